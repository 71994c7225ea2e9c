"""Firefox's own reader view shows every clause whole, once, in its order, with its number."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.built_pages import pages
from tests.engines.firefox import FirefoxTab
from tests.readers import clauses_shown, extract

KINDS = (
    "areas/7/",
    "principles/4/",
    "commentary/",
    "c/area-7-p3/",
    "compare/principle-4/",
    "read/",
)
SHOWN = "() => document.querySelector('.moz-reader-content')?.childElementCount > 0"
PARTS = """() => ['.reader-title', '.reader-credits', '.moz-reader-content']
  .map(part => document.querySelector(part))
  .map((element, number) => number < 2 ? element.textContent : element.innerHTML)"""


@pytest.mark.cannot(chromium="it has no reader view", webkit="its MiniBrowser has no reader view")
@pytest.mark.parametrize("kind", KINDS)
def test_every_clause_stands_in_the_reader_view(tab: FirefoxTab, site: Path, kind: str) -> None:
    tab.send("Navigate", url=f"about:reader?url={tab.base_url}{kind}")
    tab.expect(True, SHOWN)
    title, author, content = tab.ask(PARTS)
    shown = extract(title, author, content)
    wanted = clauses_shown(pages(site)[f"/{kind}"])
    assert wanted
    assert shown.author == ""
    found = " ".join(shown.blocks)
    places = [found.find(words) for _, words in wanted]
    assert -1 not in places
    assert places == sorted(places)
    for place, (number, _) in zip(places, wanted, strict=True):
        assert not number or re.search(rf"\b{number.split()[-1]}\W*$", found[:place])
