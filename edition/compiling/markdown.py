"""Notice the headings that signs of a file's format make: Markdown, reStructuredText, AsciiDoc."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from edition.model import SourceLine

_HEADING = re.compile(r"#{1,6} +(?=\S)")
_TITLE = re.compile(r"% +(?=\S)")  # as Pandoc has title, authors and date
_FENCE = "---"
_UNDERLINE = re.compile(r"([=~^-])\1{2,}")
_BOX = re.compile(r"\*+(?:\s.*\S)?\s*\*+")
_LINES_OF_BOX = 4
_LONGEST = 100  # characters of a heading


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What the signs of a source say: rules, its lines without them, and its headings by depth.

    `headings` are the lines of headings from the outermost depth on. Those that are `marked` stand
    in by as many columns as their signs take; others have a line drawn below.
    """

    rules: dict[str, Any] = field(default_factory=dict)
    lines: tuple[SourceLine, ...] = ()
    headings: tuple[tuple[SourceLine, ...], ...] = ()
    marked: bool = True


def signs_of(lines: Sequence[SourceLine]) -> Signs:
    """Return what the signs of a format say of a source; nothing of one that has none."""
    metadata = _metadata(lines)
    kept = lines[metadata:]
    rules: dict[str, Any] = {}
    if metadata:
        rules["left_out"] = [{"lines": f"1-{metadata}", "reason": "Metadata of the file"}]
    marked = _marked(kept, rules)
    return marked or _underlined(*_boxed(kept, rules))


def _marked(kept: Sequence[SourceLine], rules: dict[str, Any]) -> Signs | None:
    pattern = _HEADING
    marks = "#+ *"
    first = next((line for line in kept if line.text), None)
    if first and _TITLE.match(first.text):
        pattern, marks = re.compile(f"{_HEADING.pattern}|{_TITLE.pattern}"), "(?:#+|%) *"
    depth = {line.number: match[0] for line in kept if (match := pattern.match(line.text))}
    if len(depth) < 2 or first is None:
        return None
    bare = tuple(_without(line, depth.get(line.number, "")) for line in kept)
    counts = Counter(len(mark) for mark in depth.values())
    headings: dict[int, list[SourceLine]] = {}
    front = [line for line in bare if depth.get(line.number, "").startswith("%")]
    if not front and counts[len(depth.get(first.number, ""))] == 1:
        front = [line for line in bare if line.number == first.number]
    for line in bare:
        if line.number in depth and line not in front:
            headings.setdefault(len(line.indent), []).append(line)
    if front:
        names = ["title", *(f"line-{number}" for number in range(2, len(front) + 1))]
        rules = {**rules, "title": front[0].text, "front_matter": names, "title_line": "title"}
    ordered = tuple(tuple(row) for _, row in sorted(headings.items()))
    return Signs(rules={"marks": marks, **rules}, lines=bare, headings=ordered)


def _boxed(
    kept: Sequence[SourceLine], rules: dict[str, Any]
) -> tuple[list[SourceLine], dict[str, Any]]:
    """Return lines without the signs of a box around them, and rules that take these off."""
    boxed = [line for line in kept if _BOX.fullmatch(line.text)]
    if len(boxed) < _LINES_OF_BOX:
        return list(kept), rules
    bare = [_unboxed(line) if line in boxed else line for line in kept]
    marks = {"marks": r"\*+ *", "marks_end": r"\*"}
    if any(line.text.startswith("*") for line in kept if line not in boxed):
        marks["marks"] = r"\*+ *(?=.*\*$)"
    return bare, {**marks, **rules}


def _unboxed(line: SourceLine) -> SourceLine:
    inner = line.text.lstrip("*").rstrip("*")
    text = inner.strip()
    start = len(line.text) - len(line.text.lstrip("*")) + len(inner) - len(inner.lstrip())
    if not text:
        return replace(line, text="", indent="", end=line.raw)
    mark, end = line.text[:start], line.text[start + len(text) :]
    return replace(line, indent=line.indent + mark, text=text, end=end + line.end)


def _underlined(kept: Sequence[SourceLine], rules: dict[str, Any]) -> Signs:
    """Return what lines below short ones say: which are headings, and of which depth."""
    found: dict[str, list[SourceLine]] = {}
    drawn = {line.number for line in kept if _UNDERLINE.fullmatch(line.text)}
    for line, below in pairwise(kept):
        short = 0 < len(line.text) < _LONGEST and len(line.text) <= len(below.text) * 2
        if below.number in drawn and short and line.number not in drawn:
            found.setdefault(below.text[0], []).append(line)
    bare = tuple(replace(line, text="") if line.number in drawn else line for line in kept)
    if not found:
        return Signs(rules=rules, lines=tuple(kept), marked=False)
    pattern = "|".join(sorted({re.escape(line.text[0]) + "{3,}" for line in kept
                               if line.number in drawn}))  # fmt: skip
    row = {"pattern": pattern, "reason": "Lines drawn below headings"}
    rules = {**rules, "left_out": [*rules.get("left_out", ()), row]}
    first, *others = list(found.values())
    text = next(line for line in bare if line.text)
    if first == [text]:
        rules |= {"title": text.text, "front_matter": ["title"], "title_line": "title"}
        first = []
    headings = tuple(tuple(row) for row in ([first, *others] if first else others))
    return Signs(rules=rules, lines=bare, headings=headings, marked=False)


def _without(line: SourceLine, mark: str) -> SourceLine:
    return replace(line, indent=line.indent + mark, text=line.text[len(mark) :])


def _metadata(lines: Sequence[SourceLine]) -> int:
    """Return how many lines at the beginning are metadata between two fences."""
    if not lines or lines[0].text != _FENCE:
        return 0
    return next((line.number for line in lines[1:] if line.text == _FENCE), 0)
