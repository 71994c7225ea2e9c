"""Schemes with a word before or behind the number: `Article 1`, `2. Kapitel`, an annex alone."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from edition.compiling.heading_words import HEADED, HEADS, NUMBER_INSIDE, ORDINALS
from edition.compiling.scheme import Scheme
from edition.model import SourceLine

_DECIMAL = (
    r"\d+(?:er|re|\.?[º°ª](?:-[A-Z])?|[a-z]|-?[A-Z](?!\w)|\s[a-z](?=\.|$))?"
    r"(?:[\s-]?(?:bis|ter|quater))?"
)
_ROMAN = "[IVXLC]+"
_HANZI = "[〇零一二三四五六七八九十百]+"
_DASHES = "[-–—]"
_BROKEN = r"(?P<number>\d+)\.\s[oº](?=\s|$)"  # 1. o, as it comes of some files of pages
_STOP = r"(?:[.:]?[-–—]|[.:])?"
_ANNEX = "annex"
_FEWEST = 2
_NEAR = 20  # characters before a word
_BOLD = re.compile(r"\*\*([^*]+)\*\*\s?(.*)")
_PART = r"\d+\.(?P<number>\d+)"


def worded_schemes(lines: Sequence[SourceLine]) -> Iterator[Scheme]:
    """Yield the schemes of the words that lines begin with."""
    for kind, words in HEADED.items():
        for word in words.split("|"):
            behind = [text[len(word) :] for one in lines if (text := one.text).startswith(word)]
            yield from _behind(kind, word, behind)
            yield from _before(kind, word, lines)
        for before, behind_it in NUMBER_INSIDE.get(kind, ()):
            for number, numbering in ((_HANZI, "chinese"), (r"\d+", "decimal")):
                yield Scheme(
                    kind=kind,
                    marker=rf"{before}\s?(?P<number>{number})\s?{behind_it}",
                    numbering=numbering,
                    called="{marker}",
                    worded=True,
                    wide=True,
                )


def bold(lines: Sequence[SourceLine]) -> Iterator[Scheme]:
    """Yield the schemes of words in asterisks with their numbers: `**Article 1** All`."""
    bare = [replace(line, text=f"{match[1]} {match[2]}") for line in lines
            if (match := _BOLD.match(line.text))]  # fmt: skip
    for one in worded_schemes(bare) if len(bare) >= _FEWEST else ():
        yield replace(one, marker=rf"\*\*{one.marker}\*\*(?:\s?{_DASHES})?")


def _behind(kind: str, word: str, behind: Sequence[str]) -> Iterator[Scheme]:
    """Yield the schemes of a word with its number behind it: `Article 1`, `Part One`."""
    dot = r"\.?" if any(text.startswith(".") for text in behind) else ""
    dotted = dot and sum(text.startswith(".") for text in behind) * 2 > len(behind)
    name = _name(kind, word)
    called = f"{name}{'.' if dotted else ''} {{number}}"
    forms = {"decimal": r"\d", "roman": rf"{_ROMAN}(?!\w)", "letters": r"[A-Z](?!\w)"}
    met = {
        one: [t for t in behind if re.match(rf"{dot}\s+{form}", t)] for one, form in forms.items()
    }
    only_romans = len(met["roman"]) >= len(met["letters"])
    scheme = Scheme(kind=kind, marker="", numbering="", called=called, worded=True)
    ordinals = list(_ordinals(rf"{dot}\s+(%s)(?!\w)", behind))
    if met["decimal"]:
        premier = [row[:1] for row, _ in ordinals if len(row) > 1][:1]
        words = premier[0] if premier else ()
        broken = any(re.match(rf"\s+{_BROKEN}", text) for text in behind) and word.endswith("o")
        known = [_BROKEN, _DECIMAL] if broken else [_DECIMAL]
        number = "|".join([*known, *(f"(?i:{one})" for one in words)])
        marker = rf"{word}{dot}\s+(?:{number}){_STOP}"
        yield replace(scheme, marker=marker, numbering="decimal", words=words)
    if any(re.match(rf"{dot}\s+\d+\.\d", text) for text in behind):
        marker = rf"{word}{dot}\s+{_PART}{_STOP}"
        yield replace(scheme, marker=marker, numbering="decimal", called="{marker}")
    if met["roman"] and only_romans:
        yield replace(scheme, marker=rf"{word}{dot}\s+{_ROMAN}(?!\w){_STOP}", numbering="roman")
    elif met["letters"]:
        yield replace(scheme, marker=rf"{word}\s+[A-Z](?!\w){_STOP}", numbering="letters")
    for row, alternatives in ordinals if not met["decimal"] else ():
        marker = rf"{word}{dot}\s+(?i:{alternatives})(?!\w){_STOP}"
        yield replace(scheme, marker=marker, numbering="decimal", words=row)


def _before(kind: str, word: str, lines: Sequence[SourceLine]) -> Iterator[Scheme]:
    """Yield the schemes of a word with its number before it: `Erster Abschnitt`, `2. Kapitel`."""
    known = re.compile(rf"(.{{1,{_NEAR}}}?)\s?{re.escape(word)}(\.?)(?!\w)")
    near = slice(1, _NEAR + 2 + len(word))  # where the word can stand; most lines have it nowhere
    begun = (line.text for line in lines if word in line.text[near])
    met = [match for text in begun if (match := known.match(text))]
    before = [match[1] for match in met]
    if not before:
        return
    capitals = all(text.isupper() for text in before)
    name = word if capitals else _name(kind, word)
    scheme = Scheme(
        kind=kind, marker="", numbering="decimal", worded=True, called=f"{{number}} {name}"
    )
    for row, alternatives in _ordinals("(%s)", before):
        marker = rf"(?P<number>(?i:{alternatives}))\s{word}(?!\w){_STOP}"
        yield replace(scheme, marker=marker, words=row)
    for number, numbering in ((r"\d+", "decimal"), (_ROMAN, "roman")):
        if any(re.fullmatch(rf"{number}\.", text) for text in before):
            marker = rf"(?P<number>{number})\.\s?{word}(?!\w){_STOP}"
            yield replace(scheme, marker=marker, numbering=numbering, called=f"{{number}}. {name}")
    stop = "." if word == "kap" and any(match[2] for match in met) else ""
    for number, numbering in ((r"\d+(?:\s?[a-z])?", "decimal"), (_ROMAN, "roman")):
        if any(re.fullmatch(number, text) for text in before):
            marker = rf"(?P<number>{number})\s{word}{_STOP}(?!\w){HEADS}"
            called = f"{{number}} {name}{stop}"
            yield replace(scheme, marker=marker, numbering=numbering, called=called)


def _ordinals(form: str, texts: Sequence[str]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the rows of words for numbers that texts begin with, the fullest first.

    Each comes up to the last word that is met, with the alternatives of a pattern.
    """
    rows = []
    for row in ORDINALS:
        pattern = re.compile(form % "|".join(row), re.IGNORECASE)
        met = {_small(match[1]) for text in texts if (match := pattern.match(text))}
        if row[0] in met or len(met) > 1:
            last = max(row.index(one) for one in met)
            rows.append((len(met), row[: last + 1]))
    for _, row in sorted(rows, key=lambda one: -one[0])[:2]:
        yield row, "|".join(row)


def alone(lines: Sequence[SourceLine], known: Container[str]) -> Iterator[Scheme]:
    """Yield the schemes of annexes that are headed by a word alone, without a number."""
    for word in HEADED[_ANNEX].split("|") if _ANNEX not in known else ():
        found = tuple(line for line in lines if line.text.rstrip(".:") == word)
        if found:
            yield Scheme(
                kind=_ANNEX,
                marker=rf"{word}[.:]?" if any(one.text != word for one in found) else word,
                numbering="none",
                called=_name(_ANNEX, word),
                worded=True,
                lines=found,
            )


def _name(kind: str, word: str) -> str:
    """Return a word as a name has it: in capitals only at its beginning."""
    words = HEADED[kind].split("|")
    small = [one for one in words if one.upper() == word and not one.isupper()]
    return next(iter(small), word.capitalize() if word.isupper() else word)


def _small(word: str) -> str:
    """Return a word in small letters; a Turkish one in capitals has a dot that is none of these."""
    return word.casefold().replace("\u0307", "")
