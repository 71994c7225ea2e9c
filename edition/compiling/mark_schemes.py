"""Schemes that are marks alone: numbers, letters, dashes and bullets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from edition.compiling.heading_words import HEADS
from edition.compiling.scheme import FIGURES, Scheme, numbers_of, steps, with_lines
from edition.model import SourceLine

_FEWEST = 2
_LETTER = "[a-zçğ\u0131ñöşü]"
_DOUBLED = "a[a-z]|bb|cc|dd|ee|ff|gg|hh"  # behind z); ii) is a roman
_BULLET = re.compile(r"[-–—*•·▪◦‣]\s+(?![-*])\S")
_NUMBERS = (r"\d+[.、]", r"\d+\)", r"\d+\s?[-–—]", FIGURES)  # of one count
_PART = r"\d+\.(?P<number>\d+)"
_MARKS = (
    ("section", r"§\s?\d+(?:[a-z]|\s[a-z](?=\.|$)|[⁰¹²³⁴-⁹]+)?\.?", "decimal"),
    ("section", r"§\s?\d+\s?[a-zA-Z]?-(?P<number>\d+(?:\s?[a-z](?=\.|$))?)\.?", "decimal"),
    ("section", rf"\d+(?:\s[a-z])?\s§{HEADS}", "decimal"),
    ("section", rf"\d+(?:/[A-Z])?\.\s?§{HEADS}", "decimal"),
    ("paragraph", r"Stk\.\s?\d+\.", "decimal"),
    ("paragraph", r"(?:§\s?\d+\.?[º°]|Parágrafo único\.?)", "decimal"),
    ("part", r"[IVXLC]+[.):]", "roman"),
    ("part", r"[IVXLC]+\s?[-–—]", "roman"),
    ("part", "[IVXLC]+", "roman"),
    ("section", r"\d+[.、]", "decimal"),
    ("section", r"\d+\.(?P<number>\d+)\.", "decimal"),
    ("section", r"\d+\.(?P<number>\d+)", "decimal"),
    ("section", r"\d+\.\d+\.(?P<number>\d+)\.?", "decimal"),
    ("paragraph", r"\(\d+(?:[a-z]|[⁰¹²³⁴-⁹]+)?\)", "decimal"),
    ("paragraph", r"\d+\)", "decimal"),
    ("paragraph", r"\d+\s?[-–—]", "decimal"),
    ("section", FIGURES, "decimal"),
    ("section", r"[A-Z][.)]", "letters"),
    ("paragraph", r"\([A-Z]\)", "letters"),
    ("item", "[一二三四五六七八九十]+、", "chinese"),
    ("item", "[(\uff08][一二三四五六七八九十]+[)\uff09]", "chinese"),
    ("point", r"\([a-z]{1,2}\)", "letters"),
    ("point", rf"{_LETTER}\)", "letters"),
    ("point", r"[a-z]\.", "letters"),
    ("point", "[\u0430-\u044f]\\)", "letters"),  # Cyrillic
    ("subpoint", r"\([ivxl]+\)", "roman"),
    ("subpoint", r"[ivxl]+[.)]", "roman"),
)


def mark_schemes(lines: Sequence[SourceLine]) -> Iterator[Scheme]:
    """Yield the schemes of numbers and letters alone, the outer ones first."""
    doubled = any(re.match(rf"(?:{_DOUBLED})\)", one.text) for one in lines)
    for kind, usual, numbering in _MARKS:
        more = doubled and usual.startswith(_LETTER)
        marker = rf"(?:{_LETTER}|{_DOUBLED})\)" if more else usual
        before = marker.startswith("§")
        called = _name(marker) if "§" in marker and kind == "section" else ""
        words = ("único",) if "único" in marker else ()
        scheme = Scheme(kind=kind, marker=marker, numbering=numbering, called=called, words=words)
        yield replace(scheme, worded=bool(called) and not before)


def _name(marker: str) -> str:
    """Return what a section with its sign is called: § 1, § 1-1, 1 § or 1. §."""
    if not marker.startswith("§"):
        return "{number}. §" if "/" in marker else "{number} §"
    return "{marker}" if "-(?P<number>" in marker else "§ {number}"


def together(found: Sequence[Scheme], lines: Sequence[SourceLine]) -> Iterator[Scheme]:
    """Yield schemes, those as one whose numbers follow one another better so: 1., 2), 3."""
    by_marker = {one.marker: one for one in found}
    gone: set[str] = set()
    for several, marker in _joined():
        parts = [by_marker[one] for one in several if one in by_marker and by_marker[one].lines]
        if gone & set(several) or len(parts) < len(several):
            continue
        whole = with_lines(replace(parts[0], marker=marker), lines)
        if sum(steps(numbers_of(whole))) > sum(sum(steps(numbers_of(one))) for one in parts):
            gone |= set(several)
            by_marker[several[0]] = whole
    for one in found:
        if one.marker not in gone:
            yield one
        elif by_marker[one.marker] is not one:
            yield by_marker[one.marker]


def _joined() -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield markers that may be of one count, most of them first, and the marker that all are."""
    for size in range(len(_NUMBERS), 1, -1):
        for several in combinations(_NUMBERS, size):
            yield several, f"(?:{'|'.join(sorted(several, key=len, reverse=True))})"
    yield (rf"{_PART}\.", _PART), rf"{_PART}\.?"


def bullets(lines: Sequence[SourceLine]) -> Iterator[Scheme]:
    """Yield the scheme of points with dashes or bullets that stand in rows, or behind a colon."""
    marked = [bool(_BULLET.match(line.text)) for line in lines]
    signs: set[str] = set()
    for at, line in enumerate(lines):
        before = lines[at - 1].text if at else ""
        in_row = line.text[0] != "—" and any(marked[at + 1 : at + 2])
        if marked[at] and (in_row or before.endswith((":", "\uff1a"))):
            signs.add(line.text[0])
    if signs:
        marker = f"[{''.join(re.escape(one) for one in sorted(signs))}](?!\\s[-*])"
        scheme = Scheme(kind="item", marker=marker, numbering="none")
        found = tuple(one for one in lines if scheme.pattern().fullmatch(one.text))
        if len(found) >= _FEWEST:
            yield replace(scheme, lines=found)
