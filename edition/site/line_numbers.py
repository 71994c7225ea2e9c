"""Numbers of lines, as messages at a terminal name them."""

from __future__ import annotations

from collections.abc import Sequence

_SHOWN = 12


def first_of(lines: Sequence[int]) -> str:
    """Return the first of numbers of lines in words: `3, 5, 8`; with … where there are more."""
    return ", ".join([*map(str, lines[:_SHOWN]), *["…"][: len(lines) > _SHOWN]])
