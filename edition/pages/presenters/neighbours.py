"""The clauses before and after another one."""

from __future__ import annotations

from dataclasses import dataclass

from edition import addresses, place_names
from edition.model import Clause
from edition.pages.context import Context
from edition.pages.presenters.excerpts import cut_words

_NEIGHBOUR = 120  # characters of a clause beside another one


@dataclass(frozen=True, slots=True, kw_only=True)
class NeighbourView:
    """The clause before or after another one, as it shows on the page of that one: its opening."""

    name: str
    words: str
    cut: bool
    permalink: str


def neighbour_view(context: Context, clause: Clause) -> NeighbourView:
    """Return a clause as it shows beside another one: its opening, and the way to its page."""
    words, rest = cut_words(clause.text, _NEIGHBOUR)
    return NeighbourView(
        name=place_names.clause_name(context.edition, clause),
        words=words,
        cut=bool(rest),
        permalink=context.link(addresses.permanent(clause)),
    )
