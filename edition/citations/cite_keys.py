"""The keys by which documents in LaTeX cite a text or a place in it."""

from __future__ import annotations


def cite_key(document: str, place: str) -> str:
    """Return the key in BibTeX and CSL-JSON of a place, or of a whole document: `place` is then it.

    Of identifiers alone, so that a key once used is good for ever.
    """
    return place if place.startswith(document) else f"{document}-{place}"
