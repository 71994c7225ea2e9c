"""The commands of WebDriver, which Firefox and WebKitGTK take.

Firefox takes them through Marionette, WebKitGTK through WebKitWebDriver; their names and values
are the same.
"""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from typing import Any, TypeVar

from tests.engines.tab import PATIENCE, Tab

Send = Callable[..., Any]  # takes the name of a command and its values, returns the answer
Answer = TypeVar("Answer")

KEYS = {
    "ArrowDown": "\ue015",
    "ArrowUp": "\ue013",
    "Control": "\ue009",
    "End": "\ue010",
    "Enter": "\ue007",
    "Escape": "\ue00c",
    "Shift": "\ue008",
    "Tab": "\ue004",
}


_PRESSED = {"type": "pointerDown", "button": 0}
_RELEASED = {"type": "pointerUp", "button": 0}


def _moved(x: int, y: int) -> dict[str, Any]:
    return {"type": "pointerMove", "x": x, "y": y, "duration": 0}


class WebDriverError(Exception):
    """A command has failed; says why."""


class WebDriverTab(Tab):
    """The tab of a browser that takes the commands of WebDriver."""

    failures = WebDriverError

    def __init__(self, base_url: str, send: Send) -> None:
        super().__init__(base_url)
        self.send = send
        self.resize(1280, 800)

    def open(self, address: str) -> None:
        self.send("Navigate", url=self.base_url + address)
        # WebKitWebDriver does not always wait for it.
        self.expect("complete", "() => document.readyState")

    def back(self) -> None:
        self.send("Back")

    def resize(self, width: int, height: int) -> None:
        # The bars of a browser that is just starting may still change their height.
        patient_until = time.monotonic() + PATIENCE
        while (room := self.ask("() => [innerWidth, innerHeight]")) != [width, height]:
            assert time.monotonic() < patient_until, f"the page has {room}, not {width} by {height}"
            beside, above = self.ask("() => [outerWidth - innerWidth, outerHeight - innerHeight]")
            self.send("SetWindowRect", width=width + beside, height=height + above)
            time.sleep(0.02)

    def ask(self, script: str, *values: Any) -> Any:
        return self.send("ExecuteScript", script=f"return ({script})(...arguments)", args=values)

    def press(self, *keys: str) -> None:
        values = [KEYS.get(key, key) for key in keys]
        down = [{"type": "keyDown", "value": value} for value in values]
        up = [{"type": "keyUp", "value": value} for value in reversed(values)]
        self._act(type="key", id="keys", actions=down + up)

    def move(self, x: int, y: int) -> None:
        self._use_mouse(_moved(x, y))

    def click_here(self, times: int = 1) -> None:
        self._use_mouse(*[_PRESSED, _RELEASED] * times)

    def drag(self, *places: tuple[int, int]) -> None:
        self._use_mouse(_PRESSED, *(_moved(*place) for place in places))

    def drop(self) -> None:
        self._use_mouse(_RELEASED)

    def _use_mouse(self, *actions: dict[str, Any]) -> None:
        mouse = {"pointerType": "mouse"}
        self._act(type="pointer", id="mouse", parameters=mouse, actions=actions)

    def _act(self, **source: Any) -> None:
        self.send("PerformActions", actions=[source])

    def close(self) -> None:
        self.send("ReleaseActions")
        self.move(0, 0)
        self.ask("() => location.protocol === 'http:' && localStorage.clear()")
        self.send("Navigate", url="about:blank")


def answer_of(program: subprocess.Popen[bytes], ask: Callable[[], Answer]) -> Answer:
    """Return what a program that is just starting answers, as soon as it does."""
    patient_until = time.monotonic() + 6 * PATIENCE
    while True:
        try:
            return ask()
        except (OSError, ValueError):
            assert program.poll() is None, f"{program.args} has ended"
            assert time.monotonic() < patient_until, f"{program.args} does not answer"
            time.sleep(0.05)
