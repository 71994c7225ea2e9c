"""Say in guessed rules what places are called, as far as no two are called the same."""

from __future__ import annotations

from edition.compiling.trying import ITEMS, Proposal, tried
from edition.reading.text_files import TextFile


def as_named(source: TextFile, best: Proposal, prefix: str) -> Proposal:
    """Return rules that say what places are called, as far as no two are called the same."""
    levels = []
    items = iter(ITEMS)
    for number, level in enumerate(best.levels):
        outer = number == 0 or bool(level.get("runs_on") or "beside" in level)
        named = dict(level)
        if prefix and outer:
            named["id"] = f"{prefix}{level['kind'].replace(' ', '-')}"
        if level.get("page") is False:
            named.pop("called", None)
            if not level.get("alphabet", "").isascii():  # identifiers have numbers for ç and я
                named["called"] = "{parent}({number})"
            if level["kind"] in ITEMS and "exceptions" not in best.rules:
                named["kind"] = next(items)
        elif "called" in level and not outer:
            named["called"] = f"{{parent}}, {level['called']}"
        elif number and r"\.(?P<number>" in level.get("marker", ""):
            named["called"] = "{parent}.{number}"
        levels.append(named)
    for _ in levels:
        found = tried(source, {**best.rules, "levels": levels})
        twice = _twice(found)
        if not twice:
            break
        levels = [
            {
                key: value
                for key, value in one.items()
                if key != "called" or one["kind"] not in twice
            }
            for one in levels
        ]
    return found


def _twice(found: Proposal) -> set[str]:
    """Return the kinds of units of which one is called as another place."""
    names: dict[str, str] = {}
    kinds = set()
    for unit in found.parsed.units:
        if names.setdefault(unit.name, unit.id) != unit.id:
            kinds.add(unit.kind)
    return kinds
