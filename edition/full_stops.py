"""A sentence of ours ends in one full stop, though what it ends with has one: `by Keys Inc.`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from string import Formatter

CLOSED = (".", "?", "!", "…", "。", "؟")  # what ends a sentence as well as a full stop
_TAGS = re.compile(r"(?:</?\w[^<>]*>)+$")
_BEFORE_STOP = re.compile(r"%\((\w+)\)s\.(?!\.)")


class Message(str):
    """A message, whose values are put in without a second full stop behind their own."""

    __slots__ = ()

    def format(self, *args: object, **values: object) -> str:
        """Return the message with its values put in by name."""
        form, before = "", ""
        for literal, field, spec, _ in Formatter().parse(self):
            rest = literal[1:] if _closes_again(before, literal) else literal
            form += rest.replace("{", "{{").replace("}", "}}")
            if field is None:
                continue
            form += f"{{{field}:{spec}}}" if spec else f"{{{field}}}"
            before = str(values.get(field, ""))
        return str.format(form, *args, **values)


def stopped(words: str) -> str:
    """Return words as a sentence, with a full stop unless they end in one; they may be markup."""
    return words if _is_closed(words) else words + "."


def in_sentences(*sentences: str) -> str:
    """Return words as sentences, one after another."""
    return " ".join(stopped(one) for one in sentences if one)


def without_doubled(message: str, values: Mapping[str, object]) -> str:
    """Return a message for `%` without the full stops that stand behind a value that has one."""
    return _BEFORE_STOP.sub(
        lambda found: found[0][:-1] if _is_closed(str(values[found[1]])) else found[0], message
    )


def _closes_again(before: str, literal: str) -> bool:
    return literal.startswith(".") and not literal.startswith("..") and _is_closed(before)


def _is_closed(words: str) -> bool:
    return _TAGS.sub("", words).endswith(CLOSED)
