"""The public data: valid by its own schema, exact to the code point, the same in every format."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from edition.exports.data import dump
from tests.built_pages import pages, source_line
from tests.editions import SITE_URL, Built
from tests.node import node_lines


def read(site: Path, name: str) -> Any:
    return json.loads((site / name).read_text(encoding="utf-8"))


def test_the_model_is_valid_by_the_published_schema(built: Built) -> None:
    schema = read(built.site, "data/edition.schema.json")
    Draft202012Validator.check_schema(schema)
    faults = Draft202012Validator(schema).iter_errors(read(built.site, "data/edition.json"))
    assert [f"{fault.json_path}: {fault.message}" for fault in faults] == []


def test_each_entry_of_a_list_is_a_line() -> None:
    value = {
        "a": {"b": 1, "c": []},
        "list": [{"d": [{"e": "é"}]}, {"f": None}],
        "names": ["x", "y"],
    }
    assert dump(value) == (
        '{\n"a":{\n"b":1,\n"c":[]\n},\n"list":[\n{"d":[{"e":"é"}]},\n{"f":null}\n],\n"names":["x","y"]\n}\n'
    )


# What ajv says of a model by a schema, in its default mode, which is strict.
AJV = """
const { readFileSync } = require("node:fs");
const Ajv = require("ajv/dist/2020");
const [schema, model] = process.argv.slice(1).map((name) => JSON.parse(readFileSync(name, "utf8")));
const validate = new Ajv({ allErrors: true }).compile(schema);
console.log(JSON.stringify({ valid: validate(model), errors: validate.errors }));
"""


def judged(schema: Path, model: Path) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(node_lines(AJV, str(schema), str(model)))
    return said


def test_the_schema_loads_in_ajv_as_strict_as_it_is(built: Built, tmp_path: Path) -> None:
    schema = built.site / "data/edition.schema.json"
    assert judged(schema, built.site / "data/edition.json") == {"valid": True, "errors": None}
    spoilt = read(built.site, "data/edition.json")
    spoilt["units"][0]["url"] = "no address"
    (tmp_path / "spoilt.json").write_text(json.dumps(spoilt), encoding="utf-8")
    [error] = judged(schema, tmp_path / "spoilt.json")["errors"]
    assert (error["instancePath"], error["keyword"]) == ("/units/0/url", "pattern")


# What the design promises of each list; more may be added.
SHAPE = {
    "documents": "id title source front_matter",
    "units": "id document kind number marker heading label parent url clauses",
    "clauses": "id document unit line marker text paragraph url permalink sentences",
    "links": "id source target relation source_quote target_quote comment",
    "unlinked": "source reason",
    "terms": "id term variants category definition references occurrences",
    "index": "id heading subheading locators see see_also",
    "notes": "id clause start end quote kind reading confidence reason",
}


@pytest.mark.parametrize("name", SHAPE)
def test_the_model_has_the_shape_of_the_design(built: Built, name: str) -> None:
    model = read(built.site, "data/edition.json")
    assert model["edition"].keys() >= {"title", "version", "url"}
    assert model[name]
    for row in model[name]:
        assert row.keys() >= set(SHAPE[name].split()), row


@pytest.mark.parametrize("name", SHAPE)
def test_the_schema_notices_what_is_missing(tiny: Built, name: str) -> None:
    validator = Draft202012Validator(read(tiny.site, "data/edition.schema.json"))
    model = read(tiny.site, "data/edition.json")
    for key in SHAPE[name].split():
        spoiled = copy.deepcopy(model)
        del spoiled[name][0][key]
        assert not validator.is_valid(spoiled), f"{name}[0].{key}"
    del model[name]
    assert not validator.is_valid(model)


def test_offsets_are_exact_and_gaps_are_white_space(built: Built) -> None:
    for clause in read(built.site, "data/edition.json")["clauses"]:
        text, end = clause["text"], 0
        for sentence in clause["sentences"]:
            assert sentence["start"] >= end
            assert not text[end : sentence["start"]].strip()
            assert text[sentence["start"] : sentence["end"]] == sentence["text"] != ""
            end = sentence["end"]
        assert not text[end:].strip()


def test_occurrences_and_notes_stand_where_they_say(built: Built) -> None:
    model = read(built.site, "data/edition.json")
    texts = {clause["id"]: clause["text"] for clause in model["clauses"]}
    for term in model["terms"]:
        assert term["occurrences"]
        for place in term["occurrences"]:
            assert texts[place["clause"]][place["start"] : place["end"]] in term["variants"]
    for note in model["notes"]:
        assert texts[note["clause"]][note["start"] : note["end"]] == note["quote"]


def test_quotations_of_links_stand_at_their_ends(built: Built) -> None:
    model = read(built.site, "data/edition.json")
    texts = {clause["id"]: clause["text"] for clause in model["clauses"]}
    texts |= {s["id"]: s["text"] for clause in model["clauses"] for s in clause["sentences"]}
    texts |= {line["id"]: line["text"] for d in model["documents"] for line in d["front_matter"]}

    def text_at(locator: str) -> str:
        first, dots, last = locator.partition("..")
        if not dots:
            return texts[first]
        names = list(texts)
        end = f"{first.rpartition('-')[0]}-{last}"
        return "\n".join(texts[name] for name in names[names.index(first) : names.index(end) + 1])

    for link in model["links"]:
        assert link["source_quote"] in text_at(link["source"])
        assert link["target_quote"] in text_at(link["target"])


def test_units_and_clauses_name_each_other_in_the_order_of_the_sources(built: Built) -> None:
    model = read(built.site, "data/edition.json")
    clauses = {clause["id"]: clause for clause in model["clauses"]}
    assert sorted(clauses) == sorted(name for unit in model["units"] for name in unit["clauses"])
    for unit in model["units"]:
        assert all(clauses[name]["unit"] == unit["id"] for name in unit["clauses"])
        assert unit["parent"] in {None, *(other["id"] for other in model["units"])}
    documents = [document["id"] for document in model["documents"]]
    places = [(documents.index(c["document"]), c["line"]) for c in model["clauses"]]
    assert places == sorted(set(places))


def test_documents_say_where_they_come_from(built: Built) -> None:
    for document in read(built.site, "data/edition.json")["documents"]:
        data = built.source(document["id"])
        ends = data.count(b"\n") + (not data.endswith(b"\n"))
        assert document["source"]["lines"] == ends
        lines = data.decode("utf-8").split("\n")
        for front in document["front_matter"]:
            assert front["text"] == lines[front["line"] - 1].strip()


def test_addresses_in_the_data_lead_to_what_they_name(built: Built) -> None:
    model = read(built.site, "data/edition.json")
    shown = pages(built.site)
    assert model["edition"]["url"] == SITE_URL
    for thing in (*model["units"], *model["clauses"]):
        page, _, fragment = thing["url"].removeprefix(SITE_URL.rstrip("/")).partition("#")
        assert page in shown
        assert not fragment or shown[page].get_element_by_id(fragment) is not None
    for clause in model["clauses"]:
        assert clause["permalink"] == f"{SITE_URL}c/{clause['id']}/"


def test_a_clause_alone_is_the_clause_of_the_model(built: Built) -> None:
    for clause in read(built.site, "data/edition.json")["clauses"]:
        alone = read(built.site, f"c/{clause['id']}/clause.json")
        assert clause.items() <= alone.items()


def test_the_plain_form_of_a_clause_says_where_it_stands(built: Built) -> None:
    for clause in built.edition.clauses:
        text = (built.site / "c" / clause.id / "clause.md").read_bytes().decode("utf-8")
        assert text.startswith(f"{source_line(built, clause)}\n")
        assert f"{SITE_URL}c/{clause.id}/" in text
