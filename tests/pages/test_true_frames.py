"""Pages and files of an edition that is a draft, without sentences, say nothing more than is so."""

from __future__ import annotations

import html
import posixpath
import re
from dataclasses import replace
from pathlib import Path

import pytest

from edition.catalogues import speaking
from edition.claims import resting
from edition.exports.data import edition_json
from edition.exports.tei import edition_tei
from edition.pages.navigation import contents
from tests.editions import example
from tests.site.test_other_texts import laid_out, made_whole

pytestmark = pytest.mark.slow  # makes every page of an edition


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The words of each page of a draft whose units have dotted numbers, by address."""
    root: Path = tmp_path_factory.mktemp("frames") / "edition"
    made = made_whole(laid_out("standard", root))
    found = [(page.address, page.body) for page in made.pages]
    found += [(page.address, body) for page, body in made.written]
    return {
        address: html.unescape(" ".join(re.sub("<[^>]*>", " ", body).split()))
        for address, body in found
    }


def test_a_draft_promises_nothing_where_changes_stand(said):
    assert "This is a draft" in said["/changes/"]
    assert "without a record" not in said["/changes/"]


def test_no_sentence_is_spoken_of_where_none_is_told_apart(said):
    assert "A passage, in its context" in said["/cite/"]
    assert "sentence" not in said["/cite/"].lower()
    assert not any(clause["sentences"] for clause in edition_json(example("standard"))["clauses"])


def test_nothing_is_said_of_numbers_passed_over_or_of_a_place_for_reports(said):
    assert "what is left out" in said["/about/"]
    assert "passes over" not in said["/about/"]
    assert "A report gives the identifier" in said["/about/"]
    assert "editors" not in said["/about/"], "nobody can be told: no address is known"


def test_a_number_is_called_a_place_only_where_it_is_one(said):
    places = [
        found for words in said.values() for found in re.findall(r"§ [\d.]+:? .{0,20}“", words)
    ]
    assert any(re.match(r"§ 0\.2: 2 of 2 in", place) for place in places), places
    assert not any(re.match(r"§ [\d.]+ of", place) for place in places), places


def test_what_rests_on_publications_is_what_there_is(edition):
    with speaking("en"):
        assert resting(edition) == ("definitions", "notes", "official names", "dates")
        assert resting(replace(edition, terms=(), notes=())) == ("official names", "dates")
    assert resting(example("verse")) in ((), ("dates",))


def test_tei_keeps_the_letters_of_points():
    edition = example("treaty")
    assert '<p xml:id="article-i-p2" n="(a)"' in edition_tei(edition)


def test_contents_that_leave_units_out_say_so():
    """A link to where all are, and none where nothing is left out."""
    edition, signs = example("constitution"), 0
    with speaking("en"):
        for unit in (unit for unit in edition.units if unit.parent is not None):
            listed = list(contents(edition, unit.address))
            top = edition.outermost(unit)
            here = {posixpath.normpath(f"{unit.address}{entry.href}") for entry in listed}
            inside = edition.inside(top)
            missing = [one for one in inside if one.address.rstrip("/") not in here]
            said = [e for e in listed if e.title.startswith(f"… all {len(inside)} in")]
            assert bool(missing) == any(e.level == 2 for e in said), unit.id
            signs += bool(missing)
    assert signs
