"""The maintainer's machine is not the authors': what its editors, its git and its Python do."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from edition.reading.left_overs import is_left_over
from tests.editions import PROJECT, TINY, command, copy_edition, fingerprints
from tests.site.test_preview import Preview

LEFT_OVERS = (
    ".#about.md", "#about.md#", "about.md~", ".about.md.swp", ".about.md.swo", "4913", "about.md.bak",
    "about.md.orig", ".DS_Store", "._about.md", "Thumbs.db", "desktop.ini", ".about.md.un~",
)  # fmt: skip


@pytest.mark.parametrize("name", LEFT_OVERS)
def test_what_programs_leave_is_known(name: str) -> None:
    assert is_left_over(Path("assets") / name)
    assert is_left_over(Path(name) / "inside.md")


@pytest.mark.parametrize("name", ["about.md", "swap.svg", "a~b.md", "4913.md", "bak.md", "x.bake"])
def test_what_people_make_is_kept(name: str) -> None:
    assert not is_left_over(Path("assets") / name)


@pytest.mark.slow
def test_what_programs_leave_is_never_published(tiny_copy: Path) -> None:
    """Locks that are links to nowhere, copies, notes of systems: the site is the same without them."""
    assert command(tiny_copy).returncode == 0
    before = fingerprints(tiny_copy / "site")
    leave(tiny_copy)
    result = command(tiny_copy)
    assert (result.returncode, result.stderr) == (0, "")
    assert fingerprints(tiny_copy / "site") == before


def leave(root: Path) -> None:
    """Leave everything of that kind in all folders of an edition."""
    folders = [
        root / name for name in ("content", "content/sources", "site_src", "site_src/assets")
    ]
    for folder in folders:
        folder.mkdir(exist_ok=True)
        for name in LEFT_OVERS:
            (folder / name).write_bytes(b"\xff not for readers \r\n")
        (folder / ".#lock.md").symlink_to("maintainer@machine.4711:1790000000")
        (folder / "gone.svg").symlink_to("nowhere.svg")
        (folder / "gone.md").symlink_to("nowhere.md")


@pytest.mark.slow
def test_the_preview_survives_them(tiny_copy: Path) -> None:
    running = Preview(tiny_copy)
    try:
        running.start()
        leave(tiny_copy)
        page = tiny_copy / "site_src" / "cite.md"
        page.write_text(page.read_text("utf-8") + "\nA line more.\n", encoding="utf-8")
        assert "A line more." in running.page("/cite/")
        assert running.stop() == 0
    finally:
        running.stop()


@pytest.mark.slow
def test_a_host_is_told_to_leave_the_files_alone(tiny_site: Path) -> None:
    """One that runs Jekyll would make pages of the texts, with other quotation marks."""
    assert (tiny_site / ".nojekyll").read_bytes() == b""


@pytest.mark.slow
def test_a_name_that_cannot_be_printed_is_no_fault(tmp_path: Path) -> None:
    root = copy_edition(TINY, tmp_path / "Überprüfung 全球")
    result = command(root, PYTHONIOENCODING="ascii")
    assert (result.returncode, result.stderr) == (0, "")
    assert "\\xdcberpr\\xfcfung" in result.stdout


def test_a_clone_has_the_same_bytes_where_git_changes_line_ends(tmp_path: Path) -> None:
    """As Git for Windows does by itself."""
    origin = tmp_path / "origin"
    origin.mkdir()
    for name in (".ci", ".github", "content", "edition", "site_src", "templates", "tests"):
        shutil.copytree(PROJECT / name, origin / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in (".gitattributes", "build.py", "mkdocs.yml", "Makefile", "README.md"):
        shutil.copy(PROJECT / name, origin)
    (origin / ".gitattributes").write_bytes((PROJECT / ".gitattributes").read_bytes())
    git(origin, "init", "--quiet")
    git(origin, "add", "--all", "--force")
    git(origin, "commit", "--quiet", "--message", "As it is")
    git(tmp_path, "clone", "--quiet", str(origin), "clone", "--config", "core.autocrlf=true")
    shutil.rmtree(origin / ".git")
    shutil.rmtree(tmp_path / "clone" / ".git")
    assert fingerprints(tmp_path / "clone") == fingerprints(origin)


def git(folder: Path, *words: str) -> None:
    """Run git as somebody, with nothing of this machine's settings."""
    who = ["-c", "user.name=Maintainer", "-c", "user.email=maintainer@localhost"]
    nothing = {
        "GIT_CONFIG_GLOBAL": "/dev/null",
        "GIT_CONFIG_SYSTEM": "/dev/null",
        "PATH": "/usr/bin:/bin",
    }
    subprocess.run(["git", *who, *words], cwd=folder, env=nothing, check=True)
