"""Fill the templates of the book: front, body and back, each an XHTML document of its own."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from edition.exports.book.contents import Book
from edition.exports.book.words import set_words

# Blanks are kept where the book shows words: the end of a line of a template must be none of them
# beside a tag. What is filled in has no line ends.
_LINE_END_BY_TAG = re.compile(r"(?<=>)\n+|\n+(?=<)")
_LINE_END = re.compile(r"\n+")


def matter(
    folder: Path, kind: str, book: Book, numbers: Mapping[str, int], first_page: int = 1
) -> str:
    """Return `front`, `body` or `back` of a book; `numbers` are the pages of what is known so far.

    The front names the pages of the rest, and the index in the back those of the body.
    """
    template = _templates(folder).get_template(f"{kind}.html")
    index = book.index(numbers) if kind == "back" else None
    filled = template.render(book=book, numbers=numbers, first_page=first_page, index=index)
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
    return templates
