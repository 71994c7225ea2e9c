"""The apparatus of a manuscript: the links that stand beside no clause, glossary, and index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from edition import place_names
from edition.alphabet import initial
from edition.catalogues import gettext, spoken
from edition.exports.described import UNEXPLAINED
from edition.exports.manuscript.parts import (
    EMPHASIS,
    Block,
    Entry,
    Heading,
    Item,
    Listing,
    Paragraph,
    Part,
    Words,
)
from edition.exports.manuscript.said import linked, listed, place, prose, reference, said
from edition.model import Edition, IndexEntry, Link, Locator, Term
from edition.outline import line_id, line_order
from edition.wording import quoted


def links_part(edition: Edition) -> Part | None:
    """Return the links within the texts; those of a commentary stand with its clauses."""
    roles = {document.id: document.role for document in edition.documents}

    def within(link: Link) -> bool:
        ends = (link.source, link.target)
        return all(roles[end.document] != "commentary" for end in ends)

    order = line_order(edition)
    links = sorted(
        filter(within, edition.links),
        key=lambda link: (order[line_id(link.source)], order[line_id(link.target)]),
    )
    if not links:
        return None
    lead = gettext("Every link, in the order of the places from which it leads.")
    if "commentary" in roles.values():
        lead = gettext(
            "Links to and from a commentary stand with its clauses. These are the others, in the "
            "order of the places from which they lead."
        )
    blocks: list[Block] = [Paragraph(style="lead", words=said(lead))]
    for title, group in groupby(links, key=lambda link: _division(edition, link.source)):
        blocks.append(Heading(level=2, words=said(title)))
        items = (
            Item(
                words=(
                    place(edition, link.source),
                    Words(text=": "),
                    *linked(edition, link, link.source),
                )
            )
            for link in group
        )
        blocks.append(Listing(style="links", items=tuple(items)))
    within_each = all(link.source.document == link.target.document for link in links)
    title = gettext("Links within the texts") if within_each else gettext("Links")
    return _part("links", title, blocks)


def _division(edition: Edition, locator: Locator) -> str:
    """Return the title of the unit in which a place is; front matter is in its document alone."""
    if locator.unit is None:
        return edition.document_by_id[locator.document].name
    return place_names.unit_title(edition.unit_by_id[locator.unit])


def glossary_part(edition: Edition) -> Part | None:
    """Return the glossary by categories: definitions, their sources, and where a term occurs."""
    if not edition.terms:
        return None
    lead = gettext("Definitions are the editors’, each with its source.")
    blocks: list[Block] = [Paragraph(style="lead", words=said(lead))]
    for category in edition.categories:
        terms = [term for term in edition.terms if term.category == category.id]
        if terms:
            blocks.append(Heading(level=2, words=said(category.label), title=category.label))
            blocks += [_entry(edition, term) for term in terms]
    return _part("glossary", gettext("Glossary"), blocks)


def index_part(edition: Edition) -> Part | None:
    """Return the subject index by letters; every locator leads to its clause."""
    if not edition.index:
        return None
    lead = gettext("An index of the texts by subject, made by hand. Locators lead to the clause.")
    blocks: list[Block] = [Paragraph(style="lead", words=said(lead))]
    ids = {entry.heading: entry.id for entry in edition.index if not entry.subheading}
    below: dict[str, list[IndexEntry]] = {}
    for entry in edition.index:
        if entry.subheading:
            below.setdefault(entry.heading, []).append(entry)
    headings = (entry for entry in edition.index if not entry.subheading)
    for letter, group in groupby(headings, key=lambda entry: initial(entry.heading)):
        blocks.append(Heading(level=2, words=said(letter), title=letter))
        items = (_row(edition, entry, below.get(entry.heading, []), ids) for entry in group)
        blocks.append(Listing(style="index", items=tuple(items)))
    return _part("index", gettext("Subject index"), blocks)


def _part(kind: str, title: str, blocks: Iterable[Block]) -> Part:
    heading = Heading(level=1, words=said(title), title=title)
    return Part(
        name=kind,
        kind=kind,
        title=title,
        running=title,
        language=spoken(),
        blocks=(heading, *blocks),
    )


def _entry(edition: Edition, term: Term) -> Entry:
    return Entry(id=term.id, term=term.term, paragraphs=tuple(_about(edition, term)))


def _about(edition: Edition, term: Term) -> Iterator[Paragraph]:
    variants = [quoted(variant) for variant in term.variants if variant != term.term]
    if variants:
        groups = [said(variant, "text") for variant in variants]
        yield Paragraph(
            style="variants", words=(*_led(gettext("Also:")), *listed(groups, gettext(", ")))
        )
    if term.official:
        names = [
            said(term.official.english or ""),
            (Words(text=term.official.chinese, language="zh-Hans"),)
            if term.official.chinese
            else (),
        ]
        groups = [name for name in names if name]
        yield Paragraph(
            style="variants", words=(*_led(gettext("Official name:")), *listed(groups, " "))
        )
    definition = prose(edition, term.definition) if term.definition else said(gettext(UNEXPLAINED))
    yield Paragraph(style="definition", words=definition)
    if term.definition and term.references:
        groups = [reference(edition, source) for source in term.references]
        yield Paragraph(
            style="facts", words=(*_led(gettext("Source:")), *listed(groups, gettext("; ")))
        )
    if term.see_also:
        groups = [
            (Words(text=edition.term_by_id[other].term, to=f"#{other}"),) for other in term.see_also
        ]
        words = (*said(gettext("See also"), EMPHASIS), *said(" "), *listed(groups, gettext(", ")))
        yield Paragraph(style="facts", words=words)
    clauses = dict.fromkeys(span.clause for span in term.occurrences)
    groups = [(_clause(edition, clause),) for clause in clauses]
    yield Paragraph(
        style="facts", words=(*_led(gettext("Occurs in:")), *listed(groups, gettext("; ")))
    )


def _led(words: str) -> tuple[Words, ...]:
    """Return words that stand before others."""
    return said(f"{words} ")


def _clause(edition: Edition, clause_id: str) -> Words:
    clause = edition.clause_by_id[clause_id]
    return place(edition, Locator(id=clause.id, clauses=(clause,)))


def _row(edition: Edition, entry: IndexEntry, below: list[IndexEntry], ids: dict[str, str]) -> Item:
    """Return a heading of the index with its locators, subheadings and cross-references."""
    items = [
        Item(
            words=(Words(text=sub.subheading or ""), *_locators(edition, sub)),
            id=sub.id,
        )
        for sub in below
    ]
    words = (Words(text=entry.heading), *_locators(edition, entry))
    if entry.see:
        words = (*words, *said(". "), *_cross(gettext("See"), entry.see, ids))
    if entry.see_also:
        items.append(Item(words=_cross(gettext("See also"), entry.see_also, ids)))
    return Item(words=words, id=entry.id, items=tuple(items))


def _locators(edition: Edition, entry: IndexEntry) -> tuple[Words, ...]:
    groups = [(place(edition, locator),) for locator in entry.locators]
    return (*said(gettext(", ")), *listed(groups, gettext("; "))) if groups else ()


def _cross(lead: str, headings: tuple[str, ...], ids: dict[str, str]) -> tuple[Words, ...]:
    groups = [(Words(text=heading, to=f"#{ids[heading]}"),) for heading in headings]
    return (*said(lead, EMPHASIS), *said(" "), *listed(groups, gettext("; ")))
