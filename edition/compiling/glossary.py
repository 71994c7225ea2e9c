"""Resolve content/glossary.yml, and find every occurrence of every term in the texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from edition.compiling.locators import Places
from edition.faults.fault import Fault, did_you_mean, fault, look_alike
from edition.model import Category, Clause, Official, Reference, Span, Term
from edition.reading.yaml_reader import YamlFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """An external fact with its reference."""

    subject: str
    description: str | None
    reference: Reference


def read_facts(file: YamlFile, faults: list[Fault]) -> dict[str, Fact]:
    """Return the facts by subject."""
    facts: dict[str, Fact] = {}
    for number, row in enumerate(file.value["facts"]):
        subject = row["subject"]
        if subject in facts:
            place = file.place("facts", number, "subject")
            faults.append(fault("duplicate-id", place, f'the fact "{subject}" stands twice'))
        reference = (
            Reference(**row["reference"])
            if "reference" in row
            else Reference(title="Common knowledge; no publication is cited")
        )
        facts[subject] = Fact(
            subject=subject, description=row.get("description"), reference=reference
        )
    return facts


def look_up_fact(
    facts: Mapping[str, Fact],
    subject: str,
    file: YamlFile,
    path: tuple[str | int, ...],
    faults: list[Fault],
) -> Fact | None:
    """Return the fact of this subject; on failure add a fault, return None."""
    if subject not in facts:
        message = f'no fact "{subject}"'
        hint = did_you_mean(subject, facts)
        faults.append(fault("unknown-fact", file.place(*path), message, hint))
    return facts.get(subject)


def read_official(
    row: dict[str, Any],
    facts: Mapping[str, Fact],
    file: YamlFile,
    path: tuple[str | int, ...],
    faults: list[Fault],
) -> Official | None:
    """Return the official name that stands under the key `official` of a row, if any."""
    if "official" not in row:
        return None
    official = row["official"]
    fact = look_up_fact(facts, official["fact"], file, (*path, "official", "fact"), faults)
    if fact is None:
        return None
    return Official(
        english=official.get("english"),
        chinese=official.get("chinese"),
        reference=fact.reference,
    )


def resolve_glossary(
    file: YamlFile, places: Places, facts: Mapping[str, Fact], faults: list[Fault]
) -> tuple[tuple[Category, ...], tuple[Term, ...]]:
    """Return the categories and terms; add to `faults` whatever is wrong."""
    categories = {row["id"]: Category(**row) for row in file.value["categories"]}
    rows = file.value["terms"]
    known = {row["id"] for row in rows}
    faults.extend(_claim_faults(file))
    occurrences = find_occurrences(file, places, faults)
    terms = []
    for number, row in enumerate(rows):
        path: tuple[str | int, ...] = ("terms", number)
        if row["category"] not in categories:
            hint = did_you_mean(row["category"], categories)
            at = file.place(*path, "category")
            message = f'no category "{row["category"]}"'
            faults.append(fault("unknown-category", at, message, hint))
        for index, other in enumerate(row.get("see_also", ())):
            if other not in known:
                at = file.place(*path, "see_also", index)
                hint = did_you_mean(other, known)
                faults.append(fault("unknown-term", at, f'no term "{other}"', hint))
        references = tuple(_references(file, path, row, places, facts, faults))
        if bool(row["definition"]) != bool(row.get("references")):
            what = (
                "a definition without references"
                if row["definition"]
                else ("references without a definition")
            )
            faults.append(fault("no-source", file.place(*path, "definition"), what))
        terms.append(
            Term(
                id=row["id"],
                term=row["term"],
                variants=tuple(row["variants"]),
                category=row["category"],
                official=read_official(row, facts, file, path, faults),
                definition=row["definition"],
                references=references,
                see_also=tuple(row.get("see_also", ())),
                occurrences=tuple(occurrences.get(number, ())),
            )
        )
    terms.sort(key=lambda term: alphabetical(term.term))
    return tuple(categories.values()), tuple(terms)


def alphabetical(text: str) -> str:
    """Return the key for letter-by-letter order: case, spaces and punctuation do not count."""
    return "".join(char for char in text.casefold() if char.isalnum())


def find_occurrences(file: YamlFile, places: Places, faults: list[Fault]) -> dict[int, list[Span]]:
    """Return the spans of each term, by its position in the file.

    In each clause the longest match wins and claims its span; a match is of whole words, where a
    hyphen does not end a word; a match inside an exception of its term is none.
    """
    rows = file.value["terms"]
    variants = [
        (variant, number, index)
        for number, row in enumerate(rows)
        for index, variant in enumerate(row["variants"])
    ]
    variants.sort(key=lambda item: -len(item[0]))
    exceptions = _exceptions(file, places)
    used_exceptions: set[tuple[int, int]] = set()
    used_variants: set[tuple[int, int]] = set()
    found: dict[int, list[Span]] = {}
    for clause in places.clauses.values():
        claimed = bytearray(len(clause.text))
        for variant, number, index in variants:
            for start in _word_matches(clause.text, variant):
                end = start + len(variant)
                if any(claimed[start:end]):
                    continue
                excepted = [
                    key
                    for key, span in exceptions.get((number, clause.id), {}).items()
                    if span.start <= start and end <= span.end
                ]
                if excepted:
                    used_exceptions.update(excepted)
                    continue
                claimed[start:end] = b"\1" * len(variant)
                used_variants.add((number, index))
                found.setdefault(number, []).append(Span(clause=clause.id, start=start, end=end))
    _check_use(file, places, used_variants, used_exceptions, faults)
    return {number: _in_order(spans, places.clauses) for number, spans in found.items()}


def _in_order(spans: list[Span], clauses: Mapping[str, Clause]) -> list[Span]:
    order = {clause: place for place, clause in enumerate(clauses)}
    return sorted(spans, key=lambda span: (order[span.clause], span.start))


def _word_matches(text: str, variant: str) -> Iterator[int]:
    start = text.find(variant)
    while start >= 0:
        end = start + len(variant)
        if not (
            (start and _in_word(text[start - 1]) and _in_word(variant[0]))
            or (end < len(text) and _in_word(text[end]) and _in_word(variant[-1]))
        ):
            yield start
        start = text.find(variant, start + 1)


def _in_word(char: str) -> bool:
    return char.isalnum() or char in "-_\N{HYPHEN}\N{NON-BREAKING HYPHEN}"


def _exceptions(
    file: YamlFile, places: Places
) -> dict[tuple[int, str], dict[tuple[int, int], Span]]:
    found: dict[tuple[int, str], dict[tuple[int, int], Span]] = {}
    for number, row in enumerate(file.value["terms"]):
        for index, exception in enumerate(row.get("exceptions", ())):
            path = ("terms", number, "exceptions", index)
            locator = places.locate(exception["clause"], file.place(*path, "clause"))
            if locator is None:
                continue
            span = places.find(locator, exception["quote"], file.place(*path, "quote"))
            if span is not None:
                found.setdefault((number, locator.clause.id), {})[(number, index)] = span
    return found


def _claim_faults(file: YamlFile) -> Iterator[Fault]:
    for variant, (owner, *others) in _claims(file).items():
        for number, index in others:
            place = file.place("terms", number, "variants", index)
            message = f'"{variant}" belongs to "{file.value["terms"][owner[0]]["id"]}" already'
            yield fault("double-claim", place, message)


def _claims(file: YamlFile) -> dict[str, list[tuple[int, int]]]:
    """Return the terms that list each variant, by their positions in the file."""
    claims: dict[str, list[tuple[int, int]]] = {}
    for number, row in enumerate(file.value["terms"]):
        for index, variant in enumerate(row["variants"]):
            claims.setdefault(variant, []).append((number, index))
    return claims


def _check_use(
    file: YamlFile,
    places: Places,
    variants: set[tuple[int, int]],
    exceptions: set[tuple[int, int]],
    faults: list[Fault],
) -> None:
    claims = _claims(file)
    for number, row in enumerate(file.value["terms"]):
        for index, variant in enumerate(row["variants"]):
            if variants.isdisjoint(claims[variant]):
                place = file.place("terms", number, "variants", index)
                texts = [clause.text for clause in places.clauses.values()]
                if any(variant in text for text in texts):
                    message = f'"{variant}" occurs only inside a longer name or word'
                    hint = "remove it: what is longer has the place"
                else:
                    message = f'"{variant}" does not occur'
                    hint = look_alike(variant, texts)
                faults.append(fault("unused-variant", place, message, hint))
        for index, _ in enumerate(row.get("exceptions", ())):
            if (number, index) not in exceptions:
                place = file.place("terms", number, "exceptions", index)
                message = f'nothing here would be taken for "{row["term"]}"'
                faults.append(fault("unused-exception", place, message))


def _references(
    file: YamlFile,
    path: tuple[str | int, ...],
    row: dict[str, Any],
    places: Places,
    facts: Mapping[str, Fact],
    faults: list[Fault],
) -> Iterator[Reference]:
    for index, reference in enumerate(row.get("references", ())):
        if "fact" in reference:
            at = (*path, "references", index, "fact")
            fact = look_up_fact(facts, reference["fact"], file, at, faults)
            if fact is not None:
                yield fact.reference
            continue
        at = (*path, "references", index, "locator")
        locator = places.locate(reference["locator"], file.place(*at))
        if locator is not None:
            title = next(d.name for d in places.documents if d.id == locator.clause.document)
            yield Reference(title=title, locator=locator)
