"""What a typographer would not let pass: on every kind of page, at the widths of a phone and a laptop."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from edition.model import Edition
from tests.browser.reader import PHONE
from tests.built_pages import KINDS

SHORT_FORM = re.compile(r"text-decoration:\s*([^;]+);")
RULE = re.compile(r"([^{};]*)\{([^{}]*)\}")

# Signs that stand between two things: of each that begins a line, or ends the last one, the words around it.
STRAY = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    const within = node.parentElement;
    if (!/·/u.test(node.data) || !within.checkVisibility({visibilityProperty: true})) continue;
    if (within.closest('[data-clause], .visually-hidden, .dot')) continue;
    for (const { index } of node.data.matchAll(/·/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const sign = range.getBoundingClientRect();
      const block = within.closest('p, dd, li, summary, div');
      const left = block.getBoundingClientRect().left + parseFloat(getComputedStyle(block).paddingLeft);
      if (sign.width && sign.left < left + 2) found.push(block.textContent.trim().slice(0, 80));
    }
  }
  return found;
}"""

# Of each sign between two statements that begins a line, whether it is seen, in what the row lets be seen.
BEGINNING = """() => [...document.querySelectorAll('.fact > .dot')].filter(dot => {
  const row = dot.closest('.facts').getBoundingClientRect();
  return dot.getBoundingClientRect().left < row.left + 8 && dot.checkVisibility();
}).map(dot => {
  const row = dot.closest('.facts');
  const hidden = parseFloat(getComputedStyle(row).clipPath.split(' ').at(-1));
  const sign = document.createRange();
  sign.setStart(dot.firstChild, 0);
  sign.setEnd(dot.firstChild, 1);
  return sign.getBoundingClientRect().right > row.getBoundingClientRect().left + hidden;
})"""

# Words that an engine cuts where it may be within one, and says so by its own sign.
CUT_ANYWHERE = """() => [...document.querySelectorAll('body *')].filter(one => {
  const { textOverflow, webkitLineClamp } = getComputedStyle(one);
  return textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
}).map(one => one.className)"""

# Of quotations that are cut, what is left out, and what stands behind what is shown.
LEFT_OUT = """selector => [...document.querySelectorAll(selector)].filter(
  one => one.querySelector(':scope > span') && !one.querySelector(':scope > span').checkVisibility()
).map(one => [one.querySelector(':scope > span').textContent, getComputedStyle(one, '::after').content])"""

# Words that are cut off at the side of what they stand in, though they are not meant to be.
CUT = """selector => [...document.querySelectorAll(selector)].filter(one => {
  const box = one.closest('li').getBoundingClientRect();
  return [...one.getClientRects()].some(
    line => line.right > box.right + 1 || line.bottom > box.bottom + 1
  ) || one.scrollWidth > one.clientWidth + 1;
}).map(one => one.textContent)"""


# Of each element, the words on its last line, where that is not its only one.
LAST_LINES = """all => all.map(one => {
  const lines = new Map();
  for (const child of one.children) {
    const top = Math.round(child.getBoundingClientRect().top);
    lines.set(top, (lines.get(top) ?? 0) + 1);
  }
  return lines.size > 1 ? [...lines.values()].at(-1) : null;
}).filter(last => last !== null)"""

# Of each paragraph of one text that takes several lines, how long the last one is beside the longest.
ENDS = """all => all.flatMap(one => {
  const range = document.createRange();
  range.selectNodeContents(one);
  const lines = [...range.getClientRects()].map(line => line.width);
  return one.children.length || lines.length < 2 ? [] : [lines.at(-1) / Math.max(...lines)];
})"""

# Places in links, folded ones too, of which the number stands on another line than its word; and, in other
# words of the editors, versions, dates, and numbers that count.
TORN = r"""() => {
  const places = /(clause|sentence|Principle|Area|Platform)s? \d+/gu;
  const month = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?";
  const numbers = new RegExp(
    `[Vv]ersion \\d|(?:\\d+ )?${month} \\d{4}|(?<![\\p{L}\\d] )\\b\\d{1,2} \\p{Ll}+`, "gu"
  );
  const ours = "dd, .why, .note-reason, .definition, .references, .changes, .imprint-version, .footnotes";
  for (const fold of document.querySelectorAll('main details')) fold.open = true;
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const top = (node, start, end) => {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return range.getClientRects()[0]?.top ?? NaN;
  };
  const found = [];
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    const within = node.parentElement;
    const link = within.closest('a, .took');
    if (!link && (!within.closest(ours) || within.closest('q, .sample, [class*=voice-]'))) continue;
    for (const place of node.data.matchAll(link ? places : numbers)) {
      const end = place.index + place[0].length;
      const apart = top(node, end - 1, end) - top(node, place.index, place.index + 1);
      if (apart > 8) found.push(place[0]);
    }
  }
  return found;
}"""


@pytest.mark.parametrize(("width", "media"), [(390, "screen"), (1280, "screen"), (635, "print")])
def test_no_place_is_torn_between_its_word_and_its_number(
    page: Page, width: int, media: Literal["screen", "print"]
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(media=media)
    found = {}
    for kind in (
        "areas/7/",
        "read/",
        "commentary/",
        "c/commentary-p4/",
        "compare/principle-4/",
        "map/",
        "glossary/",
        "notes/",
        "cite/",
    ):
        page.goto(kind)
        found[kind] = page.evaluate(TORN)
        assert page.evaluate("document.documentElement.scrollWidth") == width
    assert {kind: some for kind, some in found.items() if some} == {}


@pytest.mark.parametrize("width", [390, 1280])
def test_no_line_begins_with_a_sign_that_stands_between(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    found, beginning = {}, []
    for kind in KINDS:
        page.goto(kind)
        found[kind] = page.evaluate(STRAY) + page.evaluate(CUT_ANYWHERE)
        beginning += page.evaluate(BEGINNING)
    assert {kind: some for kind, some in found.items() if some} == {}
    assert not any(beginning)
    assert beginning or width > 390


@pytest.mark.parametrize("address", ["compare/commentary-p4/", "areas/13/", "compare/"])
def test_a_quotation_is_cut_between_words(page: Page, address: str) -> None:
    """Brackets of ours say that it goes on, and its closing mark stands behind them."""
    page.goto(address)
    quotations = page.evaluate(LEFT_OUT, "main q")
    openings = page.evaluate(LEFT_OUT, "main .opening")
    assert quotations or openings
    for rest, behind in [*quotations, *openings]:
        assert rest.startswith(" ")
        assert "[…]" in behind
    assert all(behind.endswith("close-quote") for _, behind in quotations)


def test_a_text_is_printed_from_its_head(page: Page) -> None:
    page.add_init_script("window.print = () => { document.title = 'printed'; }")
    page.set_viewport_size({"width": 390, "height": 844})
    for address in ("areas/13/", "read/"):
        page.goto(address)
        page.get_by_role("button", name="Print").click()
        expect(page).to_have_title("printed")


def test_on_a_phone_the_items_of_a_section_are_in_sight_at_once(
    page: Page, edition: Edition
) -> None:
    """On a wide screen the contents beside the page have them."""
    section = next(
        unit for unit in edition.units if len(edition.children(unit.id, unit.document)) > 9
    )
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(section.address[1:])
    items = page.get_by_role("navigation", name="Items at a glance")
    assert items.get_by_role("link").count() == len(edition.children(section.id, section.document))
    box = items.bounding_box()
    assert box
    assert box["height"] <= 844
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(items).to_be_hidden()


@pytest.mark.parametrize("width", [960, 1280, 1680])
def test_a_term_stands_whole_in_the_concordance(page: Page, width: int) -> None:
    """However long it is; what gives way is what follows it."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("glossary/concordance/")
    assert page.evaluate(CUT, ".kwic strong") == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_leaders_go_from_the_last_word_to_the_figure(page: Page) -> None:
    """On a title of two lines, too: they begin where its words end."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("")
    gaps = page.evaluate(
        """() => [...document.querySelectorAll('.leader')].map(leader => {
          const range = document.createRange();
          range.selectNodeContents(leader.parentElement);
          range.setEndBefore(leader);
          const last = [...range.getClientRects()].filter(line => line.width).at(-1);
          return Math.round(leader.getBoundingClientRect().left - last.right);
        })"""
    )
    assert len(gaps) > 10
    assert set(gaps) == {0}


@PHONE
@pytest.mark.parametrize("address", ["areas/13/", "commentary/", "c/area-13-p2/", "glossary/"])
def test_on_a_phone_the_trail_does_not_say_the_title_again(page: Page, address: str) -> None:
    page.goto(address)
    steps = page.locator(".trail li").filter(visible=True)
    title = page.locator("h1").inner_text()
    assert steps.count() >= 1
    assert [step for step in steps.all_inner_texts() if step and step in title] == []


@PHONE
def test_on_a_phone_the_text_begins_on_the_first_screen(page: Page) -> None:
    """On the unit with the longest head, too."""
    for address in ("principles/4/", "areas/13/", "commentary/", "read/", "c/area-13-p2/"):
        page.goto(address)
        expect(page.locator("[data-clause]").first).to_be_in_viewport()


def test_the_marked_words_of_a_note_are_seen(page: Page) -> None:
    """Its reading stands below them: which of the words it replaces is seen at a glance."""
    page.goto("notes/")
    style = "all => [...new Set(all.map(one => getComputedStyle(one).textDecorationStyle))]"
    assert page.locator(".note-line .mark").evaluate_all(style) == ["wavy"]


def test_the_page_of_search_shows_other_ways_until_something_is_asked(page: Page) -> None:
    page.goto("search/")
    ways = page.get_by_role("main").get_by_role("link", name="Glossary", exact=True)
    expect(ways).to_be_visible()
    page.get_by_role("textbox", name="A place").fill("mediation")
    expect(page.locator(".hit").first).to_be_visible()
    expect(ways).to_be_hidden()
    page.goto("search/?q=mediation")
    expect(ways).to_be_hidden()


def test_side_by_side_says_which_unit_it_is(page: Page) -> None:
    """Its number in brackets is that of one of several lists."""
    page.goto("compare/principle-4/")
    facts = page.locator(".unit-head .facts")
    expect(facts).to_contain_text("Principle 4")
    expect(facts).to_contain_text("10 links from 7 sentences of the commentary")


def test_what_scrolls_sideways_shows_at_its_edge_that_it_goes_on(project: Path) -> None:
    """The cells of the map have grounds, so its panes have a way of their own."""
    sheets = (project / "templates/theme/assets/css").glob("*.css")
    rules = [rule for sheet in sheets for rule in RULE.findall(sheet.read_text(encoding="utf-8"))]
    sideways = {
        name.rpartition("*/")[2].strip()
        for name, block in rules
        if re.search(r"overflow-x: (auto|scroll)", block)
    }
    [shaded] = [name for name, block in rules if ") local" in block]
    assert sideways == {".scroller", "pre.clause"}
    assert all(name in shaded for name in sideways)


def test_lines_under_words_are_set_as_every_engine_reads_them(project: Path) -> None:
    """WebKit takes no more than the kind of line from the short form, and drops it with anything else."""
    sheets = (project / "templates/theme/assets/css").glob("*.css")
    short = [found for sheet in sheets for found in SHORT_FORM.findall(sheet.read_text("utf-8"))]
    assert set(short) <= {"none", "underline"}


@PHONE
@pytest.mark.parametrize("address", ["areas/13/", "c/area-13-p2/"])
def test_letters_of_twice_the_size_leave_the_header_whole(page: Page, address: str) -> None:
    """On a phone, too: the title and the controls stand beside each other, and in sight."""
    page.goto(address)
    page.get_by_role("button", name="Search", exact=True).wait_for()
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    title = page.locator(".site-title").bounding_box()
    tools = page.locator(".site-tools").bounding_box()
    assert title
    assert tools
    assert title["x"] + title["width"] <= tools["x"]
    assert tools["x"] + tools["width"] <= 390
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_in_the_colours_of_the_system_the_contents_say_where_one_is(page: Page) -> None:
    """By the bar before the page at hand, which the others have in the colour of the paper."""
    page.emulate_media(forced_colors="active")
    page.goto("areas/13/")
    colour = "all => [...new Set(all.map(one => getComputedStyle(one).borderInlineStartColor))]"
    [here] = page.locator(".contents a[aria-current]").evaluate_all(colour)
    [others] = page.locator(".contents li a:not([aria-current])").evaluate_all(colour)
    assert here != others
    assert others == page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")


@pytest.mark.parametrize("address", ["compare/", "compare/by-concept-paper/"])
def test_of_a_choice_none_stands_alone_on_the_last_line(page: Page, address: str) -> None:
    for width in (390, 1280, 1680):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(address)
        last = page.locator(".choice ul:has(> :nth-child(3))").evaluate_all(LAST_LINES)
        assert last
        assert min(last) > 1


@pytest.mark.parametrize("width", [390, 1280])
def test_what_is_said_of_a_sentence_stands_below_it(page: Page, width: int) -> None:
    """Below a short one, too, and the number of the sentence beside its words."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("compare/")
    beside = page.locator(".compare-sentences li").evaluate_all(
        """all => all.filter(one => {
          const said = one.querySelector('.facts').getBoundingClientRect();
          const words = one.querySelector('.opening').getBoundingClientRect();
          const { fontSize } = getComputedStyle(one.querySelector('.facts'));
          const begins = said.left + (one.querySelector('.fact') ? 0.75 * parseFloat(fontSize) : 0);
          return said.top < words.bottom - 4 || Math.abs(begins - words.left) > 1;
        }).map(one => one.textContent)"""
    )
    assert beside == []
    silent = page.locator(".compare-sentences .facts:not(:has(> .fact))")
    wide = "one => one.clientWidth - parseFloat(getComputedStyle(one).paddingInlineEnd)"
    assert 250 < silent.first.evaluate(wide) < 576


@pytest.mark.parametrize("width", [390, 1280])
def test_the_sign_of_a_note_stands_with_the_last_word_before_it(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("notes/")
    alone = page.locator(".note-place").evaluate_all(
        """all => all.filter(one => {
          const last = [...one.querySelector('.note-facts').getClientRects()].at(-1);
          const sign = one.querySelector('.self').getBoundingClientRect();
          return sign.left < last.right - 1 || sign.top > last.bottom;
        }).map(one => one.textContent)"""
    )
    assert alone == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_an_option_is_not_broken_behind_its_dashes(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("data/")
    option = page.locator("p code", has_text=re.compile("^--")).first
    assert option.evaluate("one => one.getClientRects().length") == 1
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_the_first_page_ends_where_its_header_ends(page: Page) -> None:
    """What stands at its right does, on a wide screen as on a laptop."""
    for width in (1280, 1680):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto("")
        card = page.locator(".imprint").bounding_box()
        tools = page.locator(".site-tools").bounding_box()
        assert card
        assert tools
        assert card["x"] + card["width"] == pytest.approx(tools["x"] + tools["width"], abs=1)
        ends = page.locator(".site-footer p").evaluate_all(ENDS)
        assert ends
        assert min(ends) > 0.5, "a word of the footer stands alone"


def test_the_list_of_a_text_shows_what_stands_in_what(page: Page) -> None:
    """A title without clauses of its own is there, too, and what stands in it is one step in."""
    page.goto("compare/by-concept-paper/")
    looks = """all => all.map(one => {
      const { color, textDecorationLine, textDecorationColor } = getComputedStyle(one);
      return [color, textDecorationLine, textDecorationColor].join();
    })"""
    link = page.locator(".choice a[href]:not([aria-current])").first.evaluate_all(looks)
    compared = page.locator(".compare-entry:not(.alone) h2 a").evaluate_all(looks)
    others = page.locator(".compare-entry.alone h2 a").evaluate_all(looks)
    assert set(compared) == set(link)
    assert others
    assert set(others).isdisjoint(link)
    heads = page.locator(".compare-entry h2").evaluate_all(
        "all => all.map(one => [one.textContent, one.getBoundingClientRect().left])"
    )
    [outer] = [place for place, (words, _) in enumerate(heads) if words.startswith("4. ")]
    assert heads[outer][1] < heads[outer + 1][1]
    assert heads[outer][1] == heads[0][1]


def test_on_a_phone_what_is_said_of_a_sentence_is_nearer_to_it_than_to_the_next(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("commentary/")
    apart = page.locator(".by-sentence").evaluate_all(
        """all => all.flatMap(one => {
          const said = [...one.querySelectorAll('.beside-of')];
          return [...one.querySelectorAll('.s')].slice(0, -1).map((sentence, n) => {
            const box = said[n].querySelector('summary')?.getBoundingClientRect();
            const next = one.querySelectorAll('.s')[n + 1].getBoundingClientRect().top;
            const end = sentence.getBoundingClientRect().bottom;
            return box ? [box.top - end, next - box.bottom] : [0, next - end];
          });
        })"""
    )
    assert len(apart) > 30
    assert [pair for pair in apart if pair[0] > 2 or pair[1] < 8] == []


def test_changes_of_one_version_stand_under_one_heading(page: Page) -> None:
    page.goto("changes/")
    heads = page.locator("main h2").all_inner_texts()
    assert heads
    assert len(set(heads)) == len(heads)
    assert page.locator('[id^="change-"]').count() > len(heads)
