"""Links show the words at both ends, with what limits them, on every page that shows them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

from edition.place_names import prose_text
from tests.built_pages import pages, styles, text_of
from tests.editions import Built

CUT = '//q[span and contains(@class, "quote")] | //*[contains(@class, "opening")][span and not(a)]'
LINKS = '//li[contains(concat(" ", @class, " "), " link ")]'


def shown(built: Built) -> Iterator[tuple[str, html.HtmlElement]]:
    """Yield every link that a page shows beside a place, with the address of the page."""
    for address, page in pages(built.site).items():
        for item in page.xpath(LINKS):
            yield address, item


def evidence(built: Built) -> set[tuple[str, str]]:
    """Return the words at both ends of every link, in either direction."""
    pairs = {(link.source_quote, link.target_quote) for link in built.edition.links}
    return pairs | {(target, source) for source, target in pairs}


def test_every_link_shows_the_words_at_both_ends(built: Built) -> None:
    known = evidence(built)
    count = 0
    for address, item in shown(built):
        quotes = [text_of(quote) for quote in item.xpath('.//q[contains(@class, "quote")]')]
        assert tuple(quotes) in known, (address, quotes)
        count += 1
    assert count > len(built.edition.links)


def test_the_words_at_this_end_stand_where_the_clause_has_them(built: Built) -> None:
    met = 0
    for address, item in shown(built):
        span = item.get("data-own")
        if not span:
            continue
        [row] = item.xpath('ancestor::*[contains(@class, "row")][1]') or [None]
        clause = row.xpath(".//*[@data-clause]") if row is not None else []
        if not clause:
            continue
        start, end = map(int, span.split("-"))
        own = item.xpath('.//*[@class="own"]/q')[0]
        assert text_of(clause[0])[start:end] == text_of(own), address
        met += 1
    assert met > 0


def test_words_that_are_cut_have_their_marks_in_pairs(built: Built) -> None:
    """Those of a quotation within them; what is cut says so, and is more than a word or two."""
    met = 0
    for address, page in pages(built.site).items():
        for cut in page.xpath(CUT):
            shown = cut.text
            assert shown.count("“") == shown.count("”"), (address, shown)
            assert shown.count('"') % 2 == 0, (address, shown)
            assert len(shown) >= 20, (address, shown)
            met += 1
        for head in page.xpath('//th/span/*[@class="voice-gloss"]'):
            assert "…" not in head.text, address
            assert head.text.count("“") == head.text.count("”"), (address, head.text)
            assert head.tail is None or head.tail == "\N{NO-BREAK SPACE}[…]", address
            met += 1
    assert met or len(built.edition.clauses) < 50


def test_a_comment_is_never_folded_away_from_its_link(built: Built) -> None:
    comments = {
        prose_text(built.edition, link.comment) for link in built.edition.links if link.comment
    }
    seen = {
        text_of(item).replace("\N{NO-BREAK SPACE}", " ")  # a place is not parted from its number
        for _, page in shown(built)
        for item in page.xpath('.//*[@class="why"]')
    }
    assert seen == comments
    for rule in re.findall(r"([^{}]+){([^{}]*)}", styles(built.site)):
        assert not (".why" in rule[0] and "display:none" in rule[1]), rule


def test_the_map_shows_every_link(built: Built) -> None:
    if not built.edition.links:
        return
    page = pages(built.site)["/map/"]
    items = [
        " ".join(text_of(item).split()) for item in page.xpath('//ul[contains(@class, "links")]/li')
    ]
    for link in built.edition.links:
        wanted = [link.source_quote, link.relation.label, link.target_quote]
        if link.comment:
            wanted.append(prose_text(built.edition, link.comment))
        words = [" ".join(word.split()) for word in wanted]
        assert any(all(word in item for word in words) for item in items), link.id


def test_the_word_of_a_relation_leads_to_its_explanation(built: Built) -> None:
    explained = {f"relation-{relation.id}" for relation in built.edition.relations}
    assert explained <= set(pages(built.site)["/map/"].xpath("//@id"))
    for address, item in shown(built):
        [word] = item.xpath('.//a[@class="relation"]/@href')
        assert word.partition("#")[2] in explained, address


def test_titles_of_the_editors_stand_in_brackets(built: Built) -> None:
    """In reader modes and on paper, too: the brackets are characters of the page."""
    read = pages(built.site)["/read/"]
    for unit in built.edition.units:
        heads = [pages(built.site)[unit.address].xpath("//h1")[0]]
        if unit.document == built.edition.documents[0].id:
            heads += read.xpath(f'//*[@id="head-{unit.id}"]')
        for head in heads:
            bracketed = f"[{unit.label}]" in text_of(head)
            assert bracketed == (unit.heading is None), unit.id
    sheet = (built.site / "assets/css/print.css").read_text(encoding="utf-8")
    hidden = re.findall(r"([^{}]+){[^{}]*display:none", sheet)
    assert hidden
    assert not any(word in rule for rule in hidden for word in (".label", ".editorial-tag"))


def test_what_is_said_of_a_document_goes_with_its_quotations(built: Built) -> None:
    """Scripts quote with the words of these attributes: none is of another document."""
    edition = built.edition
    for clause in edition.clauses:
        document = edition.document_by_id[clause.document]
        for address in (edition.unit_by_id[clause.unit].address, f"/c/{clause.id}/"):
            said = pages(built.site)[address].body.get("data-document")
            assert (document.title or "") in said
            assert (document.statement or "").lower() in said.lower()
            for other in edition.documents:
                if other.statement and other.statement != document.statement:
                    assert other.statement not in said


def test_a_note_stands_with_its_words_wherever_they_are_compared(built: Built) -> None:
    edition, found = built.edition, set()
    once = [
        n for n in edition.notes if edition.clause_by_id[n.span.clause].text.count(n.quote) == 1
    ]
    for address, page in pages(built.site).items():
        for passage in page.find_class("passage") if address.startswith("/compare/") else ():
            [place] = passage.getparent().xpath('p[@class="place"]/a/@href')
            clause = place.rpartition("#")[2].partition("-s")[0]
            beside = passage.getparent().xpath('aside[contains(@class, "slips")]//a/@href')
            for note in once:
                if note.span.clause == clause and note.quote in text_of(passage):
                    assert any(href.endswith(f"#{note.id}") for href in beside), (address, note.id)
                    assert passage.find_class("mark")
                    found.add(note.id)
    assert found
