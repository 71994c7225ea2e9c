"""From loaded content to a checked, frozen edition: parse, resolve, check.

Three steps, each of which stops at its end if anything is wrong: what the next one would find then
might only follow from it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from edition.catalogues import common_language, speaking, spoken
from edition.compiling.assembling import Assembly
from edition.compiling.facts import Facts, read_facts
from edition.compiling.glossary import resolve_glossary
from edition.compiling.ledger import Ledger, read_ledger, text_hash
from edition.compiling.ledger_check import lost_parts
from edition.compiling.links import resolve_links
from edition.compiling.notes import resolve_notes
from edition.compiling.parse import parse_document
from edition.compiling.parsed import ParsedDocument
from edition.compiling.relations import read_relations
from edition.compiling.resolving import Locators
from edition.compiling.subject_index import resolve_index
from edition.compiling.uniqueness import (
    check_addresses,
    check_clause_names,
    check_curated_identifiers,
    check_identifiers,
    check_names,
)
from edition.faults import rules
from edition.faults.fault import Faults
from edition.faults.hints import did_you_mean
from edition.identifiers import clause_of, is_identifier
from edition.languages import LANGUAGE
from edition.model import Document, Edition
from edition.reading.load import Content, is_complete
from edition.reading.yaml_file import YamlFile


@dataclass(frozen=True, slots=True, kw_only=True)
class _Structure:
    """What is known before anything has its identifier."""

    facts: Facts
    ledger: Ledger
    parsed: tuple[ParsedDocument, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Texts:
    """The documents with their identifiers, and which parts the ledger has that they lack."""

    documents: tuple[Document, ...]
    lost: Faults


def compile_edition(
    content: Content, *, url: str, compare: bool = True, gaps: Faults | None = None
) -> Edition:
    """Return the edition that the content makes; `url` is its base address, ending in a slash.

    What a complete edition has and a draft may lack is added to `gaps`, and is a fault in a
    complete one.

    Raises ContentError with every fault of structure and of the curated data. The ledger gives
    identifiers here; `compare` says whether a part of the texts that it records may be missing.
    All else is compared by `ledger_check.compare_with_ledger`, when the pages are known.
    """
    faults = Faults()
    lacking = Faults()
    with speaking(_interface(content.yaml["edition"])):  # names of places are in its words
        structure = _read_structure(content, faults)
        texts = _identify(content, structure, faults, lacking, compare=compare)
        edition = _annotate(content, structure, texts, url, (faults, lacking))
    if gaps is not None:
        gaps.extend(lacking)
    return edition


def _interface(settings: YamlFile) -> str:
    """Return the language of the interface: as the content says, or that of its texts."""
    said: str | None = settings.value.get("interface")
    rows = (row for row in settings.rows("documents") if row["role"] == "text")
    return said or common_language(row.get("language", LANGUAGE) for row in rows)


def _read_structure(content: Content, faults: Faults) -> _Structure:
    """Parse the sources; read what their identifiers and the facts about them depend on."""
    settings = content.yaml["edition"]
    facts = read_facts(content.yaml["facts"], faults)
    ledger = read_ledger(content.yaml["ledger"], faults)
    check_curated_identifiers(content.yaml, faults)
    parsed = tuple(
        parse_document(source, row, faults)
        for source, row in zip(content.sources, settings.rows("documents"), strict=True)
    )
    check_addresses(parsed, settings, faults)
    check_names(parsed, settings, faults)
    if faults:
        faults.extend(content.checksum_faults)
    faults.stop()
    return _Structure(facts=facts, ledger=ledger, parsed=parsed)


def _identify(
    content: Content, structure: _Structure, faults: Faults, gaps: Faults, *, compare: bool
) -> _Texts:
    """Put the documents together, with an identifier for everything in them."""
    settings = content.yaml["edition"]
    assembly = Assembly(
        labels=content.yaml["unit_labels"],
        sentences=content.yaml["sentence_starts"],
        facts=structure.facts,
        ledger=structure.ledger,
        faults=faults,
    )
    rows = zip(settings.rows("documents"), structure.parsed, strict=True)
    documents = tuple(assembly.document(row, parsed) for row, parsed in rows)
    _stop_at_changed_sources(content, structure.ledger, documents)
    check_identifiers(content.yaml, documents, faults)
    check_clause_names(settings, documents, faults)
    if not faults:  # a clause may be unknown because of any of them
        _check_sentences(content.yaml["sentence_starts"], documents, faults)
    lost = Faults()
    complete = is_complete(settings)
    if compare and (complete or structure.ledger.entries):
        lost = lost_parts(structure.ledger, documents, content.yaml["ledger"])
    faulty_labels = Faults()
    unlabelled = faulty_labels if complete else gaps
    _check_labels(content.yaml["unit_labels"], documents, faulty_labels, unlabelled)
    if faulty_labels and not faults:  # a lost line may be why
        faults.extend(lost)
    faults.extend(faulty_labels)
    faults.stop()
    return _Texts(documents=documents, lost=lost)


def _annotate(
    content: Content,
    structure: _Structure,
    texts: _Texts,
    url: str,
    found: tuple[Faults, Faults],
) -> Edition:
    """Bind the curated data to the texts; `found` are the faults, and what a draft lacks.

    Of an unsound file only its references are checked: all else may only follow from what it lacks.
    """
    faults, lacking = found
    gaps = faults if is_complete(content.yaml["edition"]) else lacking

    def but_unsound(name: str, found: Faults) -> Faults:
        return Faults() if name in content.unsound else found

    facts, ledger = structure.facts, structure.ledger
    locators = Locators(texts.documents, ledger, faults)
    relations = read_relations(content.yaml["relations"])
    links, unlinked = resolve_links(
        content.yaml["links"],
        relations,
        locators,
        but_unsound("links", faults),
        but_unsound("links", gaps),
    )
    categories, terms = resolve_glossary(
        content.yaml["glossary"], locators, facts, but_unsound("glossary", faults)
    )
    index = resolve_index(
        content.yaml["index"], locators, but_unsound("index", faults), but_unsound("index", gaps)
    )
    notes = resolve_notes(content.yaml["notes"], locators, facts, but_unsound("notes", faults))
    faults.explain(rules.UNKNOWN_CLAUSE, texts.lost)
    faults.stop()
    settings = content.yaml["edition"].value
    return Edition(
        name=settings["name"],
        short_name=settings.get("short_name", settings["name"]),
        version=settings["version"],
        date=settings["date"],
        url=url,
        documents=texts.documents,
        licence=settings.get("licence"),
        notice=settings.get("notice"),
        interface=spoken(),
        relations=tuple(relations.values()),
        links=links,
        unlinked=unlinked,
        categories=categories,
        terms=terms,
        index=index,
        index_introduction=content.yaml["index"].value.get("introduction"),
        notes=notes,
        tombstones=ledger.tombstones,
        changes=ledger.changes,
    )


def _stop_at_changed_sources(
    content: Content, ledger: Ledger, documents: Iterable[Document]
) -> None:
    """Stop if a source is not the one recorded, with a fault for each clause that differs.

    All else that is wrong then may only follow from it.
    """
    if not content.checksum_faults:
        return
    faults = Faults(content.checksum_faults)
    for source, document in zip(content.sources, documents, strict=True):
        for unit in document.units:
            for clause in unit.clauses:
                entry = ledger.entries.get(clause.id)
                if entry is None or entry.hash != text_hash(clause.text):
                    line = document.source.lines[clause.line - 1]
                    start = len(line.raw) - len(line.end) - len(line.text)
                    place = source.place(clause.line, start + 1, len(line.text))
                    message = f'these are not the words that the ledger records for "{clause.id}"'
                    faults.add(rules.LEDGER_CHANGED, place, message)
    faults.stop()


def _check_sentences(file: YamlFile, documents: Iterable[Document], faults: Faults) -> None:
    """Check that each key of content/sentence_starts.yml is a clause."""
    clauses = {c.id for document in documents for unit in document.units for c in unit.clauses}
    for identifier in file.value:
        if identifier not in clauses:
            whole = clause_of(identifier) if is_identifier(identifier, "sentence") else ""
            hint = did_you_mean(whole or identifier, clauses)
            message = f'no clause "{identifier}"'
            faults.add(rules.UNKNOWN_CLAUSE, file.key(identifier), message, hint)


def _check_labels(
    file: YamlFile, documents: Iterable[Document], faults: Faults, gaps: Faults
) -> None:
    """Check that each key of content/unit_labels.yml is a unit, and that each unit has a label."""
    units = {unit.id: unit for document in documents for unit in document.units}
    for unit_id in file.value:
        if unit_id not in units:
            hint = did_you_mean(unit_id, units)
            faults.add(rules.UNKNOWN_UNIT, file.key(unit_id), f'no unit "{unit_id}"', hint)
    before = file.place()
    for unit_id, unit in units.items():
        if unit_id in file.value:
            before = file.key(unit_id)
        elif unit.heading is None and not (unit.named and unit.marker):
            message = f'the unit "{unit_id}" has no label'
            hint = f"add after this entry: {unit_id}: {{label: …}}"
            gaps.add(rules.MISSING_LABEL, before, message, hint)
