"""How a card is drawn: words in the faces and colours of the theme, as a picture of ten colours.

The picture holds the ground, and three strengths of each of three inks.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from functools import cached_property
from pathlib import Path

import PIL
from PIL import Image, ImageDraw

from edition.exports import mark, theme_colours
from edition.exports.social_cards import typesetting
from edition.exports.social_cards.typesetting import CUT, FINE, Type, Typesetter
from edition.exports.theme_colours import light_colours

WIDTH, HEIGHT = 1200, 630
LEFT, RIGHT = 84, 1116

_SPINE = 20
_MARK = Type(face="plain", ink="soft", sizes=())  # of words left out, in whatever size they have
_INKS = ("ink", "soft", "structure")
_STRENGTHS = 3
_DEPTH = 8  # of compression: nine takes three times as long for a hundredth of the size


class CardTheme:
    """The faces and colours of a theme, which lie in its folder of assets."""

    def __init__(self, assets: Path) -> None:
        self.typesetter = Typesetter(assets)
        self.palette = _palette((assets / "css" / "tokens.css").read_text(encoding="utf-8"))

    @cached_property
    def fingerprint(self) -> str:
        """What a drawing depends on besides what it shows, as a hash."""
        modules = (__file__, typesetting.__file__, mark.__file__, theme_colours.__file__)
        sources = (Path(module).read_bytes() for module in modules)
        whole = hashlib.sha256(PIL.__version__.encode())
        for part in (*sources, self.palette, *self.typesetter.faces.values()):
            whole.update(hashlib.sha256(part).digest())
        return whole.hexdigest()

    def blank(self) -> CardImage:
        """Return an empty card."""
        return CardImage(self.typesetter, self.palette)


class CardImage:
    """The image of one card while it is drawn."""

    def __init__(self, typesetter: Typesetter, palette: bytes) -> None:
        self._typesetter = typesetter
        self._palette = palette
        self._image = Image.new("P", (WIDTH, HEIGHT), 0)

    def spine(self) -> None:
        """Colour the left edge."""
        draw = ImageDraw.Draw(self._image)
        draw.rectangle((0, 0, _SPINE - 1, HEIGHT - 1), fill=_colour("structure", _STRENGTHS))

    def mark(self, start: tuple[int, int], size: int) -> None:
        """Draw the mark of the edition in a square of this size from its upper left corner."""
        self._paste(mark.stencil(size), "structure", start)

    def rule(self, y: int) -> None:
        """Draw a fine line from margin to margin."""
        draw = ImageDraw.Draw(self._image)
        draw.rectangle((LEFT, y, RIGHT - 1, y + 1), fill=_colour("soft", 1))

    def block(self, text: str, style: Type, top: int, bottom: int) -> int:
        """Set words in a field between the margins; return where they end."""
        setting = self._typesetter.set(text, style, RIGHT - LEFT, bottom - top)
        size, first = setting.size, top + setting.size * 0.95
        for index, line in enumerate(setting.lines):
            baseline = round(first + index * size * style.leading)
            end = self._write(line, style, size, (LEFT, baseline))
        if setting.cut:
            self._mark_cut(size, round(end), baseline)
        return round(baseline + size * 0.35)

    def line(self, text: str, style: Type, start: tuple[int, int], width: int) -> float:
        """Write one line from a point on its baseline; return where it ends."""
        setting = self._typesetter.set(text, style, width, style.sizes[-1])
        end = self._write(setting.lines[0], style, setting.size, start)
        if setting.cut:
            end = self._mark_cut(setting.size, round(end), start[1])
        return end

    def _mark_cut(self, size: int, x: int, baseline: int) -> float:
        """Write the mark of the editors for words that are left out."""
        gap = round(self._typesetter.length(" ", _MARK.face, size)) if x > LEFT else 0
        return self._write(CUT, _MARK, size, (x + gap, baseline))

    def _write(self, text: str, style: Type, size: int, start: tuple[int, int]) -> float:
        """Write words in one size from a point on their baseline; return where they end."""
        font = self._typesetter.font(style.face, size * FINE)
        length = self._typesetter.length(text, style.face, size)
        above, below = size + size // 4, size // 2
        wide, high = round(length) + size, above + below
        fine = Image.new("L", (wide * FINE, high * FINE), 0)
        ImageDraw.Draw(fine).text((0, above * FINE), text, fill=255, font=font, anchor="ls")
        x, baseline = start
        self._paste(fine.reduce(FINE), style.ink, (x, baseline - above))
        return x + length

    def _paste(self, shape: Image.Image, ink: str, start: tuple[int, int]) -> None:
        """Put a shape on the card in an ink, as strong as the shape covers each pixel."""
        self._image.paste(shape.point(_COLOURS[ink]), start, shape.point(_STENCIL))

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


def _palette(tokens: str) -> bytes:
    """Return the ground, then each ink from faint to full, as the light theme has them."""
    found = light_colours(tokens)
    ground = found["paper"]
    inks = [
        round(low + (high - low) * strength / _STRENGTHS)
        for ink in _INKS
        for strength in range(1, _STRENGTHS + 1)
        for low, high in zip(ground, found[ink], strict=True)
    ]
    return ground + bytes(inks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)


def _colour(ink: str, strength: int) -> int:
    """Return the place of an ink in the palette; no strength at all is the ground."""
    return 1 + _INKS.index(ink) * _STRENGTHS + strength - 1 if strength else 0


# What becomes of a pixel that letters cover so much, from 0 to 255.
_STRENGTH = [round(min(max((level - 32) / 191, 0), 1) * _STRENGTHS) for level in range(256)]
_STENCIL = [255 if strength else 0 for strength in _STRENGTH]
_COLOURS = {ink: [_colour(ink, strength) for strength in _STRENGTH] for ink in _INKS}
