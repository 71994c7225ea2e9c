"""The marks of notes in the margin: on a page that is laid out, those in each other's way part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from weasyprint.formatting_structure.boxes import BlockBox, TextBox

_STEP = 4.8 * 96 / 25.4  # from one column of marks to the next: room for three figures


@dataclass(frozen=True, slots=True)
class _Ink:
    """Where the figures of a mark or a number are on their page, which is as wide as `within`."""

    left: float
    right: float
    top: float
    bottom: float
    within: float

    def moved(self, distance: float) -> _Ink:
        """Return it farther from the words, which are at the other side of the page."""
        across = -distance if self.left < self.within / 2 else distance
        return _Ink(self.left + across, self.right + across, self.top, self.bottom, self.within)

    def hides(self, other: _Ink) -> bool:
        lower, upper = max(self.top, other.top), min(self.bottom, other.bottom)
        return lower < upper and max(self.left, other.left) < min(self.right, other.right)


def part_marks(page: Any) -> None:
    """Move marks of a page beyond the column of numbers, as many columns as it takes to be free.

    Of several beside one line the last stays nearest to the words.
    """
    taken = [_ink(box, page) for box in _boxes(page, "number")]
    for box in reversed(list(_boxes(page, "note-mark"))):
        here = _ink(box, page)
        columns = 1
        while any(here.moved(columns * _STEP).hides(other) for other in taken):
            columns += 1
        free = here.moved(columns * _STEP)
        box.translate(free.left - here.left, 0)
        taken.append(free)


def _boxes(page: Any, kind: str) -> Iterator[Any]:
    """Yield the blocks of a class, in the order of the text."""
    for box in page.descendants(placeholders=True):
        element = box.element if isinstance(box, BlockBox) else None
        if element is not None and element.get("class") == kind:
            yield box


def _ink(block: Any, page: Any) -> _Ink:
    texts = [box for box in block.descendants() if isinstance(box, TextBox)]
    return _Ink(
        left=min(box.position_x for box in texts),
        right=max(box.position_x + box.width for box in texts),
        top=block.position_y,
        bottom=block.position_y + block.margin_height(),
        within=page.margin_width(),
    )
