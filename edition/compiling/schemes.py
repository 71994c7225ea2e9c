"""The usual schemes by which laws, treaties, standards and verse mark their parts.

A scheme is one of a text where its numbers follow one another: the Italian article "I" before a
word is no roman numeral, unless II and III come after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from edition.compiling.line_forms import RUN_IN
from edition.compiling.mark_schemes import bullets, mark_schemes, together
from edition.compiling.numerals import RAISED, SUP, Number
from edition.compiling.scheme import GLUED, Scheme, is_regular, numbers_of, with_lines
from edition.compiling.shared_signs import letters_and_romans
from edition.compiling.worded_schemes import alone, bold, worded_schemes
from edition.model import SourceLine

_FIRST = re.compile(r"(?:\(1\)|1[.)]|1\s?[-–—])\s")
_FEWEST = 2
_NEAR = 20  # characters before a raised number in a marker


def schemes(lines: Sequence[SourceLine], fewest: int = _FEWEST) -> list[Scheme]:
    """Return the schemes that lines have, each of so many lines or more; those with words first."""
    full = [line for line in lines if line.text]
    worded = [with_raised(with_lines(one, full), full)
              for one in (*worded_schemes(full), *bold(full))]  # fmt: skip
    signed = [with_lines(one, full) for one in mark_schemes(full) if one.marker.startswith("§")]
    titled = [replace(one, lines=_run_in(one)) for one in signed]
    inner = sorted([*full, *_behind_markers([*worded, *titled])], key=lambda line: line.number)
    headed = {line for one in worded if is_regular(one) for line in one.lines}
    bare = [line for line in inner if line not in headed]  # 1. Kapitel is no 1. before a word
    found = [*worded, *(with_glued(with_lines(one, bare), bare) for one in mark_schemes(bare))]
    regular = [with_raised(one, bare) for one in letters_and_romans([*together(found, bare)])
               if len(one.lines) >= (fewest if one.worded else _FEWEST)
               if is_regular(one)]  # fmt: skip
    regular += odd(found, regular)
    regular += alone(full, {one.kind for one in regular})
    if fewest < _FEWEST:
        return regular  # headings have no bullets
    return [*regular, *bullets(full)]


def with_raised(scheme: Scheme, lines: Sequence[SourceLine]) -> Scheme:
    """Return a scheme with the lines whose numbers have raised ones behind them, if there are any.

    Such as `2¹)` and `2<sup>1</sup>)` of `2)`: what was inserted later.
    """
    best = scheme
    for form in (RAISED, SUP) if scheme.lines and scheme.numbering == "decimal" else ():
        marker = best.marker.replace(r"\d+", rf"\d+(?:{form})?")
        if any(re.search(rf"^.{{0,{_NEAR}}}\d{form}", line.text) for line in lines):
            more = with_lines(replace(best, marker=marker), lines)
            best = more if len(more.lines) > len(best.lines) and is_regular(more) else best
    return best


def with_glued(scheme: Scheme, lines: Sequence[SourceLine]) -> Scheme:
    """Return a scheme of numbers with the lines in which text follows on the stop: `1.Where`.

    That is so where these are more than the others: a few are slips.
    """
    glued = re.compile(rf"(?:{scheme.marker}){GLUED}(?=\S)")
    stops = scheme.numbering == "decimal" and scheme.marker.endswith((r"\.", ".、]"))
    if not (stops and any(glued.match(line.text) for line in lines)):
        return scheme
    more = with_lines(replace(scheme, marker=scheme.marker + GLUED, first=1), lines)
    enough = len(more.lines) > max(1, len(scheme.lines) * 2)
    return more if enough and is_regular(more) else scheme


def _behind_markers(worded: Iterable[Scheme]) -> Iterator[SourceLine]:
    """Yield what stands behind markers, and titles there, where that begins with a first number."""
    for one in worded:
        pattern = one.pattern()
        for line in one.lines:
            match = pattern.fullmatch(line.text)
            rest = (match["rest"] or "").lstrip("-–— ") if match else ""
            rest = rest[titled.end() :] if (titled := RUN_IN.match(rest)) else rest
            if _FIRST.match(rest):
                yield replace(line, text=rest)


def _run_in(scheme: Scheme) -> tuple[SourceLine, ...]:
    """Return the lines of a scheme in which a title and text stand behind the marker."""
    found = ((line, scheme.pattern().fullmatch(line.text)) for line in scheme.lines)
    return tuple(line for line, match in found if match and RUN_IN.match(match["rest"] or ""))


def odd(found: Iterable[Scheme], regular: Sequence[Scheme]) -> Iterator[Scheme]:
    """Yield schemes with words of one line, whose number those of its kind that are known lack."""
    known: dict[str, set[Number]] = {}
    for one in regular:
        if one.worded:
            known.setdefault(one.kind, set()).update(row[0] for row in numbers_of(one) if row)
    for one in found:
        if one.worded and len(one.lines) == 1 and one not in regular and one.kind in known:
            [row] = numbers_of(one)
            before = (Number(number.value - 1, 0) for number in row[:1])
            if row and row[0] not in known[one.kind] and known[one.kind].issuperset(before):
                yield one
