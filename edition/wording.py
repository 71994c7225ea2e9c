"""How words are put together in sentences of the editors."""

from __future__ import annotations


def opening(words: str) -> str:
    """Return words as they open a sentence: with a capital."""
    return words[:1].upper() + words[1:]


def plural(count: int, one: str, many: str) -> str:
    """Return a count with its noun."""
    return f"{count} {one if count == 1 else many}"
