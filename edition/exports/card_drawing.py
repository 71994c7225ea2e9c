"""How a card is drawn: words in the faces and colours of the theme, as a picture of ten colours.

The picture holds the paper, and three strengths of each of three inks. Words are set as large as
they go, in lines of like length; what does not fit, or is in a script that the faces lack, is left
out after a visible mark.
"""

from __future__ import annotations

import hashlib
import io
import itertools
import re
import struct
import zlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import PIL
from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT = 1200, 630
LEFT, RIGHT = 84, 1116

_SPINE = 20
_FINE = 2  # letters are drawn so much larger and reduced: they can stand between pixels
_INKS = ("ink", "soft", "structure")
_STRENGTHS = 3
_DEPTH = 8  # of compression: nine takes three times as long for a hundredth of the size
_CUT = "[…]"
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


class Easel:
    """The faces and colours of a theme, which lie in its folder of assets."""

    def __init__(self, assets: Path) -> None:
        self._tokens = (assets / "css" / "tokens.css").read_text(encoding="utf-8")
        self._faces = {
            name: (assets / "fonts" / f"{file}.woff2").read_bytes() for name, file in _FACES.items()
        }
        self._fonts: dict[tuple[str, int], ImageFont.FreeTypeFont] = {}
        self._known: dict[tuple[str, str], bool] = {}
        self._advances: dict[tuple[str, str, int], float] = {}

    @cached_property
    def origin(self) -> str:
        """What a drawing depends on besides what it shows, as a hash."""
        parts = (Path(__file__).read_bytes(), self._palette, *self._faces.values())
        whole = hashlib.sha256(PIL.__version__.encode())
        for part in parts:
            whole.update(hashlib.sha256(part).digest())
        return whole.hexdigest()

    def sheet(self) -> Sheet:
        """Return an empty card."""
        return Sheet(self, self._palette)

    def font(self, face: str, size: int) -> ImageFont.FreeTypeFont:
        """Return a face in a size, laid out without help from the system's libraries."""
        if (face, size) not in self._fonts:
            self._fonts[face, size] = ImageFont.truetype(
                io.BytesIO(self._faces[face]), size, layout_engine=ImageFont.Layout.BASIC
            )
        return self._fonts[face, size]

    def shown(self, text: str, face: str) -> tuple[str, bool]:
        """Return the opening words that a face can show, and whether they are all."""
        words = text.split()
        known = list(itertools.takewhile(lambda word: self._knows(face, word), words))
        return " ".join(known), len(known) == len(words)

    def length(self, text: str, face: str, size: int) -> float:
        """Return how long words are in a face and size: as long as their letters together."""
        return sum(self._advance(letter, face, size) for letter in text) / _FINE

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
        room = width - self.length(f" {_CUT}", "plain", size)
        if lines and self.length(lines[-1], style.face, size) > room:
            lines[-1] = self._broken(lines[-1], style.face, size, room)[0]
        return Setting(size=size, lines=tuple(lines), cut=True)

    @cached_property
    def _palette(self) -> bytes:
        """The paper, then each ink from faint to full, as they are on light paper."""
        colours = re.findall(r"--([a-z-]+): light-dark\(#([0-9a-f]{6}),", self._tokens)
        found = {name: bytes.fromhex(colour) for name, colour in colours}
        paper = found["paper"]
        inks = [
            round(low + (high - low) * strength / _STRENGTHS)
            for ink in _INKS
            for strength in range(1, _STRENGTHS + 1)
            for low, high in zip(paper, found[ink], strict=True)
        ]
        return paper + bytes(inks)

    def _advance(self, letter: str, face: str, size: int) -> float:
        if (letter, face, size) not in self._advances:
            self._advances[letter, face, size] = self.font(face, size * _FINE).getlength(letter)
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
        """Return the words of a text, those that are longer than a line in pieces."""
        pieces = []
        for word in text.split():
            rest = word
            while self.length(rest, face, size) > width:
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


class Sheet:
    """A card on the easel."""

    def __init__(self, easel: Easel, palette: bytes) -> None:
        self._easel = easel
        self._palette = palette
        self._image = Image.new("P", (WIDTH, HEIGHT), 0)

    def spine(self) -> None:
        """Colour the left edge."""
        draw = ImageDraw.Draw(self._image)
        draw.rectangle((0, 0, _SPINE - 1, HEIGHT - 1), fill=_colour("structure", _STRENGTHS))

    def rule(self, y: int) -> None:
        """Draw a fine line from margin to margin."""
        draw = ImageDraw.Draw(self._image)
        draw.rectangle((LEFT, y, RIGHT - 1, y + 1), fill=_colour("soft", 1))

    def block(self, text: str, style: Type, top: int, bottom: int) -> int:
        """Set words in a field between the margins; return where they end."""
        setting = self._easel.set(text, style, RIGHT - LEFT, bottom - top)
        size, first = setting.size, top + setting.size * 0.95
        for number, line in enumerate(setting.lines):
            baseline = round(first + number * size * style.leading)
            end = self._write(line, style.face, size, style.ink, (LEFT, baseline))
        if setting.cut:
            self._mark_cut(size, round(end), baseline)
        return round(baseline + size * 0.35)

    def line(
        self, text: str, face: str, size: int, ink: str, start: tuple[int, int], width: int
    ) -> float:
        """Write one line from a point on its baseline; return where it ends."""
        style = Type(face=face, ink=ink, sizes=(size,), leading=1)
        setting = self._easel.set(text, style, width, size)
        end = self._write(setting.lines[0], face, size, ink, start)
        if setting.cut:
            end = self._mark_cut(size, round(end), start[1])
        return end

    def _mark_cut(self, size: int, x: int, baseline: int) -> float:
        """Write the mark of the editors for words that are left out."""
        gap = round(self._easel.length(" ", "plain", size)) if x > LEFT else 0
        return self._write(_CUT, "plain", size, "soft", (x + gap, baseline))

    def _write(self, text: str, face: str, size: int, ink: str, start: tuple[int, int]) -> float:
        font = self._easel.font(face, size * _FINE)
        length = self._easel.length(text, face, size)
        above, below = size + size // 4, size // 2
        wide, high = round(length) + size, above + below
        fine = Image.new("L", (wide * _FINE, high * _FINE), 0)
        ImageDraw.Draw(fine).text((0, above * _FINE), text, fill=255, font=font, anchor="ls")
        letters = fine.reduce(_FINE)
        stencil = letters.point(_STENCIL)
        x, baseline = start
        self._image.paste(letters.point(_COLOURS[ink]), (x, baseline - above), stencil)
        return x + length

    def png(self) -> bytes:
        """Return the card as a file, of four bits a pixel."""
        pixels = self._image.tobytes("raw", "P;4")
        wide = WIDTH // 2
        rows = b"".join(b"\0" + pixels[at : at + wide] for at in range(0, len(pixels), wide))
        return b"\x89PNG\r\n\x1a\n" + b"".join(
            (
                _chunk(b"IHDR", struct.pack(">IIBBBBB", WIDTH, HEIGHT, 4, 3, 0, 0, 0)),
                _chunk(b"PLTE", self._palette),
                _chunk(b"IDAT", zlib.compress(rows, _DEPTH)),
                _chunk(b"IEND", b""),
            )
        )


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)


def _colour(ink: str, strength: int) -> int:
    """Return the place of an ink in the palette; no strength at all is the paper."""
    return 1 + _INKS.index(ink) * _STRENGTHS + strength - 1 if strength else 0


# What becomes of a pixel that letters cover so much, from 0 to 255.
_STRENGTH = [round(min(max((level - 32) / 191, 0), 1) * _STRENGTHS) for level in range(256)]
_STENCIL = [255 if strength else 0 for strength in _STRENGTH]
_COLOURS = {ink: [_colour(ink, strength) for strength in _STRENGTH] for ink in _INKS}
