"""The parts of the book, apart from the typesetter: names of places, pages, words, what it shows."""

from __future__ import annotations

from dataclasses import replace
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from edition.exports.book.behind import SetEntry
from edition.exports.book.contents import Book
from edition.exports.book.places import Places, one_sentence, whole
from edition.exports.book.words import set_clause, set_words
from edition.model import Clause, Edition, Locator
from tests.exports.variants import interleaved, undescribed

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60)


# --- words --------------------------------------------------------------------------------------


@given(WORDS)
def test_words_are_the_same_words(text: str) -> None:
    wrapped = f"<p>{set_words(text)}</p>"
    assert unescape(html.fragment_fromstring(wrapped).text_content()) == unescape(text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a win-win mindset", ["win-win "]),
        ("new, mine-affected.", ["mine-affected."]),
        ("and/or", ["and/or"]),
        ("plain words", []),
        ("on 21 Apr 2022.", ["21 Apr 2022"]),
        ("it held on 27–28 November 2019", ["27–28 November 2019"]),
        ("of July 2022, resolution 1540 (1)", ["July 2022, ", "resolution 1540 "]),
        (f"https://example.org/{'a' * 40}-b", []),
    ],
)
def test_words_with_a_hyphen_stay_whole(text: str, kept: list[str]) -> None:
    shown = html.fragment_fromstring(f"<p>{set_words(text)}</p>")
    assert [part.text for part in shown.xpath("span[@class='whole']")] == kept


def test_a_clause_is_its_sentences_with_the_blanks_after_them(edition: Edition) -> None:
    for clause in edition.clauses:
        shown = html.fragment_fromstring(f"<p>{''.join(set_clause(clause))}</p>")
        assert shown.text_content() == clause.text
        numbers = [sentence.ordinal for sentence in clause.sentences]
        assert shown.xpath("span/b/@data-n") == (numbers if len(numbers) > 1 else [])
        starts = [sentence.start for sentence in clause.sentences]
        ends = [*starts[1:], len(clause.text)]
        assert [(part.get("id"), part.text_content()) for part in shown.xpath("span[@id]")] == [
            (sentence.id, clause.text[start:end])
            for sentence, start, end in zip(clause.sentences, starts, ends, strict=True)
        ]


# --- places -------------------------------------------------------------------------------------


def named(edition: Edition, identifier: str) -> Clause:
    return edition.clause_by_id[identifier]


def test_places_are_named_in_short(edition: Edition) -> None:
    places = Places(edition)
    clause, whole_unit = named(edition, "area-7-p3"), edition.unit_by_id["area-7"].clauses
    commentary = named(edition, "commentary-p4")
    front = edition.documents[0].front_matter[0]
    several = Locator(id="area-7-p1..p3", clauses=whole_unit[:3])
    part = Locator(
        id="commentary-p4-s2..s5", clauses=(commentary,), sentences=commentary.sentences[1:5]
    )
    names = {
        whole(clause): "Area\u00a07.3",
        several: "Area\u00a07.1–3",
        whole(named(edition, "background-p3")): "Background\u00a03",
        whole(named(edition, "principles-p1")): "Principles\u00a01",
        one_sentence(commentary, commentary.sentences[10]): "Commentary\u00a04.11",
        part: "Commentary\u00a04.2–5",
        Locator(id=front.id, front=front): "Concept paper, dateline",
    }
    for locator, name in names.items():
        assert places.place(locator).name == name
    shown = places.groups([whole(commentary), whole(clause), several, part])
    assert [(lead, [place.numbers for place in group]) for lead, group in shown] == [
        ("Area", ["7.1–3", "7.3"]),
        ("Commentary", ["4", "4.2–5"]),
    ]


@pytest.mark.parametrize(
    ("pages", "shown"),
    [
        ((4, 5, 6), "4–6"),
        ((4, 4, 4), "4"),
        ((4, 5, 9), "4–5, 9"),
        ((4, 6, 8), "4, 6, 8"),
        ((4, 4, 5), "4–5"),
    ],
)
def test_pages_that_follow_on_each_other_are_one_range(
    edition: Edition, pages: tuple[int, ...], shown: str
) -> None:
    clauses = list(edition.clauses)[:3]
    numbers = {clause.id: page for clause, page in zip(clauses, pages, strict=True)}
    ranges = Places(edition).pages(map(whole, clauses), numbers)
    assert ", ".join(one.name for one in ranges) == shown


def test_pages_of_two_texts_are_not_drawn_together(edition: Edition) -> None:
    one, other = (document.units[0].clauses[0] for document in edition.documents)
    ranges = Places(edition).pages(map(whole, (one, other)), {one.id: 4, other.id: 5})
    assert [(one.name, one.role) for one in ranges] == [("4", "text"), ("5", "commentary")]


def test_a_range_of_clauses_is_the_pages_of_its_ends(edition: Edition) -> None:
    clauses = edition.unit_by_id["area-7"].clauses
    locator = Locator(id="area-7-p1..p3", clauses=clauses)
    numbers = {clause.id: page for page, clause in enumerate(clauses, 20)}
    [one] = Places(edition).pages([locator], numbers)
    assert (one.name, one.anchor) == (f"20–{19 + len(clauses)}", "area-7-p1")


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("internal affairs", "internal affairs"),
        ("internal affairs, non-interference in", "internal affairs […]"),
        ("a mine-affected country – demining", "a mine-affected country […]"),
    ],
)
def test_the_head_of_a_page_cuts_no_word(words: str, shown: str) -> None:
    assert SetEntry(id="one", words=words, pages=()).guide == shown


# --- what the book shows ------------------------------------------------------------------------


def every_edition(tiny_edition: Edition) -> list[Edition]:
    return [tiny_edition, undescribed(tiny_edition), interleaved(tiny_edition)]


def test_every_clause_stands_once_in_the_order_of_the_sources(
    edition: Edition, tiny_edition: Edition
) -> None:
    for each in (edition, *every_edition(tiny_edition)):
        shown = [c.id for text in Book(each).texts for part in text.parts for c in part.clauses]
        assert shown == [clause.id for clause in each.clauses]
        opened = [o.unit for text in Book(each).texts for part in text.parts for o in part.opened]
        assert sorted(unit.id for unit in opened) == sorted(unit.id for unit in each.units)


def test_notes_are_numbered_through(edition: Edition) -> None:
    clauses = [c for text in Book(edition).texts for part in text.parts for c in part.clauses]
    numbers = [note.number for clause in clauses for note in clause.notes]
    assert numbers == list(range(1, len(edition.notes) + 1))


def test_every_link_stands_where_it_begins_and_in_a_commentary_where_it_ends(
    edition: Edition, tiny_edition: Edition
) -> None:
    for each in (edition, tiny_edition):
        book = Book(each)
        clauses = [c for text in book.texts for part in text.parts for c in part.clauses]
        groups = [*(group for clause in clauses for group in clause.after), *book.links]
        shown = [
            (group.place.anchor, link.own, link.quote) for group in groups for link in group.links
        ]
        wanted = [(x.source.anchor, x.source_quote, x.target_quote) for x in each.links]
        comments = {document.id for document in each.commentaries}
        ending = [x for x in each.links if x.target.document in comments]
        wanted += [(x.target.anchor, x.target_quote, x.source_quote) for x in ending]
        assert sorted(shown) == sorted(wanted)
        unlinked = [group.place.anchor for group in groups if group.unlinked]
        assert sorted(unlinked) == sorted(entry.source.anchor for entry in each.unlinked)


def test_a_book_without_apparatus_has_no_empty_parts(tiny_edition: Edition) -> None:
    documents = tuple(
        replace(one, units=tuple(replace(unit, official=None) for unit in one.units))
        for one in tiny_edition.documents
    )
    bare = Book(undescribed(replace(tiny_edition, documents=documents)))
    assert bare.chapters == [("colophon", "Colophon")]
    assert bare.ends_of_links == ""


def test_the_colophon_says_what_the_book_was_made_of(edition: Edition) -> None:
    shown = " ".join(line for _, lines in Book(edition).colophon for line in lines)
    assert f"version {edition.version}" in shown
    assert edition.url in shown
    for document in edition.documents:
        assert document.source.sha256 in shown
    assert edition.licence
    assert edition.licence in shown
    assert "No licence is stated" in str(Book(replace(edition, licence=None)).colophon)
