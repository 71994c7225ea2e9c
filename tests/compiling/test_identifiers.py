"""Identifiers: those of the design, safe everywhere, each for one thing."""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml

from edition.model import Edition
from tests.editions import PROJECT, Built


def test_units_and_clauses_have_the_identifiers_of_the_design(
    edition: Edition, golden: Callable[[str, str], None]
) -> None:
    lines = [
        " ".join([unit.id, *(clause.id.removeprefix(unit.id) for clause in unit.clauses)])
        for unit in edition.units
    ]
    golden("identifiers.txt", "\n".join(lines) + "\n")


def test_the_two_texts_have_as_many_clauses_as_paragraphs(edition: Edition) -> None:
    paper, commentary = edition.documents
    assert sum(len(unit.clauses) for unit in paper.units) == 114
    assert sum(len(unit.clauses) for unit in commentary.units) == 5


def test_identifiers_are_safe_and_stand_for_one_thing_each(built: Built) -> None:
    edition = built.edition
    found = [line.id for document in edition.documents for line in document.front_matter]
    found += [unit.id for unit in edition.units]
    found += [clause.id for clause in edition.clauses]
    found += [sentence.id for clause in edition.clauses for sentence in clause.sentences]
    found += [thing.id for thing in (*edition.terms, *edition.notes, *edition.index)]
    found += [link.id for link in edition.links]
    assert len(set(found)) == len(found)
    assert [name for name in found if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name)] == []


def test_every_clause_has_sentences_named_after_it(built: Built) -> None:
    for clause in built.edition.clauses:
        assert clause.sentences
        for sentence in clause.sentences:
            assert re.fullmatch(rf"{clause.id}-s[1-9][0-9]*[a-z]*", sentence.id)


def test_every_recorded_address_is_a_page(built: Built) -> None:
    ledger = yaml.safe_load((built.root / "content" / "ledger.yml").read_text(encoding="utf-8"))
    addresses = [entry["id"] for entry in ledger["entries"] if entry["kind"] == "page"]
    assert len(addresses) > len(list(built.edition.clauses))
    for address in addresses:
        assert (built.site / address.strip("/") / "index.html").is_file(), address


def test_every_clause_has_its_own_page_with_its_data_beside_it(built: Built) -> None:
    for clause in built.edition.clauses:
        for name in ("index.html", "clause.json", "clause.md"):
            assert (built.site / "c" / clause.id / name).is_file()


def test_the_compiler_knows_no_name_of_the_real_edition(edition: Edition) -> None:
    names = {document.title for document in edition.documents if document.title}
    names |= {edition.name, edition.short_name} | {
        unit.label for unit in edition.units if " " in unit.label
    }
    names |= {
        unit.heading.text for unit in edition.units if unit.heading and " " in unit.heading.text
    }
    for path in [
        *PROJECT.glob("edition/**/*.py"),
        PROJECT / "build.py",
        *PROJECT.glob("templates/**/*.html"),
    ]:
        text = path.read_text(encoding="utf-8").casefold()
        assert [name for name in names if name.casefold() in text] == [], path.name


def test_no_word_of_the_real_edition_stands_in_the_site_of_another(tiny: Built) -> None:
    foreign = re.compile(
        r"(?i)global security|\b(?:area|principle|platform)-\d|\bcooperation\b|\bChin"
    )
    for path in tiny.site.rglob("*.html"):
        words = re.sub(r"(?s)<style>.*?</style>", "", path.read_text(encoding="utf-8"))
        assert foreign.findall(words) == [], path
