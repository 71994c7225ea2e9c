"""What content/edition.yml declares of a document is unambiguous, and is found in its source."""

from __future__ import annotations

from collections.abc import Container, Iterable

from edition.faults import rules
from edition.faults.fault import Faults
from edition.faults.hints import did_you_mean, look_alike
from edition.model import FrontMatter
from edition.reading.text_files import TextFile
from edition.reading.yaml_file import Row, YamlPath


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


def check_sections_found(document: Row, units: Container[str], faults: Faults) -> None:
    """Check that a heading opens each section."""
    for section in document.rows("sections"):
        if section["id"] not in units:
            message = f'no heading opens the section "{section["id"]}"'
            faults.add(rules.MISSING_UNIT, section.place("id"), message)


def check_exceptions_found(
    document: Row, met: Container[YamlPath], source: TextFile, faults: Faults
) -> None:
    """Check that each exception was met; `met` holds the paths of those that were."""
    for exception in document.rows("exceptions"):
        if exception.path not in met:
            opening = exception["line"]
            words = len(opening.split())
            starts = [" ".join(line.split()[:words]) for line in source.lines]
            hint = look_alike(opening, starts) or did_you_mean(opening, starts)
            message = f'no line begins with "{opening}"'
            faults.add(rules.EXCEPTION, exception.place("line"), message, hint)
