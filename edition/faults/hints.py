"""Hints: what was probably meant, found among words and texts that are known."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable

import regex

from edition.languages import UNSPACED

_MOST_COMPARED = 2_000_000  # pairs of characters
_LONGEST_WORD = 200
_LOOK_ALIKES = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u00b4`", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2013\u2014\u2212", "-"),
        **dict.fromkeys("\u00a0\u2009\u202f", " "),
    }
)

# What turns other words around, or stands in them and is never seen; joiners are needed by scripts.
_HIDDEN = regex.compile("[\u180e\u200b\u202a-\u202e\u2061-\u2064\ufff9-\ufffb]")
_UNSPACED = regex.compile(f"[{UNSPACED}]")


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """Return a hint naming the nearest known word, or an empty string where none is near."""
    near = nearest_word(wrong, known)
    return f'did you mean "{near}"?' if near else ""


def nearest_word(wrong: str, known: Iterable[str]) -> str:
    """Return the nearest known word, or an empty string where none is near."""
    if len(wrong) > _LONGEST_WORD:
        return ""
    near = difflib.get_close_matches(wrong, sorted(set(known)), n=1, cutoff=0.75)
    return near[0] if near else ""


def nearest_text(wanted: str, text: str) -> str:
    """Return the stretch of `text` most like `wanted`, widened to whole words.

    Where the comparison would take too long, this is empty.
    """
    if len(text) * len(wanted) > _MOST_COMPARED:
        return ""
    matcher = difflib.SequenceMatcher(None, text, wanted, autojunk=False)
    match = matcher.find_longest_match()
    start = max(0, match.a - match.b)
    end = min(len(text), start + len(wanted))
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return text[start:end].strip()


def near_hint(wanted: str, text: str) -> str:
    """Return a hint that shows the stretch of a text most like the wanted words."""
    near = nearest_text(wanted, text)
    return f'the nearest text there is "{near}"' if near else ""


def look_alike(wanted: str, texts: Iterable[str]) -> str:
    """Return a hint where a text has the wanted words but for marks, case or blanks; else nothing.

    The hint names the first character that differs, since straight and curly marks look the same.
    """
    folded = _fold(wanted)
    spaced = " ".join(wanted.split())
    hidden = [char for char in wanted if unicodedata.category(char) == "Cf"]
    seen = "".join(char for char in wanted if char not in hidden)
    for text in texts:
        if hidden and seen in text:
            return f"the text has no {_code(hidden[0])} there, which nobody sees"
        start = _fold(text).find(folded)
        if start >= 0:
            there = text[start : start + len(wanted)]
            pairs = ((has, had) for has, had in zip(there, wanted, strict=True) if has != had)
            has, had = next(pairs, ("", ""))
            if has:
                return f'the text there is "{there}"; it has {_named(has)}, not {_named(had)}'
        if spaced != wanted and spaced in text:
            return f'the blanks differ: the text there is "{spaced}"'
        for dots, ellipsis in (("...", "…"), ("…", "...")):
            if dots in wanted and wanted.replace(dots, ellipsis) in text:
                return f'the text has "{ellipsis}", not "{dots}"'
    return ""


def find_hidden(text: str) -> str:
    """Return the code and name of the first character that nobody sees; empty where there is none.

    In scripts that write no blanks a space of no width shows where words end.
    """
    found = next(
        (c for c in _HIDDEN.findall(text) if c != "\u200b" or not _UNSPACED.search(text)), ""
    )
    return _code(found) if found else ""


def _code(char: str) -> str:
    return f"U+{ord(char):04X} ({unicodedata.name(char, 'character').lower()})"


def _fold(text: str) -> str:
    """Return a text with look-alikes made equal, character for character."""
    lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return lower.translate(_LOOK_ALIKES)


def _named(char: str) -> str:
    if char.isalnum():
        return f'"{char}"'
    name = unicodedata.name(char, f"U+{ord(char):04X}").lower()
    return f"{char} ({name})" if char.strip() else f"a {name}"
