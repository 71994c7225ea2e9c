"""Signs of Markdown inside the lines of a text: readers see them, since texts stand verbatim."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.model import Document, Edition
from edition.wording import plural

_OF_MARKDOWN = (".md", ".markdown")
_SIGNS = re.compile(
    r"\*\*\S(?:.*?\S)?\*\*"  # **strong**
    r"|(?<![\w*])\*[^\s*](?:[^*]*[^\s*])?\*(?![\w*])"  # *emphasis*
    r"|(?<!\w)_[^\s_](?:[^_]*[^\s_])?_(?!\w)"
    r"|`[^`]+`"
    r"|\[[^\[\]]+\]\([^()\s]+\)"  # a link
)


def said_of_signs(edition: Edition) -> str:
    """Return in words which texts have such signs, and what can be done; nothing if none has."""
    return "\n".join(filter(None, map(_said, edition.documents)))


def _said(document: Document) -> str:
    file = document.source.file
    found = list(_found(document)) if file.endswith(_OF_MARKDOWN) else []
    if not found:
        return ""
    line, signs = found[0]
    counted = plural(
        len(found),
        "1 clause or heading has signs of Markdown inside",
        "{count} clauses or headings have signs of Markdown inside",
    )
    return (
        f"content/sources/{file}: {counted}, such as {signs} in line {line}. Readers see them, for "
        "a text is shown as its source has it; where they are no part of it, begin with a plain "
        "text, such as that of: pandoc --to plain --wrap none"
    )


def _found(document: Document) -> Iterator[tuple[int, str]]:
    """Yield lines and the first signs in them, of clauses that are no tables or code."""
    lines = [(line.line, line.text) for line in document.front_matter]
    for unit in document.units:
        lines += [(unit.heading.line, unit.heading.text)] if unit.heading else []
        lines += [(clause.line, clause.text) for clause in unit.clauses if clause.form is None]
    for number, text in sorted(lines):
        if match := _SIGNS.search(text):
            yield number, match[0]
