"""Fill the templates of the book: front, body and back, each an XHTML document of its own."""

from __future__ import annotations

import functools
import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import escape

from edition.exports.book.contents import Book
from edition.exports.book.words import set_words
from edition.spoken_templates import let_speak
from edition.wording import quoted

# Blanks are kept where the book shows words: the end of a line of a template must be none of them
# beside a tag. What is filled in has no line ends.
_LINE_END_BY_TAG = re.compile(r"(?<=>)\n+|\n+(?=<)")
_LINE_END = re.compile(r"\n+")
# Without a mark behind it, the stroke at the end of an address goes to its other end among words
# that are written from right to left.
_ADDRESS = re.compile(r'https?://[^\s<>"]+/(?=[\s<])')
_TURNED = "\\g<0>\N{LEFT-TO-RIGHT MARK}"


def matter(folder: Path, kind: str, book: Book, **known: object) -> str:
    """Return `front`, `body` or `back` of a book, filled in with what is known by then.

    `numbers` are the pages of what stands before, by identifier: the index in the back names those
    of the body, the contents in the front all of them. `alone` is `one` clause by itself.
    """
    template = _templates(folder).get_template(f"{kind}.html")
    filled = template.render(book=book, **{"first_page": 1, "crowded": (), **known})
    if book.direction == "rtl":
        filled = _ADDRESS.sub(_TURNED, filled)
    return _LINE_END.sub(" ", _LINE_END_BY_TAG.sub("", filled))


@functools.cache
def _templates(folder: Path) -> Environment:
    templates = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters["words"] = set_words
    templates.filters["quoted"] = quoted
    let_speak(templates, escape)
    return templates
