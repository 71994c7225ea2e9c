"""Identifiers used as addresses: clauses, sentences, ranges, and quotations found in them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import TypeVar

from edition.faults.fault import (
    Fault,
    Place,
    did_you_mean,
    fault,
    look_alike,
    near_hint,
    nearest_text,
)
from edition.identifiers import clause_id, cut_range, sibling
from edition.model import Clause, Document, Locator, Sentence, Span

T = TypeVar("T")


class Places:
    """Every place in the texts that an identifier can name, and the faults of those that cannot."""

    def __init__(self, documents: Iterable[Document], recorded: Container[str] = ()) -> None:
        self.documents = tuple(documents)
        self.recorded = recorded
        self.units = {unit.id: unit for document in self.documents for unit in document.units}
        self.clauses = {
            clause.id: clause for unit in self.units.values() for clause in unit.clauses
        }
        self.sentences = {
            sentence.id: (clause, sentence)
            for clause in self.clauses.values()
            for sentence in clause.sentences
        }
        self.faults: list[Fault] = []

    def locate(self, locator: str, at: Place) -> Locator | None:
        """Return the place that a locator names; on failure note a fault at `at`, return None."""
        first, last = cut_range(locator)
        if last is None:
            return self._single(first, at)
        begin, end = self._single(first, at), self._single(sibling(first, last), at)
        if begin is None or end is None:
            return None
        if begin.sentences and end.sentences:
            clause = begin.clause
            chosen: tuple[Sentence, ...] = _between(
                clause.sentences, begin.sentences[0], end.sentences[0]
            )
            if len(chosen) > 1:
                return Locator(id=locator, clauses=(clause,), sentences=chosen)
        elif not begin.sentences and not end.sentences:
            unit = self.units[begin.clause.unit]
            clauses = _between(unit.clauses, begin.clause, end.clause)
            if len(clauses) > 1:
                return Locator(id=locator, clauses=clauses)
        message = f'"{locator}" does not run forward within one unit'
        self.faults.append(fault("bad-range", at, message))
        return None

    def find(
        self, locator: Locator, quote: str, at: Place, occurrence: int | None = None
    ) -> Span | None:
        """Return where a quotation stands; on failure note a fault at `at`, return None."""
        found = list(occurrences(locator, quote))
        if not found:
            texts = [text for _, _, text in _stretches(locator)]
            nearest = max(texts, key=lambda text: _likeness(nearest_text(quote, text), quote))
            message = f'the quotation does not occur at "{locator.id}"'
            hint = look_alike(quote, texts) or near_hint(quote, nearest)
            self.faults.append(fault("quote", at, message, hint))
            return None
        if occurrence is None and len(found) > 1:
            message = f'the quotation occurs {len(found)} times at "{locator.id}"'
            self.faults.append(fault("ambiguous-quote", at, message))
            return None
        if occurrence is not None and occurrence > len(found):
            message = f'the quotation occurs {len(found)} times at "{locator.id}", not {occurrence}'
            self.faults.append(fault("quote", at, message))
            return None
        return found[(occurrence or 1) - 1]

    def occurs(self, locator: Locator, quote: str, at: Place) -> bool:
        """Say whether a quotation occurs at least once; if not, note a fault."""
        return self.find(locator, quote, at, occurrence=1) is not None

    def _single(self, identifier: str, at: Place) -> Locator | None:
        if identifier in self.clauses:
            return Locator(id=identifier, clauses=(self.clauses[identifier],))
        if identifier in self.sentences:
            clause, sentence = self.sentences[identifier]
            return Locator(id=identifier, clauses=(clause,), sentences=(sentence,))
        known = [*self.clauses, *self.sentences]
        hint = did_you_mean(identifier, known)
        if identifier in self.units:
            hint = (
                f"this is a whole unit; name one of its clauses, such as {clause_id(identifier, 1)}"
            )
        elif identifier in self.recorded:
            hint = "the ledger has it: put its line back in the source, or name what took its place"
        message = f'no clause or sentence "{identifier}"'
        self.faults.append(fault("unknown-clause", at, message, hint))
        return None


def _between(items: tuple[T, ...], first: T, last: T) -> tuple[T, ...]:
    if first not in items or last not in items:
        return ()
    return items[items.index(first) : items.index(last) + 1]


def _stretches(locator: Locator) -> Iterator[tuple[Clause, int, str]]:
    """Yield each stretch of text that a locator covers: its clause, its start, its text."""
    if locator.sentences:
        start, end = locator.sentences[0].start, locator.sentences[-1].end
        yield locator.clause, start, locator.clause.text[start:end]
    else:
        for clause in locator.clauses:
            yield clause, 0, clause.text


def occurrences(locator: Locator, quote: str) -> Iterator[Span]:
    """Yield every place at which a quotation stands within a locator."""
    for clause, offset, text in _stretches(locator):
        start = text.find(quote)
        while start >= 0:
            begin = offset + start
            yield Span(clause=clause.id, start=begin, end=begin + len(quote))
            start = text.find(quote, start + 1)


def _likeness(text: str, quote: str) -> int:
    return len(set(text.split()) & set(quote.split()))
