"""Resolve content/glossary.yml: categories, and terms with their definitions and occurrences."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from edition.alphabet import alphabetical
from edition.compiling.facts import Facts
from edition.compiling.occurrences import find_occurrences
from edition.compiling.prose import resolve_prose
from edition.compiling.resolving import Locators
from edition.faults import rules
from edition.faults.fault import Faults
from edition.faults.hints import did_you_mean
from edition.model import Category, Reference, Term
from edition.reading.yaml_file import Row, YamlFile


def resolve_glossary(
    file: YamlFile, locators: Locators, facts: Facts, faults: Faults
) -> tuple[tuple[Category, ...], tuple[Term, ...]]:
    """Return the categories, and the terms by the alphabet; add a fault for whatever is wrong."""
    categories = {row["id"]: Category(**row.value) for row in file.rows("categories")}
    rows = list(file.rows("terms"))
    known = {row["id"] for row in rows}
    terms = []
    for row, occurrences in zip(rows, find_occurrences(rows, locators, faults), strict=True):
        _check_category(row, categories, faults)
        _check_see_also(row, known, faults)
        _check_source(row, faults)
        terms.append(
            Term(
                id=row["id"],
                term=row["term"],
                variants=tuple(row["variants"]),
                category=row["category"],
                official=facts.official(row),
                definition=(
                    resolve_prose(row["definition"], row.place("definition"), locators)
                    if row["definition"]
                    else None
                ),
                references=tuple(_references(row, locators, facts)),
                see_also=tuple(row.get("see_also", ())),
                occurrences=occurrences,
            )
        )
    terms.sort(key=lambda term: alphabetical(term.term))
    return tuple(categories.values()), tuple(terms)


def _references(row: Row, locators: Locators, facts: Facts) -> Iterator[Reference]:
    """Yield where a definition comes from; what is not found is left out."""
    for source in row.rows("references"):
        if "fact" in source:
            reference = facts.look_up(source["fact"], source.place("fact"))
            if reference is not None:
                yield reference
            continue
        locator = locators.locate(source["locator"], source.place("locator"))
        if locator is not None:
            title = next(d.name for d in locators.documents if d.id == locator.clause.document)
            yield Reference(title=title, locator=locator)


def _check_category(row: Row, categories: Collection[str], faults: Faults) -> None:
    category = row["category"]
    if category not in categories:
        hint = did_you_mean(category, categories)
        message = f'no category "{category}"'
        faults.add(rules.UNKNOWN_CATEGORY, row.place("category"), message, hint)


def _check_see_also(row: Row, known: Collection[str], faults: Faults) -> None:
    for at, other in row.items("see_also"):
        if other not in known:
            hint = did_you_mean(other, known)
            faults.add(rules.UNKNOWN_TERM, at, f'no term "{other}"', hint)
        elif other == row["id"]:
            message = f'"{other}" is this very term'
            faults.add(rules.UNKNOWN_TERM, at, message, "name another term, or remove it")


def _check_source(row: Row, faults: Faults) -> None:
    """Check that a term has a definition and references, or neither."""
    if row["definition"] and not row.get("references"):
        faults.add(rules.NO_SOURCE, row.place("definition"), "a definition without references")
    elif row.get("references") and not row["definition"]:
        message, hint = "references without a definition", "write the definition, or remove them"
        faults.add(rules.NO_SOURCE, row.place("definition"), message, hint)
