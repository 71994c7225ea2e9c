"""Weaving and escaping: whatever the text, what the engine makes of its markup reads as the text."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html
from markdown import Markdown
from markupsafe import Markup
from mkdocs.config import load_config

from edition.pages.weave import Wrap, element, weave
from tests.built_pages import text_of
from tests.editions import Built
from tests.texts import HOSTILE, clause_texts, line_texts

Engine = Callable[[Markup], html.HtmlElement]


@pytest.fixture(scope="module")
def engine(tiny: Built) -> Engine:
    """Return the page's block after Markdown with the settings of a real build, as browsers read it."""
    config = load_config(str(tiny.root / "build" / "mkdocs.yml"))
    markdown = Markdown(
        extensions=config.markdown_extensions, extension_configs=config.mdx_configs or {}
    )

    def through(block: Markup) -> html.HtmlElement:
        page = markdown.reset().convert(f'<div class="page">\n{block}\n</div>\n')
        return html.document_fromstring(f"<!doctype html><body>{page}</body>")

    return through


@st.composite
def annotated(draw: st.DrawFn) -> tuple[str, list[list[tuple[int, int]]]]:
    """Return a text with sentences and terms, none of which overlap, and notes, which may."""
    text = draw(clause_texts())
    places = st.integers(0, len(text))
    cuts = sorted({0, len(text), *draw(st.lists(places, max_size=4))})
    sentences = list(pairwise(cuts))
    ends = sorted(set(draw(st.lists(places, max_size=8))))
    terms = list(zip(ends[::2], ends[1::2], strict=False))
    notes = [
        (min(pair), max(pair)) for pair in draw(st.lists(st.tuples(places, places), max_size=4))
    ]
    return text, [sentences, terms, notes]


def woven(text: str, spans: list[list[tuple[int, int]]]) -> Markup:
    """Return the text with numbered elements around its spans, a kind of element for each layer."""
    layers = []
    for name, layer in zip(("span", "a", "mark"), spans, strict=True):
        wraps = []
        for number, (start, end) in enumerate(layer):
            opening, closing = element(name, data_span=f"{name}-{number}")
            wraps.append(Wrap(start=start, end=end, open=opening, close=closing))
        layers.append(wraps)
    opening, closing = element("p", class_="clause")
    return opening + weave(text, layers) + closing


@settings(max_examples=200)
@given(annotated())
@example(("\t</p></div>\n* &amp; ", [[(0, 14)], [(2, 9)], [(1, 4), (3, 12)]]))
def test_woven_text_reads_as_the_text_after_the_engine(
    engine: Engine, case: tuple[str, list[list[tuple[int, int]]]]
) -> None:
    text, spans = case
    page = engine(woven(text, spans))
    assert [text_of(clause) for clause in page.xpath('//p[@class="clause"]')] == [text]
    assert text_of(page).strip("\n") == text, "nothing stands beside the clause"


@settings(max_examples=200)
@given(annotated())
def test_the_pieces_of_an_annotation_read_as_its_words(
    engine: Engine, case: tuple[str, list[list[tuple[int, int]]]]
) -> None:
    text, spans = case
    page = engine(woven(text, spans))
    for name, layer in zip(("span", "a", "mark"), spans, strict=True):
        for number, (start, end) in enumerate(layer):
            pieces = page.xpath(f'//*[@data-span="{name}-{number}"]')
            assert "".join(map(text_of, pieces)) == text[start:end]
            if name == "span":
                assert len(pieces) == 1, "a sentence has an id, so it is one element"


@settings(max_examples=200)
@given(annotated())
def test_nothing_but_the_annotations_becomes_an_element(
    engine: Engine, case: tuple[str, list[list[tuple[int, int]]]]
) -> None:
    page = engine(woven(*case))
    inside = page.xpath('//p[@class="clause"]//*')
    assert {inner.tag for inner in inside} <= {"span", "a", "mark"}
    assert all(list(inner.attrib) == ["data-span"] for inner in inside)
    assert page.xpath("//a//a") == []


@given(line_texts())
def test_an_attribute_comes_back_as_it_was(engine: Engine, value: str) -> None:
    opening, closing = element("p", id="it", title=value, hidden=None)
    it = engine(opening + Markup("x") + closing).get_element_by_id("it")
    assert dict(it.attrib) == {"id": "it", "title": value}


@pytest.mark.parametrize("text", HOSTILE)
def test_text_that_looks_like_markup_stays_text(engine: Engine, text: str) -> None:
    page = engine(woven(f"x{text}x", [[], [], []]))
    assert text_of(page).strip("\n") == f"x{text}x"
