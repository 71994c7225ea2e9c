"""The glossary: from A to Z, by category, and every occurrence with the words around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from edition import addresses, page_kinds
from edition.alphabet import initial, sort_key
from edition.catalogues import gettext, later
from edition.model import Part, Term
from edition.pages import jsonld
from edition.pages.context import Context, NamedLink
from edition.pages.navigation import steps_from_home
from edition.pages.presenters.parts import PartView, part_views, steps_to_part
from edition.pages.presenters.successors import TombstoneView, tombstone_views
from edition.pages.presenters.terms import TermView, occurrences, shows_chinese, term_view
from edition.pages.render import Head, Page, Renderer
from edition.pages.short_names import ShortWord
from edition.wording import plural

_ORDERS = (
    (later("A to Z"), page_kinds.GLOSSARY),
    (later("By category"), page_kinds.CATEGORIES),
    (later("Concordance"), page_kinds.CONCORDANCE),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TermGroup:
    """The terms of a letter or of a category; `href` leads to a category's place in its page."""

    id: str
    label: str
    count: int
    href: str
    terms: tuple[TermView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryPage:
    """What the page shows; `short` are the short forms in the names of places."""

    trail: tuple[NamedLink, ...]
    orders: tuple[NamedLink, ...]
    facts: str
    count: int
    short: tuple[ShortWord, ...]
    index_href: str
    letters: tuple[TermGroup, ...]
    categories: tuple[TermGroup, ...]
    retired: tuple[TombstoneView, ...]
    parts: tuple[PartView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoriesPage:
    """What the page of the terms by category, or of a part of them, shows."""

    trail: tuple[NamedLink, ...]
    orders: tuple[NamedLink, ...]
    facts: str
    title: str
    categories: tuple[TermGroup, ...]
    parts: tuple[PartView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConcordancePage:
    """What the page of all occurrences shows."""

    trail: tuple[NamedLink, ...]
    orders: tuple[NamedLink, ...]
    facts: str
    count: int
    short: tuple[ShortWord, ...]
    letters: tuple[TermGroup, ...]
    parts: tuple[PartView, ...]


def glossary_page(renderer: Renderer) -> Iterator[Page]:
    """Yield the glossary from A to Z, and the pages of its parts, if it has any."""
    for part in renderer.edition.divided.term_parts.pages():
        yield _glossary_page(renderer, part)


def _glossary_page(renderer: Renderer, part: Part) -> Page:
    edition, home = renderer.edition, addresses.GLOSSARY
    context = renderer.context(f"{home}{part.path}")
    retired = () if part.path else renderer.backlinks.tombstones.by_kind.get("term", ())
    terms = [edition.term_by_id[identifier] for identifier in part.ids]
    head = Head(
        title=_title(gettext("Glossary"), part),
        description=gettext(
            "Names and terms, with sources for every definition and every occurrence."
        ),
        jsonld=jsonld.glossary_jsonld(edition, terms if part.path else edition.terms)
        if part.is_page
        else None,
    )
    view = GlossaryPage(
        trail=steps_to_part(context, steps_from_home(context, gettext("Glossary")), home, part),
        orders=_orders(context),
        facts=_facts(terms),
        count=len(terms),
        short=_short_words(context, terms) if part.is_page else (),
        index_href=context.link(addresses.INDEX) if edition.index else "",
        letters=tuple(_letters(context, terms)) if part.is_page else (),
        categories=() if part.path else tuple(_categories(context, terms, shown=False)),
        retired=tombstone_views(context, retired),
        parts=part_views(context, home, part, _terms),
    )
    return renderer.page(page_kinds.GLOSSARY, context.here, head, view)


def categories_page(renderer: Renderer) -> Iterator[Page]:
    """Yield the terms and definitions by category; sources stand in the order from A to Z."""
    whole = renderer.edition.divided.category_parts
    for category in whole.parts:
        for part in category.pages():
            yield _categories_page(renderer, part, category)
    yield _categories_page(renderer, whole, whole)


def _categories_page(renderer: Renderer, part: Part, category: Part) -> Page:
    """Return the page of all terms, or of a part of those of a category."""
    home = addresses.CATEGORIES
    context = renderer.context(f"{home}{part.path}")
    steps = [(category.label, category.path)] if category.path else []
    steps += [(part.label, part.path)] if part is not category else []
    terms = [renderer.edition.term_by_id[identifier] for identifier in part.ids]
    head = Head(
        title=": ".join((gettext("Glossary by category"), *(name for name, _ in steps))),
        description=gettext("Names and terms with their definitions, by category."),
        chinese=part.is_page and any(map(shows_chinese, terms)),
    )
    *before, whole = _trail(context, gettext("By category"))
    way = [
        NamedLink(name, context.link(f"{home}{path}")) for name, path in [(whole.name, ""), *steps]
    ]
    view = CategoriesPage(
        trail=(*before, *way[:-1], way[-1]._replace(href="")),
        title=head.title,
        orders=_orders(context),
        facts=_facts(terms),
        categories=tuple(_categories(context, terms, shown=part.is_page)),
        parts=part_views(context, home, part, _terms),
    )
    return renderer.page(page_kinds.CATEGORIES, context.here, head, view)


def concordance_page(renderer: Renderer) -> Iterator[Page]:
    """Yield the occurrences of all terms, from A to Z, in the parts that the glossary has."""
    for part in renderer.edition.divided.term_parts.pages():
        yield _concordance_page(renderer, part)


def _concordance_page(renderer: Renderer, part: Part) -> Page:
    edition, home = renderer.edition, addresses.CONCORDANCE
    context = renderer.context(f"{home}{part.path}")
    terms = [edition.term_by_id[identifier] for identifier in part.ids]
    head = Head(
        title=_title(gettext("Concordance"), part),
        description=gettext("Every occurrence of every name and term, with the words around it."),
    )
    view = ConcordancePage(
        trail=steps_to_part(context, _trail(context, gettext("Concordance")), home, part),
        orders=_orders(context),
        facts=_facts(terms),
        count=len(terms),
        short=_short_words(context, terms) if part.is_page else (),
        letters=tuple(_letters(context, terms)) if part.is_page else (),
        parts=part_views(context, home, part, _terms),
    )
    return renderer.page(page_kinds.CONCORDANCE, context.here, head, view)


def _title(name: str, part: Part) -> str:
    return f"{name}: {part.label}" if part.path else name


def _trail(context: Context, name: str) -> tuple[NamedLink, ...]:
    home, here = steps_from_home(context, name)
    return (home, NamedLink(gettext("Glossary"), context.link(addresses.GLOSSARY)), here)


def _orders(context: Context) -> tuple[NamedLink, ...]:
    """Return the pages of the glossary; the one at hand leads nowhere."""
    return tuple(
        NamedLink(
            gettext(name), "" if kind.address == context.here else context.link(kind.address or "")
        )
        for name, kind in _ORDERS
        if kind.exists(context.edition)
    )


def _short_words(context: Context, terms: Sequence[Term]) -> tuple[ShortWord, ...]:
    places = (place for term in terms for place in occurrences(context.edition, term))
    return tuple(context.backlinks.short_names.used(places))


def _facts(terms: Sequence[Term]) -> str:
    uses = sum(len(term.occurrences) for term in terms)
    return gettext(", ").join(
        (_terms(len(terms)), plural(uses, "{count} occurrence", "{count} occurrences"))
    )


def _terms(count: int) -> str:
    return plural(count, "{count} term", "{count} terms")


def _letters(context: Context, ordered: Sequence[Term]) -> Iterator[TermGroup]:
    """Yield the letters with which terms begin."""
    for name, found in groupby(ordered, key=lambda term: initial(term.term)):
        terms = tuple(term_view(context, term) for term in found)
        yield TermGroup(
            id=name.lower() if name.isalpha() else "numbers",
            label=name,
            count=len(terms),
            href="",
            terms=terms,
        )


def _categories(
    context: Context, listed_terms: Sequence[Term], *, shown: bool
) -> Iterator[TermGroup]:
    """Yield the categories that have terms among these; `shown` says whether they stand there."""
    paths = {part.path for part in context.edition.divided.category_parts.parts}
    for category in context.edition.categories:
        terms = [term for term in listed_terms if term.category == category.id]
        if terms:
            ordered = sorted(terms, key=lambda term: (sort_key(term.term), term.id))
            path = f"{category.id}/" if f"{category.id}/" in paths else ""
            yield TermGroup(
                id=category.id,
                label=category.label,
                count=len(terms),
                href=context.link(f"{addresses.CATEGORIES}{path}#category-{category.id}"),
                terms=tuple(term_view(context, term) for term in ordered) if shown else (),
            )
