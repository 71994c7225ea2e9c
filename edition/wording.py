"""Sentences of the editors that count links or name texts, and how their words are put together."""

from __future__ import annotations

_ARTICLES = ("the", "a", "an")


def opening(words: str) -> str:
    """Return words as they open a sentence: with a capital."""
    return words[:1].upper() + words[1:]


def running(name: str) -> str:
    """Return a name as it stands within a sentence: `area 7`, but `World Bank` and `UN charter`."""
    first, *others = name.split(" ")
    if first[1:] and not first[1:].islower():
        return name
    return name if any(other[:1].isupper() for other in others) else name[:1].lower() + name[1:]


def the(name: str) -> str:
    """Return a name with its article, within a sentence: `the charter`, `the World Bank`."""
    first, _, others = name.partition(" ")
    if others and first.lower() in _ARTICLES:
        return f"{first.lower()} {others}"
    return f"the {running(name)}"


def plural(count: int, one: str, many: str) -> str:
    """Return a count with its noun."""
    return f"{count} {one if count == 1 else many}"


def links(count: int) -> str:
    """Return a number of links in words: `no link`, `1 link`, `2 links`."""
    return plural(count, "link", "links") if count else "no link"


def links_from(count: int, commentary: str) -> str:
    """Return how many links come from a commentary: `no link from the commentary`."""
    return f"{links(count)} from {commentary}"


def no_link_to(texts: str) -> str:
    """Return what stands where a sentence has no link: `No link to the charter`."""
    return f"{opening(links(0))} to {texts}"
