"""The apparatus: what the editors add to the texts, each thing over places in them."""

from __future__ import annotations

from dataclasses import dataclass

from edition.model.texts import Locator, Official, Reference, Span, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """Words of the editors, in parts: text, and the places and units that they name.

    Readers see each place under its name (`edition.names.prose_text`), where it can as a link.
    """

    parts: tuple[str | Locator | Unit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A kind of link, with the words for either direction and its explanation.

    `aliases` are the identifiers that it had before.
    """

    id: str
    label: str
    inverse: str
    explanation: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A typed relation between two places, with a quotation at each."""

    id: str
    source: Locator
    target: Locator
    relation: Relation
    source_quote: str
    target_quote: str
    comment: Prose | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlinked:
    """A sentence of a commentary without counterpart, and why."""

    source: Locator
    reason: Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A kind of glossary term."""

    id: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A glossary entry and every place where it occurs."""

    id: str
    term: str
    variants: tuple[str, ...]
    category: str
    official: Official | None
    definition: Prose | None
    references: tuple[Reference, ...]
    see_also: tuple[str, ...]
    occurrences: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexEntry:
    """A heading of the subject index, or one of its subheadings."""

    id: str
    heading: str
    subheading: str | None
    locators: tuple[Locator, ...]
    see: tuple[str, ...]
    see_also: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """An entry of the apparatus: a probable slip, with a suggested reading."""

    id: str
    span: Span
    quote: str
    kind: str
    reading: str
    confidence: str
    reason: Prose
    reference: Reference | None
