"""The books in LibreOffice, Calibre and Poppler: opened, saved, converted without the loss of a word."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pypdf
import pytest
from lxml import etree, html

from edition.exports import epub, pdf, word
from edition.model import Clause, Edition
from tests.editions import inputs
from tests.exports.books import folded
from tests.peers.programs import run, saved
from tests.word_files import spans

pytestmark = pytest.mark.peers


@dataclass(frozen=True, kw_only=True, repr=False)
class Books:
    """An edition and the folder of its books."""

    edition: Edition
    folder: Path


@pytest.fixture(scope="module", params=["edition", "tiny_edition"])
def books(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Books:
    edition: Edition = request.getfixturevalue(request.param)
    folder = tmp_path_factory.mktemp("books")
    made = inputs(edition, folder)
    for name, content in (*epub.files(made).items(), *word.files(made).items()):
        assert isinstance(content, bytes)
        (folder / Path(name).name).write_bytes(content)
    return Books(edition=edition, folder=folder)


def test_two_saves_by_libreoffice_leave_every_bookmark_round_its_words(
    books: Books, tmp_path: Path
) -> None:
    own = books.folder / "edition.docx"
    once = saved(own, "docx:MS Word 2007 XML", tmp_path / "once")
    twice = saved(once, "docx:MS Word 2007 XML", tmp_path / "twice")
    assert spans(own) == spans(once) == spans(twice)


def test_every_place_is_a_destination_in_the_pdf_that_libreoffice_makes(
    books: Books, tmp_path: Path
) -> None:
    options = '{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}'
    made = saved(books.folder / "edition.docx", f"pdf:writer_pdf_Export:{options}", tmp_path)
    read = pypdf.PdfReader(made)
    named = {name.removeprefix("/") for name in read.named_destinations}
    for clause in books.edition.clauses:
        assert {clause.id, *(sentence.id for sentence in clause.sentences)} <= named
    assert {note.id for note in books.edition.notes} <= named
    # The contents show the numbers of pages, which the program worked out.
    contents = read.pages[1].extract_text()
    assert contents.startswith("Contents")
    assert contents.rstrip()[-1].isdigit()


def test_calibre_keeps_every_clause_and_place(books: Books, tmp_path: Path) -> None:
    made = tmp_path / "converted.epub"
    run("ebook-convert", str(books.folder / "edition.epub"), str(made))
    places: dict[str, etree._Element] = {}
    with ZipFile(made) as archive:
        for name in archive.namelist():
            if name.endswith((".xhtml", ".html")):
                page = html.document_fromstring(archive.read(name))
                places |= {place.get("id"): place for place in page.xpath("//*[@id]")}
    for clause in books.edition.clauses:
        assert places[clause.id].xpath("./p[2]")[0].text_content() == kept(clause.text)
        for sentence in clause.sentences:
            own = clause.text[sentence.start : sentence.end]
            assert places[sentence.id].text_content() == kept(own)
    assert {note.id for note in books.edition.notes} <= places.keys()


def kept(words: str) -> str:
    """Return what Calibre keeps of a text: all but soft hyphens, which it takes for its own."""
    return words.replace("\u00ad", "")


@pytest.mark.usefixtures("typesetter")
def test_poppler_reads_every_clause_and_sentence_of_the_pdf(site: Path, edition: Edition) -> None:
    file = site / pdf.PDF
    shown = subprocess.run(
        ["pdftotext", "-raw", str(file), "-"], capture_output=True, text=True, check=True
    ).stdout
    pages = [folded(page) for page in shown.split("\f")]
    reader = pypdf.PdfReader(file)
    places = {
        str(name): reader.get_destination_page_number(where)
        for name, where in reader.named_destinations.items()
    }
    divided = set()
    for clause in edition.clauses:
        for place, words in parts_of(clause):
            at = places[place] or 0
            if words not in pages[at]:
                assert over_two_pages(words, pages[at], pages[at + 1]), place
                divided.add(clause.id)
    assert len(divided) <= 3


def parts_of(clause: Clause) -> Iterator[tuple[str, str]]:
    """Yield a clause and its sentences with their words."""
    yield clause.id, folded(clause.text)
    for sentence in clause.sentences:
        yield sentence.id, folded(clause.text[sentence.start : sentence.end])


def over_two_pages(words: str, page: str, following: str) -> bool:
    """Say whether words begin on a page and end on the next, as those of a long clause do."""
    blanks = (place for place, letter in enumerate(words) if letter == " ")
    return any(words[:cut] in page and words[cut + 1 :] in following for cut in blanks)
