"""Cut a source into lines, byte for byte."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.model import SourceLine

_LINE = re.compile(r"(?P<indent>\s*)(?P<text>.*?)(?P<end>\s*)", re.DOTALL)


def cut_lines(text: str) -> Iterator[SourceLine]:
    """Cut a text into lines of indent, text and end; joined again they are the text, exactly."""
    for number, raw in enumerate(_split(text), 1):
        match = _LINE.fullmatch(raw)
        assert match is not None, "the pattern matches every string"
        indent, body, end = match["indent"], match["text"], match["end"]
        if not body:
            indent, end = "", raw
        yield SourceLine(number=number, indent=indent, marker="", gap="", text=body, end=end)


def _split(text: str) -> Iterator[str]:
    """Split at LF alone: str.splitlines knows ten other line ends, and the texts are sacred."""
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        yield text[start:end]
        start = end
