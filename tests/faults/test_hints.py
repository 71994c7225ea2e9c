"""Hints lead on: wrong edits as newcomers make them, and every key of every schema.

Edits stand in hints.yml. A key that is missing comes with a line that is ready to be pasted, and
every value says what it is for.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from edition.faults.fault import ContentError, Faults
from edition.reading import ready
from edition.reading.text_files import TextFile
from edition.reading.yaml_reader import parse_yaml
from edition.site.environment import DEFAULT_URL
from edition.site.make import make
from tests.editions import PROJECT
from tests.faults.good import good_files, reopen_checksums, write

EDITS = yaml.safe_load(Path(__file__).with_name("hints.yml").read_text(encoding="utf-8"))
SCHEMAS = sorted((PROJECT / "edition" / "reading" / "schemas").glob("*.schema.json"))


@pytest.mark.parametrize("edit", EDITS, ids=[f"{n}-{edit[3]}" for n, edit in enumerate(EDITS)])
def test_an_edit_is_understood(edit: list[Any], tmp_path: Path) -> None:
    file, old, new, rule, line, hint = edit
    files = dict(good_files())
    files["content/edition.yml"] = reopen_checksums(files["content/edition.yml"])
    if "complete" not in old:
        settings = files["content/edition.yml"]
        files["content/edition.yml"] = settings.replace(b"complete: true", b"complete: false")
    text = files[f"content/{file}"].decode()
    if old == "all":
        old = text
    assert old in text
    files[f"content/{file}"] = text.replace(old, new).encode()
    with pytest.raises(ContentError) as caught:
        make(write(files, tmp_path), lambda _: None, url=DEFAULT_URL)
    found = [one for one in caught.value.faults if (one.rule, one.place.line) == (rule, line)]
    assert any(hint in one.hint for one in found), str(caught.value)
    assert len({one.rule for one in caught.value.faults}) <= 4, "what only follows is not said"


def parts(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield each part of a schema that stands for a mapping."""
    if "properties" in schema:
        yield schema
    inside = [*schema.get("properties", {}).values(), *schema.get("oneOf", ())]
    for one in (*inside, schema.get("items"), schema.get("additionalProperties")):
        if isinstance(one, dict):
            yield from parts(one)


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.stem)
def test_every_key_says_what_it_is_for_and_can_be_pasted(path: Path) -> None:
    for part in parts(json.loads(path.read_text(encoding="utf-8"))):
        for key, one in part["properties"].items():
            assert one.get("description", "").endswith("."), key
            line = ready.line(key, one)
            file = TextFile(name="x.yml", text=line, lines=(line,))
            read = parse_yaml(file, line, faults := Faults())
            assert read, (line, list(faults))
            bare = json.loads(json.dumps(one), object_hook=without_patterns)
            assert not list(Draft202012Validator(bare).iter_errors(read.value[key])), line


def without_patterns(part: dict[str, Any]) -> dict[str, Any]:
    """Return a part of a schema that asks for no form of texts: `…` has none."""
    return {key: value for key, value in part.items() if key not in ("pattern", "format")}
