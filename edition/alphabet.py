"""The order of headings: letter by letter, as back-of-book indexes have it."""

from __future__ import annotations

from unicodedata import normalize

from edition.catalogues import gettext, later

# Small words that do not count at the beginning of a heading; a translation has those of its
# language.
_LEADING = later(
    "a an and as at between by for from in into of on or over the through to under with"
)


def alphabetical(text: str) -> str:
    """Return the key for letter-by-letter order.

    Case, spaces and punctuation do not count, nor do accents: `État` stands between `essai` and
    `être`.
    """
    letters = "".join(char for char in normalize("NFKD", text).casefold() if char.isalnum())
    return normalize("NFC", letters)


def sort_key(heading: str) -> str:
    """Return the key for the order of headings: letter by letter, leading small words left out.

    These are those of the language that is spoken, in which headings are written.
    """
    words = heading.split()
    leading = gettext(_LEADING).split()
    while len(words) > 1 and words[0].casefold() in leading:
        words = words[1:]
    return alphabetical(" ".join(words))


def initial(heading: str) -> str:
    """Return the letter under which a heading stands; all that begin with no letter share one."""
    key = sort_key(heading)[:1].upper()
    return key if key.isalpha() else "0–9"
