"""What is guessed of a source: Markdown, ordinals, points under a heading without a paragraph."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from edition.compiling.recognising import Proposal, recognise
from edition.reading.text_files import TextFile
from edition.site.new_doubts import warning
from edition.site.new_edition import Begun, begin, coarsen, steps
from edition.site.sentence_stubs import opening, starts
from tests.editions import compiled

BY_LAWS = """\
---
slug: by-laws
---

# By-laws

## Article 1er Aims

We meet.

We eat.

## Article 2 Means

We cook.
"""
LAW = """\
# The Law

## Of Keys

### § 1 Keys

(1) Who finds one keeps it.

(2) Who loses one:

1. pays,

2. mends.

(3) Nobody steals.

## Of Doors

### § 2 Doors

Doors are

1. shut,

2. open.
"""


@pytest.mark.parametrize(
    ("text", "openings"),
    [
        ("All are free. They are equal. They are alive.", ["They are equal.", "They are alive."]),
        ("See Art. 5 and § 2 Abs. 1 Nr. 3 Satz 2 of it, e.g. No. 4 there.", []),
        (
            "He said: “Go.” Nobody went away. It rained all day.",
            ["Nobody went away.", "It rained all"],
        ),
        ("Keys (of brass.) and locks. of iron", []),
        ("So says No. 5. § 7 says more. (§ 8 does not.)", ["§ 7 says", "(§ 8 does"]),
        ("It is said in Article 5. Keys are free from the 1. January.", ["Keys are free"]),
        ("يولد الناس أحرارًا. وقد وهبوا عقلا وضميرا.", ["وقد وهبوا عقلا"]),
    ],
)
def test_beginnings_of_sentences_are_proposed_by_words_that_stand_once(text, openings):
    assert [opening(text, at) for at in starts(text)] == openings


def guessed(text: str, language: str = "en") -> Proposal:
    source = TextFile(name="t.md", text=text, lines=tuple(text.split("\n")))
    return recognise(source, "A text", language=language)


def kinds(found: Proposal) -> list[str]:
    return [level["kind"] for level in found.levels]


def units(found: Proposal) -> list[tuple[str, str | None, int]]:
    return [(unit.id, unit.parent, len(unit.clauses)) for unit in found.parsed.units]


@pytest.mark.parametrize("text", [BY_LAWS, LAW, BY_LAWS.replace("# By-laws", "% By-laws\n% 2017")])
def test_markdown_leaves_no_fault(text):
    found = guessed(text)
    assert (found.faults, found.rules["paragraphs"]) == ((), "line")
    assert not {"exceptions", "missing"} & set(found.rules)


def test_signs_metadata_and_title_of_markdown_are_noticed():
    found = guessed(BY_LAWS)
    assert found.rules["marks"] == "#+ +"
    assert found.rules["left_out"] == [{"lines": "1-3", "reason": "Metadata of the file"}]
    assert (found.rules["title"], found.rules["front_matter"]) == ("By-laws", ["title"])
    assert kinds(found) == ["article"]


METADATA = """\
The By-laws
of 3 March 2004
Date: 12 March 2004
**Status:** in force

Art. 1. Purpose. – The association keeps keys.
Art. 2. Seat. – It sits in a hall.
Art. 3. Whoever pays is a member.
"""


def test_a_title_entries_below_it_and_titles_before_text_are_guessed():
    found = guessed(METADATA)
    assert found.faults == ()
    assert found.rules["front_matter"] == ["title", "line-2", "date", "status"]
    assert found.rules["title"] == "The By-laws"
    units = found.parsed.units
    headings = [unit.heading.text for unit in units if unit.heading]
    assert headings == ["Purpose. –", "Seat. –"]
    assert [unit.clauses[0].text for unit in units][::2] == [
        "The association keeps keys.",
        "Whoever pays is a member.",
    ]


def test_a_heading_with_no_blank_behind_its_signs_is_one():
    found = guessed(LAW.replace("## Of Doors", "##Of Doors"))
    assert [one[:2] for one in units(found)] == [one[:2] for one in units(guessed(LAW))]
    assert found.faults == ()


def test_headings_of_markdown_without_numbers_are_a_level_by_their_depth():
    found = guessed(LAW)
    assert units(found) == [
        ("chapter-1", None, 0),
        ("section-1", "chapter-1", 5),
        ("chapter-2", None, 0),
        ("section-2", "chapter-2", 3),
    ]
    assert [unit.name for unit in found.parsed.units][:2] == ["Of Keys", "§ 1"]
    assert [level.get("page", True) for level in found.levels] == [True, True, False, False]


ITALIAN = """\
# La Costituzione

## Principi

##### Art. 1.

I cittadini sono liberi.

I loro doveri sono noti.

## Parte I — Diritti

### Titolo I — Rapporti civili

##### Art. 2.

Lo Stato tutela

a) le chiavi;

b) le porte;

c) i muri;

d) i campi;

e) i boschi;

f) i fiumi;

g) i laghi;

h) i monti;

i) le isole;

l) le coste.

I comuni tutelano

a) i pozzi;

b) i ponti.

### Titolo II — Rapporti economici

#### Sezione I — Il lavoro

##### Art. 3

I salari sono giusti.

## Parte II — Doveri

### Titolo I — Le tasse

##### Art. 4

Nessuno paga due volte.
"""


def test_parts_titles_and_sections_stand_in_one_another_as_their_signs_say():
    found = guessed(ITALIAN, "it")
    assert (found.faults, found.rules["paragraphs"]) == ((), "line")
    assert units(found) == [
        ("heading-1", None, 0),
        ("article-1", "heading-1", 2),
        ("part-i", None, 0),
        ("part-i-i", "part-i", 0),
        ("article-2", "part-i-i", 14),
        ("part-i-ii", "part-i", 0),
        ("part-i-ii-i", "part-i-ii", 0),
        ("article-3", "part-i-ii-i", 1),
        ("part-ii", None, 0),
        ("part-ii-i", "part-ii", 0),
        ("article-4", "part-ii-i", 1),
    ]
    names = {unit.id: unit.name for unit in found.parsed.units}
    assert names["heading-1"] == "Principi"
    assert names["part-i-ii-i"] == "Parte I, Titolo II, Sezione I"
    headings = {unit.id: unit.heading.text for unit in found.parsed.units if unit.heading}
    assert headings["part-i-i"] == "Rapporti civili"


NESTED = """\
# BY-LAWS

## ARTICLE I. NAME

### 1.01 Name

It is called The Keys.

### 1.02 Seat

It may:

(a) open a house;
(b) close it, if
(i) it said so; and
(ii) nobody minds;
(c) move.

## ARTICLE II. MEMBERS

### 2.01 Who

There are members.

(a) Each is one if
(i) asked; and
(ii) willing.
(b) Nobody else is.

### 2.02 Dues

Dues are due.

## ARTICLE III. CHANGE

These may be changed.
"""


@pytest.mark.parametrize("marks", ["#", ""])
def test_sections_stand_in_articles_and_romans_in_letters(marks):
    text = NESTED if marks else NESTED.replace("#", "").replace("\n ", "\n")
    found = guessed(text)
    assert (found.faults, found.rules.get("exceptions")) == ((), None)
    names = [unit.name for unit in found.parsed.units]
    tree = ["Article I", "Section 1.01", "Section 1.02", "Article II", "Section 2.01"]
    assert names[-7:] == [*tree, "Section 2.02", "Article III"]
    points = [one.point.name for unit in found.parsed.units for one in unit.clauses if one.point]
    assert points[:4] == [f"Section 1.02{one}" for one in ("(a)", "(b)", "(b)(i)", "(b)(ii)")]


def test_the_sign_of_a_list_before_a_letter_is_no_part_of_the_text():
    rows = "- a) of iron,\n- b) of brass,\n- c) of wood.\n\n"
    found = guessed("".join(f"## Article {one} Keys\n\nThey are:\n\n{rows}" for one in (1, 2)))
    assert found.faults == ()
    points = [clause for unit in found.parsed.units for clause in unit.clauses if clause.point]
    assert [one.point.name for one in points[:3]] == [f"Article 1({one})" for one in "abc"]
    assert points[0].text == "of iron,"


def test_letters_count_in_paragraphs_without_numbers_and_by_the_alphabet_of_the_text():
    """j and k are no letters there; the article "I" before a word is no numeral."""
    found = guessed(ITALIAN, "it")
    [unit] = [unit for unit in found.parsed.units if unit.id == "article-2"]
    names = [clause.point.name for clause in unit.clauses if clause.point]
    assert names[0] == "Art. 2, comma 1"
    assert names[10:14] == [
        "Art. 2, comma 1, lettera l)",
        "Art. 2, comma 2",
        "Art. 2, comma 2, lettera a)",
        "Art. 2, comma 2, lettera b)",
    ]


PORTUGUESE, TURKISH = "abcdefghijlmnopqrstuvxz", "abcçdefgğhıijklmnoöprsştuüvyz"


@pytest.mark.parametrize(
    ("word", "letters", "alphabet"),
    [
        ("Artigo {}.º", [*PORTUGUESE[:14]], PORTUGUESE),
        ("Artigo {}.º", [*PORTUGUESE, "aa", "bb"], PORTUGUESE),
        ("MADDE {}-", [*TURKISH[:13]], TURKISH),
        ("Madde {}", [*"abcdefghijklm"], None),
    ],
)
def test_points_count_by_the_alphabet_that_the_text_has(word, letters, alphabet):
    points = "".join(f"{letter}) a thing;\n" for letter in letters)
    text = "".join(f"{word.format(n)}\n1. All:\n{points}2. More.\n" for n in (1, 2))
    found = guessed(text)
    assert (found.faults, found.levels[-1].get("alphabet")) == ((), alphabet)
    assert not {"exceptions", "missing"} & set(found.rules)
    names = [clause.point.name for clause in found.parsed.units[1].clauses]
    article = found.parsed.units[1].name
    assert names == [f"{article}(1)", *(f"{article}(1)({one})" for one in letters), f"{article}(2)"]


def test_no_articles_are_dropped_because_of_points_inside_them():
    """Letters that follow no alphabet at all are text, not more."""
    points = "".join(f"{letter}) a thing;\n" for letter in "abcdefpqrsxghij")
    text = "".join(f"Article {n}\n1. All:\n{points}2. More.\n" for n in (1, 2, 3))
    found = guessed(text)
    assert found.faults == ()
    assert [unit.id for unit in found.parsed.units] == ["article-1", "article-2", "article-3"]


@pytest.mark.parametrize(
    "marker",
    [
        "Madde {}", "MADDE {} –", "Madde {}-", "Artikel {}", "Artykuł {}", "Art. {}.", "第{}条",
        "第 {} 條", "제{}조", "Pasal {}", "Статья {}", "Стаття {}", "Άρθρο {}", "Člen {}", "{}. člen",
        "Članak {}.", "Artigo {}.º", "Čl. {}", "Điều {}.", "Articolul {}", "{}. cikk",
    ],
)  # fmt: skip
def test_words_for_articles_are_known_in_many_languages(marker):
    text = "".join(f"{marker.format(n)}\n\n(1) One.\n\n(2) Two.\n\n" for n in (1, 2, 3))
    found = guessed(text)
    assert found.faults == ()
    assert units(found) == [(f"article-{n}", None, 2) for n in (1, 2, 3)]


@pytest.mark.parametrize("word", ["I", "C", "V"])
def test_a_letter_before_words_is_no_numeral_unless_others_follow(word):
    text = f"Article 1\n{word} go.\n{word} come.\nArticle 2\n{word} see.\n{word} stay.\n"
    assert kinds(guessed(text)) == ["article"]
    numbered = "Article 1\nI One.\nII Two.\nIII Three.\nArticle 2\nI One.\nII Two.\n"
    assert len(guessed(numbered).levels) == 2


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("TÍTULO I|CAPÍTULO PRIMERO|CAPÍTULO SEGUNDO|TÍTULO II|CAPÍTULO PRIMERO", "Título I"),
        ("TITRE I|CHAPITRE I|CHAPITRE II|TITRE II|CHAPITRE I", "Titre I"),
        ("Erster Teil|1. Kapitel|2. Kapitel|Zweiter Teil|1. Kapitel", "Erster Teil"),
        ("BOOK I|Chapter One|Chapter Two|BOOK II|Chapter One", "Book I"),
        ("LIVRE PREMIER|Titre I|Titre II|LIVRE DEUXIÈME|Titre I", "Livre premier"),
        ("HOOFDSTUK 1|Afdeling 1|Afdeling 2|HOOFDSTUK 2|Afdeling 1", "Hoofdstuk 1"),
    ],
)
def test_words_of_several_languages_head_levels(words, names):
    outer, inner, second, other, third = words.split("|")
    one, two, three = (f"\nArticle {n}\nAll of this is text, and ends.\n" for n in (1, 2, 3))
    found = guessed(f"{outer}\n{inner}{one}{second}{two}{other}\n{third}{three}")
    assert found.faults == ()
    whole, part, first, *_ = found.parsed.units
    assert (part.parent, first.parent, first.id) == (whole.id, part.id, "article-1")
    assert whole.name == names
    assert len(found.parsed.units) == 8


def test_lines_below_headings_are_left_out_and_exhibits_are_beside_sections():
    text = "1. Keys\n-------\n\nOne.\n\n2. Locks\n--------\n\nTwo.\n\nExhibit A\n\nThree.\n\nExhibit B\n\nFour.\n"
    found = guessed(text)
    assert found.faults == ()
    assert [row["pattern"] for row in found.rules["left_out"]] == ["\\-{3,}"]
    assert [unit.id for unit in found.parsed.units] == [
        "section-1", "section-2", "exhibit-a", "exhibit-b",
    ]  # fmt: skip


def test_short_lines_with_a_line_below_are_headings_of_two_depths():
    text = "Keys\n====\n\nBrass\n-----\n\nIt is soft.\n\nIron\n----\n\nIt is hard.\n\nLocks\n=====\n\nThey hold.\n"
    found = guessed(text)
    assert [(unit.name, unit.parent, len(unit.clauses)) for unit in found.parsed.units] == [
        ("Keys", None, 0),
        ("Keys, Brass", "chapter-1", 1),
        ("Keys, Iron", "chapter-1", 1),
        ("Locks", None, 1),
    ]


def test_a_wrapped_line_that_begins_with_a_number_is_no_heading():
    filler = "words that go on to the very end of the line and over it,\n" * 2
    text = "".join(
        f"{n}. Keys\n\n{n}.1. Sections have\n{filler}and then, as section\n"
        f"3.1 of this says, they end.\n\n{n}.2. Others too have\n{filler}and end.\n\n"
        for n in (1, 2)
    )
    found = guessed(text)
    assert found.faults == ()
    assert [unit.id for unit in found.parsed.units] == [
        "section-1", "section-1-1", "section-1-2", "section-2", "section-2-1", "section-2-2",
    ]  # fmt: skip


def test_sections_with_titles_and_sections_of_text_share_one_count():
    text = "1. Keys\nAll keys are of iron.\n2. Whoever finds a key keeps it.\n3. Doors\nAll doors are of wood.\n4. Locks\nThey hold.\n"
    found = guessed(text)
    assert found.faults == ()
    assert units(found) == [(f"section-{n}", None, 1) for n in range(1, 5)]
    assert [bool(unit.heading) for unit in found.parsed.units] == [True, False, True, True]


def test_a_text_in_a_box_is_read_without_it():
    box = "".join(
        f"*  {line:<40}  *\n" for line in ("2. Locks", "", "They hold what they", "have to hold.")
    )
    text = f"1. Keys\n\nThey open what they\nare made for.\n\n{'*' * 46}\n{box}{'*' * 46}\n\n3. Doors\n\nThey are of\nwood.\n"
    found = guessed(text)
    assert found.faults == ()
    assert [unit.clauses[0].text for unit in found.parsed.units] == [
        "They open what they are made for.",
        "They hold what they have to hold.",
        "They are of wood.",
    ]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("0. Zero\nText is here.\n1. One\nText is here.\n", ["section-0", "section-1"]),
        (
            "".join(f"§ {n}\nText is here.\n" for n in (1, 2, 3, 7, 8)),
            [f"section-{n}" for n in (1, 2, 3, 7, 8)],
        ),
        (
            "".join(f"Article {n}\nText is here.\n" for n in (1, 2, 3, 3, 4)),
            [f"article-{n}" for n in range(1, 5)],
        ),
        ("Keys are of iron.\nLocks are of brass.\n", ["whole"]),
    ],
)
def test_whatever_a_text_is_what_is_guessed_leaves_no_fault(text, ids):
    """Numbers that begin elsewhere, are passed over or stand twice are said to be so."""
    found = guessed(text)
    assert found.faults == ()
    assert [unit.id for unit in found.parsed.units] == ids


def test_articles_of_markdown_stand_innermost_with_those_that_have_no_number():
    text = "# Law\n\n## I. Keys\n\n### Art 1\n\nOne is text.\n\n### Of old\n\nIt is gone.\n\n## II. Doors\n\n### Art 2\n\nTwo is text.\n"
    found = guessed(text)
    assert found.faults == ()
    parents = {unit.id: unit.parent for unit in found.parsed.units}
    assert (parents["article-1"], parents["article-2"]) == ("part-i", "part-ii")
    assert [unit.name for unit in found.parsed.units if unit.kind == "heading"] == ["Of old"]


def test_what_is_written_is_read_as_it_was_guessed_and_can_be_left_out(tmp_path):
    """Also lines that fit no rule, and numbers that are not there; a draft is built of either."""
    text = ITALIAN + "\n##### Art. 9\n\nNiente.\n\n##### Art. 9\n\nAncora niente.\n"
    source = tmp_path / "costituzione.md"
    source.write_text(text, encoding="utf-8")
    root = tmp_path / "edition"
    [begun] = begin(root, [source], "La 'Costituzione'", ["it"], date(2001, 2, 3))
    assert begun.proposal.rules["missing"][0]["unit"] == "article-5..8"
    assert begun.proposal.rules["exceptions"]
    edition = compiled(root)
    assert [unit.id for unit in edition.units] == [unit.id for unit in begun.proposal.parsed.units]
    assert "look at exceptions" in steps(root, [begun])
    coarsen(root)
    assert [(unit.id, unit.kind) for unit in compiled(root).units] == [("text-1", "text")]


def _articles(*numbers: int) -> str:
    return "".join(f"Article {number}\n\nAll keys are kept.\n\n" for number in numbers)


SECTIONS = (
    f"Section I\n\n{_articles(1, 2, 3)}Section II\n\n{_articles(4, 5)}"
    f"Section III\n\n{_articles(*range(6, 11))}"
)


def test_articles_that_begin_again_in_a_part_of_their_own_count_there():
    found = guessed(f"{SECTIONS}Annex\n\n{_articles(1, 2, 3)}")
    assert (found.faults, "exceptions" in found.rules, "missing" in found.rules) == (
        (),
        False,
        False,
    )
    names = [unit.name for unit in found.parsed.units if unit.kind == "article"]
    assert names[9:] == ["Article 10", *(f"Annex, Article {number}" for number in (1, 2, 3))]


@pytest.mark.parametrize("first", [SECTIONS, _articles(*range(1, 11))])
def test_articles_that_begin_again_nowhere_leave_the_others_what_they_are(first):
    """The second run are exceptions, and `new` names their lines."""
    found = guessed(f"{first}Second text\n\n{_articles(*range(1, 8))}")
    assert found.faults == ()
    assert [unit.id for unit in found.parsed.units if unit.kind == "article"] == [
        f"article-{number}" for number in range(1, 11)
    ]
    rows = found.rules["exceptions"]
    assert {row["unit"] for row in rows} == {"article-10"}
    said = steps(Path("keys"), [Begun(file="keys.txt", proposal=found)])
    shown = ", ".join(str(row["number"]) for row in rows)
    example = f"line {rows[0]['number']}, “Article 1"
    assert "do not fit 7 lines of keys.txt, which are text for now" in said
    assert f"do not go on: {shown}, e.g. {example}" in said
    assert f"do not fit 7 lines, e.g. {example}" in warning(found)


def test_numbers_on_which_text_follows_without_a_blank_are_markers():
    points = "1.Where keys are kept.\n\n2.If not, 3.5 days.\n\n3. Else.\n\n4.So.\n\n3.5 keys.\n\n"
    found = guessed("".join(f"Article {number}\n\n{points}" for number in (1, 2, 3)))
    assert (found.faults, "exceptions" in found.rules) == ((), False)
    texts = [clause.text for clause in found.parsed.units[0].clauses]
    assert texts == ["Where keys are kept.", "If not, 3.5 days.", "Else.", "So.", "3.5 keys."]


@pytest.mark.parametrize("word", ["Preamble", "PREÂMBULO", "Präambel", "Préambule"])
def test_a_first_line_that_says_so_is_the_heading_of_the_preamble(word):
    text = f"{word}\n\nWe agree.\n\nArticle 1\n\nOne.\n\nArticle 2\n\nTwo.\n"
    found = guessed(text)
    assert found.faults == ()
    assert units(found) == [("preamble", None, 1), ("article-1", None, 1), ("article-2", None, 1)]
    preamble = found.parsed.units[0]
    assert preamble.heading is not None
    assert (preamble.heading.text, preamble.name) == (word, word.capitalize())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            (
                "Purpose\n\nArticle 1\n\nOne.\n\nScope of\nit\n\nArticle 2\n\nTwo.\n"
                "\nArticle 3\n\nThree.\n\nArticle 4\n\nFour.\n"
            ),
            "2 short lines without a full stop stand before headings (lines 1, 7 of t.txt)",
        ),
        (
            "Article 1\n\nOne.\n\nFinal rules\n\nArticle 2\n\nTwo.\n",
            "1 short line without a full stop stands before a heading (line 5 of t.txt)",
        ),
        (
            "Article 1\n\nOne.\n\nArticle 2\n\n" + "".join(f"{n}) Two.\n\n" for n in (1, 3, 2) * 7),
            "21 lines begin as 1) does, and have no level: lines 7, 9,",
        ),
        (
            "Article 1\n\nOne.\n\nArticle 2\n\n" + "Two.\n\n" * 20,
            "Article 2 has 20 of 21 clauses, from line 5 of t.txt on",
        ),
        ("Article 1\n\nOne.\n\nArticle 2\n\nTwo:\n\na) this\n\nb) that\n", None),
    ],
)
def test_what_may_be_a_heading_without_a_number_is_named(tmp_path, text, said):
    source = tmp_path / "t.txt"
    source.write_text(text, encoding="utf-8")
    begun = begin(tmp_path / "edition", [source], "A law", ["en"], date(2001, 2, 3))
    named = steps(tmp_path / "edition", begun)
    assert said in named if said else re.search("short line|no level|clauses", named) is None
    assert "article-2" in {unit.id for unit in compiled(tmp_path / "edition").units}


def named(found: Proposal) -> list[str]:
    """Return what each clause that is in a point, or behind one, is called."""
    return [
        clause.point.name if clause.point else f"{unit.name}: {clause.text}"
        for unit in found.parsed.units
        for clause in unit.clauses
    ]


@pytest.mark.parametrize("mark", ["-", "•", "*"])
def test_text_behind_bullets_belongs_to_what_an_editor_would_say(mark):
    found = guessed(
        f"Article 1\n\n1. Keys may be:\n\n(a) found:\n\n{mark} here,\n\n{mark} there;\n\nas they lie;"
        f"\n\n(b) lost.\n\nAll of this is free.\n\n2. Doors are:\n\n{mark} shut,\n\n{mark} open.\n\n"
        "Nothing else.\n\n3. Walls stand.\n\nArticle 2\n\n1. One.\n\n2. Two.\n"
    )
    assert found.faults == ()
    assert named(found)[:11] == [
        "Article 1(1)", "Article 1(1)(a)", "Article 1(1)(a), item 1", "Article 1(1)(a), item 2",
        "Article 1(1)(a), clause 2", "Article 1(1)(b)", "Article 1(1), clause 2", "Article 1(2)",
        "Article 1(2), item 1", "Article 1(2), item 2", "Article 1(2), clause 2",
    ]  # fmt: skip


TITLED = "BİRİNCİ BÖLÜM\nGenel\n\nAmaç\n\nMADDE 1 – Amaç budur.\n\nKapsam\n\nMADDE 2 – (1) Şunlar:\n\na) bir,\n\nb) iki.\n\n(2) Yok.\n\nİKİNCİ BÖLÜM\nSon\n\nYürürlük\n\nMADDE 3 – Girer.\n"


def test_titles_above_numbers_are_titles_and_points_begin_behind_them():
    found = guessed(TITLED, "tr")
    assert found.faults == ()
    titles = {unit.name: unit.heading.text for unit in found.parsed.units if unit.heading}
    assert titles == {
        "BİRİNCİ BÖLÜM": "Genel", "Madde 1": "Amaç", "Madde 2": "Kapsam",
        "İKİNCİ BÖLÜM": "Son", "Madde 3": "Yürürlük",
    }  # fmt: skip
    assert named(found)[1:5] == [
        "Madde 2, fıkra 1", "Madde 2, fıkra 1, bent a", "Madde 2, fıkra 1, bent b",
        "Madde 2, fıkra 2",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("8. Keys\n\n8.1. One.\n\n8.2 Two.\n\n8.3. Three.\n\n9 Doors\n\n9.1 One.\n\n9.2. Two.\n\n10. Ends\n",
         ["section-8", "section-8-1", "section-8-2", "section-8-3", "section-9", "section-9-1",
          "section-9-2", "section-10"]),
        ("Section 1 Keys\n\nOne.\n\nSection 1A Locks\n\nTwo.\n\nSection 2 Doors\n\nThree.\n",
         ["section-1", "section-1a", "section-2"]),
        ("Artigo 1.º\n\nUm.\n\nArtigo 1.º-A\n\nDois.\n\nArtigo 2.º\n\nTrês.\n",
         ["article-1", "article-1a", "article-2"]),
        ("# Law\n\n## 1. Keys\n\nOne.\n\n# 2. Doors\n\nTwo.\n\n## 3. Walls\n\nThree.\n\n## 4. Roofs\n\nFour.\n",
         ["section-1", "section-2", "section-3", "section-4"]),
        ("Law\n===\n\n## Keys\n\nOne.\n\n#tag one\n\nDoors\n-----\n\nTwo.\n\n## Walls\n\nThree.\n",
         ["chapter-1", "chapter-2", "chapter-3"]),
        ("Article 1\n\nOne.\n\nArticle 2\n\nTwo.\n\nDone at Rome.\n\nFor A:\n\nANNEX\n\nOf keys\n\nThree.\n",
         ["article-1", "article-2", "closing", "annex-1"]),
        ("PART I\n\nArticle 1\n\n1. One.\n\n2. Two.\n\nPART II\n\nArticle 2\n\n1. One.\n\n2. Two.\n\nANNEX A\n\n1. One.\n\n2. Two.\n\nANNEX B\n\n1. One.\n\n2. Two.\n",
         ["part-i", "article-1", "part-ii", "article-2", "annex-a", "annex-b"]),
    ],
)  # fmt: skip
def test_what_is_odd_in_one_place_does_not_ruin_the_rest(text, ids):
    found = guessed(text)
    assert found.faults == ()
    assert [unit.id for unit in found.parsed.units] == ids
    assert all(clause.text[:1].isalnum() or clause.text.startswith("#tag")
               for unit in found.parsed.units for clause in unit.clauses)  # fmt: skip


def test_the_second_text_keeps_what_was_guessed_of_it(tmp_path):
    """Its identifiers have another beginning, also in what is said of single lines."""
    text = ITALIAN + "\n##### Art. 9\n\nNiente.\n\n##### Art. 9\n\nAncora niente.\n"
    sources = [tmp_path / "uno.md", tmp_path / "due.md"]
    for source in sources:
        source.write_text(text, encoding="utf-8")
    begin(tmp_path / "edition", sources, None, ["it"], date(2001, 2, 3))
    edition = compiled(tmp_path / "edition")
    assert edition.short_name == "La Costituzione"
    first = [unit.id for unit in edition.units if unit.document == "uno"]
    assert "article-9" in first
    assert [unit.id for unit in edition.units if unit.document == "due"] == [
        f"due-{one}" for one in first
    ]


KAPITEL = """\
1 kap. Nycklar

Huset

Lås m.m.

1 § Alla som bor i huset eller på den stora gården får leta i
hela huset.

Alla som bor i huset eller på den stora gården får låna
i hela huset

1. lås,

2. nycklar.

1 a § Ingen som bor i det stora huset får stjäla nycklar enligt
2 § andra stycket.

Hittade nycklar

2 § Den som hittar nycklar eller lås på den stora gården får
i hela huset

1. ta,

2. ge.

2 kap. Dörrar

1 § För dörrar i huset eller på den stora gården gäller också
1 kap. 1 § första stycket.
"""


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("sv", KAPITEL,
         ["1 kap. 1 § 1 st.", "1 kap. 1 § 2 st.", "1 kap. 1 § 2 st. 1 p", "1 kap. 1 § 2 st. 2 p", "1 kap. 1 a § 1 st.",
          "1 kap. 2 § 1 st.", "1 kap. 2 § 1 p", "1 kap. 2 § 2 p", "2 kap. 1 § 1 st."]),
        ("fi", "1 luku\nAvaimet\n\n1 §\nTarkoitus\n\nKaikki etsivät.\n\nSaa lainata:\n\n1) lukon;\n\n2) avaimen.\n\n2 a luku\nOvet\n\n2 §\nOvi\n\nOvi on auki.\n",
         ["1 § 1 mom.", "1 § 2 mom.", "1 § 2 mom. 1 kohta", "1 § 2 mom. 2 kohta", "2 § 1 mom."]),
        ("da", "Kapitel 1\nNøgler\n\n§ 1. Alle leder efter:\n\n1) låse,\n\n2) nøgler.\n\nStk. 2. Ingen stjæler.\n\n§ 1 a. Enhver finder:\n\n1) låse,\n\n2) nøgler.\n\nKapitel 2\nDøre\n\n§ 2. Døre er åbne.\n\nStk. 2. Porte er lukkede.\n",
         ["§ 1, stk. 1", "§ 1, stk. 1, nr. 1", "§ 1, stk. 1, nr. 2", "§ 1, stk. 2", "§ 1 a, stk. 1", "§ 1 a, nr. 1",
          "§ 1 a, nr. 2", "§ 2, stk. 1", "§ 2, stk. 2"]),
        ("nb", "Kapittel 1. Nøkler\n\n§ 1-1. Formål\n\nAlle leter etter:\n\na) låser,\n\nb) nøkler.\n\nIngen stjeler.\n\n§ 1-1 a. Funn\n\nDen finner.\n\nKapittel 2 a. Dører\n\n§ 2a-1. Dører\n\nDører er åpne.\n",
         ["§ 1-1, 1. ledd", "§ 1-1, 1. ledd bokstav a", "§ 1-1, 1. ledd bokstav b", "§ 1-1, 2. ledd", "§ 1-1 a, 1. ledd", "§ 2a-1, 1. ledd"]),
        ("et", "1. peatükk\nVÕTMED\n\n§ 1. Eesmärk\n\n(1) Igaüks otsib:\n\n1) lukke;\n\n2) võtmeid.\n\n(1¹) Keegi ei varasta.\n\n(2) Uks on lahti.\n\n§ 1¹. Leid\n\n(1) Leid.\n\n(2) Kadu.\n\n2. peatükk\nUKSED\n\n§ 2. Uks\n\n(1) Uks.\n\n(2) Aken.\n",
         ["§ 1 lg 1", "§ 1 lg 1 p 1", "§ 1 lg 1 p 2", "§ 1 lg 1¹", "§ 1 lg 2", "§ 1¹ lg 1", "§ 1¹ lg 2", "§ 2 lg 1", "§ 2 lg 2"]),
        ("hu", "I. FEJEZET\nKULCSOK\n\n1. §\n\n(1) Mindenki keres:\n\na) zárat,\n\nb) kulcsot.\n\n(2) Senki sem lop.\n\n1/A. §\n\n(1) Aki talál.\n\n(2) Aki ad.\n\nII. FEJEZET\nAJTÓK\n\n2. §\n\n(1) Nyitva.\n\n(2) Zárva.\n",
         ["1. § (1) bekezdés", "1. § (1) bekezdés a) pont", "1. § (1) bekezdés b) pont", "1. § (2) bekezdés", "1/A. § (1) bekezdés",
          "1/A. § (2) bekezdés", "2. § (1) bekezdés", "2. § (2) bekezdés"]),
    ],
)  # fmt: skip
def test_laws_whose_numbers_stand_before_their_word_are_called_as_their_lawyers_do(
    language, text, names
):
    found = guessed(text, language)
    assert (found.faults, found.rules.get("exceptions")) == ((), None)
    assert named(found) == names


@pytest.mark.parametrize("form", ["{}", "<sup>{}</sup>"])
def test_raised_numbers_are_of_the_levels_that_others_are_of(form):
    """As digits or in HTML: what was inserted is cited as its lawyers do, and is no heading."""
    one = form.format("¹" if form == "{}" else "1")
    text = (
        "# Seadus\n\n### 1. peatükk VÕTMED\n\n##### § 1. Eesmärk\n\n(1) Igaüks otsib:\n\n1) lukke;\n\n"
        f"2) võtmeid;\n\n2{one}) uksi.\n\n(1{one}) Keegi ei varasta.\n\n(2) Uks.\n\n"
        f"##### § 1{one}. Leid\n\n(1) Leid.\n\n### 1{one}. peatükk AKNAD\n\n##### § 2. Aken\n\n"
        "(1) Aken.\n\n### 2. peatükk UKSED\n\n##### § 3. Uks\n\n(1) Uks.\n\n(2) Värav.\n"
    )
    found = guessed(text, "et")
    assert (found.faults, found.rules.get("exceptions")) == ((), None)
    assert named(found)[:5] == [
        "§ 1 lg 1",
        "§ 1 lg 1 p 1",
        "§ 1 lg 1 p 2",
        "§ 1 lg 1 p 2¹",
        "§ 1 lg 1¹",
    ]
    assert [(unit.id, unit.name) for unit in found.parsed.units] == [
        ("chapter-1", "1. peatükk"), ("section-1", "§ 1"), ("section-1a", "§ 1¹"),
        ("chapter-1a", "1¹. peatükk"), ("section-2", "§ 2"), ("chapter-2", "2. peatükk"),
        ("section-3", "§ 3"),
    ]  # fmt: skip


def test_titles_above_one_another_are_those_of_the_section_below():
    found = guessed(KAPITEL, "sv")
    titles = [unit.heading.text for unit in found.parsed.units if unit.heading]
    assert titles == ["Nycklar", "Huset Lås m.m.", "Hittade nycklar", "Dörrar"]
