"""How soon a search answers while somebody types, beside stock Material's.

A page is loaded, and all that it loads by itself; then the search is opened and a word typed, a
letter at a time. What counts is the time from a key to the first change of the results, on this
machine as it is.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from tools.bench.serving import served

WORD = "security"
_WAYS = {  # the key that opens the search, and where its results appear
    "ours": ("/", ".search .results"),
    "Material": ("s", ".md-search-result__list"),
}
_LONGEST = 10_000  # ms
# From each key to the first change of the results that comes after it.
_WATCH = """selector => {
  window.answers = [];
  addEventListener("keydown", () => {
    const pressed = performance.now();
    const results = document.querySelector(selector);
    if (!results) return;
    const watch = new MutationObserver(() => {
      if (!results.childElementCount) return;
      answers.push(performance.now() - pressed);
      watch.disconnect();
    });
    watch.observe(results, {childList: true, subtree: true});
  }, true);
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """The medians of one site, in ms: of the first key, and of the later ones."""

    site: str
    first: float
    later: float


def measure(folders: Mapping[str, Path], runs: int) -> list[Answers]:
    """Return how soon each site answers; `folders` are the built sites by their names here."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROME_PATH"))
        with served(folders) as base:
            taken = {
                site: [_typed(browser, f"{base}{site}/", *_WAYS[site]) for _ in range(runs)]
                for site in folders
            }
        browser.close()
    return [
        Answers(
            site=site,
            first=median(first for first, *_ in found),
            later=median(one for _, *later in found for one in later),
        )
        for site, found in taken.items()
    ]


def _typed(browser: Browser, address: str, key: str, results: str) -> Sequence[float]:
    """Open a page and its search, and type; return how long each letter took."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    page.keyboard.press(key)
    page.locator(results).wait_for(state="attached")
    page.wait_for_load_state("networkidle")
    page.evaluate(_WATCH, results)
    for count, letter in enumerate(WORD, 1):
        page.keyboard.press(letter)
        _wait(page, count)
    answers: list[float] = page.evaluate("answers")
    context.close()
    return answers


def _wait(page: Page, count: int) -> None:
    page.evaluate(
        """([count, longest]) => new Promise((done, fail) => {
          const begun = performance.now();
          const look = () => answers.length >= count ? done()
            : performance.now() - begun > longest ? fail(new Error("no answer"))
            : setTimeout(look, 10);
          look();
        })""",
        [count, _LONGEST],
    )
