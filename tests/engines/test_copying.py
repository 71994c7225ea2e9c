"""What is copied is what was asked for: from the menu, by a key, by hand."""

from __future__ import annotations

import pytest

from edition.model import Edition
from tests.editions import SITE_URL
from tests.engines.pages import COUNT, STATUS
from tests.engines.tab import Tab

NUMBER = '[data-clause-actions="area-7-p3"]'
ADDRESS = f"{SITE_URL}areas/7/#area-7-p3"
COPIED = f"Link copied: {ADDRESS}"

# The middle of a character of an element's text, on the screen.
CHARACTER = """(id, at) => {
  const text = document.createTreeWalker(document.getElementById(id), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const node = text.nextNode();
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  const {left, top, width, height} = range.getBoundingClientRect();
  return [Math.round(left), Math.round(top + height / 2)];
}"""
SELECTED = "() => getSelection().toString()"


def select(tab: Tab, start: tuple[str, int], end: tuple[str, int]) -> None:
    """Select from one character to another with the mouse."""
    tab.move(*tab.ask(CHARACTER, *start))
    x, y = tab.ask(CHARACTER, *end)
    tab.drag((x - 5, y), (x, y))
    tab.drop()


@pytest.mark.parametrize("place", ["areas/7/?to=p2#area-7-p1", "read/", "c/area-7-p3/"])
def test_the_menu_copies_the_link(tab: Tab, place: str) -> None:
    tab.open(place)
    tab.click(NUMBER)
    tab.click(".actions button:nth-of-type(1)")
    tab.expect(COPIED, STATUS)
    assert tab.clipboard() == ADDRESS


def test_the_menu_copies_the_words(tab: Tab, edition: Edition) -> None:
    tab.open("areas/7/")
    tab.click(NUMBER)
    tab.click(".actions button:nth-of-type(2)")
    tab.expect("Quotation copied: Area 7, clause 3", STATUS)
    words, source = tab.clipboard().split("\n")
    assert words == edition.clause_by_id["area-7-p3"].text
    assert source.endswith(ADDRESS)


def test_the_menu_by_keyboard(tab: Tab) -> None:
    tab.open("areas/7/")
    tab.ask("selector => document.querySelector(selector).focus()", NUMBER)
    tab.press("Enter")
    focus = "() => document.activeElement.textContent"
    tab.expect("Copy link", focus)
    tab.press("ArrowDown")
    tab.expect("Copy quotation", focus)
    tab.press("Tab")
    tab.expect("Cite", focus)
    tab.press("Escape")
    tab.expect(0, COUNT, ".actions")
    tab.expect(True, "selector => document.activeElement.matches(selector)", NUMBER)


@pytest.mark.parametrize("place", ["areas/7/#area-7-p3", "c/area-7-p3/"])
def test_the_first_c_copies_the_link(tab: Tab, place: str) -> None:
    tab.open(place)
    tab.press("c")
    tab.expect(True, "() => Boolean(document.querySelector('[role=status]')?.textContent)")
    assert tab.ask(STATUS) == COPIED
    assert tab.clipboard() == ADDRESS


def test_a_selection_offers_its_own_actions(tab: Tab, edition: Edition) -> None:
    tab.open("areas/7/")
    select(tab, ("area-7-p1", 8), ("area-7-p2", 12))
    tab.expect(1, COUNT, ".selection")
    tab.click(".selection button:nth-of-type(2)")
    tab.expect(
        True, "() => /^Quotation copied/.test(document.querySelector('[role=status]').textContent)"
    )
    one, other, source = tab.clipboard().split("\n")
    assert one == edition.clause_by_id["area-7-p1"].text
    assert other == edition.clause_by_id["area-7-p2"].text
    assert source.startswith("Area 7, clauses 1–2. Global Security ")


def test_a_selection_by_hand_is_the_text_alone(tab: Tab) -> None:
    """What is seen to be selected, dragged, looked up or read aloud: no number, no margin."""
    tab.open("areas/7/")
    select(tab, ("area-7-p1", 8), ("area-7-p2", 12))
    tab.expect(1, COUNT, ".selection")
    clauses = tab.ask(
        "() => ['area-7-p1', 'area-7-p2'].map(id => document.getElementById(id).textContent)"
    )
    assert "".join(tab.ask(SELECTED).split()) == "".join((clauses[0][8:] + clauses[1][:12]).split())


def test_copying_by_hand_yields_the_source(tab: Tab) -> None:
    tab.open("areas/7/")
    select(tab, ("area-7-p1", 8), ("area-7-p2", 12))
    clauses = tab.ask(
        "() => ['area-7-p1', 'area-7-p2'].map(id => document.getElementById(id).textContent)"
    )
    tab.press("Control", "c")
    assert tab.clipboard() == f"{clauses[0][8:]}\n{clauses[1][:12]}"


@pytest.mark.parametrize(
    "start",
    [
        "row, 0",
        "row.querySelector('.num').lastChild, 0",
        "row.parentElement, [...row.parentElement.childNodes].indexOf(row)",
        "beside.lastChild ?? beside, beside.lastChild?.length ?? 0",
        "row.previousSibling, 0",
    ],
)
def test_what_begins_before_a_clause_is_copied_without_the_margin(
    tab: Tab, edition: Edition, start: str
) -> None:
    """Keys, screen readers and the handles of a touch set the beginning between two elements."""
    tab.open("areas/7/")
    tab.ask(
        """() => {
          const row = document.getElementById("area-7-p2").closest("clause-row");
          const beside = row.previousElementSibling;
          const last = document.getElementById("area-7-p3");
          getSelection().setBaseAndExtent(START, last, last.childNodes.length);
        }""".replace("START", start)
    )
    tab.press("Control", "c")
    texts = [edition.clause_by_id[name].text for name in ("area-7-p2", "area-7-p3")]
    assert tab.clipboard() == "\n".join(texts)


def test_three_clicks_take_a_clause(tab: Tab, edition: Edition) -> None:
    tab.open("areas/7/")
    tab.move(*tab.ask(CHARACTER, "area-7-p2", 4))
    tab.click_here(times=3)
    tab.press("Control", "c")
    assert tab.clipboard() == edition.clause_by_id["area-7-p2"].text


def test_one_click_takes_a_whole_citation(tab: Tab) -> None:
    tab.open("c/area-7-p3/")
    tab.click(".citations dd")
    tab.expect(
        tab.ask("() => document.querySelector('.citations dd').textContent.trim()"), SELECTED
    )


def test_selecting_just_below_the_header_leaves_the_page_where_it_is(tab: Tab) -> None:
    tab.open("read/")
    before = tab.ask(
        """id => {
          const header = document.querySelector(".site-header").getBoundingClientRect().bottom;
          const {top} = document.getElementById(id).getBoundingClientRect();
          scrollBy({top: Math.round(top - header - 4), behavior: "instant"});
          return scrollY;
        }""",
        "area-7-p2",
    )
    x, y = tab.ask(CHARACTER, "area-7-p2", 4)
    tab.move(x, y)
    tab.drag(*((x + 10 * step, y) for step in range(1, 7)))
    held = """async () => {
      const end = performance.now() + 300;
      while (performance.now() < end) await new Promise(requestAnimationFrame);
      return scrollY;
    }"""
    assert tab.ask(held) == before > 1000
    tab.drop()
    assert 0 < len(tab.ask(SELECTED)) < 20
