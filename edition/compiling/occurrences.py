"""Find every occurrence of every term of the glossary in the texts."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from edition.compiling.resolving import Locators
from edition.faults import rules
from edition.faults.fault import Faults, Place
from edition.faults.hints import look_alike
from edition.languages import in_word
from edition.model import Clause, Span
from edition.reading.yaml_file import Row

_BEGINNING = 8  # letters by which variants are looked up
_JOINING = frozenset("-_\N{HYPHEN}\N{NON-BREAKING HYPHEN}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Variant:
    """A form of a term, which is given by its index, and where the glossary lists it."""

    term: int
    text: str
    at: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class _Exception:
    """Words in which a term is not meant, and where the glossary lists them."""

    span: Span
    at: Place


def find_occurrences(
    terms: list[Row], locators: Locators, faults: Faults
) -> list[tuple[Span, ...]]:
    """Return the spans of each term in the order of the texts; add a fault for whatever is wrong.

    In each clause the longest match wins and claims its span; a match is of whole words, where a
    hyphen does not end a word; a match inside an exception of its term is none.
    """
    variants = [
        _Variant(term=index, text=text, at=at)
        for index, row in enumerate(terms)
        for at, text in row.items("variants")
    ]
    _check_claims(terms, variants, faults)
    exceptions = [_exceptions(row, locators) for row in terms]
    beginnings = _Beginnings(sorted(variants, key=lambda variant: -len(variant.text)))
    matched: set[str] = set()
    excepted: set[Place] = set()
    found: list[list[Span]] = [[] for _ in terms]
    for clause in locators.clauses.values():
        claimed = bytearray(len(clause.text))
        for variant in beginnings.in_text(clause.text):
            for span in _matches(clause, variant.text):
                if any(claimed[span.start : span.end]):
                    continue
                around = [e.at for e in exceptions[variant.term] if _inside(span, e.span)]
                excepted.update(around)
                if not around:
                    claimed[span.start : span.end] = b"\1" * len(variant.text)
                    matched.add(variant.text)
                    found[variant.term].append(span)
    _check_variants(variants, matched, locators.clauses, faults)
    _check_exceptions(terms, excepted, faults)
    order = {clause: index for index, clause in enumerate(locators.clauses)}
    return [
        tuple(sorted(spans, key=lambda span: (order[span.clause], span.start))) for spans in found
    ]


class _Beginnings:
    """Variants by the letters with which they begin, so that a text is searched for few of them."""

    def __init__(self, variants: list[_Variant]) -> None:
        self._found: dict[str, list[tuple[int, _Variant]]] = {}
        for ranked in enumerate(variants):
            self._found.setdefault(ranked[1].text[:_BEGINNING], []).append(ranked)
        self._lengths = {len(beginning) for beginning in self._found}

    def in_text(self, text: str) -> Iterator[_Variant]:
        """Yield the variants whose beginning stands in a text, in the order given."""
        stretches = {
            text[start : start + length] for length in self._lengths for start in range(len(text))
        }
        ranked = [one for stretch in stretches for one in self._found.get(stretch, ())]
        yield from (variant for _, variant in sorted(ranked, key=lambda one: one[0]))


def _matches(clause: Clause, text: str) -> Iterator[Span]:
    """Yield where words stand in a clause, as whole words."""
    start = clause.text.find(text)
    while start >= 0:
        end = start + len(text)
        before, after = clause.text[max(0, start - 1) : start], clause.text[end : end + 1]
        if not (
            (_in_word(before) and _in_word(text[0])) or (_in_word(after) and _in_word(text[-1]))
        ):
            yield Span(clause=clause.id, start=start, end=end)
        start = clause.text.find(text, start + 1)


def _in_word(char: str) -> bool:
    """Say whether a character goes on a word, as a hyphen does, too."""
    return in_word(char) or char in _JOINING


def _inside(inner: Span, outer: Span) -> bool:
    return inner.clause == outer.clause and outer.start <= inner.start and inner.end <= outer.end


def _exceptions(term: Row, locators: Locators) -> list[_Exception]:
    """Return the exceptions of a term whose words are found."""
    found = []
    for row in term.rows("exceptions"):
        locator = locators.locate(row["clause"], row.place("clause"))
        if locator is not None:
            span = locators.find(locator, row["quote"], row.place("quote"))
            if span is not None:
                found.append(_Exception(span=span, at=row.place()))
    return found


def _check_claims(terms: list[Row], variants: list[_Variant], faults: Faults) -> None:
    """Check that no name and no variant stands under two terms."""
    names: dict[str, Row] = {}
    for term in terms:
        owner = names.setdefault(term["term"], term)
        if owner is not term:
            message = f'"{term["term"]}" is the name of "{owner["id"]}" already'
            hint = "make one entry of the two, or say in the name what each is"
            faults.add(rules.DOUBLE_CLAIM, term.place("term"), message, hint)
    owners: dict[str, Row] = {}
    for variant in variants:
        owner = owners.setdefault(variant.text, terms[variant.term])
        if owner is not terms[variant.term]:
            message = f'"{variant.text}" belongs to "{owner["id"]}" already'
            faults.add(rules.DOUBLE_CLAIM, variant.at, message)


def _check_variants(
    variants: list[_Variant],
    matched: Collection[str],
    clauses: Mapping[str, Clause],
    faults: Faults,
) -> None:
    """Check that each variant occurs."""
    texts = [clause.text for clause in clauses.values()]
    for variant in variants:
        if variant.text in matched:
            continue
        if any(variant.text in text for text in texts):
            message = f'"{variant.text}" occurs only inside a longer name or word'
            hint = "remove it: what is longer has the place"
        else:
            message = f'"{variant.text}" does not occur'
            hint = look_alike(variant.text, texts)
        faults.add(rules.UNUSED_VARIANT, variant.at, message, hint)


def _check_exceptions(terms: list[Row], excepted: Collection[Place], faults: Faults) -> None:
    """Check that each exception holds back a match."""
    for term in terms:
        for row in term.rows("exceptions"):
            if row.place() not in excepted:
                message = f'nothing here would be taken for "{term["term"]}"'
                faults.add(rules.UNUSED_EXCEPTION, row.place(), message)
