#!/usr/bin/env python3
"""Write edition/locales/numbers.json: the words for numbers in every language of the interface.

    python tools/number_words.py

They are those of ICU, every form of each number but plurals; needs PyICU, which Debian has as
python3-icu for its own Python. Run it when the interface learns another language.
"""

from __future__ import annotations

import json
from pathlib import Path

import icu

LOCALES = Path(__file__).resolve().parents[1] / "edition/locales"
HIGHEST = 100
# Sets of rules whose words are no others, or none for a place.
LEFT_OUT = ("plural", "verbose", "year")


def rules(language: str) -> list[tuple[icu.RuleBasedNumberFormat, str]]:
    """Return every set of rules that writes numbers in a language, as words or in short."""
    formats = [
        icu.RuleBasedNumberFormat(tag, icu.Locale(language))
        for tag in (icu.URBNFRuleSetTag.SPELLOUT, icu.URBNFRuleSetTag.ORDINAL)
    ]
    return [
        (one, name)
        for one in formats
        for name in map(one.getRuleSetName, range(one.getNumberOfRuleSetNames()))
        if not any(part in name for part in LEFT_OUT)
    ]


def words(language: str) -> list[list[str]]:
    """Return the words for each number from one on: `["one", "first", "1st"]`."""
    found = rules(language)
    written = (
        [" ".join(one.format(number, name).split()) for one, name in found]
        for number in range(1, HIGHEST + 1)
    )
    return [
        list(dict.fromkeys(word for word in row if any(map(str.isalpha, word)))) for row in written
    ]


def main() -> None:
    """Write the table."""
    languages = ["en", *sorted(path.name for path in LOCALES.iterdir() if path.is_dir())]
    rows = (
        f'"{language}": [\n'
        + ",\n".join(json.dumps(row, ensure_ascii=False) for row in words(language))
        + "\n]"
        for language in languages
    )
    table = "{\n" + ",\n".join(rows) + "\n}\n"
    (LOCALES / "numbers.json").write_text(table, encoding="utf-8", newline="")


if __name__ == "__main__":
    main()
