"""Which browser script imports which: what comes at once, and what comes when it is first used."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from pathlib import Path

_COMMENT = re.compile(r"/\*.*?\*/|^\s*//[^\n]*", re.DOTALL | re.MULTILINE)
_AT_ONCE = re.compile(r'^(?:import|export)\b[^;"(]*"(\.{1,2}/[^"]+)"', re.MULTILINE)
_LATER = re.compile(r'\bimport\("(\.{1,2}/[^"]+)"\)')
_ANY_LATER = re.compile(r"\bimport\s*\(")


def imported_at_once(script: Path) -> set[Path]:
    """Return the modules that a script itself cannot start without."""
    return {(script.parent / name).resolve() for name in _AT_ONCE.findall(_code(script))}


def imported_later(script: Path) -> set[Path]:
    """Return the modules that a script asks for while it runs; each is named in so many words."""
    code = _code(script)
    names = _LATER.findall(code)
    assert len(names) == len(_ANY_LATER.findall(code)), f"{script}: an import without a plain name"
    return {(script.parent / name).resolve() for name in names}


def circle(imports: Mapping[Path, Collection[Path]]) -> list[Path]:
    """Return a circle of imports, from a script to itself, or nothing if there is none."""
    finished: set[Path] = set()

    def follow(script: Path, way: list[Path]) -> list[Path]:
        if script in way:
            return [*way[way.index(script) :], script]
        if script in finished:
            return []
        for other in sorted(imports[script]):
            if found := follow(other, [*way, script]):
                return found
        finished.add(script)
        return []

    return next((found for script in sorted(imports) if (found := follow(script, []))), [])


def _code(script: Path) -> str:
    return _COMMENT.sub("", script.read_text(encoding="utf-8"))
