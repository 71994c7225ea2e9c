"""No format speaks of what an edition does not have: links, notes, a glossary, a commentary, dates."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

import pytest

from edition.catalogues import speaking
from edition.citations.cited import cite_document
from edition.citations.styles import chicago_note
from edition.claims import has_sentences
from edition.exports.akn import document_akn
from edition.exports.book.contents import Book
from edition.exports.book.layout import matter
from edition.exports.llms import llms
from edition.exports.manuscript.make import make_manuscript
from edition.exports.manuscript.parts import Manuscript
from edition.exports.tables import tables
from edition.exports.tei import edition_tei
from edition.exports.tei.header import header
from edition.exports.xml_tree import written
from edition.model import Edition
from tests.editions import PROJECT, example
from tests.exports.variants import dated

NEVER = re.compile(
    r"\b(links|note|glossar|ind(?:ex|ices)\b|annotat|comment|permanent|never change|\d+ sentence)",
    re.IGNORECASE,
)


def said(edition: Edition) -> str:
    """Return what the editors say in the frames of all formats."""
    pages: dict[str, int] = defaultdict(int)
    front = matter(PROJECT / "templates" / "book", "front", Book(edition), numbers=pages)
    texts = [re.sub("<style.*?</style>|<[^>]*>", " ", front, flags=re.DOTALL)]
    texts += framed(make_manuscript(edition))
    texts += [re.sub("<[^>]*>", " ", written(header(edition))), llms(edition)]
    return " ".join(texts)


def framed(book: Manuscript) -> list[str]:
    parts = [part for part in book.parts if part.kind in ("title", "preface", "colophon")]
    words = [getattr(block, "words", ()) for part in parts for block in part.blocks]
    return ["".join(one.text for one in row) for row in words]


@pytest.mark.parametrize("name", ["treaty", "verse"])
def test_what_is_not_there_is_not_spoken_of(name):
    edition = example(name)
    assert not has_sentences(edition)
    words = said(edition)
    assert NEVER.findall(words) == []
    assert "This is a draft" in words
    assert "sentences.csv" not in tables(edition)


def test_what_is_there_is_spoken_of(edition):
    words = said(edition)
    for word in ("links, notes, glossary and index", "never change", "annotated", "last sentence"):
        assert word in words


def test_places_have_the_names_of_the_text_in_the_book():
    edition = example("verse")
    assert "such as Sonnet XVIII, line 1." in " ".join(said(edition).split())


def test_what_was_done_on_a_day_is_said_as_the_content_says_it(edition):
    document = edition.documents[0]
    for word, by, words in (
        ("signed", None, "[signed 5 August 1964]"),
        ("adopted on", "Parliament", "[adopted on 5 August 1964 by Parliament]"),
    ):
        imprint = replace(document.imprint, issued="1964-08-05", issued_by=by, word=word)
        cited = cite_document(edition, replace(document, imprint=imprint))
        with speaking("en"):
            note = "".join(run.text for run in chicago_note(cited))
        assert words in note
        assert "released" not in note


def test_labels_say_their_language(edition):
    """In TEI, Akoma Ntoso and the manuscript, where it is not that of the interface."""
    document = edition.documents[0]
    units = tuple(replace(unit, label_language="de") for unit in document.units)
    others = edition.documents[1:]
    changed = dated(replace(edition, documents=(replace(document, units=units), *others)))
    text = changed.documents[0]
    label = next(unit.label for unit in units if not unit.heading)
    for xml in (edition_tei(changed), document_akn(changed, text)):
        assert re.search(rf'xml:lang="de">{re.escape(label)}<', xml)
    headings = [block for part in make_manuscript(changed).parts for block in part.blocks]
    words = [one for block in headings for one in getattr(block, "words", ())]
    assert {one.language for one in words if one.text == f"[{label}]"} == {"de"}
