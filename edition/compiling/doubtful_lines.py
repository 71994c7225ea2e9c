"""Lines of a text that may be headings without a number, and were taken for text."""

from __future__ import annotations

from itertools import groupby

from edition.compiling.parsed import ParsedDocument

_LONGEST = 80
_MOST_LINES = 2  # of a title between blank lines
_STOPS = tuple(".;:,!?\u3002\uff1b\uff1a\uff0c\u061f\u061b\u060c")


def doubtful_lines(parsed: ParsedDocument) -> tuple[int, ...]:
    """Return the numbers of short lines without a full stop that stand right before a heading.

    They have blank lines around them. Of a title that is cut in two the first line is returned, of
    several titles above one another each.
    """
    taken = {one.line: one for one in parsed.taken}
    blocks = [
        list(rows) for full, rows in groupby(parsed.lines, lambda one: bool(one.text)) if full
    ]
    found: list[int] = []
    before_heading = False
    for block in reversed(blocks):
        known = [taken.get(line.number) for line in block]
        plain = all(one and one.became in ("clause", "goes on") for one in known)
        short = len(block) <= _MOST_LINES and all(len(line.text) <= _LONGEST for line in block)
        unmarked = not any(line.marker for line in block) and not block[-1].text.endswith(_STOPS)
        if before_heading and plain and short and unmarked:
            found.append(block[0].number)
        else:
            before_heading = (first := known[0]) is not None and first.became == "heading"
    return tuple(reversed(found))
