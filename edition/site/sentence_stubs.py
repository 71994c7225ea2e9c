"""Where sentences may begin inside clauses: a proposal to be checked, never data by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.model import Edition

# Behind a stop with what closes it, and a blank: a capital, § or a letter without case.
_BREAK = re.compile(r"(?<=[.!?\u061f])[\"'”’»)\]]*\s+(?=[\"'“«(\[]*(?P<first>[^\W\d_]|§))")
_SHORT = re.compile(
    r"(?:^|[\s(.])(?:[^\W_]|[^\W\d_a-zà-ÿ][^\W\d_]{0,2}|\d{1,2})\.$"
)  # Art., e.g., 1.
# A number that is not short, as it closes the name of a place: "No. 5.", "§ 5.", "Article 5."
_NUMBERED = re.compile(r"(?:§|\b[^\W\d_]{1,4}[.º°]|\b[^\W\d_a-zà-ÿ][^\W\d_]{2,})\s*\d{1,2}\.$")
_WORDS = 3  # of an opening, at least


def proposals(edition: Edition) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each clause that is one sentence so far and may be more, with how the others open."""
    for clause in edition.clauses:
        if len(clause.sentences) > 1 or clause.form is not None:
            continue
        found = (opening(clause.text, at) for at in starts(clause.text))
        openings = tuple(words for words in found if words)
        if openings:
            yield clause.id, openings


def starts(text: str) -> Iterator[int]:
    """Yield where sentences may begin, after the first."""
    for match in _BREAK.finditer(text):
        before = text[: match.start()].rstrip("\"'”’»)]")
        ends = _NUMBERED.search(before) or not _SHORT.search(before)
        if ends and not match["first"].islower():
            yield match.end()


def opening(text: str, at: int) -> str:
    """Return the fewest words at a place that stand nowhere else in a text, or nothing."""
    ends = [match.end() for match in re.finditer(r"\S+", text) if match.start() >= at]
    for end in ends[_WORDS - 1 :] or ends[-1:]:
        if text.count(text[at:end]) == 1:
            return text[at:end]
    return ""
