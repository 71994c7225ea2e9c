"""Citing a part of a clause, or several: the citation names that place, with its own address."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from edition.citations.cited import Cited, cite_place, cite_unit
from edition.citations.styles import styled
from edition.exports.citation_files import bibtex
from edition.model import Edition, Locator
from tests.browser.reader import PHONE, WITHOUT_SCRIPTS, number
from tests.editions import SITE_URL

# The citations that the sheet shows for every place, from one identifier to another.
CITATIONS = """async places => {
  await editionModules.load("clause/actions.js");
  const { open } = await editionModules.load("clause/citation_sheet.js");
  const { placeOf } = editionModules.need("shared/addresses.js");
  document.querySelector("main").hidden = true; // a sheet lays the page out anew: not all of it
  const found = {};
  for (const ids of places) {
    await open(placeOf(ids.map(id => document.getElementById(id))));
    const sheet = document.querySelector("dialog.citing");
    sheet.close();
    found[ids.join(" ")] = [...sheet.querySelectorAll("dd")].map(dd => dd.textContent.trim());
  }
  return found;
}"""

# What is on the clipboard, as plain text and with its italics.
COPIED = """async () => {
  const [item] = await navigator.clipboard.read();
  const kinds = ["text/plain", "text/html"];
  return Promise.all(kinds.map(async kind => (await item.getType(kind)).text()));
}"""

# Where the words of a sentence begin, and where their first line ends.
LINES = """id => {
  const words = document.createRange();
  words.selectNodeContents(document.getElementById(id));
  words.setStartAfter(document.querySelector(`#${id} > .sn`));
  const [{ top, bottom }] = words.getClientRects();
  return [top, bottom];
}"""


@pytest.mark.parametrize("document", ["concept-paper", "commentary"])
def test_every_sentence_is_cited_as_the_edition_cites_it(
    page: Page, edition: Edition, document: str
) -> None:
    expected = {
        " ".join(ids): texts(edition, locator)
        for ids, locator in places(edition)
        if locator.clause.document == document
    }
    page.goto("read/" if document == "concept-paper" else "commentary/")
    asked = [places.split(" ") for places in expected]
    assert len(asked) > 40
    assert page.evaluate(CITATIONS, asked) == expected


def places(edition: Edition) -> list[tuple[list[str], Locator]]:
    """Return every sentence that is one of several, the first two of each clause, and of each unit."""
    found = []
    for clause in edition.clauses:
        sentences = clause.sentences
        if len(sentences) == 1 and clause.ordinal != "1":
            continue
        runs = [(sentence,) for sentence in sentences] + [sentences[:2]] * (len(sentences) > 1)
        for run in runs:
            locator = Locator(id=name_of(run), clauses=(clause,), sentences=tuple(run))
            found.append(([sentence.id for sentence in run], locator))
    for unit in edition.units:
        if len(unit.clauses) > 1:
            pair = unit.clauses[:2]
            found.append(([c.id for c in pair], Locator(id=name_of(pair), clauses=pair)))
    return found


def name_of(run: tuple) -> str:
    """Return the identifier of a place or of a range."""
    first, last = run[0].id, run[-1].id
    return first if first == last else f"{first}..{last.rpartition('-')[2]}"


def texts(edition: Edition, locator: Locator) -> list[str]:
    return [citation.text for citation in styled(cite_place(edition, locator))]


def test_cite_of_a_range_shows_its_citation(page: Page) -> None:
    page.goto("areas/7/?to=p2#area-7-p1")
    number(page, "area-7-p1").click()
    page.get_by_role("group", name="Area 7, clauses 1 to 2", exact=True).get_by_role(
        "link", name="Cite"
    ).click()
    sheet = page.get_by_role("dialog", name="Cite Area 7, clauses 1–2")
    expect(sheet.locator("dd").first).to_contain_text("area 7, clauses 1–2")
    expect(sheet.locator("dd").first).to_contain_text("areas/7/?to=p2#area-7-p1")
    sheet.get_by_role("button", name="Copy").first.click()
    expect(page.get_by_role("status").first).to_have_text("Citation copied")
    page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)


@PHONE
def test_on_a_phone_the_first_screen_says_where_one_is(page: Page) -> None:
    page.goto("commentary/#commentary-p4-s11")
    line = page.locator(".landing")
    expect(line).to_contain_text("Commentary, clause 4, sentence 11")
    expect(line).to_be_in_viewport(ratio=1)
    expect(number(page, "commentary-p4")).to_be_in_viewport(ratio=1)  # it began screens before
    box = line.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    line.get_by_role("link", name="Cite").tap()
    sheet = page.get_by_role("dialog", name="Cite Commentary, clause 4, sentence 11")
    sheet.locator("dd").last.scroll_into_view_if_needed()
    expect(sheet.get_by_role("button", name="Close")).to_be_in_viewport(ratio=1)
    sheet.get_by_role("button", name="Copy").last.tap()
    expect(sheet.get_by_role("status")).to_have_text("Citation copied")
    plain, html = page.evaluate(COPIED)
    assert plain == sheet.locator("dd").last.inner_text()
    assert re.sub("<.+?>", "", html) == plain
    assert "sentence 11. <i>" in html
    address = page.url
    page.touchscreen.tap(30, 20)  # beside it, on the link that leads home
    expect(sheet).to_have_count(0)
    assert page.url == address


@PHONE
def test_on_a_phone_a_sentence_is_chosen_and_its_words_stay_where_they_are(page: Page) -> None:
    page.goto("commentary/#commentary-p4")
    page.locator(".landing").get_by_role("link", name="Cite").tap()
    name = "Commentary, clause 4, sentence 11"
    page.get_by_role("dialog", name="Cite Commentary, clause 4").get_by_role(
        "link", name=name
    ).tap()
    sheet = page.get_by_role("dialog", name=f"Cite {name}")
    expect(sheet.locator("dd").last).to_contain_text("/c/commentary-p4/#commentary-p4-s11.")
    sheet.get_by_role("button", name="Close").tap()
    own = page.locator('.sn[href="#commentary-p4-s11"]')
    own.scroll_into_view_if_needed()
    before = page.evaluate(LINES, "commentary-p4-s11")
    own.tap()
    menu = page.get_by_role("group", name=name, exact=True)
    expect(menu).to_be_visible()
    expect(page.locator(".landing")).to_have_count(0)
    after = page.evaluate(LINES, "commentary-p4-s11")
    assert after == pytest.approx(before, abs=1)
    box = menu.bounding_box()
    assert box
    assert box["y"] >= after[1] or box["y"] + box["height"] <= after[0]


def test_the_page_of_a_clause_acts_on_the_part_that_its_address_opens(
    page: Page, clipboard: Callable[[], str]
) -> None:
    page.goto("c/commentary-p4/?to=s12#commentary-p4-s11")
    page.get_by_role("button", name="Copy link: sentences 11–12").click()
    expect(page.get_by_role("status")).to_contain_text("Link copied")
    assert clipboard() == f"{SITE_URL}c/commentary-p4/?to=s12#commentary-p4-s11"
    page.get_by_role("button", name="Copy quotation: sentences 11–12").click()
    expect(page.get_by_role("status")).to_contain_text("Quotation copied")
    assert clipboard().startswith("Combating terrorism ")
    page.get_by_role("link", name="Cite sentences 11–12").click()
    sheet = page.get_by_role("dialog", name="Cite Commentary, clause 4, sentences 11–12")
    sheet.get_by_role("button", name="Close").click()
    page.keyboard.press("Escape")
    page.locator(".do").get_by_role("button", name="Copy link", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text(re.compile(r"/c/commentary-p4/$"))


def test_on_paper_there_is_no_line_and_no_room_for_it(page: Page) -> None:
    page.goto("areas/7/#area-7-p3")
    expect(page.locator(".landing")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".landing")).to_be_hidden()
    padding = "element => getComputedStyle(element).paddingTop"
    assert page.locator("#area-7-p3").evaluate(padding) == "0px"


# What a reader types or pastes for a place, and the identifier of the place.
ASKED = {
    "area 13.2": "area-13-p2",
    "commentary 4.11": "commentary-p4-s11",
    "Area 7, clauses 1–2": "area-7-p1..p2",
    "commentary-p3-s2..s4": "commentary-p3-s2..s4",
    "see https://example.org/repo/areas/7/?to=p3#area-7-p2.": "area-7-p2..p3",
    "principle 4": "principle-4",
}


@pytest.mark.parametrize("asked", ASKED)
def test_any_place_that_is_typed_or_pasted_is_cited(
    page: Page, edition: Edition, asked: str
) -> None:
    cited = cited_by(edition, ASKED[asked])
    page.goto("cite/")
    page.get_by_label("A place").fill(asked)
    shown = page.locator("[data-cited]")
    expected = {one.id: one.text for one in styled(cited)}
    for style, text in expected.items():
        expect(shown.locator(f'[data-citation="{style}"]')).to_have_text(text)
    expect(shown.get_by_role("button", name="Copy APA")).to_be_visible()
    expect(shown.locator(".citation-files")).to_contain_text(re.compile("BibTeX.*, RIS.*, CSL"))
    bib = shown.get_by_role("link", name="BibTeX")
    if ".." in cited.id or "-s" in cited.id:
        with page.expect_download() as coming:
            bib.click()
        assert coming.value.path().read_text(encoding="utf-8") == bibtex(cited)
    else:
        expect(bib).to_have_attribute("href", re.compile(r"/citation\.bib$"))


def cited_by(edition: Edition, identifier: str) -> Cited:
    """Return a unit, a clause, a sentence or a range as citations name it."""
    if identifier in edition.unit_by_id:
        return cite_unit(edition, edition.unit_by_id[identifier])
    first, _, last = identifier.partition("..")
    clause = edition.clause_by_id[first.partition("-s")[0]]
    unit = edition.unit_by_id[clause.unit]
    whole = clause.sentences if "-s" in first else unit.clauses
    names = [part.id.rpartition("-")[2] for part in whole]
    start = names.index(first.rpartition("-")[2])
    run = whole[start : names.index(last) + 1 if last else start + 1]
    if "-s" in first:
        return cite_place(edition, Locator(id=identifier, clauses=(clause,), sentences=run))
    return cite_place(edition, Locator(id=identifier, clauses=run))


def test_what_names_no_place_is_said_to(page: Page) -> None:
    page.goto("cite/")
    before = page.locator("[data-cited]").inner_text()
    page.get_by_label("A place").fill("nowhere at all")
    expect(page.locator("[data-cite-status]")).to_have_text("No place of the texts is called that.")
    assert page.locator("[data-cited]").inner_text() == before


@WITHOUT_SCRIPTS
def test_without_scripts_there_is_an_example_and_no_field(page: Page) -> None:
    page.goto("cite/")
    expect(page.get_by_label("A place")).to_be_hidden()
    expect(page.locator("[data-cited] dd").first).to_be_visible()
