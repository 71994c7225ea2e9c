"""Formats that a site can do without: left out by request, or where the machine lacks something."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from edition.exports.formats import EXPORTS, FORMATS
from tests.built_pages import pages
from tests.editions import SITE_URL, command, fingerprints

NO_TYPESETTER = """raise OSError("cannot load library 'libpango-1.0-0': no such file")"""


@pytest.fixture
def lacking(tmp_path: Path) -> str:
    """A machine without the libraries of the typesetter."""
    folder = tmp_path / "lacking"
    folder.mkdir()
    (folder / "weasyprint.py").write_text(NO_TYPESETTER, encoding="utf-8")
    return os.pathsep.join(filter(None, [str(folder), os.environ.get("PYTHONPATH")]))


def downloads(root: Path) -> str:
    """Return what the page of downloads says of the formats."""
    [listed] = pages(root / "site")["/data/"].xpath("//dl[@class='formats']")
    return " ".join(listed.text_content().split())


def test_a_format_is_left_out_by_request(tiny_copy: Path) -> None:
    result = command(tiny_copy, without="pdf", CI="true")
    assert (result.returncode, result.stderr) == (0, "")
    assert not (tiny_copy / "site/data/edition.pdf").exists()
    promised = (tiny_copy / "site/data/addresses.txt").read_text(encoding="utf-8")
    assert f"{SITE_URL}data/edition.pdf" not in promised
    assert f"{SITE_URL}data/edition.epub" in promised
    assert (tiny_copy / "site/data/edition.epub").exists()
    assert downloads(tiny_copy).startswith("PDF")
    assert "Not in this build: it was left out by request" in downloads(tiny_copy)


def test_a_format_that_there_is_not_cannot_be_left_out(tiny_copy: Path) -> None:
    result = command(tiny_copy, without="pdf,papyrus")
    assert result.returncode == 2
    assert result.stderr.endswith("no such format: papyrus\n")


def test_a_site_is_built_without_what_the_machine_cannot_make(
    tiny_copy: Path, lacking: str
) -> None:
    result = command(tiny_copy, without="", PYTHONPATH=lacking, CI="")
    assert result.returncode == 0, result.stderr
    assert "No pdf: the typesetter WeasyPrint does not start" in result.stderr
    assert "apt-get install libpango-1.0-0" in result.stderr
    assert not (tiny_copy / "site/data/edition.pdf").exists()
    assert "apt-get install libpango-1.0-0" in downloads(tiny_copy)


def test_continuous_integration_wants_every_format(tiny_copy: Path, lacking: str) -> None:
    assert command(tiny_copy).returncode == 0
    before = fingerprints(tiny_copy / "site")
    result = command(tiny_copy, without="", PYTHONPATH=lacking, CI="true")
    assert result.returncode == 1
    assert "No pdf: the typesetter WeasyPrint does not start" in result.stderr
    assert "Nothing was built" in result.stderr
    assert fingerprints(tiny_copy / "site") == before


def test_formats_are_made_with_the_rest_and_shown(tiny_copy: Path, tmp_path: Path) -> None:
    """A stand-in for the typesetter's file, found in what a build keeps, is taken as it is."""
    result = command(tiny_copy, without="", PYTHONPATH=stand_in(tmp_path), CI="true")
    assert result.returncode == 0, result.stderr
    assert (tiny_copy / "site/data/edition.pdf").read_bytes() == b"%PDF of a stand-in"
    assert "edition.pdf, 0 KB" in downloads(tiny_copy)
    links = pages(tiny_copy / "site")["/data/"].xpath("//dl[@class='formats']//a/@href")
    assert sorted(links) == sorted(one.file.rpartition("/")[2] for one in FORMATS.values())
    promised = (tiny_copy / "site/data/addresses.txt").read_text(encoding="utf-8")
    assert f"{SITE_URL}data/edition.pdf\n" in promised


def stand_in(folder: Path) -> str:
    """Return a path of modules on which the book is made in no time."""
    made = folder / "quick"
    made.mkdir()
    (made / "sitecustomize.py").write_text(
        "import sys\n"
        f"sys.path.insert(0, {str(Path(__file__).parents[2])!r})\n"
        "from edition.exports import pdf\n"
        "pdf._apart = lambda make, edition, layout: b'%PDF of a stand-in'\n",
        encoding="utf-8",
    )
    return os.pathsep.join(filter(None, [str(made), os.environ.get("PYTHONPATH")]))


def test_every_format_has_a_file_of_its_own() -> None:
    files = [one.file for one in FORMATS.values()]
    assert len(files) == len(set(files)) == sum(one.format is not None for one in EXPORTS)
