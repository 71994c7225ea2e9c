"""Every format read back with somebody else's reader: a function for each, and one table of all.

A reader takes a `Shelf` and returns the words of each clause and sentence that it finds, by their
identifiers in the order of the file. It knows how a format is laid out (docs/formats.md), and
nothing of what should stand in it. A new format is a row in READERS.
"""

from __future__ import annotations

import csv
import json
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import itemgetter
from pathlib import Path

import docx
from lxml import etree

from edition.exports.formats import EXPORTS
from edition.model import Edition
from tests.built_pages import pages, text_of
from tests.editions import inputs
from tests.exports.books import Letter, ReadBook, read_once
from tests.word_files import W, spans

TEI = {"t": "http://www.tei-c.org/ns/1.0"}
AKN = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}
HTML = {"h": "http://www.w3.org/1999/xhtml"}
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

Words = dict[str, str]


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """A built site; `folder` holds the formats that take long, where the site was built without.

    `shared` is a folder in which all processes of a run keep what is costly to read.
    """

    edition: Edition
    site: Path
    folder: Path
    shared: Path

    def file(self, name: str) -> Path:
        """Return a file of the site, made if it is one of those that were left out."""
        if (self.site / name).exists():
            return self.site / name
        path = self.folder / name
        if not path.exists():
            [export] = [one for one in EXPORTS if one.format and one.format.file == name]
            content = export.files(inputs(self.edition, self.folder))[name]
            assert isinstance(content, bytes)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return path


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What stands in a format: clauses, and sentences where it has them as such."""

    clauses: Words = field(default_factory=dict)
    sentences: Words | None = field(default_factory=dict)


# --- data ---------------------------------------------------------------------------------------


def model(shelf: Shelf) -> Reading:
    """edition.json, read by Python's json."""
    clauses = json.loads(shelf.file("data/edition.json").read_bytes())["clauses"]
    return _of_json(clauses)


def clause_json(shelf: Shelf) -> Reading:
    """clause.json beside the page of each clause."""
    return _of_json(json.loads(path.read_bytes()) for path in _beside(shelf, "clause.json"))


def clause_markdown(shelf: Shelf) -> Reading:
    """clause.md beside the page of each clause: its words, an empty line, where they stand."""
    found = {}
    for path in _beside(shelf, "clause.md"):
        words, _, place = path.read_bytes().decode("utf-8").rpartition("\n\n-- ")
        [identifier] = re.findall(r"\(([^()\s]+)\)\n", place)
        found[identifier] = words
    return Reading(clauses=found, sentences=None)


def csv_tables(shelf: Shelf) -> Reading:
    """clauses.csv and sentences.csv, read by Python's csv; an apostrophe only keeps a cell whole."""
    clauses, sentences = (
        {row["id"]: row["text"].removeprefix("'") for row in _rows(shelf.file(f"data/{name}.csv"))}
        for name in ("clauses", "sentences")
    )
    return Reading(clauses=clauses, sentences=sentences)


def _of_json(clauses: Iterable[Mapping[str, object]]) -> Reading:
    texts, sentences = {}, {}
    for clause in clauses:
        texts[clause["id"]] = clause["text"]
        for sentence in clause["sentences"]:
            sentences[sentence["id"]] = sentence["text"]
            assert clause["text"][sentence["start"] : sentence["end"]] == sentence["text"]
    return Reading(clauses=texts, sentences=sentences)


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file, strict=True)


def _beside(shelf: Shelf, name: str) -> list[Path]:
    return sorted((shelf.site / "c").glob(f"*/{name}"))


# --- XML, read by lxml --------------------------------------------------------------------------


def tei(shelf: Shelf) -> Reading:
    """edition.tei.xml."""
    root = etree.parse(shelf.file("data/edition.tei.xml")).getroot()
    return Reading(
        clauses={p.get(XML_ID): _words(p) for p in root.iterfind(".//t:body//t:p", TEI)},
        sentences={s.get(XML_ID): _words(s) for s in root.iterfind(".//t:body//t:s", TEI)},
    )


def akoma_ntoso(shelf: Shelf) -> Reading:
    """The files of the texts that can stand in this format: those whose day of release is known."""
    clauses, sentences = {}, {}
    for path in sorted((shelf.site / "data").glob("*.akn.xml")):
        root = etree.parse(path).getroot()
        for clause in root.iterfind(".//a:mainBody//a:p", AKN):
            clauses[clause.get("eId")] = _words(clause)
            sentences |= {s.get("eId"): _words(s) for s in clause.iterfind("a:span", AKN)}
    return Reading(clauses=clauses, sentences=sentences)


def _words(node: etree._Element) -> str:
    return "".join(node.itertext())


# --- books --------------------------------------------------------------------------------------


def epub(shelf: Shelf) -> Reading:
    """edition.epub: a clause is the second paragraph of its element, a sentence a span in it."""
    clauses, sentences = {}, {}
    with zipfile.ZipFile(shelf.file("data/edition.epub")) as archive:
        for name in (name for name in archive.namelist() if name.endswith(".xhtml")):
            page = etree.fromstring(archive.read(name))
            for clause in page.xpath("//h:div[contains(@class, 'clause')]", namespaces=HTML):
                own = clause.findall("h:p", HTML)[1]
                clauses[clause.get("id")] = _words(own)
                sentences |= {s.get("id"): _words(s) for s in own.iterfind(".//h:span[@id]", HTML)}
    return Reading(clauses=clauses, sentences=sentences)


def word(shelf: Shelf) -> Reading:
    """edition.docx: python-docx reads the paragraphs, the bookmarks in them bound the sentences."""
    path = shelf.file("data/edition.docx")
    bound = spans(path)
    clauses, sentences = {}, {}
    for paragraph in docx.Document(str(path)).paragraphs:
        if paragraph.style is not None and paragraph.style.name in {"Clause", "Clause Opening"}:
            marks = [m.get(f"{W}name") for m in paragraph._p.iter(f"{W}bookmarkStart")]
            clauses[marks[0]] = paragraph.text.partition("\t")[2]
            sentences |= {name: bound[name] for name in marks if name.startswith(f"{marks[0]}-s")}
    return Reading(clauses=clauses, sentences=sentences)


def pdf(shelf: Shelf) -> Reading:
    """edition.pdf: a named destination is a place on a page, and a clause the paragraph there.

    A sentence begins with the letter at its place; what is between it and the next one is white.
    A clause that goes on on the next page is two paragraphs, of which no place is named at the second;
    between them stand the notes of the first page, in smaller letters.
    """
    book = read_once(shelf.shared, shelf.file("data/edition.pdf"))
    pages_of = {id(letter): number for number, page in enumerate(book.letters) for letter in page}
    names = list(filter(_CLAUSE.fullmatch, book.destinations))
    paragraphs: dict[int, list[list[Letter]]] = {}
    before: list[Letter] = []
    for letters in filter(None, map(book.letters_of, book.paragraphs)):
        if letters[0].size < _TEXT:
            continue
        page = pages_of[id(letters[0])]
        here = [name for name in names if book.destinations[name] == page]
        if (
            before
            and page == pages_of[id(before[-1])] + 1
            and _height(letters) == _height(before)
            and not any(book.distance(letters[0], name) < _NEAR for name in here)
        ):
            before += letters
            continue
        before = letters
        paragraphs.setdefault(page, []).append(letters)
    clauses, begins = {}, {}
    for name in names:
        near = paragraphs[book.destinations[name]]
        letters = min(near, key=lambda letters: book.distance(letters[0], name))
        assert book.distance(letters[0], name) < _NEAR
        clauses[name] = "".join(letter.text for letter in letters)
        begins[name] = letters
    sentences = {}
    for clause, letters in begins.items():
        own = [name for name in book.destinations if re.fullmatch(rf"{clause}-s\d+[a-z]*", name)]
        at = {name: _offset(book, letters, name, pages_of) for name in own}
        ends = [*sorted(at.values())[1:], len(clauses[clause])]
        for (name, start), end in zip(sorted(at.items(), key=itemgetter(1)), ends, strict=True):
            sentences[name] = clauses[clause][start:end].strip()
    return Reading(clauses=clauses, sentences=sentences)


_CLAUSE = re.compile(r"(?!(?:note|term|index)-)[a-z0-9-]+-p\d+[a-z]*")
_TEXT = 9  # points, less than the texts have, and more than what the editors say beside them
_NEAR = 24  # points, those down thrice: less than a line, more than the number of a sentence


def _height(letters: list[Letter]) -> float:
    return round(letters[0].bottom - letters[0].top, 1)


def _offset(book: ReadBook, letters: list[Letter], name: str, pages_of: Mapping[int, int]) -> int:
    """Return how many characters of a clause stand before the letter at a place."""
    page = book.destinations[name]
    here = [n for n, letter in enumerate(letters) if pages_of[id(letter)] == page]
    first = min(here, key=lambda n: book.distance(letters[n], name))
    return sum(len(letter.text) for letter in letters[:first])


# --- text and pages -----------------------------------------------------------------------------


def plain_text(shelf: Shelf) -> Reading:
    """llms-full.txt: a clause stands after its identifier in brackets, as headings do."""
    text = shelf.file("llms-full.txt").read_bytes().decode("utf-8")
    lines = re.findall(r"^\[([a-z0-9-]+-p[0-9]+[a-z]*)\] (.*)$", text, re.MULTILINE)
    return Reading(clauses=dict(lines), sentences=None)


def web_pages(shelf: Shelf) -> Reading:
    """Every page, read by lxml's reader of HTML; what stands on several pages is the same on all."""
    clauses: Words = {}
    sentences: Words = {}
    for page in pages(shelf.site).values():
        for clause in page.xpath("//*[@data-clause]"):
            own = {clause.get("data-clause"): text_of(clause)}
            parts = {part.get("id"): text_of(part) for part in clause.xpath(".//*[@id]")}
            for found, known in ((own, clauses), (parts, sentences)):
                assert {name: known.get(name, words) for name, words in found.items()} == found
                known.update(found)
    return Reading(clauses=clauses, sentences=sentences)


@dataclass(frozen=True, kw_only=True)
class Reader:
    """How a format is read back.

    `ordered` says that its clauses stand in the order of the sources; `dated` that only texts of
    which the day of release is known can stand in it. `editions` are those that any machine can
    set in it.
    """

    read: Callable[[Shelf], Reading]
    ordered: bool = True
    dated: bool = False
    editions: tuple[str, ...] = ("real", "tiny")


# By the module of `edition/exports/` that makes the format; the pages are made elsewhere.
READERS: Mapping[str, tuple[Reader, ...]] = {
    "pages": (Reader(read=web_pages, ordered=False),),
    "data": (Reader(read=model),),
    "tables": (Reader(read=csv_tables),),
    "clause_files": (
        Reader(read=clause_json, ordered=False),
        Reader(read=clause_markdown, ordered=False),
    ),
    "tei": (Reader(read=tei),),
    "akn": (Reader(read=akoma_ntoso, dated=True),),
    # The tiny edition has scripts that the book's faces lack; test_pdf.py reads the rest of it.
    "pdf": (Reader(read=pdf, ordered=False, editions=("real",)),),
    "epub": (Reader(read=epub),),
    "word": (Reader(read=word),),
    "llms": (Reader(read=plain_text),),
}
# Formats that hold words of clauses at most in parts; their own tests say that these are right.
WITHOUT_CLAUSES = frozenset(
    ("citation_files", "feed", "mark", "robots", "sitemap", "social_cards", "web_annotations")
)
