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


# How places are written elsewhere: the same place in other words, order, numerals and marks.
WRITTEN = {
    "area-7": ["area7", "area #7", "Area No. 7", "areas 7", "Area VII", "3(7)", "III(7)", "section 3, item 7",
               "Section III, para 7", "§ 3(7)", "article 7", "GSI 3(7)", "GSI Concept Paper, area 7",
               "area seven", "Area Number Seven", "seventh area", "the seventh area", "7th area", "Area&nbsp;7"],
    "area-7-p3": ["A7.3", "Area 7 (3)", "area_7_p3", "area–7–p3", "area\u20117\u2011p3", "cl. 3 of area 7", "clause 3, area 7",
                  "para 3 of area 7", "Area VII, cl. 3", "¶ 3 of area 7", "Concept Paper, area 7, para. 3",
                  "#area-7.3", "#7.3", "c/7.3", "/c/7.3/", "c/area-7-3", "c/area-7-p3", "areas/7.3", "areas/7/3", "area 7/3",
                  "clause three of area seven", "the third clause of the seventh area", "Area 7 (clause 3)", "area 7, 3rd clause",
                  "ａｒｅａ ７．３", "\u200barea 7.3", "  Area\t7 ,  clause\u00a03  "],
    "platform-2-p1": ["platform (2), para 1", "Plat. 2.1", "section 4, point 2, para 1", "IV(2) 1"],
    "commentary-p4": ["paragraph 4 of the commentary", "comm. 4", "commentary ¶4", "para. 4, commentary"],
    "commentary-p4-s11": ["para. 11 of commentary 4", "Comm. 4.11", "sentence 11 of clause 4 of the commentary",
                          "sent. 11, cl. 4, commentary", "commentary ¶ 4, s. 11",
                          "sentence eleven of clause four of the commentary"],
    "commentary-p3-s2..s4": ["sentences 2-4 of commentary 3", "commentary 3.2–3.4", "commentary 3, ss. 2 to 4"],
    "principle-4-p2..p3": ["principle 4, clauses 2 and 3", "principle 4 cll. 2-3", "paras. 2–3 of principle 4",
                         "Principle Four, clauses two to three", "Principle 4 (clauses 2–3)"],
}  # fmt: skip

# What is written like a place but is none, and the nearest that there is.
NEAR = {
    "area 21": "area-20", "principle 9": "principle-6", "GSI 4(7)": "platform-5", "platform 7, clause 1": "platform-5",
    "area 7 clause 9": "area-7-p3", "areas 19-23": "area-19", "area 7, clauses 2-9": "area-7-p2", "comm. 4.99": "commentary-p4",
    "area twenty-one": "area-20", "area seven, clause thirty": "area-7-p3", "areas/7/#area-7-p9": "area-7-p3",
}  # fmt: skip

# What has numbers or letters of numerals in it, and is no place.
WORDS = ["COVID-19", "covid 19", "G20", "5G", "Xi Jinping", "President Xi 2014", "agenda 2030", "resolution 2625",
         "world war ii", "mix", "civil", "vi", "5,000 places", "1540",
         "seven", "first time", "one China", "two-state solution", "second world war", "world war two", "24/7", "9/11", "and/or"]  # fmt: skip


def test_a_place_is_found_however_it_is_written(edition: Edition, tmp_path: Path) -> None:
    queries = {query: place for place, some in WRITTEN.items() for query in some}
    shown = ask(search_json(edition), queries, tmp_path)
    assert {query: shown[query].ids[:1] for query in queries} == {
        query: [place] for query, place in queries.items()
    }
    assert all("to go to" in shown[query].status for query in queries)


def test_what_is_written_like_a_place_leads_to_the_nearest(
    edition: Edition, tmp_path: Path
) -> None:
    shown = ask(search_json(edition), NEAR, tmp_path)
    lost = {q: shown[q].ids[:1] for q, place in NEAR.items() if not shown[q].has_first(place)}
    assert lost == {}
    assert all("No such place" in shown[query].status for query in NEAR)


def test_what_only_has_a_number_is_no_place(edition: Edition, tmp_path: Path) -> None:
    shown = ask(search_json(edition), WORDS, tmp_path)
    assert [query for query in WORDS if "place" in shown[query].status] == []
