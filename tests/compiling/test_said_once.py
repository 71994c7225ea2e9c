"""What the edition adds to a text says nothing twice, and no number that the text does not have."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from edition.exports.data import edition_json
from edition.exports.described import rights, statement
from edition.exports.tei.texts import texts
from edition.exports.xml_tree import written
from edition.model import Edition
from edition.place_names import clause_number, label_beside, unit_title
from tests.editions import compiled, example

LAW = """\
We agree.
ARTICLE 1 –
The State shall
a) build;
b) rest.
Nothing more.
ARTICLE 2)
1. Rain is free.
2. So is wind.
ARTICLE 3: Of keys
Keys
are common.
ARTICLE 4 -
End.
"""
RULES = """\
name: Law
version: 0.1.0
date: "2001-02-03"
documents:
  - id: law
    role: text
    name: Law
    language: pt
    label_language: de
    opening_unit: {id: opening, kind: preamble, called: Eingang}
    statement: an extract.
    rights: {statement: 'Free.'}
    source: {file: law.txt, sha256: CHECKSUM}
    paragraphs: line
    levels:
      - {kind: article, marker: 'ARTICLE \\d+(?: –|[):])?', numbering: decimal, line: heading, called: 'Article {number}'}
      - {kind: item, marker: '\\d+\\.', numbering: decimal, line: clause, page: false, optional: true}
      - {kind: point, marker: '[a-z]\\)', numbering: letters, line: clause, page: false}
"""


@pytest.fixture(scope="module")
def law(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    root: Path = tmp_path_factory.mktemp("law")
    (root / "content" / "sources").mkdir(parents=True)
    (root / "content" / "sources" / "law.txt").write_text(LAW, encoding="utf-8", newline="")
    rules = RULES.replace("CHECKSUM", hashlib.sha256(LAW.encode()).hexdigest())
    (root / "content" / "edition.yml").write_text(rules, encoding="utf-8")
    return compiled(root)


def test_text_beside_points_with_numbers_has_none(law: Edition) -> None:
    numbers = [[clause_number(clause) for clause in unit.clauses] for unit in law.units]
    assert numbers == [["¶"], ["¶", "a)", "b)", "b) 2"], ["1.", "2."], ["1", "2"], ["¶"]]
    names = [clause["name"] for clause in edition_json(law)["clauses"]]
    assert names[1] == "Article 1, clause 1"
    tei = written(texts(law))
    assert 'xml:id="article-1-p1"' in tei
    assert 'xml:id="article-1-p1" n=' not in tei


def test_a_heading_that_is_the_name_is_said_once(law: Edition) -> None:
    assert [label_beside(unit) for unit in law.units] == ["", "", "", "Of keys", ""]
    assert [unit_title(unit) for unit in law.units][1:3] == ["Article 1", "Article 2"]
    sonnets, treaty = example("verse").units, example("treaty").units
    assert [unit_title(unit) for unit in sonnets] == ["Sonnet XVIII", "Sonnet XIX", "Sonnet XX"]
    assert "Article I" in [unit_title(unit) for unit in treaty]  # headed with one more blank


def test_a_statement_that_ends_with_a_full_stop_gets_no_second_one(law: Edition) -> None:
    assert rights(law)[0] == "Law: Free."
    assert statement(law.documents[0]) == "An extract"


def test_the_model_says_the_language_of_each_text(law: Edition) -> None:
    [document] = json.loads(json.dumps(edition_json(law)))["documents"]
    assert document["language"] == "pt"


def test_a_name_that_the_editors_give_is_in_the_language_of_their_labels(law: Edition) -> None:
    assert '<supplied resp="#edition.editors" xml:lang="de">Eingang<' in written(texts(law))
