"""Resolve the editors' prose: it names places by their identifiers in braces, `{part-7-p2}`.

What the editors say of a place is shown at other places, too: at both ends of a link, in the index
of notes, in data. Words that point from where they stand would be untrue there.
"""

from __future__ import annotations

import re
from dataclasses import replace

from edition.compiling.resolving import Locators
from edition.faults import rules
from edition.faults.fault import Place
from edition.identifiers import is_identifier
from edition.model import Locator, Prose, Unit

_NAMED = re.compile(r"(?<!\{)\{([A-Za-z][\w.-]*)\}")
_QUOTED = re.compile("\u201c[^\u201d]*\u201d|\u2018[^\u2019]*\u2019")
_PART = "(?:clause|sentence|paragraph|passage|place|item|unit|section|part|line)s?"
_POINTING = re.compile(
    rf"\b(?:here|there|above|below|(?:this|that|these|those|the same) {_PART}"
    rf"|the (?:earlier|later|former|latter|preceding|following|next) {_PART})\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+")


def resolve_prose(text: str, at: Place, locators: Locators) -> Prose:
    """Return words with the places that they name; add a fault for whatever is wrong with them.

    `at` is where the content has them. Quotations are the texts' own words: nothing in them points.
    """
    parts: list[str | Locator | Unit] = []
    end = 0
    for match in _NAMED.finditer(text):
        place = locators.named(match[1], _within(at, match[0]))
        if place is not None:
            parts += [text[end : match.start()], place]
        end = match.end()
    parts.append(text[end:])
    _check_words(_QUOTED.sub(" ", _NAMED.sub(" ", text)), at, locators)
    return Prose(parts=tuple(part for part in parts if part != ""))


def _check_words(words: str, at: Place, locators: Locators) -> None:
    """Check that words do not point from where they stand, and name no place bare."""
    for match in _POINTING.finditer(words):
        message = f'"{match[0]}" means another place wherever else this is shown'
        locators.faults.add(rules.POINTING_WORD, _within(at, match[0]), message)
    for match in _WORD.finditer(words):
        name = match[0]
        part = is_identifier(name, "clause") or is_identifier(name, "sentence")
        if part or (name in locators.units and any(char.isdigit() for char in name)):
            message = f'"{name}" is an identifier, not a name that readers know'
            hint = f"put it in braces: {{{name}}}"
            locators.faults.add(rules.BARE_IDENTIFIER, _within(at, name), message, hint)


def _within(at: Place, words: str) -> Place:
    """Return the place of words in a value, or that of the value where it runs over lines."""
    start = at.excerpt.find(words, at.column - 1)
    if start < 0:
        return at
    return replace(at, column=start + 1, width=len(words))
