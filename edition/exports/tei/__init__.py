"""data/edition.tei.xml: every text in TEI P5, and what the editors say of the texts beside them.

In: an edition. Out: one file. `header` says what it is and how it is cited, `texts` holds the
words, `stand_off` the glossary, the notes and the links, which point into the texts (`pointers`).
Begin with `edition_tei`.
"""

from __future__ import annotations

from edition.catalogues import spoken
from edition.exports.inputs import Files, Inputs
from edition.exports.tei.header import header
from edition.exports.tei.stand_off import stand_off
from edition.exports.tei.texts import texts
from edition.exports.xml_tree import block, written
from edition.model import Edition

TEI = "data/edition.tei.xml"


def files(inputs: Inputs) -> Files:
    """Return the edition in TEI, by its name in the site."""
    return {TEI: edition_tei(inputs.edition)}


def edition_tei(edition: Edition) -> str:
    """Return a whole edition as a TEI document.

    The text content of each `p` is a clause and that of each `s` a sentence, exactly; no element
    in a clause but `s`. Identifiers are ours; those that TEI needs besides have a dot in them.
    """
    root = block(
        "TEI",
        {"xmlns": "http://www.tei-c.org/ns/1.0", "xml:lang": spoken()},
        header(edition),
        texts(edition),
        stand_off(edition),
    )
    return written(root)
