"""No engine has anything to complain of."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.built_pages import KINDS, styles
from tests.engines.pages import COUNT
from tests.engines.tab import Tab
from tests.engines.webkit import webkit_console

DECLARATION = re.compile(r"(?<=[{;\s])(-?[a-z][a-z-]*):\s*([^;{}!]+?)\s*(?=[;}!])")
COMMENTS_AND_FACES = re.compile(r"/\*.*?\*/|@font-face\s*{.*?}", re.DOTALL)
# What is a comfort where it is known, and missed by nobody elsewhere (WebKit has no forced colours).
COMFORTS = {"forced-color-adjust", "hanging-punctuation", "scrollbar-color", "orphans", "widows"}


@pytest.mark.cannot(webkit="its driver shows no console; the MiniBrowser alone does, see below")
def test_no_page_is_complained_of(tab: Tab) -> None:
    """Errors, warnings and breaches of the policy, on one page of every kind."""
    known = 0
    for kind in KINDS:
        found = _complaints_of(tab, kind)[known:]
        if found and all("Loading failed" in words for words in found):
            known += len(found)  # the connection was cut: the page is asked for once more
            found = _complaints_of(tab, kind)[known:]
        assert found == [], kind


def _complaints_of(tab: Tab, kind: str) -> list[str]:
    """Open a page, move over it until its controls are there; return all complaints until then."""
    tab.open(kind)
    tab.move(200, 300)
    tab.move(210, 300)
    tab.expect(1, COUNT, ".tool-search")
    return tab.complaints()


@pytest.mark.usefixtures("webkit_path")
def test_no_page_is_complained_of_by_webkit(base_url: str, tmp_path: Path) -> None:
    """The same, and the check is a check: the fault of a page that has one is noticed."""
    faulty = tmp_path / "faulty.html"
    faulty.write_text("<script>throw new Error('a fault of a page')</script>")
    pages = [base_url + kind for kind in KINDS]
    [complaint] = webkit_console(tmp_path, *pages, faulty.as_uri())
    assert "a fault of a page" in complaint


def test_no_box_is_complained_of(tab: Tab) -> None:
    """What opens, and what answers keys and the pointer."""
    tab.open("areas/7/")
    tab.click(".tool-help")
    tab.expect(1, COUNT, "dialog.help[open]")
    tab.press("Escape")
    tab.point("#area-7-p3 a.term")
    tab.expect(1, COUNT, "#preview")
    tab.point("h1")
    tab.expect(0, COUNT, "#preview")
    tab.click('[data-clause-actions="area-7-p2"]')
    tab.expect(1, COUNT, ".actions")
    tab.press("/")
    tab.expect(1, COUNT, "dialog.search[open]")
    tab.write("palestine")
    tab.expect(True, "() => document.querySelectorAll('.hit').length > 0")
    assert tab.complaints() == []


def test_a_complaint_is_noticed(tab: Tab) -> None:
    """The check is a check."""
    tab.open("")
    tab.ask("() => document.body.setAttribute('style', 'color: red')")
    tab.ask("() => void setTimeout(() => { throw new Error('a fault of a page') })")
    tab.ask("() => new Promise(requestAnimationFrame)")
    complaints = "\n".join(tab.complaints())
    assert "style-src" in complaints
    assert "a fault of a page" in complaints


def test_every_style_is_understood(tab: Tab, site: Path) -> None:
    """By its own name, or by the name with a prefix that stands beside it."""
    declared = DECLARATION.findall(COMMENTS_AND_FACES.sub("", styles(site)))
    assert len(declared) > 500
    unknown = tab.ask("all => all.filter(([name, value]) => !CSS.supports(name, value))", declared)
    missed = {
        name
        for name, value in unknown
        if declared.count((name, value)) != declared.count((f"-webkit-{name}", value))
    }
    assert {name for name in missed if not name.startswith("-")} <= COMFORTS
