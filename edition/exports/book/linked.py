"""Links as a book shows them: in short beside a clause, with the words at both ends in lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from markupsafe import Markup

from edition.exports.book.places import Place, PlaceGroups, Places, one_sentence, whole
from edition.model import Clause, Edition, Link, Locator


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What stands beside a clause: the places that are linked to it by one relation."""

    relation: str
    places: PlaceGroups


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLink:
    """A link from where it begins: the words there, the relation, the place and the words there."""

    own: str
    own_document: str
    relation: str
    place: Place
    quote: str
    document: str
    role: str
    comment: Markup | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LinksFrom:
    """The links that begin at a place; or why none begins there."""

    place: Place
    links: tuple[SetLink, ...] = ()
    unlinked: Markup | None = None


class Links:
    """The links of one edition."""

    def __init__(self, edition: Edition, places: Places) -> None:
        self._edition = edition
        self.places = places
        self._unlinked = {entry.source.id: entry.reason for entry in edition.unlinked}
        self._ends: dict[str, list[tuple[Locator, str]]] = {}
        self._begun: dict[str, list[Link]] = {}
        self._ended: dict[str, list[Link]] = {}
        for link in edition.links:
            for clause in link.source.clauses[:1]:
                self._begun.setdefault(clause.id, []).append(link)
            for clause in link.target.clauses[:1]:
                self._ended.setdefault(clause.id, []).append(link)
            relation = link.relation
            for part in _parts(link.source):
                self._ends.setdefault(part, []).append((link.target, relation.label))
            for part in _parts(link.target):
                self._ends.setdefault(part, []).append((link.source, relation.inverse))

    def beside(self, *identifiers: str) -> Iterator[Beside]:
        """Yield what is linked to clauses or front matter, places in commentaries first."""
        found: dict[tuple[bool, str], dict[str, Locator]] = {}
        for other, relation in chain(*(self._ends.get(one, ()) for one in identifiers)):
            key = (self._role(other) != "commentary", relation)
            found.setdefault(key, {})[other.id] = other
        for (_, relation), others in sorted(found.items(), key=lambda item: item[0][0]):
            yield Beside(relation=relation, places=self.places.groups(others.values()))

    def from_clause(self, clause: Clause) -> list[LinksFrom]:
        """Return the links of a clause in order, and its sentences of which it is said why not."""
        begun = self._from((link, False) for link in self._begun.get(clause.id, ()))
        for place, ended in self._from(
            (link, True) for link in self._ended.get(clause.id, ())
        ).items():
            links = (*begun[place].links, *ended.links) if place in begun else ended.links
            begun[place] = replace(ended, links=links)
        places = (whole(clause), *(one_sentence(clause, part) for part in clause.sentences))
        without = {
            locator: LinksFrom(
                place=self.places.place(locator),
                unlinked=self.places.prose(self._unlinked[locator.id]),
            )
            for locator in places
            if locator.id in self._unlinked
        }
        found = {**begun, **without}
        return [found[locator] for locator in sorted(found, key=self.places.order)]

    def from_texts(self) -> list[LinksFrom]:
        """Return every link that does not begin in a commentary, by the place where it begins."""
        found = [link for link in self._edition.links if self._role(link.source) != "commentary"]
        begun = self._from((link, False) for link in found)
        return [begun[locator] for locator in sorted(begun, key=self.places.order)]

    def _from(self, links: Iterable[tuple[Link, bool]]) -> dict[Locator, LinksFrom]:
        """Return links by the place where each is shown; with it stands whether it ends there."""
        by_place: dict[Locator, list[SetLink]] = {}
        for link, ends in sorted(links, key=lambda one: self.places.order(_far(*one))):
            by_place.setdefault(link.target if ends else link.source, []).append(
                self._link(link, ends=ends)
            )
        return {
            place: LinksFrom(place=self.places.place(place), links=tuple(group))
            for place, group in by_place.items()
        }

    def _link(self, link: Link, *, ends: bool) -> SetLink:
        """Return a link as it is said where it begins, or where it ends."""
        own, other = link.source_quote, link.target_quote
        far, near = _far(link, ends), _far(link, not ends)
        return SetLink(
            own=other if ends else own,
            own_document=near.document,
            relation=link.relation.inverse if ends else link.relation.label,
            place=self.places.place(far),
            quote=own if ends else other,
            document=far.document,
            role=self._role(far),
            comment=self.places.prose(link.comment) if link.comment else None,
        )

    def _role(self, locator: Locator) -> str:
        return self._edition.document_by_id[locator.document].role


def _far(link: Link, ends: bool) -> Locator:  # noqa: FBT001 - of a pair
    return link.source if ends else link.target


def _parts(locator: Locator) -> tuple[str, ...]:
    """Return the identifiers of the clauses of a place, or of its line of front matter."""
    return (locator.front.id,) if locator.front else tuple(c.id for c in locator.clauses)
