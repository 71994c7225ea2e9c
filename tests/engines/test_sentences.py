"""A sentence is a place: its number is a link, and what is copied and cited is what is marked."""

from __future__ import annotations

import pytest

from edition.model import Edition
from edition.place_names import heard_name
from tests.editions import SITE_URL
from tests.engines.pages import COUNT, HIGHLIGHTED, IN_SIGHT, STATUS, TEXT
from tests.engines.tab import Tab

SENTENCE = "commentary-p4-s11"
NAME = "Commentary, clause 4, sentence 11"
ADDRESS = f"{SITE_URL}commentary/#{SENTENCE}"
NUMBER = f'.sn[href="#{SENTENCE}"]'
GROUP = "() => document.querySelector('.actions')?.getAttribute('aria-label') ?? null"

# Do to a page what translators in browsers do: other words, in elements of their own.
TRANSLATE = r"""() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (texts.nextNode()) if (texts.currentNode.data.trim()) nodes.push(texts.currentNode);
  document.documentElement.lang = "de";
  document.documentElement.classList.add("translated-ltr");
  for (const node of nodes) {
    if (node.parentElement.closest("script, style")) continue;
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.textContent = node.data.replace(/\w+/g, "Wort");
    outer.append(inner);
    node.replaceWith(outer);
  }
}"""


@pytest.mark.parametrize("page", ["commentary/", "c/commentary-p4/"])
def test_a_number_opens_the_actions_of_its_sentence(tab: Tab, page: str) -> None:
    tab.open(page)
    tab.click(NUMBER)
    tab.expect(NAME, GROUP)
    tab.expect([SENTENCE], HIGHLIGHTED)
    tab.click(".actions button:nth-of-type(1)")
    tab.expect(f"Link copied: {ADDRESS}", STATUS)
    assert tab.clipboard() == ADDRESS


def test_by_keyboard(tab: Tab) -> None:
    """On a page of the paper, too."""
    tab.open("background/")
    number = '.sn[href="#background-p8-s2"]'
    tab.ask("number => document.querySelector(number).focus()", number)
    tab.press("Enter")
    tab.expect("Background, clause 8, sentence 2", GROUP)
    tab.expect("Copy link", "() => document.activeElement.textContent")
    tab.press("Escape")
    tab.expect(True, "number => document.activeElement.matches(number)", number)
    tab.press("c")
    tab.expect(f"Link copied: {SITE_URL}background/#background-p8-s2", STATUS)


@pytest.mark.parametrize(
    "address",
    [
        f"commentary/#{SENTENCE}",
        "commentary/?to=s12#commentary-p4-s11",
        "areas/7/?to=p3#area-7-p2",
    ],
)
def test_c_and_the_number_speak_of_what_is_marked(tab: Tab, address: str) -> None:
    tab.open(address)
    tab.expect(1, COUNT, ".landing")
    tab.press("c")
    tab.expect(f"Link copied: {SITE_URL}{address}", STATUS)
    assert tab.clipboard() == SITE_URL + address
    name = tab.ask(TEXT, ".landing-name")
    clause = address.partition("#")[2].partition("-s")[0]
    tab.click(f'[data-clause-actions="{clause}"]')
    tab.expect(heard_name(name), GROUP)
    here = "() => location.pathname + location.search + location.hash"
    assert tab.ask(here) == f"/repo/{address}"


def test_the_menu_of_a_clause_offers_its_sentences(tab: Tab, edition: Edition) -> None:
    clause = edition.clause_by_id["commentary-p4"]
    tab.open("commentary/")
    tab.click('[data-clause-actions="commentary-p4"]')
    tab.expect("Commentary, clause 4", GROUP)
    offered = "() => [...document.querySelectorAll('.parts a')].map(a => a.textContent)"
    assert tab.ask(offered) == [sentence.ordinal for sentence in clause.sentences]
    tab.click(f'.parts a[href="#{SENTENCE}"]')
    tab.expect(NAME, GROUP)
    tab.expect([SENTENCE], HIGHLIGHTED)
    tab.click('.parts a[href="#commentary-p4"]')
    tab.expect("Commentary, clause 4", GROUP)


def test_a_link_lands_with_a_line_that_says_where(tab: Tab) -> None:
    tab.open(f"commentary/#{SENTENCE}")
    tab.expect(NAME, TEXT, ".landing-name")
    tab.expect(True, IN_SIGHT, SENTENCE)
    above = """sentence => {
      const line = document.querySelector(".landing").getBoundingClientRect();
      const words = document.createRange();
      words.selectNodeContents(document.getElementById(sentence));
      const rects = [...words.getClientRects()].filter(rect => rect.width && rect.height);
      const header = document.querySelector(".site-header").getBoundingClientRect().bottom;
      return line.top >= header && Math.abs(rects[0].top - line.bottom) < 12;
    }"""
    tab.expect(True, above, SENTENCE)
    tab.click(".landing button:nth-of-type(1)")
    tab.expect(f"Link copied: {ADDRESS}", STATUS)
    tab.click(".landing .clear")
    tab.expect([], HIGHLIGHTED)
    tab.expect(0, COUNT, ".landing")


def test_the_permanent_link_is_offered_beside_the_link(tab: Tab) -> None:
    """Its card shows the words."""
    for number, address in (
        ('[data-clause-actions="area-7-p3"]', "c/area-7-p3/"),
        ('.sn[href="#area-7-p1-s1"]', "c/area-7-p1/#area-7-p1-s1"),
    ):
        tab.open("areas/7/")
        if not tab.ask(COUNT, number):
            continue
        tab.click(number)
        tab.click(".actions > button:last-of-type")
        tab.expect(f"Permanent link copied: {SITE_URL}{address}", STATUS)
        assert tab.clipboard() == SITE_URL + address


@pytest.mark.parametrize(
    ("address", "first", "last"),
    [
        ("areas/7/#area-7-p3", "area-7-p3", "area-7-p3"),
        (f"commentary/#{SENTENCE}", SENTENCE, SENTENCE),
        ("areas/7/?to=p3#area-7-p2", "area-7-p2", "area-7-p3"),
    ],
)
def test_a_quotation_from_a_translated_page_has_the_words_of_the_source(
    tab: Tab, edition: Edition, address: str, first: str, last: str
) -> None:
    tab.open(address)
    tab.expect(1, COUNT, ".landing")
    tab.ask(TRANSLATE)
    for _ in range(2):  # the shorter words are drawn before the click
        tab.ask("() => new Promise(requestAnimationFrame)")
    tab.click(".landing button:nth-of-type(2)")
    tab.expect(
        True, "() => /^Quotation copied/.test(document.querySelector('[role=status]').textContent)"
    )
    words = [words_of(edition, first)] + ([words_of(edition, last)] if last != first else [])
    *lines, source = tab.clipboard().split("\n")
    assert lines == words
    assert source.endswith(SITE_URL + address)
    assert "Wort" not in source


def words_of(edition: Edition, identifier: str) -> str:
    """Return the words of a clause or a sentence."""
    clause = edition.clause_by_id[identifier.partition("-s")[0]]
    whole = {clause.id: clause.text}
    parts = {s.id: clause.text[s.start : s.end] for s in clause.sentences}
    return {**parts, **whole}[identifier]


def test_the_links_of_a_sentence_stand_level_with_it(tab: Tab) -> None:
    tab.resize(1280, 900)
    tab.open("commentary/")
    tab.expect(
        [],
        """() => [...document.querySelectorAll('.beside-of')].filter(beside => {
             const words = document.getElementById(beside.dataset.of).getBoundingClientRect();
             const links = beside.querySelector('.beside').getBoundingClientRect();
             const level = links.top >= words.top && links.top < words.top + 12;
             return !level || links.left < words.right || links.height > words.height * 4 / 3;
           }).map(beside => beside.dataset.of)""",
    )
