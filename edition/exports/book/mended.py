"""What WeasyPrint 70 does not do, and the book needs."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

import pydyf
from weasyprint import document
from weasyprint.draw import text
from weasyprint.formatting_structure.boxes import InlineBox, LineBox, TableCellBox, TextBox
from weasyprint.layout import block, inline, preferred
from weasyprint.pdf import tags

from edition.exports.book.marks import part_marks


@functools.cache
def mend() -> None:
    """Change the typesetter, once."""
    _let_spaces_hang()
    _draw_blanks()
    _tell_languages()
    _label_numbers()
    _tag_paragraphs()
    _keep_notes()
    _keep_rows()
    _part_marks()
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


def _tag_paragraphs() -> None:
    """Make it tag as paragraphs what has that role, as a paragraph of HTML may hold no note."""
    build = tags._build_box_tree  # noqa: SLF001 - as above

    def build_box_tree(box: Any, *others: Any) -> Iterator[Any]:
        for element in build(box, *others):
            if box.element is not None and box.element.get("role") == "paragraph":
                element["S"] = "/P"
            yield element

    tags._build_box_tree = build_box_tree  # noqa: SLF001 - the same


class _Keeping:
    """A page as lines are laid out on it: it passes for a column, in which no note is put off."""

    in_column = True

    def __init__(self, context: Any) -> None:
        vars(self)["context"] = context

    def __getattr__(self, name: str) -> Any:
        return getattr(self.context, name)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(self.context, name, value)


def _keep_notes() -> None:
    """Make it leave notes on the page of their words, where the next line has no room with them."""
    lay_out = block._linebox_layout  # noqa: SLF001 - nothing else decides that

    def linebox_layout(context: Any, *others: Any) -> Any:
        return lay_out(_Keeping(context), *others)

    block._linebox_layout = linebox_layout  # noqa: SLF001 - the same


def _keep_rows() -> None:
    """Make it move a row to the next page where the first of two cells has no room for a line.

    Else what stands beside a clause would be left behind without its words.
    """
    lay_out = block.block_container_layout
    left = False  # whether the cell before had no room

    def block_container_layout(context: Any, box: Any, *others: Any, **how: Any) -> Any:
        nonlocal left
        if not isinstance(box, TableCellBox):
            return lay_out(context, box, *others, **how)
        if left and box.children and not how["page_is_empty"]:
            left = False
            return (None,) * 6
        found = lay_out(context, box, *others, **how)
        left = found[0] is None or (left and not box.children)
        return found

    block.block_container_layout = block_container_layout


def _part_marks() -> None:
    """Make it part the marks of a page before it notes where links are on it."""
    begin = document.Page.__init__

    def init(page: Any, box: Any) -> None:
        part_marks(box)
        begin(page, box)

    document.Page.__init__ = init


def _name_pages_once() -> None:
    """Make the list of references to pages once, and not for each tag: of both there are many."""
    read = pydyf.PDF.page_references.fget

    def page_references(pdf: Any) -> Any:
        count = len(pdf.pages["Kids"])
        if vars(pdf).get("named", ((), -1))[1] != count:
            pdf.named = (read(pdf), count)
        return pdf.named[0]

    pydyf.PDF.page_references = property(page_references)
