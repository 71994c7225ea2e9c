"""Resolve content/index.yml, a back-of-book index in the sense of ISO 999."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from edition.compiling.glossary import alphabetical
from edition.compiling.locators import Places
from edition.faults.fault import Fault, did_you_mean, fault
from edition.model import IndexEntry, Locator
from edition.reading.yaml_reader import YamlFile

MOST_UNDIVIDED = 7
_LEADING = frozenset(
    "a an and as at between by for from in into of on or over the through to under with".split()
)


def resolve_index(file: YamlFile, places: Places, faults: list[Fault]) -> tuple[IndexEntry, ...]:
    """Return the entries, a heading followed by its subheadings; add faults of what is wrong."""
    rows = file.value["index"]
    before = len(places.faults)
    entries = []
    for number, row in enumerate(rows):
        path: tuple[str | int, ...] = ("index", number)
        entries.append(
            IndexEntry(
                id=row["id"],
                heading=row["heading"],
                subheading=None,
                locators=_locators(file, places, row, path, faults),
                see=tuple(row.get("see", ())),
                see_also=tuple(row.get("see_also", ())),
            )
        )
        for index, sub in enumerate(row.get("subheadings", ())):
            entries.append(
                IndexEntry(
                    id=sub["id"],
                    heading=row["heading"],
                    subheading=sub["subheading"],
                    locators=_locators(file, places, sub, (*path, "subheadings", index), faults),
                    see=(),
                    see_also=(),
                )
            )
    faults.extend(_see_faults(file))
    faults.extend(_repeats(file))
    faults.extend(_order_faults(file))
    if len(places.faults) == before:  # a locator that leads nowhere was meant to lead somewhere
        faults.extend(_uncovered(file, places, entries))
    return tuple(entries)


def sort_key(heading: str) -> str:
    """Return the key for the order of headings: letter by letter, leading small words left out."""
    words = heading.split()
    while len(words) > 1 and words[0].casefold() in _LEADING:
        words = words[1:]
    return alphabetical(" ".join(words))


def initial(heading: str) -> str:
    """Return the letter under which a heading stands; all that begin with no letter share one."""
    key = sort_key(heading)[:1].upper()
    return key if key.isalpha() else "0–9"


def _locators(
    file: YamlFile,
    places: Places,
    row: dict[str, Any],
    path: tuple[str | int, ...],
    faults: list[Fault],
) -> tuple[Locator, ...]:
    listed = row.get("locators", [])
    if len(listed) > MOST_UNDIVIDED:
        message = f"{len(listed)} locators stand here undivided; at most {MOST_UNDIVIDED} may"
        faults.append(fault("index-crowd", file.key(*path, "locators"), message))
    found = (
        places.locate(locator, file.place(*path, "locators", index))
        for index, locator in enumerate(listed)
    )
    return tuple(locator for locator in found if locator is not None)


def _see_faults(file: YamlFile) -> Iterator[Fault]:
    rows = file.value["index"]
    leading = {row["heading"] for row in rows if "locators" in row or "subheadings" in row}
    for number, row in enumerate(rows):
        path: tuple[str | int, ...] = ("index", number)
        others = [key for key in ("locators", "subheadings", "see_also") if key in row]
        if "see" in row and others:
            message = f'"{row["heading"]}" has both see and {", ".join(others)}'
            yield fault("index-see", file.key(*path, "see"), message)
        if "see" not in row and row["heading"] not in leading:
            message = f'"{row["heading"]}" leads nowhere'
            hint = "add locators, subheadings or see"
            yield fault("index-see", file.place(*path, "heading"), message, hint)
        for key in ("see", "see_also"):
            for index, target in enumerate(row.get(key, ())):
                if target in leading and target != row["heading"]:
                    continue
                message = f'no heading "{target}" with locators'
                place = file.place(*path, key, index)
                yield fault("index-target", place, message, did_you_mean(target, leading))


def _repeats(file: YamlFile) -> Iterator[Fault]:
    headings: set[str] = set()
    for number, row in enumerate(file.value["index"]):
        if row["heading"] in headings:
            message = f'the heading "{row["heading"]}" stands twice'
            at = file.place("index", number, "heading")
            yield fault("index-repeat", at, message, "make one entry of the two")
        headings.add(row["heading"])
        parts: list[tuple[tuple[str | int, ...], dict[str, Any]]] = [(("index", number), row)]
        parts += [
            (("index", number, "subheadings", index), sub)
            for index, sub in enumerate(row.get("subheadings", ()))
        ]
        subs: set[str] = set()
        for index, sub in enumerate(row.get("subheadings", ())):
            if sub["subheading"] in subs:
                message = f'the subheading "{sub["subheading"]}" stands twice'
                at = file.place("index", number, "subheadings", index, "subheading")
                yield fault("index-repeat", at, message, "make one of the two")
            subs.add(sub["subheading"])
        above = set(row.get("locators", ()))
        for path, part in parts:
            seen = set() if part is row else set(above)
            for index, locator in enumerate(part.get("locators", ())):
                if locator in seen:
                    message = f'"{locator}" stands twice under "{row["heading"]}"'
                    yield fault("index-repeat", file.place(*path, "locators", index), message)
                seen.add(locator)


def _order_faults(file: YamlFile) -> Iterator[Fault]:
    rows = file.value["index"]
    lists: list[list[tuple[tuple[str | int, ...], str]]] = [
        [(("index", number, "heading"), row["heading"]) for number, row in enumerate(rows)]
    ]
    for number, row in enumerate(rows):
        above = ("index", number, "subheadings")
        lists.append(
            [
                ((*above, place, "subheading"), sub["subheading"])
                for place, sub in enumerate(row.get("subheadings", ()))
            ]
        )
    for items in lists:
        keys = [sort_key(text) for _, text in items]
        for place, (before, after) in enumerate(pairwise(keys)):
            if before <= after:
                continue
            later = [key for key in keys[place + 2 : place + 3] if key < before]
            wrong = place if later and sorted(keys[:place])[-1:] <= [after] else place + 1
            near = place + 1 if wrong == place else place
            word = "before" if wrong == place else "after"
            message = f'"{items[wrong][1]}" stands {word} "{items[near][1]}"'
            yield fault("index-order", file.place(*items[wrong][0]), message)


def _uncovered(file: YamlFile, places: Places, entries: list[IndexEntry]) -> Iterator[Fault]:
    reached = {
        clause.id for entry in entries for locator in entry.locators for clause in locator.clauses
    }
    for clause in places.clauses:
        if clause not in reached:
            yield fault("index-coverage", file.key("index"), f'no locator leads to "{clause}"')
