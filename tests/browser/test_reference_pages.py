"""Pages in which things are looked up: filters, orders, and a length that can be overlooked."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from edition.model import Edition
from edition.page_kinds import PAGE_KINDS
from tests.browser.reader import WITHOUT_SCRIPTS

LONGEST = 15_000  # px on a laptop, of a page as it opens
WHOLE_TEXTS = {"/read/", "/compare/"}  # as long as what they hold


@pytest.mark.parametrize(
    "address",
    sorted(
        {k.address for k in PAGE_KINDS if k.address} - WHOLE_TEXTS
        | {"/principles/3/", "/commentary/"}
    ),
)
def test_a_page_is_no_endless_scroll(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    for _ in range(2):  # the second time the faces are there
        page.goto(address[1:])
    assert page.evaluate("document.documentElement.scrollHeight") <= LONGEST


def test_terms_are_filtered_as_one_types(page: Page) -> None:
    page.goto("glossary/")
    page.get_by_role("searchbox").fill("horn of")
    expect(page.locator(".filter [role=status]")).to_have_text(re.compile(r"^\d of \d+ terms$"))
    expect(page.locator("#term-horn-of-africa")).to_be_visible()
    expect(page.get_by_role("heading", name="A", exact=True)).to_be_hidden()
    expect(page).to_have_url(re.compile(r"\?filter=horn\+of$"))
    page.reload()
    expect(page.locator("#term-horn-of-africa")).to_be_visible()


def test_terms_are_filtered_in_both_forms_of_chinese(page: Page) -> None:
    page.goto("glossary/")
    for typed in ("联合国宪章", "聯合國憲章"):
        page.get_by_role("searchbox").fill(typed)
        expect(page.locator(".filter [role=status]")).to_have_text(re.compile(r"^\d of \d+ terms$"))
        expect(page.locator(".term-entry:visible").first).to_contain_text("联合国宪章")


def test_a_filter_does_not_hide_where_a_link_leads(page: Page) -> None:
    page.goto("glossary/?filter=palestine#term-brics")
    expect(page.locator("#term-brics")).to_be_in_viewport()


@WITHOUT_SCRIPTS
def test_without_scripts_every_order_is_whole(page: Page, edition: Edition) -> None:
    page.goto("glossary/")
    expect(page.locator(".filter")).to_be_hidden()
    expect(page.locator(".term-entry")).to_have_count(len(edition.terms))
    page.get_by_role("link", name="By category").click()
    expect(page.locator(".defined dt")).to_have_count(len(edition.terms))
    page.get_by_role("link", name="Concordance").click()
    uses = sum(len(term.occurrences) for term in edition.terms)
    expect(page.locator(".term-uses li")).to_have_count(uses)


def test_the_lines_of_the_concordance_are_aligned_on_the_word(page: Page) -> None:
    page.goto("glossary/concordance/")
    starts = page.evaluate(
        "[...document.querySelectorAll('.kwic strong')].map(w => Math.round(w.getBoundingClientRect().left))"
    )
    assert len(set(starts)) == 1
    run_on = page.evaluate(
        """[...document.querySelectorAll('.term-uses li')].filter(line => {
            const [place, words] = [line.querySelector('a'), line.querySelector('.kwic > span')];
            return place.getBoundingClientRect().right > words.getBoundingClientRect().left;
        }).map(line => line.textContent)"""
    )
    assert run_on == []


def test_the_lists_of_short_forms_are_whole(page: Page) -> None:
    for address in ("glossary/concordance/", "subject-index/"):
        page.goto(address)
        expect(page.locator(".unit-head")).to_contain_text(
            "Principles is Core Ideas and Principles"
        )


def test_a_table_of_the_map_that_goes_on_says_so(page: Page) -> None:
    """Few columns are shown whole on a phone; elsewhere a shadow lies on the edge that is cut."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("map/")
    first, last = page.locator(".pane").first, page.locator(".pane").last
    assert first.evaluate("pane => pane.scrollHeight <= pane.clientHeight")
    assert last.evaluate("pane => pane.scrollWidth > pane.clientWidth")
    for side in ("::before", "::after"):
        shadow = "(pane, side) => getComputedStyle(pane, side).boxShadow"
        assert last.evaluate(shadow, side) != "none"


def test_what_the_editors_suggest_has_not_the_face_of_the_texts(page: Page) -> None:
    page.goto("notes/")
    face = "words => getComputedStyle(words).fontFamily"
    text, reading = page.locator(".note-line").first, page.locator(".reading").first
    assert text.evaluate(face) != reading.evaluate(face)


def test_glossary_and_index_lead_to_each_other(page: Page) -> None:
    page.goto("subject-index/")
    page.get_by_role("link", name="data security, in the glossary").click()
    expect(page).to_have_url(re.compile("/glossary/#term-data-security$"))
    page.locator("#term-data-security summary").click()
    page.get_by_role("link", name="In the index: data security").click()
    expect(page).to_have_url(re.compile("/subject-index/#index-data-security$"))


def test_notes_are_chosen_and_the_address_remembers_it(page: Page) -> None:
    page.goto("notes/")
    page.get_by_role("radio", name="typo").check()
    expect(page.locator(".filter [role=status]")).to_have_text(re.compile(r"^\d+ of \d+ notes$"))
    page.reload()
    kinds = page.locator(".note-entry:visible").evaluate_all("all => all.map(e => e.dataset.kind)")
    assert set(kinds) == {"typo"}


@WITHOUT_SCRIPTS
def test_without_scripts_notes_are_chosen_too(page: Page, edition: Edition) -> None:
    """By each kind and degree of confidence that the schema knows, and by text."""
    page.goto("notes/")
    for name, values in (
        ("kind", {note.kind for note in edition.notes}),
        ("confidence", {note.confidence for note in edition.notes}),
        ("text", {document.id for document in edition.documents}),
    ):
        for value in sorted(values):
            page.check(f"input[name={name}][value='{value}']")
            seen = page.locator(".note-entry:visible")
            shown = seen.evaluate_all(f"all => all.map(e => e.dataset.{name})")
            assert set(shown) == {value}
        page.check(f"input[name={name}][value='']")
    assert page.locator(".note-entry:visible").count() == len(edition.notes)


def test_the_style_sheet_knows_every_kind_of_note(project: Path) -> None:
    schema = json.loads((project / "edition/reading/schemas/notes.schema.json").read_text("utf-8"))
    css = (project / "templates/theme/assets/css/notes.css").read_text("utf-8")
    fields = schema["properties"]["notes"]["items"]["properties"]
    for value in (*fields["kind"]["enum"], *fields["confidence"]["enum"]):
        assert f'[value="{value}"]:checked' in css
