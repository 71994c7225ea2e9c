"""What a screen reader is given, in its order: the trees of Chromium and Firefox, kept as text.

They are read, as golden files are: names that say enough, nothing twice, nothing that is only drawn.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser

from edition import page_kinds
from tests.built_pages import one_of_every_kind
from tests.engines.firefox import FirefoxTab
from tests.engines.webdriver import Send

Golden = Callable[[str, str], None]

# One page of every kind of the tiny edition, which has a little of everything.
KINDS = one_of_every_kind(
    {
        page_kinds.UNIT: ("first-steps/1/b/", "remarks/"),
        page_kinds.CLAUSE: ("c/script-1-a-p1/",),
        page_kinds.RETIRED: (),
        page_kinds.COMPARED: ("compare/preamble/",),
    }
)

# The tree of the page as the parent process of Firefox has it: role and name of each thing that has
# a name of its own, or none below it.
_TREE = """async () => {
  const service = Cc["@mozilla.org/accessibilityService;1"].getService(Ci.nsIAccessibilityService);
  const browser = window.gBrowser.selectedBrowser;
  const page = () => service.getAccessibleFor(browser)?.firstChild;
  const whole = () => {
    const found = page();
    const state = {};
    found?.getState(state, {});
    return found?.childCount && !(state.value & Ci.nsIAccessibleStates.STATE_BUSY);
  };
  const end = performance.now() + 15000;
  while (!whole() && performance.now() < end) await new Promise((next) => setTimeout(next, 20));
  const lines = [];
  const walk = (thing, depth) => {
    const role = service.getStringRole(thing.role);
    const named = thing.name && !["paragraph", "section", "text container"].includes(role);
    if (named || !thing.childCount) lines.push(`${"  ".repeat(depth)}${role}: ${thing.name ?? ""}`);
    for (let child = thing.firstChild; child; child = child.nextSibling) {
      walk(child, depth + Number(Boolean(named)));
    }
  };
  walk(page(), 0);
  return lines.filter((line) => !/(statictext|text leaf): $/.test(line));
}"""


def _file(engine: str, address: str) -> str:
    name = address.removesuffix(".html").strip("/").replace("/", "-") or "home"
    return f"heard/{engine}/{name}.txt"


def _tools(address: str) -> str:
    """What is there when a page is ready; that of a clause gets its tools when somebody moves."""
    if address == page_kinds.SEARCH.address[1:]:
        return "[data-search] .results"
    return "main" if address.startswith("c/") else ".tool-search"


@pytest.mark.parametrize("address", KINDS)
def test_heard_in_chromium(
    browser: Browser, tiny_base_url: str, golden: Golden, address: str
) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(tiny_base_url + address)
    page.wait_for_selector(_tools(address), state="attached")
    heard = page.locator("body").aria_snapshot()
    context.close()
    shown = [line for line in heard.split("\n") if not line.lstrip().startswith("- /url:")]
    golden(_file("chromium", address), "\n".join(shown) + "\n")


@pytest.mark.parametrize("address", KINDS)
def test_heard_in_firefox(
    firefox_running: Send, tiny_base_url: str, golden: Golden, address: str
) -> None:
    tab = FirefoxTab(tiny_base_url, firefox_running)
    tab.resize(1280, 800)
    tab.open(address)
    tab.expect(True, "selector => document.querySelector(selector) !== null", _tools(address))
    heard: list[Any] = tab.ask_browser(_TREE)
    tab.close()
    golden(_file("firefox", address), "\n".join(re.sub(r"\s+$", "", line) for line in heard) + "\n")
