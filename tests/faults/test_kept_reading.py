"""What was read of a curated file is kept, and read anew as soon as anything of it has changed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from edition.faults.fault import Faults
from edition.reading import load
from edition.reading.load import Content, load_content


def read(root: Path) -> tuple[Content | None, Faults]:
    """Read the content as a build does that runs for itself."""
    load.forget_files()
    load._reader.cache_clear()
    faults = Faults()
    return load_content(root / "content", faults, root / "build" / "read"), faults


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are parsed."""
    names: list[str] = []
    parse = load._parse

    def watch(file: load.TextFile, name: str, *, draft: bool) -> object:
        names.append(name)
        return parse(file, name, draft=draft)

    monkeypatch.setattr(load, "_parse", watch)
    return names


def test_what_has_not_changed_is_not_parsed(tiny_copy: Path, parsed: list[str]) -> None:
    first, _ = read(tiny_copy)
    assert tuple(parsed) == load.YAML_FILES
    parsed.clear()
    again, _ = read(tiny_copy)
    assert parsed == []
    assert again == first
    assert first is not None


def test_a_file_that_changes_is_parsed(tiny_copy: Path, parsed: list[str]) -> None:
    read(tiny_copy)
    parsed.clear()
    path = tiny_copy / "content" / "notes.yml"
    path.write_text(path.read_text(encoding="utf-8") + "more: 1\n", encoding="utf-8")
    _, faults = read(tiny_copy)
    assert parsed == ["notes"]
    assert [fault.rule for fault in faults] == ["unknown-key"]
    _, again = read(tiny_copy)
    assert list(again) == list(faults)


def test_other_libraries_read_all_anew(
    tiny_copy: Path, parsed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    read(tiny_copy)
    parsed.clear()
    monkeypatch.setattr(load, "this_python", lambda: "another")
    read(tiny_copy)
    load._reader.cache_clear()
    assert tuple(parsed) == load.YAML_FILES


def test_other_code_and_schemas_read_all_anew(
    tiny_copy: Path, parsed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    names: list[str] = []

    def watch(files: Iterable[Path]) -> bytes:
        names.extend(path.name for path in files)
        return b"another"

    read(tiny_copy)
    parsed.clear()
    monkeypatch.setattr(load, "hash_of", watch)
    read(tiny_copy)
    load._reader.cache_clear()
    assert tuple(parsed) == load.YAML_FILES
    needed = {"notes.schema.json", "yaml_reader.py", "misfits.py", "rules.py", "identifiers.py"}
    assert needed <= set(names)
