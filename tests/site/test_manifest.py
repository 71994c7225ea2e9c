"""A build of what has not changed ends at once, and whatever changes is built."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path

import pytest

from edition.site import manifest
from tests.editions import PROJECT, copy_compiler, replace, surroundings
from tests.faults.good import good_files, write

pytestmark = pytest.mark.slow  # copies and builds

NOTHING = "Nothing has changed"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the project that holds a small edition."""
    root = copy_compiler(tmp_path / "project")
    return write(good_files(), root)


def make_site(root: Path, **settings: str) -> str:
    """Run what `make site` runs; return what it says."""
    result = subprocess.run(
        [sys.executable, "build.py"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        env={**surroundings(), **settings},
    )
    assert result.returncode == 0, result.stderr
    return result.stdout


@pytest.mark.usefixtures("typesetter")  # a site without one of its formats is built again
def test_what_has_not_changed_is_not_built_again(copy: Path) -> None:
    assert NOTHING not in make_site(copy)
    assert make_site(copy).startswith(NOTHING)
    replace(copy, "unit_labels.yml", "label: Quiet", "label: Silent")
    assert NOTHING not in make_site(copy)
    assert "Silent" in (copy / "site" / "read" / "index.html").read_text(encoding="utf-8")
    page = copy / "site" / "index.html"
    page.write_text("spoilt", encoding="utf-8")
    assert NOTHING not in make_site(copy)
    assert page.read_text(encoding="utf-8") != "spoilt"


def test_make_asks_for_a_plain_build() -> None:
    """Only a build without options is compared with the last one."""
    said = subprocess.run(
        ["make", "-n", "site"], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    assert [line for line in said.stdout.splitlines() if line.endswith("build.py")], said


def append(name: str) -> Callable[[Path, dict[str, str]], None]:
    def change(root: Path, _: dict[str, str]) -> None:
        with (root / name).open("a", encoding="utf-8") as file:
            file.write("\n")

    return change


def set_to(name: str, value: str) -> Callable[[Path, dict[str, str]], None]:
    return lambda _, environ: environ.update({name: value})


CHANGES = {
    "a text": append("content/sources/rules.txt"),
    "curated data": append("content/glossary.yml"),
    "the ledger": append("content/ledger.yml"),
    "a page written by hand": append("site_src/about.md"),
    "a new file": lambda root, _: (root / "site_src" / "new.svg").touch(),
    "a file that is gone": lambda root, _: (root / "content" / "facts.yml").unlink(),
    "a file under another name": lambda root, _: (root / "content" / "facts.yml").rename(
        root / "content" / "other.yml"
    ),
    "the settings of the engine": append("mkdocs.yml"),
    "a template": append("templates/pages/unit.html"),
    "a style": append("templates/theme/assets/css/texts.css"),
    "a face": append("templates/theme/assets/css/faces.css"),
    "the compiler": append("edition/wording.py"),
    "a schema": append("edition/reading/schemas/notes.schema.json"),
    "the program": append("build.py"),
    "the base address": set_to("SITE_URL", "https://example.org/"),
    "the time": set_to("SOURCE_DATE_EPOCH", "1"),
    "who builds": set_to("CI", "true"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_kind_of_change_is_seen(
    copy: Path, change: Callable[[Path, dict[str, str]], None]
) -> None:
    environ: dict[str, str] = {}
    before = manifest.state_of_inputs(copy, copy, environ)
    assert manifest.state_of_inputs(copy, copy, environ) == before
    change(copy, environ)
    assert manifest.state_of_inputs(copy, copy, environ) != before


def test_another_library_is_seen(
    copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    libraries = tmp_path / "libraries"
    (libraries / "mkdocs-1.0.dist-info").mkdir(parents=True)
    monkeypatch.setattr(sysconfig, "get_path", lambda _: str(libraries))
    before = manifest.state_of_inputs(copy, copy, {})
    (libraries / "mkdocs-1.0.dist-info").rename(libraries / "mkdocs-1.1.dist-info")
    assert manifest.state_of_inputs(copy, copy, {}) != before
