"""Try guessed rules on a source: rules that leave fewer faults are better."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from edition.compiling.heading_words import BESIDE
from edition.compiling.line_forms import Level
from edition.compiling.parse import parse_document
from edition.compiling.parsed import ParsedDocument
from edition.faults.fault import Fault, Faults
from edition.reading.text_files import TextFile
from edition.reading.yaml_file import YamlFile

_SHORT = 60  # lines of a text in which little is marked
ITEMS = ("item", "subitem", "subsubitem", "entry", "subentry")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Rules for a document as content/edition.yml has them, and the faults that they leave.

    `parsed` is what they make of the source.
    """

    rules: dict[str, Any]
    faults: tuple[Fault, ...]
    parsed: ParsedDocument

    @property
    def levels(self) -> list[Level]:
        """The levels of the rules; a new list."""
        return list(self.rules.get("levels", ()))

    @property
    def score(self) -> int:
        """How good they are: what they understand, less the faults that they leave."""
        marked = sum(taken.why.startswith("the marker") for taken in self.parsed.taken)
        weight = 5 if len(self.parsed.lines) > _SHORT else 3
        return marked - weight * len(self.faults)


def tried(source: TextFile, rules: dict[str, Any]) -> Proposal:
    """Return rules with what they make of a source."""
    faults = Faults()
    here = TextFile(name="content/edition.yml", text="", lines=())
    file = YamlFile(file=here, value={"id": "text", **rules}, above=0, values={}, keys={})
    parsed = parse_document(source, file.top, faults)
    return Proposal(rules=rules, faults=tuple(faults), parsed=parsed)


def better(source: TextFile, best: Proposal, levels: Iterable[list[Level]]) -> Proposal:
    """Return the best of a proposal and of others with other levels; the first of equals."""
    for one in levels:
        found = tried(source, {**best.rules, "levels": one})
        if found.score > best.score:
            best = found
    return best


def nested(source: TextFile, best: Proposal, groups: Sequence[list[Level]]) -> Proposal:
    """Return rules with those levels that fit, each group where it leaves fewest faults."""
    left = list(groups)
    for group in [*groups, *groups]:  # what fits nowhere at first may fit inside a later one
        if group in left:
            found = better(source, best, _with(best.levels, group))
            if found is not best:
                best = found
                left.remove(group)
    return best


def loosened(source: TextFile, best: Proposal, key: str) -> Proposal:
    """Return rules with a key, such as optional, in those levels where it leaves fewer faults."""
    for at, level in enumerate(best.levels):
        if best.faults and key not in level:
            levels = best.levels
            levels[at] = {**level, key: True}
            best = better(source, best, [levels])
    return best


def _with(before: Sequence[Level], group: list[Level]) -> Iterator[list[Level]]:
    """Yield levels with others: below, above or beside those that are there."""
    first, *others = group
    beside = [[*before, {**first, "beside": one["kind"]}, *others] for one in before[:1]]
    if first["kind"] in BESIDE:
        yield from beside
    units = [at for at, one in enumerate(before) if one.get("page", True)]
    for place in range(len(before), -1, -1):
        inside = list(before[:place])
        if place < len(before) and before[place].get("beside") == before[place]["kind"]:
            continue  # two forms of one level stay together
        point = _is_point(first, inside)
        if point and units and place <= units[-1]:
            continue
        for more in ({"page": False},) if point else ({}, {"runs_on": True}):
            put = [{**one, **more} for one in group]
            taken = {row["kind"] for row in before}
            if not point and len(put) > 1 and first["kind"] in taken:
                kind = f"sub{first['kind']}"
                put = [
                    {**put[0], "kind": kind},
                    *({**o, "kind": kind, "beside": kind} for o in put[1:]),
                ]
            if point and (first["kind"] in ("part", "section") or first["kind"] in taken):
                kind = next(one for one in ITEMS if one not in taken)
                put = [{**one, "kind": kind} for one in put]
            yield [*inside, *put, *before[place:]]
            if inside:
                *above, last = inside
                yield [*above, {**last, "optional": True}, *put, *before[place:]]
            if place < len(before):
                yield [*inside, {**put[0], "optional": True}, *put[1:], *before[place:]]


def _is_point(level: Level, inside: Sequence[Level]) -> bool:
    """Say whether the lines of a level are points of what is around them, without pages."""
    if level["line"] == "heading" or not inside:
        return any(one.get("page") is False for one in inside)
    return level["kind"] not in ("article", "section") or any(
        one["kind"] in ("article", "paragraph")
        or one["marker"].startswith("§")
        or one.get("page") is False
        for one in inside
    )
