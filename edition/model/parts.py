"""Alphabetical lists that are too long for one page, in parts that have pages of their own.

A part holds what begins with the same letter; one that is too long is in parts itself, by the next
letter. A list that grows gets new pages below those that it had: no address goes away.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from string import ascii_lowercase, digits
from typing import NamedTuple

_PLAIN = frozenset(ascii_lowercase + digits)
_DEEPEST = 3  # letters


class Listed(NamedTuple):
    """An entry of a list: the key by which it is sorted, and how many lines it takes."""

    id: str
    key: str
    lines: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A list, or a part of one: its entries, or the parts in which they are.

    `path` is where its page stands below that of the whole list, `label` with what its entries
    begin. Each is empty for the whole list.
    """

    path: str = ""
    label: str = ""
    ids: tuple[str, ...]
    parts: tuple[Part, ...] = ()

    @property
    def is_page(self) -> bool:
        """Say whether its entries stand on its own page."""
        return not self.parts

    def pages(self) -> Iterator[Part]:
        """Yield this part and all parts in it."""
        yield self
        for part in self.parts:
            yield from part.pages()

    def paths(self) -> dict[str, str]:
        """Return by its identifier on which page an entry stands."""
        return {
            identifier: part.path
            for part in self.pages()
            if part.is_page
            for identifier in part.ids
        }


def cut(entries: Sequence[Listed], most: int, beginning: str = "") -> Part:
    """Return a list, which is in the order of its keys, in parts of at most so many lines.

    `beginning` is what all its keys have in common.
    """
    length = len(beginning)
    ids = tuple(entry.id for entry in entries)
    fits = sum(entry.lines for entry in entries) <= most
    parts: list[Part] = []
    if not fits and length < _DEEPEST and beginning != _NUMBERS:
        for begun, group in groupby(entries, key=lambda entry: _beginning(entry.key, length + 1)):
            parts.append(cut(list(group), most, begun))
    path = f"{_slug(beginning)}/" if beginning else ""
    return Part(path=path, label=beginning.capitalize(), ids=ids, parts=tuple(parts))


def below(path: str, part: Part) -> Part:
    """Return a part whose page, and those of all its parts, stand below a path."""
    inside = tuple(below(path, one) for one in part.parts)
    return replace(part, path=f"{path}{part.path}", parts=inside)


_NUMBERS = "0–9"


def _beginning(key: str, length: int) -> str:
    """Return the first letters of a key, with a hyphen where it ends; numbers are not cut."""
    return key[:length].ljust(length, "-") if key[:1].isalpha() else _NUMBERS


def _slug(beginning: str) -> str:
    """Return letters as an address has them: those outside the Latin alphabet by their number."""
    if beginning == _NUMBERS:
        return "numbers"
    return "".join(c if c in _PLAIN or c == "-" else f"u{ord(c):x}" for c in beginning)
