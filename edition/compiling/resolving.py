"""Where locators lead: to clauses, sentences and ranges, and to quotations found in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from edition.compiling.ledger import Ledger
from edition.faults import rules
from edition.faults.fault import Faults, Place
from edition.faults.hints import did_you_mean, look_alike, near_hint, nearest_text
from edition.identifiers import clause_id, cut_range, sibling
from edition.languages import in_word
from edition.model import Clause, Document, Locator, Span, Unit

T = TypeVar("T")


class Locators:
    """Resolves locators against the documents; adds a fault for each that leads nowhere.

    The ledger says what was recorded, and what is retired; `at` is always where the content has
    the locator.
    """

    def __init__(self, documents: Iterable[Document], ledger: Ledger, faults: Faults) -> None:
        self.documents = tuple(documents)
        self.recorded = ledger.entries
        self.retired = {stone.id: stone.successors for stone in ledger.tombstones}
        self.faults = faults
        self.units = {unit.id: unit for document in self.documents for unit in document.units}
        self.clauses = {
            clause.id: clause for unit in self.units.values() for clause in unit.clauses
        }
        self.sentences = {
            sentence.id: (clause, sentence)
            for clause in self.clauses.values()
            for sentence in clause.sentences
        }
        # The others have no page that shows their front matter.
        whole = [d for d in self.documents if d is self.documents[0] or len(d.units) > 1]
        self.front = {line.id: line for document in whole for line in document.front_matter}

    def named(self, identifier: str, at: Place) -> Locator | Unit | None:
        """Return the unit or the place that prose names, or None, and add a fault."""
        return self.units.get(identifier) or self.end(identifier, at)

    def end(self, identifier: str, at: Place) -> Locator | None:
        """Return what can be an end of a link: a place as `locate` has it, or front matter."""
        if identifier in self.front:
            return Locator(id=identifier, front=self.front[identifier])
        return self.locate(identifier, at)

    @property
    def commentary(self) -> Iterator[Clause]:
        """The clauses of every commentary."""
        return (
            clause
            for document in self.documents
            if document.role == "commentary"
            for unit in document.units
            for clause in unit.clauses
        )

    def locate(self, locator: str, at: Place) -> Locator | None:
        """Return the place that a locator names, or None, and add a fault, where there is none."""
        first, last = cut_range(locator)
        if last is None:
            return self._single(first, at)
        if last in self.clauses or last in self.sentences:
            message = "behind the two dots stands the last part alone"
            hint = f'did you mean "{first}..{last.rpartition("-")[2]}"?'
            self.faults.add(rules.BAD_RANGE, at, message, hint)
            return None
        begin, end = self._single(first, at), self._single(sibling(first, last), at)
        if begin is None or end is None:
            return None
        if begin.sentences and end.sentences:
            sentences = _between(begin.clause.sentences, begin.sentences[0], end.sentences[0])
            if len(sentences) > 1:
                return Locator(id=locator, clauses=begin.clauses, sentences=sentences)
        elif not begin.sentences and not end.sentences:
            clauses = _between(self.units[begin.clause.unit].clauses, begin.clause, end.clause)
            if len(clauses) > 1:
                return Locator(id=locator, clauses=clauses)
        self.faults.add(rules.BAD_RANGE, at, f'"{locator}" does not run forward within one unit')
        return None

    def find(
        self, locator: Locator, quote: str, at: Place, occurrence: int | None = None
    ) -> Span | None:
        """Return where a quotation stands, or None, and add a fault, where it does not.

        Without the number of an occurrence there must be exactly one.
        """
        found = list(occurrences(locator, quote))
        if not found:
            texts = [text for _, _, text in _stretches(locator)]
            nearest = max(texts, key=lambda text: _likeness(nearest_text(quote, text), quote))
            message = f'the quotation does not occur at "{locator.id}"'
            hint = look_alike(quote, texts) or near_hint(quote, nearest)
            self.faults.add(rules.QUOTE, at, message, hint)
            return None
        if occurrence is None and len(found) > 1:
            message = f'the quotation occurs {len(found)} times at "{locator.id}"'
            self.faults.add(rules.AMBIGUOUS_QUOTE, at, message)
            return None
        if occurrence is not None and occurrence > len(found):
            message = f'the quotation occurs {len(found)} times at "{locator.id}", not {occurrence}'
            self.faults.add(rules.QUOTE, at, message)
            return None
        return found[(occurrence or 1) - 1]

    def check_occurs(self, locator: Locator, quote: str, at: Place) -> None:
        """Check that a quotation occurs at least once, cut inside no word."""
        if self.find(locator, quote, at, occurrence=1) is None:
            return
        texts = [text for _, _, text in _stretches(locator)]
        if not any(_whole(quote, text) for text in texts):
            message = "the quotation begins or ends inside a word"
            self.faults.add(
                rules.QUOTE,
                at,
                message,
                near_hint(quote, next(text for text in texts if quote in text)),
            )

    def _single(self, identifier: str, at: Place) -> Locator | None:
        if identifier in self.clauses:
            return Locator(id=identifier, clauses=(self.clauses[identifier],))
        if identifier in self.sentences:
            clause, sentence = self.sentences[identifier]
            return Locator(id=identifier, clauses=(clause,), sentences=(sentence,))
        if identifier in self.units:
            example = clause_id(identifier, 1)
            hint = f"this is a whole unit; name one of its clauses, such as {example}"
        elif identifier in self.retired:
            successors = self.retired[identifier]
            hint = f"it is retired; in its place stands {', '.join(successors) or 'nothing'}"
        elif identifier in self.recorded:
            hint = "the ledger has it: put its line back in the source, or name what took its place"
        elif (
            identifier.rpartition("-")[0] in self.clauses
            and sibling(identifier.rpartition("-")[0], identifier.rpartition("-")[2])
            in self.clauses
        ):
            hint = f'did you mean "{"..".join(identifier.rsplit("-", 1))}"?'
        else:
            hint = did_you_mean(identifier, [*self.clauses, *self.sentences])
        message = f'no clause or sentence "{identifier}"'
        self.faults.add(rules.UNKNOWN_CLAUSE, at, message, hint)
        return None


def _between(items: tuple[T, ...], first: T, last: T) -> tuple[T, ...]:
    """Return the items from the first to the last; none where one of the two is missing."""
    if first not in items or last not in items:
        return ()
    return items[items.index(first) : items.index(last) + 1]


def _stretches(locator: Locator) -> Iterator[tuple[str, int, str]]:
    """Yield each stretch of text that a locator covers: whose it is, its start, its text."""
    if locator.front:
        yield locator.front.id, 0, locator.front.text
    elif locator.sentences:
        start, end = locator.sentences[0].start, locator.sentences[-1].end
        yield locator.clause.id, start, locator.clause.text[start:end]
    else:
        for clause in locator.clauses:
            yield clause.id, 0, clause.text


def occurrences(locator: Locator, quote: str) -> Iterator[Span]:
    """Yield every place at which a quotation stands within a locator."""
    for identifier, offset, text in _stretches(locator):
        start = text.find(quote)
        while start >= 0:
            begin = offset + start
            yield Span(clause=identifier, start=begin, end=begin + len(quote))
            start = text.find(quote, start + 1)


def _whole(quote: str, text: str) -> bool:
    """Say whether a quotation stands in a text so that no word is cut at its ends."""
    first, last = in_word(quote[0]), in_word(quote[-1])
    start = text.find(quote)
    while start >= 0:
        before, after = text[max(0, start - 1) : start], text[start + len(quote) :][:1]
        if not (first and in_word(before)) and not (last and in_word(after)):
            return True
        start = text.find(quote, start + 1)
    return False


def _likeness(text: str, quote: str) -> int:
    return len(set(text.split()) & set(quote.split()))
