"""What programs find at the root of the site: every page, every promise, both texts verbatim."""

from __future__ import annotations

import re
from dataclasses import replace
from operator import itemgetter
from urllib.parse import urldefrag

from lxml import etree

from edition import addresses
from edition.addresses import absolute
from edition.exports.llms import llms, llms_full
from edition.model import Edition
from tests.built_pages import identifiers, pages
from tests.editions import SITE_URL, Built, Kept


def read(built: Built, name: str) -> str:
    return (built.site / name).read_bytes().decode("utf-8")


def living(built: Built) -> set[str]:
    """Return the pages that hold something: neither 404.html nor tombstones."""
    return {
        SITE_URL + address[1:]
        for address, page in pages(built.site).items()
        if address != "/404.html" and "kind-retired" not in page.body.get("class", "")
    }


def test_the_sitemap_lists_every_page_and_no_date(built: Built) -> None:
    tree = etree.fromstring(read(built, "sitemap.xml").encode())
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    found = tree.xpath("//s:url/s:loc/text()", namespaces=space)
    assert len(found) == len(set(found))
    assert set(found) == living(built)
    assert not tree.xpath("//s:lastmod", namespaces=space)


def test_robots_are_shown_the_sitemap(built: Built) -> None:
    text = read(built, "robots.txt")
    assert f"Sitemap: {SITE_URL}sitemap.xml\n" in text
    assert "Disallow" not in text


def test_every_promised_address_is_kept(built: Built) -> None:
    lines = read(built, "data/addresses.txt").splitlines()
    assert len(lines) == len(set(lines))
    for line in lines:
        address, fragment = urldefrag(line)
        assert address.startswith(SITE_URL)
        place = address.removeprefix(SITE_URL).partition("?")[0]
        if place and not place.endswith("/"):
            assert (built.site / place).is_file(), line
            continue
        page = pages(built.site)[f"/{place}"]
        assert not fragment or fragment in identifiers(page), line


def test_everything_that_is_cited_is_promised(built: Built) -> None:
    edition = built.edition
    promised = set(read(built, "data/addresses.txt").splitlines())
    assert living(built) <= promised
    for clause in edition.clauses:
        unit = absolute(edition, edition.unit_by_id[clause.unit].address)
        own = absolute(edition, addresses.permanent(clause))
        for page in (unit, own):
            assert {f"{page}#{sentence.id}" for sentence in clause.sentences} <= promised
        assert f"{unit}#{clause.id}" in promised
    page = f"{SITE_URL}glossary/"
    assert {f"{page}#{term.id}" for term in edition.terms} <= promised
    assert {f"{SITE_URL}subject-index/#{entry.id}" for entry in edition.index} <= promised
    assert {f"{SITE_URL}notes/#{note.id}" for note in edition.notes} <= promised
    data = {path.name for path in (built.site / "data").iterdir() if path.is_file()}
    assert {f"{SITE_URL}data/{name}" for name in data - {"index.html"}} <= promised


def test_llms_txt_has_the_form_of_its_kind(built: Built) -> None:
    title, summary, rules, *sections = read(built, "llms.txt").strip().split("\n\n")
    assert title == f"# {built.edition.name}"
    assert summary.startswith("> ")
    assert not rules.startswith(("#", "-", ">"))
    assert all(heading.startswith("## ") for heading in sections[::2])
    links = [line for block in sections[1::2] for line in block.split("\n")]
    for line in links:
        # As llmstxt.org's own reader has it, which finds no end of a name in an escaped bracket.
        match = re.fullmatch(r"- \[([^\[\]]+)\]\(([^\s()]+)\)(: .+)?", line)
        assert match, line
        target = match[2].removeprefix(SITE_URL)
        assert (built.site / target).exists(), line


def test_llms_txt_names_a_unit_and_says_its_title(built: Built) -> None:
    edition = built.edition
    unit = next(unit for unit in edition.units if unit.label and not unit.heading)
    line = f"- [{unit.name}]({absolute(edition, unit.address)}): [{unit.label}]\n"
    assert line in llms(edition)
    first, *others = edition.documents
    titled = replace(edition, documents=(replace(first, title="[Draft] paper"), *others))
    assert "- [&#91;Draft&#93; paper](" in llms(titled)


def test_the_published_files_for_language_models_are_those_of_the_model(built: Built) -> None:
    assert read(built, "llms.txt") == llms(built.edition)
    assert read(built, "llms-full.txt") == llms_full(built.edition)


def test_both_texts_stand_verbatim_in_one_file(kept: Kept) -> None:
    edition = kept.edition
    lines = [line for line in llms_full(edition).split("\n") if line.startswith("[")]
    wanted = []
    for document in edition.documents:
        source = kept.source(document.id).decode("utf-8").split("\n")
        own = {line.id: line.line for line in document.front_matter}
        for unit in document.units:
            own |= {clause.id: clause.line for clause in unit.clauses}
            own |= {unit.id: unit.heading.line} if unit.heading else {}
        markers = {clause.id: clause.marker or "" for clause in edition.clauses}
        for name, line in sorted(own.items(), key=itemgetter(1)):
            words = source[line - 1].strip().removeprefix(markers.get(name, "")).lstrip()
            wanted.append(f"[{name}] {words}")
    assert lines == wanted


def test_language_models_are_told_what_the_texts_are(edition: Edition) -> None:
    for file in (llms(edition), llms_full(edition)):
        opening = file[:600]
        assert "Concept Paper: unofficial English translation" in opening
        assert "Commentary: untitled, author unknown, undated" in opening
        assert "Not an official site" in opening
