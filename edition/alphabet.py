"""The order of headings: letter by letter, as back-of-book indexes have it."""

from __future__ import annotations

_LEADING = frozenset(
    "a an and as at between by for from in into of on or over the through to under with".split()
)


def alphabetical(text: str) -> str:
    """Return the key for letter-by-letter order: case, spaces and punctuation do not count."""
    return "".join(char for char in text.casefold() if char.isalnum())


def sort_key(heading: str) -> str:
    """Return the key for the order of headings: letter by letter, leading small words left out."""
    words = heading.split()
    while len(words) > 1 and words[0].casefold() in _LEADING:
        words = words[1:]
    return alphabetical(" ".join(words))


def initial(heading: str) -> str:
    """Return the letter under which a heading stands; all that begin with no letter share one."""
    key = sort_key(heading)[:1].upper()
    return key if key.isalpha() else "0–9"
