"""Notice the headings that signs of a file's format make: Markdown, reStructuredText, AsciiDoc."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from edition.compiling.needless_lines import without_contents, without_rules
from edition.model import SourceLine

_HEADING = re.compile(r"#{1,6} +(?=\S)")
_CLOSE = re.compile(r"#{1,6} *(?=[^\s#])")  # also with no blank behind the sign
_MIXED = re.compile(r"#{1,6} +(?=\S)|#{2,6}(?=[^\W_])")  # some with no blank, but several signs
_TITLE = re.compile(r"% +(?=\S)")  # as Pandoc has title, authors and date
_FENCE = "---"
_FENCES = re.compile(r"(?:`{3,}|~{3,}).*")  # around a block
_META_TITLE = re.compile(r"[Tt]itle: *([\"\']?)(?P<title>.+)\1")
_UNDERLINE = re.compile(r"([=~^-])\1{2,}")
_BOX = re.compile(r"\*+(?:\s.*\S)?\s*\*+")
_LINES_OF_BOX = 4
_LONGEST = 100  # characters of a heading
_FEW = 3  # times as many headings are more than these
_NEAR = 3  # lines from a title to the first heading


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


def signs_of(lines: Sequence[SourceLine], title: str = "") -> Signs:
    """Return what the signs of a format say of a source; nothing of one that has none.

    `title` is what the text is called; a heading with these words is no heading of a part.
    """
    metadata = _metadata(lines)
    kept, rules = _fenced(lines[metadata:])
    if metadata:
        row = {"lines": f"1-{metadata}", "reason": "Metadata of the file"}
        rules["left_out"] = [row, *rules.get("left_out", ())]
    kept = without_contents(without_rules(kept, rules), rules)
    titles = {title.casefold(), metadata_title(lines).casefold()}
    marked = _marked(kept, rules, titles)
    return marked or _underlined(*_boxed(kept, rules))


def metadata_title(lines: Sequence[SourceLine]) -> str:
    """Return the title that the metadata of a file give; empty where they give none."""
    found = (_META_TITLE.fullmatch(line.text) for line in lines[: _metadata(lines)])
    return next((match["title"] for match in found if match), "")


def _fenced(lines: Sequence[SourceLine]) -> tuple[list[SourceLine], dict[str, Any]]:
    """Return lines without what stands between fences, and rules that keep that as it is."""
    kept: list[SourceLine] = []
    blocks = []
    start: SourceLine | None = None
    fences = [line for line in lines if _FENCES.fullmatch(line.text)]
    if len(fences) % 2:
        return list(lines), {}
    for line in lines:
        fence = line in fences
        if fence and start and line.number - start.number > 1:
            blocks.append(
                {"lines": f"{start.number + 1}-{line.number - 1}", "kind": "preformatted"}
            )
        inside = fence or start is not None
        kept.append(replace(line, text="", indent="", end=line.raw) if inside else line)
        start = (None if start else line) if fence else start
    if not blocks:
        return list(lines), {}
    row = {"pattern": _FENCES.pattern, "reason": "Fences around blocks"}
    return kept, {"left_out": [row], "blocks": blocks}


def _marked(
    kept: Sequence[SourceLine], rules: dict[str, Any], titles: Container[str]
) -> Signs | None:
    first = next((line for line in kept if line.text), None)
    close = sum(bool(_CLOSE.match(line.text)) for line in kept)
    wide = sum(bool(_HEADING.match(line.text)) for line in kept)
    often = close - wide >= _FEW and (close - wide) * 5 >= wide
    mixed = any(_MIXED.match(line.text) and not _HEADING.match(line.text) for line in kept)
    pattern, marks = (_MIXED, "#+ +|##+") if mixed else (_HEADING, "#+ +")
    if often:
        pattern, marks = _CLOSE, "#+ *"
    if first and _TITLE.match(first.text):
        pattern, marks = re.compile(f"{_HEADING.pattern}|{_TITLE.pattern}"), "(?:#+|%) +"
    marked = {line.number: match[0] for line in kept if (match := pattern.match(line.text))}
    if len(marked) < 2 or first is None:
        return None
    drawn = _lines_below(kept)
    depths = {number: mark.count("#") for number, mark in marked.items()}
    depths |= {line.number: 1 if below.text[0] == "=" else 2 for line, below in drawn}
    below = {one.number for _, one in drawn}
    bare = tuple(
        replace(line, text="")
        if line.number in below
        else _without(line, marked.get(line.number, ""))
        for line in kept
    )
    if drawn:
        row = {"pattern": "=+|-+", "reason": "Lines drawn below headings"}
        rules = {**rules, "left_out": [*rules.get("left_out", ()), row]}
    headings: dict[int, list[SourceLine]] = {}
    for line in bare:
        if line.number in depths:
            headings.setdefault(depths[line.number], []).append(line)
    front = headings.pop(0, []) or _title(headings, first, titles)
    if front:
        names = ["title", *(f"line-{number}" for number in range(2, len(front) + 1))]
        rules = {**rules, "title": front[0].text, "front_matter": names, "title_line": "title"}
    return Signs(rules={"marks": marks, **rules}, lines=bare, headings=_rows(headings))


def _title(
    headings: dict[int, list[SourceLine]], first: SourceLine, titles: Container[str]
) -> list[SourceLine]:
    """Take the title of the text out of its headings, if the first line is that.

    It has the name of the text, or stands above all others, of which hardly any is of its depth.
    """
    outer = min(headings)
    row = headings[outer]
    if row[0].number != first.number:
        return []
    others = sum(len(one) for one in headings.values()) - len(row)
    alone = len(row) == 1 or (len(row) - 1) * _FEW <= others
    above = any(line.number - first.number <= _NEAR for one in headings.values() for line in one
                if line.number > first.number)  # fmt: skip
    if len(row) > 1 and not (row[0].text.casefold() in titles or (alone and above)):
        return []
    headings[outer] = row[1:]
    return row[:1]


def _rows(headings: dict[int, list[SourceLine]]) -> tuple[tuple[SourceLine, ...], ...]:
    """Return headings by depth; one alone of less depth than many is as one of these."""
    rows = [row for _, row in sorted(headings.items()) if row]
    while len(rows) > 1 and len(rows[0]) == 1 and len(rows[1]) >= _FEW:
        first = sorted([*rows[0], *rows[1]], key=lambda line: line.number)
        rows[:2] = [first]
    return tuple(tuple(row) for row in rows)


def _lines_below(kept: Sequence[SourceLine]) -> list[tuple[SourceLine, SourceLine]]:
    """Return short lines between blank ones with the lines drawn below them."""
    found = []
    for at, (line, below) in enumerate(pairwise(kept)):
        single = not (at and kept[at - 1].text) and not line.text.endswith(".")
        drawn = _UNDERLINE.fullmatch(below.text) and below.text[0] in "=-"
        if drawn and single and 0 < len(line.text) < _LONGEST and not _UNDERLINE.match(line.text):
            found.append((line, below))
    return found


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
