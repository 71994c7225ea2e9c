"""The command line: what a newcomer types, and what it says."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from edition.faults.fault import UsageError
from edition.site.environment import build_time, site_url
from edition.site.structure_report import tree
from tests.editions import (
    PROJECT,
    SITE_URL,
    TINY,
    Built,
    command,
    compiled,
    fingerprints,
    surroundings,
)


def test_help_names_every_command_and_the_base_address(tmp_path: Path) -> None:
    result = command(tmp_path, "--help")
    assert result.returncode == 0
    for word in ("build", "serve", "check", "record", "--root", "SITE_URL", "--reason"):
        assert word in result.stdout


def test_check_builds_nothing(tiny_copy: Path) -> None:
    before = fingerprints(tiny_copy)
    result = command(tiny_copy, "check")
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith("No faults")
    assert fingerprints(tiny_copy) == before


def test_a_build_says_what_it_made(tiny_copy: Path) -> None:
    result = command(tiny_copy)
    assert result.returncode == 0
    edition = compiled(tiny_copy)
    files = len(fingerprints(tiny_copy / "site"))
    for words in (
        edition.name,
        f"{len(list(edition.units))} units",
        f"{len(list(edition.clauses))} clauses",
        f"{sum(len(clause.sentences) for clause in edition.clauses)} sentences",
        f"{files} files",
        str(tiny_copy / "site"),
    ):
        assert words in result.stdout
    assert len(result.stdout.splitlines()) <= 6
    assert re.search(r"in \d+\.\d s", result.stdout)


def test_a_build_writes_only_its_own_folders(tiny: Built) -> None:
    found = {path.name for path in tiny.root.iterdir()}
    assert found == {"content", "site_src", "mkdocs.yml", "build", "site"}


def test_a_base_address_that_is_none_is_refused(tiny_copy: Path) -> None:
    result = command(tiny_copy, "check", SITE_URL="nonsense")
    assert result.returncode == 1
    assert "'nonsense'" in result.stderr
    assert "SITE_URL" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    "url",
    [
        "nonsense",
        "ftp://example.org/",
        "https://example.org/?a",
        "https://example.org/?",
        "https://example.org/#",
        "https:///x",
        "https://exa mple.org/",
        "https://example.org/a\nb/",
        "https://example.org:port/",
        "https://example.org/<x>/",
    ],
)
def test_what_a_base_address_cannot_be(url: str) -> None:
    with pytest.raises(UsageError, match="SITE_URL") as raised:
        site_url({"SITE_URL": url})
    assert repr(url) in str(raised.value)


@pytest.mark.parametrize(
    ("given", "clean"),
    [
        ("https://example.org/x", "https://example.org/x/"),
        (" https://example.org/x/\r\n", "https://example.org/x/"),
        ("HTTPS://Example.ORG/Kept/As-It-Is", "https://example.org/Kept/As-It-Is/"),
        ("http://[::1]:8123/repo", "http://[::1]:8123/repo/"),
        ("https://example.org/~a/%7E", "https://example.org/~a/%7E/"),
    ],
)
def test_a_base_address_is_cleaned_once(given: str, clean: str) -> None:
    assert site_url({"SITE_URL": given}) == clean


@pytest.mark.parametrize("given", ["abc", "1.5", "-1", "99999999999999", "٣"])
def test_a_time_that_is_none_is_refused(given: str) -> None:
    with pytest.raises(UsageError, match="SOURCE_DATE_EPOCH"):
        build_time({"SOURCE_DATE_EPOCH": given})


def test_a_bug_of_the_compiler_is_not_told_as_a_fault_of_the_content(tmp_path: Path) -> None:
    planted = (
        "import edition.site.make as make\n"
        "make.compile_edition = lambda *_, **__: {'a': 1}['b']\n"
        "import build, sys\n"
        "sys.exit(build.main())\n"
    )
    program = tmp_path / "planted.py"
    program.write_text(f"import sys; sys.path.insert(0, {str(PROJECT)!r})\n{planted}")
    result = command(TINY, "check", program=program)
    assert result.returncode == 1
    assert "Traceback" in result.stderr
    assert "KeyError: 'b'" in result.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["new", "edition", "charter.txt", "--language", "French"], "not 'French'"),
        (["new", "edition", "charter.txt", "--language", "fr,"], "not ''"),
        (["new", "edition", "charter.txt", "--language", "fr,en"], "one for each source"),
        (["new", "edition", "charter.txt", "--title", "Two\nlines"], "words on one line"),
        (["new", "edition", "charter.txt", "none.txt"], "there is no file none.txt"),
        (["new", "edition", "charter.txt", "../Charter.txt"], "different names"),
        (["new", "charter.txt/edition", "charter.txt"], "charter.txt is no folder"),
        (["new", "edition", "charter.txt", "ends.txt"], "nonsense"),  # its base address
    ],
)
def test_a_new_edition_that_cannot_be_begun_leaves_nothing_behind(
    tmp_path: Path, words: list[str], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "here"
    here.mkdir()
    for source in (here / "charter.txt", here / "ends.txt", tmp_path / "Charter.txt"):
        source.write_text("Article 1\n\nAll may come.\n", encoding="utf-8")
    monkeypatch.chdir(here)
    result = command(here, *words, SITE_URL="nonsense" if said == "nonsense" else SITE_URL)
    assert (result.returncode, result.stdout) == (1, "")
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert sorted(one.name for one in here.iterdir()) == ["charter.txt", "ends.txt"]


def test_the_base_address_is_the_one_of_the_environment(tiny_copy: Path) -> None:
    assert command(tiny_copy, SITE_URL="https://example.org/a").returncode == 0
    page = (tiny_copy / "site" / "ends" / "index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://example.org/a/ends/">' in page


def test_without_a_base_address_it_is_localhost() -> None:
    assert site_url({}) == "http://localhost:8000/"
    assert site_url({"SITE_URL": ""}) == "http://localhost:8000/"
    assert site_url({}, "http://localhost:9/") == "http://localhost:9/"


@pytest.mark.parametrize("name", ["no-such-folder", "content"])
def test_a_folder_without_an_edition_is_refused(tiny_copy: Path, name: str) -> None:
    result = command(tiny_copy / name, "check")
    assert result.returncode == 1
    assert "missing-file" in result.stderr


def test_the_tree_is_shown_beside_the_faults_of_its_rules(tiny_copy: Path) -> None:
    """A rule that meets no line, or cannot be read, hides nothing of what the others found."""
    whole = command(tiny_copy, "check", "--tree")
    assert (whole.returncode, whole.stderr) == (0, "")
    for more, rule in (
        ("{lines: 4000, reason: x}", "unused-rule"),
        ("{pattern: (, reason: x}", "marker-pattern"),
    ):
        path = tiny_copy / "content" / "edition.yml"
        good = path.read_text(encoding="utf-8")
        path.write_text(
            good.replace("    paragraphs: ", f"    left_out: [{more}]\n    paragraphs: ", 1),
            "utf-8",
        )
        shown = command(tiny_copy, "check", "--tree")
        path.write_text(good, encoding="utf-8")
        assert shown.stdout.startswith(whole.stdout.rstrip())
        assert f": {rule}: " in shown.stdout


def test_the_tree_shows_how_points_are_cited(tmp_path: Path) -> None:
    """The deeper ones further in; of many the first, unless all are asked for."""
    shutil.copytree(PROJECT / "tests" / "editions" / "treaty", tmp_path / "content")
    first, every = tree(tmp_path), tree(tmp_path, whole=True)
    assert "\n    Article I(1)  Each of the Parties" in first
    assert "\n      Article I(1)(a)  " in first
    assert "… 2 more: check --tree all" in first
    assert "Article III(6)" in every
    assert "Article III(6)" not in first
    assert "more: check" not in every


def test_faults_elsewhere_do_not_hide_the_tree(tiny_copy: Path) -> None:
    whole = command(tiny_copy, "check", "--tree").stdout
    (tiny_copy / "content" / "unit_labels.yml").write_text("- x\n", encoding="utf-8")
    assert command(tiny_copy, "check", "--tree").stdout == whole


@pytest.mark.parametrize("words", [["check", "--tree"], ["check"], ["rules"], ["--help"]])
def test_a_reader_that_goes_away_ends_a_command_quietly(words: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    result = subprocess.run(
        [sys.executable, str(PROJECT / "build.py"), "--root", str(TINY), *words],
        check=False, stdout=writing, stderr=subprocess.PIPE, env=surroundings(),
    )  # fmt: skip
    os.close(writing)
    assert (result.returncode in (0, 1), result.stderr) == (True, b"")


def test_a_complete_edition_has_the_files_that_it_has_something_for(tmp_path: Path) -> None:
    """And misses one that it had when it was recorded."""
    source = tmp_path / "charter.txt"
    source.write_text("Article 1\n\nAll may come.\n\nArticle 2\n\nNone must.\n", encoding="utf-8")
    root = tmp_path / "charter"
    assert command(tmp_path, "new", str(root), str(source), "--title", "Charter").returncode == 0
    settings = root / "content/edition.yml"
    settings.write_text(f"complete: true\n{settings.read_text('utf-8')}", encoding="utf-8")
    index = root / "content/index.yml"
    rows = [
        f"  - {{id: index-{name}, heading: {name}, locators: [article-{number}-p1]}}\n"
        for name, number in (("coming", 1), ("duty", 2))
    ]
    index.write_text("index:\n" + "".join(rows), encoding="utf-8")
    assert command(root, "record", "--reason", "First edition.").stderr == ""
    assert sorted(path.name for path in (root / "content").iterdir()) == [
        "edition.yml", "index.yml", "ledger.yml", "sources",
    ]  # fmt: skip
    assert command(root, "check").stderr == ""
    index.unlink()
    assert "content/index.yml:1:1: missing-file" in command(root, "check").stderr
