"""Numbers in markers: digits of any script, letters, romans, Chinese numerals, words, *bis*.

A number is read as a value and, where it was inserted later, as the rank of what follows it: `2` is
(2, 0), `2bis`, `2a`, `2 a`, `2/A` and `2¹` are (2, 1), `2ter` is (2, 2). It need not be the last
word: `1 kap.`, `2 a luku`. `2<sup>1</sup>` is `2¹`.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from string import ascii_lowercase

_LATIN = "bis ter quater quinquies sexies septies octies novies decies".split()
_SUFFIX = re.compile(rf"\W?(?P<latin>{'|'.join(_LATIN)})$")
_ORDINAL = "er|re|ère|ème|ᵉʳ|ʳᵉ|[ºª°]|st|nd|rd|th"  # no letter alone: 1e may be behind 1d
_DIGITS = re.compile(r"(?<!\^)(?<!\^\d)(?P<digits>\d{1,6})(?:-?(?P<letter>[a-z]))?(?!\w)[^\d]*$")
RAISED = "[⁰¹²³⁴-⁹]+"
SUP = r"<sup>\d+</sup>"  # the same in HTML
_SUP = re.compile(r"(?<=\d)<sup>(\d+)(?:</sup>)?", re.IGNORECASE)
_RAISING = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# Behind a blank or a slash, or as a second number; or else that is a word, or a number of its own.
_INSERTED = re.compile(
    r"(?P<digits>\d{1,6})(?:(?:\s|\s?/)(?P<letter>[a-z])|[.^-](?P<rank>\d{1,2}))(?!\w)[^\d]*$"
)
_DOT = "\u0307"  # above the small i of a Turkish word in capitals
_ROMAN = re.compile(r"(?<![a-z])[ivxlcdm]+$|^[ivxlcdm]+(?=[\W_])")
_ORDINALS = re.compile(rf"(?<!\w)(\d+|i)\.?(?:{_ORDINAL})(?=-[a-z]$|$)", re.IGNORECASE)
_ROMAN_VALUES = (
    ("m", 1000), ("cm", 900), ("d", 500), ("cd", 400), ("c", 100), ("xc", 90), ("l", 50),
    ("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1),
)  # fmt: skip
_BEHIND = (
    rf"\W?(?:{'|'.join(_LATIN)})|\.?(?:{_ORDINAL})(?:-[a-z])?|-?[a-z]|(?:\s|\s?/)[a-z]|{RAISED}"
)
_PRINTED = {
    "decimal": re.compile(
        rf"\d+(?:{_BEHIND})?$|\d+(?:(?:{_BEHIND})(?!\w))?(?=\W[^\d]*$)", re.IGNORECASE
    ),
    "roman": re.compile(
        rf"(?<![a-z])[ivxlcdm]+(?:\W?(?:{'|'.join(_LATIN)})|{_ORDINAL})?$|^[ivxlcdm]+(?=[\W_])",
        re.IGNORECASE,
    ),
    "letters": re.compile(r"[^\W\d_]+$"),
    "chinese": re.compile("[〇零两一二三四五六七八九十百千]+(?:之[一二三四五六七八九十]+)?"),
}
_PARTS = re.compile(r"\d+[.-]\d+(?=[^\d]*$)")  # of which the second says what is inserted
_CHINESE_DIGITS = {**{char: at for at, char in enumerate("〇一二三四五六七八九")}, "零": 0, "两": 2}
_CHINESE_UNITS = {"十": 10, "百": 100, "千": 1000}
_CHINESE = re.compile(
    "(?P<number>[〇零两一二三四五六七八九十百千]+)[^之]?(?:之(?P<rank>[一二三四五六七八九十]+))?$"
)


@dataclass(frozen=True, slots=True, order=True)
class Number:
    """A value, and the rank of what was inserted behind it; `text` is its part of identifiers."""

    value: int
    inserted: int = 0
    text: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbering:
    """How the markers of a level count.

    `kind` is decimal, letters, roman, chinese or none; `words` stand for 1, 2, 3 …; `alphabet` are
    the letters, in their order.
    """

    kind: str
    words: tuple[str, ...] = ()
    alphabet: tuple[str, ...] = tuple(ascii_lowercase)

    def read(self, marker: str) -> tuple[Number, ...]:
        """Return what the number of a marker can mean, the likeliest first."""
        return _read(self, marker)

    def meanings(self, marker: str) -> tuple[Number, ...]:
        """Return the same, found anew."""
        marker = _bare(raised(marker))
        for value, word in enumerate(self.words, 1):
            if re.search(rf"(?:^|\W){re.escape(_bare(word))}$", marker):
                return (Number(value, 0, str(value)),)
        suffix = _SUFFIX.search(marker)
        if suffix is None:
            return tuple(self._numbers(marker))
        rank = _LATIN.index(suffix["latin"]) + 1
        stems = self._numbers(marker[: suffix.start()])
        return tuple(
            Number(stem.value, rank, stem.text + suffix["latin"])
            for stem in stems
            if not stem.inserted
        )

    def printed(self, marker: str, *, inserted: bool = False) -> str:
        """Return the number of a marker as the text has it, with what was inserted behind it."""
        marker = re.sub(r"[\W_]+$", "", raised(marker))
        if inserted and (parts := _PARTS.search(marker)):
            return parts[0]
        for word in self.words:
            if re.search(rf"(?:^|\W){re.escape(word)}$", marker, re.IGNORECASE):
                return word
        found = _PRINTED.get(self.kind, _PRINTED["letters"]).search(marker)
        return found[0] if found else ""

    def written(self, value: int) -> str:
        """Return a value as identifiers would have it."""
        if self.kind == "roman":
            return _roman(value)
        if self.kind == "letters" and self.alphabet == tuple(ascii_lowercase):
            return ascii_lowercase[(value - 1) % 26] * ((value - 1) // 26 + 1)
        return str(value)

    def own(self, marker: str, number: Number) -> str:
        """Return a number as data have it: as in identifiers, but any letter as the text has it."""
        if self.kind != "letters" or number.text.isalpha():
            return number.text
        return self.printed(marker).casefold() or number.text

    def _numbers(self, marker: str) -> Iterator[Number]:
        if self.kind == "decimal":
            yield from _decimals(marker)
        elif self.kind == "roman" and (match := _ROMAN.search(marker)):
            yield Number(_roman_value(match[0]), 0, match[0])
        elif self.kind == "chinese" and (match := _CHINESE.search(marker)):
            value = _chinese_value(match["number"])
            rank = _chinese_value(match["rank"]) if match["rank"] else 0
            yield Number(value, rank, f"{value}{ascii_lowercase[rank - 1] if rank else ''}")
        elif self.kind == "letters":
            yield from self._letters(marker)

    def _letters(self, marker: str) -> Iterator[Number]:
        """Yield what letters count: after z come aa, bb, or else aa, ab."""
        run = re.search(r"(?:^|[\W\d_])([^\W\d_]+)$", marker)
        if run is None:
            return
        letters = [_bare(letter) for letter in self.alphabet]
        values = []
        if run[1] in letters:
            values = [letters.index(run[1]) + 1]
        elif all(char in letters for char in run[1]):
            places = [letters.index(char) + 1 for char in run[1]]
            if len(set(places)) == 1:
                values.append(places[0] + len(letters) * (len(places) - 1))
            count = 0
            for place in places:
                count = count * len(letters) + place
            values.append(count)
        for value in dict.fromkeys(values):
            yield Number(value, 0, run[1] if run[1].isascii() else str(value))


def raised(marker: str) -> str:
    """Return a marker with raised digits where it has them in HTML: `4¹` for `4<sup>1</sup>`."""
    return _SUP.sub(lambda found: found[1].translate(_RAISING), marker)


def _decimals(marker: str) -> Iterator[Number]:
    """Yield what digits are: a number, mostly, and one that was inserted, where they may be that.

    A raised digit is no digit of its number.
    """
    for match in (_DIGITS.search(marker), _INSERTED.search(marker)):
        if match:
            digits, found = match["digits"], match.groupdict()
            letter = found["letter"] or letters_of(int(found.get("rank") or 0))
            rank = int(found.get("rank") or 0) or (
                ascii_lowercase.find(letter) + 1 if letter else 0
            )
            stem = digits if digits.isascii() else str(int(digits))
            yield Number(int(digits), rank, stem + letter)


def letters_of(rank: int) -> str:
    """Return the letters that stand for a rank in identifiers: a to z, then aa, ab."""
    letters = ""
    while rank:
        rank, place = divmod(rank - 1, len(ascii_lowercase))
        letters = ascii_lowercase[place] + letters
    return letters


@functools.lru_cache(maxsize=20_000)
def _read(numbering: Numbering, marker: str) -> tuple[Number, ...]:
    """Return what a numbering reads in a marker: those of a text are read again and again."""
    return numbering.meanings(marker)


def _bare(marker: str) -> str:
    """Return a marker up to its last letter or digit, in small letters; 1er, 1º and 1st are 1."""
    marker = re.sub(rf"(?<=\d){RAISED}", r"^\g<0>", marker)
    marker = _ORDINALS.sub(r"\1", re.sub(r"[^\wºª°]+$", "", marker))
    return (
        re.sub(r"[\W_]+$", "", unicodedata.normalize("NFKC", marker)).casefold().replace(_DOT, "")
    )


def _roman_value(number: str) -> int:
    values = [dict(_ROMAN_VALUES)[letter] for letter in number]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def _roman(value: int) -> str:
    parts = []
    for letters, size in _ROMAN_VALUES:
        parts.append(letters * (value // size))
        value %= size
    return "".join(parts)


def _chinese_value(number: str) -> int:
    """Return the value of a Chinese numeral: 三十一, 二〇, 一百零三."""
    total, digits = 0, ""
    for char in number:
        if char in _CHINESE_UNITS:
            total += int(digits or "1") * _CHINESE_UNITS[char]
            digits = ""
        else:
            digits += str(_CHINESE_DIGITS[char])
    return total + int(digits or "0")
