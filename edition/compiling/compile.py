"""From loaded content to a checked, frozen edition: parse, resolve, check."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from edition import addresses
from edition.compiling.glossary import (
    Fact,
    look_up_fact,
    read_facts,
    read_official,
    resolve_glossary,
)
from edition.compiling.ledger import (
    Ledger,
    assign,
    integrity_faults,
    lost_parts,
    read_ledger,
    text_hash,
)
from edition.compiling.links import resolve_links
from edition.compiling.locators import Places
from edition.compiling.notes import resolve_notes
from edition.compiling.parse import ParsedDocument, ParsedUnit, parse_document
from edition.compiling.subject_index import resolve_index
from edition.faults.fault import (
    ContentError,
    Fault,
    Place,
    did_you_mean,
    fault,
    look_alike,
    near_hint,
)
from edition.identifiers import clause_id, item_id, sentence_id
from edition.model import Clause, Document, Edition, Imprint, Sentence, Source, Unit
from edition.reading.load import Content
from edition.reading.yaml_reader import YamlFile


def compile_edition(content: Content, *, url: str, compare: bool = True) -> Edition:
    """Return the edition that the content makes; `url` is its base address, ending in a slash.

    Raises ContentError with every fault of structure and of the curated data. The ledger gives
    identifiers here; `compare` says whether a part of the texts that it records may be missing.
    All else is compared by `edition.ledger.compare`, when the pages are known.
    """
    settings = content.yaml["edition"]
    faults: list[Fault] = []
    facts = read_facts(content.yaml["facts"], faults)
    faults.extend(integrity_faults(content.yaml["ledger"]))
    faults.extend(_identifier_faults(content))
    ledger = read_ledger(content.yaml["ledger"])
    parsed = []
    for number, source in enumerate(content.sources):
        parsed.append(parse_document(source, settings, "documents", number))
        faults.extend(parsed[-1].faults)
    faults.extend(_unit_faults(parsed, settings))
    if faults:
        raise ContentError([*content.strangers, *faults])
    documents = tuple(
        _Assembly(content, facts, ledger, faults).document(number, document)
        for number, document in enumerate(parsed)
    )
    if content.strangers:
        raise ContentError([*content.strangers, *_changed_lines(content, ledger, documents)])
    faults.extend(_name_faults(content, documents))
    if not faults:  # each of these follows from what stands before it, too
        faults.extend(_sentence_faults(content.yaml["sentences"], documents))
    lost = list(lost_parts(ledger, documents, content.yaml["ledger"])) if compare else []
    faulty_labels = list(_label_faults(content.yaml["labels"], documents))
    if faulty_labels and not faults:
        faults.extend(lost)
    faults.extend(faulty_labels)
    if faults:
        raise ContentError(faults)  # what follows would be measured by wrong identifiers
    places = Places(documents, ledger.entries)
    relations, links, unlinked = resolve_links(content.yaml["links"], places, faults)
    categories, terms = resolve_glossary(content.yaml["glossary"], places, facts, faults)
    index = resolve_index(content.yaml["index"], places, faults)
    notes = resolve_notes(content.yaml["notes"], places, facts, faults)
    faults.extend(places.faults)
    if faults and lost:  # then this is why an identifier is not known
        faults = [*lost, *(found for found in faults if found.rule != "unknown-clause")]
    if faults:
        raise ContentError(faults)
    return Edition(
        title=settings.value["title"],
        version=settings.value["version"],
        date=settings.value["date"],
        url=url,
        documents=documents,
        statement=settings.value.get("statement"),
        licence=settings.value.get("licence"),
        relations=relations,
        links=links,
        unlinked=unlinked,
        categories=categories,
        terms=terms,
        index=index,
        notes=notes,
        tombstones=ledger.tombstones,
        changes=ledger.changes,
    )


class _Assembly:
    """Puts a document together from what was parsed and what the content says of it."""

    def __init__(
        self, content: Content, facts: Mapping[str, Fact], ledger: Ledger, faults: list[Fault]
    ) -> None:
        self.content = content
        self.facts = facts
        self.ledger = ledger
        self.faults = faults

    def document(self, number: int, parsed: ParsedDocument) -> Document:
        row = self.content.yaml["edition"].value["documents"][number]
        source = Source(
            file=row["source"]["file"], sha256=row["source"]["sha256"], lines=parsed.lines
        )
        return Document(
            id=row["id"],
            role=row["role"],
            name=row["name"],
            title=row.get("title"),
            source=source,
            front_matter=parsed.front_matter,
            units=tuple(self.unit(unit, row["id"]) for unit in parsed.units),
            imprint=self.imprint(number, row.get("citation", {})),
        )

    def imprint(self, number: int, row: Mapping[str, Any]) -> Imprint:
        """Return what citations say of a document; when it was released rests on facts.yml."""
        released: Mapping[str, str] = row.get("released", {})
        fact = None
        if released:
            path = ("documents", number, "citation", "released", "fact")
            file = self.content.yaml["edition"]
            fact = look_up_fact(self.facts, released["fact"], file, path, self.faults)
        return Imprint(
            kind=row.get("kind", "document"),
            description=row.get("description"),
            issued=released.get("date"),
            issued_by=released.get("by"),
            reference=fact.reference if fact else None,
        )

    def unit(self, parsed: ParsedUnit, document: str) -> Unit:
        labels = self.content.yaml["labels"]
        row = labels.value.get(parsed.id, {"label": ""})
        texts = [clause.text for clause in parsed.clauses]
        ids = assign(clause_id, parsed.id, texts, self.ledger.parts("clause", parsed.id))
        clauses = tuple(
            Clause(
                id=identifier,
                document=document,
                unit=parsed.id,
                line=clause.line,
                marker=clause.marker,
                text=clause.text,
                paragraph=clause.paragraph,
                sentences=self.sentences(identifier, clause.text),
            )
            for identifier, clause in zip(ids, parsed.clauses, strict=True)
        )
        return Unit(
            id=parsed.id,
            document=document,
            kind=parsed.kind,
            number=parsed.number,
            marker=parsed.marker,
            heading=parsed.heading,
            label=row["label"],
            official=read_official(row, self.facts, labels, (parsed.id,), self.faults),
            parent=parsed.parent,
            line=parsed.line,
            address=parsed.address,
            clauses=clauses,
        )

    def sentences(self, clause: str, text: str) -> tuple[Sentence, ...]:
        """Cut a clause at the committed boundaries."""
        file = self.content.yaml["sentences"]
        starts = [0]
        for number, opening in enumerate(file.value.get(clause, ())):
            count = text.count(opening)
            start = text.find(opening)
            if count == 1 and start > starts[-1] and text[start - 1].isspace():
                starts.append(start)
                continue
            message = {
                0: f'no words "{opening}" stand in "{clause}"',
                1: f'"{opening}" does not begin a sentence after the one before it',
            }.get(count, f'"{opening}" stands {count} times in "{clause}"')
            place = file.place(clause, number)
            hint = "" if count else look_alike(opening, [text]) or near_hint(opening, text)
            self.faults.append(fault("sentence-boundary", place, message, hint))
        ends = [*starts[1:], len(text)]
        cuts = [
            (start, start + len(text[start:end].rstrip()))
            for start, end in zip(starts, ends, strict=True)
        ]
        texts = [text[start:end] for start, end in cuts]
        ids = assign(sentence_id, clause, texts, self.ledger.parts("sentence", clause))
        return tuple(
            Sentence(id=identifier, start=start, end=end)
            for identifier, (start, end) in zip(ids, cuts, strict=True)
        )


def _label_faults(labels: YamlFile, documents: tuple[Document, ...]) -> Iterator[Fault]:
    units = {unit.id: unit for document in documents for unit in document.units}
    for unit_id in labels.value:
        if unit_id not in units:
            hint = did_you_mean(unit_id, units)
            yield fault("unknown-unit", labels.key(unit_id), f'no unit "{unit_id}"', hint)
    before = labels.place()
    for unit_id in units:
        if unit_id in labels.value:
            before = labels.key(unit_id)
        else:
            hint = f"add after this entry: {unit_id}: {{label: …}}"
            yield fault("missing-label", before, f'the unit "{unit_id}" has no label', hint)


def _sentence_faults(file: YamlFile, documents: tuple[Document, ...]) -> Iterator[Fault]:
    clauses = {c.id for document in documents for unit in document.units for c in unit.clauses}
    for identifier in file.value:
        if identifier not in clauses:
            hint = did_you_mean(identifier, clauses)
            message = f'no clause "{identifier}"'
            yield fault("unknown-clause", file.key(identifier), message, hint)


def _changed_lines(
    content: Content, ledger: Ledger, documents: tuple[Document, ...]
) -> Iterator[Fault]:
    """Yield a fault for each clause whose words are not those that the ledger records."""
    for source, document in zip(content.sources, documents, strict=True):
        for unit in document.units:
            for clause in unit.clauses:
                entry = ledger.entries.get(clause.id)
                if entry is None or entry.hash != text_hash(clause.text):
                    start = source.lines[clause.line - 1].index(clause.text)
                    place = source.place(clause.line, start + 1, len(clause.text))
                    message = f'these are not the words that the ledger records for "{clause.id}"'
                    yield fault("ledger-changed", place, message)


def _unit_faults(parsed: list[ParsedDocument], settings: YamlFile) -> Iterator[Fault]:
    """Yield a fault for each unit whose address is that of another page."""
    for number, document in enumerate(parsed):
        for unit in document.units:
            if unit.address in addresses.RESERVED:
                message = (
                    f'the unit "{unit.id}" would stand at {unit.address}, as another page does'
                )
                yield fault("address-taken", _unit_place(settings, number, unit.id), message)


def _name_faults(content: Content, documents: tuple[Document, ...]) -> Iterator[Fault]:
    """Yield a fault for each identifier of a unit or clause that something else has, too."""
    taken = {name for _, _, name in _curated_identifiers(content.yaml) if ":" not in name}
    for number, document in enumerate(documents):
        for unit in document.units:
            parts = [clause.id for clause in unit.clauses]
            parts += [part.id for clause in unit.clauses for part in clause.sentences]
            for name in (unit.id, *parts):
                if name in taken:
                    message = f'the identifier "{name}" stands for two things'
                    place = _unit_place(content.yaml["edition"], number, unit.id)
                    yield fault("duplicate-id", place, message)
                    break
            taken.update((unit.id, *parts))


def _unit_place(settings: YamlFile, number: int, unit_id: str) -> Place:
    """Return where content/edition.yml gives a unit its identifier, or the stem of it."""
    row = settings.value["documents"][number]
    path = ("documents", number)
    if row.get("opening_unit", {}).get("id") == unit_id:
        return settings.place(*path, "opening_unit", "id")
    for index, exception in enumerate(row.get("exceptions", ())):
        if exception["unit"] == unit_id and "opens" in exception:
            return settings.place(*path, "exceptions", index, "unit")
    for index, section in enumerate(row.get("sections", ())):
        if section["id"] == unit_id:
            return settings.place(*path, "sections", index, "id")
        if unit_id.startswith(item_id(section.get("item", section["id"]), "")):
            return settings.place(*path, "sections", index, "item")
    return settings.place(*path, "sections")


def _identifier_faults(content: Content) -> Iterator[Fault]:
    """Yield a fault for each curated identifier that stands twice, in whatever files."""
    seen: dict[str, Place] = {}
    for file, path, identifier in _curated_identifiers(content.yaml):
        place = file.place(*path)
        if identifier in seen:
            first = seen[identifier]
            where = f"line {first.line}" if first.file == place.file else first.file
            message = f'the identifier "{place.text}" stands twice; first in {where}'
            yield fault("duplicate-id", place, message)
        seen.setdefault(identifier, place)


def _curated_identifiers(
    yaml: Mapping[str, YamlFile],
) -> Iterator[tuple[YamlFile, tuple[str | int, ...], str]]:
    lists: tuple[tuple[str, str], ...] = (
        ("edition", "documents"),
        ("links", "relations"),
        ("glossary", "categories"),
        ("glossary", "terms"),
        ("notes", "notes"),
        ("index", "index"),
    )
    for name, key in lists:
        for number, row in enumerate(yaml[name].value[key]):
            # Relations and categories have name spaces of their own: their id is a word.
            scope = f"{key}:" if key in ("relations", "categories", "documents") else ""
            yield yaml[name], (key, number, "id"), scope + row["id"]
            for index, sub in enumerate(row.get("subheadings", ())):
                yield yaml[name], (key, number, "subheadings", index, "id"), sub["id"]
