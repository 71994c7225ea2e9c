"""Selecting words of the texts: a link and a quotation for them; and copying by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from edition.model import Edition
from edition.place_names import heard_name
from tests.browser.reader import PHONE, select
from tests.editions import SITE_URL

Clipboard = Callable[[], str]

# page, selection from … to, name, address in the site
SELECTIONS = [
    (
        "areas/7/",
        "area-7-p3-s1",
        "area-7-p3-s1",
        "Area 7, clause 3, sentence 1",
        "areas/7/#area-7-p3-s1",
    ),
    (
        "commentary/",
        "commentary-p3-s2",
        "commentary-p3-s4",
        "Commentary, clause 3, sentences 2–4",
        "commentary/?to=s4#commentary-p3-s2",
    ),
    ("areas/7/", "area-7-p1", "area-7-p3", "Area 7, clauses 1–3", "areas/7/?to=p3#area-7-p1"),
    ("read/", "area-7-p2", "area-8-p1", "Area 7, clauses 2–3", "areas/7/?to=p3#area-7-p2"),
]


@pytest.mark.parametrize(("place", "start", "end", "name", "address"), SELECTIONS)
def test_a_selection_snaps(
    page: Page, clipboard: Clipboard, place: str, start: str, end: str, name: str, address: str
) -> None:
    """To sentences of one clause, otherwise to clauses of one unit."""
    page.goto(place)
    select(page, start, end)
    toolbar = page.get_by_role("group", name=heard_name(name), exact=True)
    expect(toolbar.locator("p")).to_have_text(name)
    toolbar.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("status")).to_have_text(f"Link copied: {SITE_URL}{address}")
    assert clipboard() == f"{SITE_URL}{address}"


def test_quotation_of_sentences(page: Page, clipboard: Clipboard, edition: Edition) -> None:
    clause = edition.clause_by_id["commentary-p3"]
    page.goto("commentary/")
    select(page, "commentary-p3-s2", "commentary-p3-s3")
    page.get_by_role("button", name="Copy quotation").click()
    expect(page.get_by_role("status")).to_contain_text("Quotation copied")
    words, _, source = clipboard().partition("\n")
    assert words == clause.text[clause.sentences[1].start : clause.sentences[2].end]
    assert source.startswith(
        "Commentary, clause 3, sentences 2–3. Untitled, author unknown, undated. In: "
    )
    assert source.endswith(f" {SITE_URL}commentary/?to=s3#commentary-p3-s2")


def test_quotation_of_clauses(page: Page, clipboard: Clipboard, edition: Edition) -> None:
    page.goto("areas/7/")
    select(page, "area-7-p1", "area-7-p2")
    page.get_by_role("button", name="Copy quotation").click()
    expect(page.get_by_role("status")).to_contain_text("Quotation copied")
    one, other, source = clipboard().split("\n")
    assert one == edition.clause_by_id["area-7-p1"].text
    assert other == edition.clause_by_id["area-7-p2"].text
    assert source.startswith("Area 7, clauses 1–2. Global Security ")


def test_with_the_mouse(page: Page) -> None:
    page.goto("areas/7/")
    box = page.locator("#area-7-p2").bounding_box()
    assert box
    page.mouse.move(box["x"] + 4, box["y"] + 12)
    page.mouse.down()
    page.mouse.move(box["x"] + 200, box["y"] + 12, steps=5)
    expect(page.locator(".selection")).to_have_count(0)
    page.mouse.up()
    expect(page.get_by_role("group", name="Area 7, clause 2, sentence 1")).to_be_visible()
    page.locator("h1").click()
    expect(page.locator(".selection")).to_have_count(0)


def test_by_keyboard(page: Page, clipboard: Clipboard) -> None:
    page.goto("areas/7/")
    select(page, "area-7-p1", "area-7-p2")
    expect(page.locator(".selection")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Copy link")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text(
        f"Link copied: {SITE_URL}areas/7/?to=p2#area-7-p1"
    )
    page.keyboard.press("c")
    assert clipboard() == f"{SITE_URL}areas/7/?to=p2#area-7-p1"


@PHONE
def test_on_a_phone(page: Page, clipboard: Clipboard) -> None:
    page.goto("areas/7/")
    select(page, "area-7-p1", "area-7-p2")
    button = page.locator(".selection").get_by_role("button", name="Copy link")
    box = button.bounding_box()
    assert box
    assert box["height"] >= 44
    assert box["y"] > 700, "at the lower edge, out of the way of the system's own menu"
    button.tap()
    expect(page.get_by_role("status")).to_contain_text("Link copied")
    assert clipboard() == f"{SITE_URL}areas/7/?to=p2#area-7-p1"


def copied_by_hand(page: Page, clipboard: Clipboard, script: str) -> str:
    page.evaluate(script)
    page.keyboard.press("Control+c")
    return clipboard()


def test_copying_by_hand_yields_the_source(
    page: Page, clipboard: Clipboard, edition: Edition
) -> None:
    """No number, no mark, nothing of the margin; the white space of the source."""
    page.goto("commentary/")
    whole = "getSelection().setBaseAndExtent({0}, 0, {1}, {1}.childNodes.length)"
    first = 'document.getElementById("commentary-p1")'
    last = 'document.getElementById("commentary-p3")'
    copied = copied_by_hand(page, clipboard, whole.format(first, last))
    texts = [edition.clause_by_id[f"commentary-p{n}"].text for n in (1, 2, 3)]
    assert copied == "\n".join(texts)


def test_source_headings_are_copied_with_the_text(page: Page, clipboard: Clipboard) -> None:
    page.goto("read/")
    page.evaluate(
        """() => {
          const from = document.getElementById('background-p8');
          const to = document.getElementById('principle-1-p1');
          getSelection().setBaseAndExtent(from, 0, to, 1);
        }"""
    )
    page.keyboard.press("Control+c")
    lines = clipboard().split("\n")
    assert lines[1] == "2. Core Ideas and Principles"
    assert lines[2] == "(1) [Security concept of 2014]"
    assert len(lines) == 4


def test_from_the_title_down_headings_and_clauses_are_copied(
    page: Page, clipboard: Clipboard, edition: Edition
) -> None:
    page.goto("areas/7/")
    whole = "getSelection().setBaseAndExtent({0}, 0, {1}, {1}.childNodes.length)"
    title, last = 'document.querySelector("h1")', 'document.getElementById("area-7-p3")'
    copied = copied_by_hand(page, clipboard, whole.format(title, last))
    texts = [clause.text for clause in edition.unit_by_id["area-7"].clauses]
    assert copied.split("\n") == ["(7) [Middle East]", *texts]
    page.goto("read/")
    last = 'document.getElementById("background-p1")'
    copied = copied_by_hand(page, clipboard, whole.format(title, last))
    text = edition.clause_by_id["background-p1"].text
    assert copied.split("\n")[-2:] == ["1. Background", text]


def test_dragging_from_the_title_leaves_the_margin_out(page: Page) -> None:
    page.goto("areas/7/")
    for place, act in (("h1 .label", page.mouse.down), ("#area-7-p2", page.mouse.up)):
        box = page.locator(place).bounding_box()
        assert box
        page.mouse.move(box["x"] + 50, box["y"] + 10, steps=4)
        act()
    selected = page.evaluate("getSelection().toString()")
    assert "Implement the five-point initiative" in selected
    assert "Elsewhere" not in selected
    assert "Link" not in selected.replace("Links and their relations", "")


def test_quotations_are_copied_with_their_marks(page: Page, clipboard: Clipboard) -> None:
    page.goto("compare/principle-4/")
    before = page.locator("main").inner_html()
    copied = copied_by_hand(
        page,
        clipboard,
        "getSelection().selectAllChildren(document.querySelector('.took'))",
    )
    words = page.locator(".took q").first
    assert f"“{words.text_content()}”" in copied
    assert page.locator("main").inner_html() == before


def test_notes_can_be_copied_too(page: Page, clipboard: Clipboard) -> None:
    """What begins outside the texts is copied as the browser does it."""
    page.goto("principles/4/")
    page.evaluate(
        """() => {
          const link = document.querySelector('.row:nth-child(2) .beside .link');
          getSelection().selectAllChildren(link);
        }"""
    )
    page.keyboard.press("Control+c")
    shown = page.locator(".row:nth-child(2) .beside .link").first.inner_text()
    assert bare(clipboard()) == bare(shown)


def bare(text: str) -> list[str]:
    """Return the words of a text without the marks of quotations."""
    return text.replace("“", "").replace("”", "").split()
