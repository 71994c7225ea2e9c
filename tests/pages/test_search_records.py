"""The records that search and previews load: whole, exact, and every address is one of the site."""

from __future__ import annotations

import json
from collections import Counter

from edition.pages.search_records import search_json, terms_json
from edition.place_names import prose_text
from tests.built_pages import identifiers, pages
from tests.editions import PROJECT, Built
from tests.node import PACKAGES


def test_every_record_leads_somewhere(built: Built) -> None:
    site = pages(built.site)
    lost = []
    for record in json.loads(search_json(built.edition))["records"]:
        page, _, fragment = record["address"].partition("#")
        found = site.get(f"/{page}")
        if found is None or (fragment and fragment not in identifiers(found)):
            lost.append(record["address"])
    assert lost == []


def test_everything_is_in_the_records_once(built: Built) -> None:
    edition = built.edition
    kinds = Counter(record["kind"] for record in json.loads(search_json(edition))["records"])
    assert kinds == {
        "unit": len(list(edition.units)),
        "clause": len(list(edition.clauses)),
        **{
            kind: len(entries)
            for kind, entries in (
                ("front", edition.front_by_id),
                ("term", edition.terms),
                ("index", edition.index),
                ("note", edition.notes),
            )
            if entries
        },
    }


def test_clauses_keep_their_words(built: Built) -> None:
    records = json.loads(search_json(built.edition))["records"]
    for record in records:
        if record["kind"] != "clause":
            continue
        clause = built.edition.clause_by_id[record["id"]]
        assert record["text"] == clause.text
        ends = [(f"{clause.id}-{part}", start, end) for part, start, end in record["sentences"]]
        assert ends == [(s.id, s.start, s.end) for s in clause.sentences]


def test_names_that_the_site_shows_are_in_the_records(built: Built) -> None:
    records = {record["id"]: record for record in json.loads(search_json(built.edition))["records"]}
    for entry in (*built.edition.terms, *built.edition.units):
        shown = [entry.official.english, entry.official.chinese] if entry.official else []
        assert set(filter(None, shown)) <= set(records[entry.id]["others"]), entry.id
    for term in built.edition.terms:
        assert {*term.variants} <= {*records[term.id]["others"], term.term}


def test_records_say_which_texts_they_are_about(built: Built) -> None:
    edition = built.edition
    records = json.loads(search_json(edition))["records"]
    about = {record["id"]: record["documents"] for record in records}
    assert {clause.id: [clause.document] for clause in edition.clauses}.items() <= about.items()
    for term in edition.terms:
        where = {edition.clause_by_id[span.clause].document for span in term.occurrences}
        assert set(about[term.id]) == where


def test_previews_say_what_the_glossary_says(built: Built) -> None:
    previews = json.loads(terms_json(built.edition))
    assert list(previews) == [term.id for term in built.edition.terms]
    for term in built.edition.terms:
        assert previews[term.id]["definition"] == (
            prose_text(built.edition, term.definition) if term.definition else None
        )
        assert bool(previews[term.id]["source"]) == bool(term.references)


def test_the_files_are_in_the_site(built: Built) -> None:
    assets = built.site / "assets"
    assert (assets / "search.json").read_text(encoding="utf-8") == search_json(built.edition)
    assert (assets / "terms.json").read_text(encoding="utf-8") == terms_json(built.edition)
    licence = (assets / "vendor" / "stemmer-licence.txt").read_text(encoding="utf-8")
    assert "Permission is hereby granted" in licence
    stemmer = (PACKAGES / "stemmer" / "index.js").read_bytes()
    assert (PROJECT / "templates/theme/assets/vendor/stemmer.js").read_bytes() == stemmer
