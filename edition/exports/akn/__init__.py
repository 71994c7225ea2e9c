"""data/….akn.xml: each text that can have it in Akoma Ntoso 3.0, with its notes.

In: an edition. Out: a file for each text that was released on a known day. `meta` says what it is,
`body` holds the words, `notes` the apparatus. Begin with `document_akn`.

Akoma Ntoso demands a full date of the work. Where the edition knows none, there is no such file;
where it does, the date is an editorial fact and says so. Nothing is supplied for the author and the
country of a text: they are `unknown`. Our identifiers are the `eId`; those that the format needs
besides have a dot in them.
"""

from __future__ import annotations

import re

from edition.exports.akn.body import main_body, preface
from edition.exports.akn.meta import file_name, meta
from edition.exports.akn.notes import numbered
from edition.exports.inputs import Files, Inputs
from edition.exports.xml_tree import block, written
from edition.model import Document, Edition

_FULL_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def files(inputs: Inputs) -> Files:
    """Return every text that was released on a known day, by its name in the site."""
    edition = inputs.edition
    dated = (text for text in edition.documents if _FULL_DATE.fullmatch(text.imprint.issued or ""))
    return {file_name(text): document_akn(edition, text) for text in dated}


def document_akn(edition: Edition, document: Document) -> str:
    """Return a text with a full date as an Akoma Ntoso document.

    The text content of each `p` that has the identifier of a clause is that clause, exactly, and
    that of each `span` a sentence; the marks of notes in them are empty.
    """
    notes = numbered(edition, document)
    root = block(
        "akomaNtoso",
        {"xmlns": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"},
        block(
            "doc",
            {"name": document.imprint.kind},
            meta(edition, document, notes),
            preface(document),
            main_body(edition, document, notes),
        ),
    )
    return written(root)
