"""What is costly is made once, and made anew as soon as anything changes that it is made of."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from edition.exports import inputs as what_exports_need
from edition.exports.inputs import Inputs
from edition.exports.word import files
from edition.keeping import keep
from edition.model import Edition
from tests.editions import inputs


def test_a_file_is_made_once_and_anew_when_its_origin_changes(tmp_path: Path) -> None:
    made = []

    def make() -> bytes:
        made.append(len(made))
        return f"made {len(made)}".encode()

    folder = tmp_path / "kept"
    assert keep(folder, b"one", make) == b"made 1"
    assert keep(folder, b"one", make) == b"made 1"
    assert keep(folder, b"other", make) == b"made 2"
    assert len(list(folder.iterdir())) == 1
    assert keep(folder, b"one", make) == b"made 3"


def test_the_word_document_is_kept(tiny_edition: Edition, tmp_path: Path) -> None:
    fresh = files(inputs(tiny_edition, tmp_path))["data/edition.docx"]
    (kept,) = (tmp_path / "word").iterdir()
    assert kept.read_bytes() == fresh
    kept.write_bytes(b"kept")
    assert files(inputs(tiny_edition, tmp_path))["data/edition.docx"] == b"kept"


def append(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\n")


def another_version(found: Inputs) -> Inputs:
    return replace(found, edition=replace(found.edition, version="9.9"))


def in_place(change: Callable[[Inputs], None]) -> Callable[[Inputs], Inputs]:
    def changed(found: Inputs) -> Inputs:
        change(found)
        return replace(found)

    return changed


CHANGES = {
    "the edition": another_version,
    "a layout": in_place(lambda found: append(next((found.templates / "book").rglob("*.css")))),
    "a face": in_place(lambda found: append(next((found.theme / "fonts").iterdir()))),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_book_is_made_of_this(
    tiny_edition: Edition, tmp_path: Path, change: Callable[[Inputs], Inputs]
) -> None:
    found = inputs(tiny_edition, tmp_path)
    templates = tmp_path / "templates"
    for name in ("book", "theme/assets/fonts"):
        shutil.copytree(found.templates / name, templates / name)
    found = replace(found, templates=templates, theme=templates / "theme" / "assets")
    assert replace(found).origin == found.origin
    assert change(found).origin != found.origin


def test_a_book_is_made_by_these_libraries(
    tiny_edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = inputs(tiny_edition, tmp_path)
    before = found.origin
    monkeypatch.setattr(what_exports_need, "this_python", lambda: "another")
    assert replace(found).origin != before
