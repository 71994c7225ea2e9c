"""What assistive technology calls things: a name says which one is meant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from lxml import html

from tests.built_pages import full_address, pages
from tests.editions import Built
from tests.readers import plain

_CONTROLS = "//a[@href] | //button | //summary | //input"


def name_of(element: html.HtmlElement) -> str:
    """Return what a link or control is called: its label, or its words but for hidden ones."""
    if element.get("aria-label"):
        return str(element.get("aria-label"))
    if element.tag == "input":
        return name_of(element.getparent())
    return plain("".join(element.xpath(".//text()[not(ancestor::*[@aria-hidden='true'])]")))


def controls(address: str, page: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """Yield the name of every link and control of a page, and what it acts on."""
    for number, element in enumerate(page.xpath(_CONTROLS)):
        if element.tag == "a":
            yield name_of(element), full_address(address, element.get("href"))
        elif element.tag == "summary" and (fold := element.getparent().get("id")):
            yield name_of(element), full_address(address, f"#{fold}")  # a link may lead to it
        else:
            yield name_of(element), f"{element.tag} {number}"


def test_no_two_controls_of_a_page_share_a_name(built: Built) -> None:
    """Links with one name lead to one place; buttons, boxes and folds each have their own."""
    faults = []
    for address, page in pages(built.site).items():
        acts: dict[str, set[str]] = defaultdict(set)
        for name, on in controls(address, page):
            acts[name].add(on)
        faults += [(address, name) for name, on in acts.items() if len(on) > 1 or not name]
    assert faults == []


def test_no_fold_is_empty(built: Built) -> None:
    for address, page in pages(built.site).items():
        for fold in page.xpath("//details"):
            inside = [plain(part.text_content()) for part in fold if part.tag != "summary"]
            assert any(inside), (address, plain(fold.text_content()))
