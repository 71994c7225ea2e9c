"""Curated data in other scripts: words that no blank ends, sentences that none divides, accents."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.alphabet import initial, sort_key
from edition.catalogues import speaking
from edition.faults.fault import ContentError
from edition.languages import in_word
from edition.model import Edition
from edition.site.environment import DEFAULT_URL
from edition.site.make import compile_folder
from tests.faults.good import good_files, reopen_checksums, write

CHINESE = {
    "content/sources/remarks.txt": "客人有钥匙。“房子开放。”人人可进。\n规则写在墙上。\n",
    "content/sentence_starts.yml": 'remarks-p1: ["“房子", "人人"]\n',
    "content/links.yml": "links: []\nunlinked: []\n",
    "content/glossary.yml": "categories: [{id: all, label: All}]\nterms:\n"
    "  - {id: term-guest, term: 客人, category: all, variants: [客人], definition: null}\n"
    "  - {id: term-house, term: 房子, category: all, variants: [房子, The house], definition: null}\n",
}


def draft(folder: Path, changes: dict[str, str]) -> Edition:
    """Return the good edition as a draft with other files, and nothing that speaks of its texts."""
    without = {f"content/{name}.yml" for name in ("index", "notes", "ledger")}
    files = {name: data for name, data in good_files().items() if name not in without}
    settings = reopen_checksums(files["content/edition.yml"]).decode()
    settings = settings.replace("complete: true", "complete: false")
    texts = {"content/edition.yml": settings, "site_src/about.md": ABOUT, **changes}
    files |= {name: text.encode() for name, text in texts.items()}
    return compile_folder(write(files, folder), lambda _: None, url=DEFAULT_URL).renderer.edition


ABOUT = "---\ntitle: About\ndescription: What this is.\n---\n# About\n"


def test_terms_and_sentences_of_chinese_need_no_blanks_around_them(tmp_path: Path) -> None:
    edition = draft(tmp_path, CHINESE)
    found = {term.term: [span.clause for span in term.occurrences] for term in edition.terms}
    assert found == {"客人": ["remarks-p1"], "房子": ["house-p1", "remarks-p1"]}
    clause = edition.clause_by_id["remarks-p1"]
    texts = [clause.text[one.start : one.end] for one in clause.sentences]
    assert texts == ["客人有钥匙。", "“房子开放。”", "人人可进。"]


def test_a_sentence_of_english_begins_behind_a_blank(tmp_path: Path) -> None:
    starts = {"content/sentence_starts.yml": 'house-p1: ["closes at"]\n'}
    draft(tmp_path / "blank", {**CHINESE, **starts})
    starts = {"content/sentence_starts.yml": 'house-p1: ["loses at"]\n'}
    with pytest.raises(ContentError, match="does not begin a sentence"):
        draft(tmp_path / "none", {**CHINESE, **starts})


@pytest.mark.parametrize(
    ("char", "goes_on"),
    [("a", True), ("é", True), ("7", True), ("\u093e", True), ("ق", True), ("한", True),
     ("字", False), ("か", False), ("ก", False), (" ", False), ("。", False), ("", False)],
)  # fmt: skip
def test_what_goes_on_a_word(char: str, goes_on: bool) -> None:
    assert in_word(char) is goes_on


def test_accents_do_not_count_in_the_order_of_headings() -> None:
    found = sorted(["zèle", "Évêque", "être", "État", "eau"], key=sort_key)
    assert found == ["eau", "État", "être", "Évêque", "zèle"]
    with speaking("fr"):  # whose small words are its own
        found = sorted(["dans la maison", "la clef", "of keys"], key=sort_key)
    assert found == ["la clef", "dans la maison", "of keys"]
    assert [initial(one) for one in ("État", "Ça", "가나", "字", "1540")] == [
        "E",
        "C",
        "가",
        "字",
        "0–9",
    ]
