"""What a link to a page shows where it is pasted, and what reference managers take from it."""

from __future__ import annotations

import json

from lxml import html

from edition import addresses, place_names
from edition.addresses import absolute
from edition.citations.cited import cite_clause, cite_document, cite_unit
from edition.pages.meta_tags import DESCRIPTION_LENGTH, shorten
from tests.built_pages import pages, text_of
from tests.editions import SITE_URL, Built


def meta(page: html.HtmlElement) -> dict[str, str]:
    """Return the tags of a head by their name; each stands once."""
    found: dict[str, str] = {}
    for tag in page.xpath("//head/meta[@content]"):
        name = tag.get("name") or tag.get("property")
        if name:
            assert name not in found, f"{name} stands twice"
            found[name] = tag.get("content")
    return found


def canonical(page: html.HtmlElement) -> str:
    [address] = page.xpath('//head/link[@rel="canonical"]/@href')
    return str(address)


def linked_data(page: html.HtmlElement) -> dict:
    [script] = page.xpath('//script[@type="application/ld+json"]')
    return json.loads(text_of(script))


# --- sharing --------------------------------------------------------------------------------


def test_a_link_to_a_clause_shows_its_words(built: Built) -> None:
    edition = built.edition
    for clause in edition.clauses:
        page = pages(built.site)[addresses.permanent(clause)]
        tags = meta(page)
        description = tags["og:description"]
        document = edition.document_by_id[clause.document]
        words, _, rest = description.removeprefix("“").rpartition("” ")
        assert rest.startswith(document.title or document.name)
        assert (document.statement or "") in rest
        if words != clause.text:
            assert len(clause.text) > DESCRIPTION_LENGTH >= len(words)
            assert words.endswith(" […]")
            assert clause.text.startswith(words.removesuffix(" […]"))
        assert tags["description"] == description
        assert place_names.clause_name(edition, clause) in tags["og:title"]
        assert description in tags["og:image:alt"]
        assert tags["og:image"] == absolute(edition, addresses.card(clause.id))
        assert canonical(page) == tags["og:url"] == absolute(edition, addresses.permanent(clause))


def test_every_page_has_a_card_that_exists(built: Built) -> None:
    for address, page in pages(built.site).items():
        if address == "/404.html":
            continue
        tags = meta(page)
        assert tags["twitter:card"] == "summary_large_image"
        assert (tags["og:image:width"], tags["og:image:height"]) == ("1200", "630")
        assert tags["og:image:alt"]
        assert tags["og:title"]
        assert tags["og:description"]
        assert tags["og:image"].startswith(SITE_URL)
        assert (built.site / tags["og:image"].removeprefix(SITE_URL)).is_file(), address
        assert canonical(page) == tags["og:url"] == SITE_URL + address[1:]


def test_units_have_cards_of_their_own(built: Built) -> None:
    for unit in built.edition.units:
        tags = meta(pages(built.site)[unit.address])
        assert tags["og:image"] == absolute(built.edition, addresses.card(unit.id))


def test_long_words_are_cut_visibly() -> None:
    assert shorten("Ten words.", 20) == "Ten words."
    assert shorten("Ten words are more than twenty letters.", 20) == "Ten words are […]"
    assert shorten("無" * 30, 20) == "無" * 16 + " […]"


# --- reference managers ---------------------------------------------------------------------


def test_a_report_imports_as_a_report(real: Built) -> None:
    edition = real.edition
    [report] = [d for d in edition.documents if d.imprint.kind == "report"]
    shown = [(addresses.READ, cite_document(edition, report))]
    shown += [(unit.address, cite_unit(edition, unit)) for unit in report.units]
    shown += [
        (addresses.permanent(clause), cite_clause(edition, clause))
        for unit in report.units
        for clause in unit.clauses
    ]
    for address, cited in shown:
        tags = meta(pages(real.site)[address])
        assert tags["citation_title"].startswith(report.title or "")
        assert tags["citation_title"].endswith(cited.locator)
        assert tags["citation_technical_report_institution"] == f"[{report.imprint.issued_by}]"
        assert tags["citation_publication_date"] == "2023/02/21"
        assert tags["citation_public_url"] == cited.url == canonical(pages(real.site)[address])
        assert tags["citation_language"] == "en"


def test_a_text_of_which_nothing_is_known_gets_no_date_and_no_body(real: Built) -> None:
    edition = real.edition
    [commentary] = [d for d in edition.documents if d.role == "commentary"]
    for unit in commentary.units:
        own = [unit.address, *(addresses.permanent(clause) for clause in unit.clauses)]
        for address in own:
            tags = meta(pages(real.site)[address])
            assert tags["citation_title"].startswith(commentary.name)
            assert not [name for name in tags if "date" in name or "institution" in name]


def test_no_page_names_an_author_or_looks_like_an_article(built: Built) -> None:
    for page in pages(built.site).values():
        tags = meta(page)
        forbidden = ("author", "creator", "journal", "conference", "publisher")
        assert not [name for name in tags if any(word in name for word in forbidden)]
        # Reference managers take an "article" without other signs for one in a journal.
        assert tags.get("og:type", "website") == "website"


# --- linked data ----------------------------------------------------------------------------


def test_linked_data_leads_from_clause_to_edition(built: Built) -> None:
    edition = built.edition
    for clause in edition.clauses:
        page = pages(built.site)[addresses.permanent(clause)]
        data = linked_data(page)
        assert data["@context"] == "https://schema.org"
        assert data["@id"] == data["url"] == canonical(page)
        assert data["identifier"] == clause.id
        assert data["text"] == clause.text
        text = data["isPartOf"]
        assert text["identifier"] == clause.document
        assert text["isPartOf"]["@id"] == SITE_URL
        assert text["isPartOf"]["version"] == edition.version


def test_linked_data_of_a_unit_lists_what_is_in_it(built: Built) -> None:
    edition = built.edition
    for unit in edition.units:
        data = linked_data(pages(built.site)[unit.address])
        children = edition.children(unit.id, unit.document)
        assert [part["identifier"] for part in data["hasPart"]] == [
            *(clause.id for clause in unit.clauses),
            *(child.id for child in children),
        ]
        assert data["@id"] == absolute(edition, unit.address)
        assert data["isPartOf"]["@id"] != data["@id"], "nothing is a part of itself"


def test_linked_data_of_the_edition_holds_its_texts_and_terms(built: Built) -> None:
    edition = built.edition
    home = linked_data(pages(built.site)["/"])
    wanted = [
        absolute(edition, addresses.document_home(edition, document))
        for document in edition.documents
    ]
    assert [part["@id"] for part in home["hasPart"]][: len(wanted)] == wanted
    terms = linked_data(pages(built.site)[addresses.GLOSSARY])
    assert terms["@type"] == "DefinedTermSet"
    names = [term["@id"].partition("#")[2] for term in terms["hasDefinedTerm"]]
    assert names == [term.id for term in edition.terms]


def test_linked_data_is_json_that_cannot_end_its_script(built: Built) -> None:
    for path in built.site.rglob("*.html"):
        source = path.read_text(encoding="utf-8")
        _, opened, rest = source.partition('<script type="application/ld+json">')
        if opened:
            json.loads(rest.partition("</script>")[0])
            assert "<" not in rest.partition("</script>")[0]


def test_nothing_that_the_editors_supply_stands_in_linked_data(real: Built) -> None:
    for address in (addresses.READ, "/"):
        for document in real.edition.documents:
            data = json.dumps(linked_data(pages(real.site)[address]))
            assert (document.imprint.issued or "no date") not in data


def test_managers_keep_what_a_text_is_and_from_which_edition(built: Built) -> None:
    """Of all that says it they save the abstract, from the tag or, without one, the description."""
    edition = built.edition
    cited = [(u.address, u.document, cite_unit(edition, u)) for u in edition.units]
    cited += [
        (addresses.permanent(c), c.document, cite_clause(edition, c)) for c in edition.clauses
    ]
    first = edition.documents[0]
    cited.append((addresses.READ, first.id, cite_document(edition, first)))
    for address, document, one in cited:
        tags = meta(pages(built.site)[address])
        own = edition.document_by_id[document].statement
        for other in {d.statement for d in edition.documents} - {None}:
            kept = (tags["citation_abstract"], tags["description"])
            assert all((other.casefold() in words.casefold()) == (other == own) for words in kept)
        assert edition.name in tags["citation_abstract"]
        assert f"version {edition.version}" in tags["citation_abstract"]
        assert tags["citation_title"] == one.full_title
        # A text of unknown date has none, not even that of the edition, for which it would be taken.
        assert ("citation_online_date" in tags) == ("citation_publication_date" in tags)
        assert ("citation_publication_date" in tags) == bool(one.imprint.issued)
