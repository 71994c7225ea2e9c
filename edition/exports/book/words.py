"""Text as XHTML for a book: escaped, and with words that stay whole at the end of a line."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from edition.dates import days
from edition.model import Clause
from edition.place_names import with_its_number

# Programs that read a PDF take a hyphen at the end of a line for one of the printer's, and drop
# it; after a dash or a stroke they add a blank. So a word with one of these is never broken; a
# longer one than this could not be kept whole.
_LONGEST = 40
_COMPOUND = rf"(?<!\S)(?=\S{{1,{_LONGEST}}}(?!\S))\S*[-\u2010–—/\u00ad]\S*[ ]?"
_DAYS = r"(?:(?<!\d)\d{1,2}[-–])?"  # the first of several


def set_words(text: str, *, kept: bool = False) -> Markup:
    """Return a text in which no line ends within a word that has a hyphen, or a day and its month.

    A tab is a space: it would show as a gap, and be no letter of the text in the file. So is the
    end of a line, but where the lines are kept as they are.
    """
    if kept and "\n" in text:
        return Markup("<br/>").join(map(set_words, text.split("\n")))
    text = text.replace("\t", " ").replace("\n", " ")
    parts: list[Markup] = []
    end = 0
    for match in re.finditer(rf"{_DAYS}{days().pattern}|{_COMPOUND}", text):
        parts += (escape(text[end : match.start()]), _whole(match[0]))
        end = match.end()
    parts.append(escape(text[end:]))
    return Markup("").join(parts)


def kept_together(name: str) -> str:
    """Return the name of a place in which no line ends between a word and its number."""
    pairs = with_its_number(name)
    return "".join(words + kept.replace(" ", "\N{NO-BREAK SPACE}") for words, kept in pairs)


def set_clause(clause: Clause) -> Markup:
    """Return the words of a clause, each sentence in an element with its identifier.

    The blanks after a sentence stand in its element, where the typesetter keeps them. Of several,
    each begins with its number, which is no text: the style sheet shows it.
    """
    starts = [sentence.start for sentence in clause.sentences]
    ends = [*starts[1:], len(clause.text)]
    before = clause.text[: starts[0]] if starts else clause.text
    kept = clause.form is not None
    number = Markup('<b data-n="{}"></b>') if len(starts) > 1 else Markup()
    spans = (
        Markup('<span id="{}">{}{}</span>').format(
            sentence.id,
            number.format(sentence.ordinal),
            set_words(clause.text[start:end], kept=kept),
        )
        for sentence, start, end in zip(clause.sentences, starts, ends, strict=True)
    )
    return Markup("").join((set_words(before, kept=kept), *spans))


def _whole(word: str) -> Markup:
    """Return a word, with the blank after it, that is not broken."""
    return Markup('<span class="whole">{}</span>').format(word)
