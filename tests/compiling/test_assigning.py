"""Identifiers over time: whatever happens to a text, they are never moved and never used again."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from edition.compiling.assigning import assign
from edition.compiling.ledger import Entry, Ledger, read_ledger, text_hash, write_ledger
from edition.compiling.ledger_check import compare_with_ledger
from edition.compiling.ledger_update import update_ledger
from edition.faults.fault import Faults
from edition.identifiers import clause_id
from edition.reading.schema import fits
from tests.texts import clause_texts
from tests.yaml_files import read_yaml

UNIT = "unit-s"  # ends as the identifiers of sentences do


def recorded(ledger: Ledger, texts: Sequence[str]) -> tuple[list[str], Ledger]:
    """Return the identifiers of the texts, and the ledger in which they are recorded."""
    ids = assign(clause_id, UNIT, texts, ledger.parts("clause", UNIT))
    entries = [
        Entry(id=name, kind="clause", hash=text_hash(text))
        for name, text in zip(ids, texts, strict=True)
    ]
    current = {entry.id: entry for entry in entries}
    after = update_ledger(
        ledger, current, version="1.0.0", date="2001-02-03", reason="x", successors={}
    )
    return ids, after


class Editing(RuleBasedStateMachine):
    """A unit whose clauses are inserted, removed and changed, each change recorded at once."""

    def __init__(self) -> None:
        super().__init__()
        self.fresh = 0
        self.ledger = Ledger(entries={})
        self.texts: list[str] = []
        self.ids: list[str] = []
        self.gone: set[str] = set()

    def new_text(self) -> str:
        self.fresh += 1
        return f"text {self.fresh}"

    def settle(self, expected: Sequence[str | None]) -> None:
        """Record the texts; those that were there before must have the expected identifiers."""
        before = set(self.ids)
        self.ids, self.ledger = recorded(self.ledger, self.texts)
        assert [found for found, known in zip(self.ids, expected, strict=True) if known] == [
            known for known in expected if known
        ]
        self.gone |= before - set(self.ids)

    @initialize(count=st.integers(0, 6))
    def begin(self, count: int) -> None:
        self.texts = [self.new_text() for _ in range(count)]
        self.settle([f"{UNIT}-p{number}" for number in range(1, count + 1)])

    @rule(place=st.integers(0, 50))
    def insert(self, place: int) -> None:
        place %= len(self.texts) + 1
        self.texts.insert(place, self.new_text())
        self.settle([*self.ids[:place], None, *self.ids[place:]])

    @rule(place=st.integers(0, 50))
    def remove(self, place: int) -> None:
        if self.texts:
            place %= len(self.texts)
            del self.texts[place]
            self.settle([*self.ids[:place], *self.ids[place + 1 :]])

    @rule(place=st.integers(0, 50))
    def change(self, place: int) -> None:
        if self.texts:
            place %= len(self.texts)
            self.texts[place] = self.new_text()
            self.settle(self.ids)

    @rule()
    def leave(self) -> None:
        self.settle(self.ids)

    @invariant()
    def nothing_is_used_twice(self) -> None:
        assert len(set(self.ids)) == len(self.ids)
        assert not self.gone & set(self.ids)
        assert {stone.id for stone in self.ledger.tombstones} == self.gone


TestEditing = Editing.TestCase
TestEditing.settings = settings(max_examples=40, stateful_step_count=20)

FEW = st.lists(st.sampled_from("abcd"), max_size=7)  # so few that most stand more than once


@given(st.lists(FEW, min_size=1, max_size=6))
def test_even_texts_that_repeat_never_get_an_identifier_back(versions: list[list[str]]) -> None:
    ledger, gone, before = Ledger(entries={}), set[str](), set[str]()
    for texts in versions:
        ids, ledger = recorded(ledger, texts)
        assert len(set(ids)) == len(ids)
        assert not gone & set(ids)
        gone |= before - set(ids)
        before = set(ids)


@given(FEW)
def test_a_first_edition_counts_from_one(texts: list[str]) -> None:
    assert assign(clause_id, "x", texts, []) == [
        f"x-p{number}" for number in range(1, len(texts) + 1)
    ]


def test_an_insertion_takes_a_letter_after_the_one_before_it() -> None:
    _, ledger = recorded(Ledger(entries={}), ["one", "two", "three"])
    ids, ledger = recorded(ledger, ["zero", "one", "and", "more", "two", "three"])
    assert [name.removeprefix(f"{UNIT}-") for name in ids] == [
        "p0a",
        "p1",
        "p1a",
        "p1b",
        "p2",
        "p3",
    ]
    ids, _ = recorded(ledger, ["zero", "one", "and", "yet", "more", "two", "three"])
    assert ids[3] == f"{UNIT}-p1c"


@given(texts=FEW.filter(bool), reason=clause_texts().filter(str.isprintable))
def test_the_ledger_comes_back_from_its_file(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], reason: str
) -> None:
    _, ledger = recorded(Ledger(entries={}), texts)
    current: dict[str, Entry] = {}
    ledger = update_ledger(
        ledger, current, version="1.0.0", date="2001-02-03", reason=reason, successors={}
    )
    path = tmp_path_factory.mktemp("ledger") / "ledger.yml"
    path.write_text(write_ledger(ledger), encoding="utf-8", newline="")
    faults = Faults()
    file = read_yaml(path, "content/ledger.yml", faults)
    assert file is not None
    assert fits(file, "ledger", faults)
    assert read_ledger(file, faults) == ledger
    compare_with_ledger(ledger, current, file, faults)
    assert list(faults) == []
