"""A table of 200 queries: what a reader expects is among the first three hits.

Half of them were written by hand, half are drawn from the edition, evenly by rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from edition.model import Edition
from edition.pages.search_records import search_json
from edition.pages.short_names import ShortNames
from tests.search import FIRST, Shown, ask

TABLE = yaml.safe_load(Path(__file__).with_name("queries.yml").read_text(encoding="utf-8"))
SIZE = 200


def drawn(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield a hundred queries with what is expected of each, evenly spread over each kind of thing."""
    headings = [(entry.heading, entry.id) for entry in edition.index if not entry.subheading]
    known = {row["query"] for row in TABLE}
    for count, things in (
        (25, phrases(edition)),
        (20, rare_words(edition)),
        (12, [(term.term, term.id) for term in edition.terms]),
        (12, [(variant, term.id) for term in edition.terms for variant in term.variants]),
        (12, official_names(edition)),
        (14, headings),
        (5, [(unit.label, unit.id) for unit in edition.units]),
    ):
        fresh = list({query: place for query, place in things if query not in known}.items())
        chosen = [fresh[index * len(fresh) // count] for index in range(count)]
        known |= {query for query, _ in chosen}
        yield from chosen


def phrases(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield five words from the middle of every sentence that has as many."""
    for clause in edition.clauses:
        for sentence in clause.sentences:
            words = clause.text[sentence.start : sentence.end].split()
            middle = len(words) // 2
            if len(words) > 9:
                yield " ".join(words[middle - 2 : middle + 3]), sentence.id


def rare_words(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield every word of five letters or more that one clause alone has."""
    found: dict[str, set[str]] = {}
    for clause in edition.clauses:
        for word in clause.text.split():
            if word.isalpha() and len(word) > 4:
                found.setdefault(word.lower(), set()).add(clause.id)
    for word, clauses in found.items():
        if len(clauses) == 1:
            yield word, min(clauses)


def official_names(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield the official names of terms, English and Chinese."""
    for term in edition.terms:
        if term.official:
            for name in filter(None, (term.official.english, term.official.chinese)):
                yield name, term.id


@pytest.fixture(scope="module")
def rows(edition: Edition) -> list[tuple[str, str]]:
    """Every query of the table with a place that is expected."""
    by_hand = [(row["query"], place) for row in TABLE for place in row["expect"]]
    return [*by_hand, *drawn(edition)]


@pytest.fixture(scope="module")
def answers(edition: Edition, rows, tmp_path_factory) -> dict[str, Shown]:
    folder = tmp_path_factory.mktemp("queries")
    return ask(search_json(edition), dict.fromkeys(query for query, _ in rows), folder)


def test_the_table_has_its_size(answers) -> None:
    assert len(TABLE) == SIZE // 2
    assert len(answers) == SIZE


def test_what_is_expected_is_among_the_first(rows, answers) -> None:
    lost = [
        (query, place, answers[query].ids[:FIRST])
        for query, place in rows
        if not (answers[query].has_first(place) or _is_whole(place, answers[query]))
    ]
    assert lost == []


def _is_whole(sentence: str, shown: Shown) -> bool:
    """Say whether the clause is shown of which this is the only sentence."""
    clause, _, part = sentence.rpartition("-")
    return part == "s1" and clause in shown.ids[:FIRST]


def test_the_words_that_were_found_show(rows, answers) -> None:
    """Every hit that is no place to go to says where the words are."""
    bare = [
        (query, hit.id)
        for query, _ in rows
        if "place" not in answers[query].status
        for hit in answers[query].hits[:FIRST]
        if not hit.marked and not hit.id.startswith("index-")
    ]
    assert bare == []


def test_short_names_lead_to_their_places(edition: Edition, tmp_path: Path) -> None:
    """As the index and the glossary print them: `A 7.3`, `C 4.11`, and stretches, too."""
    short = ShortNames(edition)
    places = [locator for entry in edition.index for locator in entry.locators]
    names = {short.name(place): place.id for place in places}
    assert len(names) > 100
    shown = ask(search_json(edition), names, tmp_path)
    lost = {
        name: shown[name].ids[:FIRST] for name in names if not shown[name].has_first(names[name])
    }
    assert lost == {}
