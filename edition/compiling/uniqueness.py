"""Check that every identifier, and every address of a unit, stands for one thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from edition.compiling.parsed import ParsedDocument
from edition.faults import rules
from edition.faults.fault import Faults, Place
from edition.identifiers import item_id
from edition.model import Document
from edition.page_kinds import RESERVED
from edition.place_names import name_in
from edition.reading.yaml_file import Row, YamlFile

# Where identifiers are curated, and whether these have a name space of their own.
_CURATED = (
    ("edition", "documents", True),
    ("relations", "relations", True),
    ("glossary", "categories", True),
    ("glossary", "terms", False),
    ("notes", "notes", False),
    ("index", "index", False),
)


def check_curated_identifiers(yaml: Mapping[str, YamlFile], faults: Faults) -> None:
    """Check that no curated identifier stands twice, in whatever files."""
    seen: dict[tuple[str, str], Place] = {}
    for space, row in _curated(yaml):
        place = row.place("id")
        first = seen.setdefault((space, row["id"]), place)
        if first is not place:
            where = f"line {first.line}" if first.file == place.file else first.file
            message = f'the identifier "{place.text}" stands twice; first in {where}'
            faults.add(rules.DUPLICATE_ID, place, message)


def check_addresses(parsed: Iterable[ParsedDocument], settings: YamlFile, faults: Faults) -> None:
    """Check that no unit has the address of another page."""
    for row, document in zip(settings.rows("documents"), parsed, strict=True):
        for unit in document.units:
            if unit.address in RESERVED:
                message = (
                    f'the unit "{unit.id}" would stand at {unit.address}, as another page does'
                )
                faults.add(rules.ADDRESS_TAKEN, _place_of(unit.id, row), message)


def check_names(parsed: Iterable[ParsedDocument], settings: YamlFile, faults: Faults) -> None:
    """Check that no two units or points of a text are called the same, or have one identifier.

    Of names the first such is a fault.
    """
    for row, document in zip(settings.rows("documents"), parsed, strict=True):
        _check_points(document, faults)
        lines: dict[str, int] = {}
        for name, line, kind in _names(document):
            first = lines.setdefault(name, line)
            if first != line:
                message = f'what begins in line {line} is called "{name}", as is line {first}'
                faults.add(rules.AMBIGUOUS_NAME, _place_of_name(kind, row), message)
                break


def _check_points(document: ParsedDocument, faults: Faults) -> None:
    """Check that no two points have one identifier: the second would be a clause of the first."""
    for one in document.doubled:
        hint = f'write id: in the level "{one.kind}", such as id: x, to tell its points apart'
        faults.add(rules.DUPLICATE_ID, one.place, one.message, hint)


def _names(document: ParsedDocument) -> Iterator[tuple[str, int, str]]:
    """Yield what units and points are called, where they begin, and the kind of a unit."""
    for unit in document.units:
        yield unit.name, unit.line, unit.kind
        for clause in unit.clauses:
            if clause.point:
                yield clause.point.name, clause.line, ""


def check_clause_names(settings: YamlFile, documents: Iterable[Document], faults: Faults) -> None:
    """Check that no two clauses of a unit are called the same, be they points or not.

    A line that an exception gives to its place is not compared: it is outside of the count there.
    """
    for row, document in zip(settings.rows("documents"), documents, strict=True):
        exceptional = {one.get("number") for one in row.rows("exceptions")}
        for unit in document.units:
            lines: dict[str, int] = {}
            for clause in unit.clauses:
                name = name_in(document, unit, clause)
                first = lines.setdefault(name, clause.line)
                if first != clause.line and not {first, clause.line} & exceptional:
                    message = f'line {clause.line} is called "{name}", as is line {first}'
                    faults.add(rules.AMBIGUOUS_NAME, _place_of_name("", row), message)
                    return


def _place_of_name(kind: str, document: Row) -> Place:
    """Return where content/edition.yml says what units of a kind are called, or could say it."""
    for level in document.rows("levels"):
        if level["kind"] == kind:
            return level.place("called" if "called" in level else "kind")
    return document.place("levels" if "levels" in document else "id")


def check_identifiers(
    yaml: Mapping[str, YamlFile], documents: Iterable[Document], faults: Faults
) -> None:
    """Check that lines, units, clauses and sentences have identifiers that nothing else has."""
    taken = {row["id"] for space, row in _curated(yaml) if not space}
    for row, document in zip(yaml["edition"].rows("documents"), documents, strict=True):
        for number, line in enumerate(document.front_matter):
            if line.id in taken:
                message = f'the identifier "{line.id}" stands for two things'
                faults.add(rules.DUPLICATE_ID, row.place("front_matter", number), message)
            taken.add(line.id)
        for unit in document.units:
            names = [unit.id, *(clause.id for clause in unit.clauses)]
            names += [part.id for clause in unit.clauses for part in clause.sentences]
            repeated = next((name for name in names if name in taken), None)
            if repeated is not None:
                message = f'the identifier "{repeated}" stands for two things'
                faults.add(rules.DUPLICATE_ID, _place_of(unit.id, row), message)
            taken.update(names)


def _curated(yaml: Mapping[str, YamlFile]) -> Iterator[tuple[str, Row]]:
    """Yield each row that has an identifier, with the name space of that: "" is the common one."""
    for file, key, own in _CURATED:
        for row in yaml[file].rows(key):
            yield key if own else "", row
            for sub in row.rows("subheadings"):
                yield "", sub


def _place_of(unit_id: str, document: Row) -> Place:
    """Return where content/edition.yml gives a unit its identifier, or the stem of it."""
    if document.get("opening_unit", {}).get("id") == unit_id:
        return document.place("opening_unit", "id")
    for exception in document.rows("exceptions"):
        if exception.get("unit") == unit_id and "opens" in exception:
            return exception.place("unit")
    for section in document.rows("sections"):
        if section["id"] == unit_id:
            return section.place("id")
        if unit_id.startswith(item_id(section.get("item", section["id"]), "")):
            return section.place("item")
    return document.place("sections")
