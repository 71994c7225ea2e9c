"""Search by clause: a place that is typed is offered first, a hit leads to the marked clause."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.reader import (
    PHONE,
    WITHOUT_SCRIPTS,
    expect_highlighted,
    expect_in_sight,
    open_search,
)
from tests.browser.test_quiet import SHIFTS

RESULTS = re.compile(
    r"^\d+ clauses?: \d+ in Concept paper, \d+ in Commentary; (1 heading; )?\d+ entries by the editors$"
)


def hits(page: Page, group: str) -> Locator:
    """Return the hits under a heading."""
    heading = page.get_by_role("heading", name=group, level=3)
    return page.locator(".results section").filter(has=heading).locator(".hit")


# Whether these words are marked, and no others.
MARKED = """words => JSON.stringify([...CSS.highlights.get("sought-words") ?? []].map(String))
  === JSON.stringify(words)"""


def of_kind(page: Page, kind: str) -> Locator:
    """Return the hits of a kind."""
    return page.locator(".hit").filter(has=page.locator(".hit-kind", has_text=kind))


PLACES = (
    ("area 7", "Area 7: Middle East", "areas/7/"),
    ("area-7-p3", "Area 7, clause 3", "areas/7/#area-7-p3"),
    ("Area 7.3", "Area 7, clause 3", "areas/7/#area-7-p3"),
    ("areas 7, clause 3", "Area 7, clause 3", "areas/7/#area-7-p3"),
    ("3(7)", "Area 7: Middle East", "areas/7/"),
    ("§ 3 (7) 2", "Area 7, clause 2", "areas/7/#area-7-p2"),
    ("principle 4", "Principle 4: Legitimate security concerns", "principles/4/"),
    ("commentary 3 s5", "Commentary, clause 3, sentence 5", "commentary/#commentary-p3-s5"),
    ("area-7-p1..p3", "Area 7, clauses 1–3", "areas/7/?to=p3#area-7-p1"),
    ("area 7.1-3", "Area 7, clauses 1–3", "areas/7/?to=p3#area-7-p1"),
    (
        "commentary-p3-s2..s4",
        "Commentary, clause 3, sentences 2–4",
        "commentary/?to=s4#commentary-p3-s2",
    ),
    ("section 2", "Principles: Core Ideas and Principles", "principles/"),
    ("closing 2", "Closing, clause 2", "closing/#closing-p2"),
    ("area 12", "Area 12: Counter-terrorism", "areas/12/"),
)


def test_a_place_is_offered_first(page: Page, base_url: str) -> None:
    for typed, name, address in PLACES:
        page.goto("closing/")
        open_search(page).press_sequentially(typed)
        first = page.locator(".hit").first
        expect(first.locator(".hit-name"), typed).to_have_text(name)
        expect(hits(page, "Go to").first.locator(".hit-name")).to_have_text(name)
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"{base_url}{address}")


@pytest.mark.parametrize("address", ["", "areas/7/", "c/area-7-p3/"])
def test_a_fast_typist_is_not_led_away(page: Page, base_url: str, address: str) -> None:
    """A letter typed while the dialog opens is for its field, not a key of the page."""
    page.goto(address)  # in a context of its own: the search has not come yet
    field = page.get_by_role("textbox", name="A place")
    for words in ("peace", "pandemic"):
        page.keyboard.type(f"/{words}")
        expect(field).to_have_value(words)
        page.keyboard.press("Escape")
    expect(field).to_be_hidden()
    expect(page).to_have_url(base_url + address)


def test_home_has_a_way_to_go_to_a_place(page: Page, base_url: str) -> None:
    page.goto("")
    page.get_by_role("button", name="Go to “area 7.3”").click()
    expect(page.get_by_role("textbox", name="A place")).to_be_focused()
    page.keyboard.type("area 7.3")
    expect(hits(page, "Go to")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{base_url}areas/7/#area-7-p3")


@WITHOUT_SCRIPTS
def test_without_scripts_there_is_no_dead_control(page: Page) -> None:
    page.goto("")
    expect(page.locator("button").filter(visible=True)).to_have_count(0)


def test_the_nearest_place_is_offered_for_a_wrong_one(page: Page) -> None:
    page.goto("")
    open_search(page).fill("area 7.99")
    expect(hits(page, "Nearest place")).to_have_text(re.compile("^Area 7, clause 3"))


def test_sections_are_listed(page: Page) -> None:
    page.goto("")
    open_search(page).fill("§")
    expect(hits(page, "Go to")).to_have_count(6)


def test_source_and_editorial_hits_are_told_apart(page: Page) -> None:
    page.goto("")
    open_search(page).fill("palestine")
    kinds = page.locator(".hit-kind")
    expect(kinds.first).to_have_text("Concept paper")
    expect(kinds.filter(has_text="Glossary, by the editors")).not_to_have_count(0)
    expect(kinds.filter(has_text="Subject index, by the editors")).not_to_have_count(0)
    face = "element => getComputedStyle(element).fontFamily"
    source = of_kind(page, "Concept paper").first.locator(".hit-words")
    editorial = of_kind(page, "Glossary").first.locator(".hit-words")
    assert "Serif" in source.evaluate(face)
    assert "Sans" in editorial.evaluate(face)
    groups = page.get_by_role("heading", level=3).all_inner_texts()
    assert [name.rpartition(" (")[0] for name in groups] == [
        "In the texts", "Glossary, by the editors", "Subject index, by the editors",
    ]  # fmt: skip
    own, *others = (int(re.findall(r"\d+", name)[-1]) for name in groups)
    told = (
        f"{own} clause: 1 in Concept paper, 0 in Commentary; {sum(others)} entries by the editors"
    )
    expect(page.locator(".search-status")).to_have_text(told)
    expect(
        page.locator(".results section").first.locator(".voice-text, .voice-gloss")
    ).to_have_count(page.locator(":is(.voice-text, .voice-gloss).hit-words").count())
    open_search(page).fill("hotspot safety")
    note = of_kind(page, "Note, by the editors").first.locator(".hit-words")
    quoted = note.locator(".voice-gloss")
    expect(quoted).to_have_text("hotspot safety")
    assert "Serif" in quoted.evaluate(face)
    assert "Sans" in note.evaluate(face)


def test_beginnings_and_forms_of_words(page: Page) -> None:
    page.goto("")
    field = open_search(page)
    words_of = {"securit": "security", "mediating": "mediation", "PALESTIN": "Palestine"}
    for typed, words in words_of.items():
        field.fill(typed)
        marks = page.locator(".hit mark")
        expect(marks.filter(has_text=re.compile(words, re.IGNORECASE)).first).to_be_visible()


def test_all_words_before_some(page: Page) -> None:
    page.goto("")
    field = open_search(page)
    field.fill("Horn of Africa conference")
    expect(of_kind(page, "Concept paper").first).to_contain_text("Horn of Africa")
    expect(page.locator(".search-status")).not_to_contain_text("none with all")
    field.fill("Horn of Atlantis")
    expect(page.locator(".search-status")).to_contain_text("none with all the words")


def test_no_result_says_what_to_try(page: Page) -> None:
    page.goto("")
    open_search(page).fill("zzzz")
    expect(page.locator(".search-status")).to_have_text("Nothing was found.")
    expect(page.locator(".advice")).to_contain_text("Try a place, such as “principle 1”")


def test_by_keyboard(page: Page, base_url: str) -> None:
    page.goto("areas/8/")
    page.keyboard.press("Control+k")
    page.keyboard.type("palestine")
    expect(page.locator(".search-status")).to_have_text(RESULTS)
    all_hits = page.locator(".hit")
    page.keyboard.press("ArrowDown")
    expect(all_hits.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(all_hits.nth(1)).to_be_focused()
    page.keyboard.press("End")
    expect(page.locator(".hit, .results .plain").last).to_be_focused()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowUp")
    field = page.get_by_role("textbox", name="A place")
    expect(field).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.type("x")
    expect(field).to_have_value("palestinex")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    open_search(page)
    page.keyboard.type("palestine")
    page.keyboard.press("Enter")  # words have many hits: their page is gone to, and none of them
    expect(page).to_have_url(f"{base_url}search/?q=palestine")


def test_a_hit_on_the_same_page_takes_the_focus_along(page: Page) -> None:
    page.goto("areas/7/")
    open_search(page).fill("area 7.3")
    expect(page.locator(".hit").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect_highlighted(page, "area-7-p3")
    expect(page.locator('[data-clause-actions="area-7-p3"]')).to_be_focused()


def test_a_slip_is_told(page: Page) -> None:
    page.goto("")
    open_search(page).fill("sovereinty")
    told = "Nothing has “sovereinty”; shown: “sovereignty”"
    expect(page.locator(".search-status")).to_contain_text(told)
    expect(page.locator(".hit mark").first).to_have_text("sovereignty")


def test_a_hit_leads_to_the_sentence_and_its_words(page: Page, base_url: str) -> None:
    page.goto("")
    open_search(page).fill("ensuring data security")
    first = page.locator(".hit").first
    expect(first.locator(".hit-name")).to_have_text("Commentary, clause 4, sentence 11")
    expect(first.locator("mark")).to_have_text(["ensuring data security"])
    first.click()
    expect(page).to_have_url(f"{base_url}commentary/#commentary-p4-s11")
    expect_highlighted(page, "commentary-p4-s11")
    page.wait_for_function(MARKED, arg=["ensuring", "data", "security"])
    expect(open_search(page)).to_have_value("ensuring data security")
    expect(first).to_be_visible()
    assert page.evaluate("String(getSelection())") == "ensuring data security"  # to be typed over
    page.keyboard.press("Escape")
    page.goto("areas/7/#area-7-p3")
    assert page.evaluate("CSS.highlights.has('sought-words')") is False


def test_words_are_marked_on_the_same_page_too(page: Page) -> None:
    page.goto("areas/7/")
    open_search(page).fill("two-state solution")
    expect(page.locator(".hit").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect_highlighted(page, "area-7-p3")
    page.wait_for_function(MARKED, arg=["two", "state", "solution"])


def test_without_storage_the_place_is_still_gone_to(page: Page) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'sessionStorage', {get() { throw new Error('shut'); }})"
    )
    page.goto("areas/7/")
    open_search(page).fill("two-state solution")
    expect(page.locator(".hit").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect_highlighted(page, "area-7-p3")


def test_the_dialog_leads_to_all_results(page: Page, base_url: str) -> None:
    page.goto("")
    open_search(page).fill("security & peace")
    expect(page.locator(".hit").nth(7)).to_be_visible()
    assert page.locator(".hit").count() in range(8, 13)  # the best, and the best of each group
    everything = page.get_by_role("link", name=re.compile(r"^All results \(\d+\)$"))
    total = int(re.findall(r"\d+", everything.text_content() or "")[0])
    groups = page.locator(".results section")
    for group in groups.all():
        few = f"({group.locator('.hit').count()} of "
        expect(group.get_by_role("heading")).to_contain_text(few)
        expect(group.get_by_role("link", name=re.compile(r"^All \d+ ?:"))).to_be_visible()
    ways = [link.get_attribute("href") or "" for link in groups.locator(".plain").all()]
    kinds = [way.removeprefix(f"{base_url}search/?q=security%20%26%20peace&kind=") for way in ways]
    assert kinds == ["clause", "term", "index", "note"]
    everything.click()
    expect(page).to_have_url(f"{base_url}search/?q=security%20%26%20peace")
    field = page.get_by_role("textbox", name="A place")
    expect(field).to_have_value("security & peace")
    told = re.findall(r"(\d+) (?:clause|heading|entr)", page.locator(".search-status").inner_text())
    assert sum(map(int, told)) == total
    expect(page).to_have_title(re.compile("^“security & peace” · Search"))
    more = page.get_by_role("button", name=re.compile("^Show all"))
    for count in range(more.count(), 0, -1):
        more.first.click()
        expect(more).to_have_count(count - 1)
        expect(page.locator(".hit:focus")).to_have_count(1)
    expect(page.locator(".hit")).to_have_count(total)


def test_the_page_of_search_filters_by_text_and_kind(page: Page) -> None:
    page.add_init_script(SHIFTS)
    page.goto("search/?q=terrorism")
    total = page.locator(".search-status")
    expect(total).to_have_text(RESULTS)
    expect(page.locator(".hit").first).to_be_visible()
    assert page.evaluate("shifts") == []
    everything = total.text_content()
    text, kind = (page.get_by_role("combobox", name=name, exact=True) for name in ("Text", "Kind"))
    text.select_option("commentary")
    expect(of_kind(page, "Commentary").first).to_be_visible()
    for other in ("Concept paper", "Glossary", "Notes"):  # nor what the editors say of it
        expect(of_kind(page, other)).to_have_count(0)
    kind.select_option("term")
    expect(total).to_have_text(re.compile(r"^None of \d+ results is of this text and kind\.$"))
    text.select_option("")
    expect(of_kind(page, "Commentary")).to_have_count(0)
    expect(of_kind(page, "Glossary").first).to_be_visible()
    expect(page).to_have_url(re.compile(r"/search/\?q=terrorism&kind=term$"))
    page.reload()
    expect(kind).to_have_value("term")
    expect(of_kind(page, "Glossary").first).to_be_visible()
    expect(of_kind(page, "Concept paper")).to_have_count(0)
    text.select_option("")
    kind.select_option("")
    expect(total).to_have_text(everything or "")


def test_the_address_follows_what_is_typed(page: Page, base_url: str) -> None:
    page.goto("search/")
    field = page.get_by_role("textbox", name="A place")
    expect(field).to_be_visible()
    page.keyboard.press("/")
    expect(field).to_be_focused()
    page.keyboard.type("mediation")
    expect(page).to_have_url(f"{base_url}search/?q=mediation")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".hit").first).to_be_focused()
    page.keyboard.press("Enter")
    expect_highlighted(page, "principle-5-p4")
    page.go_back()
    expect(field).to_have_value("mediation")
    expect(page.locator(".hit").first).to_be_visible()
    field.fill("area 7.3")
    field.press("Enter")
    expect(page).to_have_url(f"{base_url}areas/7/#area-7-p3")


def test_the_field_of_the_page_waits_for_no_script(page: Page, base_url: str) -> None:
    """What is typed before the script is there is answered by it, or sent without it."""
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    field = page.get_by_role("textbox", name="A place")
    for words in ("mediation", "palestine"):
        page.route("**/search_page.js", hold, times=1)
        with page.expect_request("**/search_page.js"):
            page.goto("search/", wait_until="commit")
        field.fill(words)
        if words == "mediation":
            field.press("Enter")
            expect(page).to_have_url(f"{base_url}search/?q=mediation")
        else:
            waiting[-1].continue_()
        expect(page.locator(".search-status")).to_have_text(RESULTS)
        expect(field).to_have_value(words)


@WITHOUT_SCRIPTS
def test_without_scripts_the_page_of_search_leads_on(page: Page) -> None:
    page.goto("search/?q=palestine")
    expect(page.get_by_role("textbox")).to_have_count(0)
    page.get_by_role("main").get_by_role("link", name="P", exact=True).click()
    expect(page).to_have_url(re.compile(r"/subject-index/#letter-p$"))
    page.go_back()
    expect(page.get_by_role("main").get_by_role("link", name="Glossary")).to_be_visible()


def test_a_failure_is_told_and_can_be_tried_again(page: Page, complaints: list[str]) -> None:
    page.route("**/search.json", lambda route: route.abort())
    page.goto("")
    open_search(page).fill("security")
    expect(page.locator(".search-status")).to_contain_text("could not be loaded")
    page.keyboard.press("Escape")
    page.unroute("**/search.json")
    page.keyboard.press("/")
    expect(page.locator(".hit").first).to_be_visible()
    complaints.clear()


@PHONE
def test_on_a_phone(page: Page) -> None:
    page.goto("")
    page.get_by_role("button", name="Search", exact=True).tap()
    field = page.get_by_role("textbox", name="A place")
    field.fill("security")
    page.get_by_role("link", name="All results").scroll_into_view_if_needed()
    expect(field).to_be_in_viewport(ratio=1)
    field.fill("two-state")
    of_kind(page, "Concept paper").first.tap()
    expect_highlighted(page, "area-7-p3")
    expect_in_sight(page.locator("#area-7-p3"))


def test_what_is_typed_while_search_is_loading_is_kept(page: Page) -> None:
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route("**/search_dialog.js", hold, times=1)
    page.goto("areas/8/")
    with page.expect_request("**/search_dialog.js"):
        page.keyboard.press("/")
    page.keyboard.type("pale")
    waiting[0].continue_()
    field = page.get_by_role("textbox", name="A place")
    expect(field).to_have_value("pale")
    page.keyboard.type("stine")
    expect(field).to_have_value("palestine")
    expect(page).to_have_url(re.compile("/areas/8/$"))
