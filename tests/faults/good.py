"""A small edition without faults, to spoil: it has one of everything that a rule can speak of."""

from __future__ import annotations

import functools
import hashlib
import tempfile
from collections.abc import Mapping
from pathlib import Path

from edition.site.record import record

RULES = """\
Smalltown, in spring
The House Rules

1. Of the house
    The house is open to all. It closes at night.
Every guest has a key.
2. Of the guests
(1) Guests are quiet.
    Guests who sing do so in the garden.
(2) Guests are wellcome
Quiet guests, and guests who are “not quiet”, are welcome.
    These rules speak of all guests.
    Thus end the rules.
"""

REMARKS = """\
The rules begin with the house. They end with the guests.
Nobody has counted the keys.
"""

EDITION = """\
name: House rules
version: 1.0.0
date: "2001-02-03"
complete: true
documents:
  - id: house-rules
    role: text
    name: The rules
    title: The House Rules
    source:
      file: rules.txt
      sha256: SHA256 OF rules.txt
    front_matter: [dateline, title]
    title_line: title
    paragraphs: indent
    levels:
      - {kind: section, marker: '[0-9]+\\.', numbering: decimal, line: heading}
      - {kind: item, marker: '\\([0-9]+\\)', numbering: decimal, line: clause}
    sections:
      - id: house
      - id: guests
        item: guest
    exceptions:
      - line: These rules speak
        unit: guests
        reason: It speaks of every guest.
      - line: Thus end
        unit: end
        opens: end
        reason: It speaks of the whole.
  - id: remarks
    role: commentary
    name: Remarks
    source:
      file: remarks.txt
      sha256: SHA256 OF remarks.txt
    paragraphs: line
    opening_unit: {id: remarks, kind: remarks}
"""

LABELS = """\
house: {label: The house}
guests: {label: The guests}
guest-1: {label: Quiet}
guest-2:
  label: Welcome
  official: {english: Welcoming, fact: House rules of 1999}
end: {label: The end}
remarks: {label: Remarks}
"""

SENTENCE_STARTS = """\
house-p1: ["It closes"]
remarks-p1: ["They end"]
"""

RELATIONS = """\
relations:
  - {id: names, label: names, inverse: named by, explanation: The one names the other.}
  - {id: applies, label: applies, inverse: applied by, explanation: The one applies the other.}
"""

LINKS = """\
links:
  - source: remarks-p1-s1
    source_quote: the house
    target: house-p1
    target_quote: The house
    relation: names
  - source: remarks-p1-s2
    source_quote: the guests
    target: guest-1-p1..p2
    target_quote: Guests are quiet.
    relation: names
    comment: Only the first item is meant.
  - source: house-p2
    source_quote: Every guest
    target: guest-2-p2
    target_quote: guests
    relation: applies
unlinked:
  - source: remarks-p2-s1
    reason: The rules count no keys.
"""

GLOSSARY = """\
categories:
  - {id: place, label: Places}
  - {id: person, label: People}
terms:
  - id: term-house
    term: house
    category: place
    variants: [house]
    definition: A house with rules.
    references: [{fact: House rules of 1999}, {locator: house-p1}]
  - id: term-guest
    term: guest
    category: person
    variants: [guest, guests, Guests]
    definition: Who has a key.
    references: [{locator: house-p2}]
    see_also: [term-quiet-guest]
    exceptions:
      - {clause: guest-2-p2, quote: guests who}
  - id: term-quiet-guest
    term: quiet guest
    category: person
    variants: [Quiet guests]
    definition: null
"""

INDEX = """\
index:
  - id: index-end
    heading: end of the rules
    locators: [end-p1, remarks-p1-s2]
  - id: index-guests
    heading: guests
    subheadings:
      - id: index-guests-all
        subheading: all of them
        locators: [guests-p1]
      - id: index-guests-quiet
        subheading: quiet ones
        locators: [guest-1-p1..p2, guest-2-p1, guest-2-p2]
    see_also: [keys]
  - id: index-house
    heading: house
    locators: [house-p1, remarks-p1-s1]
  - id: index-keys
    heading: keys
    locators: [house-p2, remarks-p2]
  - id: index-visitors
    heading: visitors
    see: [guests]
"""

NOTES = """\
notes:
  - id: note-wellcome
    clause: guest-2-p1
    quote: wellcome
    kind: typo
    reading: welcome
    confidence: high
    reason: The word has one l.
    reference: Spelling
  - id: note-stop
    clause: guest-2-p1
    quote: are wellcome
    kind: punctuation
    reading: are welcome.
    confidence: medium
    reason: The sentence lacks its stop.
    overlaps: [note-wellcome]
  - id: note-guests
    clause: guest-2-p2
    quote: guests
    occurrence: 2
    kind: terminology
    reading: those
    confidence: low
    reason: The word stands twice.
"""

FACTS = """\
facts:
  - subject: House rules of 1999
    description: Rules that were.
    reference: {title: The old rules, url: "https://example.org/rules"}
  - subject: Spelling
"""

LEDGER = """\
changes: []
entries: []
"""

SETTINGS = """\
site_description: The rules of a house.
theme: {name: material, font: false}
plugins: []
markdown_extensions: [attr_list, md_in_html, tables]
strict: true
extra: {disclaimers: [No house is meant.]}
"""

ABOUT = """\
---
title: About
description: What this is.
---
<div class="page" markdown="1">

# About

<!-- edition:coverage -->

The [notes](../notes/index.md), and the <a href="../glossary/">glossary</a>.

</div>
"""

PAGE = """\
---
title: A page
description: A page of this edition.
---
# A page
"""

_WRITTEN = {
    "content/edition.yml": EDITION,
    "content/unit_labels.yml": LABELS,
    "content/sentence_starts.yml": SENTENCE_STARTS,
    "content/relations.yml": RELATIONS,
    "content/links.yml": LINKS,
    "content/glossary.yml": GLOSSARY,
    "content/index.yml": INDEX,
    "content/notes.yml": NOTES,
    "content/facts.yml": FACTS,
    "content/ledger.yml": LEDGER,
    "content/sources/rules.txt": RULES,
    "content/sources/remarks.txt": REMARKS,
    "mkdocs.yml": SETTINGS,
    "site_src/index.md": PAGE,
    "site_src/about.md": ABOUT,
    "site_src/cite.md": PAGE.replace("title: A page", "title: How to cite"),
    "site_src/data.md": PAGE.replace("title: A page", "title: Data"),
}
_RETIRED = '  - {id: house-p9, kind: clause, retired: "It was a slip.", successors: [house-p2]}\n'


@functools.cache
def good_files() -> Mapping[str, bytes]:
    """Return the files of the good edition, checksums filled in and everything recorded."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write({name: text.encode() for name, text in _WRITTEN.items()}, root)
        record(root, "First edition.", {})
        ledger = (root / "content" / "ledger.yml").read_text(encoding="utf-8") + _RETIRED
        settings = (root / "content" / "edition.yml").read_bytes()
    files = {name: text.encode() for name, text in _WRITTEN.items()}
    return {**files, "content/ledger.yml": ledger.encode(), "content/edition.yml": settings}


def write(files: Mapping[str, bytes], root: Path) -> Path:
    """Write an edition into a folder; where its settings leave a checksum open, fill it in."""
    for name, data in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_with_checksums(data, files) if name == "content/edition.yml" else data)
    return root


def reopen_checksums(settings: bytes) -> bytes:
    """Return the settings with checksums to be filled in, so that spoilt sources are read."""
    for name in ("rules.txt", "remarks.txt"):
        found = hashlib.sha256(good_files()[f"content/sources/{name}"]).hexdigest()
        settings = settings.replace(found.encode(), f"SHA256 OF {name}".encode())
    return settings


def _with_checksums(settings: bytes, files: Mapping[str, bytes]) -> bytes:
    for name in ("rules.txt", "remarks.txt"):
        found = hashlib.sha256(files.get(f"content/sources/{name}", b"")).hexdigest()
        settings = settings.replace(f"SHA256 OF {name}".encode(), found.encode())
    return settings
