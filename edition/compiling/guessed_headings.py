"""Guess the levels of headings that the signs of a format make, by their depth."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence

from edition.compiling.heading_words import BESIDE
from edition.compiling.line_forms import Forms, Level
from edition.compiling.markdown import Signs
from edition.compiling.scheme import Scheme
from edition.model import SourceLine

_KINDS = ("chapter", "section", "subsection", "subsubsection", "division", "subdivision")
_OTHERS = {
    "part": ("division", "subdivision"),
    "section": ("paragraph", "subsection", "subsubsection"),
    "heading": ("subheading", "subsubheading"),
}
_MOST_TITLES = 40  # that are listed one by one in a marker


def of_headings(
    signs: Signs, found: Sequence[Scheme], forms: Forms, titles: Container[int]
) -> list[Level]:
    """Return the levels of headings by the depth of their signs, each depth with its schemes.

    A scheme is of the depth at which most of its lines stand. Headings at a depth without a number,
    beside others with one, are a level beside these. `titles` are lines that are no headings of
    their own, but titles of what is marked below.
    """
    depths: dict[str, int] = {}
    for one in found:
        numbers = {line.number for line in one.lines}
        shares = [len(numbers & {line.number for line in row}) for row in signs.headings]
        depths[one.marker] = max(range(len(shares)), key=lambda at: shares[at])
    levels: list[Level] = []
    kinds: set[str] = set()
    for depth, row in enumerate(signs.headings):
        here = [one for one in found if depths[one.marker] == depth]
        here.sort(key=lambda one: (one.kind == "article", one.lines[0].number))
        numbered = [
            _apart(level, kinds)
            for one in here
            if (level := _of_heading(signs, one, row, forms.levels(one, heading=True)[0]))
        ]
        for at, level in enumerate(numbered):
            if level["kind"] in BESIDE and (outer := [*levels, *numbered[:at]]):
                numbered[at] = {**level, "beside": outer[0]["kind"]}
        used = {line.number for one in found for line in one.lines}
        rest = [line for line in row if line.number not in used and line.number not in titles]
        unnumbered = list(_unnumbered_headings(signs, depth, rest, numbered, titles))
        if numbered and unnumbered:
            first, *others = _of_one_kind(unnumbered, "heading", kinds)
            beside = {**first, "beside": numbered[0]["kind"]}
            levels += [numbered[0], beside, *others, *numbered[1:]]
        elif unnumbered:
            levels += _of_one_kind(unnumbered, unnumbered[0]["kind"], kinds)
        else:
            levels += numbered
    return levels


def with_articles_innermost(levels: Sequence[Level]) -> list[Level]:
    """Return levels in which articles stand in all others, whatever their signs are."""
    article = [one for one in levels if "article" in (one["kind"], one.get("beside"))]
    return [*(one for one in levels if one not in article), *article]


def are_numbered(levels: Sequence[Level]) -> bool:
    """Say whether all levels of headings have numbers, but for forms beside others."""
    return all(one["numbering"] != "none" or "beside" in one for one in levels)


def _of_one_kind(several: Sequence[Level], kind: str, kinds: set[str]) -> list[Level]:
    """Return forms of one level, of a kind that no other has."""
    first = _apart({**several[0], "kind": kind}, kinds)
    return [
        first,
        *({**one, "kind": first["kind"], "beside": first["kind"]} for one in several[1:]),
    ]


def _of_heading(
    signs: Signs, scheme: Scheme, row: Sequence[SourceLine], level: Level
) -> Level | None:
    """Return the level of headings with a scheme, of which no other line may be taken for one.

    None where that cannot be said.
    """
    pattern = scheme.pattern()
    numbers = {line.number for line in scheme.lines}
    others = [one for one in signs.lines if one.number not in numbers]
    if not any(pattern.fullmatch(one.text) for one in others):
        return level
    width = len(row[0].indent)
    if scheme.worded:
        return level
    same = signs.marked and all(len(one.indent) == width for one in scheme.lines)
    if not same or any(len(one.indent) == width for one in others if pattern.fullmatch(one.text)):
        return None
    return {**level, "indent": width}


def _unnumbered_headings(
    signs: Signs,
    depth: int,
    rest: Sequence[SourceLine],
    numbered: Sequence[Level],
    titles: Container[int],
) -> Iterator[Level]:
    if not rest:
        return
    usual, odd = _by_signs(signs, rest, titles)
    kind = _KINDS[min(depth, len(_KINDS) - 1)]
    level = {"kind": kind, "numbering": "none", "line": "heading"}
    if len({line.text for line in rest}) == len(rest):
        level["called"] = "{marker}"
    if usual:
        others = "|".join(one["marker"].replace("?P<number>", "?:") for one in numbered)
        marker = rf"(?!(?:{others})(?!\w)).+" if numbered else ".+"
        yield {**level, "marker": marker, "indent": len(usual[0].indent)}
    if 0 < len(odd) <= _MOST_TITLES:
        texts = sorted(dict.fromkeys(line.text for line in odd), key=len, reverse=True)
        marker = "|".join(re.escape(text).replace(r"\ ", " ") for text in texts)
        yield {**level, "marker": marker}


def _by_signs(
    signs: Signs, rest: Sequence[SourceLine], titles: Container[int]
) -> tuple[list[SourceLine], list[SourceLine]]:
    """Part headings into those that most have the signs of, and no other line, and odd ones."""
    numbers = {line.number for line in rest}
    others = [line for line in signs.lines if line.text and line.number not in numbers]
    taken = {len(line.indent) for line in others if "#" not in line.indent or line.number in titles}
    [(width, _)] = Counter(len(line.indent) for line in rest).most_common(1)
    if not signs.marked or width in taken or not width:
        return [], list(rest)
    usual = [line for line in rest if len(line.indent) == width]
    return usual, [line for line in rest if line not in usual]


def _apart(level: Level, kinds: set[str]) -> Level:
    """Return a level whose kind no other has; add that to the kinds."""
    usual = (level["kind"], *_OTHERS.get(level["kind"], ()))
    kind = next((one for one in usual if one not in kinds), f"{level['kind']} {len(kinds)}")
    kinds.add(kind)
    return {**level, "kind": kind}
