"""What is guessed of a source: Markdown, ordinals, points under a heading without a paragraph."""

from __future__ import annotations

import pytest

from edition.compiling.recognising import Proposal, recognise
from edition.reading.text_files import TextFile
from edition.site.sentence_stubs import opening, starts

BY_LAWS = """\
---
slug: by-laws
---

# By-laws

## Article 1er Aims

We meet.

We eat.

## Article 2 Means

We cook.
"""
LAW = """\
# The Law

## Of Keys

### § 1 Keys

(1) Who finds one keeps it.

(2) Who loses one:

1. pays,

2. mends.

(3) Nobody steals.

## Of Doors

### § 2 Doors

Doors are

1. shut,

2. open.
"""


@pytest.mark.parametrize(
    ("text", "openings"),
    [
        ("All are free. They are equal. They are alive.", ["They are equal.", "They are alive."]),
        ("See Art. 5 and § 2 Abs. 1 Nr. 3 Satz 2 of it, e.g. No. 4 there.", []),
        (
            "He said: “Go.” Nobody went away. It rained all day.",
            ["Nobody went away.", "It rained all"],
        ),
        ("Keys (of brass.) and locks. of iron", []),
        ("يولد الناس أحرارًا. وقد وهبوا عقلا وضميرا.", ["وقد وهبوا عقلا"]),
    ],
)
def test_beginnings_of_sentences_are_proposed_by_words_that_stand_once(text, openings):
    assert [opening(text, at) for at in starts(text)] == openings


def guessed(text: str) -> Proposal:
    return recognise(TextFile(name="t.md", text=text, lines=tuple(text.split("\n"))), "A text")


@pytest.mark.parametrize("text", [BY_LAWS, LAW, BY_LAWS.replace("# By-laws", "% By-laws\n% 2017")])
def test_markdown_leaves_no_fault(text):
    assert guessed(text).faults == ()


def test_signs_metadata_and_title_of_markdown_are_noticed():
    rules = guessed(BY_LAWS).rules
    assert rules["marks"] == "#+ *"
    assert rules["left_out"] == [{"lines": "1-3", "reason": "Metadata of the file"}]
    assert (rules["title"], rules["front_matter"]) == ("By-laws", ["title"])
    assert [level["kind"] for level in rules["levels"]] == ["article"]


def test_headings_of_markdown_without_numbers_are_a_level():
    levels = guessed(LAW).rules["levels"]
    assert [(level["kind"], level.get("optional", False)) for level in levels] == [
        ("chapter", False),
        ("section", False),
        ("subparagraph", True),
        ("paragraph", False),
    ]
    assert levels[0]["numbering"] == "none"
    assert levels[1]["runs_on"]


def test_lines_below_headings_are_left_out_and_exhibits_are_beside_sections():
    text = "1. Keys\n-------\n\nOne.\n\n2. Locks\n--------\n\nTwo.\n\nExhibit A\n\nA.\n\nExhibit B\n\nB.\n"
    found = guessed(text)
    assert found.faults == ()
    assert [row["pattern"] for row in found.rules["left_out"]] == ["-{3,}|={3,}"]
    assert "exhibit" in [level["kind"] for level in found.rules["levels"]]
