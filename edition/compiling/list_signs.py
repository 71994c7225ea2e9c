"""Notice the signs of lists that stand before numbers of their own: `- a) the first`."""

from __future__ import annotations

import re
from dataclasses import replace

from edition.compiling.markdown import Signs

_FEWEST = 2
_NUMBERED = r"[-*+•–] +(?=\(?(?:[a-z]{1,2}|[A-Z]|[ivxl]+|\d+)[.)]\s)"


def without_list_signs(signs: Signs) -> Signs:
    """Return signs of a source without those of lists before numbers, if it has some."""
    pattern = re.compile(_NUMBERED)
    found = {line.number: match[0] for line in signs.lines if (match := pattern.match(line.text))}
    if len(found) < _FEWEST or "marks_end" in signs.rules:
        return signs
    lines = tuple(
        replace(line, indent=line.indent + sign, text=line.text[len(sign) :])
        if (sign := found.get(line.number))
        else line
        for line in signs.lines
    )
    known = [signs.rules["marks"]] if "marks" in signs.rules else []
    rules = {"marks": "|".join([*known, _NUMBERED])}
    return replace(signs, rules={**signs.rules, **rules}, lines=lines)
