"""Text as XHTML for a book: escaped, and with words that stay whole at the end of a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from markupsafe import Markup, escape

from edition.dates import days
from edition.model import Clause
from edition.place_names import with_its_number

# Programs that read a PDF take a hyphen at the end of a line for one of the printer's, and drop
# it; after a dash or a stroke they add a blank. So a word with one of these is never broken; a
# longer one than this could not be kept whole.
_LONGEST = 40
_COMPOUND = rf"(?<!\S)(?=\S{{1,{_LONGEST}}}(?!\S))\S*[-\u2010–—/\u00ad]\S*[ ]?"
_DATE = rf"(?:(?<!\d)\d{{1,2}}[-–])?{days().pattern}"  # with the first of several days
# A number behind a word, which is no day.
_NUMBER = rf"(?<![\w'\u2019])[^\W\d_]{{1,20}}\.? (?!{_DATE})\d[\w.]*[^\w\s]*[ ]?"


def set_words(text: str) -> Markup:
    """Return words in which no line ends within a date or before a number, as the next has it.

    So `Article 5` and `21 April 2022` stay whole.
    """
    return _set(text, rf"{_DATE}(?:,? \d{{4}}(?!\w))?|{_COMPOUND}|{_NUMBER}")


def _set_text(text: str, *, kept: bool) -> Markup:
    """Return words of a text in which no line ends within one with a hyphen, or a day and month.

    Where the lines are kept as they are, they end in the book as well.
    """
    lines = text.split("\n") if kept else [text]
    return Markup("<br/>").join(_set(line, f"{_DATE}|{_COMPOUND}") for line in lines)


def _set(text: str, whole: str) -> Markup:
    """Return a text in which no line ends within what an expression finds.

    A tab is a space: it would show as a gap, and be no letter of the text in the file. So is the
    end of a line.
    """
    text = text.replace("\t", " ").replace("\n", " ")
    parts: list[Markup] = []
    end = 0
    for match in re.finditer(whole, text):
        parts += (escape(text[end : match.start()]), _whole(match[0]))
        end = match.end()
    parts.append(escape(text[end:]))
    return Markup("").join(parts)


def kept_together(name: str) -> str:
    """Return the name of a place in which no line ends between a word and its number."""
    pairs = with_its_number(name)
    return "".join(words + kept.replace(" ", "\N{NO-BREAK SPACE}") for words, kept in pairs)


def set_clause(clause: Clause, stops: Sequence[int] = ()) -> tuple[Markup, ...]:
    """Return the words of a clause, each sentence in an element with its identifier.

    They are cut at `stops`, places in its text in their order; an element may begin in one piece
    and end in another.

    The blanks after a sentence stand in its element, where the typesetter keeps them. Of several,
    each begins with its number, which is no text: the style sheet shows it.
    """
    starts = [sentence.start for sentence in clause.sentences]
    kept = clause.form is not None
    opening = {
        sentence.start: Markup('<span id="{}">{}').format(
            sentence.id,
            Markup('<b data-n="{}"></b>').format(sentence.ordinal) if len(starts) > 1 else "",
        )
        for sentence in clause.sentences
    }
    pieces = [Markup()]
    for start, end in pairwise(sorted({0, *starts, len(clause.text)} | {*stops})):
        if start in starts:
            pieces[-1] += Markup("</span>") if start != starts[0] else Markup()
            pieces[-1] += opening[start]
        pieces += [Markup()] * stops.count(start)
        pieces[-1] += _set_text(clause.text[start:end], kept=kept)
    if starts:
        pieces[-1] += Markup("</span>")
    pieces += [Markup()] * stops.count(len(clause.text))
    return tuple(pieces)


def _whole(word: str) -> Markup:
    """Return a word, with the blank after it, that is not broken."""
    return Markup('<span class="whole">{}</span>').format(word)
