"""Editions to build and to spoil: always copies, so that no test writes into the project."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from edition.compiling.compile import compile_edition
from edition.exports.formats import FORMATS
from edition.exports.inputs import Inputs
from edition.faults.fault import Faults
from edition.model import Edition
from edition.reading.load import load_content
from tests import loaded

PROJECT = Path(__file__).resolve().parent.parent
TINY = PROJECT / "tests" / "tiny"
_EXAMPLES = PROJECT / "tests" / "editions"
EXAMPLES = tuple(sorted(path.parent.name for path in _EXAMPLES.glob("*/edition.yml")))
SITE_URL = "http://localhost/repo/"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Kept:
    """An edition with the folder in which its editors keep it."""

    root: Path
    edition: Edition

    def source(self, document_id: str) -> bytes:
        """Return a source as it lies on disk."""
        file = self.edition.document_by_id[document_id].source.file
        return (self.root / "content" / "sources" / file).read_bytes()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Built(Kept):
    """An edition with the site that was built of it."""

    @property
    def site(self) -> Path:
        return self.root / "site"

    @property
    def staged(self) -> Path:
        """The folder of the Markdown that the site engine read."""
        return self.root / "build" / "docs"

    @property
    def without(self) -> str:
        """The formats that it was built without, as the command line names them."""
        return ",".join(n for n, one in FORMATS.items() if not (self.site / one.file).exists())


def copy_edition(original: Path, copy: Path) -> Path:
    """Copy what an edition is made of into a new folder; return that folder."""
    copy.mkdir(parents=True)
    for name in ("content", "site_src"):
        shutil.copytree(original / name, copy / name)
    shutil.copy(original / "mkdocs.yml", copy)
    return copy


def copy_compiler(folder: Path) -> Path:
    """Copy the compiler and its templates, with what is compiled of it, into a new folder."""
    folder.mkdir(parents=True)
    for name in ("edition", "templates"):
        shutil.copytree(PROJECT / name, folder / name)
    shutil.copy(PROJECT / "build.py", folder)
    return folder


def command(
    root: Path,
    *arguments: str,
    program: Path = PROJECT / "build.py",
    without: str = ",".join(FORMATS),
    **environment: str,
) -> subprocess.CompletedProcess[str]:
    """Run build.py on an edition, as a maintainer would, but without the formats that take long.

    What Python itself is told by the environment it has to be told when it starts.
    """
    words = ["--root", str(root), "--without", without, *arguments]
    around = {**surroundings(), **environment}
    if program == PROJECT / "build.py" and not any(
        name.startswith("PYTHON") for name in environment
    ):
        return loaded.run(program, words, around)
    return subprocess.run(
        [sys.executable, str(program), *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env=around,
    )


def surroundings() -> dict[str, str]:
    """Return the environment of a build: nothing of this session's but the base address."""
    kept = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    return {**kept, "SITE_URL": SITE_URL, "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}


def build(root: Path, without: str = ",".join(FORMATS)) -> Built:
    """Build the edition in a folder; fails with what the build said if it does not succeed."""
    result = command(root, without=without)
    assert result.returncode == 0, result.stderr
    return Built(root=root, edition=compiled(root))


def compiled(root: Path) -> Edition:
    """Return the model of the edition in a folder."""
    return _compiled(root / "content")


def example(name: str) -> Edition:
    """Return the model of one of the other texts."""
    return _compiled(_EXAMPLES / name)


def _compiled(folder: Path) -> Edition:
    faults = Faults()
    content = load_content(folder, faults)
    faults.stop()
    assert content is not None
    return compile_edition(content, url=SITE_URL)


def inputs(edition: Edition, kept: Path) -> Inputs:
    """Return what an export is made from, without the pages; `kept` is a folder to keep things in."""
    templates = PROJECT / "templates"
    return Inputs(
        edition=edition,
        pages=(),
        retired=(),
        templates=templates,
        theme=templates / "theme" / "assets",
        kept=kept,
    )


def fingerprints(folder: Path) -> dict[str, str]:
    """Return the hash of every file in a folder, by its name."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def replace(root: Path, file: str, old: str, new: str) -> None:
    """Replace words that stand once in a content file of an edition."""
    path = root / "content" / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    path.write_text(text.replace(old, new), encoding="utf-8", newline="")


def rewrite_source(root: Path, file: str, old: str, new: str) -> None:
    """Replace words in a source, and record the new checksum as a maintainer would."""
    path = root / "content" / "sources" / file
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    replace(root, f"sources/{file}", old, new)
    replace(root, "edition.yml", before, hashlib.sha256(path.read_bytes()).hexdigest())
