"""The beginnings of the files that can be taken away, as the page of downloads shows them."""

from __future__ import annotations

import csv
import io
from itertools import islice, zip_longest
from pathlib import PurePath

from edition.pages.slots import SampleView

_ROWS = 2
_LINES = 12
_WIDTH = 100  # characters of a line; what is cut is marked
_TEXTS = frozenset((".json", ".xml", ".txt", ".bib", ".ris"))


def sample(name: str, content: str) -> SampleView | None:
    """Return the first rows of a table, or the first lines of another file that is read as text."""
    kind = PurePath(name).suffix
    if kind == ".csv":
        table = io.StringIO(content.removeprefix("\ufeff"), newline="")
        head, *rows = islice(csv.reader(table), _ROWS + 1)
        columns = zip_longest(head, *rows, fillvalue="")
        return SampleView(columns=tuple((name, tuple(cells)) for name, *cells in columns))
    if kind in _TEXTS:
        lines = content.splitlines()
        shown = [_cut(line) for line in lines[:_LINES]]
        return SampleView(lines="\n".join([*shown, *["[…]"][: len(lines) > _LINES]]))
    return None


def _cut(line: str) -> str:
    return line if len(line) <= _WIDTH else f"{line[:_WIDTH]} […]"
