"""Notice lines that are no part of a text: drawn between its parts, or of a contents list."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from edition.model import SourceLine

_RULE = re.compile(r"([-*_])(?: ?\1){2,}")  # a line drawn between parts
_DOTTED = r".*(?:\.{4,}|(?: \.){4,}|…{2,})\s*\d+"  # an entry of a contents list
_FEW = 3  # lines of a contents list, at least


def without_rules(lines: list[SourceLine], rules: dict[str, Any]) -> list[SourceLine]:
    """Return lines without those drawn between parts, between blank ones; add a rule."""
    around = ["", *(line.text for line in lines), ""]
    drawn = {
        line.number
        for at, line in enumerate(lines)
        if _RULE.fullmatch(line.text) and not around[at + 2]
        if not around[at] or around[at].endswith(".")  # a title has no full stop
    }
    if not drawn:
        return lines
    patterns = "|".join(sorted({re.escape(line.text) for line in lines if line.number in drawn}))
    row = {"pattern": patterns.replace(r"\ ", " "), "reason": "Lines drawn between parts"}
    rules["left_out"] = [*rules.get("left_out", ()), row]
    return [replace(line, text="") if line.number in drawn else line for line in lines]


def without_contents(lines: list[SourceLine], rules: dict[str, Any]) -> list[SourceLine]:
    """Return lines without those of a contents list, with dots before page numbers; add a rule."""
    dotted = {line.number for line in lines if re.fullmatch(_DOTTED, line.text)}
    if len(dotted) < _FEW:
        return lines
    row = {"pattern": _DOTTED, "reason": "Contents list"}
    rules["left_out"] = [*rules.get("left_out", ()), row]
    return [replace(line, text="") if line.number in dotted else line for line in lines]
