"""How words are put together in sentences of the editors."""

from __future__ import annotations


def opening(words: str) -> str:
    """Return words as they open a sentence: with a capital."""
    return words[:1].upper() + words[1:]


def plural(count: int, one: str, many: str) -> str:
    """Return a count with its noun."""
    return f"{count} {one if count == 1 else many}"


def running(name: str) -> str:
    """Return a name as it stands within a sentence: `area 7`, but `World Bank` and `UN charter`."""
    first, *others = name.split(" ")
    proper = not first[1:].islower() if first[1:] else False
    return name if proper or any(o[:1].isupper() for o in others) else name[:1].lower() + name[1:]
