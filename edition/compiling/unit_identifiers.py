"""Which identifiers and addresses marked units get: as declared for sections, or by numbers."""

from __future__ import annotations

from edition.compiling.counting import Candidate, Counting, Counts
from edition.compiling.numerals import Number
from edition.compiling.parsed import ParsedUnit
from edition.compiling.unit_names import Name, named, plain_name
from edition.faults import rules
from edition.faults.fault import Faults, Place
from edition.identifiers import item_id
from edition.model import SourceLine
from edition.reading.yaml_file import Row


class UnitIdentifiers:
    """Gives units their identifiers and addresses."""

    def __init__(self, document: Row, counting: Counting) -> None:
        self._sections = list(document.rows("sections"))
        self.counting = counting

    def unit_id(self, one: Candidate, number: Number) -> str | None:
        """Return the identifier of a marked unit, or None where none is declared for it."""
        level, parent = one.level, one.parent
        if self._sections and parent is None and level.index == 0 and not level.own_stem:
            index = number.value - level.first + one.shift
            known = one.number is not None and 0 <= index < len(self._sections)
            return self._sections[index]["id"] if known else None
        if parent is not None and level.depth == 1 and not level.runs_on:
            for section in self._sections:
                if section["id"] == parent.key and "item" in section:
                    return item_id(section["item"], number.text)
                if section["id"] == parent.key and not level.own_stem:
                    return None
        if level.stem is None and (parent is None or level.runs_on):
            return None
        return self.counting.key(level, parent, number.text)

    def add_undeclared(self, one: Candidate, line: SourceLine, at: Place, faults: Faults) -> None:
        """Add the fault of a unit for which no identifier is declared."""
        message = f'no section is declared for "{line.marker} {line.text[:40]}"'
        hint = ""
        if one.parent is not None:
            message = f'the section "{one.parent.key}" declares no items, and here one begins'
            hint = "add item: to the section in content/edition.yml, or mend the marker"
        elif not self._sections:
            message = f'no identifier can be made of the kind "{one.level.kind}"'
            hint = "add id: to the level, such as id: article"
        faults.add(rules.UNDECLARED_UNIT, at, message, hint)

    def unit(self, unit_id: str, one: Candidate, number: Number, line: SourceLine) -> ParsedUnit:
        """Return the unit that a marked line begins."""
        level, parent = one.level, one.parent
        assert parent is None or parent.unit is not None, "a place of the text has a unit"
        above = parent.unit if parent else None
        address = f"/{unit_id}/"
        if above is not None and not level.runs_on:
            own = item_id(level.stem, number.text) if level.own_stem and level.stem else number.text
            address = f"{above.address}{own}/"
        counted = level.numbering.kind != "none"
        around = parent.names if parent else ("",)
        name = named(level, line.marker, number, around) or Name(
            name=plain_name(unit_id, number.text if counted else None, line.marker), named=False
        )
        titled = level.title or level.title_ends
        alone = level.opens == "heading" and not line.text and not titled
        return ParsedUnit(
            id=unit_id,
            kind=level.kind,
            number=level.numbering.own(line.marker, number) if counted else None,
            marker="" if alone else line.marker,
            parent=above.id if above else None,
            line=line.number,
            address=address,
            name=name.name,
            named=name.named,
            also=name.also,
        )


def order_hint(one: Candidate, counts: Counts) -> str:
    """Return what may be wrong where a number does not go on, if it is more than the text."""
    level, number = one.level, one.number
    lost = rules.MARKER_ORDER.mend
    if number is None:
        return (
            f'"{one.line.marker}" has no number of the kind {level.numbering.kind}: see numbering'
        )
    before = counts.get(one.series)
    latest = [count.last for (index, _), count in counts.items() if index == level.series]
    if before is None and number.value in {last.value + 1 for last in latest}:
        return (
            f"if the {level.kind} numbers run on, write runs_on: true in their level; else {lost}"
        )
    if before is None and number.value > one.expected:
        return f"if the text begins there, write first: {number.value} in the level; else {lost}"
    if number.value > one.expected:
        return f"if the text leaves numbers out, list their units under missing; else {lost}"
    return ""
