"""What WeasyPrint 70 does not do, and the book needs."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

import pydyf
from weasyprint.draw import text
from weasyprint.formatting_structure.boxes import InlineBox, LineBox, TextBox
from weasyprint.layout import inline, preferred
from weasyprint.pdf import tags


@functools.cache
def mend() -> None:
    """Change the typesetter, once."""
    _let_spaces_hang()
    _draw_blanks()
    _tell_languages()
    _label_numbers()
    _name_pages_once()


def _let_spaces_hang() -> None:
    """Make it leave the space at the end of a line out of account, as CSS Text 3 asks.

    WeasyPrint 70 does so only where spaces collapse. Where they are preserved, it breaks a line at
    the element before instead, if the space alone does not fit.
    """
    measure = preferred.trailing_whitespace_size

    def trailing_whitespace_size(context: Any, box: Any) -> Any:
        last = box
        while isinstance(last, InlineBox | LineBox) and last.children:
            last = last.children[-1]
        if isinstance(last, TextBox) and last.style["white_space"] in ("pre", "pre-wrap"):
            box = last.copy()
            box.style = last.style.copy()
            box.style["white_space"] = "normal"
        return measure(context, box)

    inline.trailing_whitespace_size = trailing_whitespace_size


class _Drawn(str):
    """Blanks that are drawn."""

    __slots__ = ()

    def strip(self, _: str | None = None) -> str:
        return self


def _draw_blanks() -> None:
    """Make it draw a blank that stands alone between two elements, so that readers find it."""
    draw = text.draw_first_line

    def draw_first_line(stream: Any, box: Any, *others: Any) -> Any:
        if box.text.isspace():
            box.text = _Drawn(box.text)
        return draw(stream, box, *others)

    text.draw_first_line = draw_first_line


def _tell_languages() -> None:
    """Make it tell in the tags of what language words are that are in another."""
    build = tags._build_box_tree  # noqa: SLF001 - it has no other place to say it

    def build_box_tree(box: Any, *others: Any) -> Iterator[Any]:
        for element in build(box, *others):
            within = box.element is not None and box.element_tag not in ("html", "body")
            if within and (language := box.element.get("lang")):
                element["Lang"] = pydyf.String(language)
            yield element

    tags._build_box_tree = build_box_tree  # noqa: SLF001 - the same


def _label_numbers() -> None:
    """Make it tag the numbers of sentences as labels; the book has bold words for nothing else."""
    build = tags._build_box_tree  # noqa: SLF001 - as above

    def build_box_tree(box: Any, *others: Any) -> Iterator[Any]:
        for element in build(box, *others):
            if box.element is not None and box.element_tag == "b":
                element["S"] = "/Lbl"
            yield element

    tags._build_box_tree = build_box_tree  # noqa: SLF001 - the same


def _name_pages_once() -> None:
    """Make the list of references to pages once, and not for each tag: of both there are many."""
    read = pydyf.PDF.page_references.fget

    def page_references(pdf: Any) -> Any:
        count = len(pdf.pages["Kids"])
        if vars(pdf).get("named", ((), -1))[1] != count:
            pdf.named = (read(pdf), count)
        return pdf.named[0]

    pydyf.PDF.page_references = property(page_references)
