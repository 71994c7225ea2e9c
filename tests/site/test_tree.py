"""A folder that is made anew holds what was written and nothing else, and what is the same is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.site.tree import Tree

WRITTEN = {"index.html": b"home", "a/index.html": b"\xc3\xa9", "a/b/deep.txt": b"", "c/d.txt": b"d"}


def make(folder: Path, files: dict[str, bytes]) -> Tree:
    tree = Tree(folder)
    for name, content in files.items():
        tree.write(name, content)
    tree.close()
    return tree


def found(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
    }


def spoil_file(folder: Path) -> None:
    (folder / "a/index.html").write_text("spoilt")


def add_files(folder: Path) -> None:
    (folder / "gone").mkdir()
    (folder / "gone/index.html").touch()
    (folder / "a/more.txt").touch()
    (folder / "empty/within").mkdir(parents=True)


def put_folder_for_file(folder: Path) -> None:
    (folder / "index.html").unlink()
    (folder / "index.html").mkdir()
    (folder / "index.html/inside").touch()


def put_file_for_folder(folder: Path) -> None:
    (folder / "c/d.txt").unlink()
    (folder / "c").rmdir()
    (folder / "c").touch()


def put_link(folder: Path) -> None:
    away = folder.parent / "away"
    away.mkdir()
    (away / "d.txt").write_text("elsewhere")
    (folder / "c/d.txt").unlink()
    (folder / "c").rmdir()
    (folder / "c").symlink_to(away)


@pytest.mark.parametrize(
    "spoil", [spoil_file, add_files, put_folder_for_file, put_file_for_folder, put_link]
)
def test_whatever_was_there_it_holds_what_was_written(spoil, tmp_path: Path) -> None:
    folder = tmp_path / "tree"
    make(folder, WRITTEN)
    spoil(folder)
    tree = make(folder, WRITTEN)
    assert found(folder) == WRITTEN
    assert {path for path in folder.rglob("*") if path.is_dir()} == {
        folder / "a", folder / "a/b", folder / "c"
    }  # fmt: skip
    assert (tree.names, tree.size) == (set(WRITTEN), 7)
    if (tmp_path / "away").exists():
        assert (tmp_path / "away/d.txt").read_text() == "elsewhere"


def test_what_is_the_same_is_not_written_again(tmp_path: Path) -> None:
    make(tmp_path, WRITTEN)
    before = {name: (tmp_path / name).stat().st_mtime_ns for name in WRITTEN}
    for name in WRITTEN:
        (tmp_path / name).chmod(0o444)
    make(tmp_path, {**WRITTEN, "index.html": b"other"})
    after = {name: (tmp_path / name).stat().st_mtime_ns for name in WRITTEN}
    assert {name for name in WRITTEN if before[name] != after[name]} == {"index.html"}
