"""A tab of a browser, as the tests use it in every engine."""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from typing import Any, ClassVar

PATIENCE = 15  # seconds that something may take to show
Paper = tuple[float, float]  # its width and height in centimetres
LETTER: Paper = (21.59, 27.94)
A4: Paper = (21.0, 29.7)

# Where to point at an element: the middle of its first line, after it was brought into sight.
_SPOT = """selector => {
  const element = document.querySelector(selector);
  const seen = () => {
    const {left, top, width, height} = element.getClientRects()[0];
    const [x, y] = [left + width / 2, top + height / 2];
    return element.contains(document.elementFromPoint(x, y)) && [Math.round(x), Math.round(y)];
  };
  return seen() || (element.scrollIntoView({block: "center", behavior: "instant"}), seen());
}"""


class Tab(ABC):
    """One tab. A script is a function in JavaScript, given as text, and the values that it takes."""

    failures: ClassVar[type[Exception]]  # what `ask` raises when a script fails

    def __init__(self, base_url: str) -> None:
        self.base_url = base_url

    @abstractmethod
    def open(self, address: str) -> None:
        """Open an address below the base, and wait until the page is loaded."""

    @abstractmethod
    def back(self) -> None:
        """Go back in the history of the tab."""

    @abstractmethod
    def resize(self, width: int, height: int) -> None:
        """Give the page this room."""

    @abstractmethod
    def ask(self, script: str, *values: Any) -> Any:
        """Return what a script returns in the page."""

    @abstractmethod
    def press(self, *keys: str) -> None:
        """Press keys together and let go: `press("Control", "c")`."""

    @abstractmethod
    def move(self, x: int, y: int) -> None:
        """Move the pointer to a place in the window."""

    @abstractmethod
    def click_here(self, times: int = 1) -> None:
        """Press the button of the mouse and let go: a click, a double click, a triple one."""

    @abstractmethod
    def drag(self, *places: tuple[int, int]) -> None:
        """Press the button and move to these places in turn; the button stays down."""

    @abstractmethod
    def drop(self) -> None:
        """Let the button go after dragging."""

    @abstractmethod
    def clipboard(self) -> str:
        """Return what was copied last; the page is not used afterwards."""

    @abstractmethod
    def complaints(self) -> list[str]:
        """Return what the engine has complained of since the tab was fresh."""

    @abstractmethod
    def close(self) -> None:
        """Leave nothing behind for the next test."""

    def expect(self, expected: Any, script: str, *values: Any, patience: float = PATIENCE) -> None:
        """Wait until a script returns what is expected."""
        patient_until = time.monotonic() + patience
        while (found := self._try(script, *values)) != expected:
            late = time.monotonic() > patient_until
            assert not late, f"expected {expected!r}, found {found!r}: {script} {values}"
            time.sleep(0.02)

    def _try(self, script: str, *values: Any) -> Any:
        try:
            return self.ask(script, *values)
        except self.failures as failure:  # a page that is just being left, or not yet there
            return failure

    def write(self, text: str) -> None:
        """Type a text."""
        for letter in text:
            self.press(letter)

    def point(self, selector: str) -> None:
        """Move the pointer over an element."""
        x, y = self._spot(selector)
        self.move(x + 1, y)  # a pointer comes from somewhere
        self.move(x, y)

    def click(self, selector: str) -> None:
        """Click on an element."""
        self.point(selector)
        self.click_here()

    def _spot(self, selector: str) -> tuple[int, int]:
        self.expect(True, "selector => document.querySelectorAll(selector).length > 0", selector)
        spot = self.ask(_SPOT, selector)
        assert spot, f"{selector} is hidden or covered"
        x, y = spot
        return x, y
