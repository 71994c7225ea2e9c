"""What stands beside the texts: level with its words, bounded by them, and the words clean."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from edition.model import Edition

# Of everything that stands beside a clause or a sentence: whose it is, its height and that of the words, and how
# far it stands below where they begin.
BESIDE = """() => [...document.querySelectorAll('.beside')].map(beside => {
  const part = beside.closest('.beside-of');
  const words = part ? document.getElementById(part.dataset.of) : beside.closest('.row').querySelector('.clause');
  const [here, there] = [beside, words].map(one => one.getBoundingClientRect());
  return [words.id, here.height, there.height, here.top - there.top, here.left - there.right];
})"""
# How many lines of the texts there are, and how many of them carry an underline.
LINES = """() => {
  const [all, under] = [new Set(), new Set()];
  for (const clause of document.querySelectorAll('[data-clause]')) {
    const walker = document.createTreeWalker(clause, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      let line = false;
      for (let at = walker.currentNode.parentElement; at !== clause.parentElement; at = at.parentElement) {
        line ||= getComputedStyle(at).textDecorationLine.includes('underline');
      }
      for (const rect of range.getClientRects()) {
        const key = `${clause.id} ${Math.round((rect.top + rect.bottom) / 16)}`;
        all.add(key);
        if (line) under.add(key);
      }
    }
  }
  return [all.size, under.size];
}"""


def units(edition: Edition) -> list[str]:
    """Return the pages of an edition that show clauses."""
    return ["read/", *(unit.address[1:] for unit in edition.units if unit.clauses)]


@pytest.mark.parametrize("width", [960, 1280, 1680])
def test_the_margin_is_no_taller_than_its_text_by_more_than_a_third(
    page: Page, edition: Edition, width: int
) -> None:
    """And it stands beside it, beginning with it."""
    page.set_viewport_size({"width": width, "height": 900})
    met = 0
    for address in units(edition) if width == 1280 else ("read/", "commentary/"):
        page.goto(address)
        for name, height, words, below, away in page.evaluate(BESIDE):
            assert height <= words * 4 / 3, (address, name)
            assert 0 <= below < 12, (address, name)
            assert away > 0, (address, name)
            met += 1
    assert met > 100


def test_the_text_comes_clean(page: Page) -> None:
    """At most one line in five carries an underline as a page opens."""
    for address in ("read/", "commentary/", "principles/1/"):
        page.goto(address)
        lines, underlined = page.evaluate(LINES)
        assert lines > 10
        assert underlined * 5 <= lines, address
    page.get_by_role("button", name="Terms").click()
    lines, underlined = page.evaluate(LINES)
    assert underlined * 5 > lines  # the check is a check


def test_a_sentence_of_a_commentary_has_a_row(page: Page, edition: Edition) -> None:
    """Its links stand beside it (as is tested above); on a phone under it, before the next one."""
    clause = next(c for c in edition.clauses if len(c.sentences) > 9)
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("commentary/")
    bottom = 0.0
    for sentence in clause.sentences:
        for place in (f"#{sentence.id}", f"[data-of={sentence.id}] .beside"):
            box = page.locator(place).bounding_box()
            assert box
            assert box["y"] >= bottom - 1, sentence.id
            bottom = box["y"] + box["height"]


def test_on_its_own_page_a_clause_has_its_links_beside_its_sentences(
    page: Page, edition: Edition
) -> None:
    clause = next(c for c in edition.clauses if len(c.sentences) > 9)
    page.goto(f"c/{clause.id}/")
    rows = page.locator(".of-sentence").all()
    assert len(rows) > 9
    for row in rows:
        words, links = (
            row.locator(".sentence-words").bounding_box(),
            row.locator("ul, .none").first.bounding_box(),
        )
        assert words
        assert links
        assert abs(words["y"] - links["y"]) < 40
        assert links["x"] >= words["x"] + words["width"]


def test_both_passages_are_in_sight_side_by_side(page: Page) -> None:
    """And on a phone one under the other."""
    page.goto("compare/principle-4/")
    for pair in page.locator(".pair:has(.answer)").all():
        side, other = pair.locator(".side").bounding_box(), pair.locator(".other").bounding_box()
        assert side
        assert other
        assert abs(side["y"] - other["y"]) < 2
        assert other["x"] > side["x"] + side["width"]
    heads = [page.locator(f"{one} .columns span") for one in (".took", ".pairs")]
    assert [one.all_inner_texts() for one in heads] == [["Concept paper", "Commentary"]] * 2
    left = "one => one.getBoundingClientRect().left"
    second = page.locator(".other").first
    assert heads[1].last.evaluate(left) == pytest.approx(second.evaluate(left), abs=1)
    page.set_viewport_size({"width": 390, "height": 844})
    expect(heads[0].or_(heads[1]).filter(visible=True)).to_have_count(0)
    assert page.locator(".pairs").evaluate("one => one.getBoundingClientRect().top") < 844 * 1.35
    right = left.replace("left", "right")
    near = page.locator(".near")  # each on a line of its own, what follows at its end
    following = near.locator(".next")
    assert following.evaluate(right) == pytest.approx(near.evaluate(right), abs=1)
    assert following.evaluate(left) > near.evaluate(left)
    pair = page.locator(".pair:has(.answer)").first
    side, other = pair.locator(".side").bounding_box(), pair.locator(".other").bounding_box()
    assert side
    assert other
    assert other["y"] >= side["y"] + side["height"]
    lines = page.locator(".took a")  # the words that answer are listed, and lead to the pair
    words = lines.locator(".took-words").filter(visible=True)
    assert words.count() == lines.count() == page.locator(".how > li").count()
    assert "absolute security" in words.nth(1).inner_text()
    lines.nth(1).click()
    expect(page.locator(".pair:target .side")).to_contain_text("expense of the security of others")


def test_no_comparison_is_a_scroll(page: Page, site: Path) -> None:
    """No page of it is longer than 15,000 pixels on a laptop as it opens."""
    addresses = [path.parent.relative_to(site) for path in site.glob("compare/**/index.html")]
    assert len(addresses) > 20
    for address in addresses:
        page.goto(f"{address}/")
        assert page.evaluate("document.documentElement.scrollHeight") < 15_000, address


def test_what_a_number_offers_shows_where_a_mouse_points(page: Page) -> None:
    page.goto("areas/7/")
    page.locator("#area-7-p2").hover()
    tools = page.locator(".number-tools")
    expect(tools).to_have_count(1)
    page.locator("#area-7-p3").hover()
    expect(page.locator(".row:has(#area-7-p3) .number-tools")).to_be_visible()
    expect(tools).to_have_count(1)
    tools.get_by_title("Copy the link").click()
    assert page.evaluate("navigator.clipboard.readText()").endswith("/areas/7/#area-7-p3")
    tools.get_by_title("Copy the words").click()
    expect(page.get_by_role("status")).to_contain_text("Quotation copied")
    tools.get_by_title("Cite").click()
    expect(page).to_have_url(re.compile("/c/area-7-p3/#citations$"))
