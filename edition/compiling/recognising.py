"""Guess the structure of a text by the usual schemes of laws, treaties, standards and verse.

What is guessed is tried: rules that leave fewer faults are better. It is a first proposal for the
person who makes the edition, never part of a build.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from edition.compiling.lines import cut_lines
from edition.compiling.markdown import Signs, signs_of
from edition.compiling.parse import parse_document
from edition.compiling.schemes import Scheme, patterns
from edition.faults.fault import Fault, Faults
from edition.model import SourceLine
from edition.reading.text_files import TextFile
from edition.reading.yaml_file import YamlFile

Level = dict[str, Any]

_POINTS = {"item", "paragraph", "subparagraph", "point", "subpoint"}
_BESIDE = {"amendment", "annex", "exhibit"}
_UNDERLINE = "-{3,}|={3,}"
_STOPS = tuple(".;:,!?\u3002\uff1b\uff1a\uff0c\u061f\u061b\u060c")
_ENDS = tuple('.!?”"\u3002\u061f')
_LONGEST = 100  # characters of a heading


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Rules for a document as content/edition.yml has them, and the faults that they leave.

    `marked` counts the lines that they take for headings and points.
    """

    rules: dict[str, Any]
    faults: tuple[Fault, ...]
    marked: int


def recognise(source: TextFile, title: str, prefix: str = "") -> Proposal:
    """Return the best rules for a source that can be guessed.

    `prefix` stands before the identifiers of its units, where other documents have the same ones.
    """
    signs = signs_of(list(cut_lines(source.text)))
    lines, drawn = _not_drawn(signs.lines)
    first = next((line.text for line in lines if line.text), "")
    rules: dict[str, Any] = {"role": "text", "name": title, **signs.rules}
    if drawn:
        row = {"pattern": _UNDERLINE, "reason": "Lines drawn below headings"}
        rules["left_out"] = [*rules.get("left_out", ()), row]
    if "title_line" in rules:
        names = [f"{prefix}{name}" for name in rules["front_matter"]]
        rules |= {"front_matter": names, "title_line": f"{prefix}title"}
    elif first.casefold() == title.casefold():
        name = f"{prefix}title"
        rules |= {"title": first, "front_matter": [name], "title_line": name}
    found = list(patterns(lines))
    rules |= _flow(lines, [marker for _, marker, _, _ in found])
    levels = [level for one in found for level in _level(lines, one, wrapped=rules.get("wrapped"))]
    levels = [*_of_signs(signs, found), *levels]
    rules["opening_unit"] = {"id": f"{prefix}preamble", "kind": "preamble"}
    if not levels:
        rules["opening_unit"] = {"id": f"{prefix}whole", "kind": "text"}
        return _tried(source, rules)
    best = _nested(source, rules, levels)
    less = {key: value for key, value in best.rules.items() if key != "opening_unit"}
    best = max(_tried(source, less), best, key=_score)
    if "levels" not in best.rules:
        return best
    named = [
        _named(level, prefix if _outer(level, number) else "", outer=_outer(level, number))
        for number, level in enumerate(best.rules["levels"])
    ]
    return _tried(source, {**best.rules, "levels": named})


def _not_drawn(lines: Sequence[SourceLine]) -> tuple[list[SourceLine], bool]:
    """Return lines with those blank that are drawn below others, and whether there are such."""
    drawn = {line.number for line in lines if re.fullmatch(_UNDERLINE, line.text)}
    bare = [replace(line, text="") if line.number in drawn else line for line in lines]
    return bare, bool(drawn)


def _of_signs(signs: Signs, found: Sequence[Scheme]) -> Iterator[Level]:
    """Yield the levels of headings that only their signs tell from text, as those of Markdown."""
    for columns, texts in signs.headings.items():
        known = re.compile("|".join(f"(?:{marker})" for _, marker, _, _ in found) or "(?!)")
        if sum(known.match(text) is None for text in texts) * 5 >= len(texts):
            yield signs.level(columns)


def _named(level: Level, prefix: str, *, outer: bool) -> Level:
    """Return a level that says what its units are called, as far as its marker has a word."""
    stem = {"id": f"{prefix}{level['kind']}"} if prefix else {}
    word = re.match(r"[^\W\d_]{2,}|§|第", level["marker"])
    if word is None or level.get("page") is False:
        return {**level, **stem}
    called = f"{word[0].capitalize()} {{number}}" if word[0].isupper() else "{marker}"
    return {**level, **stem, "called": called if outer else f"{{parent}}, {called}"}


def _outer(level: Level, number: int) -> bool:
    return number == 0 or bool(level.get("runs_on") or "beside" in level)


def _level(lines: Sequence[SourceLine], scheme: Scheme, *, wrapped: bool | None) -> list[Level]:
    """Return the level of a scheme: whether its lines are headings, and where their titles are."""
    kind, marker, numbering, words = scheme
    pattern = re.compile(rf"(?:{marker})\s*(?P<rest>.*)")
    headings = alone = titled = count = 0
    for line, following in zip(lines, [*lines[1:], lines[-1]], strict=True):
        match = pattern.fullmatch(line.text)
        if match is None:
            continue
        count += 1
        rest = match["rest"]
        ends = not (wrapped and following.text)
        headings += not rest or (len(rest) < _LONGEST and not rest.endswith(_STOPS) and ends)
        if not rest:
            alone += 1
            after = [one for one in lines[line.number :] if one.text or wrapped]
            text = next((one for one in after if one.text), line)
            then = after[after.index(text) + 1].text if text is not after[-1] else ""
            short = len(text.text) < _LONGEST and not text.text.endswith(_STOPS)
            titled += short and not (wrapped and then)
    level: Level = {"kind": kind, "marker": marker, "numbering": numbering, "line": "clause"}
    if headings * 2 > count and kind not in ("point", "subpoint"):
        level["line"] = "heading"
        if alone and titled > alone * 0.8:
            level["title"] = "next"
    return [{**level, "words": words} if words else level]


def _flow(lines: Sequence[SourceLine], markers: Iterable[str]) -> dict[str, Any]:
    """Return how lines are paragraphs: each, by blank lines, or wrapped."""
    marked = re.compile("|".join(f"(?:{marker})" for marker in markers) or r"(?!)")
    pairs = [
        (line, other)
        for line, other in pairwise(lines)
        if line.text and other.text and not marked.match(other.text)
        if not marked.fullmatch(line.text)
    ]
    running = sum(bool(line.text) for line in lines)
    if len(pairs) * 4 < running:
        indented = sum(bool(line.indent) for line in lines if line.text)
        return {"paragraphs": "indent" if 0 < indented < running * 0.8 else "line"}
    cut = [(one, other) for one, other in pairs if not one.text.endswith(_ENDS)]
    small = sum(other.text[:1].islower() for _, other in cut)
    if len(cut) * 2 <= len(pairs):
        return {"paragraphs": "line", "wrapped": False}
    return {"paragraphs": "blank", "wrapped": small * 4 > len(cut)}


def _nested(source: TextFile, rules: dict[str, Any], levels: Sequence[Level]) -> Proposal:
    """Return the rules with those of the levels that fit, each where it leaves fewest faults."""
    best = _tried(source, rules)
    left = list(levels)
    for level in [*levels, *levels]:  # what fits nowhere at first may fit inside a later one
        if level not in left:
            continue
        before = best.rules.get("levels", [])
        tries = [_tried(source, {**rules, "levels": one}) for one in _with(before, level)]
        found = max(tries, key=_score)
        if _score(found) > _score(best):
            best = found
            left.remove(level)
    return _loosened(source, best)


def _loosened(source: TextFile, best: Proposal) -> Proposal:
    """Return rules with those levels optional for which that leaves fewer faults."""
    for at in range(len(best.rules.get("levels", ()))):
        levels = list(best.rules["levels"])
        levels[at] = {**levels[at], "optional": True}
        best = max(best, _tried(source, {**best.rules, "levels": levels}), key=_score)
    return best


def _with(before: Sequence[Level], level: Level) -> Iterator[list[Level]]:
    """Yield levels with another one: below, above or beside those that are there."""
    beside = [[*before, {**level, "beside": one["kind"]}] for one in before[:1]]
    if level["kind"] in _BESIDE:
        yield from beside
    for place in range(len(before), -1, -1):
        inside = list(before[:place])
        point = level["kind"] in _POINTS and level["line"] == "clause" and bool(inside)
        point = point or any(one.get("page") is False for one in inside)
        for more in ({"page": False},) if point else ({}, {"runs_on": True}):
            yield [*inside, {**level, **more}, *before[place:]]
            if place < len(before):
                yield [*inside, {**level, **more, "optional": True}, *before[place:]]
            if inside:
                *above, last = inside
                yield [*above, {**last, "optional": True}, {**level, **more}, *before[place:]]
        if place < len(before) and not point:
            runs_on = [{**one, "runs_on": True} for one in before[place : place + 1]]
            yield [*inside, level, *runs_on, *before[place + 1 :]]
    if level["kind"] not in _BESIDE:
        yield from beside


def _tried(source: TextFile, rules: dict[str, Any]) -> Proposal:
    faults = Faults()
    here = TextFile(name="content/edition.yml", text="", lines=())
    file = YamlFile(file=here, value={"id": "text", **rules}, above=0, values={}, keys={})
    parsed = parse_document(source, file.top, faults)
    marked = sum(taken.why.startswith("the marker") for taken in parsed.taken)
    return Proposal(rules=rules, faults=tuple(faults), marked=marked)


def _score(proposal: Proposal) -> int:
    """Return how good rules are: what they understand, less the faults that they leave."""
    return proposal.marked - 5 * len(proposal.faults)
