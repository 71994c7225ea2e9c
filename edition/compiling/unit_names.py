"""What readers call units and points: as content/edition.yml says, or else by their identifiers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from edition.compiling.markers import Level
from edition.compiling.numerals import Number, raised
from edition.place_names import filled, worded

_PARENT = re.compile(r"^\{parent\}[\s,;:.]*")
_ENDS = re.compile(r"[\s.:,;、\uff0e]+$")
# Behind a number, with its full stop: Swedish kap., avd.; Hungarian fej.; Latvian nod.
_SHORTENED = re.compile(r"\d(?:\s[a-z])?\.?\s(?:avd|fej|kap|nod|ptk)\.$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name; `named` says that the content gives it, `also` are those with other numerals."""

    name: str
    named: bool
    also: tuple[str, ...] = ()


def named(
    level: Level, marker: str, number: Number, parents: tuple[str, ...] = ("",)
) -> Name | None:
    """Return the name of what a marker opens, by the form of its level; None where it has none.

    `parents` are the ways to write the name of what is around it.
    """
    if level.called is None:
        return None
    printed = level.printed(marker, inserted=bool(number.inserted))
    marker = raised(marker)
    bare = " ".join((marker if _SHORTENED.search(marker) else _ENDS.sub("", marker)).split())
    if level.numbering.kind == "none":
        printed = number.text
    digits = printed
    if level.numbering.kind == "roman" and not number.inserted:
        digits = str(number.value)
    elif level.numbering.kind in ("decimal", "chinese"):
        digits = number.text
    head, _, tail = bare.rpartition(printed) if printed and printed in bare else (bare, "", "")
    markers = ((printed, bare), (digits, f"{head}{digits}{tail}"))
    alone = _PARENT.sub("", level.called)  # where nothing is around it
    names = dict.fromkeys(
        filled(level.called if parent else alone, parent=parent, number=one, marker=marker)
        for one, marker in markers
        for parent in parents
    )
    name, *also = names
    return Name(name=name, named=True, also=tuple(also))


def name_of_missing(level: Level, identifier: str, number: Number, parent: str) -> str:
    """Return what a unit would be called that the source leaves out, as far as that can be said."""
    if level.called is None and parent and not level.page:
        return f"{parent}({number.text})"
    if level.called is None or "{marker}" in level.called:
        return plain_name(identifier, number.text)
    printed = number.text.upper() if level.numbering.kind == "roman" else number.text
    return filled(level.called, number=printed, parent=parent)


def plain_name(identifier: str, number: str | None = None, marker: str = "") -> str:
    """Return a name made of an identifier: `Area 7`; a roman is as in its marker."""
    name = worded(identifier.replace("-", " ").capitalize())
    roman = f" {number}" if number and number.isalpha() else ""
    if roman and name.endswith(roman) and roman.upper() in f" {marker}":
        return name.removesuffix(roman) + roman.upper()
    return name
