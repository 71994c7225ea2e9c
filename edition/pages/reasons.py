"""Why lines of a source are exceptions, as readers are told."""

from __future__ import annotations

from collections.abc import Iterable

from edition.catalogues import gettext
from edition.model import Continued, Document, LeftOut
from edition.outline import rows
from edition.place_names import titled
from edition.wording import plural


def reasons(document: Document) -> tuple[str, ...]:
    """Return which lines are left out, or go on with others, and which numbers; and why each."""
    found = [
        (plural(len(numbers), "line {lines}", "lines {lines}", lines=rows(document, numbers)), why)
        for why, numbers in _by_reason(document.left_out)
    ]
    found += [
        (
            plural(
                len(numbers),
                "line {lines}, which goes on with the clause before it",
                "lines {lines}, which go on with the clauses before them",
                lines=rows(document, numbers),
            ),
            why,
        )
        for why, numbers in _by_reason(document.continued)
    ]
    found += [(row.name, row.reason) for row in document.missing]
    return tuple(titled(what, why) for what, why in found)


def _by_reason(lines: Iterable[LeftOut | Continued]) -> Iterable[tuple[str, set[int]]]:
    """Return each reason with the numbers of the lines that have it."""
    found: dict[str, set[int]] = {}
    for one in lines:
        found.setdefault(one.reason, set()).add(one.line)
    return found.items()


def reasons_for(document: Document) -> str:
    """Return what the reasons are for: lines that are left out, numbers passed over, or more."""
    if document.continued:
        return gettext("exceptions")
    if document.left_out and document.missing:
        return gettext("what is left out, and numbers that the text passes over")
    if document.missing:
        return gettext("numbers that the text passes over")
    return gettext("what is left out")
