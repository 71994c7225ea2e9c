"""What readers may type for what stands in the texts: numbers in words, Chinese in its other form.

The tables are made by tools, from what large libraries know.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import chain

from edition.catalogues import LOCALES, spoken


def number_words(languages: Iterable[str]) -> list[list[str]]:
    """Return the words for each number from one on: `[["one", "first", "1st"], …]`.

    They are of the language of the interface, and of those of the texts, such as `fr-CA`, for which
    there is a table. Numbers that the tables lack nobody writes out.
    """
    table: dict[str, list[list[str]]] = json.loads(
        (LOCALES / "numbers.json").read_text(encoding="utf-8")
    )
    known = dict.fromkeys((spoken(), *(language.split("-")[0] for language in languages)))
    tables = [table[language] for language in known if language in table]
    return [list(dict.fromkeys(chain(*words))) for words in zip(*tables, strict=True)]


def character_forms(text: str) -> str:
    """Return the traditional Chinese characters that a text has, or whose simplified ones it has.

    Each has its simplified one behind it: `議议聯联`.
    """
    table = "".join((LOCALES / "characters.txt").read_text(encoding="utf-8").split())
    found = set(text)
    pairs = zip(table[::2], table[1::2], strict=True)
    return "".join(old + new for old, new in pairs if old in found or new in found)
