"""The usual schemes by which laws, treaties, standards and verse mark their parts.

A scheme is one of a text where its numbers follow one another: the Italian article "I" before a
word is no roman numeral, unless II and III come after it.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise
from string import ascii_lowercase

from edition.compiling.heading_words import ALPHABETS, HEADED, NUMBER_INSIDE, ORDINALS
from edition.compiling.numerals import Number, Numbering
from edition.model import SourceLine

_DECIMAL = r"\d+(?:er|re|\.?[º°ª](?:-[A-Z])?|[a-z]|-?[A-Z](?!\w))?(?:[\s-]?(?:bis|ter|quater))?"
_ROMAN = "[IVXLC]+"
_HANZI = "[〇零一二三四五六七八九十百]+"
_DASHES = "[-–—]"
_BROKEN = r"(?P<number>\d+)\.\s[oº](?=\s|$)"  # 1. o, as it comes of some files of pages
_STOP = r"(?:[.:]?[-–—]|[.:])?"
_ANNEX = "annex"
_FEWEST = 2
_MOSTLY = 0.8
_REGULAR = 0.6  # the share of lines whose numbers follow one another
_LETTER = "[a-zçğ\u0131ñöşü]"
_DOUBLED = "a[a-z]|bb|cc|dd|ee|ff|gg|hh"  # behind z); ii) is a roman
_BOLD = re.compile(r"\*\*([^*]+)\*\*\s?(.*)")
_FIRST = re.compile(r"(?:\(1\)|1[.)]|1\s?[-–—])\s")
_BULLET = re.compile(r"[-–—*•·▪◦‣]\s+(?![-*])\S")
_NUMBERS = (r"\d+[.、]", r"\d+\)", r"\d+\s?[-–—]", r"\d+(?=\s+[^\W\d])")  # of one count
_PART = r"\d+\.(?P<number>\d+)"
# Marks alone, the outer ones first: kind, marker, numbering.
_MARKS = (
    ("section", r"§\s?\d+[a-z]?\.?", "decimal"),
    ("paragraph", r"(?:§\s?\d+\.?[º°]|Parágrafo único\.?)", "decimal"),
    ("part", r"[IVXLC]+[.):]", "roman"),
    ("part", r"[IVXLC]+\s?[-–—]", "roman"),
    ("part", "[IVXLC]+", "roman"),
    ("section", r"\d+[.、]", "decimal"),
    ("section", r"\d+\.(?P<number>\d+)\.", "decimal"),
    ("section", r"\d+\.(?P<number>\d+)", "decimal"),
    ("section", r"\d+\.\d+\.(?P<number>\d+)\.?", "decimal"),
    ("paragraph", r"\(\d+[a-z]?\)", "decimal"),
    ("paragraph", r"\d+\)", "decimal"),
    ("paragraph", r"\d+\s?[-–—]", "decimal"),
    ("section", r"\d+(?=\s+[^\W\d])", "decimal"),
    ("item", "[一二三四五六七八九十]+、", "chinese"),
    ("item", "[(\uff08][一二三四五六七八九十]+[)\uff09]", "chinese"),
    ("point", r"\([a-z]{1,2}\)", "letters"),
    ("point", rf"{_LETTER}\)", "letters"),
    ("point", r"[a-z]\.", "letters"),
    ("point", "[\u0430-\u044f]\\)", "letters"),  # Cyrillic
    ("subpoint", r"\([ivxl]+\)", "roman"),
    ("subpoint", r"[ivxl]+[.)]", "roman"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """A way of marking, and the lines of a text that have it.

    `called` is what readers call such a part, with `{number}`; empty where nothing is usual.
    `worded` says that a word stands before or behind the number, `wide` that its signs are as wide
    as Chinese ones, behind which there need be no blank.
    """

    kind: str
    marker: str
    numbering: str
    words: tuple[str, ...] = ()
    alphabet: str = ""
    called: str = ""
    worded: bool = False
    first: int = 1
    wide: bool = False
    lines: tuple[SourceLine, ...] = ()

    def pattern(self) -> re.Pattern[str]:
        """Return the pattern of a whole line, whose `rest` is what stands behind the marker."""
        wide = self.numbering == "chinese" or self.wide
        gap = "" if wide or self.marker.endswith(r"\)") else r"\s"
        return re.compile(rf"(?P<marker>{self.marker})(?:{gap}\s*(?P<rest>.*))?")


def schemes(lines: Sequence[SourceLine], fewest: int = _FEWEST) -> list[Scheme]:
    """Return the schemes that lines have, each of so many lines or more; those with words first."""
    full = [line for line in lines if line.text]
    worded = [_with_lines(one, full) for one in (*_worded(full), *_bold(full))]
    inner = sorted([*full, *_behind_markers(worded)], key=lambda line: line.number)
    found = [*worded, *(_with_lines(one, inner) for one in _marks(inner))]
    regular = [one for one in _together(found, inner)
               if len(one.lines) >= (fewest if one.worded else _FEWEST)
               if _is_regular(one)]  # fmt: skip
    regular += _odd(found, regular)
    regular += _alone(full, {one.kind for one in regular})
    if fewest < _FEWEST:
        return regular  # headings have no bullets
    return [*regular, *_bullets(full)]


def _odd(found: Iterable[Scheme], regular: Sequence[Scheme]) -> Iterator[Scheme]:
    """Yield schemes with words of one line, whose number those of its kind that are known lack."""
    known: dict[str, set[Number]] = {}
    for one in regular:
        if one.worded:
            known.setdefault(one.kind, set()).update(row[0] for row in _values(one) if row)
    for one in found:
        if one.worded and len(one.lines) == 1 and one not in regular and one.kind in known:
            [row] = _values(one)
            before = (Number(number.value - 1, 0) for number in row[:1])
            if row and row[0] not in known[one.kind] and known[one.kind].issuperset(before):
                yield one


def _behind_markers(worded: Iterable[Scheme]) -> Iterator[SourceLine]:
    """Yield what stands behind markers as lines, where that begins with a first number."""
    for one in worded:
        pattern = one.pattern()
        for line in one.lines:
            match = pattern.fullmatch(line.text)
            rest = (match["rest"] or "").lstrip("-–— ") if match else ""
            if _FIRST.match(rest):
                yield replace(line, text=rest)


def _alone(lines: Sequence[SourceLine], known: Container[str]) -> Iterator[Scheme]:
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


def _together(found: Sequence[Scheme], lines: Sequence[SourceLine]) -> Iterator[Scheme]:
    """Yield schemes, those as one whose numbers follow one another better so: 1., 2), 3."""
    by_marker = {one.marker: one for one in found}
    gone: set[str] = set()
    for several, marker in _joined():
        parts = [by_marker[one] for one in several]
        if gone & set(several) or not all(one.lines for one in parts):
            continue
        whole = _with_lines(replace(parts[0], marker=marker), lines)
        if sum(_pairs(_values(whole))) > sum(sum(_pairs(_values(one))) for one in parts):
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


def _bullets(lines: Sequence[SourceLine]) -> Iterator[Scheme]:
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


def _with_lines(scheme: Scheme, lines: Iterable[SourceLine]) -> Scheme:
    pattern = scheme.pattern()
    found = replace(scheme, lines=tuple(one for one in lines if pattern.fullmatch(one.text)))
    values = [row[0].value for row in _values(found) if row]
    if values and (values[0] == 0 or (scheme.numbering == "decimal" and 1 not in values)):
        found = replace(found, first=values[0])
    if found.numbering == "letters" and not found.alphabet:
        return _lettered(found)
    return found


def _lettered(scheme: Scheme) -> Scheme:
    """Return a scheme of letters with the alphabet in which these follow one another best."""
    tried = [replace(scheme, alphabet=one) for one in ("", *ALPHABETS)]
    return max(tried, key=lambda one: sum(_pairs(_values(one))))


def _is_regular(scheme: Scheme) -> bool:
    values = _values(scheme)
    if len(values) == 1 and scheme.worded:
        return True
    share = _regularity(values)
    if scheme.marker == _NUMBERS[-1]:  # figures begin lines of text, too
        return share >= _MOSTLY and values[0][0].value <= 1
    if scheme.marker == "[IVXLC]+":  # a letter alone is a word in many languages
        return share == 1 and any(one.value > 2 for row in values for one in row[:1])
    return share >= _REGULAR


def _values(scheme: Scheme) -> list[tuple[Number, ...]]:
    numbering = Numbering(
        kind=scheme.numbering,
        words=scheme.words,
        alphabet=tuple(scheme.alphabet or ascii_lowercase),
    )
    pattern = scheme.pattern()
    found = []
    for line in scheme.lines:
        match = pattern.fullmatch(line.text)
        assert match is not None, "the lines of a scheme have its marker"
        found.append(numbering.read(match.groupdict().get("number") or match["marker"]))
    return found


def _regularity(values: Sequence[tuple[Number, ...]]) -> float:
    """Return the share of numbers that come right behind another one, or before one."""
    pairs = _pairs(values)
    good = sum(one or other for one, other in zip([False, *pairs], [*pairs, False], strict=True))
    return good / len(values) if values else 0


def _pairs(values: Sequence[tuple[Number, ...]]) -> list[bool]:
    """Return of each number but the first whether it comes right behind the one before it."""
    return [
        any(
            two.value == one.value + 1 or (two.value == one.value and bool(two.inserted))
            for one in before
            for two in after
        )
        for before, after in pairwise(values)
    ]


def _worded(lines: Sequence[SourceLine]) -> Iterator[Scheme]:
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


def _bold(lines: Sequence[SourceLine]) -> Iterator[Scheme]:
    """Yield the schemes of words in asterisks with their numbers: `**Article 1** All`."""
    bare = [replace(line, text=f"{match[1]} {match[2]}") for line in lines
            if (match := _BOLD.match(line.text))]  # fmt: skip
    for one in _worded(bare) if len(bare) >= _FEWEST else ():
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
    known = re.compile(rf"(.{{1,20}}?)\s?{re.escape(word)}(?!\w)")
    before = [match[1] for line in lines if (match := known.match(line.text))]
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


def _name(kind: str, word: str) -> str:
    """Return a word as a name has it: in capitals only at its beginning."""
    words = HEADED[kind].split("|")
    small = [one for one in words if one.upper() == word and not one.isupper()]
    return next(iter(small), word.capitalize() if word.isupper() else word)


def _small(word: str) -> str:
    """Return a word in small letters; a Turkish one in capitals has a dot that is none of these."""
    return word.casefold().replace("\u0307", "")


def _marks(lines: Sequence[SourceLine]) -> Iterator[Scheme]:
    doubled = any(re.match(rf"(?:{_DOUBLED})\)", one.text) for one in lines)
    for kind, usual, numbering in _MARKS:
        more = doubled and usual.startswith(_LETTER)
        marker = rf"(?:{_LETTER}|{_DOUBLED})\)" if more else usual
        called = "§ {number}" if marker.startswith("§") and kind == "section" else ""
        words = ("único",) if "único" in marker else ()
        yield Scheme(kind=kind, marker=marker, numbering=numbering, called=called, words=words)
