"""Single keys move; the browser's own keys do what they always do, and the focus stays in sight."""

from __future__ import annotations

from tests.engines.pages import COUNT, HIGHLIGHTED, IN_SIGHT
from tests.engines.tab import Tab

CURRENT = "() => document.activeElement.dataset.clauseActions ?? null"
ADDRESS = "() => location.pathname + location.hash"

# Whether what has the focus can be seen.
FOCUS_IN_SIGHT = """() => {
  const header = document.querySelector(".site-header").getBoundingClientRect().bottom;
  const {top, bottom} = document.activeElement.getClientRects()[0];
  return Math.round(bottom) <= innerHeight && Math.round(top) >= Math.round(header);
}"""


def test_through_the_clauses(tab: Tab) -> None:
    tab.open("areas/7/")
    pages = tab.ask("() => history.length")
    for clause in ("area-7-p1", "area-7-p2", "area-7-p3"):
        tab.press("j")
        tab.expect(clause, CURRENT)
        tab.expect([clause], HIGHLIGHTED)
        assert tab.ask(IN_SIGHT, clause)
    tab.press("k")
    tab.expect("area-7-p2", CURRENT)
    assert tab.ask("() => history.length") == pages


def test_through_the_units(tab: Tab) -> None:
    tab.open("areas/7/")
    tab.press("n")
    tab.expect("/repo/areas/8/", ADDRESS)
    tab.expect(1, COUNT, ".tool-search")
    tab.press("p")
    tab.expect("/repo/areas/7/", ADDRESS)


def test_through_the_parts_of_the_whole_text(tab: Tab) -> None:
    tab.open("read/")
    tab.press("n")
    tab.expect("/repo/read/#at-background", ADDRESS)
    tab.press("n")
    tab.expect("/repo/read/#at-principles", ADDRESS)


def test_through_permanent_pages(tab: Tab) -> None:
    tab.open("c/area-7-p2/")
    tab.press("j")
    tab.expect("/repo/c/area-7-p3/", "() => location.pathname")


def test_the_sheet_of_keys(tab: Tab) -> None:
    tab.open("areas/7/")
    tab.press("?")
    tab.expect(1, COUNT, "dialog.help[open]")
    tab.press("Escape")
    tab.expect(0, COUNT, "dialog[open]")
    tab.press("Control", "k")
    tab.expect(1, COUNT, "dialog.search[open]")


def test_letters_are_left_to_the_field_that_has_the_focus(tab: Tab) -> None:
    tab.open("areas/7/")
    tab.press("/")
    tab.expect(True, "() => document.activeElement.matches('input')")
    tab.write("jkc?/g")
    tab.expect("jkc?/g", "() => document.activeElement.value")
    tab.expect(1, COUNT, "dialog[open]")


def test_the_first_tab_reaches_the_first_link(tab: Tab) -> None:
    """On the light page, whose scripts come with the first key."""
    tab.open("c/area-7-p2/")
    tab.press("Tab")
    tab.expect(1, COUNT, ".tool-search")
    assert tab.ask("() => document.activeElement.className") == "skip"


def test_going_back_the_focus_is_not_hidden_by_the_header(tab: Tab) -> None:
    tab.open("read/")
    tab.ask("() => document.querySelector('[data-clause-actions=area-7-p3]').focus()")
    for _ in range(25):
        tab.press("Shift", "Tab")
        tab.expect(True, FOCUS_IN_SIGHT, patience=5)
    tab.expect(True, "() => document.activeElement.matches('main *')")


def test_in_the_map_arrows_lead_and_the_focus_stays_in_sight(tab: Tab) -> None:
    tab.open("map/")
    tab.expect(
        1,
        "() => document.querySelectorAll('.grid')[0].querySelectorAll('a[tabindex=\"0\"]').length",
    )
    tab.ask("() => [...document.querySelectorAll('.grid')].at(-1).querySelector('a').focus()")
    for _ in range(25):
        tab.press("ArrowDown")
        tab.expect(True, FOCUS_IN_SIGHT, patience=5)
    tab.press("Enter")
    tab.expect(True, "() => document.querySelector('.evidence:target .links').checkVisibility()")
    tab.press("Escape")
    tab.expect(0, COUNT, ".evidence:target")
    tab.expect(True, "() => document.activeElement.matches('.grid td a')")
