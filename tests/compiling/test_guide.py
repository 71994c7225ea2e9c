"""The guide to other texts says all that content/edition.yml can say of structure, and no more."""

from __future__ import annotations

import json
import re
import shlex
import shutil

import yaml

from tests import loaded
from tests.editions import PROJECT, surroundings

GUIDE = (PROJECT / "docs" / "another-text.md").read_text(encoding="utf-8")
EXAMPLE = PROJECT / "tests" / "editions" / "constitution" / "sources" / "constitution.txt"
SCHEMA = PROJECT / "edition" / "reading" / "schemas" / "edition.schema.json"
DOCUMENT = json.loads(SCHEMA.read_text(encoding="utf-8"))["properties"]["documents"]["items"]
KEYS = DOCUMENT["properties"]
# What the table shows, each a mapping in the flow style of YAML.
SHOWN = [
    yaml.safe_load(shown.replace("\\|", "|"))
    for shown in re.findall(r"`((?:\w+: \[)?\{kind: [^`]*\}|(?:left_out|blocks|exceptions|missing): [^`]*\])`", GUIDE)
]  # fmt: skip


def test_the_commands_do_what_is_said(tmp_path, monkeypatch):
    """Every command of the guide is run as it stands there, on a text of the tests."""
    [block] = re.findall(r"(?m)(?:^    \.venv/bin/python .*\n)+", GUIDE)
    commands = [shlex.split(line, comments=True) for line in block.splitlines()]
    shutil.copy(EXAMPLE, tmp_path / commands[0][4])
    monkeypatch.chdir(tmp_path)
    said = {}
    for python, program, *arguments in commands:
        assert (python, program) == (".venv/bin/python", "build.py")
        if "serve" not in arguments:  # it stays
            result = loaded.run(PROJECT / program, arguments, surroundings())
            assert result.returncode == 0, result.stdout + result.stderr
            said[arguments[-1]] = result.stdout
    assert "It will be cited as: " in said["en"]
    assert "amendment-xiv-1" in said["--tree"]
    assert "clauses are not in the index" in said["check"]
    assert "became: " in said["42"]
    assert (tmp_path / "my-edition" / "site" / "amendment-xiv" / "index.html").exists()


def test_every_key_of_structure_stands_in_the_guide():
    structure = ("levels", "exceptions", "left_out", "blocks", "missing")
    names = {key for name in structure for key in KEYS[name]["items"]["properties"]}
    names |= {*structure, "paragraphs", "wrapped", "opening_unit", "front_matter", "title_line"}
    names -= {"levels", "parent"}
    missing = [name for name in names if not re.search(rf"\b{name}\b", GUIDE)]
    assert missing == []


def test_what_the_guide_shows_has_only_keys_that_are_known():
    assert len(SHOWN) > 5
    for shown in SHOWN:
        rows = {"levels": [shown]} if "kind" in shown else shown
        for name, listed in rows.items():
            for row in listed:
                assert row.keys() <= KEYS[name]["items"]["properties"].keys(), row
