"""What readers may type for what stands in the texts: numbers in words, Chinese in its other form.

Both tables are made by tools, from what large libraries know.
"""

from __future__ import annotations

import json

from edition.catalogues import LOCALES, spoken


def number_words() -> list[list[str]]:
    """Return the words for each number from one on: `[["one", "first", "1st"], …]`.

    They are of the language of the interface. Numbers that the table lacks nobody writes out.
    """
    table: dict[str, list[list[str]]] = json.loads(
        (LOCALES / "numbers.json").read_text(encoding="utf-8")
    )
    return table[spoken()]


def character_forms(text: str) -> str:
    """Return the traditional Chinese characters that a text has, or whose simplified ones it has.

    Each has its simplified one behind it: `議议聯联`.
    """
    table = "".join((LOCALES / "characters.txt").read_text(encoding="utf-8").split())
    found = set(text)
    pairs = zip(table[::2], table[1::2], strict=True)
    return "".join(old + new for old, new in pairs if old in found or new in found)
