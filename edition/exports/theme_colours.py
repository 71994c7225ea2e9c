"""The colours of a theme, as its style sheet of tokens has them."""

from __future__ import annotations

import re

_COLOUR = re.compile(r"--([a-z-]+): light-dark\(#([0-9a-f]{6}),")


def light_colours(tokens: str) -> dict[str, bytes]:
    """Return the colours of the light theme by their names, each as red, green and blue."""
    return {name: bytes.fromhex(colour) for name, colour in _COLOUR.findall(tokens)}
