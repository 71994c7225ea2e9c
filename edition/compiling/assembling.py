"""Put documents together from what was parsed and what the content says of them."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace
from typing import Any

from edition.compiling.assigning import assign
from edition.compiling.declarations import check_date
from edition.compiling.facts import Facts
from edition.compiling.ledger import Ledger
from edition.compiling.parsed import ParsedDocument, ParsedUnit
from edition.faults import rules
from edition.faults.fault import Faults
from edition.faults.hints import look_alike, near_hint
from edition.identifiers import clause_id, sentence_id
from edition.languages import LANGUAGE, direction, may_begin_sentence
from edition.model import Clause, Document, Imprint, Origin, Rights, Sentence, Source, Unit
from edition.place_names import default_forms
from edition.reading.yaml_file import Row, YamlFile

_LONGEST_BESIDE = 5  # characters of a marker that stands beside a clause, such as (iii)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembly:
    """What all documents are put together from; what is wrong with them goes to `faults`."""

    labels: YamlFile
    sentences: YamlFile
    facts: Facts
    ledger: Ledger
    faults: Faults

    def document(self, row: Row, parsed: ParsedDocument) -> Document:
        """Return the document of a row of content/edition.yml."""
        source = Source(
            file=row["source"]["file"], sha256=row["source"]["sha256"], lines=parsed.lines
        )
        parents = {unit.parent for unit in parsed.units}
        return Document(
            id=row["id"],
            role=row["role"],
            name=row["name"],
            title=row.get("title"),
            statement=_without_stop(row["statement"]) if "statement" in row else None,
            rights=_rights(row.row("rights")) if "rights" in row else None,
            origin=_origin(row.row("taken_from")) if "taken_from" in row else None,
            language=row.get("language", LANGUAGE),
            direction=row.get("direction") or direction(row.get("language", LANGUAGE)),
            source=source,
            front_matter=parsed.front_matter,
            units=tuple(self._unit(unit, row, parents) for unit in parsed.units),
            forms=replace(default_forms(), **row.get("called", {})),
            imprint=self._imprint(row.row("citation"), parsed) if "citation" in row else Imprint(),
            left_out=parsed.left_out,
            missing=parsed.missing,
            continued=parsed.continued,
            verse=row["paragraphs"] == "blank" and row.get("wrapped") is False,
            accounted=len({taken.line for taken in parsed.taken}),
        )

    def _imprint(self, row: Row, parsed: ParsedDocument) -> Imprint:
        """Return what citations say of a document.

        When it was released rests on a fact, or is what a line of its front matter says.
        """
        released: dict[str, Any] = row.get("released", {})
        reference = None
        if "fact" in released:
            reference = self.facts.look_up(released["fact"], row.place("released", "fact"))
        elif released and parsed.lines:
            check_date(row.row("released"), parsed.front_matter, self.faults)
        return Imprint(
            kind=row["kind"],
            description=row.get("description"),
            issued=released.get("date"),
            issued_by=released.get("by"),
            word=released.get("word", ""),
            is_own="line" in released,
            reference=reference,
        )

    def _unit(self, parsed: ParsedUnit, settings: Row, parents: Container[str | None]) -> Unit:
        document = settings["id"]
        alone = parsed.id not in parents and _is_all_of_its_unit(parsed)
        row = self.labels.top.row(parsed.id) if parsed.id in self.labels.top else None
        called = parsed.named and not parsed.heading  # as the editors write it
        beside = parsed.marker if alone and len(parsed.marker) <= _LONGEST_BESIDE else ""
        pointed = any(clause.point and clause.marker for clause in parsed.clauses)
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
                last_line=clause.last_line,
                point=clause.point.name if clause.point else "",
                number=(clause.point.number or None) if clause.point else None,
                depth=clause.point.depth if clause.point else 0,
                beside=clause.point.beside if clause.point and not alone else beside,
                alone=alone,
                unnumbered=pointed and not (clause.point and clause.point.beside),
                form=clause.form,
                sentences=self._sentences(identifier, clause.text),
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
            label=row["label"] if row else _own_label(parsed),
            official=self.facts.official(row) if row else None,
            parent=parsed.parent,
            line=parsed.line,
            address=parsed.address,
            clauses=clauses,
            name=parsed.name,
            named=parsed.named,
            also=parsed.also,
            labelled=row is not None,
            label_language=settings.get("label_language") if row or called else None,
        )

    def _sentences(self, clause: str, text: str) -> tuple[Sentence, ...]:
        """Return the sentences of a clause with their identifiers."""
        starts = self._starts(clause, text)
        cuts = [
            (start, start + len(text[start:end].rstrip()))
            for start, end in zip(starts, [*starts[1:], len(text)], strict=True)
        ]
        texts = [text[start:end] for start, end in cuts]
        ids = assign(sentence_id, clause, texts, self.ledger.parts("sentence", clause))
        return tuple(
            Sentence(id=identifier, start=start, end=end)
            for identifier, (start, end) in zip(ids, cuts, strict=True)
        )

    def _starts(self, clause: str, text: str) -> list[int]:
        """Return where the sentences of a clause begin: at its start and at committed words."""
        starts = [0]
        for at, opening in self.sentences.top.items(clause):
            count = text.count(opening)
            start = text.find(opening)
            before = text[max(0, start - 1) : start]
            if count == 1 and start > starts[-1] and may_begin_sentence(before, opening[0]):
                starts.append(start)
                continue
            message = {
                0: f'no words "{opening}" stand in "{clause}"',
                1: f'"{opening}" does not begin a sentence after the one before it',
            }.get(count, f'"{opening}" stands {count} times in "{clause}"')
            hint = "" if count else look_alike(opening, [text]) or near_hint(opening, text)
            self.faults.add(rules.SENTENCE_BOUNDARY, at, message, hint)
        return starts


def _rights(row: Row) -> Rights:
    return Rights(statement=_without_stop(row["statement"]), url=row.get("url"))


def _origin(row: Row) -> Origin:
    return Origin(
        title=_without_stop(row["title"]), url=row.get("url"), retrieved=row.get("retrieved")
    )


def _without_stop(statement: str) -> str:
    """Return a statement as it stands within a sentence, whose full stop is set where it ends."""
    return statement.rstrip().removesuffix(".") or statement


def _own_label(parsed: ParsedUnit) -> str:
    """Return what a unit is called that has no label: its own heading, or its name."""
    return parsed.heading.text if parsed.heading else parsed.name


def _is_all_of_its_unit(parsed: ParsedUnit) -> bool:
    """Say whether a named unit holds one clause alone, and that is no point with a marker."""
    if not parsed.named or len(parsed.clauses) != 1:
        return False
    (clause,) = parsed.clauses
    return not (clause.point and clause.marker)
