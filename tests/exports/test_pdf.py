"""The PDF, read back with other programs: every word, every destination, and what a page shows."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from dataclasses import replace
from itertools import accumulate, chain, pairwise
from pathlib import Path

import pikepdf
import pytest

from edition.exports import pdf
from edition.exports.book.bind import bind
from edition.exports.book.places import Places, one_sentence, whole
from edition.exports.book.typeset import Typesetter, TypesettingError
from edition.exports.tei import edition_tei
from edition.exports.unavailable import FormatUnavailableError
from edition.model import Clause, Edition, Prose
from edition.wording import opening, quoted
from tests.another_day import another_day
from tests.editions import PROJECT, inputs
from tests.exports.books import (
    Element,
    Letter,
    ReadBook,
    folded,
    made_once,
    read_once,
    written,
)
from tests.exports.variants import TABLE, tabular, undescribed

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("typesetter")]

LAYOUT = PROJECT / "templates/book"
MILLIMETRE = 72 / 25.4
HEAD = 20 * MILLIMETRE  # from the upper edge
FOOT = 215 * MILLIMETRE
TEXT = 23 * MILLIMETRE  # from the left edge


def outside_latin(edition: Edition) -> set[str]:
    """Return the units of the tiny edition whose scripts not every machine can show."""
    return {unit.id for unit in edition.units if unit.id.startswith("first-step-2")}


def latin(edition: Edition) -> Edition:
    """Return the tiny edition without what is written in scripts that the book's faces lack."""
    lost = outside_latin(edition)
    document, *others = edition.documents
    units = tuple(replace(unit, official=None) for unit in document.units if unit.id not in lost)
    return replace(
        undescribed(edition),
        documents=(replace(document, units=units), *others),
        links=edition.links,
        relations=edition.relations,
        unlinked=edition.unlinked,
        notes=edition.notes,
    )


@pytest.fixture(scope="session")
def small(shared: Path, tiny_edition: Edition) -> ReadBook:
    """The tiny edition, which would like to be markup, as a book."""
    return ReadBook(made_once(shared, "small.pdf", lambda: bind(latin(tiny_edition), LAYOUT)))


@pytest.fixture(scope="session")
def book(shared: Path, site: Path) -> ReadBook:
    """The book of the real site, its letters read once."""
    return read_once(shared, site / pdf.PDF)


# --- the words ----------------------------------------------------------------------------------


def long_ones(book: ReadBook, edition: Edition) -> list[Clause]:
    """Return the clauses that are split over pages: none of their paragraphs is whole."""
    whole = {book.text_of(paragraph) for paragraph in book.paragraphs}
    return [clause for clause in edition.clauses if clause.text not in whole]


def test_every_clause_and_sentence_stands_in_the_structure(
    book: ReadBook, edition: Edition
) -> None:
    """A clause is a paragraph, or two where it is split; its sentences begin with its elements."""
    found = [(book.text_of(paragraph), paragraph) for paragraph in book.paragraphs]
    for clause in edition.clauses:
        held = [paragraph for text, paragraph in found if text == clause.text]
        if not held:
            ends = [(text, paragraph) for text, paragraph in found if len(text) > 40]
            own = clause.text
            held = [
                paragraph
                for part, paragraph in ends
                if own.startswith(part) or own.endswith(part) or (len(part) > 200 and part in own)
            ]
            assert "".join(map(book.text_of, held)) == clause.text, clause.id
        kids = [kid for kid in chain(*(p.kids for p in held)) if not isinstance(kid, int)]
        labels = [one for kid in kids for one in kid.walk() if one.tag == "/Lbl"]
        marks = {id(one) for one in labels if "/Link" in {part.tag for part in one.walk()}}
        numbers = [sentence.ordinal for sentence in clause.sentences]
        said = [book.text_of(one).strip() for one in labels if id(one) not in marks]
        shown = [words for words in said if words]
        assert shown == (numbers if len(numbers) > 1 else []), clause.id
        begins = {0, *accumulate(len(book.text_of(kid)) for kid in kids)}
        assert {sentence.start for sentence in clause.sentences} <= begins, clause.id


@pytest.mark.parametrize("reader", ["pypdf", "pdfium"])
def test_every_clause_is_read_by_others(book: ReadBook, edition: Edition, reader: str) -> None:
    """The numbers of sentences are words of their own between them."""
    split = {clause.id for clause in long_ones(book, edition)}
    for clause in edition.clauses:
        said = [clause.text[one.start : one.end] for one in clause.sentences]
        if len(said) > 1:
            numbered = zip(clause.sentences, said, strict=True)
            said = [f"{sentence.ordinal} {words}" for sentence, words in numbered]
        words = folded(" ".join(said) or clause.text)
        if clause.id not in split:
            assert words in book.text_of_page(reader, book.destinations[clause.id]), clause.id
        for sentence in clause.sentences:
            words = folded(clause.text[sentence.start : sentence.end])
            page = book.text_of_page(reader, book.destinations[sentence.id])
            assert words in page or clause.id in split, sentence.id


def test_what_would_like_to_be_markup_is_text(small: ReadBook, tiny_edition: Edition) -> None:
    edition = latin(tiny_edition)
    texts = [folded(small.text_of(paragraph)) for paragraph in small.paragraphs]
    whole = " ".join(texts)
    for clause in edition.clauses:
        assert folded(clause.text).replace("\u00ad", "") in whole.replace("\u00ad", ""), clause.id
    for note in edition.notes:
        assert folded(note.reading) in whole


def test_front_matter_and_headings_stand_as_in_the_sources(
    book: ReadBook, edition: Edition
) -> None:
    headings = [
        book.text_of(element)
        for element in book.structure.walk()
        if re.fullmatch("/H[1-6]", element.tag)
    ]
    for document in edition.documents:
        texts = {*headings, *map(book.text_of, book.paragraphs)}
        assert {line.text for line in document.front_matter} <= texts
        if len(document.units) > 1:
            for unit in document.units:
                title = unit.heading.text if unit.heading else f"[{unit.label}]"
                assert f"{unit.marker} {title}".strip() in headings
        if not document.title:
            assert f"[{document.name}]" in headings


def test_blanks_and_stops_stand_as_in_print(book: ReadBook, edition: Edition) -> None:
    """Templates and sources leave no blank too many, none too few, and no stop twice."""
    words = {clause.text for clause in edition.clauses}
    quoted = re.compile("|".join(re.escape(note.quote) for note in edition.notes))
    for paragraph in book.paragraphs:
        text = book.text_of(paragraph)
        if text not in words:
            shown = quoted.sub("…", text)
            assert not re.search(
                r" [ ,;:.)\]]|[(\[] |[a-z][,;:(][A-Za-z]|\)[A-Za-z]|[a-z]\.[A-Z][a-z]|\.”\.|\.\.",
                shown,
            ), text


def test_numbers_stand_on_the_line_of_their_words(book: ReadBook, edition: Edition) -> None:
    words = {clause.text for clause in edition.clauses}
    leads = "|".join({"clauses?", "sentences?", *(unit.name.split()[0] for unit in edition.units)})
    torn = []
    for paragraph in book.paragraphs:
        lines = lines_of(book.letters_of(paragraph))
        if "".join(letter.text for line in lines for letter in line) not in words:
            shown = ["".join(letter.text for letter in line) for line in lines]
            torn += [
                (one[-20:], other[:20])
                for one, other in pairwise(shown)
                if re.search(rf"\b(?:{leads}|[A-Z][a-z]+)\s*$", one) and other[:1].isdigit()
            ]
    assert torn == []


def test_words_in_another_language_say_so(book: ReadBook, edition: Edition) -> None:
    def told(element: Element, language: str) -> str:
        kids = [kid for kid in element.kids if isinstance(kid, Element)]
        own = book.text_of(element) if element.language == language else ""
        return own or " ".join(told(kid, language) for kid in kids)

    shown = told(book.structure, "zh-Hans")
    officials = [unit.official for unit in edition.units]
    names = [official.chinese for official in officials if official and official.chinese]
    assert names
    for name in names:
        assert name.replace(" ", "") in shown.replace(" ", "")
    assert "Security" not in shown


# --- destinations and pages ---------------------------------------------------------------------


def test_every_identifier_is_a_destination(book: ReadBook, edition: Edition) -> None:
    places = {
        *(
            unit.id
            for unit in edition.units
            if len(edition.document_by_id[unit.document].units) > 1
        ),
        *(clause.id for clause in edition.clauses),
        *(sentence.id for clause in edition.clauses for sentence in clause.sentences),
        *(line.id for document in edition.documents for line in document.front_matter),
        *(document.id for document in edition.documents),
        *(note.id for note in edition.notes),
        *(term.id for term in edition.terms),
        *(entry.id for entry in edition.index),
    }
    assert places <= book.destinations.keys()


def test_the_mark_of_each_note_stands_apart_on_its_page(book: ReadBook, edition: Edition) -> None:
    notes = {note.id: note for note in edition.notes}
    order = sorted(notes, key=lambda one: (book.destinations[one], book.heights[one]))
    marks = [
        (words, order.index(where) + 1, page, book.destinations[where])
        for page in range(len(book.pypdf.pages))
        for words, where in book.links(page)
        if where in notes
    ]
    assert len(marks) == len(notes)
    for words, number, page, foot in marks:
        assert (words, page) == (str(number), foot), number


def test_the_numbers_of_clauses_and_the_marks_of_notes_have_a_column_each(book: ReadBook) -> None:
    """Only a mark that shares its line with another is farther out; all is large enough."""
    edge, step = 20 * MILLIMETRE, 4.8 * MILLIMETRE
    for page, letters in enumerate(book.letters):
        margin = [x for x in letters if x.right < TEXT and x.text.isdigit() and HEAD < x.top < FOOT]
        assert all(x.size > 7.99 for x in margin), f"page {page + 1}"
        for line in lines_of(sorted(margin, key=lambda x: x.bottom)):
            marked = edge - max(x.right for x in line)
            assert min(abs(marked), abs(marked - step)) < 1, f"page {page + 1}"


def test_no_page_of_a_text_has_but_its_last_lines(book: ReadBook, edition: Edition) -> None:
    text, following = edition.documents[:2]
    for page in range(book.destinations[text.id], book.destinations[following.id]):
        words = [x for x in book.letters[page] if x.size > 9.5 and HEAD < x.top < FOOT]
        assert len(lines_of(words)) >= 6, f"page {page + 1}"


def test_nothing_is_too_small_to_read(book: ReadBook) -> None:
    """Only raised numbers are smaller than 8 points; for the marks of notes see above."""
    small = {
        (page, letter.text, letter.size)
        for page, letters in enumerate(book.letters)
        for letter in letters
        if letter.size < 7.99 and not (letter.text.isdigit() or letter.text.isspace())
    }
    assert small == set()


def test_nothing_lies_off_the_paper_or_in_its_margin(book: ReadBook) -> None:
    box = book.pypdf.pages[0].mediabox
    edge = 5 * MILLIMETRE
    for number, letters in enumerate(book.letters):
        for letter in letters:
            assert edge <= letter.left < letter.right + 0.01 <= float(box.width) - edge + 0.01, (
                number
            )
            assert edge <= letter.top < letter.bottom <= float(box.height) - edge, number


def test_only_long_clauses_are_split(book: ReadBook, edition: Edition) -> None:
    """Of five lines at least, which have notes."""
    split = long_ones(book, edition)
    assert len(split) <= 12
    assert all(len(clause.text) > 300 for clause in split)


def test_a_number_stands_on_the_page_of_its_clause(book: ReadBook, edition: Edition) -> None:
    for page, letters in enumerate(book.letters):
        gutter = [
            letter
            for letter in letters
            if letter.right < TEXT and letter.text.isdigit() and letter.size > 8
        ]
        begun = [
            book.heights[clause.id]
            for clause in edition.clauses
            if book.destinations[clause.id] == page
        ]
        last = max(begun, default=0.0)
        below = [letter for letter in gutter if last + 60 < letter.top < FOOT]
        assert below == [], f"page {page + 1}"


def test_no_note_overtakes_another(book: ReadBook, edition: Edition) -> None:
    noted = [note.id for note in edition.notes if note.id in book.destinations]
    places = [(book.destinations[note], book.heights[note]) for note in noted]
    assert len(places) == len(edition.notes)
    assert places == sorted(places)


def test_no_heading_is_left_at_the_foot_of_a_page(book: ReadBook, edition: Edition) -> None:
    pages = book.destinations
    for document in edition.documents:
        for unit in document.units:
            if unit.id in pages and unit.clauses:
                first = min(unit.clauses, key=lambda clause: clause.line)
                child = [u for u in document.units if u.parent == unit.id and u.line < first.line]
                begins = child[0].id if child else first.id
                assert pages[unit.id] == pages[begins], unit.id


def lines_of(letters: list[Letter]) -> list[list[Letter]]:
    """Return letters by the line that they stand on."""
    lines: list[list[Letter]] = []
    for letter in letters:
        if lines and abs(lines[-1][0].bottom - letter.bottom) < 2:
            lines[-1].append(letter)
        else:
            lines.append([letter])
    return lines


def test_lines_are_as_full_as_words_allow(book: ReadBook, edition: Edition) -> None:
    """No line ends where the next word would still have had room; none ends in a hyphen."""
    texts = {clause.text: clause for clause in edition.clauses}
    width = {"text": 99 * MILLIMETRE, "commentary": 115 * MILLIMETRE}
    seen = 0
    for paragraph in book.paragraphs:
        letters = book.letters_of(paragraph)
        clause = texts.get("".join(letter.text for letter in letters))
        if clause is None:
            continue
        seen += 1
        role = edition.document_by_id[clause.document].role
        edge = min(letter.left for letter in letters)  # before some there is a sentence's number
        lines = lines_of(letters)
        for line, following in pairwise(lines):
            shown = [letter for letter in line if letter.text != " "]
            assert shown[-1].text not in "-\u2010", clause.id
            word = [following[0]]
            for letter in following[1:]:
                if letter.text == " ":
                    break
                word.append(letter)
            space = line[-1].right - line[-1].left if line[-1].text == " " else 2.0
            room = edge + width[role] - shown[-1].right - space
            assert word[-1].right - edge > room - 0.5, (clause.id, word)
    assert seen == len(texts) - len(long_ones(book, edition))


# --- what leads to what -------------------------------------------------------------------------


def test_numbers_of_pages_are_those_of_what_they_lead_to(book: ReadBook, edition: Edition) -> None:
    """In contents and index, a number is the page of its place, as it is printed there."""
    checked = 0
    first, last = book.destinations["index"], book.destinations["colophon"]
    for page in (*range(book.roman), *range(first, last)):
        for words, where in book.links(page):
            number = re.search(r"^(\d+)(–\d+)?$", words)
            if number:
                target = book.destinations[where] - book.roman + 1
                assert int(number[1]) == target, (words, where)
                checked += 1
    locators = sum(len(entry.locators) for entry in edition.index)
    assert checked > locators / 2


def test_the_index_leads_to_every_place_of_its_entries(book: ReadBook, edition: Edition) -> None:
    pages = range(book.destinations["index"], book.destinations["colophon"])
    shown = " ".join(book.text_of_page("pypdf", page) for page in pages)
    for entry in edition.index:
        if entry.subheading is None and not entry.locators:
            continue
        words = folded(entry.subheading or entry.heading)
        for locator in entry.locators:
            page = book.destinations[locator.anchor] - book.roman + 1
            row = shown[shown.index(words) :]
            numbers = re.findall(r"\d+(?:–\d+)?", row)
            assert any(int(n.split("–")[0]) <= page <= int(n.split("–")[-1]) for n in numbers), (
                entry.id
            )


def test_every_link_leads_somewhere(book: ReadBook) -> None:
    count = 0
    for page in range(len(book.pypdf.pages)):
        for _, where in book.links(page):
            assert where in book.destinations
            count += 1
    assert count > 1000


def test_links_between_the_texts_stand_with_their_words_and_comments(
    book: ReadBook, edition: Edition
) -> None:
    shown = " ".join(folded(book.text_of(paragraph)) for paragraph in book.paragraphs)
    for link in edition.links:
        assert folded(quoted(link.source_quote)) in shown
        assert folded(quoted(link.target_quote)) in shown
        assert_said(link.comment, shown)
    assert "““" not in shown
    for entry in edition.unlinked:
        assert_said(entry.reason, shown)
    for note in edition.notes:
        assert_said(note.reason, shown)
    for term in edition.terms:
        assert_said(term.definition, shown)


def assert_said(prose: Prose | None, shown: str) -> None:
    """Assert that words of the editors are shown; places have shorter names in a book."""
    for part in prose.parts if prose else ():
        assert not isinstance(part, str) or folded(part) in shown


def test_bookmarks_are_those_of_the_contents(book: ReadBook, edition: Edition) -> None:
    def titles(entries: list[object]) -> list[str]:
        found = []
        for entry in entries:
            found += titles(entry) if isinstance(entry, list) else [str(entry.title)]  # type: ignore[attr-defined]
        return found

    found = titles(book.pypdf.outline)
    assert found[:2] == ["About this book", "Contents"]
    assert found[-1] == "Colophon"
    for unit in edition.units:
        if len(edition.document_by_id[unit.document].units) > 1:
            title = unit.heading.text if unit.heading else f"[{unit.label}]"
            assert f"{unit.marker} {title}".strip() in found


def test_each_page_says_what_it_is_of(book: ReadBook, edition: Edition) -> None:
    for document in edition.documents:
        for unit in document.units:
            for clause in unit.clauses:
                page = book.text_of_page("pypdf", book.destinations[clause.id])
                assert (document.title or document.name) in page
                assert document.statement is None or opening(document.statement) in page
                assert f"edition {edition.version}" in page
    places = Places(edition)
    names = {unit.name for unit in edition.units}
    for clause in edition.clauses:
        names.add(places.place(whole(clause)).name)
        names |= {places.place(one_sentence(clause, part)).name for part in clause.sentences}
    opened = {book.destinations[document.id] for document in edition.documents}
    for page in {*range(min(opened), book.destinations["links"])} - opened:
        assert folded(head(book, page)).endswith(tuple(map(folded, names))), page


def test_each_page_behind_the_texts_says_where_one_is(book: ReadBook, edition: Edition) -> None:
    """The glossary names the category of its first term, the index its first and last heading."""
    labels = {
        book.destinations[term.id]: category.label
        for category in reversed(edition.categories)
        for term in reversed(edition.terms)
        if term.category == category.id
    }
    pages = sorted(labels)[1:]  # the first has its title at its head
    assert len(pages) > 5
    for page in pages:
        assert labels[page] in head(book, page), page
    headings = [entry for entry in edition.index if entry.subheading is None]
    on_page = {book.destinations[entry.id]: entry.heading for entry in headings}
    assert len(on_page) > 5
    for page, last in on_page.items():
        assert folded(head(book, page)).rpartition(" – ")[2].removesuffix(" […]") in last, page


def test_a_long_head_leaves_room_for_the_other(tiny_edition: Edition) -> None:
    said = "unofficial text, as amended up to the law published on 12 October 2019 " * 2
    small = latin(tiny_edition)
    document, *others = small.documents
    stated = replace(document, statement=said.strip())
    made = ReadBook(bind(replace(small, documents=(stated, *others)), LAYOUT))
    found = [
        lines_of([letter for letter in letters if letter.bottom < HEAD]) for letters in made.letters
    ]
    for line in chain.from_iterable(found):
        ordered = sorted(line, key=lambda letter: letter.left)
        assert all(one.right <= other.left + 0.5 for one, other in pairwise(ordered))
    heads = [folded("".join(letter.text for line in lines for letter in line)) for lines in found]
    clause = document.units[0].clauses[0]
    whole = heads[made.destinations[clause.id] + 1].replace(" ", "")
    assert said.replace(" ", "").lower() in whole.lower()


def head(book: ReadBook, page: int) -> str:
    """Return the words above the first line of a page."""
    return "".join(letter.text for letter in book.letters[page] if letter.bottom < HEAD)


# --- the file -----------------------------------------------------------------------------------


def test_the_file_says_what_it_is(book: ReadBook, edition: Edition) -> None:
    info = book.pypdf.metadata
    assert info is not None
    assert info.title == edition.name
    assert info.author == "The editors of this edition"
    assert info.creation_date is not None
    assert info.creation_date.date().isoformat() == edition.date
    with pikepdf.open(io.BytesIO(book.content)) as file:
        assert str(file.Root.Lang) == "en"
        with file.open_metadata() as metadata:
            assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
            assert metadata["pdfuaid:part"] == "1"


def test_the_edition_in_tei_is_attached(book: ReadBook, edition: Edition) -> None:
    attached = book.pypdf.attachments
    assert list(attached) == ["edition.tei.xml"]
    assert attached["edition.tei.xml"][0].decode() == edition_tei(edition)


def test_every_face_is_embedded_and_ours(book: ReadBook) -> None:
    names = set()
    for page in book.pypdf.pages:
        for font in page["/Resources"]["/Font"].values():
            (inner,) = font.get_object()["/DescendantFonts"]
            descriptor = inner.get_object()["/FontDescriptor"]
            assert {"/FontFile2", "/FontFile3"} & set(descriptor)
            names.add(descriptor["/FontName"].partition("+")[2])
    assert names
    assert all(re.fullmatch(r"Book-(Serif|Sans|Display|Chinese).*", name) for name in names), names


def test_headings_skip_no_level_and_notes_are_tagged(book: ReadBook, edition: Edition) -> None:
    tags = [element.tag for element in book.structure.walk()]
    levels = [int(tag[2:]) for tag in tags if re.fullmatch("/H[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert tags.count("/Note") == len(edition.notes)


def test_what_stands_in_the_margin_of_pages_is_no_content(book: ReadBook) -> None:
    """Heads and numbers are artifacts: a screen reader does not meet them in each sentence."""
    for number, page in enumerate(book.pypdf.pages[book.roman :], book.roman):
        content = page.get_contents()
        assert content is not None
        assert content.get_data().count(b"/Artifact <</Type /Pagination>>") >= 3, number


def test_the_checker_of_pdf_ua_finds_nothing(book: ReadBook, tmp_path: Path) -> None:
    file = written(book, tmp_path / "book.pdf")
    checked = subprocess.run(
        [sys.executable, "-m", "pdfua", "check", "--format", "json", str(file)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout
    report = json.loads(checked.stdout)
    assert report


# --- making it ----------------------------------------------------------------------------------


def test_the_same_edition_gives_the_same_bytes_on_another_day(
    small: ReadBook, tiny_edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in another_day(tmp_path).items():
        monkeypatch.setenv(name, value)
    assert pdf._apart(bind, latin(tiny_edition), LAYOUT) == small.content


def test_lines_and_blanks_of_a_table_are_kept(tiny_edition: Edition) -> None:
    table = ReadBook(bind(tabular(latin(tiny_edition)), LAYOUT))
    [page] = [page for page in table.letters if "Oxland" in "".join(one.text for one in page)]
    rows: dict[float, str] = {}
    for letter in page:
        rows[letter.top] = rows.get(letter.top, "") + letter.text
    found = [row.strip() for row in rows.values() if "|" in row or "+" in row]
    assert found == [row.strip() for row in TABLE.split("\n")]


def test_an_edition_of_one_bare_text_is_a_book(tiny_edition: Edition) -> None:
    bare = latin(tiny_edition)
    document = bare.documents[0]
    alone = replace(undescribed(bare), documents=(replace(document, front_matter=()),))
    read = ReadBook(bind(alone, LAYOUT))
    found = {str(entry.title) for entry in read.pypdf.outline if not isinstance(entry, list)}
    assert not {"Links", "Glossary", "Sources", "Subject index"} & found
    assert {clause.id for clause in alone.clauses} <= read.destinations.keys()


def test_whatever_the_typesetter_says_stops_it() -> None:
    typesetter = Typesetter(LAYOUT / "book.css")
    with pytest.raises(TypesettingError, match="nowhere"):
        typesetter.pages('<html lang="en"><img src="nowhere.png" alt="Nothing"/></html>')


def test_a_letter_that_no_face_has_is_named(tiny_edition: Edition) -> None:
    clause = next(iter(tiny_edition.clauses))
    strange = replace(clause, text="\U000f1234", sentences=clause.sentences[:1])
    document = tiny_edition.documents[0]
    unit = replace(tiny_edition.unit_by_id[clause.unit], clauses=(strange,))
    edition = undescribed(replace(tiny_edition, documents=(replace(document, units=(unit,)),)))
    with pytest.raises(FormatUnavailableError, match=r"U\+F1234"):
        bind(edition, LAYOUT)


def test_a_book_is_kept_until_its_edition_changes(
    tiny_edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Edition] = []

    def make(_: object, edition: Edition, __: Path) -> bytes:
        made.append(edition)
        return edition.version.encode()

    monkeypatch.setattr(pdf, "_apart", make)
    later = replace(tiny_edition, version="9.0.0")
    for edition in (tiny_edition, tiny_edition, later, later):
        assert pdf.files(inputs(edition, tmp_path)) == {
            "data/edition.pdf": edition.version.encode()
        }
    assert made == [tiny_edition, later]
    assert len(list((tmp_path / "pdf").iterdir())) == 1
