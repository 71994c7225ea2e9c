"""Search, the reading controls, and what folds."""

from __future__ import annotations

from tests.engines.pages import COUNT, HIGHLIGHTED, IN_SIGHT, TEXT
from tests.engines.tab import Tab


def search(tab: Tab, words: str) -> None:
    """Open the search and type."""
    tab.press("/")
    tab.expect(True, "() => document.activeElement.matches('input')")
    tab.write(words)


def test_words_lead_to_the_highlighted_clause(tab: Tab) -> None:
    tab.open("glossary/")
    search(tab, "two-state solution")
    tab.expect("Area 7, clause 3", TEXT, ".hit .hit-name")
    marked = "() => [...document.querySelectorAll('.hit')[0].querySelectorAll('mark')].map(m => m.innerText)"
    assert tab.ask(marked) == ["two", "state solution"]
    tab.click(".hit")
    tab.expect(["area-7-p3"], HIGHLIGHTED)
    tab.expect(True, IN_SIGHT, "area-7-p3")


def test_words_are_marked_in_the_sentence_that_has_them(tab: Tab) -> None:
    tab.open("glossary/")
    search(tab, "ensuring data security")
    tab.expect("Commentary, clause 4, sentence 11", TEXT, ".hit .hit-name")
    tab.click(".hit")
    tab.expect(["commentary-p4-s11"], HIGHLIGHTED)
    marked = "() => [...CSS.highlights.get('sought-words') ?? []].map(String)"
    tab.expect(["ensuring", "data", "security"], marked)


def test_a_query_has_an_address(tab: Tab) -> None:
    tab.open("search/?q=two-state%20solution")
    tab.expect("Area 7, clause 3", TEXT, ".hit .hit-name")
    tab.click(".search input")
    tab.press("ArrowDown")
    tab.press("Enter")
    tab.expect("/repo/areas/7/#area-7-p3", "() => location.pathname + location.hash")


def test_a_place_is_offered_first(tab: Tab) -> None:
    tab.open("c/area-8-p1/")
    search(tab, "area 7.3")
    tab.expect("Area 7, clause 3", TEXT, ".hit .hit-name")
    tab.press("Enter")
    tab.expect("/repo/areas/7/#area-7-p3", "() => location.pathname + location.hash")


def test_hits_are_reached_by_keyboard(tab: Tab) -> None:
    tab.open("")
    search(tab, "palestine")
    tab.expect(True, "() => document.querySelectorAll('.hit').length > 2")
    tab.press("ArrowDown")
    tab.expect(0, "() => [...document.querySelectorAll('.hit')].indexOf(document.activeElement)")
    tab.press("ArrowDown")
    tab.expect(1, "() => [...document.querySelectorAll('.hit')].indexOf(document.activeElement)")
    tab.press("Escape")
    tab.expect(0, COUNT, "dialog[open]")


def test_theme_and_marks_are_remembered(tab: Tab) -> None:
    tab.open("background/")
    paper = "() => getComputedStyle(document.body).backgroundColor"
    line = "() => getComputedStyle(document.querySelector('.clause .mark')).textDecorationLine"
    light = tab.ask(paper)
    assert tab.ask(line) == "none"
    tab.click(".tool-theme")
    tab.click(".tool-theme")
    tab.expect("dark", "() => document.documentElement.dataset.theme")
    tab.click(".tool-notes")
    tab.expect("underline", line)
    tab.open("read/")
    assert tab.ask(paper) != light
    assert tab.ask(line) == "underline"


def test_the_margin_folds_on_a_narrow_page(tab: Tab) -> None:
    tab.open("principles/4/")
    second = ".row:nth-child(2) .beside"
    shown = f"() => document.querySelector('{second} .link').checkVisibility({{visibilityProperty: true, contentVisibilityAuto: true}})"
    tab.expect(True, shown)
    tab.resize(600, 800)
    tab.expect(False, shown)
    tab.click(f"{second} > summary")
    tab.expect(True, shown)


def test_a_note_opens_by_keyboard(tab: Tab) -> None:
    tab.open("background/")
    for fold in (".more:has(.note-fold)", ".more .note-fold"):
        tab.ask(f"() => document.querySelector('{fold} > summary').focus()")
        tab.press("Enter")
    tab.expect(True, "() => document.querySelector('.more [data-note-text]').checkVisibility()")
