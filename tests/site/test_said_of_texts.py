"""What the pages of any edition say of its texts: all that the content says, and nothing untrue."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping

import pytest
from lxml import html

from edition.passages import of_passages
from edition.site.inline_signs import said_of_signs
from edition.site.new_edition import write_pages
from tests.built_pages import text_of
from tests.editions import Built, build

pytestmark = pytest.mark.slow  # builds a site of two texts

ENGLISH = """\
Article 1
The Parties shall keep the peace:
(a) by land;
(i) on roads;
(ii) on rails;
(d) by sea.
Article 4
One text, **strong** and plain.
"""
ARABIC = """\
Article 1
الأطراف تحفظ السلم:
(أ) في البر:
(١) على الطرق؛
(ب) في البحر.
Article 4
نص واحد.
"""
SETTINGS = r"""
name: Two acts
version: 0.1.0
date: "2001-02-03"
notice: Not an official site & no advice.
documents:
  - id: act
    role: text
    name: First act
    statement: unofficial translation
    citation: {kind: document, released: {date: "1990-01-01", word: signed, fact: Act}}
    rights: {statement: In the public domain}
    called: {clause: '{unit}, line {number}', clauses: '{unit}, lines {number}'}
    source: {file: act.md, sha256: ENGLISH}
    paragraphs: line
    missing: [{unit: article-2..3, reason: Repealed in 1990.}, {unit: article-1-b, reason: Lost.},
              {unit: article-1-c, reason: Lost.}]
    levels:
      - {kind: article, marker: 'Article \d+', numbering: decimal, line: heading, called: 'Article {number}'}
      - {kind: point, marker: '\([a-z]\)', numbering: letters, line: clause, page: false}
      - {kind: subpoint, marker: '\([ivx]+\)', numbering: roman, line: clause, page: false}
  - id: other
    role: text
    name: Second act
    language: ar
    called: {clause: '{unit}، السطر {number}', clauses: '{unit}، الأسطر {number}'}
    source: {file: other.txt, sha256: ARABIC}
    paragraphs: line
    missing: [{unit: other-2..3, reason: Repealed in 1991.}]
    levels:
      - {kind: article, id: other, marker: 'Article \d+', numbering: decimal, line: heading, called: 'Article {number}'}
      - {kind: point, marker: '\([أب]\)', numbering: letters, alphabet: أب, line: clause, page: false}
      - {kind: subpoint, marker: '\([١٢]\)', numbering: decimal, line: clause, page: false}
"""
FACTS = (
    'facts: [{subject: Act, reference: {title: A gazette, url: "https://example.org/gazette"}}]\n'
)


@pytest.fixture(scope="module")
def acts(tmp_path_factory: pytest.TempPathFactory) -> Built:
    root = tmp_path_factory.mktemp("acts")
    sources = root / "content" / "sources"
    sources.mkdir(parents=True)
    settings = SETTINGS
    for name, file, text in (("ENGLISH", "act.md", ENGLISH), ("ARABIC", "other.txt", ARABIC)):
        (sources / file).write_text(text, encoding="utf-8")
        settings = settings.replace(name, hashlib.sha256(text.encode()).hexdigest())
    (root / "content" / "edition.yml").write_text(settings, encoding="utf-8")
    (root / "content" / "facts.yml").write_text(FACTS, encoding="utf-8")
    write_pages(root, "Two acts", ["en"])
    return build(root, without="epub,docx,pdf")


@pytest.fixture(scope="module")
def shown(acts: Built) -> Mapping[str, html.HtmlElement]:
    return {
        f"/{path.parent.relative_to(acts.site).as_posix()}/".replace("/./", "/"): html.fromstring(
            path.read_text(encoding="utf-8")
        )
        for path in acts.site.rglob("*.html")
    }


def test_the_notice_stands_at_the_foot_of_every_page_and_in_the_data(acts, shown):
    for address, page in shown.items():
        [foot] = page.xpath("//footer")
        assert "Not an official site & no advice." in text_of(foot), address
    model = json.loads((acts.site / "data" / "edition.json").read_text(encoding="utf-8"))
    assert model["edition"]["notice"] == "Not an official site & no advice."


def test_the_date_of_a_text_and_where_it_comes_from_are_on_home_and_about(shown):
    for address in ("/", "/about/"):
        said = shown[address].xpath('//p[@class="said-of-text"]')
        assert [text_of(one) for one in said] == [
            "First act: unofficial translation; signed 1 January 1990. Source: A gazette."
        ]
        assert said[0].xpath("a/@href") == ["https://example.org/gazette"]


def test_points_are_set_in_as_deep_as_they_stand(shown):
    deep = {"article-1": "0 1 2 2 1", "other-1": "0 1 2 1"}
    for address in ("/article-1/", "/other-1/", "/read/", "/read/other/"):
        rows: dict[str, list[str]] = {}
        for row in shown[address].iter("clause-row"):
            unit = row.xpath("*[@data-clause]/@data-clause")[0].rpartition("-p")[0]
            found = re.search(r"\bin-(\d)", row.get("class"))
            rows.setdefault(unit, []).append(found[1] if found else "0")
        for unit, numbers in rows.items():
            assert " ".join(numbers) == deep.get(unit, "0"), address


def test_numbers_that_are_passed_over_are_said_where_they_are_missed(shown):
    def before(address: str) -> list[tuple[str, str]]:
        gaps = shown[address].xpath('//*[contains(@class, "gap")]')
        return [
            (text_of(one).partition(" – ")[2], one.xpath("string(following::*[@id][1]/@id)"))
            for one in gaps
        ]

    lost = [("Article 1(b): Lost.", "article-1-p5"), ("Article 1(c): Lost.", "article-1-p5")]
    repealed = "Article 2 to Article 3: Repealed in 1990."
    assert before("/article-1/") == lost
    assert before("/read/") == [*lost, (repealed, "at-article-4")]
    assert before("/article-4/") == [(repealed, "article-4-p1")]
    assert before("/read/other/") == [("Article 2 to Article 3: Repealed in 1991.", "at-other-4")]


def test_places_that_two_texts_have_are_told_apart(acts, shown):
    for kind in (("/c/",), ("/article-", "/other-")):
        heads = [page for address, page in shown.items() if address.startswith(kind)]
        titles = {text_of(page.find(".//title")) for page in heads}
        socials = {
            one for page in heads for one in page.xpath('//meta[@property="og:title"]/@content')
        }
        assert len(titles) == len(socials) == len(heads) > 1
    assert text_of(shown["/other-1/"].find(".//title")) == "Article 1 (Second act) · Two acts"
    near = shown["/other-1/"].xpath('//nav[contains(@class, "turn")]//*[@class="turn-title"]')
    assert [text_of(one) for one in near] == ["Article 4 (First act)", "Article 4"]
    listed = (acts.site / "llms.txt").read_text(encoding="utf-8")
    assert "[Article 4 (Second act)]" in listed


def test_what_a_text_calls_otherwise_is_no_clause_on_any_page(acts, shown):
    for address, page in shown.items():
        words = page.xpath(
            "//body//text()[not(ancestor::pre or ancestor::code or ancestor::table)]"
        )
        assert [one for one in words if of_passages(one) != one] == [], address
    assert "1 passage" in text_of(shown["/article-4/"])
    scripts = "".join(path.read_text("utf-8") for path in (acts.site / "assets/js").glob("*.js"))
    assert "Next passage" in scripts
    assert "Next clause" not in scripts


def test_only_names_in_brackets_are_said_to_be_the_editors(shown):
    [said] = shown["/"].xpath('//section[@class="what-is-in"]/p[@class="editorial"]')
    assert text_of(said) == "The names in square brackets are the editors’."


def test_signs_inside_the_lines_of_markdown_are_told_of(acts, shown):
    assert "One text, **strong** and plain." in text_of(shown["/article-4/"])
    told = said_of_signs(acts.edition)
    assert told.startswith("content/sources/act.md: 1 clause or heading has signs of Markdown")
    assert "**strong** in line 8" in told
