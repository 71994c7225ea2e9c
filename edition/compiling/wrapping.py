"""Notice a text whose lines were cut at some width, and which would be published in pieces."""

from __future__ import annotations

from collections.abc import Iterable

from edition.compiling.parsed import ParsedUnit
from edition.faults import rules
from edition.faults.fault import Faults
from edition.model import SourceLine
from edition.reading.text_files import TextFile
from edition.reading.yaml_file import Row

_FEWEST = 3  # lines that end in the midst of a sentence
# Chinese, Arabic and Indian ones beside those of Latin letters.
_STOPS = tuple(".:;!?…)]}\"'”’»\u3002\uff01\uff1f\uff1b\uff1a\u061f\u061b\u0964\uff09\u300d\u300f")


def check_wrapping(
    document: Row,
    source: TextFile,
    lines: Iterable[SourceLine],
    units: Iterable[ParsedUnit],
    faults: Faults,
) -> None:
    """Add a fault where more than half of the clauses end in the midst of a sentence.

    A document that says whether it is wrapped has thought of it.
    """
    if "wrapped" in document:
        return
    by_number = {line.number: line for line in lines}
    clauses = [clause for unit in units for clause in unit.clauses if clause.form is None]
    starts = {clause.line: clause for clause in clauses}
    cut = [
        clause
        for clause in clauses
        if (following := starts.get(clause.line + 1))
        and not following.marker
        and not clause.text.endswith(_STOPS)
        and by_number[following.line].indent == by_number[clause.line].indent
    ]
    if len(cut) < _FEWEST or len(cut) * 2 <= len(clauses):
        return
    first = cut[0]
    line = by_number[first.line]
    at = source.place(first.line, len(line.raw.rstrip()) or 1)
    message = (
        f"{len(cut)} of {len(clauses)} lines end in the midst of a sentence; this is the first"
    )
    faults.add(rules.HARD_WRAPPED, at, message)
