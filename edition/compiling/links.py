"""Resolve content/links.yml: relations, links with evidence, and unlinked sentences."""

from __future__ import annotations

from collections.abc import Iterator

from edition.compiling.locators import Places
from edition.faults.fault import Fault, did_you_mean, fault
from edition.identifiers import link_id
from edition.model import Link, Locator, Relation, Unlinked
from edition.reading.yaml_reader import YamlFile


def resolve_links(
    file: YamlFile, places: Places, faults: list[Fault]
) -> tuple[tuple[Relation, ...], tuple[Link, ...], tuple[Unlinked, ...]]:
    """Return the relations, links and unlinked sentences; add to `faults` whatever is wrong."""
    relations = {row["id"]: Relation(**row) for row in file.value["relations"]}
    links: dict[str, Link] = {}
    for number, row in enumerate(file.value["links"]):
        place = ("links", number)
        source = places.locate(row["source"], file.place(*place, "source"))
        target = places.locate(row["target"], file.place(*place, "target"))
        for end, key in ((source, "source_quote"), (target, "target_quote")):
            if end is not None:
                places.occurs(end, row[key], file.place(*place, key))
        relation = relations.get(row["relation"])
        if relation is None:
            message = f'no relation "{row["relation"]}"'
            hint = did_you_mean(row["relation"], relations) or f"one of {', '.join(relations)}"
            at = file.place(*place, "relation")
            faults.append(fault("unknown-relation", at, message, hint))
        if source is None or target is None or relation is None:
            continue
        if source.clause == target.clause:
            message = f'"{source.id}" and "{target.id}" are the same clause'
            faults.append(fault("self-link", file.place(*place, "target"), message))
        identifier = link_id(source.id, relation.id, target.id)
        if identifier in links:
            message = f'"{source.id}" is linked to "{target.id}" by "{relation.id}" already'
            faults.append(fault("duplicate-link", file.place(*place, "source"), message))
        links[identifier] = Link(
            id=identifier,
            source=source,
            target=target,
            relation=relation,
            source_quote=row["source_quote"],
            target_quote=row["target_quote"],
            comment=row.get("comment"),
        )
    unlinked = _unlinked(file, places, faults)
    if len(links) == len(file.value["links"]) and len(unlinked) == len(file.value["unlinked"]):
        faults.extend(_account(file, places, list(links.values()), unlinked))
    return tuple(relations.values()), tuple(links.values()), tuple(unlinked)


def _unlinked(file: YamlFile, places: Places, faults: list[Fault]) -> list[Unlinked]:
    """Return the sentences without counterpart; add to `faults` whatever is wrong."""
    unlinked: list[Unlinked] = []
    commentaries = {d.id for d in places.documents if d.role == "commentary"}
    for number, row in enumerate(file.value["unlinked"]):
        at = file.place("unlinked", number, "source")
        source = places.locate(row["source"], at)
        if source is None:
            continue
        if source.clause.document not in commentaries:
            message = f'"{source.id}" is not in a commentary'
            faults.append(fault("unlinked-source", at, message))
        elif any(source.id == entry.source.id for entry in unlinked):
            message = f'"{source.id}" stands twice under unlinked'
            faults.append(fault("unlinked-source", at, message))
        unlinked.append(Unlinked(source=source, reason=row["reason"]))
    return unlinked


def _account(
    file: YamlFile, places: Places, links: list[Link], unlinked: list[Unlinked]
) -> Iterator[Fault]:
    """Yield a fault for a commentary sentence that is neither linked nor unlinked, or both."""
    linked = {sentence for link in links for sentence in _sentences(link.source)}
    linked |= {sentence for link in links for sentence in _sentences(link.target)}
    alone = {sentence for entry in unlinked for sentence in _sentences(entry.source)}
    for document in places.documents:
        if document.role != "commentary":
            continue
        for unit in document.units:
            for clause in unit.clauses:
                for sentence in clause.sentences:
                    if (sentence.id in linked) != (sentence.id in alone):
                        continue
                    how = (
                        "both linked and unlinked" if sentence.id in linked else "not accounted for"
                    )
                    message = f'the sentence "{sentence.id}" is {how}'
                    yield fault("unaccounted-sentence", file.key("unlinked"), message)


def _sentences(locator: Locator) -> Iterator[str]:
    chosen = locator.sentences or [s for clause in locator.clauses for s in clause.sentences]
    return (sentence.id for sentence in chosen)
