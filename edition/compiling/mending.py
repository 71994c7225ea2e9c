"""Mend guessed rules so that they leave no fault: a draft is on the screen, if with fewer levels.

What single lines break is said of those lines; a level for which that is too much is left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from edition.compiling.line_forms import Level
from edition.compiling.numerals import Numbering
from edition.compiling.parsed import Taken
from edition.compiling.trying import Proposal, tried
from edition.faults import rules as known
from edition.faults.fault import Fault
from edition.reading.text_files import TextFile

_MOST = 0.1  # of the marked lines may be exceptions
_FEWEST = 3
_GAP = 30  # numbers that a text may pass over at once
_ROUNDS = 40
OUT_OF_COUNT = "Its number does not go on from the one before it."  # reason of an exception
_LITTLE = 0.5  # of the units are left
_OF_LINES = (known.MARKER_ORDER.name, known.STRAY_MARKER.name, known.DUPLICATE_ID.name)
_ORDER = re.compile(r'expected the (.+) number (\d+), found "(.+)"')


def mended(source: TextFile, best: Proposal) -> Proposal:
    """Return rules that leave no fault; None of their levels may be left where all else fails."""
    done: dict[str, Proposal] = {}  # what was mended line by line, by the rules before
    stages = []
    while best.faults and best.levels:
        stages.append(best)
        found = _by_lines(source, best, done)
        if not found.faults:
            return _fullest(source, stages, found)
        shorter = []
        points = _points_at_fault(source, best, done)
        for at, level in enumerate(best.levels):
            if points and level not in points:
                continue
            levels = [one for number, one in enumerate(best.levels) if number != at]
            if all(one.get("beside") != level["kind"] for one in levels):
                shorter.append(tried(source, {**best.rules, "levels": levels}))
        if not shorter:
            break
        best = max(shorter, key=lambda one: one.score)
    if best.faults:
        bare = {key: value for key, value in best.rules.items() if key not in _OF_LEVELS}
        best = tried(source, {**bare, "opening_unit": {"id": _opening(best), "kind": "text"}})
    return _fullest(source, stages, best)


def _fullest(source: TextFile, stages: Sequence[Proposal], found: Proposal) -> Proposal:
    """Return rules with more levels where few units are left, though many lines are exceptions.

    So it is where a count begins again in the midst of a text: the first run is understood then.
    `stages` are the rules with fewer and fewer levels, of which none was left without a fault.
    """
    if not stages or len(found.parsed.units) > len(stages[0].parsed.units) * _LITTLE:
        return found
    whole = [stages[0], *_running_on(source, stages[0])]
    for several in (whole, *([one] for one in stages[1:])):
        mends = [_mended_lines(source, one, len(one.parsed.units) // 2) for one in several]
        fuller = [one for one in mends if not one.faults and one.score > found.score]
        if fuller:
            return max(fuller, key=_first_exception)
    return found


def _running_on(source: TextFile, best: Proposal) -> Iterator[Proposal]:
    """Yield rules by which one of the inner levels is counted through all parts."""
    for at, level in enumerate(best.levels):
        if at and level.get("page", True) and level.get("numbering", "none") != "none":
            levels = best.levels
            levels[at] = {**level, "runs_on": True}
            yield tried(source, {**best.rules, "levels": levels})


def _first_exception(found: Proposal) -> int:
    """Return the number of the first line that is an exception; where none is, behind the last."""
    rows = found.rules.get("exceptions", ())
    return min((row["number"] for row in rows), default=len(found.parsed.lines) + 1)


def _points_at_fault(source: TextFile, best: Proposal, done: dict[str, Proposal]) -> list[Level]:
    """Return the levels of points where the others leave no fault without these; else nothing."""
    points = [one for one in best.levels if "unmarked" in one or not one.get("page", True)]
    units = [one for one in best.levels if one not in points]
    if not points or not units:
        return []
    alone = _by_lines(source, tried(source, {**best.rules, "levels": units}), done)
    return [] if alone.faults else points


_OF_LEVELS = ("levels", "exceptions", "missing", "called")


def _opening(best: Proposal) -> str:
    known_id = best.rules.get("opening_unit", {}).get("id", "preamble")
    return str(known_id).replace("preamble", "whole")


def _by_lines(source: TextFile, best: Proposal, done: dict[str, Proposal]) -> Proposal:
    """Return rules that say of single lines what they are, as far as these are few."""
    key = json.dumps(best.rules)
    if key not in done:
        done[key] = _mended_lines(source, best)
    return done[key]


def _mended_lines(source: TextFile, best: Proposal, more: int = 0) -> Proposal:
    """Return rules with single lines mended; `more` of them may be so than usually."""
    most = max(_FEWEST, int(best.marked * _MOST)) + more
    found = best
    for _ in range(_ROUNDS + more):
        if not found.faults or len(found.faults) > most * 2:
            break
        again = _once(source, found)
        if again is None or len(again.rules.get("exceptions", ())) > most:
            break
        found = again
    return found


def _once(source: TextFile, found: Proposal) -> Proposal | None:
    """Return rules that mend the first fault of a unit with a page, or those of points in it."""
    first = found.faults[0]
    if first.rule == known.STRAY_LINE.name and "opening_unit" not in found.rules:
        opening = {"id": "preamble", "kind": "preamble"}
        return tried(source, {**found.rules, "opening_unit": opening})
    if first.place.file.startswith("content/") or first.rule not in _OF_LINES:
        return None
    if levels := _beginning(found, first):
        return tried(source, {**found.rules, "levels": levels})
    tries = []
    if gap := _gap(found, first, source):
        missing = [*found.rules.get("missing", ()), gap]
        tries.append(tried(source, {**found.rules, "missing": missing}))
    if rows := _rows(found, source):
        exceptions = [*found.rules.get("exceptions", ()), *rows]
        tries.append(tried(source, {**found.rules, "exceptions": exceptions}))
    return min(tries, key=lambda one: len(one.faults), default=None)


def _rows(found: Proposal, source: TextFile) -> list[dict[str, Any]]:
    """Return exceptions for the lines of the first fault, and of the first in each later unit.

    Of faults that are of units with a page only the first is mended: the others may follow from it.
    """
    rows = []
    units: set[str] = set()
    ends = tuple(f'of the level "{one["kind"]}"' for one in found.levels if one.get("page", True))
    pages = {one.line for one in found.parsed.taken if one.why.endswith(ends)}
    known_lines = {row.get("number") for row in found.rules.get("exceptions", ())}
    for number, fault in enumerate(found.faults):
        at = fault.place.line
        before = [one for one in found.parsed.taken if one.line < at and one.unit]
        if not before or at in known_lines or fault.rule not in _OF_LINES:
            continue
        unit = before[-1].unit
        if number and (at in pages or unit in units):
            continue
        units.add(unit)
        rows.append(_row(before[-1], at, found.rules, source))
        if at in pages:
            break
    return rows


def _row(before: Taken, at: int, rules: dict[str, Any], source: TextFile) -> dict[str, Any]:
    goes_on = bool(rules.get("wrapped")) and bool(source.lines[at - 2].strip())
    if goes_on and before.became in ("clause", "goes on"):
        return {"number": at, "continues": True, "reason": OUT_OF_COUNT}
    return {"number": at, "unit": before.unit, "reason": OUT_OF_COUNT}


def _beginning(found: Proposal, fault: Fault) -> list[Level]:
    """Return levels of which one begins with the number that it has first; none for later ones."""
    match = _ORDER.match(fault.message)
    if fault.rule != known.MARKER_ORDER.name or not match:
        return []
    here = [unit for unit in found.parsed.units if unit.line == fault.place.line]
    same = [unit for unit in found.parsed.units if here and unit.kind == here[0].kind]
    levels = found.levels
    at = [n for n, one in enumerate(levels) if here and one["kind"] == here[0].kind]
    if len(at) != 1 or same[0] is not here[0] or "first" in levels[at[0]]:
        return []
    level = levels[at[0]]
    numbering = Numbering(kind=level["numbering"], words=tuple(level.get("words", ())))
    read = numbering.read(match[3])
    if not read or level["numbering"] == "none":
        return []
    levels[at[0]] = {**level, "first": read[0].value}
    return levels


def _gap(found: Proposal, fault: Fault, source: TextFile) -> dict[str, str] | None:
    """Return the numbers that a unit with a page passes over, as they are declared."""
    match = _ORDER.match(fault.message)
    here = [unit for unit in found.parsed.units if unit.line == fault.place.line]
    if fault.rule != known.MARKER_ORDER.name or not match or not here or not here[0].number:
        return None
    digits = re.match(r"\d+", here[0].number)
    expected, number = int(match[2]), int(digits[0]) if digits else 0
    stem = here[0].id.removesuffix(here[0].number).rstrip("-")
    if not 0 < number - expected <= _GAP:
        return None
    before = max((unit.line for unit in found.parsed.units if unit.line < here[0].line), default=1)
    between = source.lines[before : here[0].line - 1]
    if any(re.search(rf"(?<![\d.]){expected}[.)]?\s", line) for line in between):
        return None  # it is there, in a form that is not known
    last = f"..{number - 1}" if number - 1 > expected else ""
    return {
        "unit": f"{stem}-{expected}{last}",
        "reason": "The source has no heading with this number.",
    }
