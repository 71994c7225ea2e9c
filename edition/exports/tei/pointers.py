"""How TEI points at a place: at an element, at a row of elements, at characters of a clause.

Places within a clause are written in the pointer schemes of the TEI Guidelines, so that no anchor
has to stand among the words. Offsets count characters from 0, as everywhere in the edition.
"""

from __future__ import annotations

from edition.model import Locator, Span

EDITORS = "#edition.editors"


def to_place(locator: Locator) -> str:
    """Return the pointer to a clause, a sentence, or a row of either."""
    if not locator.to:
        return f"#{locator.id}"
    last = locator.sentences[-1].id if locator.sentences else locator.clauses[-1].id
    return f"#range({locator.anchor},{last})"


def to_words(span: Span) -> str:
    """Return the pointer to a stretch of a clause's text."""
    return f"#string-range({span.clause},{span.start},{span.end - span.start})"


def to_ends(span: Span) -> dict[str, str]:
    """Return the pointers to a clause, and to the two points in it between which words stand.

    The first is for programs that know identifiers alone.
    """
    return {
        "corresp": f"#{span.clause}",
        "from": f"#string-index({span.clause},{span.start})",
        "to": f"#string-index({span.clause},{span.end})",
    }
