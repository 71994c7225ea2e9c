"""Every link of the built site leads somewhere, below a subpath and down to the fragment."""

import re
import shutil
import subprocess
import sys
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from tests.built_pages import full_address, links, pages
from tests.editions import PROJECT, SITE_URL, Built
from tests.lychee import check_links

ADDRESS = re.compile(re.escape(SITE_URL) + r"[^\s\"'<>()\\,]*")


@pytest.fixture
def lying(built: Built, tmp_path: Path) -> Path:
    """A copy of the site that lies as it is hosted: in a folder `repo`, with nothing beside it."""
    return Path(shutil.copytree(built.site, tmp_path / "host" / "repo"))


def test_every_internal_link_and_fragment(built: Built, lying: Path) -> None:
    report = check(lying, lying)
    assert report["error_map"] == {}
    on_pages = sum(sum(1 for _ in links(page)) for page in pages(built.site).values())
    assert report["total"] >= on_pages > 0, "the link checker did not read every link"


def test_every_address_in_the_data(built: Built, lying: Path) -> None:
    """Data, sitemap and metadata give full addresses: of pages, clauses, sentences and terms."""
    files = (p for p in lying.rglob("*") if p.suffix in {".html", ".json", ".csv", ".xml", ".txt"})
    # Pages show the beginnings of files, whose marks stand in them as references.
    texts = (unescape(file.read_text(encoding="utf-8")) for file in files)
    found = {address for text in texts for address in ADDRESS.findall(text)}
    assert {f"{SITE_URL}c/{clause.id}/" for clause in built.edition.clauses} < found
    listing = lying.parent / "addresses.html"
    listing.write_text("\n".join(f'<a href="{a}">{a}</a>' for a in sorted(found)))
    report = check(listing, lying)
    assert report["error_map"] == {}


def test_a_broken_link_and_a_broken_fragment_are_found(lying: Path) -> None:
    page = lying / "about" / "index.html"
    broken = '<a href="../no-such-page/">a</a> <a href="../glossary/#no-such-term">b</a></main>'
    page.write_text(page.read_text(encoding="utf-8").replace("</main>", broken), encoding="utf-8")
    [(where, faults)] = check(lying, lying)["error_map"].items()
    assert where.endswith("about/index.html")
    assert sorted(fault["url"].rpartition("/repo/")[2] for fault in faults) == [
        "glossary#no-such-term",
        "no-such-page",
    ]


def test_a_link_that_leaves_the_subpath_is_found(lying: Path) -> None:
    page = lying / "about" / "index.html"
    text = page.read_text(encoding="utf-8").replace("</main>", '<a href="/about/">a</a></main>')
    page.write_text(text, encoding="utf-8")
    [(_, faults)] = check(lying, lying)["error_map"].items()
    assert len(faults) == 1


def test_external_references_are_listed_each_once(built: Built) -> None:
    listed = subprocess.run(
        [sys.executable, PROJECT / "tools/list_external_links.py", built.site],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    linked = {
        full_address(address, href).partition("#")[0]
        for address, page in pages(built.site).items()
        for element, href in links(page)
        if element.tag == "a"
    }
    assert listed == sorted(url for url in linked if not url.startswith(SITE_URL))
    assert listed, "no page refers to anything outside"


def check(inputs: Path, site: Path) -> dict[str, Any]:
    return check_links(inputs, site=site, host=site.parent, url=SITE_URL)
