"""The text of a clause is its source line, exactly, wherever a reader meets it."""

from __future__ import annotations

from itertools import pairwise

from tests.built_pages import compared, identifiers, pages, pages_of, source_line, text_of
from tests.editions import Built


def test_a_clause_reads_as_its_source_line_on_every_page_that_shows_it(built: Built) -> None:
    met: dict[str, set[str]] = {clause.id: set() for clause in built.edition.clauses}
    for address, page in pages(built.site).items():
        for element in page.xpath("//*[@data-clause]"):
            clause = built.edition.clause_by_id[element.get("data-clause")]
            assert text_of(element) == source_line(built, clause), f"{clause.id} on {address}"
            assert element.get("id") == clause.id
            met[clause.id].add(address)
    assert met == {clause.id: pages_of(built, clause) for clause in built.edition.clauses}


def test_an_identifier_stands_once_a_page(built: Built) -> None:
    for address, page in pages(built.site).items():
        found = identifiers(page)
        assert sorted(found) == sorted(set(found)), address


def test_quotations_carry_no_identifier_of_what_they_quote(built: Built) -> None:
    home = {clause.id: pages_of(built, clause) for clause in built.edition.clauses}
    owners = {
        sentence.id: clause.id for clause in built.edition.clauses for sentence in clause.sentences
    } | {clause: clause for clause in home}
    for address, page in pages(built.site).items():
        strays = [name for name in identifiers(page) if name in owners]
        assert [name for name in strays if address not in home[owners[name]]] == [], address


def test_quotations_are_verbatim_too(built: Built) -> None:
    edition = built.edition
    quotes = {quote for link in edition.links for quote in (link.source_quote, link.target_quote)}
    quotes |= {note.quote for note in edition.notes}
    shown = [text_of(q) for page in pages(built.site).values() for q in page.find_class("quote")]
    assert quotes == set(shown)


def test_each_text_beside_the_other_is_verbatim(built: Built) -> None:
    edition = built.edition
    texts = {c.text for c in edition.clauses if edition.document_by_id[c.document].role == "text"}
    sentences = {
        clause.text[sentence.start : sentence.end]
        for clause in edition.clauses
        if clause.text not in texts
        for sentence in clause.sentences
    }
    lines = {line.text for document in edition.documents for line in document.front_matter}
    own, others = set(), set()
    for page in compared(built.site).values():
        for passage in page.find_class("passage"):
            side = own if "side" in passage.getparent().get("class") else others
            side.add(text_of(passage))
    linked = {
        unit
        for link in edition.links
        if link.source.document != link.target.document
        for unit in (link.source.unit, link.target.unit)
    }
    assert own <= texts | sentences
    assert own >= {c.text for c in edition.clauses if c.text in texts and c.unit in linked}
    assert len(own & sentences) > 2
    whole = {clause.text for clause in edition.clauses}
    assert all(text in own | lines | whole or any(text in one for one in whole) for text in others)


def test_answering_words_are_the_words_of_the_link(built: Built) -> None:
    """Marked in both passages, wherever they are set side by side."""
    links = built.edition.links
    quotes = {quote for link in links for quote in (link.source_quote, link.target_quote)}
    met = set()
    for page in compared(built.site).values():
        for pair in page.find_class("pair"):
            marked: dict[tuple[str, str], str] = {}
            for index, passage in enumerate(pair.find_class("passage")):
                for mark in passage.find_class("answering"):
                    name = (str(index), mark.get("data-key", ""))
                    marked[name] = marked.get(name, "") + text_of(mark)
            met |= set(marked.values())
    assert met <= quotes
    texts = {document.id for document in built.edition.texts}
    crossing = [x for x in links if (x.source.document in texts) != (x.target.document in texts)]
    assert {quote for x in crossing for quote in (x.source_quote, x.target_quote)} <= met


def test_the_openings_of_neighbours_are_verbatim(built: Built) -> None:
    for unit in built.edition.units:
        for clause, other in pairwise(unit.clauses):
            for here, there in ((clause, other), (other, clause)):
                page = pages(built.site)[f"/c/{here.id}/"]
                [words] = [
                    text_of(near.find_class("neighbour-words")[0])
                    for near in page.find_class("neighbour")
                    if near.get("href") == f"../{there.id}/"
                ]
                assert words
                assert there.text == words or there.text.startswith(f"{words} ")


def test_the_words_around_an_occurrence_are_verbatim(built: Built) -> None:
    page = pages(built.site)["/glossary/concordance/"]
    for term in built.edition.terms:
        lines = page.get_element_by_id(term.id).find_class("kwic")
        assert len(lines) == len(term.occurrences)
        for line, span in zip(lines, term.occurrences, strict=True):
            assert text_of(line) in built.edition.clause_by_id[span.clause].text
    for note in built.edition.notes:
        [line] = pages(built.site)["/notes/"].get_element_by_id(note.id).find_class("note-line")
        words = text_of(line).removeprefix("[…] ").removesuffix(" […]")
        assert words in built.edition.clause_by_id[note.span.clause].text


def test_marked_words_are_the_words_of_the_note(built: Built) -> None:
    for note in built.edition.notes:
        clause = built.edition.clause_by_id[note.span.clause]
        page = pages(built.site)[f"/c/{clause.id}/"]
        marked = page.xpath(f'//*[@data-clause]//*[@data-note="{note.id}"]')
        assert "".join(map(text_of, marked)) == note.quote


def test_linked_words_are_the_occurrences_of_the_term(built: Built) -> None:
    for clause in built.edition.clauses:
        page = pages(built.site)[f"/c/{clause.id}/"]
        shown = [
            (link.get("href").rpartition("#")[2], text_of(link))
            for link in page.xpath("//*[@data-clause]//a[@class='term']")
        ]
        expected = sorted(
            (span.start, term.id, clause.text[span.start : span.end])
            for term in built.edition.terms
            for span in term.occurrences
            if span.clause == clause.id
        )
        assert shown == [(term, words) for _, term, words in expected]


def test_front_matter_and_headings_are_shown_word_for_word(built: Built) -> None:
    page = pages(built.site)["/read/"]
    document = built.edition.documents[0]
    for line in document.front_matter:
        place = page.get_element_by_id(line.id)
        assert line.text in (text_of(place), text_of(place.getparent()))
    shown = {text_of(element) for element in page.xpath("//h2//span | //h3//span")}
    assert {unit.heading.text for unit in document.units if unit.heading} <= shown
