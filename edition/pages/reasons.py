"""Why lines of a source are exceptions, as readers are told."""

from __future__ import annotations

from edition.catalogues import gettext
from edition.model import Document
from edition.outline import rows
from edition.place_names import titled
from edition.wording import plural


def reasons(document: Document) -> tuple[str, ...]:
    """Return which lines are left out, or go on with others, and which numbers; and why each."""
    lines: dict[str, set[int]] = {}
    for line in document.left_out:
        lines.setdefault(line.reason, set()).add(line.line)
    found = [
        (plural(len(numbers), "line {lines}", "lines {lines}", lines=rows(document, numbers)), why)
        for why, numbers in lines.items()
    ]
    joined: dict[str, set[int]] = {}
    for one in document.continued:
        joined.setdefault(one.reason, set()).add(one.line)
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
        for why, numbers in joined.items()
    ]
    found += [(row.name, row.reason) for row in document.missing]
    return tuple(titled(what, why) for what, why in found)


def reasons_for(document: Document) -> str:
    """Return what the reasons are for: lines that are left out, numbers passed over, or more."""
    if document.continued:
        return gettext("exceptions")
    if document.left_out and document.missing:
        return gettext("what is left out, and numbers that the text passes over")
    if document.missing:
        return gettext("numbers that the text passes over")
    return gettext("what is left out")
