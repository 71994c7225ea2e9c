"""The Word document as other programs find it: every clause exact, every bookmark in its place."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from zipfile import ZipFile

import docx
import mammoth
import pypandoc
import pytest
from docx2python import docx2python
from hypothesis import given
from lxml import etree, html

from edition import addresses, place_names
from edition.exports.word import files
from edition.exports.word.wordml import LONGEST_NAME, run
from edition.exports.xml_tree import written
from edition.model import Edition
from edition.place_names import prose_text
from edition.wording import quoted
from tests.editions import example, inputs
from tests.exports.variants import TABLE, tabular
from tests.node import node
from tests.texts import clause_texts
from tests.word_files import W, parts, spans, text_of

NOTES_OF_THE_PREFACE = 1


@dataclass(frozen=True, kw_only=True, repr=False)
class Book:
    """An edition and its Word document."""

    edition: Edition
    path: Path

    @cached_property
    def parts(self) -> Mapping[str, etree._Element]:
        return parts(self.path)

    @cached_property
    def spans(self) -> Mapping[str, str]:
        return spans(self.path)


def made(edition: Edition, folder: Path) -> Book:
    folder.mkdir(exist_ok=True)
    path = folder / "edition.docx"
    path.write_bytes(files(inputs(edition, folder))["data/edition.docx"])  # type: ignore[arg-type]
    return Book(edition=edition, path=path)


@pytest.fixture(scope="module", params=["edition", "tiny_edition"])
def book(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Book:
    return made(request.getfixturevalue(request.param), tmp_path_factory.mktemp("docx"))


def after_the_number(paragraph: str) -> str:
    """Return what follows the first tab of a paragraph: in one that is a clause, its words."""
    return paragraph.partition("\t")[2]


def places(edition: Edition) -> Iterator[str]:
    """Yield the identifiers that a bookmark of the document bears."""
    for clause in edition.clauses:
        yield clause.id
        yield from (sentence.id for sentence in clause.sentences)
    yield from (note.id for note in edition.notes)
    yield from (term.id for term in edition.terms)


def folded(words: str) -> str:
    return " ".join(words.split())


# --- the words, in every reader -----------------------------------------------------------------


@pytest.mark.slow
def test_mammoth_reads_every_clause_and_finds_every_place(book: Book) -> None:
    page = html.fromstring(mammoth.convert_to_html(str(book.path)).value)
    by_id = {place.get("id"): place for place in page.xpath("//*[@id]")}
    assert set(places(book.edition)) <= by_id.keys()
    for clause in book.edition.clauses:
        paragraph = by_id[clause.id].getparent()
        assert after_the_number(paragraph.text_content()) == clause.text
        for sentence in clause.sentences:
            following = "".join(by_id[sentence.id].xpath("following::text()[position() < 10]"))
            own = clause.text[sentence.start : sentence.end]
            assert own.startswith(following[: len(own)]) or following.startswith(own)


@pytest.mark.slow
def test_docx2python_reads_every_clause_and_note(book: Book) -> None:
    with docx2python(book.path) as read:
        paragraphs = [
            "".join(runs)
            for table in read.body_runs
            for row in table
            for cell in row
            for runs in cell
        ]
        footnotes = read.text
    found = [after_the_number(paragraph) for paragraph in paragraphs if "\t" in paragraph]
    for clause in book.edition.clauses:
        assert clause.text in found
    for note in book.edition.notes:
        assert prose_text(book.edition, note.reason) in footnotes


@pytest.mark.slow
def test_pandoc_reads_every_clause_and_sentence_at_its_place(book: Book) -> None:
    read = json.loads(pypandoc.convert_file(str(book.path), "json", format="docx"))
    texts = pandoc_texts(read["blocks"])
    assert set(places(book.edition)) <= texts.keys()
    for clause in book.edition.clauses:
        for sentence in clause.sentences:
            own = folded(clause.text[sentence.start : sentence.end])
            assert folded(texts[sentence.id]).startswith(own), sentence.id
    notes = [node for node in walked(read["blocks"]) if node.get("t") == "Note"]
    assert len(notes) == len(book.edition.notes) + NOTES_OF_THE_PREFACE


def pandoc_texts(blocks: list[dict[str, object]]) -> dict[str, str]:
    """Return what follows each place in its block, without notes, as pandoc has it."""
    found: dict[str, str] = {}
    for block in blocks:
        open_: list[str] = []
        for piece in pieces(block):
            if piece.startswith("\0"):
                open_.append(piece[1:])
                found.setdefault(piece[1:], "")
            else:
                for place in open_:
                    found[place] += piece
    return found


def pieces(tree: object) -> Iterator[str]:
    """Yield words, and places after a null character."""
    match tree:
        case {"t": "Note"}:
            return
        case {"t": "Str", "c": str(words)}:
            yield words
        case {"t": "Space" | "SoftBreak" | "LineBreak"}:
            yield " "
        case {"t": "Span", "c": [[str(identifier), *_], content]}:
            if identifier:
                yield f"\0{identifier}"
            yield from pieces(content)
        case dict():
            yield from pieces(list(tree.values()))
        case list():
            for part in tree:
                yield from pieces(part)


def walked(tree: object) -> list[dict[str, object]]:
    """Return every node of a document as pandoc has it."""
    if isinstance(tree, dict):
        return [tree, *(node for value in tree.values() for node in walked(value))]
    if isinstance(tree, list):
        return [node for value in tree for node in walked(value)]
    return []


# --- headings and apparatus ---------------------------------------------------------------------


def test_every_unit_has_its_heading_and_those_of_the_editors_stand_in_brackets(book: Book) -> None:
    headings = [
        paragraph.text
        for paragraph in docx.Document(str(book.path)).paragraphs
        if paragraph.style is not None and (paragraph.style.name or "").startswith("Heading")
    ]
    for document in book.edition.documents:
        for unit in document.units:
            own = f"{unit.marker} [{unit.label}]" if unit.marker else f"[{unit.label}]"
            if unit.heading:
                line = document.source.lines[unit.heading.line - 1]
                own = f"{line.marker}{line.gap}{line.text}"
            assert book.spans[unit.id] == own
            assert own.replace("\t", " ") in [heading.replace("\t", " ") for heading in headings]


def test_a_note_is_a_footnote_beside_its_clause(book: Book) -> None:
    footnotes = {note.get(f"{W}id"): text_of(note) for note in book.parts["word/footnotes.xml"]}
    document = book.parts["word/document.xml"]
    for note in book.edition.notes:
        (start,) = document.iterfind(f".//{W}bookmarkStart[@{W}name='{note.id}']")
        mark = next(start.itersiblings()).find(f"{W}footnoteReference")
        words = footnotes[mark.get(f"{W}id")]
        for part in (note.quote, note.reading, note.kind, note.confidence):
            assert part in words
        assert prose_text(book.edition, note.reason) in words
        paragraph = start.getparent()
        if paragraph.find(f".//{W}pStyle").get(f"{W}val") == "ClauseNotes":
            paragraph = paragraph.getprevious()  # many marks stand below their clause
        assert paragraph.find(f"{W}bookmarkStart").get(f"{W}name") == note.span.clause


def test_terms_index_and_links_are_written_out(book: Book) -> None:
    paragraphs = [text_of(one) for one in book.parts["word/document.xml"].iter(f"{W}p")]
    whole = "\n".join(paragraphs)
    for term in book.edition.terms:
        assert book.spans[term.id] == term.term
        assert not term.definition or prose_text(book.edition, term.definition) in whole
    for entry in book.edition.index:
        own = entry.subheading or entry.heading
        names = [place_names.locator_name(book.edition, locator) for locator in entry.locators]
        assert f"{own}, {'; '.join(names)}" in whole if names else own in paragraphs or own in whole
    for link in book.edition.links:
        assert any(
            quoted(link.source_quote) in one and quoted(link.target_quote) in one
            for one in paragraphs
        )


def test_links_lead_to_the_lines_before_a_text(book: Book) -> None:
    document = book.parts["word/document.xml"]
    named = {
        link.get(f"{W}anchor")
        for paragraph in document.iter(f"{W}p")
        if "LinkEntry" in {style.get(f"{W}val") for style in paragraph.iter(f"{W}pStyle")}
        for link in paragraph.iter(f"{W}hyperlink")
    }
    for link in book.edition.links:
        for front in (link.source.front, link.target.front):
            if front:
                assert front.id in named
                assert book.spans[front.id] == front.text


def test_the_list_of_addresses_names_every_place(book: Book) -> None:
    document = book.parts["word/document.xml"]
    named = {link.get(f"{W}anchor") for link in document.iter(f"{W}hyperlink")}
    assert set(places(book.edition)) <= named
    whole = text_of(document)
    for clause in book.edition.clauses:
        assert addresses.absolute(book.edition, addresses.permanent(clause)) in whole


def test_every_text_says_what_it_is_at_the_head_of_its_pages(book: Book) -> None:
    heads = [text_of(root) for name, root in book.parts.items() if name.startswith("word/header")]
    for document in book.edition.documents:
        name = document.title or document.name
        own = [head for head in heads if head.startswith(name)]
        assert own
        stated = (document.statement or "").casefold()
        assert all(head.casefold().endswith(stated) for head in own)


# --- the file -----------------------------------------------------------------------------------


def test_nothing_stands_where_other_programs_lose_it(book: Book) -> None:
    document = book.parts["word/document.xml"]
    for name in ("sdt", "fldSimple"):
        assert not list(document.iter(f"{W}{name}"))
    instructions = {field.text.split()[0] for field in document.iter(f"{W}instrText")}
    assert instructions == {"PAGEREF"}
    for name, root in book.parts.items():
        for words in root.iter(f"{W}t"):
            assert words.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve", name


def test_bookmarks_have_names_that_are_kept_and_links_lead_to_them(book: Book) -> None:
    document = book.parts["word/document.xml"]
    names = [mark.get(f"{W}name") for mark in document.iter(f"{W}bookmarkStart")]
    assert len(names) == len(set(names))
    assert all(len(name) <= LONGEST_NAME for name in names)
    anchors = {
        link.get(f"{W}anchor")
        for root in (document, book.parts["word/footnotes.xml"])
        for link in root.iter(f"{W}hyperlink")
    }
    assert anchors - {None} <= set(names)


def test_the_first_footnote_stands_in_a_paragraph_without_bookmarks(book: Book) -> None:
    mark = next(book.parts["word/document.xml"].iter(f"{W}footnoteReference"))
    paragraph = next(mark.iterancestors(f"{W}p"))
    assert paragraph.find(f"{W}bookmarkStart") is None
    assert mark.get(f"{W}customMarkFollows") == "1", "it would count among the notes on the texts"
    assert text_of(mark.getparent()) == "*"


def test_every_part_has_its_type_and_every_relation_its_part(book: Book) -> None:
    with ZipFile(book.path) as archive:
        names = set(archive.namelist())
    types = book.parts["[Content_Types].xml"]
    typed = {row.get("PartName").lstrip("/") for row in types if row.get("PartName")}
    assert typed == {name for name in names if not name.endswith(".rels")} - {"[Content_Types].xml"}
    for name in names:
        if name.startswith("word/_rels/"):
            inside = [row for row in book.parts[name] if row.get("TargetMode") != "External"]
            assert {f"word/{row.get('Target')}" for row in inside} <= names


def test_lines_and_blanks_of_a_table_are_kept(tiny_edition: Edition, tmp_path: Path) -> None:
    path = made(tabular(tiny_edition), tmp_path).path
    [own] = [one.text for one in docx.Document(str(path)).paragraphs if "Oxland" in one.text]
    assert after_the_number(own) == TABLE


def test_the_same_bytes_again(tiny_edition: Edition, tmp_path: Path) -> None:
    one, other = (made(tiny_edition, tmp_path / name) for name in ("one", "other"))
    assert one.path.read_bytes() == other.path.read_bytes()


@given(clause_texts())
def test_any_text_stands_as_it_is(own: str) -> None:
    own = own.translate({0xFFFE: None, 0xFFFF: None})  # no document of XML may hold these
    made = run(own)
    made.set("xmlns:w", W.strip("{}"))
    assert text_of(etree.fromstring(written(made).encode())) == own


def judged(path: Path) -> list[str]:
    """Return what Microsoft's validator of Open XML finds wrong; its exit code does not tell."""
    script = "@ooxml-tools/validate/dist/npm/bin/ooxml-validate.js"
    said = node(script, "--output-format", "json", str(path))
    return [str(error) for error in json.loads(said)]


@pytest.mark.slow
def test_the_validator_of_open_xml_finds_nothing(book: Book) -> None:
    assert judged(book.path) == []


@pytest.mark.slow
def test_the_validator_of_open_xml_finds_properties_out_of_order(
    tiny_edition: Edition, tmp_path: Path
) -> None:
    sound = made(tiny_edition, tmp_path).path
    spoilt = tmp_path / "spoilt.docx"
    with ZipFile(sound) as archive, ZipFile(spoilt, "w") as copy:
        for entry in archive.infolist():
            content = archive.read(entry)
            if entry.filename == "word/styles.xml":
                assert b"<w:keepNext /><w:keepLines />" in content
                content = content.replace(
                    b"<w:keepNext /><w:keepLines />", b"<w:keepLines /><w:keepNext />"
                )
            copy.writestr(entry, content)
    assert judged(spoilt) != []


def test_each_text_is_set_as_it_is_written(tmp_path: Path) -> None:
    """From right to left, in lines of type, and further in where points stand in points."""
    french = parts(made(example("three-texts"), tmp_path).path)
    [link] = (
        row for row in french["word/document.xml"].iter(f"{W}p")
        if text_of(row).startswith("المادة 3") and "“الحياة”" in text_of(row) and "Article" in text_of(row)
    )  # fmt: skip
    shown = {text_of(r): r.find(f"{W}rPr/{W}rtl") for r in link.iter(f"{W}r")}
    turned = [words for words, said in shown.items() if said is not None and not said.attrib]
    assert turned == ["المادة 3", "“الحياة”"]
    assert "\u200e" in shown  # else the words between go before the first
    assert [style.tag for style in french["word/styles.xml"].iter(f"{W}bCs")]
    code = parts(made(example("standard"), tmp_path).path)["word/document.xml"]
    [table] = (row for row in code.iter(f"{W}r") if "| Properties |" in text_of(row))
    assert table.find(f"{W}rPr/{W}rStyle").get(f"{W}val") == "KeptLines"
    treaty = parts(made(example("treaty"), tmp_path).path)["word/document.xml"]
    further = {
        text_of(row)[:3] for row in treaty.iter(f"{W}p") if row.find(f"{W}pPr/{W}ind") is not None
    }
    assert further == {"(a)", "(b)"}
