"""An extension of Python-Markdown that lets finished pages through as they are.

The compiler stages whole pages of HTML. The engine would parse each of them twice, to find what of
it is Markdown and which fragments links may name; that is more than half of its time.
"""

from __future__ import annotations

import re

from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

MARK = "<!-- finished -->"  # the first line of such a page

_HEAD_ENDS = "\n---\n"
_ID = re.compile(r'<[a-z0-9]+\b[^>]*? id="([^"]+)"')
# Before the engine looks for fragments, and before Markdown looks for HTML.
_FIRST, _AFTER_FRAGMENTS, _LAST = 100, 20.5, -100


def is_finished(source: str) -> bool:
    """Say whether a staged file holds a finished page, below its head."""
    return source.partition(_HEAD_ENDS)[2].startswith(MARK)


def fragments(page: str) -> list[str]:
    """Return the fragments of a finished page that links may name."""
    return _ID.findall(page)


class _Take(Preprocessor):
    """Takes a finished page aside, and leaves the engine the fragments that it has."""

    page: str | None = None

    def run(self, lines: list[str]) -> list[str]:
        self.page = None
        if lines[0] != MARK:
            return lines
        self.page = "\n".join(lines[1:])
        return [f'<a id="{fragment}">' for fragment in fragments(self.page)]


class _Clear(Preprocessor):
    """Leaves nothing of a finished page for Markdown to do."""

    def __init__(self, md: Markdown, take: _Take) -> None:
        super().__init__(md)
        self.take = take

    def run(self, lines: list[str]) -> list[str]:
        return lines if self.take.page is None else []


class _Put(Postprocessor):
    """Puts the finished page in the place of what Markdown has made."""

    def __init__(self, md: Markdown, take: _Take) -> None:
        super().__init__(md)
        self.take = take

    def run(self, text: str) -> str:
        return text if self.take.page is None else self.take.page


class FinishedPages(Extension):
    """Lets through, as they are, the pages that begin with the mark."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name it has there
        """Register with `md` what takes finished pages out and puts them back."""
        take = _Take(md)
        md.preprocessors.register(take, "take_finished", _FIRST)
        md.preprocessors.register(_Clear(md, take), "clear_finished", _AFTER_FRAGMENTS)
        md.postprocessors.register(_Put(md, take), "put_finished", _LAST)


def makeExtension(**settings: object) -> FinishedPages:  # noqa: N802 - the name it has there
    """Return the extension, for an engine that knows it by the name of this module."""
    return FinishedPages(**settings)
