"""The pages as a reader meets them: accessible, in either theme, at any width, and on paper."""

from __future__ import annotations

import functools
import io
import re
from pathlib import Path

import pytest
from PIL import ImageFont
from playwright.sync_api import Page

from edition import page_kinds
from edition.exports.social_cards.typesetting import Typesetter
from edition.model import Edition
from tests.accessible import OF_COLOURS, violations
from tests.built_pages import KINDS, one_of_every_kind, pages
from tests.editions import SITE_URL

OPEN_ALL = "document.querySelectorAll('details').forEach(details => details.open = true)"


# The elements that are in sight, by their number.
IN_SIGHT = """() => [...document.body.querySelectorAll('*')].flatMap(
  (element, number) => element.checkVisibility({visibilityProperty: true}) ? [number] : [])"""


def faults(page: Page, address: str) -> list[str]:
    """Return what axe finds on a page that is wholly open, in both themes and at three widths.

    By the second theme only colours change; by a third width no colour does, where nothing more comes
    in sight.
    """

    def show(width: int, theme: str) -> set[int]:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
        return set(page.evaluate(IN_SIGHT))

    def load() -> None:
        page.goto(address)
        page.evaluate(OPEN_ALL)

    show(390, "dark")
    load()
    found = violations(page)
    show(1280, "dark")
    load()
    found += violations(page, OF_COLOURS)
    seen = show(1280, "light")
    found += violations(page)
    known = OF_COLOURS if show(1680, "light") <= seen else ()
    return found + violations(page, without=known)


def kinds_of(edition: Edition) -> tuple[str, ...]:
    """Return the address of one page of every kind of an edition, below the base address."""
    item = next(unit for unit in edition.units if unit.parent is not None)
    commentary = next(d for d in edition.documents if d.role == "commentary").units[0]
    clause = next(edition.clauses)
    section = edition.unit_by_id[item.parent or ""]
    compared = next(
        end.unit
        for link in edition.links
        for end in (link.source, link.target)
        if link.source.document != link.target.document
        and edition.document_by_id[end.document].role == "text"
    )
    units = [unit.address.removeprefix("/") for unit in (section, item, commentary)]
    retired = [stone.id.removeprefix("/") for stone in edition.tombstones if stone.kind == "page"]
    return one_of_every_kind(
        {
            page_kinds.UNIT: units,
            page_kinds.CLAUSE: [f"c/{clause.id}/"],
            page_kinds.RETIRED: retired[:1],
            page_kinds.COMPARED: [f"compare/{compared}/"],
        }
    )


@pytest.mark.parametrize("first", range(2))
def test_axe_finds_nothing(
    page: Page, tiny_base_url: str, own_sites: list[str], tiny_edition: Edition, first: int
) -> None:
    """Every kind of page, open as far as it opens, in both themes and at three widths.

    The tiny edition has every kind, made of the same templates, and small enough for the whole
    matrix.
    """
    own_sites.append(tiny_base_url)
    found = {}
    for kind in kinds_of(tiny_edition)[first::2]:
        found[kind] = faults(page, tiny_base_url + kind)
    assert {kind: some for kind, some in found.items() if some} == {}


def test_axe_finds_nothing_as_the_pages_open(page: Page, base_url: str) -> None:
    """Pages of the real edition, its hand-written ones above all, as they first show on a laptop."""
    page.set_viewport_size({"width": 1280, "height": 900})
    found = []
    for kind in ("", "about/", "areas/7/", "cite/", "data/", "commentary/", "c/area-7-p3/"):
        page.goto(base_url + kind)
        found += [f"/{kind} {violation}" for violation in violations(page)]
    assert found == []


def test_axe_can_find_something(page: Page, base_url: str) -> None:
    """The check is a check: a picture without a text is found, and a pale word."""
    page.goto(base_url)
    page.evaluate("document.querySelector('main').append(new Image())")
    assert any(violation.startswith("image-alt: ") for violation in violations(page))
    page.emulate_media(color_scheme="dark")
    page.evaluate("document.querySelector('h1').style.color = '#333'")
    [pale] = violations(page, OF_COLOURS)
    assert pale.startswith("color-contrast: ")


def test_no_page_scrolls_sideways(page: Page, base_url: str) -> None:
    """At 320 px, which is 400 % zoom on a small laptop, and with letters twice as large."""
    wide = []
    for kind in KINDS:
        for width, letters in ((320, "100%"), (390, "200%"), (1280, "200%")):
            page.set_viewport_size({"width": width, "height": 640})
            if width == 320:
                page.goto(base_url + kind)
                page.evaluate(OPEN_ALL)
            page.evaluate("size => { document.documentElement.style.fontSize = size; }", letters)
            if page.evaluate("document.documentElement.scrollWidth") > width:
                wide.append((kind, width, letters))
    assert wide == []


@pytest.mark.parametrize("width", [390, 1280])
def test_targets_are_large_enough(page: Page, base_url: str, width: int) -> None:
    """Controls are 24 px and more; links inside running text are exempt (WCAG 2.5.8)."""
    page.set_viewport_size({"width": width, "height": 900})
    small = []
    for kind in ("", "read/", "principles/4/", "commentary/", "c/area-7-p3/"):
        page.goto(base_url + kind)
        small += page.evaluate(
            """() => [...document.querySelectorAll(
                 'button, summary, .num, .contents a, .turn a, .trail a, .jump a, .button')]
               .filter(e => e.checkVisibility({visibilityProperty: true}))
               .filter(e => !e.closest('.visually-hidden, .skip'))
               .map(e => [e.outerHTML.slice(0, 90), e.getBoundingClientRect()])
               .filter(([, box]) => box.width && (box.width < 24 || box.height < 24))
               .map(([html, box]) => `${html} ${box.width}x${box.height}`)"""
        )
    assert small == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_contrast_of_the_tokens(project: Path, theme: str) -> None:
    """The texts have 7:1 on their paper, everything else 4.5:1."""
    tokens = (project / "templates/theme/assets/css/tokens.css").read_text(encoding="utf-8")
    pairs = re.findall(r"--([a-z0-9-]+): light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\);", tokens)
    colours = {name: light if theme == "light" else dark for name, light, dark in pairs}
    papers = [colours[name] for name in ("paper", "panel", "highlight")]
    assert all(_contrast(colours["ink"], paper) >= 7 for paper in papers)
    for voice in ("soft", "structure", "link", "mark"):
        assert _contrast(colours[voice], colours["paper"]) >= 4.5, voice


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_more_contrast_is_given_where_it_is_wished(page: Page, base_url: str, theme: str) -> None:
    page.emulate_media(color_scheme=theme, contrast="more")  # type: ignore[arg-type]
    page.goto(f"{base_url}principles/4/")
    colour = "element => getComputedStyle(element).color"
    assert page.locator(".facts").evaluate(colour) == page.locator(".clause").first.evaluate(colour)


def test_the_colours_of_the_system_are_followed(page: Page, base_url: str) -> None:
    """Where the system forces its colours, the place that was linked to is outlined."""
    page.emulate_media(forced_colors="active")
    page.goto(f"{base_url}areas/7/#area-7-p2")
    outline = "element => getComputedStyle(element).outlineStyle"
    assert page.locator("#area-7-p2").evaluate(outline) == "solid"
    assert page.locator("#area-7-p1").evaluate(outline) == "none"
    page.evaluate("scrollTo(0, 0)")  # what lies below the header has no size for axe
    assert violations(page) == []


def test_the_words_that_were_found_are_seen_in_the_colours_of_the_system(
    page: Page, base_url: str
) -> None:
    """Wherever they stand, in a link too."""
    page.emulate_media(forced_colors="active")
    page.goto(f"{base_url}search/?q=two-state")
    found = page.locator(".hit mark")
    found.first.wait_for()
    colours = "all => all.map(one => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor])"
    for letters, ground in found.evaluate_all(colours):
        assert letters != ground
    assert violations(page) == []


def test_voices_are_distinct(page: Page, base_url: str) -> None:
    """The texts are set in the serif, what the editors add in the sans."""
    page.goto(f"{base_url}principles/4/")
    face = "element => getComputedStyle(element).fontFamily.split(',')[0]"
    style = "element => getComputedStyle(element).fontStyle"
    assert "Serif" in page.locator(".clause").first.evaluate(face)
    assert "Sans" in page.locator("h1").evaluate(face)
    assert "Sans" in page.locator(".facts").evaluate(face)
    assert page.locator("q.voice-gloss").first.evaluate(style) == "italic"


def test_what_is_in_italics_shows_it(page: Page, base_url: str) -> None:
    """The sans has no italics of its own: the browser may slant it."""
    page.goto(f"{base_url}subject-index/")
    place = page.locator(".voice-gloss-locator").first
    style = "element => [getComputedStyle(element).fontStyle, getComputedStyle(element).fontSynthesisStyle]"
    assert place.evaluate(style) == ["italic", "auto"]


@pytest.mark.parametrize("address", ["read/", "principles/", "background/"])
def test_the_serif_is_not_made_bold_by_a_machine(page: Page, base_url: str, address: str) -> None:
    """It comes in one weight; the titles and headings of the texts are set in that."""
    page.goto(base_url + address)
    weight = "element => getComputedStyle(element).fontWeight"
    words = page.locator(":is(h1, h2):is(.voice-text, :has(.voice-text)), h1 .voice-text")
    assert {word.evaluate(weight) for word in words.all()} == {"400"}


# Whose words stand where, and the face in which they are set.
VOICES = {
    "text": "//*[@data-clause or contains(@class, 'voice-text') or @class='reading']",
    "commentary": "//*[contains(@class, 'voice-gloss')][not(@data-clause)]",
    "plain": "//body//*[self::p or self::li or self::dd or self::a or self::td or self::summary]",
    "strong": "//*[self::h1 or self::h2 or self::h3 or self::strong or self::th or self::dt]",
}


@pytest.mark.parametrize("face", VOICES)
def test_the_faces_have_every_letter(site: Path, face: str) -> None:
    """No letter outside Chinese falls back to another face than that of its voice."""
    typesetter = Typesetter(site / "assets")
    words = f"{VOICES[face]}//text()"
    found = {letter for page in pages(site).values() for letter in "".join(page.xpath(words))}
    western = [letter for letter in sorted(found) if letter.isprintable() and letter < "⺀"]
    assert len(western) > 40
    assert [letter for letter in western if not typesetter.shown(letter, face)[1]] == []


def test_every_letter_is_in_a_face_that_its_page_declares(site: Path) -> None:
    """Whatever faces the system has; print fetches those that the page itself does without."""
    letters_of = functools.cache(lambda face: _Letters(site / f"assets/fonts/{face}.woff2"))
    shown = "//body//text()[not(ancestor::script or ancestor::*[contains(@class, 'print-only')])]"
    chinese, missing = set(), set()
    for address, page in pages(site).items():
        [style] = page.xpath("//style")
        faces = set(re.findall(r"fonts/([a-z0-9-]+)\.woff2", style.text))
        for letter in {one for one in "".join(page.xpath(shown)) if one.isprintable()} - {" "}:
            if letter >= "⺀":
                chinese.add(address)
                if (
                    address == "/glossary/"
                ):  # as heavy as a page may be: it leaves them to the system
                    continue
            if not any(letter in letters_of(face) for face in faces):
                missing.add((address, letter))
    assert missing == set()
    assert {"/glossary/by-category/", "/notes/", "/principles/4/", "/c/principle-4-p1/"} <= chinese


class _Letters:
    """The letters that a face can show."""

    def __init__(self, face: Path) -> None:
        self._font = ImageFont.truetype(io.BytesIO(face.read_bytes()), 24)
        self._missing = bytes(self._font.getmask("\uffff"))
        self._known: dict[str, bool] = {}

    def __contains__(self, letter: str) -> bool:
        if letter not in self._known:
            self._known[letter] = bytes(self._font.getmask(letter)) != self._missing
        return self._known[letter]


@pytest.mark.parametrize("address", ["principles/4/", "glossary/by-category/", "notes/"])
def test_chinese_does_not_rest_on_the_system(page: Page, base_url: str, address: str) -> None:
    """Where the editors quote Chinese, its face comes along."""
    page.goto(base_url + address)
    page.wait_for_function(
        """[...document.fonts].some(
             face => face.family.includes("Noto Sans SC") && face.status === "loaded")"""
    )
    family = "one => getComputedStyle(one).fontFamily"
    quoting = page.locator("[lang|=zh]:visible").first
    assert "Noto Sans SC" in quoting.evaluate(family)


def test_the_line_is_measured(page: Page, base_url: str) -> None:
    """A full line of the text holds 55 to 75 characters on a laptop."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{base_url}principles/4/")
    counts = page.locator(".clause").last.evaluate(
        """element => {
          const lines = new Map();
          const range = document.createRange();
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            for (let i = 0; i < walker.currentNode.length; i++) {
              range.setStart(walker.currentNode, i);
              range.setEnd(walker.currentNode, i + 1);
              const top = Math.round(range.getBoundingClientRect().top / 8);
              lines.set(top, (lines.get(top) ?? 0) + 1);
            }
          }
          return [...lines.values()];
        }"""
    )
    full = sorted(counts)[len(counts) // 2 :]
    assert all(55 <= count <= 75 for count in full), counts


def test_a_definition_is_read_in_lines_that_an_eye_can_follow(page: Page, base_url: str) -> None:
    """Of at most 80 characters as a rule, on a wide screen, too."""
    page.set_viewport_size({"width": 1680, "height": 900})
    page.goto(f"{base_url}glossary/")
    counts = page.locator(".definition").evaluate_all(
        "all => all.map(one => [one.textContent.length, one.getClientRects().length])"
    )
    long = [letters / lines for letters, lines in counts if lines > 2]
    assert long
    assert max(long) <= 80


def test_margin_stands_level_with_its_clause(page: Page, base_url: str) -> None:
    """On a laptop what belongs to a clause stands beside it, open, at its height."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{base_url}principles/4/")
    row = page.locator(".row").nth(1)
    clause, beside = row.locator(".clause").bounding_box(), row.locator(".beside").bounding_box()
    assert clause
    assert beside
    assert beside["x"] > clause["x"] + clause["width"]
    assert abs(beside["y"] - clause["y"]) < 12
    assert row.locator(".beside .link").first.is_visible()


def test_the_margin_does_not_tear_the_text_apart(page: Page, base_url: str) -> None:
    """A link that is cut takes two lines at the most; the fold below shows every one whole."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{base_url}principles/4/")
    beside = page.locator(".row").nth(1).locator(".in-short")
    shown = beside.locator(".link").filter(visible=True).locator(".link-line")
    lines = "link => link.getBoundingClientRect().height / parseFloat(getComputedStyle(link).lineHeight)"
    before = [link.evaluate(lines) for link in shown.all()]
    assert before
    assert all(count < 2.5 for count in before), before
    beside.locator(".more > summary").click()
    assert shown.count() == beside.locator(".link-line").count() > len(before)
    assert max(link.evaluate(lines) for link in shown.all()) > 2.5
    assert beside.locator(".why").first.is_visible()
    page.goto(f"{base_url}principles/2/")
    whole = page.get_by_role("checkbox", name="Quotations in full").first
    rest = page.locator(".in-short", has=whole).locator("q > span")
    assert rest.filter(visible=True).count() == 0
    whole.check()
    assert rest.filter(visible=True).count() == rest.count() > 0


def test_margin_folds_on_a_phone(page: Page, base_url: str) -> None:
    """On a phone it stands under the clause and opens in place."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{base_url}principles/4/")
    row = page.locator(".row").first
    assert not row.locator(".beside .link").first.is_visible()
    row.locator(".beside > summary").click()
    links = row.locator(".beside .link")
    assert links.filter(visible=True).count() == links.count() > 1


def test_print_is_a_clean_sheet(page: Page, base_url: str) -> None:
    """On paper there is the text with its numbers, the notes at its end, and the address."""
    page.goto(f"{base_url}read/")
    page.emulate_media(media="print")
    for gone in (".site-header", ".contents", ".beside"):
        assert not page.locator(gone).first.is_visible(), gone
    assert page.locator(".num").first.is_visible()
    assert page.locator(".sign").first.is_visible()
    notes = page.locator(".footnotes p")
    assert notes.count() == page.locator(".sign").count() > 0
    assert f"{SITE_URL}read/" in page.locator(".print-head").inner_text()
    white = page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
    assert white == "rgb(255, 255, 255)"


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
