"""At every number: copy the link, copy the words, cite, open the clause's own page."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from edition import place_names
from edition.model import Edition
from edition.wording import opening
from tests.browser.reader import PHONE, expect_highlighted, number
from tests.editions import SITE_URL

CLAUSE = "area-7-p3"
ADDRESS = f"{SITE_URL}areas/7/#{CLAUSE}"

Clipboard = Callable[[], str]


def quotation(edition: Edition, clause: str, address: str) -> str:
    """Return the words of a clause with the line that says where they stand."""
    found = edition.clause_by_id[clause]
    name = place_names.clause_name(edition, found)
    document = edition.document_by_id[found.document]
    said = opening(document.statement or "")
    text = f"{document.title}, {document.statement}" if document.title else said
    whole = f"{edition.name}, version {edition.version}"
    return f"{found.text}\n{name}. {text}. In: {whole}. {address}"


@pytest.mark.parametrize(
    ("place", "clause", "address"),
    [
        ("areas/7/", CLAUSE, ADDRESS),
        ("read/", "principles-p1", f"{SITE_URL}principles/#principles-p1"),
        ("commentary/", "commentary-p3", f"{SITE_URL}commentary/#commentary-p3"),
    ],
)
def test_copy_quotation(
    page: Page, clipboard: Clipboard, edition: Edition, place: str, clause: str, address: str
) -> None:
    page.goto(place)
    number(page, clause).click()
    page.get_by_role("button", name="Copy quotation").click()
    name = place_names.clause_name(edition, edition.clause_by_id[clause])
    expect(page.get_by_role("status")).to_have_text(f"Quotation copied: {name}")
    assert clipboard() == quotation(edition, clause, address)


def test_cite_and_permanent_page(page: Page, base_url: str) -> None:
    page.goto("areas/7/")
    number(page, CLAUSE).click()
    menu = page.get_by_role("group", name="Area 7, clause 3")
    menu.get_by_role("link", name="Cite").click()
    expect(page).to_have_url(f"{base_url}c/{CLAUSE}/#citations")
    expect(page.locator("#citations")).to_be_in_viewport()
    page.goto("areas/7/")
    number(page, CLAUSE).click()
    menu.get_by_role("link", name="Permanent page").click()
    expect(page).to_have_url(f"{base_url}c/{CLAUSE}/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Area 7, clause 3")


def test_without_the_clipboard_of_today(context: BrowserContext, page: Page) -> None:
    """A page that is not served securely has only the clipboard of old."""
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto("areas/7/")
    number(page, CLAUSE).click()
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("status")).to_have_text(f"Link copied: {ADDRESS}")
    expect(number(page, CLAUSE)).to_be_focused()
    other = context.new_page()
    other.goto("areas/8/")
    assert other.evaluate("navigator.clipboard.readText()") == ADDRESS


def test_a_press_goes_to_the_clause_without_moving_the_page(page: Page) -> None:
    page.goto("read/")
    number(page, "background-p2").scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    number(page, "background-p2").click()
    expect(page).to_have_url(re.compile("#background-p2$"))
    expect_highlighted(page, "background-p2")
    assert page.evaluate("scrollY") == before


def test_by_keyboard(page: Page, clipboard: Clipboard) -> None:
    page.goto("areas/7/")
    number(page, CLAUSE).focus()
    page.keyboard.press("Enter")
    menu = page.get_by_role("group", name="Area 7, clause 3")
    expect(menu.get_by_role("button", name="Copy link")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(menu.get_by_role("button", name="Copy quotation")).to_be_focused()
    page.keyboard.press("Tab")
    expect(menu.get_by_role("link", name="Cite")).to_be_focused()
    page.keyboard.press("End")
    page.keyboard.press("ArrowDown")
    expect(menu.get_by_role("button", name="Copy link")).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_have_count(0)
    expect(number(page, CLAUSE)).to_be_focused()
    expect_highlighted(page, CLAUSE)  # Escape closed the menu and nothing else
    page.keyboard.press("Enter")
    expect(menu.get_by_role("button", name="Copy link")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text(f"Link copied: {ADDRESS}")
    assert clipboard() == ADDRESS


def test_without_its_script_a_number_is_a_link(page: Page, complaints: list[str]) -> None:
    page.route("**/actions.js", lambda route: route.abort())
    page.goto("areas/7/")
    number(page, CLAUSE).click()
    expect(page).to_have_url(re.compile(f"#{CLAUSE}$"))
    expect_highlighted(page, CLAUSE)
    complaints.clear()


def test_one_menu_at_a_time(page: Page) -> None:
    page.goto("areas/7/")
    number(page, "area-7-p1").click()
    expect(number(page, "area-7-p1")).to_have_attribute("aria-expanded", "true")
    number(page, CLAUSE).click()
    expect(page.locator(".actions")).to_have_count(1)
    expect(number(page, "area-7-p1")).not_to_have_attribute("aria-expanded", "true")
    number(page, CLAUSE).click()
    expect(page.locator(".actions")).to_have_count(0)
    number(page, CLAUSE).click()
    page.locator("h1").click()
    expect(page.locator(".actions")).to_have_count(0)


@PHONE
def test_on_a_phone(page: Page, clipboard: Clipboard) -> None:
    page.goto("areas/7/")
    number(page, CLAUSE).tap()
    box = page.get_by_role("button", name="Copy link").bounding_box()
    assert box
    assert box["height"] >= 44
    page.get_by_role("button", name="Copy link").tap()
    expect(page.get_by_role("status")).to_have_text(f"Link copied: {ADDRESS}")
    assert clipboard() == ADDRESS


def test_names_are_those_of_the_edition(page: Page, edition: Edition) -> None:
    """The scripts name every clause and sentence of a page as the compiler does."""
    page.goto("read/")
    read = edition.documents[0].id
    clauses = [clause for clause in edition.clauses if clause.document == read]
    ids = [clause.id for clause in clauses] + [s.id for c in clauses for s in c.sentences]
    names = page.evaluate(
        """async ids => {
          await editionModules.load("clause/actions.js");
          const { nameOf } = editionModules.need("shared/addresses.js");
          return ids.map(id => nameOf(document.getElementById(id)));
        }""",
        ids,
    )
    expected = [place_names.clause_name(edition, clause) for clause in clauses]
    expected += [
        f"{place_names.clause_name(edition, clause)}, sentence {sentence.id.rpartition('-s')[2]}"
        for clause in clauses
        for sentence in clause.sentences
    ]
    assert names == expected
