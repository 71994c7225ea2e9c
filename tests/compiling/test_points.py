"""Points without pages: where text behind them belongs, what they and it are called."""

from __future__ import annotations

import hashlib

import pytest

from edition.faults.fault import ContentError
from tests.editions import compiled

PARAGRAPH = (
    r"{kind: paragraf, marker: '§ \d+', numbering: decimal, line: heading, called: '§ {number}'}"
)
ABSATZ = r"{kind: absatz, marker: '\(\d+\)', numbering: decimal, line: clause, page: false, optional: true, called: '{parent} Abs. {number}'"
NUMMER = r"{kind: nummer, marker: '\d+\.', numbering: decimal, line: clause, page: false, single: true, optional: true, called: '{parent} Nr. {number}'}"
LETTER = r"{kind: letter, marker: '[a-z]\)', numbering: letters, line: clause, page: false, single: true, called: '{parent} Buchst. {number}'}"
LAW = """\
§ 1 Keys
(1) Who finds
1. a key,
a) of brass,
b) of iron,
2. a lock
keeps it.
(2) Who loses one pays.
§ 2 Doors
Doors are
1. shut,
2. open
as the wind wants.
"""
GERMAN = "called: {clause: '{unit}, Text {number}'}\n"


def _edition(folder, text, levels):
    """Write an edition of a text; return its folder."""
    content = folder / "content"
    (content / "sources").mkdir(parents=True)
    (content / "sources" / "law.txt").write_text(text, encoding="utf-8")
    digest = hashlib.sha256(text.encode()).hexdigest()
    (content / "edition.yml").write_text(
        "name: A law\nversion: 0.1.0\ndate: '2001-02-03'\ndocuments:\n  - id: law\n    role: text\n"
        f"    name: Law\n    source: {{file: law.txt, sha256: {digest}}}\n    paragraphs: line\n"
        "    called: {clause: '{unit} par. {number}', clauses: '{unit} pars. {number}'}\n    levels:\n"
        + "".join(f"      - {level}\n" for level in levels),
        encoding="utf-8",
    )
    return folder


def named(document, unit_id):
    [unit] = [one for one in document.units if one.id == unit_id]
    return [(c.point.name, c.point.beside) if c.point else "" for c in unit.clauses]


def test_text_behind_the_last_point_belongs_to_the_innermost_that_has_text(cases):
    levels = (PARAGRAPH, ABSATZ + "}", NUMMER, LETTER)
    document, faults = cases.parse(LAW, *levels, more=GERMAN)
    assert faults == []
    assert named(document, "paragraf-1") == [
        ("§ 1 Abs. 1", "(1)"),
        ("§ 1 Abs. 1 Nr. 1", "1."),
        ("§ 1 Abs. 1 Nr. 1 Buchst. a", "a)"),
        ("§ 1 Abs. 1 Nr. 1 Buchst. b", "b)"),
        ("§ 1 Abs. 1 Nr. 2", "2."),
        ("§ 1 Abs. 1, Text 2", "(1) 2"),
        ("§ 1 Abs. 2", "(2)"),
    ]
    assert named(document, "paragraf-2") == ["", ("§ 2 Nr. 1", "1."), ("§ 2 Nr. 2", "2."), ""]
    depths = [c.point.depth if c.point else 0 for unit in document.units for c in unit.clauses]
    assert depths == [1, 2, 3, 3, 2, 1, 1, 0, 1, 1, 0]
    [why] = [taken.why for taken in document.taken if taken.line == 7]
    assert '"§ 1 Abs. 1"' in why


def test_an_exception_says_to_which_point_a_line_belongs(cases):
    more = "exceptions: [{number: 7, unit: paragraf-1, reason: It ends both.}]\n"
    levels = (PARAGRAPH, ABSATZ + "}", NUMMER, LETTER)
    document, _ = cases.parse(LAW, *levels, more=more)
    assert named(document, "paragraf-1")[5] == ""
    document, faults = cases.parse(LAW, *levels, more=more.replace("-1,", "-1-1-1,"))
    assert faults == []
    assert named(document, "paragraf-1")[5][0] == "§ 1 Abs. 1 Nr. 1, clause 2"


def test_points_of_levels_beside_each_other_are_told_apart_or_a_fault(tmp_path, cases):
    levels = [
        PARAGRAPH,
        r"{kind: point, marker: '\d\)', numbering: decimal, line: clause, page: false}",
    ]
    levels += [levels[1].replace("kind: point", "kind: other, beside: point").replace(")'", ":'")]
    text = "§ 1 Keys\n1) One.\n2) Two.\n1: One more.\n"
    document, _ = cases.parse(text, *levels)
    [one] = document.doubled
    assert (one.kind, one.place.line) == ("other", 4)
    assert one.message.endswith('"paragraf-1-1" is the point "§ 1(1)" already, since line 2')
    with pytest.raises(ContentError) as raised:
        compiled(_edition(tmp_path, text, levels))
    assert ["id: x" in fault.hint for fault in raised.value.faults if fault.rule == "duplicate-id"]
    document, faults = cases.parse(text, *levels[:2], levels[2].replace("other,", "other, id: x,"))
    assert (document.doubled, faults) == ((), [])


def test_an_identifier_that_is_taken_says_by_what_and_which_is_free(cases):
    more = "exceptions: [{number: 4, unit: paragraf-1-1, opens: paragraf, as: heading, reason: Odd.}]\n"
    text = "§ 1 Keys\n(1) One.\n(2) Two.\n§ 1¹. Locks\n"
    _, [fault] = cases.parse(text, PARAGRAPH, ABSATZ + "}", more=more)
    assert fault.message == '"paragraf-1-1" is the point "§ 1 Abs. 1" already, since line 2'
    assert "write paragraf-1a, which is free" in fault.hint


def test_points_without_numbers_are_counted_and_stand_in_one_another(cases):
    tiret = "{kind: tiret, marker: '-', numbering: none, line: clause, page: false, single: true, optional: true, indent: 0, called: '{parent}, tiret {number}'}"
    inner = tiret.replace("indent: 0", "indent: 2").replace("kind: tiret", "kind: inner")
    text = "Article 1\nIt ends\n- by time:\n  - days,\n  - years;\n- by will.\nNothing else.\n"
    article = r"{kind: article, marker: 'Article \d+', numbering: decimal, line: heading}"
    document, faults = cases.parse(text, article, tiret, inner)
    assert faults == []
    assert [c.point.name if c.point else "" for c in document.units[0].clauses] == [
        "",
        "Article 1, tiret 1",
        "Article 1, tiret 1, tiret 1",
        "Article 1, tiret 1, tiret 2",
        "Article 1, tiret 2",
        "",
    ]
    assert [c.point.number for c in document.units[0].clauses if c.point] == ["1", "1", "2", "2"]


@pytest.mark.parametrize("line", ["## Preamble", "Preamble"])
def test_exceptions_are_found_with_their_marks_and_without(cases, line):
    more = f"marks: '#+ *'\nexceptions: [{{line: '{line}', unit: preamble, opens: preamble, as: heading, reason: No number.}}]\n"
    assert cases.shape("## Preamble\nWe agree.\n", more=more) == {"preamble": ["We agree."]}


def test_an_exception_opens_a_unit_where_one_of_its_kind_would_stand(cases):
    text = "CHAPTER I\nArticle 1\nA.\nArticles 2 to 4 (repealed)\nArticle 5\nB.\n"
    chapter = "{kind: chapter, marker: 'CHAPTER [IVX]+', numbering: roman, line: heading}"
    article = (
        r"{kind: article, marker: 'Article \d+', numbering: decimal, line: heading, runs_on: true}"
    )
    more = """\
missing: [{unit: article-2..4, reason: Repealed.}]
exceptions: [{line: Articles 2 to 4, unit: article-2-4, opens: article, as: heading, reason: It stands for three.}]
"""
    document, faults = cases.parse(text, chapter, article, more=more)
    assert faults == []
    assert [(unit.id, unit.parent) for unit in document.units] == [
        ("chapter-i", None),
        *((f"article-{number}", "chapter-i") for number in ("1", "2-4", "5")),
    ]


def test_numbers_that_are_missing_are_said_to_readers(cases):
    text = "§ 1\nA.\n§ 4\nB.\n§ 6\nC.\n"
    more = "missing: [{unit: paragraf-2..3, reason: Repealed.}, {unit: paragraf-5, reason: Never used.}]\n"
    document, faults = cases.parse(text, PARAGRAPH, more=more)
    assert faults == []
    assert [(one.ids, one.name, one.reason) for one in document.missing] == [
        (("paragraf-2", "paragraf-3"), "§ 2–3", "Repealed."),
        (("paragraf-5",), "§ 5", "Never used."),
    ]
    for wrong in ("paragraf-2..4", "paragraf-3..2"):
        _, faults = cases.parse(text, PARAGRAPH, more=more.replace("paragraf-2..3", wrong))
        assert {fault.rule for fault in faults} & {"unused-rule", "marker-order"}


def test_a_level_may_be_opened_by_exceptions_alone(cases):
    """Paragraphs without numbers, in each of which letters begin anew."""
    text = "Art. 1.\nNo one shall\na) lose,\nb) hide.\nAll shall\na) find.\n"
    article = r"{kind: article, marker: 'Art. \d+\.', numbering: decimal, line: heading, called: 'Art. {number}'}"
    comma = "{kind: comma, marker: '¶', numbering: decimal, line: clause, page: false, called: '{parent}, comma {number}'}"
    rows = (
        f"{{number: {line}, unit: article-1-{count}, opens: comma, as: clause, parent: article-1,"
        f" called: 'Art. 1, comma {count}', reason: It has no number.}}"
        for count, line in enumerate((2, 5), 1)
    )
    more = f"exceptions: [{', '.join(rows)}]\n"
    document, faults = cases.parse(text, article, comma, LETTER, more=more)
    assert faults == []
    assert [unit.id for unit in document.units] == ["article-1"]
    assert named(document, "article-1") == [
        ("Art. 1, comma 1", ""),
        ("Art. 1, comma 1 Buchst. a", "a)"),
        ("Art. 1, comma 1 Buchst. b", "b)"),
        ("Art. 1, comma 2", ""),
        ("Art. 1, comma 2 Buchst. a", "a)"),
    ]


ARTICLE = r"{kind: article, marker: 'Art\. \d+\.', numbering: decimal, line: heading, called: 'Art. {number}'}"
COMMA = "{kind: comma, unmarked: true}"
LETTERA = r"{kind: lettera, marker: '[a-z]\)', numbering: letters, line: clause, page: false, called: '{parent}, lettera {number})'}"
COMMI = "called: {clause: '{unit}, comma {number}', clauses: '{unit}, commi {number}'}\n"
CONSTITUTION = """\
We agree.
Art. 1.
Keys are common.
The State keeps
a) locks;
b) doors.
The towns keep
a) gates;
b) bells.
Nobody keeps more.
Art. 2.
Rain is free.
"""


def test_paragraphs_without_numbers_are_counted_by_themselves_and_have_points(cases):
    more = f"{COMMI}opening_unit: {{id: preamble, kind: preamble}}\n"
    document, faults = cases.parse(CONSTITUTION, ARTICLE, COMMA, LETTERA, more=more)
    assert faults == []
    assert [unit.id for unit in document.units] == ["preamble", "article-1", "article-2"]
    assert named(document, "article-1") == [
        ("Art. 1, comma 1", "1"),
        ("Art. 1, comma 2", "2"),
        ("Art. 1, comma 2, lettera a)", "a)"),
        ("Art. 1, comma 2, lettera b)", "b)"),
        ("Art. 1, comma 3", "3"),
        ("Art. 1, comma 3, lettera a)", "a)"),
        ("Art. 1, comma 3, lettera b)", "b)"),
        ("Art. 1, comma 4", "4"),
    ]
    assert named(document, "article-2") == [("Art. 2, comma 1", "1")]
    [why] = [taken.why for taken in document.taken if taken.line == 7]
    assert '"comma"' in why


def test_a_line_behind_the_points_may_belong_to_their_paragraph(cases):
    """And a unit that an exception opens has paragraphs like one that its marker opens."""
    chapter = r"{kind: title, marker: 'Titolo [IVX]+', numbering: roman, line: heading}"
    text = "Titolo I\nArt. 1.\nThe State keeps\na) locks\nfor ever.\nArt. X\nRain\na) is\nfree.\n"
    more = f"""\
{COMMI}exceptions:
  - {{number: 5, unit: article-1-1, reason: It ends the sentence.}}
  - {{line: Art. X, unit: article-x, opens: article, as: heading, called: Art. X, reason: No number.}}
"""
    document, faults = cases.parse(
        text,
        chapter,
        ARTICLE.replace("decimal,", "decimal, runs_on: true,"),
        COMMA,
        LETTERA,
        more=more,
    )
    assert faults == []
    names = [c.point.name for unit in document.units for c in unit.clauses if c.point]
    assert names == [
        "Art. 1, comma 1",
        "Art. 1, comma 1, lettera a)",
        "Art. 1, comma 1, clause 2",
        "Art. X, comma 1",
        "Art. X, comma 1, lettera a)",
        "Art. X, comma 2",
    ]


@pytest.mark.parametrize(
    ("level", "rule", "words"),
    [
        ("{kind: comma, unmarked: true, page: true}", "wrong-value", "have none"),
        ("{kind: comma, unmarked: true, indent: 0}", "wrong-value", "have none"),
    ],
)
def test_what_is_said_of_markers_is_not_said_of_lines_without(cases, level, rule, words):
    _, faults = cases.parse(CONSTITUTION, ARTICLE, level)
    assert [fault.rule for fault in faults][:1] == [rule]
    assert words in faults[0].message


def test_paragraphs_without_numbers_need_something_in_which_they_stand(cases):
    _, faults = cases.parse("Art. 1. Keys\nArt. 2. Rain\n", ARTICLE, COMMA)
    assert any("comma" in fault.message or "running text" in fault.message for fault in faults)


def test_a_marker_alone_in_its_line_opens_the_paragraph_of_its_text(cases):
    level = ABSATZ + "}"
    text = "§ 1 Keys\n\n(1) One.\n\n(2)\nTwo.\n\n(3)\n\nThree,\n"
    document, faults = cases.parse(
        text, PARAGRAPH, level, more="paragraphs: blank\nwrapped: true\n"
    )
    assert faults == []
    assert [clause.paragraph for clause in document.units[0].clauses] == [1, 2, 3]


def test_an_exception_opens_a_point_where_the_level_has_no_pages(cases):
    more = "missing: [{unit: paragraf-1-2..4, reason: They are repealed.}]\nexceptions: [{number: 3, unit: paragraf-1-2-4, opens: absatz, called: § 1 Abs. 2–4, reason: It stands for three.}]\n"
    text = "§ 1 Keys\n(1) One.\n(2) to (4) repealed\nsince then.\n(5) Five.\n"
    document, faults = cases.parse(text, PARAGRAPH, ABSATZ + "}", more=more)
    assert faults == []
    assert named(document, "paragraf-1") == [
        ("§ 1 Abs. 1", "(1)"),
        ("§ 1 Abs. 2–4", ""),
        ("§ 1 Abs. 2–4, clause 2", ""),
        ("§ 1 Abs. 5", "(5)"),
    ]


def test_the_number_of_a_point_is_its_letter_in_any_alphabet(cases):
    level = "{kind: letter, marker: '[a-zç]\\)', numbering: letters, alphabet: [a, b, c, ç, d], line: clause, page: false}"
    document, faults = cases.parse("§ 1 Keys\na) A\nb) B\nc) C\nç) D\nd) E\n", PARAGRAPH, level)
    assert faults == []
    points = [clause.point for clause in document.units[0].clauses]
    assert [point.number for point in points] == ["a", "b", "c", "ç", "d"]
    assert points[3].name == "§ 1(ç)"


def test_text_beside_points_is_called_as_none_of_them(tmp_path):
    levels = [
        PARAGRAPH.replace("heading", "clause"),
        r"{kind: paragraph, marker: '\(\d+\)', numbering: decimal, line: clause, page: false, called: '{parent} par. {number}'}",
    ]
    text = "§ 1 One says it.\n(1) Another paragraph.\n"
    with pytest.raises(ContentError) as raised:
        compiled(_edition(tmp_path, text, levels))
    [fault] = raised.value.faults
    assert (fault.rule, fault.message) == (
        "ambiguous-name",
        'line 2 is called "§ 1 par. 1", as is line 1',
    )


SECTION = r"{kind: section, marker: '\d+(?: [a-z])? §', numbering: decimal, line: clause, called: '{number} §'}"


def test_a_unit_that_an_exception_opens_with_text_has_that_as_its_first_paragraph(cases):
    more = f"{COMMI}exceptions: [{{number: 3, unit: section-1-2028, opens: section, as: clause, called: 1 § (2028), reason: It is in force later.}}]\n"
    text = "1 § One.\nTwo.\n1 § One, later.\nTwo, later.\n1 a § Three.\nFour.\n"
    document, faults = cases.parse(text, SECTION, COMMA, more=more)
    assert faults == []
    names = [clause.point.name for unit in document.units for clause in unit.clauses]
    assert names == [
        "1 §, comma 1", "1 §, comma 2", "1 § (2028), comma 1", "1 § (2028), comma 2",
        "1 a §, comma 1", "1 a §, comma 2",
    ]  # fmt: skip


def test_a_unit_with_a_page_is_not_implied(cases):
    _, faults = cases.parse("1 § One.\n", SECTION.replace("line:", "implied: true, line:"))
    assert [(fault.rule, fault.hint) for fault in faults] == [("wrong-value", "remove the key")]
