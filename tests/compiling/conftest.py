"""Small texts, parsed by small rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.compiling.parse import parse_document
from edition.compiling.parsed import ParsedDocument
from edition.faults.fault import Fault, Faults
from edition.reading.text_files import TextFile
from tests.yaml_files import read_yaml


class Cases:
    """Parses small texts by small rules."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "edition.yml"

    def parse(self, text: str, *levels: str, more: str = "") -> tuple[ParsedDocument, list[Fault]]:
        listed = "".join(f"  - {level}\n" for level in levels)
        rules = (
            f"id: t\nrole: text\nname: T\nsource: {{file: t.txt}}\n"
            f"{'' if 'paragraphs' in more else 'paragraphs: line'}\n"
            f"{'levels:' if levels else ''}\n{listed}{more}"
        )
        self.file.write_text(rules, encoding="utf-8")
        found = read_yaml(self.file, "content/edition.yml", Faults())
        assert found is not None
        faults = Faults()
        source = TextFile(name="t.txt", text=text, lines=tuple(text.split("\n")))
        document = parse_document(source, found.top, faults)
        if document.lines:
            assert "".join(line.raw for line in document.lines) == text
            placed = {taken.line for taken in document.taken}
            placed |= {fault.place.line for fault in faults}
            assert placed >= {n for n, line in enumerate(source.lines, 1) if line.strip()}
        return document, list(faults)

    def shape(self, text: str, *levels: str, more: str = "") -> dict[str, list[str]]:
        """Return the clauses by unit, points by their numbers; there must be no fault."""
        document, faults = self.parse(text, *levels, more=more)
        assert faults == []
        return {
            unit.id: [
                f"{clause.point.name.removeprefix(unit.name) if clause.point else ''} {clause.text}".strip()
                for clause in unit.clauses
            ]
            for unit in document.units
        }


@pytest.fixture
def cases(tmp_path: Path) -> Cases:
    return Cases(tmp_path)
