"""The grammar of identifiers: what is put together is taken apart again, and all else is refused."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition.identifiers import (
    clause_id,
    clause_of,
    cut_range,
    insertions,
    is_identifier,
    item_id,
    last_part,
    link_id,
    ordinal,
    range_id,
    respelled,
    sentence_id,
    sibling,
    unit_of,
    whole_of,
)
from tests.built_pages import pages, text_of
from tests.editions import build, replace

# Units whose names look like the ends of clauses and sentences are among them.
UNITS = st.from_regex(r"[a-z][a-z0-9]{0,3}(-[a-z0-9]{1,3}|-[ps][0-9]){0,3}", fullmatch=True)
ORDINALS = st.from_regex(r"[0-9]{1,3}[a-z]{0,2}", fullmatch=True)


@given(UNITS, ORDINALS, ORDINALS)
def test_what_is_put_together_is_taken_apart_again(unit: str, clause: str, sentence: str) -> None:
    one = clause_id(unit, clause)
    part = sentence_id(one, sentence)
    assert (unit_of(one), clause_of(one), whole_of(one)) == (unit, one, unit)
    assert (unit_of(part), clause_of(part), whole_of(part)) == (unit, one, one)
    assert (ordinal(one), last_part(one)) == (clause, f"p{clause}")
    assert (ordinal(part), last_part(part)) == (sentence, f"s{sentence}")


@given(UNITS, ORDINALS, ORDINALS)
def test_an_identifier_is_one_of_its_kind_only(unit: str, clause: str, sentence: str) -> None:
    one = clause_id(unit, clause)
    part = sentence_id(one, sentence)
    assert is_identifier(unit)
    assert is_identifier(item_id(unit, clause))
    assert is_identifier(one, "clause")
    assert is_identifier(part, "sentence")
    assert not is_identifier(one, "sentence")
    assert not is_identifier(part, "clause")
    assert not is_identifier(one, "page")


@given(UNITS, ORDINALS, ORDINALS, ORDINALS)
def test_a_range_comes_back_whole(unit: str, clause: str, first: str, last: str) -> None:
    for begin, end in (
        (clause_id(unit, first), clause_id(unit, last)),
        *[tuple(sentence_id(clause_id(unit, clause), n) for n in (first, last))],
    ):
        anchor, part = cut_range(range_id(begin, end))
        assert (anchor, part) == (begin, last_part(end))
        assert sibling(anchor, part or "") == end
        assert not is_identifier(range_id(begin, end))
        assert cut_range(begin) == (begin, None)
        assert is_identifier(link_id(range_id(begin, end), "says", begin))


@given(UNITS, ORDINALS)
def test_what_is_inserted_is_another_identifier_each(unit: str, number: str) -> None:
    found = list(islice(insertions(clause_id(unit, number)), 60))
    assert len(set(found)) == 60
    assert all(is_identifier(name, "clause") and unit_of(name) == unit for name in found)
    assert all(
        ordinal(name).startswith(number.rstrip("abcdefghijklmnopqrstuvwxyz")) for name in found
    )


@pytest.mark.parametrize("kind", ["unit", "clause", "sentence", "page", "term"])
@given(text=st.text())
def test_an_identifier_is_safe_wherever_it_stands(kind: str, text: str) -> None:
    for candidate in (text, f"a{text}", f"a-p1{text}", f"a-p1-s1{text}", f"/{text}/"):
        if is_identifier(candidate, kind):
            assert set(candidate) <= set("abcdefghijklmnopqrstuvwxyz0123456789-/")
            assert (candidate[0] == "/") == (kind == "page")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", "unit"), ("7-part", "unit"), ("Part", "unit"), ("part_7", "unit"), ("part..p3", "unit"), ("part\n", "unit"),
        ("part", "clause"), ("part-p", "clause"), ("part-pa", "clause"), ("part-p1-s1", "clause"), ("-p1", "clause"),
        ("part-p1..p3", "clause"), ("part-p1\n", "clause"), ("part-s1", "sentence"), ("part-p1-s", "sentence"),
        ("part-p1", "sentence"), ("part-p1-s1..s2", "sentence"), ("part-p1-s1-s2", "sentence"),
        ("part", "page"), ("/part", "page"), ("/Part/", "page"), ("//", "page"),
    ],
)  # fmt: skip
def test_what_is_no_identifier_is_refused(text: str, kind: str) -> None:
    assert not is_identifier(text, kind)


@pytest.mark.parametrize("text", ["", "part", "part-7", "part-p", "part-p1..p3", "part-p1-s1..s2"])
def test_only_clauses_and_sentences_are_parts(text: str) -> None:
    for function in (whole_of, clause_of, unit_of):
        with pytest.raises(ValueError, match="neither a clause nor a sentence"):
            function(text)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (" Part_7 p1", "part-7-p1"),
        ("part-7-p1–p3", "part-7-p1..p3"),
        ("part-7-p1…p3", "part-7-p1..p3"),
        ("part-7-p1...p3", "part-7-p1..p3"),
    ],
)
def test_what_is_often_written_is_spelled_right(written: str, meant: str) -> None:
    assert respelled(written) == meant


def test_a_reference_to_several_sentences_names_them_all(tiny_copy: Path) -> None:
    old = "{locator: preamble-p1-s2}"
    replace(tiny_copy, "glossary.yml", old, "{locator: preamble-p1-s2..s3}")
    built = build(tiny_copy)
    [link] = pages(built.site)["/glossary/"].xpath('//a[contains(@href, "to=s3")]')
    assert text_of(link).replace("\N{NO-BREAK SPACE}", " ") == "Preamble, clause 1, sentences 2–3"
    assert link.get("href") == "../preamble/?to=s3#preamble-p1-s2"
