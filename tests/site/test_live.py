"""A preview shows what a build would make, whichever kind of file has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.editions import TINY, command, copy_compiler, copy_edition, replace, rewrite_source
from tests.previews import Preview

pytestmark = pytest.mark.slow  # builds again and again
FEW = 4  # files of a folder that are looked at after each change


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the compiler and its templates, to change."""
    return copy_compiler(tmp_path / "project")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_edition(TINY, tmp_path / "edition")


@pytest.fixture
def preview(root: Path, project: Path) -> Iterator[Preview]:
    running = Preview(root, project)
    try:
        running.start()
        yield running
    finally:
        running.stop()


def in_file(path: str, old: str, new: str) -> Callable[[Path, Path], None]:
    """Return what replaces the first words of this kind in a file of the edition or the compiler."""

    def change(root: Path, project: Path) -> None:
        file = root / path if (root / path).exists() else project / path
        text = file.read_text(encoding="utf-8")
        assert old in text, path
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def another_text(root: Path, project: Path) -> None:
    rewrite_source(root, "charter.txt", "It goes on in a", "It continues in a")
    recorded = command(root, "record", "--reason", "Misread", program=project / "build.py")
    assert recorded.returncode == 0, recorded.stderr


CHANGES: dict[str, Callable[[Path, Path], None]] = {
    "a definition": lambda root, _: replace(root, "glossary.yml", "No ampersand.", "Another sign."),
    "a text and the ledger": another_text,
    "a page by hand": in_file("site_src/about.md", "\n# ", "\nA line more.\n\n# "),
    "a new file": lambda root, _: (root / "site_src/new.svg").write_text("<svg/>") and None,
    "the settings": in_file("mkdocs.yml", "    - This charter is", "    - This charter was"),
    "a template": in_file("templates/pages/unit.html", "<h1", '<h1 title="new"'),
    "the frame": in_file("templates/theme/main.html", "<head>", '<head><meta name="new">'),
    "a style": in_file("templates/theme/assets/css/texts.css", "}", "}\n.new { color: red; }"),
    "a script": in_file("templates/theme/assets/js/preferences.js", ";\n", ";\nself.x = 1;\n"),
}


def built(root: Path, program: Path) -> dict[str, bytes]:
    """Build the edition; return its files by their names."""
    result = command(root, program=program)
    assert result.returncode == 0, result.stderr
    site = root / "site"
    names = {path.relative_to(site).as_posix(): path for path in site.rglob("*")}
    files = {name: path.read_bytes() for name, path in names.items() if path.is_file()}
    files.pop("404.html")  # answered where nothing is found
    return files


def differing(preview: Preview, files: dict[str, bytes]) -> list[str]:
    """Return which of these files the preview has otherwise."""
    return [name for name, content in files.items() if preview.file(name) != content]


def some_of_each_folder(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return a few files of every folder at the root, evenly: those in one are made alike."""
    folders: dict[str, list[str]] = {}
    for name in sorted(files):
        folders.setdefault(name.partition("/")[0], []).append(name)
    chosen = (names[:: -(-len(names) // FEW)] for names in folders.values())
    return {name: files[name] for names in chosen for name in names}


def test_it_has_what_a_build_makes_whatever_changes(
    preview: Preview, root: Path, project: Path
) -> None:
    """Every file, before and after all changes; after each one, what a build has made otherwise."""
    program = project / "build.py"
    before = built(root, program)
    assert differing(preview, before) == []
    for what, change in CHANGES.items():
        change(root, project)
        after = built(root, program)
        changed = {name: new for name, new in after.items() if before.get(name) != new}
        assert changed, what
        assert differing(preview, some_of_each_folder(changed)) == [], what
        before = after
    assert differing(preview, before) == []
