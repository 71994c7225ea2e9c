"""What comes out of the printer has the words of the texts, whole, and reads on from page to page."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
from PIL import Image
from pypdf import PdfReader
from pypdfium2 import PdfDocument

from edition.model import Edition
from edition.outline import runs
from edition.place_names import clause_name, marked_title
from tests.engines.chromium import ChromiumTab
from tests.engines.firefox import FirefoxTab
from tests.engines.tab import A4, LETTER, Paper
from tests.exports.books import made_once

Printed = Callable[..., list[str]]
# A page of every kind, and what of its own stands on it.
KINDS = {
    "": "What the editors add",
    "areas/": "3. Key cooperation directions",
    "background/": "1. Background",
    "commentary/": "[Commentary]",
    "c/commentary-p4/": "Commentary, clause 4",
    "compare/": "The texts side by side",
    "compare/by-concept-paper/": "Continued: 2. Core Ideas and Principles",
    "compare/principle-4/": "[Legitimate security concerns]",
    "compare/relation-restates/": "Relation: restates",
    "map/": "Every link at a glance",
    "glossary/": "Glossary",
    "glossary/by-category/": "Glossary by category",
    "glossary/concordance/": "Concordance",
    "subject-index/": "Subject index",
    "notes/": "Notes on the texts",
    "cite/": "How to cite and link",
    "data/": "Downloads and data",
    "about/": "About this edition",
    "changes/": "Changes",
    "search/": "Search",
    "404.html": "There is no page at this address",
}
# What only a screen can do.
CONTROLS = (
    *("Skip to", "Filter", "Show all", "Copy", "arrows lead", "What the relations mean"),
    *("side by side: compare", "A place: its number", "Quotations in full", "Permanent page"),
)

MARGIN = 17 * 72 / 25.4  # points below what stands on a sheet
SIDE = 21 * 72 / 25.4  # points beside it
SCALE = 4  # pixels a point

SHEET = 635  # pixels between the margins of A4, the narrower paper

# The number of the sheet, which comes first, and those of clauses and notes, which may come last.
NUMBERS = re.compile(r"^\d+/\d+|\d(?:\d|n\.)*$")


@pytest.fixture
def printed(tab: ChromiumTab | FirefoxTab, shared: Path) -> Printed:
    """A function that returns the words on every sheet of a page; an engine prints each page once."""

    def sheets(address: str, paper: Paper) -> list[str]:
        tab.open(address)
        return [page.extract_text() for page in PdfReader(io.BytesIO(tab.pdf(paper))).pages]

    def read(address: str, paper: Paper = LETTER) -> list[str]:
        name = f"{type(tab).__name__}-{paper[0]}-{address.replace('/', '-')}sheets.json"
        kept: list[str] = json.loads(
            made_once(shared, name, lambda: json.dumps(sheets(address, paper)).encode())
        )
        return [run_together(sheet) for sheet in kept]

    return read


@pytest.mark.cannot(webkit="its driver does not print")
@pytest.mark.parametrize("paper", [LETTER, A4], ids=["letter", "a4"])
def test_the_whole_text_on_paper(
    tab: ChromiumTab | FirefoxTab, printed: Printed, edition: Edition, paper: Paper
) -> None:
    """Every clause can be found and copied; no heading is left behind at the foot of a sheet."""
    tab.open("read/")
    headings = tab.ask(
        "() => [...document.querySelectorAll('main h2, main h3')].map(h => h.innerText)"
    )
    sheets = [NUMBERS.sub("", without_edges(page, edition)) for page in printed("read/", paper)]
    words = without_numbers("".join(sheets))  # for the signs of notes stand among them
    missing = [
        clause.id
        for document in edition.documents
        if document.role != "commentary"
        for unit in document.units
        for clause in unit.clauses
        if without_numbers(run_together(clause.text)) not in words
    ]
    assert missing == []
    unmarked = [
        unit.id
        for unit in edition.documents[0].units
        if not unit.heading and run_together(f"[{unit.label}]") not in "".join(sheets)
    ]
    assert unmarked == [], "a title of the editors is printed as if it were one of the text"
    assert "\ufffd" not in "".join(sheets), "a letter that cannot be found or copied"
    assert len(headings) > 20
    ends = tuple(map(run_together, headings))
    assert [sheet[-80:] for sheet in sheets if sheet.endswith(ends)] == []


@pytest.mark.cannot(webkit="its driver does not print")
def test_a_printed_unit_says_what_it_is_and_how_it_is_cited(
    tab: ChromiumTab | FirefoxTab, printed: Printed, edition: Edition
) -> None:
    """Document, status, edition and address stand on the first sheet, the citation at the end."""
    sheets = printed("areas/13/")
    head = run_together("Global Security Initiative Concept Paper, unofficial English translation")
    assert head in sheets[0]
    assert run_together(edition.name) in sheets[0]
    assert f"Edition{edition.version}" in sheets[0]
    assert "/areas/13/" in sheets[0]
    assert run_together("[Information and data security]") in sheets[0]
    whole = "".join(sheets)
    assert run_together("Cite as: Global Security Initiative Concept Paper [released") in whole
    assert whole.count(run_together("The words of the quoted name are transposed")) == 2
    if isinstance(tab, ChromiumTab):
        assert all(head in sheet for sheet in sheets)
        assert sheets[-1].count(f"{len(sheets)}/{len(sheets)}") == 1


@pytest.mark.cannot(webkit="its driver does not print")
def test_the_sign_of_a_note_stands_at_its_words(printed: Printed, edition: Edition) -> None:
    whole = "".join(printed("areas/13/"))
    numbers = {note.id: number for number, note in enumerate(edition.notes, 1)}
    found = [note for note in edition.notes if note.span.clause.startswith("area-13-")]
    assert found
    for note in found:
        assert f"{run_together(note.quote)}{numbers[note.id]}" in whole
        assert re.search(rf"{numbers[note.id]}\.Area13,clause", whole)


@pytest.mark.cannot(webkit="its driver does not print")
def test_the_whole_text_has_a_title_sheet(printed: Printed, edition: Edition) -> None:
    first, second, *_ = printed("read/")
    assert run_together(edition.name) in first
    assert run_together("Concept Paper Unofficial English translation") in first
    assert run_together("1. Background") not in first
    assert run_together("1. Background") in second
    assert run_together("Titles in square brackets are the editors’.") in second


@pytest.mark.cannot(webkit="its driver does not print")
@pytest.mark.parametrize(
    ("address", "most"),
    [
        *(("glossary/", 20), ("subject-index/", 15), ("notes/", 15), ("c/area-13-p2/", 1)),
        *(("search/", 1), ("", 2)),
    ],
)
def test_what_is_looked_up_is_printed_small(printed: Printed, address: str, most: int) -> None:
    sheets = printed(address)
    assert len(sheets) <= most
    assert "Filter" not in "".join(sheets)


@pytest.mark.cannot(webkit="its driver does not print")
@pytest.mark.parametrize("address", KINDS)
def test_every_kind_of_page_is_a_paper_to_hand_out(
    tab: ChromiumTab | FirefoxTab, printed: Printed, edition: Edition, address: str
) -> None:
    """Each sheet says what it is of; no control is printed, and no heading stands alone at a foot."""
    sheets = printed(address)
    assert run_together(KINDS[address]) in "".join(sheets[:2])
    whole = "".join(sheets)
    assert [word for word in CONTROLS if run_together(word) in whole] == []
    assert f"Edition{edition.version}of" in sheets[0]
    assert address == "404.html" or f"/repo/{address}" in sheets[0]
    foot = run_together(f"{edition.short_name}, edition {edition.version}")
    assert [number for number, sheet in enumerate(sheets, 1) if foot not in sheet] == []
    headings = map(
        run_together,
        tab.ask(
            "() => [...document.querySelectorAll('h2, h3:not(.term-uses h3), dt')].map(h => h.innerText)"
        ),
    )
    ends = {heading for heading in headings if len(heading) > 1}
    left = [NUMBERS.sub("", without_edges(sheet, edition)) for sheet in sheets[:-1]]
    # The last line of an entry of the glossary may be the same words, or end with them.
    official = [term.official.english for term in edition.terms if term.official]
    named = (
        *(run_together(f"In the index: {heading}") for heading in ends),
        *(run_together(f"Official name: {name}") for name in official if name),
    )
    alone = [
        (sheet[-80:], heading)
        for sheet in left
        for heading in ends
        if sheet.endswith(heading) and not sheet.endswith(named)
    ]
    assert alone == []
    assert run_together("unofficial translation") in sheets[0]
    if isinstance(tab, ChromiumTab):
        tab.open(address)
        assert tab.width_in_print(SHEET) <= SHEET, "all of it would be printed smaller"
    full = [len(without_edges(sheet, edition)) for sheet in sheets]
    assert min(full) > 100, f"a sheet that is all but empty: {full}"


@pytest.mark.cannot(webkit="its driver does not print")
def test_a_note_has_one_number_on_every_paper(printed: Printed, edition: Edition) -> None:
    """It is that of the order in which the words stand, and the whole text reads on in it."""
    lines = {clause.id: (clause.document, clause.line) for clause in edition.clauses}
    text = edition.documents[0].id
    places = [(*lines[note.span.clause], note.span.start) for note in edition.notes]
    of_text = [place[1:] for place in places if place[0] == text]
    assert of_text == sorted(of_text)
    apparatus, whole = "".join(printed("notes/")), "".join(printed("read/"))
    at = 0
    for number, note in enumerate(edition.notes, 1):
        name = run_together(clause_name(edition, edition.clause_by_id[note.span.clause]))
        assert f"{number}.{name}" in apparatus
        if lines[note.span.clause][0] == text:
            at = whole.index(f"{number}.{name}:", at)
    own = "".join(printed("c/commentary-p4/"))
    for number, note in enumerate(edition.notes, 1):
        if note.span.clause == "commentary-p4":
            assert re.search(rf"Note{number}[“\"]{re.escape(run_together(note.quote))}", own)


@pytest.mark.cannot(webkit="its driver does not print")
def test_the_notes_of_a_commentary_follow_their_clause(printed: Printed, edition: Edition) -> None:
    """They are not all on the last sheets: those of a clause stand before the next but one begins."""
    sheets = printed("commentary/")
    first, _, third, *_ = edition.commentaries[0].units[0].clauses
    noted = {note.span.clause: number for number, note in enumerate(edition.notes, 1)}
    last_note = f"{noted[first.id]}.{run_together(clause_name(edition, first))}"
    begins = run_together(third.text[:30])
    at_note, at_clause = (
        next(number for number, sheet in enumerate(sheets) if words in sheet)
        for words in (last_note, begins)
    )
    assert at_note <= at_clause < len(sheets) - 1


@pytest.mark.cannot(webkit="its driver does not print")
def test_the_address_on_paper_is_the_one_that_was_opened(printed: Printed) -> None:
    """With the words of a search, and with the end of a range."""
    assert "/repo/search/?q=peace" in printed("search/?q=peace")[0]
    assert "/repo/areas/7/?to=p3#area-7-p1" in printed("areas/7/?to=p3#area-7-p1")[0]


@pytest.mark.cannot(webkit="its driver does not print")
def test_what_goes_on_after_the_units_in_it_says_so(printed: Printed, edition: Edition) -> None:
    whole = "".join(printed("read/"))
    going_on = [run.unit for run in runs(edition, edition.documents[0]) if run.resumed]
    assert going_on
    for unit in going_on:
        assert run_together(f"Continued: {marked_title(unit)}") in whole


@pytest.mark.cannot(webkit="its driver does not print")
def test_the_number_of_a_sentence_stands_at_its_first_line(
    tab: ChromiumTab | FirefoxTab, edition: Edition
) -> None:
    tab.open("compare/")
    with pdfplumber.open(io.BytesIO(tab.pdf())) as pdf:
        lines = [run_together(line) for line in pdf.pages[0].extract_text().splitlines()]
    (commentary,) = edition.commentaries
    for number, sentence in enumerate(commentary.units[0].clauses[0].sentences, 1):
        words = run_together(commentary.units[0].clauses[0].text[sentence.start :])
        assert any(line.startswith(f"{number}.{words[:20]}") for line in lines), lines


@pytest.mark.cannot(webkit="its driver does not print")
def test_an_answer_says_which_sentence_it_answers(printed: Printed) -> None:
    """Its sentence may stand on the sheet before; and a line says what the lines below words are."""
    compared = printed("compare/commentary-p4/")
    assert run_together("Underlined words answer one another. A dotted line stands") in compared[0]
    assert re.search("Sentence2·[a-z]differsfrom", "".join(compared))
    listed = "".join(printed("commentary/"))
    assert "10differsfromBackground,clause8,sentence2" in listed
    assert "10summarisesPrinciple1,clause3" not in listed, "its first link stands beside it"
    assert "[…]" in "".join(printed("compare/by-concept-paper/"))


@pytest.mark.cannot(webkit="its driver does not print")
@pytest.mark.parametrize("address", ["glossary/concordance/", "compare/principle-4/"])
def test_no_letter_stands_beyond_the_margins(tab: ChromiumTab | FirefoxTab, address: str) -> None:
    """It would be cut: the closing mark of a quotation, first of all."""
    tab.open(address)
    with closing(PdfDocument(tab.pdf(A4))) as sheets:
        beyond = []
        for number, sheet in enumerate(sheets, 1):
            words = sheet.get_textpage()
            for index in range(words.count_chars()):
                left, _, right, _ = words.get_charbox(index)
                shown = words.get_text_range(index, 1).strip()
                if shown and (left < SIDE - 1 or right > sheet.get_width() - SIDE + 1):
                    beyond.append((number, words.get_text_range(max(0, index - 20), 21)))
    assert beyond == []


@pytest.mark.cannot(webkit="its driver does not print", firefox="it knows nothing of orphans")
def test_a_long_sentence_begins_where_there_is_room(printed: Printed, edition: Edition) -> None:
    """It does not leave half a sheet empty, but goes on on the next one where it must."""
    sheets = printed("commentary/")
    (commentary,) = edition.commentaries
    long = run_together(commentary.units[0].clauses[0].text.partition(". ")[2])
    assert long[:100] in without_numbers(sheets[0])
    assert long[-100:] in "".join(without_numbers(sheet) for sheet in sheets[:2])


@pytest.mark.cannot(webkit="its driver does not print")
def test_in_print_the_editors_speak_in_the_sans(tab: ChromiumTab | FirefoxTab) -> None:
    """Without colours, too, what is theirs is told from the words of the texts."""
    tab.open("areas/13/")
    tab.ask("() => { document.documentElement.dataset.theme = 'dark' }")
    with pdfplumber.open(io.BytesIO(tab.pdf())) as pdf:
        letters = [letter for page in pdf.pages for letter in page.chars]
        dark = [
            box
            for page in pdf.pages
            for box in page.rects
            if min(box["height"], box["width"]) > 50 and box["fill"]
        ]
    whole = "".join(letter["text"] for letter in letters)
    for words, face in (
        ("Deepen international cooperation", "Serif"),
        ("corresponds to", "Sans"),
        ("The words of the quoted name are transposed", "Sans"),
        ("The editors’ notes", "Sans"),
    ):
        start = re.search(r"\s*".join(map(re.escape, run_together(words))), whole)
        assert start, words
        faces = {letter["fontname"] for letter in letters[start.start() : start.end()]}
        assert all(face in name for name in faces), (words, faces)
    assert [box["non_stroking_color"] for box in dark if not is_white(box)] == []


@pytest.mark.cannot(webkit="its driver does not print", firefox="its foot is part of the sheet")
def test_no_dot_is_left_of_a_rule_at_the_foot_of_a_sheet(tab: ChromiumTab) -> None:
    """Of one that begins on the next sheet nothing is seen on this one."""
    tab.open("background/")
    with closing(PdfDocument(tab.pdf(A4))) as sheets:
        for sheet in sheets:
            end = round((sheet.get_height() - MARGIN) * SCALE)
            picture = sheet.render(scale=SCALE).to_pil().convert("L")
            assert inked(picture, end, end + 3 * SCALE) <= inked(
                picture, end - 3 * SCALE, end - SCALE
            )


def inked(picture: Image.Image, top: int, bottom: int) -> set[int]:
    """Return the columns of a picture that are not white between two of its rows."""
    rows = (picture.crop((0, row, picture.width, row + 1)).tobytes() for row in range(top, bottom))
    return {column for row in rows for column, shade in enumerate(row) if shade < 255}


def is_white(box: dict[str, Any]) -> bool:
    """Say whether a box is filled with white, in whatever way the colour is written."""
    colour = box["non_stroking_color"]
    return all(part == 1 for part in (colour if isinstance(colour, tuple) else (colour,)))


def without_edges(sheet: str, edition: Edition) -> str:
    """Return the words of a sheet without those in its margins."""
    text = edition.documents[0]
    head = run_together(f"{text.title}, {text.statement}{text.title}")
    foot = run_together(f"{edition.short_name}, edition {edition.version}")
    return sheet.replace(head, "").replace(foot, "")


def without_numbers(words: str) -> str:
    """Return words without the numbers among them."""
    return re.sub(r"\d+", "", words)


def run_together(text: str) -> str:
    """Return a text without white space, which is set as it fits."""
    return "".join(text.split())
