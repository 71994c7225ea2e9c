"""What is said of an edition of one text, where a message speaks of several.

A message that says `the texts` stands here with the one that says `the text`; what can only be said
of several texts has none. A test finds what is missing.
"""

from __future__ import annotations

from collections.abc import Mapping

OF_ONE_TEXT: Mapping[str, str] = {
    "the texts unchanged": "the text unchanged",
    (
        "The licence is for what the editors of this edition added. It does not extend to the "
        "texts."
    ): (
        "The licence is for what the editors of this edition added. It does not extend to the text."
    ),
    "No licence is stated, neither for the texts nor for what the editors added.": (
        "No licence is stated, neither for the text nor for what the editors added."
    ),
    "The texts use this term without explaining it, and no definition is given here.": (
        "The text uses this term without explaining it, and no definition is given here."
    ),
    "The texts use this term without explaining it.": (
        "The text uses this term without explaining it."
    ),
    "Texts": "Text",
    "All texts in one file": "The whole text in one file",
    "Links within the texts": "Links within the text",
    "An index of the texts by subject, made by hand. Locators lead to the clause.": (
        "An index of the text by subject, made by hand. Locators lead to the clause."
    ),
    "The texts stand as their sources have them, slips included.": (
        "The text stands as its source has it, slips included."
    ),
    "Notes on the texts": "Notes on the text",
    "The texts and what the editors added, searched; every query has an address.": (
        "The text and what the editors added, searched; every query has an address."
    ),
    (
        'The words of the texts are set in <span class="verbatim">this face</span>, exactly '
        "as the sources have them. All that is set in the face of this paragraph is the "
        "editors’."
    ): (
        'The words of the text are set in <span class="verbatim">this face</span>, exactly as '
        "the source has them. All that is set in the face of this paragraph is the editors’."
    ),
    "Where no link stands none was made, which says nothing of the texts.": (
        "Where no link stands none was made, which says nothing of the text."
    ),
    "Not explained in the texts, and not defined here.": (
        "Not explained in the text, and not defined here."
    ),
    (
        "Every term of the glossary as it stands in the texts, with the words around "
        "it%(in_short)s. A term leads to its definition."
    ): (
        "Every term of the glossary as it stands in the text, with the words around "
        "it%(in_short)s. A term leads to its definition."
    ),
    "In the texts": "In the text",
    (
        "Definitions are the editors’. Under each stand its sources, and every place where "
        "the texts have the term%(in_short)s. “In the texts” leads to the words around them."
    ): (
        "Definitions are the editors’. Under each stand its sources, and every place where "
        "the text has the term%(in_short)s. “In the text” leads to the words around them."
    ),
    (
        "Each note marks a probable slip of the wording. The texts stand as the sources have "
        "them; a reading is the editors’ suggestion, and nothing else. Reasons are about "
        "language and documents."
    ): (
        "Each note marks a probable slip of the wording. The text stands as its source has "
        "it; a reading is the editors’ suggestion, and nothing else. Reasons are about "
        "language and documents."
    ),
    ", not for the words of the texts": ", not for the words of the text",
    "No place of the texts is called that.": "No place of the text is called that.",
    "The search itself needs scripts. Without them, the texts are found {ways}.": (
        "The search itself needs scripts. Without them, the text is found {ways}."
    ),
}
# The same of messages with a count.
COUNTED_OF_ONE_TEXT: Mapping[tuple[str, str], tuple[str, str]] = {
    ("{count} part of the texts changed", "{count} parts of the texts changed"): (
        "{count} part of the text changed",
        "{count} parts of the text changed",
    ),
}
