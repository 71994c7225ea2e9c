"""What can be said of a text's structure: each form of document, in the fewest lines that have it."""

from __future__ import annotations

import pytest

from edition.compiling.numerals import Numbering
from edition.compiling.parsed import joined

ARTICLE = r"{kind: article, marker: 'Article \d+', numbering: decimal, line: heading"
CHAPTER = "{kind: chapter, marker: 'CHAPTER [IVX]+', numbering: roman, line: heading"
POINT = r"{kind: point, marker: '\([a-z]\)', numbering: letters, line: clause"
NUMBERED = r"{kind: paragraph, marker: '\d+\.', numbering: decimal, line: clause"


def test_a_heading_may_be_its_marker_alone(cases):
    document, faults = cases.parse("Article 1\nAll are free.\nArticle 2\nAll.\n", ARTICLE + "}")
    assert faults == []
    assert [(u.id, u.heading.text, u.address) for u in document.units] == [
        ("article-1", "Article 1", "/article-1/"),
        ("article-2", "Article 2", "/article-2/"),
    ]


def test_the_title_of_a_heading_may_stand_in_the_next_lines(cases):
    text = "Article 1\n\nSubject matter\nand aims\n\nText one\ngoes on.\n"
    document, faults = cases.parse(
        text, ARTICLE + ", title: paragraph}", more="paragraphs: blank\nwrapped: true\n"
    )
    assert faults == []
    [unit] = document.units
    assert (unit.marker, unit.heading.text) == ("Article 1", "Subject matter and aims")
    assert [clause.text for clause in unit.clauses] == ["Text one goes on."]


CHARTER = """\
CHAPTER I Purposes
Article 1 The Purposes are:
1. To maintain peace;
(a) by this;
(b) by that;
and so on.
2. To develop relations.
CHAPTER II Membership
Section 1 Who
Article 2 The Members are:
(a) all.
"""


def test_counts_run_on_levels_are_skipped_and_points_have_no_pages(cases):
    section = (
        r"{kind: section, optional: true, marker: 'Section \d+', numbering: decimal, line: heading}"
    )
    article = ARTICLE.replace("heading", "clause") + ", runs_on: true}"
    levels = (
        *(CHAPTER + "}", section, article),
        *(NUMBERED + ", page: false, optional: true}", POINT + ", page: false, single: true}"),
    )
    assert cases.shape(CHARTER, *levels, more="wrapped: false\n") == {
        "chapter-i": [],
        "article-1": [
            "The Purposes are:",
            "(1) To maintain peace;",
            "(1)(a) by this;",
            "(1)(b) by that;",
            "(1), clause 2 and so on.",
            "(2) To develop relations.",
        ],
        "chapter-ii": [],
        "chapter-ii-1": [],
        "article-2": ["The Members are:", "(a) all."],
    }


def test_a_count_that_runs_on_unsaid_is_a_fault_that_says_how(cases):
    _, faults = cases.parse(CHARTER, CHAPTER + "}", ARTICLE + "}", more="wrapped: false\n")
    assert [fault.rule for fault in faults] == ["marker-order"]
    assert "write runs_on: true" in faults[0].hint


def test_another_series_stands_beside_the_first(cases):
    amendment = "{kind: amendment, beside: article, marker: 'AMENDMENT [IVX]+', numbering: roman, line: heading}"
    text = "Article 1\nAll.\n(a) one\nAMENDMENT I\nNo law.\n(a) two\n"
    assert cases.shape(text, ARTICLE + "}", amendment, POINT + "}") == {
        "article-1": ["All."],
        "article-1-a": ["one"],
        "amendment-i": ["No law."],
        "amendment-i-a": ["two"],
    }


def test_a_count_may_begin_later_and_leave_numbers_out(cases):
    text = "Article 7\nA.\nArticle 9\nB.\nArticle 9bis\nC.\nArticle 10\nD.\n"
    level = ARTICLE.replace(r"\d+", r"\d+(?:bis)?") + ", first: 7}"
    missing = "missing: [{unit: article-8, reason: Repealed.}]\n"
    assert list(cases.shape(text, level, more=missing)) == [
        *("article-7", "article-9", "article-9bis", "article-10"),
    ]
    _, faults = cases.parse(text, level)
    assert [fault.rule for fault in faults] == ["marker-order"]
    assert "missing" in faults[0].hint


@pytest.mark.parametrize(
    ("kind", "more", "markers", "texts"),
    [
        ("decimal", {}, "1. 2 bis. § 3ter (٤) No.5a ⑥", "1 2bis 3ter 4 5a 6"),
        ("decimal", {}, "4¹. 4<sup>2</sup>. (2<sup>11</sup>) 12<SUP>1</SUP>", "4a 4b 2k 12a"),
        ("decimal", {"words": ("premier", "deux")}, "Article_premier Article_deux 3", "1 2 3"),
        ("decimal", {}, "1er 1ère 1º 1.º 2ª 2nd 3rd 1e", "1 1 1 1 2 2 3 1e"),
        ("roman", {}, "I. (ii) IV xiv. Ier", "i ii iv xiv i"),
        ("letters", {}, "(a) z) (aa) (ab)", "a z aa ab"),
        ("letters", {"alphabet": "أبج"}, "(أ) (ج)", "1 3"),
        (
            "chinese",
            {},
            "第一条 第十条 第二十一条 第一百零三条 （四） 第十条之一",
            "1 10 21 103 4 10a",
        ),
    ],
)
def test_numbers_are_read_in_many_ways(kind, more, markers, texts):
    numbering = Numbering(kind=kind, **{key: tuple(value) for key, value in more.items()})
    found = [
        numbering.read(one.replace("_", " "))[0].text
        for one in markers.replace("2 bis", "2_bis").replace("§ 3", "§_3").split()
    ]
    assert found == texts.split()


def test_what_goes_on_decides_between_letters_and_romans(cases):
    letters = "".join(f"({letter}) {letter}\n" for letter in "abcdefgh")
    sub = r"{kind: sub, marker: '\([ivx]+\)', numbering: roman, line: clause}"
    ninth = cases.shape(
        f"{letters}(i) ninth\n(j) tenth\n(i) one\n(ii) two\n(k) k\n", POINT + "}", sub
    )
    assert [*ninth][8:] == ["point-i", "point-j", "point-j-i", "point-j-ii", "point-k"]
    first = cases.shape(f"{letters}(i) one\n(ii) two\n(i) ninth\n(j) tenth\n", POINT + "}", sub)
    assert [*first][7:] == ["point-h", "point-h-i", "point-h-ii", "point-i", "point-j"]


WRAPPED = """\
1. All powers shall be vested in a
Congress of the United States, which shall con-
sist of two Houses.

More text here
and here and
there.
2. The House shall be composed of Members
chosen every second Year.
"""


def test_wrapped_lines_are_joined_when_that_is_said_and_a_fault_when_not(cases):
    said = "paragraphs: blank\nwrapped: true\n"
    assert cases.shape(WRAPPED, NUMBERED + "}", more=said) == {
        "paragraph-1": [
            "All powers shall be vested in a Congress of the United States, which shall con-sist of two Houses.",
            "More text here and here and there.",
        ],
        "paragraph-2": ["The House shall be composed of Members chosen every second Year."],
    }
    _, faults = cases.parse(WRAPPED, NUMBERED + "}")
    assert [fault.rule for fault in faults] == ["hard-wrapped"]
    assert "wrapped: true" in faults[0].hint


def test_between_wide_characters_no_blank_is_put():
    assert joined(["人人生而", "自由。", "All are", "free."]) == "人人生而自由。All are free."


def test_in_verse_every_line_is_a_clause_and_a_stanza_is_a_paragraph(cases):
    text = "I\n\nFrom fairest creatures\nThat thereby\n\nBut as the riper\n\nII\n\nWhen forty\n"
    level = "{kind: sonnet, marker: '[IVX]+', numbering: roman, line: heading}"
    document, faults = cases.parse(text, level, more="paragraphs: blank\nwrapped: false\n")
    assert faults == []
    assert [[c.paragraph for c in unit.clauses] for unit in document.units] == [[1, 1, 2], [1]]


STANDARD = """\
Contents
   1. Intro ..... 1

1.  Intro

   Text of
   it:

   1.  a list, no section

     A = B
       C

     D

Author [Page 1]
\fTitle 1999

   Which goes on.

1.1.  Inside

   Sub text.

Appendix A.  More

   Thing.
"""


def test_a_standard_has_contents_pages_blocks_and_appendices(cases):
    level = "numbering: decimal, line: heading, indent: 0}"
    document, faults = cases.parse(
        STANDARD,
        r"{kind: section, marker: '\d+\.', " + level,
        r"{kind: appendix, beside: section, marker: 'Appendix [A-Z]\.', numbering: letters, line: heading}",
        r"{kind: part, marker: '\d+\.\d+\.', " + level,
        more="paragraphs: blank\nwrapped: true\n"
        "left_out:\n  - {lines: 1-2, reason: contents}\n"
        "  - {pattern: '(Author|Title) .*', reason: page}\n"
        "blocks: [{lines: 11-14, kind: preformatted}]\n",
    )
    assert faults == []
    assert {unit.id: [c.text for c in unit.clauses] for unit in document.units} == {
        "section-1": ["Text of it:", "1.  a list, no section", "A = B\n  C\n\nD", "Which goes on."],
        "section-1-1": ["Sub text."],
        "appendix-a": ["Thing."],
    }
    assert [c.form for c in document.units[0].clauses] == [None, None, "preformatted", None]
    assert [(one.line, one.reason) for one in document.left_out] == [
        *((1, "contents"), (2, "contents"), (16, "page"), (17, "page")),
    ]


def test_a_line_may_go_on_with_the_clause_before_the_end_of_a_page(cases):
    text = "One sentence that\n\n[Page 1]\n\ngoes on.\n"
    more = """\
paragraphs: blank
wrapped: true
opening_unit: {id: whole, kind: whole}
left_out: [{pattern: '.Page 1.', reason: page}]
exceptions: [{number: 5, continues: true, reason: A page ends before it.}]
"""
    assert cases.shape(text, more=more) == {"whole": ["One sentence that goes on."]}


def test_each_range_of_lines_is_a_block_in_which_nothing_stands_that_is_left_out(cases):
    text = "a  1\nBetween them.\nb  2\n\n[Page 1]\n\x0c\n\nc  3\n\nd  4\nBehind.\n"
    more = """\
paragraphs: line
opening_unit: {id: whole, kind: whole}
left_out: [{pattern: '.Page 1.', reason: page}]
blocks: [{lines: '1, 3-10', kind: table}]
"""
    found = {"whole": ["a  1", "Between them.", "b  2\nc  3\n\nd  4", "Behind."]}
    assert cases.shape(text, more=more) == found


def test_the_text_goes_on_behind_a_note(cases):
    note = r"{kind: note, returns: true, marker: '\[\d+\]', numbering: decimal, line: clause}"
    text = "Article 1\nIt applies[1].\n[1] See there.\nTo all.\nArticle 2\nMore.\n"
    assert cases.shape(text, ARTICLE + "}", note) == {
        "article-1": ["It applies[1].", "To all."],
        "note-1": ["See there."],
        "article-2": ["More."],
    }


def test_headings_without_numbers_are_counted(cases):
    level = "{kind: chapter, marker: '[A-Z ]+', numbering: none, line: heading}"
    document, faults = cases.parse("GENERAL RULES\nText.\nOTHER RULES\nText.\n", level)
    assert faults == []
    assert [(u.id, u.number, u.heading.text) for u in document.units] == [
        ("chapter-1", None, "GENERAL RULES"),
        ("chapter-2", None, "OTHER RULES"),
    ]


def test_an_exception_is_a_whole_line_or_a_number_and_opens_headings_too(cases):
    text = "Article 1\nA.\nArticle 10\nB.\nANNEX\nC.\nDone at Paris\n"
    more = """\
exceptions:
  - {line: Article 1, unit: first, opens: article, as: heading, reason: Odd.}
  - {line: Article 10, unit: tenth, opens: article, as: heading, parent: first, reason: Odd.}
  - {line: ANNEX, unit: annex, opens: annex, as: heading, reason: It has no number.}
  - {number: 7, unit: signatures, opens: signatures, reason: Who signed.}
"""
    document, faults = cases.parse(text, more=more)
    assert faults == []
    assert [(u.id, u.parent, u.heading and u.heading.text) for u in document.units] == [
        ("first", None, "Article 1"),
        ("tenth", "first", "Article 10"),
        ("annex", None, "ANNEX"),
        ("signatures", None, None),
    ]


def test_the_name_of_a_unit_that_an_exception_opens_is_no_part_of_its_title(cases):
    """It is cut off where it ends with a number, or a sign parts it from what stands behind."""
    text = "§ 4<sup>1</sup>. Of keys\nA.\nAnnex: Locks\nB.\nAnnex of doors\nC.\nPreamble\nD.\n"
    rows = zip((1, 3, 5, 7), ("§ 4¹", "Annex", "Annex", "Preamble"), strict=True)
    more = "exceptions:\n" + "".join(
        f"  - {{number: {line}, unit: unit-{line}, opens: unit, as: heading, called: {name}, reason: Odd.}}\n"
        for line, name in rows
    )
    document, faults = cases.parse(text, more=more)
    assert faults == []
    assert [(u.name, u.marker, u.heading and u.heading.text) for u in document.units] == [
        ("§ 4¹", "§ 4<sup>1</sup>.", "Of keys"),
        ("Annex", "Annex:", "Locks"),
        ("Annex", "", "Annex of doors"),
        ("Preamble", "", "Preamble"),
    ]


def test_points_whose_text_begins_in_the_next_line_keep_their_marker(cases):
    assert cases.shape(
        "Article 1\n(a)\none\n(b)\ntwo\n", ARTICLE + "}", POINT + ", page: false}"
    ) == {"article-1": ["(a) one", "(b) two"]}


def test_a_heading_for_which_no_title_comes_is_its_marker_alone(cases):
    text = "CHAPTER I\nArticle 1\nText.\nCHAPTER II\nTitle\nArticle 2\nMore.\n"
    article = ARTICLE + ", runs_on: true}"
    document, faults = cases.parse(text, CHAPTER + ", title: next}", article)
    assert faults == []
    assert [(u.marker, u.heading.text) for u in document.units if u.kind == "chapter"] == [
        ("", "CHAPTER I"),
        ("CHAPTER II", "Title"),
    ]
