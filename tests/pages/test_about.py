"""The figures on /about/ are those of the files and of the model, not typed by anybody."""

from __future__ import annotations

import hashlib
import re

from tests.built_pages import pages, text_of
from tests.editions import Built


def test_coverage_is_what_the_files_have(built: Built) -> None:
    rows = pages(built.site)["/about/"].xpath('//table[@class="coverage"]/tbody/tr')
    assert len(rows) == len(built.edition.documents)
    for row, document in zip(rows, built.edition.documents, strict=True):
        assert document.source.file in text_of(row[0])
        lines = built.source(document.id).decode("utf-8").split("\n")
        filled = sum(1 for line in lines if line.strip())
        clauses = [clause for unit in document.units for clause in unit.clauses]
        headings = sum(1 for unit in document.units if unit.heading)
        sentences = sum(len(clause.sentences) for clause in clauses)
        front = len(document.front_matter)
        figures = [int(text_of(cell)) for cell in row[1:]]
        assert figures == [filled, front, headings, len(clauses), filled, sentences]


def test_checksums_are_those_of_the_files(built: Built) -> None:
    page = text_of(pages(built.site)["/about/"])
    for document in built.edition.documents:
        assert hashlib.sha256(built.source(document.id)).hexdigest() in page


def test_figures_are_those_of_the_model(built: Built) -> None:
    items = pages(built.site)["/about/"].xpath('//ul[@class="figures"]/li')
    edition = built.edition
    headings = {entry.heading for entry in edition.index}
    leading = [re.findall(r"\d+", text_of(item))[0] for item in items]
    expected = (edition.links, edition.terms, headings, edition.notes)
    assert [int(figure) for figure in leading] == [len(things) for things in expected]


def test_every_change_is_told_with_its_reason(built: Built) -> None:
    """On one page, the newest first; the page about the edition leads there."""
    told = pages(built.site)["/changes/"]
    items = [text_of(item) for item in told.xpath('//section/div[starts-with(@id, "change-")]')]
    for words, change in zip(items, reversed(built.edition.changes), strict=True):
        assert change.reason in words
    [said] = pages(built.site)["/about/"].xpath('//p[@class="changes"]')
    latest = built.edition.changes[-1]
    assert f"{len(items)} recorded change" in text_of(said)
    assert f"version {latest.version}" in text_of(said)
    assert "../changes/" in said.xpath(".//a/@href")
    assert latest.reason not in text_of(pages(built.site)["/about/"])
