"""data/addresses.txt: every address that is promised to last or that a page links, one a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from edition import addresses, listed
from edition.addresses import absolute
from edition.model import Edition


def addresses_list(edition: Edition, pages: Iterable[str], files: Iterable[str]) -> str:
    """Return every address that is promised to last, one a line."""
    places = [
        *pages,
        *_places(edition),
        *(listed.term(edition, term.id) for term in edition.terms),
        *(listed.heading(edition, entry.id) for entry in edition.index),
        *(listed.note(edition, note.id) for note in edition.notes),
        *(f"/{name}" for name in files),
    ]
    return "".join(f"{absolute(edition, place)}\n" for place in places)


def with_linked(edition: Edition, listed: str, linked: Iterable[str]) -> str:
    """Return the list with those addresses that pages link to and that it does not have yet."""
    known = set(listed.splitlines())
    further = sorted({absolute(edition, place) for place in linked} - known)
    return listed + "".join(f"{address}\n" for address in further)


def _places(edition: Edition) -> Iterator[str]:
    """Yield where clauses and sentences stand in their context, and sentences on their own page."""
    for clause in edition.clauses:
        page = addresses.clause_in_context(edition, clause)
        yield page
        own = addresses.permanent(clause)
        for sentence in clause.sentences:
            yield f"{page.partition('#')[0]}#{sentence.id}"
            yield f"{own}#{sentence.id}"
