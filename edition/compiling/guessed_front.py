"""Guess what stands above a text: its title, and lines such as `Date: …` and `Status: …`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import Any

from edition.compiling.markdown import Signs
from edition.identifiers import is_identifier
from edition.model import SourceLine

_ENTRY = re.compile(
    r"(?:[-*_]+ ?)?(?P<key>[^\W\d_]+(?:[ -][^\W\d_]+){0,3})[*_]*:[*_]*\s+\S.*(?<!\.)"
)
_LONGEST = 100  # characters of such a line
_SHORT = re.compile(r".{1,60}(?<![.;:,])")  # such as a date, above them
_FEWEST = 2  # such lines in a row
_MOST = 12


def guessed_front(signs: Signs, title: str, prefix: str) -> dict[str, Any]:
    """Return the rules for what stands before the text: its title, and entries below it.

    A first line above such entries is the title, whatever the edition is called.
    """
    lines = [line for line in signs.lines if line.text]
    names = list(signs.rules.get("front_matter", ()))
    found: dict[str, Any] = {}
    first = lines[0].text if lines else ""
    titled = first.casefold() == title.casefold() or _list_below(lines[1:])
    if first and titled and not names and not _entries(lines):
        names, found = ["title"], {"title": first, "title_line": f"{prefix}title"}
    below = lines[len(names) :]
    names += _names(_list_below(below) if names else _entries(below), names)
    if names:
        found["front_matter"] = [f"{prefix}{name}" for name in names]
    if "title_line" in signs.rules:
        found["title_line"] = f"{prefix}title"
    return found


def _entries(lines: Sequence[SourceLine]) -> list[str]:
    """Return the words of the entries with which lines begin, if they are several, and not all."""
    matches = (len(line.text) <= _LONGEST and _ENTRY.fullmatch(line.text) for line in lines)
    found = [one["key"] for one in takewhile(bool, matches) if one]
    return found if _FEWEST <= len(found) <= min(_MOST, len(lines) // 2) else []


def _list_below(lines: Sequence[SourceLine]) -> list[str]:
    """Return the words of entries below a title; a short line, such as a date, may come before."""
    if lines and _SHORT.fullmatch(lines[0].text) and (entries := _entries(lines[1:])):
        return _entries(lines) or ["", *entries]
    return _entries(lines)


def _names(entries: Iterable[str], taken: Sequence[str]) -> Iterator[str]:
    """Yield a name for each entry: its word, or `line-3` where that makes none or is taken."""
    known = list(taken)
    for entry in entries:
        name = re.sub(r"[ -]+", "-", entry.lower())
        known.append(
            name if is_identifier(name) and name not in known else f"line-{len(known) + 1}"
        )
        yield known[-1]
