"""Words are found in any script: with and without accents, and where no blanks stand between them."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from edition.model import Edition
from edition.pages.search_records import search_json
from edition.speaking import speaking_of
from tests.editions import example
from tests.search import ask

pytestmark = pytest.mark.quick


def found(edition: Edition, queries: list[str], folder: Path) -> dict[str, set[str]]:
    with speaking_of(edition):
        answers = ask(search_json(edition), queries, folder)
    return {query: {re.sub(r"-s\d+$", "", one) for one in answers[query].ids} for query in queries}


def having(edition: Edition, pattern: str) -> set[str]:
    return {clause.id for clause in edition.clauses if re.search(pattern, clause.text)}


def test_chinese_is_found_by_any_characters_in_a_row(tmp_path: Path) -> None:
    edition = example("chinese")
    runs = [run for clause in edition.clauses for run in re.findall(r"\w+", clause.text)]
    pairs = {run[at : at + 2] for run in runs for at in range(len(run) - 1)}
    words = sorted({*pairs, "人人生而自由", "受教育的权利"})
    answers = found(edition, words, tmp_path)
    assert len(words) > 500
    lost = {word: having(edition, word) - answers[word] for word in words}
    assert {word: clauses for word, clauses in lost.items() if clauses} == {}
    assert {word for word in words if not answers[word]} == set()


# What is typed, and the words that are to be found.
ARABIC = {
    "حق": r"\bحق\b",
    "الحرية": r"\b[وف]?[بك]?الحرية\b",
    "حرية": r"\b[وف]?(?:[بك]?ال|لل)?حرية\b",  # with what is written in one with it
    "الحُرِّيَّة": r"\bالحرية\b",  # with the signs of the vowels
    "الأمم": r"\b[وف]?[بك]?الأمم\b",
    "الامم": r"\bالأمم\b",  # without the sign above the alif
    "الحـريـة": r"\bالحرية\b",  # drawn out
    "لكل شخص": r"\bلكل شخص\b",
}
FRENCH = {
    "être": r"\bêtre\b",
    "etre": r"\bêtre\b",
    "ÉGAUX": r"\bégaux\b",
    "egaux": r"\bégaux\b",
    "dignité": r"\bdignité\b",
    "l’homme": r"\bl[’']homme\b",
    "l'homme": r"\bl[’']homme\b",
    unicodedata.normalize("NFD", "société"): r"\bsociété\b",
}


@pytest.mark.parametrize(("name", "typed"), [("arabic", ARABIC), ("two-languages", FRENCH)])
def test_a_word_is_found_with_and_without_its_signs(
    name: str, typed: dict[str, str], tmp_path: Path
) -> None:
    edition = example(name)
    answers = found(edition, list(typed), tmp_path)
    for query, pattern in typed.items():
        wanted = having(edition, pattern)
        assert wanted, query
        assert wanted <= answers[query], query
