"""Plain pages: the same text and links as a page has, without style, script, faces or classes."""

from __future__ import annotations

from pathlib import Path

from lxml import html  # type: ignore[import-untyped] # it has no types

_FRAME = """<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title></title>
<link rel="icon" href="data:,"></head><body></body></html>"""
_KEPT = frozenset("href id lang dir src alt width height colspan rowspan".split())
_LEFT_OUT = "//button | //svg | //input | //template | //script | //style"


def write_plain(site: Path, address: str, folder: Path) -> None:
    """Write the plain form of a page of a site into a folder, at the same address."""
    name = address if address.endswith(".html") else f"{address}index.html"
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(plain((site / name).read_text(encoding="utf-8")), encoding="utf-8")


def plain(page: str) -> str:
    """Return the plain form of a page."""
    source = html.document_fromstring(page)
    main = source.xpath("//main")[0]
    for element in main.xpath(_LEFT_OUT):
        element.drop_tree()
    for element in list(main.iter("*")):
        for name in set(element.attrib) - _KEPT:
            del element.attrib[name]
        if element.tag in {"span", "div", "section"} and not element.attrib:
            element.drop_tag()
    document = html.document_fromstring(_FRAME)
    document.find(".//title").text = source.findtext(".//title")
    document.body.append(main)
    made: str = html.tostring(document, encoding="unicode", doctype="<!doctype html>")
    return made
