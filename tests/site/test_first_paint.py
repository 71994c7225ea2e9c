"""Nothing stands between a page and its first paint but the page itself."""

from __future__ import annotations

from tests.built_pages import pages
from tests.editions import Built

# What a browser fetches, or runs, before it draws anything.
HOLDING = {
    "a style sheet": "//link[@rel='stylesheet' and not(@media='print')]",
    "a script": "//script[@src and not(@defer)]",
    "a face": "//link[@rel='preload' and @as='font' and not(ancestor::template)]",
    "a connection": "//link[@rel='preconnect' or @rel='dns-prefetch']",
    "a script after the text": "//body//script",
}


def test_no_page_waits_for_a_request_before_it_is_drawn(built: Built) -> None:
    held = {
        address: [what for what, path in HOLDING.items() if page.xpath(path)]
        for address, page in pages(built.site).items()
    }
    assert {address: what for address, what in held.items() if what} == {}


def test_a_page_asks_for_one_script_one_sheet_and_its_faces(built: Built) -> None:
    for address, page in pages(built.site).items():
        asked = page.xpath("//script/@src | //link[@rel='stylesheet']/@href")
        assert len(asked) == 2, address
        kinds = page.xpath("//link[@rel='preload']/@as")
        assert kinds.count("script") == (address == "/search/"), address  # what answers a query
        assert set(kinds) - {"script"} == {"font"}, address
        faces = page.xpath("//link[@rel='preload'][@as='font']/@type")
        assert faces == ["font/woff2"] * kinds.count("font"), address
