"""Resolve content/links.yml: links with evidence, and unlinked sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from edition.compiling.prose import resolve_prose
from edition.compiling.resolving import Locators
from edition.faults import rules
from edition.faults.fault import Faults
from edition.faults.hints import did_you_mean
from edition.identifiers import link_id
from edition.model import Link, Relation, Unlinked
from edition.reading.yaml_file import Row, YamlFile


def resolve_links(
    file: YamlFile,
    relations: Mapping[str, Relation],
    locators: Locators,
    faults: Faults,
    gaps: Faults,
) -> tuple[tuple[Link, ...], tuple[Unlinked, ...]]:
    """Return the links and unlinked sentences; add a fault for whatever is wrong.

    A sentence of a commentary of which nothing is said is one of the `gaps`.
    """
    links: dict[str, Link] = {}
    for row in file.rows("links"):
        link = _link(row, relations, locators, faults)
        if link is None:
            continue
        source, target = link.source.id, link.target.id
        if link.source.clauses[:1] == link.target.clauses[:1]:
            message = f'"{source}" and "{target}" are the same clause'
            faults.add(rules.SELF_LINK, row.place("target"), message)
        if link.id in links:
            message = f'"{source}" is linked to "{target}" by "{link.relation.id}" already'
            faults.add(rules.DUPLICATE_LINK, row.place("source"), message)
        elif link_id(target, link.relation.id, source) in links:
            message = f'"{target}" is linked to "{source}" by "{link.relation.id}" already'
            hint = "a link is shown at both ends: remove one of the two"
            faults.add(rules.DUPLICATE_LINK, row.place("source"), message, hint)
        links[link.id] = link
    unlinked = _unlinked(file, locators, faults)
    if len(links) == len(file.value["links"]) and len(unlinked) == len(file.value["unlinked"]):
        _check_commentary(file, locators, links.values(), unlinked, faults, gaps)
    return tuple(links.values()), tuple(unlinked)


def _link(
    row: Row, relations: Mapping[str, Relation], locators: Locators, faults: Faults
) -> Link | None:
    """Return the link of a row, or None where one of its ends or its relation is not known."""
    source = locators.end(row["source"], row.place("source"))
    target = locators.end(row["target"], row.place("target"))
    for end, key in ((source, "source_quote"), (target, "target_quote")):
        if end is not None:
            locators.check_occurs(end, row[key], row.place(key))
    relation = relations.get(row["relation"])
    if relation is None:
        message = f'no relation "{row["relation"]}"'
        hint = did_you_mean(row["relation"], relations) or f"one of {', '.join(relations)}"
        faults.add(rules.UNKNOWN_RELATION, row.place("relation"), message, hint)
    if source is None or target is None or relation is None:
        return None
    return Link(
        id=link_id(source.id, relation.id, target.id),
        source=source,
        target=target,
        relation=relation,
        source_quote=row["source_quote"],
        target_quote=row["target_quote"],
        comment=(
            resolve_prose(row["comment"], row.place("comment"), locators)
            if "comment" in row
            else None
        ),
    )


def _unlinked(file: YamlFile, locators: Locators, faults: Faults) -> list[Unlinked]:
    """Return the sentences without counterpart; add a fault for whatever is wrong."""
    unlinked: list[Unlinked] = []
    met: set[str] = set()
    commentaries = {d.id for d in locators.documents if d.role == "commentary"}
    for row in file.rows("unlinked"):
        at = row.place("source")
        source = locators.locate(row["source"], at)
        if source is None:
            continue
        if source.clause.document not in commentaries:
            faults.add(rules.UNLINKED_SOURCE, at, f'"{source.id}" is not in a commentary')
        elif source.id in met:
            faults.add(rules.UNLINKED_SOURCE, at, f'"{source.id}" stands twice under unlinked')
        reason = resolve_prose(row["reason"], row.place("reason"), locators)
        met.add(source.id)
        unlinked.append(Unlinked(source=source, reason=reason))
    return unlinked


def _check_commentary(
    file: YamlFile,
    locators: Locators,
    links: Iterable[Link],
    unlinked: Iterable[Unlinked],
    faults: Faults,
    gaps: Faults,
) -> None:
    """Check that each sentence of a commentary is either linked or unlinked."""
    ends = [end for link in links for end in (link.source, link.target)]
    linked = {sentence.id for end in ends for sentence in end.covered}
    alone = {
        sentence.id: row
        for row, entry in zip(file.rows("unlinked"), unlinked, strict=True)
        for sentence in entry.source.covered
    }
    for clause in locators.commentary:
        for sentence in clause.sentences:
            if sentence.id in linked and sentence.id in alone:
                message = f'the sentence "{sentence.id}" is both linked and unlinked'
                hint = "remove this entry, or the sentence from the links"
                at = alone[sentence.id].place("source")
                faults.add(rules.UNACCOUNTED_SENTENCE, at, message, hint)
            elif sentence.id not in linked and sentence.id not in alone:
                message = f'the sentence "{sentence.id}" is not accounted for'
                gaps.add(rules.UNACCOUNTED_SENTENCE, file.key("unlinked"), message)
