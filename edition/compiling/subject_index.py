"""Resolve content/index.yml, a back-of-book index in the sense of ISO 999."""

from __future__ import annotations

from collections.abc import Iterable

from edition.alphabet import sort_key
from edition.compiling.resolving import Locators
from edition.faults import rules
from edition.faults.fault import Faults, Place
from edition.faults.hints import did_you_mean
from edition.model import IndexEntry, Locator
from edition.reading.yaml_file import Row, YamlFile

MOST_UNDIVIDED = 7


def resolve_index(
    file: YamlFile, locators: Locators, faults: Faults, gaps: Faults
) -> tuple[IndexEntry, ...]:
    """Return the entries, a heading followed by its subheadings.

    Adds a fault for whatever is wrong; a clause that no entry reaches is one of the `gaps`.
    """
    rows = list(file.rows("index"))
    entries = [entry for row in rows for entry in _entries(row, locators, faults)]
    leading = {row["heading"] for row in rows if "locators" in row or "subheadings" in row}
    for row in rows:
        _check_see(row, leading, faults)
        _check_targets(row, leading, faults)
        _check_repeated_subheadings(row, faults)
        _check_repeated_locators(row, faults)
        _check_order(
            [(sub["subheading"], sub.place("subheading")) for sub in row.rows("subheadings")],
            faults,
        )
    _check_repeated_headings(rows, faults)
    _check_order([(row["heading"], row.place("heading")) for row in rows], faults)
    listed = sum(len(part.get("locators", ())) for row in rows for part in _parts(row))
    if listed == sum(len(entry.locators) for entry in entries):
        # A locator that leads nowhere was meant to lead somewhere.
        _check_coverage(file, locators, entries, gaps)
    return tuple(entries)


def _parts(row: Row) -> list[Row]:
    """Return a heading and its subheadings."""
    return [row, *row.rows("subheadings")]


def _entries(row: Row, locators: Locators, faults: Faults) -> list[IndexEntry]:
    """Return the entries of a heading and its subheadings."""
    return [
        IndexEntry(
            id=part["id"],
            heading=row["heading"],
            subheading=part.get("subheading"),
            locators=_locators(part, locators, faults),
            see=tuple(part.get("see", ())),
            see_also=tuple(part.get("see_also", ())),
        )
        for part in _parts(row)
    ]


def _locators(part: Row, locators: Locators, faults: Faults) -> tuple[Locator, ...]:
    listed = list(part.items("locators"))
    if len(listed) > MOST_UNDIVIDED:
        message = f"{len(listed)} locators stand here undivided; at most {MOST_UNDIVIDED} may"
        faults.add(rules.INDEX_CROWD, part.key("locators"), message)
    resolved = [(at, locators.locate(locator, at)) for at, locator in listed]
    found = [(at, locator) for at, locator in resolved if locator is not None]
    _check_overlaps(found, faults)
    return tuple(locator for _, locator in found)


def _check_overlaps(found: list[tuple[Place, Locator]], faults: Faults) -> None:
    """Check that no locator has a sentence of another one; equal ones have a fault of their own."""
    owners: dict[str, str] = {}
    for at, locator in found:
        shared = {owners.setdefault(sentence.id, locator.id) for sentence in locator.covered}
        for other in sorted(shared - {locator.id}):
            message = f'"{locator.id}" overlaps "{other}"'
            faults.add(rules.INDEX_REPEAT, at, message, "keep the one that says what is meant")


def _check_see(row: Row, leading: set[str], faults: Faults) -> None:
    """Check that a heading leads somewhere: with `see` to another, or else by itself."""
    others = [key for key in ("locators", "subheadings", "see_also") if key in row]
    if "see" in row and others:
        message = f'"{row["heading"]}" has both see and {", ".join(others)}'
        faults.add(rules.INDEX_SEE, row.key("see"), message)
    if "see" not in row and row["heading"] not in leading:
        message = f'"{row["heading"]}" leads nowhere'
        hint = "add locators, subheadings or see"
        faults.add(rules.INDEX_SEE, row.place("heading"), message, hint)


def _check_targets(row: Row, leading: set[str], faults: Faults) -> None:
    """Check that `see` and `see_also` name other headings that have locators."""
    for at, target in (*row.items("see"), *row.items("see_also")):
        if target not in leading or target == row["heading"]:
            message = f'no heading "{target}" with locators'
            faults.add(rules.INDEX_TARGET, at, message, did_you_mean(target, leading))


def _check_repeated_headings(rows: list[Row], faults: Faults) -> None:
    seen: set[str] = set()
    for row in rows:
        if row["heading"] in seen:
            message = f'the heading "{row["heading"]}" stands twice'
            hint = "make one entry of the two"
            faults.add(rules.INDEX_REPEAT, row.place("heading"), message, hint)
        seen.add(row["heading"])


def _check_repeated_subheadings(row: Row, faults: Faults) -> None:
    seen: set[str] = set()
    for sub in row.rows("subheadings"):
        if sub["subheading"] in seen:
            message = f'the subheading "{sub["subheading"]}" stands twice'
            hint = "make one of the two"
            faults.add(rules.INDEX_REPEAT, sub.place("subheading"), message, hint)
        seen.add(sub["subheading"])


def _check_repeated_locators(row: Row, faults: Faults) -> None:
    """Check that no locator stands twice under a heading, or there and under a subheading."""
    above = set(row.get("locators", ()))
    for part in _parts(row):
        seen = set() if part is row else set(above)
        for at, locator in part.items("locators"):
            if locator in seen:
                message = f'"{locator}" stands twice under "{row["heading"]}"'
                faults.add(rules.INDEX_REPEAT, at, message)
            seen.add(locator)


def _check_order(headings: list[tuple[str, Place]], faults: Faults) -> None:
    """Check that headings, or the subheadings of one, stand in the order of their sort keys."""
    keys = [sort_key(text) for text, _ in headings]
    for index in range(len(keys) - 1):
        if keys[index] <= keys[index + 1]:
            continue
        if _first_is_misplaced(keys, index):
            wrong, near, word = index, index + 1, "before"
        else:
            wrong, near, word = index + 1, index, "after"
        text, at = headings[wrong]
        faults.add(rules.INDEX_ORDER, at, f'"{text}" stands {word} "{headings[near][0]}"')


def _first_is_misplaced(keys: list[str], index: int) -> bool:
    """Say which of two neighbours in wrong order to blame: the first, or else the second.

    It is the first if the next two belong before it and the second fits what stands above both.
    """
    first, second, *later = keys[index : index + 3]
    return any(key < first for key in later) and max(keys[:index], default="") <= second


def _check_coverage(
    file: YamlFile, locators: Locators, entries: Iterable[IndexEntry], faults: Faults
) -> None:
    """Check that the index leads to every clause."""
    reached = {
        clause.id for entry in entries for locator in entry.locators for clause in locator.clauses
    }
    for clause in locators.clauses:
        if clause not in reached:
            faults.add(rules.INDEX_COVERAGE, file.key("index"), f'no locator leads to "{clause}"')
