"""Lines of a text that may be headings without a number, and were taken for text."""

from __future__ import annotations

from itertools import groupby

from edition.compiling.parsed import ParsedDocument

_LONGEST = 80
_MOST_LINES = 2  # of a title between blank lines
_MOST_TITLES = 3  # above one another
_STOPS = tuple(".;:,!?\u3002\uff1b\uff1a\uff0c\u061f\u061b\u060c")


def doubtful_lines(parsed: ParsedDocument) -> tuple[int, ...]:
    """Return the numbers of short lines without a full stop that stand right before a heading.

    They have blank lines around them. Of a title that is cut in two the first line is returned, of
    several titles above one another each, up to three.
    """
    taken = {one.line: one for one in parsed.taken}
    blocks = [
        list(rows) for full, rows in groupby(parsed.lines, lambda one: bool(one.text)) if full
    ]
    found: list[int] = []
    left = 0  # blocks that may be titles above the heading that stands next
    for block in reversed(blocks):
        known = [taken.get(line.number) for line in block]
        plain = all(one and one.became in ("clause", "goes on") for one in known)
        short = len(block) <= _MOST_LINES and all(len(line.text) <= _LONGEST for line in block)
        unmarked = not any(line.marker for line in block) and not block[-1].text.endswith(_STOPS)
        worded = any(char.isalpha() for line in block for char in line.text)
        if left and plain and short and unmarked and worded:
            found.append(block[0].number)
            left -= 1
        else:
            first = known[0]
            left = _MOST_TITLES if first and first.became == "heading" else 0
    return tuple(reversed(found))
