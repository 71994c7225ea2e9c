"""What is said of clauses where the texts call them otherwise: lines, paragraphs, commi, verses.

The interface cannot decline the word of a text, of which the content gives no forms. It says
`passage` there, which is true of all: each message that speaks of clauses has a twin that speaks of
passages, and catalogues have both.
"""

from __future__ import annotations

import functools
import re

# No name of a value, of a file or of an element.
_CLAUSE = re.compile(r"(?<![\w({/.-])([Cc])lause(s?)(?![\w)}]|\.\w)")


@functools.cache
def of_passages(message: str) -> str:
    """Return a message with passages in place of clauses."""
    return _CLAUSE.sub(_passage, message)


def _passage(found: re.Match[str]) -> str:
    return f"{'P' if found[1] == 'C' else 'p'}assage{found[2]}"
