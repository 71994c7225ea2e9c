"""Where a text comes from, and whose it is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Rights:
    """Which rights there are in a text, in words, and the address of its licence or mark."""

    statement: str
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What the file of a text was taken from, its address there, and on which day."""

    title: str
    url: str | None = None
    retrieved: str | None = None
