"""The mark of an edition, a pilcrow: the sign of the paragraph that is cited.

It is drawn on a field of 32 by 32, on a grid of two, so that its stems are sharp at 16 pixels.
"""

from __future__ import annotations

import io

from PIL import Image, ImageDraw

from edition.exports.inputs import Files, Inputs
from edition.exports.theme_colours import light_colours

FIELD = 32
PATH = "M24 6H14a6 6 0 0 0 0 12h2v8h2V8h4v18h2z"
_BOWL = (8, 6, 20, 18)
_STROKES = ((14, 6, 18, 18), (16, 6, 18, 26), (18, 6, 24, 8), (22, 6, 24, 26))
_TOUCH = 180  # pixels of the icon on a phone's screen
_FINE = 4  # it is drawn so much larger and reduced


def files(inputs: Inputs) -> Files:
    """Return the icon of the site as SVG, and as the picture that phones put on their screen."""
    colours = light_colours((inputs.theme / "css" / "tokens.css").read_text(encoding="utf-8"))
    ground, ink = colours["structure"], colours["paper"]
    return {
        "assets/favicon.svg": _svg(ground.hex(), ink.hex()),
        "assets/touch-icon.png": _touch_icon(ground, ink),
    }


def drawn(ink: str) -> str:
    """Return the mark alone, as SVG; the colour is one of hexadecimal digits."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {FIELD} {FIELD}">'
        f'<path d="{PATH}" fill="#{ink}"/></svg>'
    )


def stencil(size: int) -> Image.Image:
    """Return the mark as a stencil of `size` by `size` pixels: how much of each it covers."""
    scale = size * _FINE / FIELD
    fine = Image.new("L", (size * _FINE, size * _FINE), 0)
    draw = ImageDraw.Draw(fine)
    draw.pieslice([edge * scale for edge in _BOWL], 90, 270, fill=255)
    for left, top, right, bottom in _STROKES:
        draw.rectangle((left * scale, top * scale, right * scale - 1, bottom * scale - 1), fill=255)
    return fine.reduce(_FINE)


def _svg(ground: str, ink: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {FIELD} {FIELD}">'
        f'<rect width="{FIELD}" height="{FIELD}" rx="5" fill="#{ground}"/>'
        f'<path d="{PATH}" fill="#{ink}"/></svg>\n'
    )


def _touch_icon(ground: bytes, ink: bytes) -> bytes:
    icon = Image.new("RGB", (_TOUCH, _TOUCH), tuple(ground))
    icon.paste(tuple(ink), (0, 0), stencil(_TOUCH))
    written = io.BytesIO()
    icon.save(written, "PNG", optimize=True)
    return written.getvalue()
