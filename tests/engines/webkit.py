"""WebKitGTK, which stands for Safari: its MiniBrowser, driven through WebKitWebDriver."""

from __future__ import annotations

import json
import os
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from tests.engines.webdriver import Send, WebDriverError, WebDriverTab, answer_of

# Where Debian, and where others have the MiniBrowser, which nothing on the PATH leads to.
PLACES = ("lib/*/webkit2gtk-4.1/MiniBrowser", "libexec/webkit2gtk-4.1/MiniBrowser")

# Where each command has its address.
COMMANDS = {
    "Back": ("POST", "/back"),
    "ExecuteScript": ("POST", "/execute/sync"),
    "Navigate": ("POST", "/url"),
    "PerformActions": ("POST", "/actions"),
    "ReleaseActions": ("DELETE", "/actions"),
    "SetWindowRect": ("POST", "/window/rect"),
}
_WATCH = """() => {
  window.complaints = [];
  const note = event => complaints.push(
    event.violatedDirective ?? String(event.reason ?? event.message));
  for (const kind of ["error", "unhandledrejection", "securitypolicyviolation"]) {
    addEventListener(kind, note);
  }
}"""
_FIELD = """words => {
  const field = document.createElement("textarea");
  field.value = words;
  document.body.append(field);
  field.select();
}"""
_FIELDS_WORDS = "() => document.querySelector('textarea:last-of-type').value"


class WebKitTab(WebDriverTab):
    """The tab of a MiniBrowser. Its driver shows no console: what fails after a page is loaded is
    listened for. The clipboard is read by pasting."""

    def __init__(self, base_url: str, send: Send) -> None:
        super().__init__(base_url, send)
        self.ask(_FIELD, "nothing")
        self.press("Control", "x")

    def open(self, address: str) -> None:
        super().open(address)
        self.ask(_WATCH)

    def clipboard(self) -> str:
        self.ask(_FIELD, "")
        self.press("Control", "v")
        return str(self.ask(_FIELDS_WORDS))

    def complaints(self) -> list[str]:
        return list(self.ask("() => window.complaints ?? []"))


@contextmanager
def screen() -> Iterator[str]:
    """Start an X server that shows nothing to anybody; yield the name of its display."""
    reading, writing = os.pipe()
    program = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1200x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as answer:
            yield f":{answer.readline().strip()}"
    finally:
        program.terminate()
        program.wait()


def webkit_console(home: Path, *addresses: str) -> list[str]:
    """Return the lines of the console of a MiniBrowser without a driver, which alone shows it.

    It opens the addresses in frames of one page, which takes a third of the time of as many tabs.
    """
    [browser] = (path for place in PLACES for path in Path("/usr").glob(place))
    page = home / "frames.html"
    page.write_text("".join(f'<iframe src="{address}"></iframe>' for address in addresses))
    with screen() as display:
        shown = subprocess.run(
            [
                *(browser, "--enable-write-console-messages-to-stdout=true"),
                *("--exit-after-load", page.as_uri()),
            ],
            env=_surroundings(home, display),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=True,
        )
    return [line for line in shown.stdout.splitlines() if "CONSOLE" in line]


@contextmanager
def webkit(path: str, home: Path) -> Iterator[Send]:
    """Start a MiniBrowser on a screen of its own; yield what sends it commands."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with screen() as display:
        program = subprocess.Popen(
            [path, f"--port={port}"],
            env=_surroundings(home, display),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        address = f"http://127.0.0.1:{port}"
        try:
            answer_of(program, lambda: _call("GET", f"{address}/status"))
            session = _call("POST", f"{address}/session", capabilities={})["sessionId"]
            yield _driver(f"{address}/session/{session}")
            _call("DELETE", f"{address}/session/{session}")
        finally:
            program.terminate()
            program.wait()


def _surroundings(home: Path, display: str) -> dict[str, str]:
    folders = {"HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
    return {**os.environ, **folders, "DISPLAY": display, "GDK_BACKEND": "x11"}


def _driver(session: str) -> Send:
    """Return what sends commands to the address of a session."""

    def send(name: str, **values: Any) -> Any:
        method, path = COMMANDS[name]
        return _call(method, session + path, **values)

    return send


def _call(method: str, address: str, **values: Any) -> Any:
    body = json.dumps(values).encode() if method == "POST" else None
    try:
        with urlopen(Request(address, method=method, data=body), timeout=60) as answer:
            return json.load(answer)["value"]
    except HTTPError as failure:
        raise WebDriverError(failure.read().decode()) from None
