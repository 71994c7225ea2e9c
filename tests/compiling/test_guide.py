"""The guide to other texts says all that content/edition.yml can say of structure, and no more."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from collections.abc import Iterator

import pytest
import yaml
from jsonschema import Draft202012Validator

from tests import loaded
from tests.editions import PROJECT, surroundings

GUIDE = (PROJECT / "docs" / "another-text.md").read_text(encoding="utf-8")
EXAMPLE = PROJECT / "tests" / "editions" / "constitution" / "sources" / "constitution.txt"
SCHEMAS = PROJECT / "edition" / "reading" / "schemas"
NAMES = sorted(path.name.partition(".")[0] for path in SCHEMAS.glob("*.schema.json"))


def schema(name: str) -> dict:
    """Return the schema of a file of the content."""
    return json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))


DOCUMENT = schema("edition")["properties"]["documents"]["items"]
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


def keys_of(schema: dict) -> Iterator[str]:
    """Yield every key that a schema knows, at whatever depth."""
    for name, inner in schema.get("properties", {}).items():
        yield name
        yield from keys_of(inner)
    for name in ("items", "additionalProperties"):
        if isinstance(schema.get(name), dict):
            yield from keys_of(schema[name])
    for one in schema.get("oneOf", ()):
        yield from keys_of(one)


@pytest.mark.parametrize("name", NAMES)
def test_every_key_stands_in_the_guide(name):
    """But those of the ledger, which nobody writes."""
    shown = " ".join(re.findall("`([^`]+)`", GUIDE))
    names = ["changes", "entries"] if name == "ledger" else keys_of(schema(name))
    assert [one for one in names if not re.search(rf"\b{one}\b", shown)] == []


@pytest.mark.parametrize("name", sorted(set(NAMES) - {"edition", "ledger", "page"}))
def test_what_the_guide_shows_of_a_file_can_be_written_there(name):
    [row] = re.findall(rf"(?m)^\| `{name}\.yml` \| (.+) \|$", GUIDE)
    shown = [yaml.safe_load(one) for one in re.findall(r"`(\w[\w-]*: [^`]+)`", row)]
    known = set(schema(name).get("properties", ()))
    parts = [one for one in shown if known >= set(one)] if known else shown[:1]
    whole = {key: value for part in parts for key, value in part.items()}
    assert whole
    assert list(Draft202012Validator(schema(name)).iter_errors(whole)) == []


def test_what_the_guide_shows_has_only_keys_that_are_known():
    assert len(SHOWN) > 5
    for shown in SHOWN:
        rows = {"levels": [shown]} if "kind" in shown else shown
        for name, listed in rows.items():
            for row in listed:
                assert row.keys() <= KEYS[name]["items"]["properties"].keys(), row
