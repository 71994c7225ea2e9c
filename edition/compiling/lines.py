"""Cut a source into lines, byte for byte."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from edition.model import SourceLine


@functools.lru_cache(maxsize=2)
def cut_lines(text: str) -> tuple[SourceLine, ...]:
    """Cut a text into lines of indent, text and end; joined again they are the text, exactly.

    A text that is read with one rule after another is cut once.
    """
    return tuple(_cut(text))


def _cut(text: str) -> Iterator[SourceLine]:
    for number, raw in enumerate(_split(text), 1):
        body = raw.strip()
        start = len(raw) - len(raw.lstrip()) if body else 0
        indent, end = raw[:start], raw[start + len(body) :]
        yield SourceLine(number=number, indent=indent, marker="", gap="", text=body, end=end)


def _split(text: str) -> Iterator[str]:
    """Split at LF alone: str.splitlines knows ten other line ends, and the texts are sacred."""
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        yield text[start:end]
        start = end
