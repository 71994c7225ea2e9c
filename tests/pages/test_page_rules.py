"""What holds on every page of every edition: whose words these are, and that nothing else gets in."""

from __future__ import annotations

import json
import re

import yaml
from lxml import html

from edition import addresses, place_names
from tests.built_pages import NOT_FOUND, allowed, full_address, links, pages, text_of
from tests.editions import SITE_URL, Built

HANDLER = re.compile(r"on[a-z]+")
CSS_ADDRESS = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")
LOADING = {"script", "img", "iframe", "object", "embed", "video", "audio", "source", "use", "form"}
NO_ELEMENTS = "anyone are asides b escaping facts img others quoting remarks says steps".split()
LEADING = ("canonical", "alternate", "license", "prev", "next", "describedby")


def test_every_page_says_that_it_is_unofficial(built: Built) -> None:
    settings = yaml.safe_load((built.root / "mkdocs.yml").read_text(encoding="utf-8"))
    lines = settings["extra"]["disclaimers"]
    assert any("unofficial translation" in line for line in lines)
    lines = [*lines, built.edition.notice]
    assert "Not an official site" in lines[-1]
    for address, page in pages(built.site).items():
        body = text_of(page.body)
        assert [line for line in lines if line not in body] == [], address


def test_every_page_has_a_title_and_a_description(built: Built) -> None:
    titles: dict[str, str] = {}
    for address, page in pages(built.site).items():
        [title] = page.xpath("//head/title")
        [description] = page.xpath('//head/meta[@name="description"]/@content')
        assert built.edition.short_name in text_of(title)
        assert description.strip()
        assert page.get("lang")
        assert len(page.xpath("//h1")) == 1, address
        titles.setdefault(text_of(title), address)
    assert len(titles) == len(pages(built.site)), "two pages have one title"
    [missing] = (title for title, address in titles.items() if address == f"/{NOT_FOUND}")
    assert missing.startswith("There is no page at this address")


def test_the_title_of_a_unit_names_it(built: Built) -> None:
    for unit in built.edition.units:
        page = pages(built.site)[unit.address]
        [heading] = page.xpath("//h1")
        shown = unit.heading.text if unit.heading else unit.label
        assert shown in text_of(heading)
        [title] = page.xpath("//head/title")
        assert place_names.own_title(unit) in text_of(title)


def test_titles_of_the_editors_are_in_brackets_wherever_they_lead(built: Built) -> None:
    """In contents, trails, tiles and tables: what has no brackets, the text itself has."""
    edition = built.edition
    units = [u for u in edition.units if not u.heading and place_names.label_beside(u)]
    bare = {f"{marker} {u.label}".strip() for u in units for marker in ("", u.marker)}
    places = {unit.address for unit in edition.units}
    places |= {addresses.comparison(unit.id) for unit in edition.units}
    met = 0
    for address, page in pages(built.site).items():
        shown = {
            text_of(element).strip("←→ ")
            for element, href in links(page)
            if full_address(address, href).partition("#")[0].removeprefix(SITE_URL[:-1]) in places
        }
        shown |= {text_of(one) for one in page.xpath("//nav//span | //th[@scope]")}
        assert shown & bare == set(), address
        met += any("[" in words for words in shown)
    assert met > len(units)


def test_nothing_is_loaded_from_elsewhere_or_from_the_root_of_the_host(built: Built) -> None:
    for address, page in pages(built.site).items():
        for element, href in links(page):
            full = full_address(address, href)
            if element.tag in LOADING or loads(element):
                assert full.startswith((SITE_URL, "data:")), f"{address}: {href}"
            if full.startswith(SITE_URL) and not canonical(element) and not href.startswith("#"):
                # Any other address than a relative one would break under another base address;
                # 404.html is shown at any depth, so it alone must name the base.
                assert (address == "/404.html") == href.startswith("/repo/"), f"{address}: {href}"


def canonical(element: html.HtmlElement) -> bool:
    return element.tag == "link" and element.get("rel") == "canonical"


def loads(element: html.HtmlElement) -> bool:
    """Say whether this is a link that a browser follows by itself."""
    return element.tag == "link" and element.get("rel") not in LEADING


def test_style_sheets_load_only_what_the_site_has(built: Built) -> None:
    sheets = {
        (name, text)
        for address, page in pages(built.site).items()
        for name, text in ((address, style.text) for style in page.iter("style"))
    }
    sheets |= {
        (f"/{path.relative_to(built.site).as_posix()}", path.read_text(encoding="utf-8"))
        for path in built.site.rglob("*.css")
    }
    assert sheets
    for address, text in sheets:
        for match in CSS_ADDRESS.findall(text):
            href = "".join(match)
            name = full_address(address, href.partition("#")[0]).removeprefix(SITE_URL)
            assert href.startswith("data:") or (built.site / name).is_file(), (address, href)


def test_the_policy_is_strict_and_nothing_inline_needs_less(built: Built) -> None:
    for address, page in pages(built.site).items():
        [policy] = page.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "http" not in policy
        assert allowed(page)
        for script in page.xpath("//script[@type]"):
            assert script.get("type") == "application/ld+json", address
        assert (
            page.xpath("//body//style | //*[@style] | //base | //iframe | //object | //embed") == []
        )
        for element in page.iter():
            handlers = [name for name in element.attrib if HANDLER.fullmatch(name)]
            assert handlers == [], f"{address}: {element.tag} {handlers}"


def test_text_that_looks_like_markup_made_none(tiny: Built) -> None:
    for address, page in pages(tiny.site).items():
        assert page.xpath('//*[contains(@href, "javascript:")]') == [], address
        assert page.xpath("//body//script") == [], address
        assert {element.tag for element in page.iter()}.isdisjoint(NO_ELEMENTS), address
        assert page.xpath('//i[. = "Both"] | //em[. = "matter"]') == [], address
        assert len(page.xpath("//main")) == len(page.xpath("//body")) == 1
        assert page.xpath("//*[@data-slot]") == []


def test_data_in_a_page_is_data(built: Built) -> None:
    shown = pages(built.site)
    for clause in built.edition.clauses:
        [script] = shown[f"/c/{clause.id}/"].xpath('//script[@type="application/ld+json"]')
        value = json.loads(script.text)
        assert value["text"] == clause.text
        assert value["identifier"] == clause.id


def test_labels_that_look_like_markup_are_shown_as_they_are(tiny: Built) -> None:
    home = text_of(pages(tiny.site)["/"])
    for unit in tiny.edition.units:
        if unit.number is None or unit.parent is None:
            assert (unit.heading.text if unit.heading else unit.label) in home


def test_a_link_to_a_range_names_an_end_that_is_there(built: Built) -> None:
    met = 0
    for address, page in pages(built.site).items():
        for _, href in links(page):
            full = full_address(address, href)
            if not full.startswith(SITE_URL) or "?" not in full:
                continue
            target, _, rest = full.removeprefix(SITE_URL.rstrip("/")).partition("?")
            match = re.fullmatch(r"to=([a-z0-9]+)#(.+)-[a-z0-9]+", rest)
            assert match, f"{address}: the only query is ?to=, found {href}"
            assert f"{match[2]}-{match[1]}" in pages(built.site)[target].xpath("//@id")
            met += 1
    assert met, "no range was linked"


def test_the_first_page_shows_the_texts_as_the_sources_have_them(built: Built) -> None:
    """Titles, lines before them and opening words stand there word for word, and lead to their places."""
    home = pages(built.site)["/"]
    sections = home.xpath('//section[@class="title-text"]')
    assert len(sections) == len(built.edition.documents)
    for section, document in zip(sections, built.edition.documents, strict=True):
        lines = section.xpath('h2[@class] | p[contains(@class, "title-line")]')
        assert [line.text_content() for line in lines] == [x.text for x in document.front_matter]
        assert (document.statement or "").lower() in text_of(section).lower()
        opening = section.xpath('p[contains(@class, "opening")]')
        assert opening
        first = {clause.id: clause.text for unit in document.units for clause in unit.clauses}
        for words in opening:
            [link] = words.xpath("a/@href")
            [shown] = words.xpath('.//span[@class="opening-words"]')
            assert first[link.partition("#")[2]].startswith(shown.text_content())
    assert built.edition.version in text_of(home.xpath('//*[@class="imprint-version"]')[0])
