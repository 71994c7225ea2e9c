"""The links of an edition by what they touch: look-ups that many pages need."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from edition.model import Edition, Link, Prose


class LinkLookups:
    """The links of an edition, by their place and in other orders; made on first use."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition

    @cached_property
    def links(self) -> dict[str, list[Link]]:
        """The links that touch a clause or a line of front matter, in the order of their ends."""
        order = {clause.id: index for index, clause in enumerate(self.edition.clauses)}
        found: dict[str, list[tuple[int, Link]]] = {}
        for link in self.edition.links:
            for end, other in ((link.source, link.target), (link.target, link.source)):
                place = -1 if other.front else order[other.clause.id]
                for part in (end.front,) if end.front else end.clauses:
                    found.setdefault(part.id, []).append((place, link))
        return {
            clause: [link for _, link in sorted(pairs, key=lambda pair: pair[0])]
            for clause, pairs in found.items()
        }

    @cached_property
    def mapped(self) -> dict[str, list[Link]]:
        """The links by the outermost unit whose part of the map shows them, in their order.

        That is the unit of a commentary, if an end is there, or else the later one.
        """
        edition = self.edition
        units = [u for d in edition.documents for u in edition.children(None, d.id)]
        comments = {document.id for document in edition.commentaries}
        order = {unit.id: (unit.document in comments, at) for at, unit in enumerate(units)}
        found: dict[str, list[Link]] = {}
        for link in edition.links:
            ends = [edition.unit_by_id[e.unit] for e in (link.source, link.target) if e.unit]
            outermost = [edition.outermost(unit).id for unit in ends]
            found.setdefault(max(outermost, key=order.__getitem__, default=""), []).append(link)
        return found

    @cached_property
    def unlinked(self) -> dict[str, Prose]:
        """Why a sentence has no link, for those that the editors name."""
        return {
            sentence.id: entry.reason
            for entry in self.edition.unlinked
            for sentence in entry.source.sentences
            or (part for clause in entry.source.clauses for part in clause.sentences)
        }

    @cached_property
    def commentary_on(self) -> dict[str, Counter[str]]:
        """How many links there are between each unit of the texts and each commentary."""
        comments = {document.id for document in self.edition.commentaries}
        found: dict[str, Counter[str]] = {}
        for link in self.compared.values():
            for own, other in ((link.source, link.target), (link.target, link.source)):
                if own.unit and other.document in comments and own.document not in comments:
                    found.setdefault(own.unit, Counter())[other.document] += 1
        return found

    @cached_property
    def compared(self) -> dict[str, Link]:
        """The links from one document to another, by identifier."""
        return {
            link.id: link
            for link in self.edition.links
            if link.source.document != link.target.document
        }

    @cached_property
    def compared_by_relation(self) -> Counter[str]:
        """How many of these links there are of each relation."""
        return Counter(link.relation.id for link in self.compared.values())
