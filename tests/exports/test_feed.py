"""The feed of changes: a feed that programs read, whose entries keep their names for ever."""

from __future__ import annotations

import re
from dataclasses import replace

import feedparser
import pytest
from lxml import etree

from edition import addresses
from edition.exports.feed import ATOM, feed
from edition.model import Change, Edition, Tombstone
from tests.built_pages import pages
from tests.editions import SITE_URL, Built

LATER = Change(
    version="9.9.9", date="2099-12-31", reason="One & <more>.", added=1, changed=2, retired=3, texts=1
)  # fmt: skip


@pytest.fixture(scope="module", params=["edition", "tiny_edition"])
def edition(request: pytest.FixtureRequest) -> Edition:
    return request.getfixturevalue(request.param)


def read(text: str) -> feedparser.FeedParserDict:
    """Return a feed as an independent reader has it, which found nothing wrong."""
    found = feedparser.parse(text.encode(), sanitize_html=False)
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


def test_each_recorded_change_is_an_entry_with_its_reason_the_newest_first(
    edition: Edition,
) -> None:
    found = read(feed(edition))
    assert found.feed.author == f"The editors of {edition.name}"
    entries = found.entries[::-1]
    for number, (entry, change) in enumerate(zip(entries, edition.changes, strict=True), 1):
        assert entry.summary.startswith(f"{change.reason} (")
        assert f"{change.added} identifier" in entry.summary
        assert change.version in entry.title
        assert entry.link == f"{SITE_URL}changes/#change-{number}"
        assert entry.updated == f"{change.date or edition.date}T00:00:00Z"
    assert found.feed.updated == max(entry.updated for entry in entries)


def test_it_has_what_rfc_4287_demands(edition: Edition) -> None:
    """Each thing of one kind once, in the namespace; the entries of a feed stand last."""
    changed = replace(edition, changes=(*edition.changes, LATER))
    for made in (edition, changed, replace(edition, changes=())):
        root = etree.fromstring(feed(made).encode())
        assert root.tag == f"{{{ATOM}}}feed"
        for node in (root, *root.iterfind(f"{{{ATOM}}}entry")):
            names = [etree.QName(child).localname for child in node]
            assert {etree.QName(child).namespace for child in node} == {ATOM}
            for name in ("id", "title", "updated"):
                assert names.count(name) == 1
            assert names.count("summary") == (node is not root)
            links = [
                (link.get("rel"), link.get("type")) for link in node.iterfind(f"{{{ATOM}}}link")
            ]
            assert links.count(("alternate", "text/html")) == 1
            assert links.count(("self", "application/atom+xml")) == (node is root)
            day = node.findtext(f"{{{ATOM}}}updated")
            assert re.fullmatch(r"\d{4}-\d{2}-\d{2}T00:00:00Z", day)
        ids = [node.text for node in root.iter(f"{{{ATOM}}}id")]
        assert len(ids) == len(set(ids)) == len(made.changes) + 1
        assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", one) for one in ids)


def test_names_stay_wherever_the_site_stands_and_whatever_is_recorded_later(
    edition: Edition,
) -> None:
    def ids(changed: Edition) -> list[str]:
        found = read(feed(changed))
        return [found.feed.id, *(entry.id for entry in found.entries[::-1])]

    before = ids(edition)
    moved = replace(edition, url="https://example.org/elsewhere/", name="Another name")
    assert ids(moved) == before
    assert ids(replace(edition, changes=(*edition.changes, LATER)))[:-1] == before
    assert set(ids(replace(edition, documents=edition.documents[:1]))).isdisjoint(before)


def test_the_names_are_those_that_were_published(real: Built) -> None:
    [entry] = [
        one for one in read(published(real)).entries if one.title == "Change 1, version 1.0.0"
    ]
    assert entry.id == "urn:uuid:db0e8d4a-2e7d-5586-acb0-afd3df746b8f"


def test_what_a_change_retired_is_linked_where_readers_are_told_of_it(edition: Edition) -> None:
    unit = next(unit for unit in edition.units if unit.clauses)
    gone = {
        f"{unit.id}-p99": ("clause", f"{unit.address}#{unit.id}-p99"),
        f"{unit.id}-p99-s1": ("sentence", f"{unit.address}#{unit.id}-p99-s1"),
        "gone-p1": ("clause", addresses.CHANGES),
        "gone": ("unit", addresses.CHANGES),
        "/c/gone-p1/": ("page", "/c/gone-p1/"),
        "term-gone": ("term", f"{addresses.GLOSSARY}#term-gone"),
        "note-gone": ("note", f"{addresses.NOTES}#note-gone"),
        "index-gone": ("index", f"{addresses.INDEX}#index-gone"),
    }
    stones = tuple(
        Tombstone(id=name, kind=kind, successors=(), reason=LATER.reason)
        for name, (kind, _) in gone.items()
    )
    changed = replace(edition, changes=(*edition.changes, LATER), tombstones=stones)
    newest = read(feed(changed)).entries[0]
    related = {link.title: link.href for link in newest.links if link.rel == "related"}
    assert related == {
        f"{name} is retired": SITE_URL + where[1:] for name, (_, where) in gone.items()
    }


def published(built: Built) -> str:
    return (built.site / "changes.xml").read_text(encoding="utf-8")


def test_every_page_names_the_feed_and_the_feed_leads_to_its_page(built: Built) -> None:
    shown = pages(built.site)
    entries = read(published(built)).entries
    assert published(built) == feed(built.edition)
    for entry in entries:
        for link in entry.links:
            page, _, fragment = link.href.removeprefix(SITE_URL.rstrip("/")).partition("#")
            assert not fragment or shown[page].get_element_by_id(fragment) is not None
    for address, page in shown.items():
        [href] = page.xpath("//head/link[@type='application/atom+xml'][@rel='alternate']/@href")
        depth = address.count("/") - 1
        assert address == "/404.html" or href == ("../" * depth or "./") + "changes.xml", address


def test_the_page_tells_the_same_as_the_feed(built: Built) -> None:
    page = pages(built.site)[addresses.CHANGES]
    sections = page.xpath("//section/div[starts-with(@id, 'change-')]")
    entries = read(published(built)).entries
    assert [section.get("id") for section in sections] == [
        entry.link.partition("#")[2] for entry in entries
    ]
    for section, entry in zip(sections, entries, strict=True):
        told = section.text_content().replace("\N{NO-BREAK SPACE}", " ")
        assert entry.summary in told
        for link in entry.links:
            if link.rel == "related":
                assert link.title.removesuffix(" is retired") in section.text_content()
