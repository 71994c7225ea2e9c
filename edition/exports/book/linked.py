"""Links as a book shows them: in short beside a clause, with the words at both ends in lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from edition.addresses import prose_text
from edition.exports.book.places import Place, PlaceGroups, Places, one_sentence
from edition.model import Clause, Edition, Link, Locator
from edition.outline import line_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What stands beside a clause: the places that are linked to it by one relation."""

    relation: str
    places: PlaceGroups


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLink:
    """A link from where it begins: the words there, the relation, the place and the words there."""

    own: str
    relation: str
    place: Place
    quote: str
    role: str
    comment: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LinksFrom:
    """The links that begin at a place; or why none begins there."""

    place: Place
    links: tuple[SetLink, ...] = ()
    unlinked: str | None = None


class Links:
    """The links of one edition."""

    def __init__(self, edition: Edition, places: Places) -> None:
        self._edition = edition
        self._places = places
        self._unlinked = {
            entry.source.anchor: prose_text(edition, entry.reason) for entry in edition.unlinked
        }
        self._ends: dict[str, list[tuple[Link, Locator, str]]] = {}
        self._begun: dict[str, list[Link]] = {}
        for link in edition.links:
            self._begun.setdefault(line_id(link.source), []).append(link)
            relation = link.relation
            for clause in link.source.clauses:
                self._ends.setdefault(clause.id, []).append((link, link.target, relation.label))
            for clause in link.target.clauses:
                self._ends.setdefault(clause.id, []).append((link, link.source, relation.inverse))

    def beside(self, clause: Clause) -> Iterator[Beside]:
        """Yield the places that are linked to a clause, those of commentaries first."""
        found: dict[tuple[bool, str], dict[str, Locator]] = {}
        for _, other, relation in self._ends.get(clause.id, ()):
            key = (self._role(other) != "commentary", relation)
            found.setdefault(key, {})[other.id] = other
        for (_, relation), others in sorted(found.items(), key=lambda item: item[0][0]):
            yield Beside(relation=relation, places=self._places.groups(others.values()))

    def from_clause(self, clause: Clause) -> list[LinksFrom]:
        """Return the links that begin in a clause, and its sentences without any, in order."""
        begun = self._from(self._begun.get(clause.id, ()))
        unlinked = {
            one_sentence(clause, sentence): self._unlinked[sentence.id]
            for sentence in clause.sentences
            if sentence.id in self._unlinked
        }
        without = {
            locator: LinksFrom(place=self._places.place(locator), unlinked=reason)
            for locator, reason in unlinked.items()
        }
        found = {**begun, **without}
        return [found[locator] for locator in sorted(found, key=self._places.order)]

    def from_texts(self) -> list[LinksFrom]:
        """Return every link that does not begin in a commentary, by the place where it begins."""
        found = [link for link in self._edition.links if self._role(link.source) != "commentary"]
        begun = self._from(found)
        return [begun[locator] for locator in sorted(begun, key=self._places.order)]

    def _from(self, links: Iterable[Link]) -> dict[Locator, LinksFrom]:
        by_place: dict[Locator, list[Link]] = {}
        for link in sorted(links, key=lambda link: self._places.order(link.target)):
            by_place.setdefault(link.source, []).append(link)
        return {
            source: LinksFrom(place=self._places.place(source), links=tuple(map(self._link, group)))
            for source, group in by_place.items()
        }

    def _link(self, link: Link) -> SetLink:
        return SetLink(
            own=link.source_quote,
            relation=link.relation.label,
            place=self._places.place(link.target),
            quote=link.target_quote,
            role=self._role(link.target),
            comment=prose_text(self._edition, link.comment) if link.comment else None,
        )

    def _role(self, locator: Locator) -> str:
        return self._edition.document_by_id[locator.document].role
