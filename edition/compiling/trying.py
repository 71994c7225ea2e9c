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
    def marked(self) -> int:
        """How many lines open something by their markers."""
        return sum(taken.why.startswith("the marker") for taken in self.parsed.taken)

    @property
    def score(self) -> int:
        """How good they are: what they understand, less the faults that they leave."""
        weight = 5 if len(self.parsed.lines) > _SHORT else 3
        return self.marked - weight * len(self.faults)


def tried(source: TextFile, rules: dict[str, Any]) -> Proposal:
    """Return rules with what they make of a source."""
    faults = Faults()
    here = TextFile(name="content/edition.yml", text="", lines=())
    file = YamlFile(file=here, value={"id": "text", **rules}, above=0, values={}, keys={})
    parsed = parse_document(source, file.top, faults)
    return Proposal(rules=rules, faults=tuple(faults), parsed=parsed)


def unlike(groups: Iterable[list[Level]]) -> list[list[Level]]:
    """Return groups of levels in their order, each once."""
    found: list[list[Level]] = []
    for one in groups:
        found += [one] if one not in found else []
    return found


def better(source: TextFile, best: Proposal, levels: Iterable[list[Level]]) -> Proposal:
    """Return the best of a proposal and of others with other levels; the first of equals.

    Of two that are equally good the one is better of which fewer levels are optional.
    """
    found = best
    for one in levels:
        other = tried(source, {**best.rules, "levels": one})
        if other.score > best.score and _rank(other) > _rank(found):
            found = other
    return found


def _rank(found: Proposal) -> tuple[int, int]:
    return found.score, -sum("optional" in one for one in found.levels)


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


def begun_again(source: TextFile, best: Proposal) -> Proposal:
    """Return rules by which a count through all parts begins again in one that has its own.

    Such as the articles of an annex, behind those that are counted through all chapters.
    """
    kinds = [level["kind"] for level in best.levels]
    for kind in kinds[1:]:
        levels = best.levels
        at = next(number for number, level in enumerate(levels) if level["kind"] == kind)
        if best.faults and kinds.count(kind) == 1 and levels[at]["numbering"] != "none":
            own = {key: value for key, value in levels[at].items() if key != "runs_on"}
            own |= {"called": f"{{parent}}, {own['called']}"} if "called" in own else {}
            pair = [{**levels[at], "runs_on": True}, {**own, "beside": kind}]
            found = better(source, best, [[*levels[:at], *pair, *levels[at + 1 :]]])
            best = best if _share_a_parent(found, kind) else found
    return best


def _share_a_parent(found: Proposal, kind: str) -> bool:
    """Say whether units of a kind that count anew stand in one with others that do not."""
    parents: dict[bool, set[str]] = {True: set(), False: set()}
    for unit in found.parsed.units:
        if unit.kind == kind and unit.parent:
            parents[unit.id.startswith(f"{unit.parent}-")].add(unit.parent)
    return not parents[True].isdisjoint(parents[False])


def _with(before: Sequence[Level], group: list[Level]) -> Iterator[list[Level]]:
    """Yield levels with others: below, above or beside those that are there."""
    first, *others = group
    if first["kind"] in BESIDE:
        yield from ([*before, {**first, "beside": one["kind"]}, *others] for one in before[:1])
    units = [at for at, one in enumerate(before) if one.get("page", True)]
    for place in range(len(before), -1, -1):
        inside = list(before[:place])
        if place < len(before) and "beside" in before[place]:
            continue  # levels beside one another stay together: what is below stands in all
        point = _is_point(first, inside)
        if units and place <= units[-1] if point else first["numbering"] == "none":
            continue
        for more in ({"page": False},) if point else ({}, {"runs_on": True}):
            put = _of_own_kind([{**one, **more} for one in group], before, point=point)
            yield [*inside, *put, *before[place:]]
            if inside:
                *above, last = inside
                yield [*above, {**last, "optional": True}, *put, *before[place:]]
            if place < len(before):
                yield [*inside, {**put[0], "optional": True}, *put[1:], *before[place:]]


def _of_own_kind(put: list[Level], before: Sequence[Level], *, point: bool) -> list[Level]:
    """Return levels of a kind that none of those has that are there."""
    taken = {row["kind"] for row in before}
    kind = put[0]["kind"]
    if point and (kind in ("part", "section") or kind in taken):
        kind = next(one for one in ITEMS if one not in taken)
        return [{**one, "kind": kind} for one in put]
    if kind in taken and put[0]["marker"].startswith("§"):
        kind = "paragraph"
    while kind in taken:
        kind = f"sub{kind}"
    first = {**put[0], "kind": kind}
    return [first, *({**one, "kind": kind, "beside": kind} for one in put[1:])]


def _is_point(level: Level, inside: Sequence[Level]) -> bool:
    """Say whether the lines of a level are points of what is around them, without pages."""
    if level["line"] == "heading" or not inside:
        return any(one.get("page") is False for one in inside)
    return level["kind"] not in ("article", "section") or any(
        one["kind"] in ("article", "paragraph") or "§" in one["marker"] or one.get("page") is False
        for one in inside
    )
