"""The annotations: JSON-LD that says what the model says, at the words that the pages show."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from pyld import jsonld

from edition.exports import web_annotations
from edition.exports.web_annotations import ANNOTATIONS, collection
from edition.model import Edition
from edition.place_names import prose_text
from tests.built_pages import pages, text_of
from tests.editions import SITE_URL, Built, Kept, inputs
from tests.exports.variants import undescribed

# A faithful part of the context that W3C publishes at this address: the terms used here, each with
# the meaning that it has there. A term that is not in it would be lost, and a test would fail.
ADDRESS = "http://www.w3.org/ns/anno.jsonld"
CONTEXT = json.loads(Path(__file__).with_name("anno.jsonld").read_text(encoding="utf-8"))
OA = "http://www.w3.org/ns/oa#"


def load(address: str, _: Any = None) -> dict[str, Any]:
    """Return the one context that may be asked for."""
    assert address == ADDRESS
    return {"contextUrl": None, "documentUrl": address, "document": CONTEXT}


OPTIONS = {"documentLoader": load}


def annotations(kept: Kept) -> dict[str, Any]:
    """Return what is published, by way of JSON."""
    data: dict[str, Any] = json.loads(json.dumps(collection(kept.edition)))
    return data


def items(kept: Kept) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = annotations(kept)["first"]["items"]
    return listed


def words_at(built: Built, place: dict[str, Any]) -> str:
    """Return the words that both selectors of a place select on the page; they are the same."""
    address, _, fragment = place["source"].removeprefix(SITE_URL.rstrip("/")).partition("#")
    element = pages(built.site)[address].get_element_by_id(fragment)
    # The identifier of a line of front matter stands on an empty element before its words.
    text = text_of(element) or text_of(element.getparent())
    position, quote = place["selector"]
    assert (position["type"], quote["type"]) == ("TextPositionSelector", "TextQuoteSelector")
    start, end = position["start"], position["end"]
    assert text[start:end] == quote["exact"] != ""
    assert text[max(0, start - 32) : start] == quote["prefix"]
    assert text[end : end + 32] == quote["suffix"]
    return quote["exact"]


def bodies(annotation: dict[str, Any], purpose: str) -> list[Any]:
    held = annotation["body"] if isinstance(annotation["body"], list) else [annotation["body"]]
    return [body.get("value", body) for body in held if body["purpose"] == purpose]


def test_the_published_file_is_that_of_the_model(built: Built) -> None:
    published = json.loads((built.site / ANNOTATIONS).read_text(encoding="utf-8"))
    assert published == annotations(built)


def test_it_is_json_ld_in_which_nothing_is_lost(kept: Kept) -> None:
    published = annotations(kept)
    expanded = jsonld.expand(published, OPTIONS)
    again = jsonld.compact(expanded, CONTEXT, OPTIONS)
    assert {**again, "@context": ADDRESS} == published


def test_what_is_no_term_of_the_context_would_be_noticed(tiny_edition: Edition) -> None:
    published = {**collection(tiny_edition), "licence": "of our own making"}
    again = jsonld.compact(jsonld.expand(published, OPTIONS), CONTEXT, OPTIONS)
    assert "licence" not in again


def test_it_means_what_the_vocabulary_of_w3c_says(kept: Kept) -> None:
    [expanded] = jsonld.expand(annotations(kept), OPTIONS)
    assert expanded["@type"] == ["http://www.w3.org/ns/activitystreams#OrderedCollection"]
    [page] = expanded["http://www.w3.org/ns/activitystreams#first"]
    [listed] = page["http://www.w3.org/ns/activitystreams#items"]
    kinds: Counter[str] = Counter()
    for node in listed["@list"]:
        assert node["@type"] == [f"{OA}Annotation"]
        assert len(node[f"{OA}hasTarget"]) == 1
        assert node[f"{OA}hasBody"]
        kinds[node[f"{OA}motivatedBy"][0]["@id"]] += 1
    edition = kept.edition
    assert kinds == {
        f"{OA}linking": len(edition.links),
        f"{OA}editing": len(edition.notes),
        f"{OA}identifying": sum(len(term.occurrences) for term in edition.terms),
    }


def test_every_annotation_has_a_name_of_its_own(kept: Kept) -> None:
    published = annotations(kept)
    names = [annotation["id"] for annotation in items(kept)]
    assert len(names) == len(set(names)) == published["total"]
    assert all(name.startswith(f"{SITE_URL}{ANNOTATIONS}#") for name in names)
    assert published["id"] == f"{SITE_URL}{ANNOTATIONS}"


def test_links_join_the_words_at_both_ends(built: Built) -> None:
    own = {a["id"].partition("#")[2]: a for a in items(built) if a["motivation"] == "linking"}
    assert list(own) == [link.id for link in built.edition.links]
    for link in built.edition.links:
        annotation = own[link.id]
        [other] = bodies(annotation, "linking")
        assert words_at(built, annotation["target"]) == link.source_quote
        assert words_at(built, other) == link.target_quote
        ends = (annotation["target"], link.source), (other, link.target)
        for place, locator in ends:
            parts = (locator.front,) if locator.front else locator.clauses
            assert place["source"].partition("#")[2] in {part.id for part in parts}
        assert bodies(annotation, "classifying") == [link.relation.label]
        said = [prose_text(built.edition, link.comment)] if link.comment else []
        assert bodies(annotation, "commenting") == said


def test_notes_suggest_a_reading_of_their_words(built: Built) -> None:
    own = {a["id"].partition("#")[2]: a for a in items(built) if a["motivation"] == "editing"}
    assert list(own) == [note.id for note in built.edition.notes]
    for note in built.edition.notes:
        annotation = own[note.id]
        assert words_at(built, annotation["target"]) == note.quote
        assert annotation["target"]["source"].endswith(f"#{note.span.clause}")
        assert bodies(annotation, "editing") == [note.reading]
        assert bodies(annotation, "classifying") == [note.kind]
        assert bodies(annotation, "describing") == [f"{note.confidence} confidence"]
        assert bodies(annotation, "commenting") == [prose_text(built.edition, note.reason)]


def test_occurrences_lead_to_the_entry_of_their_term(built: Built) -> None:
    own = [a for a in items(built) if a["motivation"] == "identifying"]
    uses = [(term, span) for term in built.edition.terms for span in term.occurrences]
    for annotation, (term, span) in zip(own, uses, strict=True):
        assert words_at(built, annotation["target"]) in term.variants
        assert annotation["target"]["source"].endswith(f"#{span.clause}")
        [entry] = bodies(annotation, "identifying")
        page, _, fragment = entry["source"].removeprefix(SITE_URL.rstrip("/")).partition("#")
        assert fragment == term.id
        assert pages(built.site)[page].get_element_by_id(fragment) is not None


def test_each_says_whose_it_is_and_on_what_terms(edition: Edition, tiny_edition: Edition) -> None:
    licence = "https://creativecommons.org/licenses/by/4.0/"
    for some, rights in ((edition, licence), (tiny_edition, None)):
        published = collection(some)
        assert published["creator"]["name"] == "The editors of this edition"
        about = published["creator"]["id"]
        assert about == f"{SITE_URL}about/"
        for annotation in published["first"]["items"]:
            assert (annotation["creator"], annotation.get("rights")) == (about, rights)
        assert published.get("rights") == rights


def test_what_is_said_of_a_text_is_said_of_it_alone(edition: Edition) -> None:
    label = collection(edition)["label"]
    assert "Concept paper: Unofficial English translation." in label
    assert "Commentary: Untitled, author unknown, undated." in label
    assert "does not extend to the texts" in label


def test_those_of_a_large_edition_are_on_pages_one_after_the_other(
    edition: Edition, tmp_path: Path, monkeypatch
) -> None:
    whole = collection(edition)["first"]["items"]
    monkeypatch.setattr("edition.model.edition.MANY", 0)
    monkeypatch.setattr(web_annotations, "PAGE", 300)
    found = web_annotations.files(inputs(edition, tmp_path))
    files = {f"{SITE_URL}{name}": json.loads(content) for name, content in found.items()}
    start = files[f"{SITE_URL}{ANNOTATIONS}"]
    assert (start["id"], start["total"]) == (f"{SITE_URL}{ANNOTATIONS}", len(whole))
    listed, address, before = [], start["first"], None
    while address:
        page = files[address]
        assert (page["id"], page["type"], page["partOf"]) == (
            address,
            "AnnotationPage",
            start["id"],
        )
        assert (page["startIndex"], page.get("prev")) == (len(listed), before)
        listed += page["items"]
        before, address = address, page.get("next")
    assert (listed, before) == (whole, start["last"])
    assert len(files) == -(-len(whole) // 300) + 1 > 3
    for file in files.values():
        again = jsonld.compact(jsonld.expand(file, OPTIONS), CONTEXT, OPTIONS)
        assert {**again, "@context": ADDRESS} == file


def test_an_edition_without_annotations_says_so(tiny_edition: Edition) -> None:
    bare = undescribed(tiny_edition)
    assert (collection(bare)["total"], collection(bare)["first"]["items"]) == (0, [])
