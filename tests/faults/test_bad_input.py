"""Bad input gets a clear error: where, which rule, what to do; the site built before stays."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.editions import Built, command, fingerprints, replace, rewrite_source

Golden = Callable[[str, str], None]


@pytest.fixture
def standing(tiny: Built, tmp_path: Path) -> Path:
    """A copy of the tiny edition with the site that was built of it."""
    return Path(shutil.copytree(tiny.root, tmp_path / "edition"))


def source_changed(root: Path) -> None:
    replace(root, "sources/charter.txt", "three   blanks", "three blanks")


def source_not_utf_8(root: Path) -> None:
    path = root / "content" / "sources" / "remarks.txt"
    path.write_bytes(path.read_bytes().replace(b"Nothing answers", b"N\xf6thing answers"))


def line_lost(root: Path) -> None:
    rewrite_source(root, "charter.txt", "1. This line looks like a list, and is none.\n", "")


def marker_twice(root: Path) -> None:
    rewrite_source(root, "charter.txt", "(b) Combining", "(a) Combining")


def markers_out_of_order(root: Path) -> None:
    rewrite_source(root, "charter.txt", "Part III: Scripts", "Part IV: Scripts")


def sentence_that_does_not_fit(root: Path) -> None:
    replace(root, "sentence_starts.yml", '"It ends here."', '"It never ends."')


def key_unknown(root: Path) -> None:
    replace(root, "unit_labels.yml", "ends: {label:", "ends: {lable:")


def yaml_broken(root: Path) -> None:
    replace(root, "unit_labels.yml", "remarks: {label: 'Remarks'}", "remarks: {label: 'Remarks}")


def identifier_not_recorded(root: Path) -> None:
    path = root / "content" / "ledger.yml"
    kept = [line for line in path.read_text("utf-8").splitlines(True) if "id: ends-p1," not in line]
    path.write_text("".join(kept), encoding="utf-8")


def unit_without_label(root: Path) -> None:
    replace(root, "unit_labels.yml", "farewell: {label: Farewell}\n", "")


def several_at_once(root: Path) -> None:
    key_unknown(root)
    source_changed(root)
    source_not_utf_8(root)
    replace(root, "notes.yml", "confidence: high", "confidence: hihg")


def several_of_the_texts(root: Path) -> None:
    sentence_that_does_not_fit(root)
    unit_without_label(root)


def several_of_the_apparatus(root: Path) -> None:
    replace(root, "links.yml", "target: script-1-b-p1", "target: script-1-c-p1")
    replace(root, "notes.yml", "quote: 'in lower case. It'", "quote: 'in lowre case. It'")


FAULTS = (
    source_changed,
    source_not_utf_8,
    line_lost,
    marker_twice,
    markers_out_of_order,
    sentence_that_does_not_fit,
    key_unknown,
    yaml_broken,
    identifier_not_recorded,
    unit_without_label,
    several_at_once,
    several_of_the_texts,
    several_of_the_apparatus,
)
HEAD = re.compile(
    r"(?P<file>content/\S+):(?P<line>\d+):(?P<column>\d+): (?P<rule>[a-z0-9-]+): \S.*"
)
CARET = re.compile(r"  \| (?P<blank> *)~*\^")


@pytest.mark.parametrize("spoil", FAULTS, ids=lambda spoil: spoil.__name__)
def test_a_fault_is_reported_and_the_site_stays(
    standing: Path, golden: Golden, spoil: Callable[[Path], None]
) -> None:
    before = fingerprints(standing / "site")
    spoil(standing)
    result = command(standing)
    assert result.returncode == 1
    assert result.stdout == ""
    *reports, total = result.stderr.rstrip("\n").split("\n\n")
    for report in reports:
        head, excerpt, caret, hint = report.split("\n")
        found = HEAD.fullmatch(head)
        assert found, head
        assert shown(standing / found["file"], int(found["line"])).startswith(
            excerpt[4:30].lstrip("…")
        )
        assert CARET.fullmatch(caret)
        assert hint.startswith("hint: ")
    assert total.startswith("1 fault;" if len(reports) == 1 else f"{len(reports)} faults;")
    assert fingerprints(standing / "site") == before
    golden(f"bad-input/{spoil.__name__}.txt", result.stderr)


def shown(path: Path, line: int) -> str:
    """Return a line of a file as an error shows it."""
    text = path.read_bytes().decode("utf-8", "replace").split("\n")[line - 1]
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)


@pytest.mark.parametrize(
    ("spoil", "file", "words", "rules"),
    [
        (source_changed, "edition.yml", "{sha256}", ["checksum", "ledger-changed"]),
        (source_not_utf_8, "sources/remarks.txt", "\N{REPLACEMENT CHARACTER}thing", ["not-utf-8"]),
        (marker_twice, "sources/charter.txt", "(a) Combining", ["marker-order"] * 2),
        (key_unknown, "unit_labels.yml", "lable: '| Ends |'", ["unknown-key"]),
        (
            sentence_that_does_not_fit,
            "sentence_starts.yml",
            '"It never ends."',
            ["sentence-boundary"],
        ),
    ],
)
def test_the_fault_is_where_it_was_made(
    tiny_copy: Path, spoil: Callable[[Path], None], file: str, words: str, rules: list[str]
) -> None:
    original = (tiny_copy / "content" / "sources" / "charter.txt").read_bytes()
    words = words.format(sha256=hashlib.sha256(original).hexdigest())
    spoil(tiny_copy)
    text = (tiny_copy / "content" / file).read_bytes().decode("utf-8", "replace")
    before = text[: text.index(words)]
    line, column = before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1
    result = command(tiny_copy, "check")
    found = [match for row in result.stderr.splitlines() if (match := HEAD.fullmatch(row))]
    assert [match["rule"] for match in found] == rules
    assert found[0]["file"] == f"content/{file}"
    assert (int(found[0]["line"]), int(found[0]["column"])) == (line, column)


def test_an_edition_without_faults_is_built(standing: Path) -> None:
    before = fingerprints(standing / "site")
    assert command(standing).returncode == 0
    assert fingerprints(standing / "site") == before


def test_a_failing_engine_leaves_the_site(standing: Path) -> None:
    before = fingerprints(standing / "site")
    settings = standing / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8") + "\nno_such_setting: 1\n", encoding="utf-8")
    result = command(standing)
    assert result.returncode == 1
    assert "no_such_setting" in result.stderr
    assert fingerprints(standing / "site") == before
