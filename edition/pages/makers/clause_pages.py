"""The permanent page of each clause."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from edition import addresses, listed, page_kinds, place_names
from edition.catalogues import gettext, later
from edition.citations.cited import cite_clause
from edition.model import Clause, Document, Edition
from edition.pages import jsonld, meta_tags
from edition.pages.context import Context, NamedLink
from edition.pages.navigation import steps_to
from edition.pages.presenters.citations import CitationsView, citations_view
from edition.pages.presenters.clauses import (
    ClauseView,
    SentenceView,
    clause_view,
)
from edition.pages.presenters.documents import (
    called_by,
    named_with_statement,
    quoted_document,
    standing,
)
from edition.pages.presenters.links import LinkView
from edition.pages.presenters.neighbours import NeighbourView, neighbour_view
from edition.pages.presenters.prose import ProseView
from edition.pages.presenters.references import is_chinese
from edition.pages.render import Head, Page, Renderer
from edition.pages.tongues import label_tongue, title_tongue
from edition.told_names import told_clause
from edition.wording import in_a_row, opening, plural

_ALTERNATES = (
    {"type": "application/json", "href": "clause.json", "title": later("Data")},
    {"type": "text/markdown", "href": "clause.md", "title": later("Plain text")},
)
# Up to how many characters the words of a clause are set in which size.
_SETTINGS = ((260, "large"), (520, "middle"), (sys.maxsize, "text"))


@dataclass(frozen=True, slots=True, kw_only=True)
class TitledLinks:
    """Links under the name of the sentence from which they lead, or of where they lead.

    `words` are those of the sentence; `unlinked` is said of one without links.
    """

    title: str
    links: tuple[LinkView, ...] = ()
    words: str = ""
    unlinked: ProseView = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClausePage:
    """What the page of a clause shows.

    `setting` says how large its words are set, `label` the title of its unit where that says more
    than the name of the clause, which is in the language of `name_tongue`.
    """

    name_tongue: Markup
    trail: tuple[NamedLink, ...]
    label: str
    label_tongue: Markup
    setting: str
    title: str
    statement: str
    facts: str
    clause: ClauseView
    before: NeighbourView | None
    after: NeighbourView | None
    links: tuple[TitledLinks, ...]
    relations_href: str
    terms: tuple[NamedLink, ...]
    citations: CitationsView


def clause_pages(renderer: Renderer) -> Iterator[Page]:
    """Yield the permanent page of each clause."""
    edition = renderer.edition
    for unit in edition.units:
        for index, clause in enumerate(unit.clauses):
            address = addresses.permanent(clause)
            notes = renderer.backlinks.notes.get(clause.id, ())
            neighbours = (unit.clauses[:index][-1:], unit.clauses[index + 1 :][:1])
            head = Head(
                title=told_clause(edition, clause),
                description=meta_tags.clause_description(edition, clause),
                tags=meta_tags.clause_tags(edition, clause),
                alternates=tuple({**one, "title": gettext(one["title"])} for one in _ALTERNATES),
                jsonld=jsonld.clause_jsonld(edition, clause),
                document=quoted_document(edition.document_by_id[clause.document]),
                forms=called_by(edition.document_by_id[clause.document]),
                work=named_with_statement(edition.document_by_id[clause.document]),
                chinese=any(note.reference and is_chinese(note.reference) for note in notes),
            )
            view = _clause_page(renderer.context(address), clause, *neighbours)
            yield renderer.page(page_kinds.CLAUSE, address, head, view)


def _step(edition: Edition, clause: Clause) -> str:
    """Return what a clause is called behind the steps that lead to its unit."""
    name = place_names.clause_name(edition, clause)
    inside = name.removeprefix(edition.unit_by_id[clause.unit].name).lstrip(", ،")
    return opening(inside or name)


def _clause_page(
    context: Context, clause: Clause, before: tuple[Clause, ...], after: tuple[Clause, ...]
) -> ClausePage:
    """Return the page of a clause; the one before and the one after it may not be there."""
    edition = context.edition
    unit = edition.unit_by_id[clause.unit]
    document = edition.document_by_id[clause.document]
    terms = dict.fromkeys(
        NamedLink(term.term, context.link(listed.term(edition, term.id)))
        for term, _ in context.backlinks.terms.get(clause.id, ())
    )
    view = clause_view(context, clause)
    return ClausePage(
        name_tongue=label_tongue(edition, unit),
        trail=(
            *steps_to(edition, context.here, unit, last=False),
            NamedLink(_step(edition, clause), ""),
        ),
        label=place_names.title_beside(unit),
        label_tongue=title_tongue(edition, unit),
        setting=next(name for most, name in _SETTINGS if len(clause.text) <= most),
        title=document.title or document.name,
        statement=" ".join(standing(document)),
        facts=_facts(document, clause),
        clause=view,
        before=neighbour_view(context, before[0]) if before else None,
        after=neighbour_view(context, after[0]) if after else None,
        links=tuple(_links(view)),
        relations_href=context.link(f"{addresses.MAP}#relations"),
        terms=tuple(terms),
        citations=citations_view(cite_clause(edition, clause)),
    )


def _facts(document: Document, clause: Clause) -> str:
    said, last = gettext("Line {line} of {file}"), clause.last_line
    if last:
        said = gettext("Lines {first} to {last} of {file}")
    facts = [said.format(line=clause.line, first=clause.line, last=last, file=document.source.file)]
    if len(clause.sentences) > 1:
        facts.append(plural(len(clause.sentences), "{count} sentence", "{count} sentences"))
    return in_a_row(facts)


def _sentence_title(sentence: SentenceView) -> str:
    return gettext("Sentence {number}").format(number=sentence.number)


def _links(clause: ClauseView) -> Iterator[TitledLinks]:
    """Yield the links of a clause by its sentences, or by document where it has but one."""
    if len(clause.sentences) > 1:
        whole = [
            link
            for link in (*clause.commentary, *clause.related)
            if all(link in part.links for part in clause.sentences)
        ]
        if whole:
            yield TitledLinks(title=gettext("The whole clause"), links=tuple(whole))
        for sentence in clause.sentences:
            own = tuple(link for link in sentence.links if link not in whole)
            if own:
                yield TitledLinks(title=_sentence_title(sentence), links=own, words=sentence.text)
            yield from _unlinked(sentence, sentence.text)
        return
    for group in clause.groups:
        yield TitledLinks(title=group.title, links=group.links)
    for sentence in clause.sentences:
        yield from _unlinked(sentence)


def _unlinked(sentence: SentenceView, words: str = "") -> Iterator[TitledLinks]:
    title, said = _sentence_title(sentence), sentence.unlinked
    if said:
        yield TitledLinks(title=title, words=words, unlinked=said)
