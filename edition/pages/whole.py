"""Words of the editors in which no line ends between a number and the word that it belongs to.

They are kept together by an element, so that what is copied has the blanks that it always had.
"""

from __future__ import annotations

import functools
import re

from markupsafe import Markup

from edition.dates import written
from edition.pages.weave import text_markup
from edition.place_names import with_its_number

_NO_BREAK = "\N{NO-BREAK SPACE}"
_IN_A_WORD = str.maketrans("", "", " .")  # no line ends at the point of `4.1`
_WHOLE = Markup('<span class="whole">{}</span>')

_WORD = r"[^\W\d_]{1,12}"  # with a longer one there would be a gap where the line before ends
_FREE = r"(?<![\w&.,:/#-])"  # no part of a word, of a number, of an address
# A year, or a number in parts as that of a version, names what stands before it; one that counts is
# followed by what it counts.
_NAMING = r"(?:\d+[./–-]\d[\d./–-]*|\d{4,})(?!\w)"
_COUNTING = r"\d{1,3}(?![\w.,]*\d)"
_COUNTED = rf" {_WORD}(?!\w)"
_IN_BRACKETS = r"\([^()<>]*\)"  # behind a number

_HYPHENED = r"[^\W\d_]+-\d+(?![\w-])"  # COVID-19

_TAG = re.compile(r"(<[^>]*>)")


def unbroken(name: str, *, brief: bool = False) -> Markup:
    """Return a name with each of its words that has a number kept on one line with that.

    In brief, for a page with hundreds of names, by a blank that does not break; where the number
    could be broken itself, as `1–3` could, an element keeps it there, too.
    """
    found = Markup()
    for words, kept in with_its_number(name):
        found += text_markup(words)
        if brief and kept.translate(_IN_A_WORD).isalnum():
            found += text_markup(kept.replace(" ", _NO_BREAK))
        else:
            found += _WHOLE.format(text_markup(kept)) if kept else ""
    return found


def whole(words: str) -> Markup:
    """Return words, or markup, with each number kept on one line with the word it belongs to."""
    markup = words if isinstance(words, Markup) else text_markup(words)
    parts = _TAG.split(markup)
    found = _numbers(written())
    parts[::2] = [found.sub(str(_WHOLE.format(Markup(r"\g<0>"))), part) for part in parts[::2]]
    return Markup("".join(parts))  # noqa: S704 - escaped


@functools.cache
def _numbers(dates: re.Pattern[str]) -> re.Pattern[str]:
    """Return what finds dates and other numbers, each with the word that it belongs to."""
    date = dates.pattern
    behind = rf"(?!{date})(?:{_NAMING}|{_COUNTING}(?:{_IN_BRACKETS}|{_COUNTED})?)"
    counted = rf"(?!{date}){_COUNTING}{_COUNTED}"
    return re.compile(rf"{date}|{_FREE}(?:{_HYPHENED}|{_WORD} {behind}|{counted})")
