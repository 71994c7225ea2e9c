"""Where the entries of long lists stand: on the page of the list, or on that of a part of it."""

from __future__ import annotations

from edition import addresses
from edition.model import Edition, Unit


def term(edition: Edition, identifier: str, order: str = addresses.GLOSSARY) -> str:
    """Return where a term stands in the glossary, or in another order of it."""
    return f"{order}{edition.divided.term_paths.get(identifier, '')}#{identifier}"


def heading(edition: Edition, identifier: str) -> str:
    """Return where a heading or subheading stands in the index."""
    return f"{addresses.INDEX}{edition.divided.index_paths.get(identifier, '')}#{identifier}"


def note(edition: Edition, identifier: str) -> str:
    """Return where a note stands in the apparatus."""
    return f"{addresses.NOTES}{edition.divided.note_paths.get(identifier, '')}#{identifier}"


def reading_part(unit: Unit) -> str:
    """Return where a part of a text is read, if the whole does not fit on one page."""
    return f"{addresses.READ}{unit.id}/"


def compared_part(order: str, unit: Unit) -> str:
    """Return where the part of an outermost unit stands of what is compared at an address."""
    return f"{order}{unit.id}/"


def map_part(unit: Unit) -> str:
    """Return where the links of an outermost unit stand, if the map does not fit on one page."""
    return f"{addresses.MAP}{unit.id}/"
