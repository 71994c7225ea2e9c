"""Short names of places lead where the long ones do, and no two places share one."""

from __future__ import annotations

from collections import defaultdict

from edition.model import Locator
from edition.pages.short_names import ShortNames
from tests.editions import Built


def test_no_two_clauses_share_a_short_name(built: Built) -> None:
    names = ShortNames(built.edition)
    called = defaultdict(set)
    for clause in built.edition.clauses:
        called[names.name(Locator(id=clause.id, clauses=(clause,)))].add(clause.id)
    assert [name for name, ids in called.items() if len(ids) > 1] == []


def test_places_of_the_edition(built: Built) -> None:
    if built.edition.short_name != "GSI Concept Paper and Commentary":
        return
    names = ShortNames(built.edition)
    places = {place.id: place for entry in built.edition.index for place in entry.locators}
    assert names.name(places["area-7-p1"]) == "A 7.1"
    assert names.name(places["commentary-p4-s11"]) == "C 4.11"
    assert names.name(places["principles-p2"]) == "Principles 2"
    assert [word.short for word in names.words] == ["Pr", "A", "Pl", "C"]
