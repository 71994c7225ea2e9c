"""Places are called the same by the compiler and by the scripts, and found by what they are called."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml

from edition import place_names
from edition.catalogues import speaking
from edition.identifiers import range_id
from edition.model import Edition, Locator
from edition.pages.search_records import search_json
from tests.editions import EXAMPLES, PROJECT, TINY, compiled, example
from tests.node import node

SCRIPT = Path(__file__).with_name("names.mjs")
EDITIONS = ("real", "tiny", *EXAMPLES)
# What readers type for places, and what they mean first.
TYPED = yaml.safe_load(Path(__file__).with_name("typed_places.yml").read_text(encoding="utf-8"))


@cache
def edition_of(name: str) -> Edition:
    return (
        compiled({"real": PROJECT, "tiny": TINY}[name]) if name in EDITIONS[:2] else example(name)
    )


def asked(edition: Edition, words: Iterable[str], folder: Path, *more: str) -> list:
    with speaking(edition.interface):
        (folder / "records.json").write_text(search_json(edition), encoding="utf-8")
    (folder / "asked.json").write_text(json.dumps(list(words)), encoding="utf-8")
    return json.loads(
        node(str(SCRIPT), str(folder / "records.json"), str(folder / "asked.json"), *more)
    )


def places(edition: Edition) -> Iterator[Locator]:
    """Yield every clause and sentence, and ranges of both."""
    for unit in edition.units:
        for at, clause in enumerate(unit.clauses):
            yield Locator(id=clause.id, clauses=(clause,))
            if at:
                row = unit.clauses[: at + 1]
                yield Locator(id=range_id(row[0].id, clause.id), clauses=row)
            for sentence in clause.sentences:
                yield Locator(id=sentence.id, clauses=(clause,), sentences=(sentence,))
            if len(clause.sentences) > 1:
                ends = clause.sentences[0], clause.sentences[-1]
                name = range_id(ends[0].id, ends[1].id)
                yield Locator(id=name, clauses=(clause,), sentences=clause.sentences)


@pytest.mark.parametrize("name", EDITIONS)
def test_places_have_one_name(name, tmp_path):
    edition = edition_of(name)
    every = list(places(edition))
    names = [place_names.locator_name(edition, place) for place in every]
    expected = [[name, place_names.heard_name(name)] for name in names]
    assert asked(edition, [place.id for place in every], tmp_path) == expected


@pytest.mark.parametrize("name", EDITIONS)
def test_places_are_found_by_their_names(name, tmp_path):
    """By the names that pages show, and by what else readers may type."""
    edition = edition_of(name)
    wanted = {unit.id: unit.name for unit in edition.units}
    wanted |= {clause.id: place_names.clause_name(edition, clause) for clause in edition.clauses}
    found = asked(edition, wanted.values(), tmp_path, "queries")
    units = {unit.clauses[0].id: unit.id for unit in edition.units if unit.clauses}
    lost = [
        (name, places)
        for (place, name), places in zip(wanted.items(), found, strict=True)
        if place not in places and units.get(place) not in places
    ]
    assert lost == []
    typed = {query: place for place, some in TYPED.get(name, {}).items() for query in some}
    found = asked(edition, typed, tmp_path, "queries")
    first = {query: places[:1] for query, places in zip(typed, found, strict=True)}
    assert first == {query: [place] for query, place in typed.items()}


def test_a_clause_that_is_called_as_its_unit_is_offered_once(tmp_path):
    assert asked(edition_of("chinese"), ["第三條"], tmp_path, "queries") == [["article-3"]]


def test_a_range_of_units_leads_to_each_of_them(edition, tmp_path):
    """And what might be one, but goes on behind the last of them, to the nearest."""
    wanted = {
        "areas 7-9": ["area-7", "area-8", "area-9"],
        "areas 7, 8 and 10": ["area-7", "area-8", "area-10"],
        "principles 1-3": ["principle-1", "principle-2", "principle-3", "principle-1-p3"],
        "area 7-3": ["area-7-p3"],
        "areas 19-23": ["near area-19"],
    }
    found = asked(edition, wanted, tmp_path, "queries")
    assert dict(zip(wanted, found, strict=True)) == wanted


LAW = """\
§ 1 Keys
(1) Who finds a key keeps it. Nobody asks. So it is.
1. Brass is melted.
2. Iron is not.
(2) Who loses one pays.
"""
CONSTITUTION = """\
Art. 1. Keys
Keys are common.
The State keeps
a) locks;
b) doors.
The towns keep
a) gates;
b) bells.
Nobody keeps more.
Art. 2. Rain
Rain is free.
"""


def edition_by_rules(
    folder: Path, text: str, language: str, called: str, *levels: str, more: str = ""
) -> Edition:
    """Return a small text as an edition by rules of its own, with `more` that its document says."""
    (folder / "content" / "sources").mkdir(parents=True)
    (folder / "content" / "sources" / "law.txt").write_text(text, encoding="utf-8")
    rows = "\n".join(f"      - {level}" for level in levels)
    (folder / "content" / "edition.yml").write_text(
        f"""\
name: A law
version: 0.1.0
date: "2001-02-03"
documents:
  - id: law
    role: text
    name: The law
    language: {language}
    source: {{file: law.txt, sha256: {hashlib.sha256(text.encode()).hexdigest()}}}
    paragraphs: line
    called: {called}
{more}    levels:
{rows}
""",
        encoding="utf-8",
    )
    starts = "paragraf-1-p1: [Nobody asks, So it is]" if "Nobody asks" in text else "{}"
    (folder / "content" / "sentence_starts.yml").write_text(f"{starts}\n", encoding="utf-8")
    return compiled(folder)


def law(folder: Path) -> Edition:
    return edition_by_rules(
        folder,
        LAW,
        "de",
        "{clause: '{unit}, Text {number}', sentence: '{clause} Satz {number}'}",
        r"{kind: paragraf, marker: '§ \d+', numbering: decimal, line: heading, called: '§ {number}'}",
        r"{kind: absatz, marker: '\(\d+\)', numbering: decimal, line: clause, page: false, called: '{parent} Abs. {number}'}",
        r"{kind: nummer, marker: '\d+\.', numbering: decimal, line: clause, page: false, called: '{parent} Nr. {number}'}",
    )


def constitution(folder: Path) -> Edition:
    return edition_by_rules(
        folder,
        CONSTITUTION,
        "it",
        "{clause: '{unit}, comma {number}', clauses: '{unit}, commi {number}'}",
        r"{kind: article, marker: 'Art\. \d+\.', numbering: decimal, line: heading, called: 'Art. {number}'}",
        "{kind: comma, unmarked: true}",
        r"{kind: lettera, marker: '[a-z]\)', numbering: letters, line: clause, page: false, called: '{parent}, lettera {number})'}",
    )


def test_sentences_are_found_by_the_word_that_the_text_has_for_them(tmp_path):
    """As a law counts them; and what has a name is found by that name alone."""
    edition = law(tmp_path)
    wanted = {
        "§ 1 Abs. 1 Satz 2": ["paragraf-1-p1-s2"],
        "§ 1 abs 1 satz 3": ["paragraf-1-p1-s3"],
        "§ 1 Abs. 1 Nr. 2": ["paragraf-1-p3"],
        "§ 1 Abs. 2": ["paragraf-1-p4"],
        "§ 1": ["paragraf-1"],
        "§ 1 AL": ["paragraf-1"],  # an abbreviation of the edition's name, "A law"
        "AL § 1 Abs. 2": ["paragraf-1-p4"],
        "§ 1 Abs. 2 of the law": ["paragraf-1-p4"],
    }
    found = asked(edition, wanted, tmp_path, "queries")
    assert dict(zip(wanted, found, strict=True)) == wanted


def test_paragraphs_without_numbers_are_found_by_their_own_count(tmp_path):
    """Points of one are none of them; the words for both may be written short."""
    edition = constitution(tmp_path)
    wanted = {
        "art. 1 comma 3 lettera b": ["article-1-p7"],
        "Art. 1, comma 3, lettera b)": ["article-1-p7"],
        "art. 1, co. 3, lett. b)": ["article-1-p7"],
        "articolo 1 comma 2": ["article-1-p2"],
        "art. 1 comma 4": ["article-1-p8"],
        "art 1, 4": ["article-1-p8"],
        "art. 1, commi 3-4": ["article-1-p5..p8"],
        "art. 2": ["article-2"],
        "art. 2, comma 1": ["article-2-p1"],
    }
    found = asked(edition, wanted, tmp_path, "queries")
    assert dict(zip(wanted, found, strict=True)) == wanted
    assert "article-1-p5" not in asked(edition, ["art. 1 comma 5"], tmp_path, "queries")[0]


def test_paragraphs_in_a_row_are_called_by_their_own_count(tmp_path):
    edition = constitution(tmp_path)
    every = list(places(edition))
    names = {place.id: place_names.locator_name(edition, place) for place in every}
    assert [name for name, _ in asked(edition, names, tmp_path)] == list(names.values())
    assert names["article-1-p8"] == "Art. 1, comma 4"
    assert names["article-1-p1..p8"] == "Art. 1, commi 1–4"
    assert names["article-2-p1"] == "Art. 2"
    assert names["article-1-p1..p3"] == "Art. 1, comma 1 to Art. 1, comma 2, lettera a)"
