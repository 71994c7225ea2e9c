"""Places that a text numbers itself: by these numbers alone, in the words of several languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.model import Edition
from tests.search.test_places import asked, constitution, edition_by_rules, law

ARTICLE = r"{kind: article, marker: 'Article \d+', numbering: decimal, line: heading, called: 'Article {number}'}"
POINT = r"{kind: point, marker: '\(\d+\)', numbering: decimal, line: clause, page: false, called: '{parent}({number})'}"
CLAUSES = "{clause: '{unit}, clause {number}', clauses: '{unit}, clauses {number}'}"
REPEALED = "Article 1\n(1) One. It is.\n(3) Three.\n(4) Four.\n"
IN_ONE_LINE = "Article 1\n(1) One.\n(2) to (4) Repealed.\n(5) Five.\n"
RANGE = """\
    missing: [{unit: article-1-2..4, reason: One line.}]
    exceptions:
      - {number: 3, unit: article-1-2-4, opens: point, called: 'Article 1(2)-(4)', reason: One line.}
"""
# A text in a language: its words, and how readers cite its places.
TEXT = """\
{part} I
{title} I
{article} 1
1. Bells ring.
a) Doors open.
b) Doors close.
2. Keys turn.
{article} 2
Rain falls.
{title} II
{article} 3
Snow falls.
{part} II
{title} I
{article} 4
Hail falls.
"""
WORDS = {
    "pt": ("Parte", "Título", "Artigo", "n.º", "alínea"),
    "es": ("Parte", "Título", "Artículo", "apartado", "punto"),
    "fr": ("Partie", "Titre", "Article", "paragraphe", "point"),
}
CITED = {
    "pt": {
        "article-1-p1": ["n.º 1 do artigo 1", "número 1 do artigo 1.º", "1 n.º 1", "art.º 1.º, n.º 1"],
        "article-1-p3": ["alínea b) do n.º 1 do artigo 1.º", "al. b) do n.º 1 do art. 1"],
        "article-1-p4": ["n.o 2 do artigo 1", "artigo 1.º, n.° 2"],
    },
    "es": {
        "article-1-p1": ["apartado 1 del artículo 1", "apdo. 1 del art. 1"],
        "article-1-p3": ["punto b) del apartado 1 del artículo 1", "artículo 1, apartado 1, punto b"],
    },
    "fr": {
        "article-1-p1": ["paragraphe 1 de l’article 1", "§ 1 de l'article 1er"],
        "article-1-p3": ["point b) du paragraphe 1 de l’article 1", "art. 1er, par. 1, pt b"],
    },
}  # fmt: skip


def text_in(language: str, folder: Path) -> Edition:
    part, title, article, item, point = WORDS[language]
    return edition_by_rules(
        folder,
        TEXT.format(part=part, title=title, article=article),
        language,
        CLAUSES,
        f"{{kind: part, marker: '{part} [IVX]+', numbering: roman, line: heading, called: '{part} {{number}}'}}",
        f"{{kind: title, marker: '{title} [IVX]+', numbering: roman, line: heading, called: '{{parent}}, {title} {{number}}'}}",
        rf"{{kind: article, marker: '{article} \d+', numbering: decimal, line: heading, runs_on: true, called: '{article} {{number}}'}}",
        rf"{{kind: item, marker: '\d+\.', numbering: decimal, line: clause, optional: true, page: false, called: '{{parent}}, {item} {{number}}'}}",
        rf"{{kind: point, marker: '[a-z]\)', numbering: letters, line: clause, page: false, called: '{{parent}}, {point} {{number}})'}}",
    )


def found_by(edition: Edition, wanted: dict[str, list[str]], folder: Path) -> None:
    found = asked(edition, wanted, folder, "queries")
    assert dict(zip(wanted, found, strict=True)) == wanted


def test_a_number_that_is_not_there_names_no_other_place(tmp_path):
    """Not the place that only stands where such a number would."""
    missing = "    missing: [{unit: article-1-2, reason: Repealed.}]\n"
    edition = edition_by_rules(tmp_path, REPEALED, "en", CLAUSES, ARTICLE, POINT, more=missing)
    there = {"Article 1(3)": ["article-1-p2"], "art. 1, paragraph 4": ["article-1-p3"]}
    found_by(edition, {**there, "article-1-p2": ["article-1-p2"]}, tmp_path)
    off = {"Article 1(2)": ["near article-1-p1"], "Article 1(9)": ["near article-1-p3"]}
    found_by(edition, off, tmp_path)
    queries = [
        "Article 1.2", "article 1 2", "art. 1, para. 2", "paragraph 2 of article 1",
        "1.2", "Article 1, clause 2", "Article 1(5)", "Article 1(2)-(4)",
    ]  # fmt: skip
    for query, found in zip(queries, asked(edition, queries, tmp_path, "queries"), strict=True):
        assert all(place.startswith("near ") for place in found), query


def test_what_stands_for_several_is_found_by_each(tmp_path):
    edition = edition_by_rules(tmp_path, IN_ONE_LINE, "en", CLAUSES, ARTICLE, POINT, more=RANGE)
    each = ["Article 1(2)", "Article 1(3)", "art. 1(4)", "paragraph 3 of article 1", "1(3)", "1.4"]
    both = ["Article 1(2)-(4)", "Article 1(2)-(3)"]
    wanted = {query: ["article-1-p2"] for query in (*each, *both)}
    found_by(edition, {**wanted, "Article 1(5)": ["article-1-p3"]}, tmp_path)


@pytest.mark.parametrize("language", WORDS)
def test_places_are_found_from_the_inside_out(language, tmp_path):
    edition = text_in(language, tmp_path)
    wanted = {query: [place] for place, some in CITED[language].items() for query in some}
    title = WORDS[language][1].lower()
    both = [unit.id for unit in edition.units if unit.name.endswith(f"{title.title()} I")]
    assert len(both) == 2
    found_by(edition, {**wanted, f"{title} I": both, f"{title} i": both}, tmp_path)


@pytest.mark.parametrize(
    ("made", "place", "queries"),
    [
        (
            constitution,
            "article-1-p7",
            ["lettera b) del comma 3 dell'articolo 1", "lett. b del co. 3 dell’art. 1"],
        ),
        (
            law,
            "paragraf-1-p3",
            ["Nr. 2 des § 1 Abs. 1", "Nummer 2 des Absatzes 1 von § 1", "Nr. 2 in Abs. 1 des § 1"],
        ),
    ],
)
def test_contracted_words_stand_between(made, place, queries, tmp_path):
    found_by(made(tmp_path), {query: [place] for query in queries}, tmp_path)
