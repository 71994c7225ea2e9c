"""The guide to other texts says all that content/edition.yml can say of structure, and no more."""

from __future__ import annotations

import json
import re

import yaml

from tests.editions import PROJECT

GUIDE = (PROJECT / "docs" / "another-text.md").read_text(encoding="utf-8")
SCHEMA = PROJECT / "edition" / "reading" / "schemas" / "edition.schema.json"
DOCUMENT = json.loads(SCHEMA.read_text(encoding="utf-8"))["properties"]["documents"]["items"]
KEYS = DOCUMENT["properties"]
# What the table shows, each a mapping in the flow style of YAML.
SHOWN = [
    yaml.safe_load(shown.replace("\\|", "|"))
    for shown in re.findall(r"`((?:\w+: \[)?\{kind: [^`]*\}|(?:left_out|blocks|exceptions|missing): [^`]*\])`", GUIDE)
]  # fmt: skip


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
