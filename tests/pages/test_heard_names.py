"""Names of ranges are heard with a word between their ends; a dash is none."""

from __future__ import annotations

import re

import pytest

from edition.catalogues import languages, speaking
from edition.name_spans import span
from edition.place_names import heard_name
from tests.built_pages import pages
from tests.editions import Built

HEARD = {
    "Area 7, clauses 2–3": "Area 7, clauses 2 to 3",
    "A 7.2–3": "A 7.2 to 3",
    "Area 7, clauses 2a–3b": "Area 7, clauses 2a to 3b",
    "C 3.8–10; C 4.1–2": "C 3.8 to 10; C 4.1 to 2",
    "Article 17(1)(a)–(c)": "Article 17(1)(a) to (c)",
    "المادة 2، الفقرات 1–3": "المادة 2، الفقرات 1 to 3",
    "Area 7, clause 3": "Area 7, clause 3",
    "Dayton–Paris, clause 3": "Dayton–Paris, clause 3",
}
DASH = re.compile(r"(?:\d[a-z]*|\))–[\d(]")


@pytest.mark.quick
@pytest.mark.parametrize("name", HEARD)
def test_a_range_is_heard_with_a_word(name: str) -> None:
    assert heard_name(name) == HEARD[name]


@pytest.mark.quick
@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        ("§ 22", "§ 29", "§ 22–29"),
        ("Article 17(1)(a)", "Article 17(1)(c)", "Article 17(1)(a)–(c)"),
        ("2 kap. 1 §", "2 kap. 3 §", "2 kap. 1–3 §"),
        ("1 p", "3 p", "1–3 p"),
        ("§ 1.1", "§ 1.12", "§ 1.1–1.12"),
        ("第三条", "第五条", "第三条–第五条"),
        ("Article 5, point 1", "Article 5, point 3", "Article 5, point 1 to point 3"),
        ("Article 5, point a)", "Article 5, point c)", "Article 5, point a) to point c)"),
        ("§ 1, clause 1", "§ 1.a", "§ 1, clause 1 to § 1.a"),
        ("Article 2, clause 1", "Article 2(1)(b)", "Article 2, clause 1 to Article 2(1)(b)"),
        ("1 kap. 3 §", "2 kap. 3 §", "1 kap. 3 § to 2 kap. 3 §"),
    ],
)
def test_a_range_is_called_as_somebody_would_write_it(first: str, last: str, name: str) -> None:
    assert span(first, last) == name


@pytest.mark.quick
@pytest.mark.parametrize("language", languages())
def test_every_language_has_the_word(language: str) -> None:
    with speaking(language):
        assert re.fullmatch(r"2 [^\W\d]+ 3", heard_name("2–3"))


def test_no_link_to_a_range_is_heard_with_a_dash(built: Built) -> None:
    """Neither its name nor what is said besides; what is seen keeps the dash."""
    found = [
        link
        for page in pages(built.site).values()
        for link in page.xpath("//main//a[contains(@href, '?to=')]")
    ]
    heard = [
        said
        for link in found
        for said in (link.get("aria-label") or link.text_content(), link.get("title") or "")
    ]
    assert found
    assert [said for said in heard if DASH.search(said)] == []
    assert any(DASH.search(link.text_content()) for link in found)
