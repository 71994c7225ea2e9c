"""What content/edition.yml declares of a document is unambiguous, and is found in its source."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from unicodedata import numeric

from edition.compiling.counting import Counting
from edition.compiling.markers import NEXT_OR_NONE
from edition.compiling.unmet import unmet_marker
from edition.faults import rules
from edition.faults.fault import Faults
from edition.faults.hints import did_you_mean
from edition.model import FrontMatter, MissingUnits, SourceLine
from edition.name_spans import span
from edition.reading.yaml_file import Row

# Keys of levels that mean nothing where lines have no marker.
_OF_MARKED = (
    "numbering", "line", "words", "alphabet", "first", "title", "page", "single", "returns",
    "indent", "title_ends",
)  # fmt: skip


def check_sections(document: Row, faults: Faults) -> None:
    """Check that no identifier of a section, and no stem of its items, is declared twice."""
    seen: dict[tuple[str, str], int] = {}
    for section in document.rows("sections"):
        for key, name in section.value.items():
            place = section.place(key)
            if (key, name) in seen:
                message = f'"{name}" is declared in line {seen[key, name]} already'
                faults.add(rules.DUPLICATE_ID, place, message)
            seen[key, name] = place.line


def check_flow(document: Row, faults: Faults) -> None:
    """Check that what is said of paragraphs, points and single lines goes together."""
    if document.get("wrapped") and document["paragraphs"] == "line":
        message = "the lines of a paragraph cannot be joined where every line is one"
        hint = "write paragraphs: blank, or indent"
        faults.add(rules.WRONG_VALUE, document.place("wrapped"), message, hint)
    inside_point = False
    for level in document.rows("levels"):
        page = "unmarked" not in level and level.get("page", True)
        if page and inside_point and "beside" not in level and not level.get("returns"):
            message = "units with pages cannot stand inside points without"
            hint = "write page: false here, too, or not in the level above"
            faults.add(rules.WRONG_VALUE, level.place("kind"), message, hint)
        if page and "implied" in level:
            message = "units with pages are always called by their names"
            faults.add(rules.WRONG_VALUE, level.place("implied"), message, "remove the key")
        inside_point = not page
        if "title_ends" in level and (not page or "title" in level):
            message = "a title ends before text where a unit with a page has one in its own line"
            hint = 'remove the key "title"' if page else "remove the key: points have no titles"
            faults.add(rules.WRONG_VALUE, level.place("title_ends"), message, hint)
        wrong = [key for key in _OF_MARKED if key in level and "unmarked" in level]
        if wrong:
            message = "this is said of lines with a marker, and those of this level have none"
            faults.add(rules.WRONG_VALUE, level.place(wrong[0]), message, "remove the key")
    for exception in document.rows("exceptions"):
        if "unit" not in exception and not exception.get("continues"):
            message = 'the key "unit" is missing'
            hint = "add unit: and the identifier of the unit to which the line belongs"
            faults.add(rules.MISSING_KEY, exception.place(), message, hint)


def check_title(document: Row, front: Iterable[FrontMatter], faults: Faults) -> bool:
    """Check that the title is what the title line says; say whether there can be such a line."""
    lines = {line.id: line.text for line in front}
    name = document.get("title_line")
    if name and name not in lines:
        message = f'no line of the front matter is called "{name}"'
        hint = did_you_mean(name, document.get("front_matter", ()))
        faults.add(rules.TITLE, document.place("title_line"), message, hint)
        return False
    found = lines.get(name)
    if document.get("title") != found:
        message = f'the title line is "{found}"' if found else "the source has no title line"
        faults.add(rules.TITLE, document.place("title"), message)
    return True


def check_date(released: Row, front: Iterable[FrontMatter], faults: Faults) -> None:
    """Check that the line that is to say when a text was released has the year in digits.

    They may be of any script. Of what is no part of such a date, nothing may be said.
    """
    lines = {line.id: line.text for line in front}
    name = released["line"]
    if name not in lines:
        message = f'no line of the front matter is called "{name}"'
        faults.add(rules.UNUSED_RULE, released.place("line"), message, did_you_mean(name, lines))
    elif released["date"][:4] not in "".join(map(_digit, lines[name])):
        message = f'the year {released["date"][:4]} does not stand in "{lines[name]}"'
        hint = "a date that only the editors know rests on a fact: fact: in place of line:"
        faults.add(rules.WRONG_VALUE, released.place("date"), message, hint)
    if "by" in released:
        message = "who released it is no part of a date that the source has"
        hint = "write fact: in place of line:, or leave it out"
        faults.add(rules.WRONG_VALUE, released.place("by"), message, hint)


def _digit(char: str) -> str:
    """Return a digit of any script as one of ours, and any other sign as it is."""
    value = numeric(char, -1)
    return str(int(value)) if value in range(10) else char


def check_sections_found(document: Row, units: Container[str], faults: Faults) -> None:
    """Check that a heading opens each section."""
    for section in document.rows("sections"):
        if section["id"] not in units:
            message = f'no heading opens the section "{section["id"]}"'
            faults.add(rules.MISSING_UNIT, section.place("id"), message)


def check_titles_found(document: Row, parted: Container[int], faults: Faults) -> None:
    """Check that some title is parted from text as the level says: by its end, or its line."""
    for index, level in enumerate(document.rows("levels")):
        if "title_ends" in level and index not in parted:
            message = f"no title with text behind it ends with this: {level['title_ends']}"
            faults.add(rules.UNUSED_RULE, level.place("title_ends"), message)
        if level.get("title") == NEXT_OR_NONE and index not in parted:
            message = "no short line without a stop stands as a title below a marker of this level"
            hint = "take this key away; or write title: next, if each has a title"
            faults.add(rules.UNUSED_RULE, level.place("title"), message, hint)


def check_levels_found(
    document: Row, matched: Container[int], lines: Sequence[SourceLine], faults: Faults
) -> bool:
    """Check that the marker of each level is met in the lines; say whether all are.

    A level whose units are opened by exceptions needs no marker that is met.
    """
    found = True
    opened = {exception.get("opens") for exception in document.rows("exceptions")}
    for index, level in enumerate(document.rows("levels")):
        if index not in matched and level["kind"] not in opened:
            key = "unmarked" if "unmarked" in level else "marker"
            message = f'no line begins with the marker of the level "{level["kind"]}"'
            hint = "" if key == "unmarked" else unmet_marker(level, lines)
            if key == "unmarked":
                message = f"no line without a marker stands where a {level['kind']} could"
            faults.add(rules.UNUSED_RULE, level.place(key), message, hint)
            found = False
    return found


def missing_in(row: Row) -> tuple[str, ...]:
    """Return the identifiers that a row of missing units stands for: `article-8..10` for three."""
    first, _, last = row["unit"].partition("..")
    if not last:
        return (first,)
    stem, _, number = first.rpartition("-")
    return tuple(f"{stem}-{count}" for count in range(int(number), int(last) + 1))


def missing_units(
    document: Row, counting: Counting, units: Container[str], faults: Faults
) -> tuple[MissingUnits, ...]:
    """Return the units that the source leaves out; `counting` knows those that were passed over.

    `units` are those that it has.

    Adds a fault for each that no count has passed over.
    """
    found = []
    passed = counting.passed
    for row in document.rows("missing"):
        ids = missing_in(row)
        lost = next((one for one in ids if one not in passed), None)
        if lost is not None or not ids:
            message = f'no count of units leaves out "{lost or row["unit"]}"'
            hint = "write the identifier that it would have; check --tree shows those around it"
            if lost in units:
                hint = "the text has it: remove the entry"
            faults.add(rules.UNUSED_RULE, row.place("unit"), message, hint)
            continue
        name = span(passed[ids[0]], passed[ids[-1]])
        line = counting.behind.get(ids[-1], 0)
        found.append(MissingUnits(ids=ids, name=name, reason=row["reason"], line=line))
    return tuple(found)
