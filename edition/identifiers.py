"""The grammar of identifiers: how they are put together, and what can be read from them.

    unit       part-7          words and numbers, joined by hyphens
    clause     part-7-p3       its unit, then `p` and its ordinal
    sentence   part-7-p3-s2    its clause, then `s` and its ordinal
    range      part-7-p1..p3   the first identifier, two dots, the last part of the last identifier

An ordinal is a number; letters follow it where something was inserted later: `3a`. Terms, notes and
headings of the index have names like those of units; a page is identified by its address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count, product
from string import ascii_lowercase

_NAME = "[a-z][a-z0-9-]*"
_ORDINAL = "[0-9]+[a-z]*"
_DOTS = ".."
_FORMS = {
    "clause": re.compile(f"{_NAME}-p{_ORDINAL}"),
    "sentence": re.compile(f"{_NAME}-p{_ORDINAL}-s{_ORDINAL}"),
    "page": re.compile("/([a-z0-9-]+/)*"),
}
_NAMED = re.compile(_NAME)
# What is written for a hyphen or for the two dots of a range.
_MISWRITTEN = str.maketrans({"_": "-", " ": "-", ":": "-", **dict.fromkeys("–—…", _DOTS)})


def item_id(stem: str, number: str) -> str:
    """Return the identifier of a numbered unit: `part-7` of `part` and `7`."""
    return f"{stem}-{number}"


def clause_id(unit: str, ordinal: int | str) -> str:
    """Return the identifier of a clause of a unit."""
    return f"{unit}-p{ordinal}"


def sentence_id(clause: str, ordinal: int | str) -> str:
    """Return the identifier of a sentence of a clause."""
    return f"{clause}-s{ordinal}"


def range_id(first: str, last: str) -> str:
    """Return the identifier of a range from one clause to another of its unit, or of sentences."""
    return f"{first}{_DOTS}{last_part(last)}"


def link_id(source: str, relation: str, target: str) -> str:
    """Return the identifier of a link between two places."""
    return f"link-{source}-{relation}-{target}".replace(_DOTS, "-to-")


def insertions(identifier: str) -> Iterator[str]:
    """Yield the identifiers for what is inserted behind a clause or sentence: `3a` … `3z`, `3aa`.

    Behind one that has letters itself the same ones follow.
    """
    stem = identifier.rstrip(ascii_lowercase)
    for length in count(1):
        yield from (stem + "".join(letters) for letters in product(ascii_lowercase, repeat=length))


def is_identifier(text: str, kind: str = "unit") -> bool:
    """Say whether a text can be the identifier of a thing of this kind."""
    return _FORMS.get(kind, _NAMED).fullmatch(text) is not None


def whole_of(part: str) -> str:
    """Return the unit of a clause, or the clause of a sentence; raises ValueError for others."""
    if not is_identifier(part, "clause") and not is_identifier(part, "sentence"):
        raise ValueError(f"neither a clause nor a sentence: {part}")
    return part.rpartition("-")[0]


def clause_of(part: str) -> str:
    """Return the clause of a sentence, and of a clause itself; raises ValueError for others."""
    return part if is_identifier(part, "clause") else whole_of(part)


def unit_of(part: str) -> str:
    """Return the unit of a clause or sentence; raises ValueError for others."""
    return whole_of(clause_of(part))


def last_part(identifier: str) -> str:
    """Return what stands behind the last hyphen: `p3` of `part-7-p3`."""
    return identifier.rpartition("-")[2]


def ordinal(part: str) -> str:
    """Return the ordinal of a clause or sentence: `3` of `part-7-p3`."""
    return last_part(part)[1:]


def cut_range(locator: str) -> tuple[str, str | None]:
    """Return the first identifier of a range and the last part of the last one, if there is one."""
    first, dots, last = locator.partition(_DOTS)
    return first, last if dots else None


def sibling(identifier: str, part: str) -> str:
    """Return the identifier with another last part: `part-7-p3` of `part-7-p1` and `p3`."""
    return f"{identifier.rpartition('-')[0]}-{part}"


def respelled(text: str) -> str:
    """Return a text in small letters, with hyphens and dots for what is often written for them."""
    return text.strip().lower().replace("...", _DOTS).translate(_MISWRITTEN)
