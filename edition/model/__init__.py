"""The model of an edition: frozen values, in the words of the field.

Offsets count code points of a clause's text; lines count from 1 in the source file. Whatever can be
derived from other fields is a property, and a look-up that must succeed raises KeyError.
Everything is imported from here, wherever it is defined.
"""

from edition.model.apparatus import (
    Category,
    IndexEntry,
    Link,
    Note,
    Prose,
    Relation,
    Term,
    Unlinked,
)
from edition.model.edition import Change, Edition, Tombstone
from edition.model.parts import Part
from edition.model.provenance import Origin, Rights
from edition.model.sources import Continued, LeftOut, MissingUnits, Source, SourceLine
from edition.model.texts import (
    Clause,
    Document,
    Forms,
    FrontMatter,
    Heading,
    Imprint,
    Locator,
    Official,
    Reference,
    Sentence,
    Span,
    Unit,
)

__all__ = [
    "Category",
    "Change",
    "Clause",
    "Continued",
    "Document",
    "Edition",
    "Forms",
    "FrontMatter",
    "Heading",
    "Imprint",
    "IndexEntry",
    "LeftOut",
    "Link",
    "Locator",
    "MissingUnits",
    "Note",
    "Official",
    "Origin",
    "Part",
    "Prose",
    "Reference",
    "Relation",
    "Rights",
    "Sentence",
    "Source",
    "SourceLine",
    "Span",
    "Term",
    "Tombstone",
    "Unit",
    "Unlinked",
]
