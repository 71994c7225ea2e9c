"""All formats agree: every clause and sentence stands in each under its identifier, exactly.

What they are compared with are the files of the sources themselves.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

from edition.exports.formats import EXPORTS
from tests.built_pages import source_line
from tests.editions import Built
from tests.exports.readers import READERS, WITHOUT_CLAUSES, Reader, Shelf

EVERY = {reader.read.__name__: reader for reader in chain.from_iterable(READERS.values())}
CASES = [(edition, name) for name, reader in EVERY.items() for edition in reader.editions]


@pytest.fixture(scope="session")
def shelves(
    request: pytest.FixtureRequest, shared: Path, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], tuple[Built, Shelf]]:
    """The built editions, each with a shelf on which all its formats stand."""

    @cache
    def shelf(edition: str) -> tuple[Built, Shelf]:
        built: Built = request.getfixturevalue(edition)
        folder = tmp_path_factory.mktemp(edition)
        return built, Shelf(edition=built.edition, site=built.site, folder=folder, shared=shared)

    return shelf


def test_every_format_has_a_reader() -> None:
    made = {
        one.files.__module__.removeprefix("edition.exports.").partition(".")[0] for one in EXPORTS
    }
    assert not WITHOUT_CLAUSES & READERS.keys()
    assert made == READERS.keys() - {"pages"} | WITHOUT_CLAUSES


@pytest.mark.slow
@pytest.mark.parametrize(("edition", "name"), CASES)
def test_every_clause_and_sentence_stands_exactly(
    shelves: Callable[[str], tuple[Built, Shelf]], edition: str, name: str
) -> None:
    built, shelf = shelves(edition)
    reader: Reader = EVERY[name]
    held = {
        document.id
        for document in built.edition.documents
        if not reader.dated or len(document.imprint.issued or "") == len("2001-02-03")
    }
    clauses = [clause for clause in built.edition.clauses if clause.document in held]
    lines = {clause.id: source_line(built, clause) for clause in clauses}
    found = reader.read(shelf)
    assert found.clauses == lines
    if reader.ordered:
        assert list(found.clauses) == list(lines)
    if found.sentences is not None:
        assert found.sentences == {
            sentence.id: lines[clause.id][sentence.start : sentence.end]
            for clause in clauses
            for sentence in clause.sentences
        }
