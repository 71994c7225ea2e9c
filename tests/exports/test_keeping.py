"""What is costly is made once, and made anew as soon as anything changes that it is made of."""

from __future__ import annotations

from pathlib import Path

from edition.exports.keeping import keep
from edition.exports.word import files
from edition.model import Edition
from tests.editions import inputs


def test_a_file_is_made_once_and_anew_when_its_origin_changes(tmp_path: Path) -> None:
    made = []

    def make() -> bytes:
        made.append(len(made))
        return f"made {len(made)}".encode()

    folder = tmp_path / "kept"
    assert keep(folder, [b"one", b"other"], make) == b"made 1"
    assert keep(folder, [b"one", b"other"], make) == b"made 1"
    assert keep(folder, [b"oneother"], make) == b"made 2"
    assert len(list(folder.iterdir())) == 1
    assert keep(folder, [b"one", b"other"], make) == b"made 3"


def test_the_word_document_is_kept(tiny_edition: Edition, tmp_path: Path) -> None:
    fresh = files(inputs(tiny_edition, tmp_path))["data/edition.docx"]
    (kept,) = (tmp_path / "word").iterdir()
    assert kept.read_bytes() == fresh
    kept.write_bytes(b"kept")
    assert files(inputs(tiny_edition, tmp_path))["data/edition.docx"] == b"kept"
