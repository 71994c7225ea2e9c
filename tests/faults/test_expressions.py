"""In a regular expression a blank is meant wherever it stands; in all other texts it is stray."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.faults.fault import Faults
from edition.reading.schema import fits
from tests.faults.good import good_files
from tests.yaml_files import read_yaml

EDITION = good_files()["content/edition.yml"].decode()


def faults(folder: Path, more: str) -> list[str]:
    path = folder / "edition.yml"
    text = EDITION.replace("    paragraphs: indent\n", f"    paragraphs: indent\n    {more}\n")
    path.write_text(text, encoding="utf-8")
    found = Faults()
    file = read_yaml(path, "content/edition.yml", found)
    assert file is not None
    fits(file, "edition", found)
    return [fault.rule for fault in found]


@pytest.mark.parametrize(
    "more",
    [
        r"marks: '\*  '",
        "marks_end: ' +x '",
        "left_out: [{pattern: ' *Page ', reason: Headers.}]",
    ],
)
def test_a_blank_is_meant_there(tmp_path: Path, more: str) -> None:
    assert faults(tmp_path, more) == []


@pytest.mark.parametrize("more", ["statement: 'so '", "called: {clause: '{unit}, {number} '}"])
def test_and_not_elsewhere(tmp_path: Path, more: str) -> None:
    assert "stray-space" in faults(tmp_path, more)
