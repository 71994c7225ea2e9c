"""Citations say what a text is, where a place in it stands and nothing more, in every form."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import rispy
from jsonschema import Draft202012Validator
from lxml import html
from pybtex.database import Entry, parse_string

from edition import addresses
from edition.addresses import CITATION_FILES as FILES
from edition.citations.cited import Cited, cite_clause, cite_document, cite_place, cite_unit
from edition.citations.styles import in_text, styled
from edition.exports.citation_files import bibtex, citation_files, csl_json, ris
from edition.exports.described import release
from edition.faults.fault import ContentError
from edition.model import Edition, Imprint, Locator
from tests.built_pages import pages, text_of
from tests.editions import PROJECT, TINY, Built, compiled, copy_edition

# What hostile values may hold: all that BibTeX, RIS and HTML take for their own.
HOSTILE = '{A} \\back % $x_1^2$ #1 ~ & "q" <i>|</i> TY  - JOUR @misc{x, y={z}} é 第 \' ` '
RELEASED = Imprint(kind="report", issued="2001-02-03", issued_by="Bodies, Great and Small")

# A subset of the schema of CSL data, version 1.0.2: the variables that are used here.
CSL = {
    "type": "array",
    "minItems": 1,
    "maxItems": 1,
    "items": {
        "type": "object",
        "required": ["type", "id"],
        "additionalProperties": False,
        "properties": {
            "id": {"type": "string"},
            "type": {"enum": ["report", "document"]},
            "issued": {"$ref": "#/$defs/date"},
            "available-date": {"$ref": "#/$defs/date"},
            "custom": {"type": "object"},
            **{
                name: {"type": "string", "minLength": 1}
                for name in (
                    "title", "container-title", "genre", "publisher", "version", "section",
                    "URL", "language", "note",
                )
            },
        },
    },
    "$defs": {
        "date": {
            "type": "object",
            "required": ["date-parts"],
            "additionalProperties": False,
            "properties": {
                "date-parts": {
                    "type": "array",
                    "items": {
                        "type": "array",
                        "items": {"type": "integer"},
                        "minItems": 1,
                        "maxItems": 3,
                    },
                    "minItems": 1,
                    "maxItems": 2,
                }
            },
        }
    },
}  # fmt: skip


def everything(edition: Edition) -> Iterator[Cited]:
    """Yield every text, unit and clause of an edition as it is cited."""
    yield from (cite_document(edition, document) for document in edition.documents)
    yield from (cite_unit(edition, unit) for unit in edition.units)
    yield from (cite_clause(edition, clause) for clause in edition.clauses)


@pytest.fixture(scope="module", params=[PROJECT, TINY], ids=["real", "tiny"])
def edition(request: pytest.FixtureRequest) -> Edition:
    return compiled(request.param)


@pytest.fixture(scope="module")
def small() -> Edition:
    """A clean edition: the structure of the tiny one, with other words about it."""
    edition = compiled(TINY)
    charter, remarks = edition.documents
    unknown = Imprint(description="untitled, author unknown")
    return replace(
        edition,
        name="Charter and Remarks: An Edition",
        documents=(
            replace(
                charter,
                title="Small Charter",
                statement="unofficial translation",
                imprint=RELEASED,
            ),
            replace(
                remarks,
                name="Remarks",
                statement="untitled, author unknown, undated",
                imprint=unknown,
            ),
        ),
    )


# --- styles ---------------------------------------------------------------------------------


def texts(citations) -> dict[str, str]:
    return {citation.id: citation.text for citation in citations}


def test_a_clause_of_a_released_report(small: Edition) -> None:
    cited = cite_clause(small, small.clause_by_id["script-1-a-p1"])
    url = "http://localhost/repo/c/script-1-a-p1/"
    assert texts(styled(cited)) == {
        "chicago-note": "Small Charter [released 3 February 2001 by Bodies, Great and Small], "
        "unofficial translation, script 1 a, clause 1, in Charter and Remarks: An Edition, "
        "version 0.3.0 (3 February 2001), " + url + ".",
        "chicago-bibliography": "Small Charter. [Released 3 February 2001 by Bodies, Great and "
        "Small]. Unofficial translation. Script 1 a, clause 1. In Charter and Remarks: An "
        "Edition. Version 0.3.0, 3 February 2001. " + url + ".",
        "apa": "Small Charter (script 1 a, clause 1) [Unofficial translation]. "
        "([2001, February 3]). [Bodies, Great and Small]. In Charter and Remarks: An Edition "
        "(Version 0.3.0, February 3, 2001). " + url,
        "mla": "Small Charter. [Released 3 Feb. 2001 by Bodies, Great and Small]. Unofficial "
        "translation. Script 1 a, clause 1. Charter and Remarks: An Edition, version 0.3.0, "
        "3 Feb. 2001, " + url + ".",
    }  # fmt: skip
    assert texts(in_text(cited)) == {
        "apa-in-text": "(Small Charter, [2001], script 1 a, clause 1)",
        "mla-in-text": "(Small Charter, script 1 a, clause 1)",
    }


def test_a_clause_of_a_text_of_which_nothing_is_known(small: Edition) -> None:
    cited = cite_clause(small, small.clause_by_id["remarks-p2"])
    url = "http://localhost/repo/c/remarks-p2/"
    assert texts(styled(cited)) == {
        "chicago-note": "Remarks [untitled, author unknown], n.d., clause 2, in Charter and "
        "Remarks: An Edition, version 0.3.0 (3 February 2001), " + url + ".",
        "chicago-bibliography": "Remarks [untitled, author unknown]. N.d. Clause 2. In Charter "
        "and Remarks: An Edition. Version 0.3.0, 3 February 2001. " + url + ".",
        "apa": "[Remarks, untitled, author unknown] (clause 2). (n.d.). In Charter and Remarks: "
        "An Edition (Version 0.3.0, February 3, 2001). " + url,
        "mla": "Remarks [untitled, author unknown, undated]. Clause 2. Charter and Remarks: An "
        "Edition, version 0.3.0, 3 Feb. 2001, " + url + ".",
    }
    assert texts(in_text(cited)) == {
        "apa-in-text": "([Remarks, untitled, author unknown], n.d., clause 2)",
        "mla-in-text": "(Remarks, clause 2)",
    }


def test_no_text_is_said_to_be_what_another_one_is(edition: Edition) -> None:
    """What is said of one document never stands in a citation of another."""
    statements = {document.statement for document in edition.documents if document.statement}
    for document in edition.documents:
        foreign = [words.lower() for words in statements - {document.statement}]
        titles = {other.title for other in edition.documents if other is not document}
        foreign += [f" {title.lower()}" for title in titles - {None, document.title}]
        for cited in everything(edition):
            if cited.title != (document.title or document.name):
                continue
            forms = [bibtex(cited), ris(cited), csl_json(cited)]
            forms += [citation.text for citation in (*styled(cited), *in_text(cited))]
            for form in forms:
                without_edition = form.replace(edition.name, "").lower()
                assert [words for words in foreign if words in without_edition] == [], form


def test_titles_alone_stand_in_italics(small: Edition) -> None:
    for clause_id in ("script-1-a-p1", "remarks-p2"):
        for citation in styled(cite_clause(small, small.clause_by_id[clause_id])):
            found = re.findall("<cite>(.*?)</cite>", citation.html)
            titled = ["Small Charter"] if clause_id.startswith("script") else []
            assert found == [*titled, small.name]


@pytest.mark.parametrize(
    ("issued", "chicago", "apa"),
    [
        ("2001", "released 2001", "([2001])"),
        ("2001-05", "released May 2001", "([2001, May])"),
        ("2001-12-31", "released 31 December 2001", "([2001, December 31])"),
    ],
)
def test_a_date_says_no_more_than_is_known(small: Edition, issued, chicago, apa) -> None:
    charter = replace(small.documents[0], imprint=Imprint(kind="report", issued=issued))
    cited = cite_document(replace(small, documents=(charter, small.documents[1])), charter)
    found = texts(styled(cited))
    assert f"[{chicago}]" in found["chicago-note"]
    assert apa in found["apa"]


def test_a_date_that_stands_in_the_text_is_not_the_editors(small: Edition) -> None:
    """It has no brackets and no mark; what was done then is said only where the content says it."""
    own = Imprint(kind="report", issued="2004-03-12", is_own=True)
    charter = replace(small.documents[0], imprint=own)
    edition = replace(small, documents=(charter, small.documents[1]))
    cited = cite_document(edition, charter)
    found = texts((*styled(cited), *in_text(cited)))
    assert found["chicago-note"].startswith("Small Charter, 12 March 2004, ")
    assert found["chicago-bibliography"].startswith("Small Charter. 12 March 2004. ")
    assert "(2004, March 12)" in found["apa"]
    assert ", 2004)" in found["apa-in-text"]
    said = [*found.values(), bibtex(cited), ris(cited), csl_json(cited), release(edition, charter)]
    assert not any(
        word in one for one in said for word in ("editorial", "eleased", "[2004]", "[12 ")
    )


def test_every_citation_names_place_edition_and_address(edition: Edition) -> None:
    for cited in everything(edition):
        for citation in styled(cited):
            text = citation.text.lower()
            wanted = [
                cited.title,
                edition.name,
                (cited.statement or "") if cited.titled else "",
                f"version {edition.version}",
                edition.date[:4],
                cited.locator,
                cited.url,
            ]
            assert [part for part in wanted if part.lower() not in text] == []


def test_the_markup_of_a_citation_shows_its_text(edition: Edition) -> None:
    for cited in everything(edition):
        for citation in (*styled(cited), *in_text(cited)):
            assert text_of(html.fragment_fromstring(citation.html, "p")) == citation.text


def test_sentences_and_ranges_are_cited_by_their_locators() -> None:
    edition = compiled(PROJECT)
    unit = next(unit for unit in edition.units if unit.parent and len(unit.clauses) > 2)
    first, _, third = unit.clauses[:3]
    name = unit.name.lower()
    sentence = first.sentences[0]
    one = cite_place(edition, Locator(id=sentence.id, clauses=(first,), sentences=(sentence,)))
    assert one.locator == f"{name}, clause 1, sentence 1"
    assert one.url == f"{cite_clause(edition, first).url}#{sentence.id}"
    three = cite_place(edition, Locator(id=f"{first.id}..p3", clauses=(first, _, third)))
    assert three.locator == f"{name}, clauses 1–3"
    assert three.url == f"{edition.url}{unit.address[1:]}?to=p3#{first.id}"


# --- the attribution rule on the real texts ------------------------------------------------------


def test_what_the_editors_supply_stands_in_brackets() -> None:
    edition = compiled(PROJECT)
    for cited in everything(edition):
        supplied = [cited.imprint.issued_by, (cited.imprint.issued or "")[:4]]
        for citation in styled(cited):
            outside = re.sub(r"\[[^\]]*\]", "", citation.text)
            assert not [part for part in supplied if part and part in outside], citation.text


def test_a_text_without_date_is_undated_everywhere() -> None:
    edition = compiled(PROJECT)
    [commentary] = [d for d in edition.documents if d.role == "commentary"]
    assert commentary.title is None
    assert commentary.imprint.issued is None
    cited = cite_document(edition, commentary)
    for citation in (*styled(cited), *in_text(cited)[:1]):
        sign = ", undated]" if citation.style == "MLA" else "n.d."
        assert sign in citation.text.lower()
    assert "year" not in entry(bibtex(cited)).fields
    assert "year" not in record(ris(cited))
    assert "issued" not in json.loads(csl_json(cited))[0]


# --- files ----------------------------------------------------------------------------------


def entry(text: str) -> Entry:
    """Return the one entry that an independent parser finds in a BibTeX file."""
    [found] = parse_string(text, "bibtex").entries.values()
    return found


def record(text: str) -> dict:
    """Return the one record that an independent parser finds in an RIS file."""
    [found] = rispy.loads(text.replace("\r\n", "\n"))
    return found


def plain(tex: str) -> str:
    """Return the words of a field of BibTeX as TeX prints them, for what is escaped here."""
    names = {
        "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textless": "<",
        "textgreater": ">", "textbar": "|", "textquotedbl": '"', "textasciitilde": "~",
        "textasciicircum": "^",
    }  # fmt: skip

    def printed(match: re.Match[str]) -> str:
        return names[match[1]] if match[1] else match[2] or ""

    sign = r"\{\\([a-z]+)\}|\\([$&#%_])|[{}]"
    assert not re.search(r'[\\$&#%_~^<>|"]', re.sub(sign, "", tex)), "TeX would take it for its own"
    return re.sub(sign, printed, tex)


def test_bibtex_says_the_same(edition: Edition) -> None:
    for cited in everything(edition):
        found = entry(bibtex(cited))
        assert found.key == cited.key
        assert not found.persons, "a body would be split like a person's name"
        assert plain(found.fields["title"]) == cited.full_title
        assert found.fields["url"] == cited.url
        assert found.fields["version"] == cited.version
        assert cited.locator.lower() in plain(found.fields["note"]).lower()
        assert cited.id in found.fields["note"] or not cited.locator


def test_ris_says_the_same(edition: Edition) -> None:
    for cited in everything(edition):
        found = record(ris(cited))
        assert found["type_of_reference"] in ("RPRT", "ELEC")
        assert found["title"] == cited.full_title
        assert found["urls"] == [cited.url]
        assert found.get("section", "") == cited.locator
        assert cited.locator.lower() in found["notes"][0].lower()
        assert not {"authors", "first_authors", "secondary_authors"} & set(found)


def test_csl_json_says_the_same(edition: Edition) -> None:
    validator = Draft202012Validator(CSL)
    for cited in everything(edition):
        found = json.loads(csl_json(cited))
        assert [error.message for error in validator.iter_errors(found)] == []
        [item] = found
        assert item["title"] == cited.full_title
        assert item["URL"] == cited.url
        assert item.get("section", "") == cited.locator
        assert item["custom"]["locator"] == cited.id


def test_keys_are_unique_and_plain(edition: Edition) -> None:
    keys = {cited.key for cited in everything(edition)}
    ids = {cited.id for cited in everything(edition)}
    assert len(keys) == len(ids)
    assert all(re.fullmatch("[a-z][a-z0-9-]*", key) for key in keys)


def test_a_body_is_never_split(small: Edition) -> None:
    cited = cite_document(small, small.documents[0])
    body = "[Bodies, Great and Small]"
    found = entry(bibtex(cited))
    assert found.type == "techreport"
    assert found.fields["institution"] == f"{{{body}}}"
    assert record(ris(cited))["publisher"] == body
    assert json.loads(csl_json(cited))[0]["publisher"] == body


def test_hostile_values_come_back_whole(small: Edition) -> None:
    hostile = " ".join(HOSTILE.split())
    imprint = replace(RELEASED, issued_by=hostile, description=hostile)
    for title in (HOSTILE, None):
        charter = replace(
            small.documents[0], title=title, name=HOSTILE, statement=HOSTILE, imprint=imprint
        )
        edition = replace(small, name="Others", documents=(charter, small.documents[1]))
        cited = cite_document(edition, charter)
        found = entry(bibtex(cited))
        assert plain(found.fields["title"]) == hostile
        assert plain(found.fields["institution"]) == f"[{hostile}]"
        assert not found.persons
        lines = record(ris(cited))
        assert lines["title"] == hostile
        assert lines["publisher"] == f"[{hostile}]"
        assert json.loads(csl_json(cited))[0]["title"] == HOSTILE


@pytest.mark.parametrize("mark", ["\n", "\r\n", "\u2028", "\u0085", "\x0b"])
def test_no_value_opens_a_line_of_ris(small: Edition, mark: str) -> None:
    charter = replace(small.documents[0], title=f"One{mark}TY  - JOUR{mark}ER  - ")
    cited = cite_document(replace(small, documents=(charter, small.documents[1])), charter)
    text = ris(cited)
    assert [line[:6] for line in text.splitlines()].count("TY  - ") == 1
    assert all(re.match("[A-Z][A-Z0-9]  - ", line) for line in text.splitlines())


# --- on the pages ---------------------------------------------------------------------------


def test_pages_show_their_citations_to_copy(built: Built) -> None:
    edition = built.edition
    shown = [
        *((addresses.permanent(c), cite_clause(edition, c)) for c in edition.clauses),
        *((unit.address, cite_unit(edition, unit)) for unit in edition.units),
        (addresses.READ, cite_document(edition, edition.documents[0])),
    ]
    for address, cited in shown:
        found = pages(built.site)[address].xpath('//*[@class="citations"]/dd')
        assert {dd.get("data-citation"): text_of(dd) for dd in found} == texts(styled(cited))
        beside = pages(built.site)[address].xpath('//*[@class="citation-files"]/a/@href')
        assert beside == [name for _, name in FILES], address


def test_files_lie_beside_the_pages(built: Built) -> None:
    files = citation_files(built.edition)
    assert len(files) == 4 * len(
        {addresses.READ}
        | {unit.address for unit in built.edition.units}
        | {addresses.permanent(clause) for clause in built.edition.clauses}
    )
    for name, content in files.items():
        assert (built.site / name).read_bytes() == content.encode(), name


# --- content --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("citation", "rule"),
    [
        ('{kind: report, released: {date: "2001-13-03", fact: Nothing}}', "wrong-value"),
        ('{kind: report, released: {date: "2001-02-03"}}', "wrong-value"),  # no evidence
        ("{kind: report, released: {line: title}}", "missing-key"),
        ('{kind: report, released: {date: "2001-02-03", line: nowhere}}', "unused-rule"),
        ('{kind: report, released: {date: "2001-02-03", fact: Nothing}}', "unknown-fact"),
        ("{kind: book}", "wrong-value"),
        ("{kind: report, author: Nobody}", "unknown-key"),
        ("{description: nothing is known}", "missing-key"),
    ],
)
def test_facts_of_citations_need_form_and_evidence(tmp_path: Path, citation, rule) -> None:
    root = copy_edition(TINY, tmp_path / "edition")
    path = root / "content" / "edition.yml"
    name = "    name: The charter\n"
    text = path.read_text(encoding="utf-8")
    assert name in text
    path.write_text(text.replace(name, f"{name}    citation: {citation}\n"), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        compiled(root)
    assert {found.rule for found in caught.value.faults} == {rule}
    assert all(found.place.file == "content/edition.yml" for found in caught.value.faults)
