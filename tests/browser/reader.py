"""What a reader does and sees, in a few words for the tests."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

PHONE = pytest.mark.browser_context_args(
    viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
)
WITHOUT_SCRIPTS = pytest.mark.browser_context_args(java_script_enabled=False)

# address, what is marked
LINKS = [
    ("areas/7/#area-7-p3", ["area-7-p3"]),
    ("background/#background-p8-s2", ["background-p8-s2"]),
    ("areas/7/?to=p3#area-7-p2", ["area-7-p2", "area-7-p3"]),
    ("commentary/?to=s4#commentary-p3-s2", [f"commentary-p3-s{n}" for n in (2, 3, 4)]),
    ("read/#area-7-p3", ["area-7-p3"]),
    ("read/#background-p8-s2", ["background-p8-s2"]),
    ("read/?to=p3#area-7-p2", ["area-7-p2", "area-7-p3"]),
    ("c/area-7-p3/#area-7-p3", ["area-7-p3"]),
]

# The colour of the highlight, as the page has it.
_HIGHLIGHTED = """ids => {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.background = 'var(--highlight)';
  const colour = getComputedStyle(probe).backgroundColor;
  probe.remove();
  const own = [...document.querySelectorAll('[data-clause][id], .s[id]')]
    .filter(e => getComputedStyle(e).backgroundColor === colour).map(e => e.id);
  return own.join(' ') === ids.join(' ');
}"""


def expect_highlighted(page: Page, *ids: str) -> None:
    """Expect that exactly these clauses and sentences are highlighted."""
    page.wait_for_function(_HIGHLIGHTED, arg=list(ids))


def expect_in_sight(place: Locator) -> None:
    """Expect that a place begins below the header and above the lower edge."""
    expect(place).to_be_in_viewport()
    place.page.wait_for_function(
        """id => {
          const top = document.getElementById(id).getBoundingClientRect().top;
          const header = document.querySelector('.site-header').getBoundingClientRect();
          return top >= header.bottom && top < innerHeight;
        }""",
        arg=place.get_attribute("id"),
    )


def number(page: Page, clause: str) -> Locator:
    """Return the number beside a clause."""
    return page.locator(f'[data-clause-actions="{clause}"]')


def select(page: Page, start: str, end: str) -> None:
    """Select from the middle of one element to the middle of another."""
    page.evaluate(
        """([start, end]) => {
          const middle = id => {
            const element = document.getElementById(id);
            const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
            return [text, Math.floor(text.length / 2)];
          };
          const [from, to] = [middle(start), middle(end)];
          if (start === end) to[1] = Math.min(to[1] + 3, to[0].length);
          getSelection().setBaseAndExtent(...from, ...to);
        }""",
        [start, end],
    )


def open_search(page: Page) -> Locator:
    """Open the search dialog and return its field."""
    page.keyboard.press("/")
    field = page.get_by_role("textbox", name="A place")
    expect(field).to_be_focused()
    return field
