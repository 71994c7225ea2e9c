"""Sentences of the editors name the texts as the content does, and know nothing of these texts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from markupsafe import Markup

from edition.pages.render import make_templates
from edition.place_names import prose_text
from edition.wording import links, running, the
from tests.built_pages import pages, text_of
from tests.editions import PROJECT, Built

ROLES = {"text", "commentary"}
CODE = [
    path
    for folder in ("edition", "templates")
    for path in sorted((PROJECT / folder).rglob("*"))
    if path.suffix in {".py", ".html", ".js", ".css", ".json"}
]
# The colour on which words are set is the style sheets' own word.
ON_PAPER = {"edition/exports/social_cards/drawing.py", "edition/exports/mark.py"}


# --- a word and its number stay together --------------------------------------------------------

NO_BREAK = "\N{NO-BREAK SPACE}"
BRIEFLY = {
    "Area 7, clause 3": f"Area{NO_BREAK}7, clause{NO_BREAK}3",
    "Area 7, clauses 1–3": f'Area{NO_BREAK}7, <span class="whole">clauses 1–3</span>',
    "Background": "Background",
}


@pytest.mark.quick
@pytest.mark.parametrize("name", BRIEFLY)
def test_in_brief_a_blank_keeps_them_where_it_is_enough(name: str) -> None:
    unbroken = make_templates(PROJECT / "templates").globals["unbroken"]
    assert unbroken(name, brief=True) == BRIEFLY[name]


# What is in brackets here stands on one line.
TOGETHER = {
    "edition, version 1.2.0 (27 November 2026)": "edition, [version 1.2.0] ([27 November 2026])",
    "(platform 5, clause 3)": "([platform 5], [clause 3])",
    "released ([2023, February 21])": "released ([[2023, February 21]])",
    "in 1945; 22 members. 14 links": "[in 1945]; [22 members]. [14 links]",
    "resolution 1540 of 28 April 2004": "[resolution 1540] of [28 April 2004]",
    "Article 2(4) of the Charter": "[Article 2(4)] of the Charter",
    "http://localhost:8000/c/part-7/": "http://localhost:8000/c/part-7/",
    "COVID-19 and A/66/811, 3": "[COVID-19] and A/66/811, 3",
    "“a” and 3 more": "“a” [and 3 more]",
}


@pytest.mark.quick
@pytest.mark.parametrize("words", TOGETHER)
def test_a_number_stays_with_the_word_that_it_belongs_to(words: str) -> None:
    """Nothing but an element keeps them together: what is copied has the blanks that it had."""
    whole = make_templates(PROJECT / "templates").globals["whole"]
    assert re.sub(r'<span class="whole">(.*?)</span>', r"[\1]", whole(words)) == TOGETHER[words]
    marked = Markup('<a href="/x 5 y">%s</a>') % words
    assert whole(marked) == Markup('<a href="/x 5 y">') + whole(words) + Markup("</a>")


# --- one compiler, any texts --------------------------------------------------------------------


def names() -> set[str]:
    """Return what the real edition calls itself and its documents, but for the names of roles."""
    described = yaml.safe_load((PROJECT / "content/edition.yml").read_text(encoding="utf-8"))
    found = {described["name"], described["short_name"]}
    for document in described["documents"]:
        found |= {document["id"], document["name"], document.get("title", document["name"])}
        found.add(document["source"]["file"])
    return {name for name in found if name.lower() not in ROLES}


def test_there_are_names_to_look_for() -> None:
    assert len(names()) > 4
    assert len(CODE) > 100


@pytest.mark.parametrize("name", sorted(names()))
def test_no_name_of_these_texts_stands_in_the_compiler(name: str) -> None:
    assert _where(re.escape(name)) == []


@pytest.mark.parametrize("words", ["both texts", "two texts", "two documents"])
def test_no_number_of_texts_stands_in_the_compiler(words: str) -> None:
    assert _where(words) == []


def test_no_text_is_called_a_paper() -> None:
    assert _where(r"\bpapers?\b", {".py", ".html", ".js", ".json"}, ON_PAPER) == []


def _where(
    pattern: str, suffixes: set[str] | None = None, exempt: set[str] | None = None
) -> list[str]:
    """Return in which files a pattern occurs, whatever its capitals."""
    sought = re.compile(pattern, re.IGNORECASE)
    return [
        name
        for path in CODE
        if (suffixes is None or path.suffix in suffixes)
        and (name := _name(path)) not in (exempt or ())
        and sought.search(path.read_text(encoding="utf-8"))
    ]


def _name(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


# --- names within sentences ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "within", "with_article"),
    [
        ("House rules", "house rules", "the house rules"),
        ("The rules", "the rules", "the rules"),
        ("Remarks & <asides>", "remarks & <asides>", "the remarks & <asides>"),
        ("World Bank", "World Bank", "the World Bank"),
        ("The World Bank", "The World Bank", "the World Bank"),
        ("UN charter", "UN charter", "the UN charter"),
        ("GDPR", "GDPR", "the GDPR"),
        ("French text", "French text", "the French text"),
        ("A letter", "a letter", "a letter"),
        ("Area 7, clause 3", "area 7, clause 3", "the area 7, clause 3"),
        ("X", "x", "the x"),
    ],
)
def test_a_name_within_a_sentence(name: str, within: str, with_article: str) -> None:
    assert running(name) == within
    assert the(name) == with_article


def test_links_in_words() -> None:
    assert [links(count) for count in range(3)] == ["no link", "1 link", "2 links"]


# --- what is said where there is nothing --------------------------------------------------------


def test_a_unit_without_a_link_from_a_commentary_says_so_once(built: Built) -> None:
    edition = built.edition
    role = {document.id: document.role for document in edition.documents}
    linked = {
        end.unit
        for link in edition.links
        for end, other in ((link.source, link.target), (link.target, link.source))
        if (role[end.document], role[other.document]) == ("text", "commentary")
    }
    met = set()
    for unit in edition.units:
        page = text_of(pages(built.site)[unit.address].get_element_by_id("main"))
        silent = bool(unit.clauses) and role[unit.document] == "text" and unit.id not in linked
        assert page.lower().count("no link from the") == silent, unit.id
        met.add(silent)
    assert met == {True, False}


def test_the_pages_of_many_units_say_it_once_a_unit(built: Built) -> None:
    edition = built.edition
    silent = [
        unit
        for unit in edition.documents[0].units
        if "no link from the" in text_of(pages(built.site)[unit.address])
    ]
    [by_text] = [address for address in pages(built.site) if address.startswith("/compare/by-")]
    for address in ("/read/", by_text):
        said = pages(built.site)[address].xpath("//*[starts-with(., 'No link from the')]")
        assert len([words for words in said if not len(words)]) == len(silent) > 0


def test_a_sentence_without_link_says_why(built: Built) -> None:
    text = text_of(pages(built.site)["/compare/"])
    assert built.edition.unlinked
    for entry in built.edition.unlinked:
        assert re.search(
            rf"No link to the [^:]+: {re.escape(prose_text(built.edition, entry.reason))}",
            text,
        )


def test_a_link_names_its_place_alike_wherever_passages_are_compared(built: Built) -> None:
    """The sentence is named, too, where the whole clause stands beside the words."""
    shown = pages(built.site)
    listed = shown["/compare/"].xpath("//*[@class='compare-sentences']//*[@class='fact']/a")
    compared = [page for address, page in shown.items() if address.startswith("/compare/")]
    rows = "//*[contains(@class, 'took')]//li/a/*[@class='facts']"
    took = {text_of(one) for page in compared for one in page.xpath(rows)}
    assert len(listed) > 2
    names = {text_of(one) for one in listed}
    assert {name for name in names if "clauses" not in name} <= took  # these by the clause
    comments = [one for page in compared for one in page.xpath("//*[@class='why']")]
    assert {one.tag for one in comments} == {"div"}  # else they read as the name of the partner
