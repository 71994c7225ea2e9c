"""Notice that a source is Markdown: its signs, metadata and title, the levels of its headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from edition.model import SourceLine

_HEADING = re.compile(r"#{1,6} +(?=\S)")
_TITLE = re.compile(r"% +(?=\S)")  # as Pandoc has title, authors and date
_FENCE = "---"
_KINDS = ("chapter", "section", "subsection", "subsubsection", "paragraph", "subparagraph")


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What the signs of a source say: rules, its lines without them, and its headings by depth.

    `headings` are the texts of headings by the columns that their signs take, the outermost first.
    """

    rules: dict[str, Any] = field(default_factory=dict)
    lines: tuple[SourceLine, ...] = ()
    headings: dict[int, list[str]] = field(default_factory=dict)

    def level(self, columns: int) -> dict[str, Any]:
        """Return the level of headings of a depth, which are counted."""
        kind = _KINDS[sorted(self.headings).index(columns)]
        none = {"kind": kind, "marker": ".+", "numbering": "none", "line": "heading"}
        return {**none, "indent": columns}


def signs_of(lines: Sequence[SourceLine]) -> Signs:
    """Return what the signs of Markdown say of a source; nothing of one that has none."""
    metadata = _metadata(lines)
    kept = lines[metadata:]
    pattern = _HEADING
    marks = "#+ *"
    first = next((line for line in kept if line.text), None)
    if first and _TITLE.match(first.text):
        pattern, marks = re.compile(f"{_HEADING.pattern}|{_TITLE.pattern}"), "(?:#+|%) *"
    marked = [(line, match[0]) for line in kept if (match := pattern.match(line.text))]
    rules: dict[str, Any] = {}
    if metadata:
        rules["left_out"] = [{"lines": f"1-{metadata}", "reason": "Metadata of the file"}]
    if len(marked) < 2 or first is None:
        return Signs(rules=rules, lines=tuple(kept))
    depth = {line.number: mark for line, mark in marked}
    bare = tuple(_without(line, depth.get(line.number, "")) for line in kept)
    counts = Counter(len(mark) for mark in depth.values())
    headings: dict[int, list[str]] = {}
    front = [line for line in bare if depth.get(line.number, "").startswith("%")]
    if not front and counts[len(depth.get(first.number, ""))] == 1:
        front = [line for line in bare if line.number == first.number]
    for line in bare:
        if line.number in depth and line not in front:
            headings.setdefault(len(line.indent), []).append(line.text)
    if front:
        names = ["title", *(f"line-{number}" for number in range(2, len(front) + 1))]
        rules |= {"title": front[0].text, "front_matter": names, "title_line": "title"}
    ordered = dict(sorted(headings.items()))
    return Signs(rules={"marks": marks, **rules}, lines=bare, headings=ordered)


def _without(line: SourceLine, mark: str) -> SourceLine:
    return replace(line, indent=line.indent + mark, text=line.text[len(mark) :])


def _metadata(lines: Sequence[SourceLine]) -> int:
    """Return how many lines at the beginning are metadata between two fences."""
    if not lines or lines[0].text != _FENCE:
        return 0
    return next((line.number for line in lines[1:] if line.text == _FENCE), 0)
