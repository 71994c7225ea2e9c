"""Terms and marked words say what they mean, when somebody asks."""

from __future__ import annotations

from edition.model import Edition
from edition.place_names import prose_text
from tests.engines.pages import COUNT, TEXT
from tests.engines.tab import Tab

TERM = '#area-7-p3 a.term[href$="#term-palestine-issue"]'
OPEN = "#preview"
# Whether there stay as many, for longer than previews take to open and to close.
STAY = """async (selector, count) => {
  const end = performance.now() + 1500;
  const right = () => document.querySelectorAll(selector).length === count;
  while (right() && performance.now() < end) await new Promise(requestAnimationFrame);
  return right();
}"""


def test_on_hover(tab: Tab, edition: Edition) -> None:
    tab.open("areas/7/")
    tab.point(TERM)
    tab.expect(1, COUNT, OPEN)
    definition = edition.term_by_id["term-palestine-issue"].definition
    meaning = prose_text(edition, definition) if definition else "without explaining"
    assert meaning in tab.ask(TEXT, OPEN)
    described = "term => document.querySelector(term).getAttribute('aria-describedby')"
    assert tab.ask(described, TERM) == "preview"
    tab.point(OPEN)
    tab.expect(1, COUNT, OPEN)
    tab.point("h1")
    tab.expect(0, COUNT, OPEN)
    assert tab.ask(described, TERM) is None


def test_on_focus_and_escape(tab: Tab) -> None:
    tab.open("areas/7/")
    tab.ask("() => document.querySelector('[data-clause-actions=area-7-p3]').focus()")
    tab.press("Tab")
    tab.expect("tooltip", "() => document.getElementById('preview')?.role")
    tab.press("Escape")
    tab.expect(0, COUNT, OPEN)
    tab.expect(True, "() => document.activeElement.matches('a.term')")
    tab.press("Tab")
    tab.expect(1, COUNT, OPEN)
    tab.press("Enter")
    tab.expect(True, "() => /glossary\\/#term-/.test(location.href)")


def test_a_note_on_hover(tab: Tab, edition: Edition) -> None:
    tab.open("background/")
    words = "#background-p3 .mark:not(a .mark)"
    marked = tab.ask("words => document.querySelector(words).dataset.note", words)
    [note] = (note for note in edition.notes if note.id == marked)
    tab.point(words)
    tab.expect(1, COUNT, OPEN)
    assert note.reading in tab.ask(TEXT, OPEN)
    tab.press("Escape")
    tab.expect(0, COUNT, OPEN)


def test_the_words_are_not_covered(tab: Tab) -> None:
    tab.open("areas/7/")
    tab.point(TERM)
    tab.expect(1, COUNT, OPEN)
    assert tab.ask(
        """term => {
          const words = [...document.querySelector(term).getClientRects()];
          const box = document.getElementById("preview").getBoundingClientRect();
          return words.every(line => box.top >= line.bottom || box.bottom <= line.top)
            && box.left >= 0 && box.right <= innerWidth;
        }""",
        TERM,
    )


def test_a_term_is_a_link(tab: Tab) -> None:
    tab.open("areas/7/")
    tab.click(TERM)
    tab.expect(True, "() => location.href.endsWith('/glossary/#term-palestine-issue')")


def test_a_preview_that_closes_takes_no_menu_along(tab: Tab) -> None:
    tab.open("areas/7/")
    number = '[data-clause-actions="area-7-p3"]'
    tab.click(number)
    tab.expect(1, COUNT, ".actions")
    tab.press("Escape")
    tab.point(TERM)
    tab.expect(1, COUNT, OPEN)
    tab.ask(
        """number => {
          const left = new PointerEvent(
            "pointermove", {pointerType: "mouse", bubbles: true, screenX: 1, screenY: 1});
          document.querySelector("h1").dispatchEvent(left);
          document.querySelector(number).click();
        }""",
        number,
    )
    tab.expect(1, COUNT, ".actions")
    assert tab.ask(STAY, ".actions", 1)


def test_a_pointer_at_rest_asks_nothing(tab: Tab) -> None:
    """Words that come to lie under it, because the page is scrolled, were not pointed at."""
    tab.open("areas/5/")
    tab.point("a.term")
    tab.expect(1, COUNT, OPEN)  # what a preview takes has come
    tab.point("h1")
    tab.expect(0, COUNT, OPEN)
    x, y, down = tab.ask(
        """() => {
          const {left, top} = document.querySelectorAll("a.term")[2].getClientRects()[0];
          const [x, y] = [Math.round(left) + 5, Math.round(top) + 9];
          let down = 20;
          while (document.elementFromPoint(x, y - down).closest("a.term, .mark")) down += 10;
          return [x, y - down, down];
        }"""
    )
    tab.move(x, y)
    tab.ask("down => scrollBy({top: down, behavior: 'instant'})", down)
    tab.expect(True, "(x, y) => document.elementFromPoint(x, y).matches('a.term')", x, y)
    assert tab.ask(STAY, OPEN, 0)
