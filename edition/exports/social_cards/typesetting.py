"""Set words in the faces of the theme: as large as they go, in lines of like length.

What does not fit, or is in a script that the faces lack, is left out.
"""

from __future__ import annotations

import io
import itertools
from dataclasses import dataclass
from pathlib import Path

from PIL import ImageFont

FINE = 2  # letters are drawn so much larger and reduced: they can stand between pixels
CUT = "[…]"  # the mark of the editors for words that are left out

_FACES = {
    "text": "source-serif-4-400-normal",
    "commentary": "source-serif-4-400-italic",
    "plain": "source-sans-3-400-normal",
    "strong": "source-sans-3-600-normal",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Type:
    """A way to set words: a face, an ink, the sizes to try from large to small, and the leading."""

    face: str
    ink: str
    sizes: tuple[int, ...]
    leading: float = 1.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Words as they are set: in one size, in one line or more, whole or cut."""

    size: int
    lines: tuple[str, ...]
    cut: bool


class Typesetter:
    """Sets words in the faces of a theme, which lie in its folder of assets."""

    def __init__(self, assets: Path) -> None:
        self.faces = {
            name: (assets / "fonts" / f"{file}.woff2").read_bytes() for name, file in _FACES.items()
        }
        self._fonts: dict[tuple[str, int], ImageFont.FreeTypeFont] = {}
        self._known: dict[tuple[str, str], bool] = {}
        self._advances: dict[tuple[str, str, int], float] = {}

    def font(self, face: str, size: int) -> ImageFont.FreeTypeFont:
        """Return a face in a size, laid out without help from the system's libraries."""
        if (face, size) not in self._fonts:
            self._fonts[face, size] = ImageFont.truetype(
                io.BytesIO(self.faces[face]), size, layout_engine=ImageFont.Layout.BASIC
            )
        return self._fonts[face, size]

    def shown(self, text: str, face: str) -> tuple[str, bool]:
        """Return the opening words that a face can show, and whether they are all."""
        words = text.split()
        known = list(itertools.takewhile(lambda word: self._knows(face, word), words))
        return " ".join(known), len(known) == len(words)

    def length(self, text: str, face: str, size: int) -> float:
        """Return how long words are in a face and size: as long as their letters together."""
        return sum(self._advance(letter, face, size) for letter in text) / FINE

    def set(self, text: str, style: Type, width: int, height: int) -> Setting:
        """Return words in the largest size at which they fit a field, or cut in the smallest."""
        words, whole = self.shown(text, style.face)
        sizes = style.sizes if whole else style.sizes[-1:]
        for size in sizes:
            most = max(1, int(height / (size * style.leading)))
            lines = self._broken(words, style.face, size, width)
            if whole and len(lines) <= most:
                balanced = self._balanced(words, style.face, size, width)
                return Setting(size=size, lines=balanced, cut=False)
        lines = lines[:most]
        room = width - self.length(f" {CUT}", "plain", size)
        if lines and self.length(lines[-1], style.face, size) > room:
            lines[-1] = self._broken(lines[-1], style.face, size, room)[0]
        return Setting(size=size, lines=tuple(lines), cut=True)

    def _advance(self, letter: str, face: str, size: int) -> float:
        if (letter, face, size) not in self._advances:
            self._advances[letter, face, size] = self.font(face, size * FINE).getlength(letter)
        return self._advances[letter, face, size]

    def _knows(self, face: str, word: str) -> bool:
        return all(self._knows_letter(face, letter) for letter in word)

    def _knows_letter(self, face: str, letter: str) -> bool:
        """Return whether a face has a letter of its own, and not the sign for a missing one."""
        if (face, letter) not in self._known:
            drawn, missing = (self.font(face, 24).getmask(sign) for sign in (letter, "\uffff"))
            same = drawn.size == missing.size and bytes(drawn) == bytes(missing)
            self._known[face, letter] = not same
        return self._known[face, letter]

    def _broken(self, text: str, face: str, size: int, width: float) -> list[str]:
        """Return text in one line or more; a word longer than a line is broken where it must be."""
        lines: list[str] = []
        line, used = "", 0.0
        space = self.length(" ", face, size)
        for word in self._pieces(text, face, size, width):
            length = self.length(word, face, size)
            if line and used + space + length <= width:
                line, used = f"{line} {word}", used + space + length
                continue
            if line:
                lines.append(line)
            line, used = word, length
        return [*lines, line]

    def _pieces(self, text: str, face: str, size: int, width: float) -> list[str]:
        """Return the words of a text, those longer than a line in pieces of a letter or more."""
        pieces = []
        for word in text.split():
            rest = word
            while len(rest) > 1 and self.length(rest, face, size) > width:
                fits = itertools.accumulate(self.length(sign, face, size) for sign in rest)
                most = max(1, sum(length <= width for length in fits))
                pieces.append(rest[:most])
                rest = rest[most:]
            pieces.append(rest)
        return pieces

    def _balanced(self, text: str, face: str, size: int, width: int) -> tuple[str, ...]:
        """Return text in as few lines as ever, as narrow as they can be, so that they are alike."""
        best = self._broken(text, face, size, width)
        longest = max((self.length(word, face, size) for word in text.split()), default=0)
        low, high = max(width // 2, round(longest)), width
        while high - low > 8:
            middle = (low + high) // 2
            lines = self._broken(text, face, size, middle)
            if len(lines) <= len(best):
                best, high = lines, middle
            else:
                low = middle
        return tuple(best)
