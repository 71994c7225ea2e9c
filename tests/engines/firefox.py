"""Firefox, driven through Marionette, its own protocol for tests."""

from __future__ import annotations

import base64
import io
import itertools
import json
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.engines.tab import LETTER, Paper
from tests.engines.webdriver import Send, WebDriverError, WebDriverTab, answer_of

SETTINGS = {
    "marionette.port": 0,  # any free one; Firefox writes it into its profile
    "browser.startup.page": 0,  # nothing is opened,
    "services.settings.server": "data:,",  # and nobody asked for news
}

# For the browser itself, which knows what a page is not told.
_FRESH = """() => {
  Services.console.reset();
  Services.clipboard.emptyClipboard(Services.clipboard.kGlobalClipboard);
}"""
_COPIED = """() => {
  const found = {};
  const data = Cc["@mozilla.org/widget/transferable;1"].createInstance(Ci.nsITransferable);
  data.init(null);
  data.addDataFlavor("text/plain");
  Services.clipboard.getData(data, Services.clipboard.kGlobalClipboard);
  try {
    data.getTransferData("text/plain", found);
  } catch {
    return ""; // nothing was copied
  }
  return found.value.QueryInterface(Ci.nsISupportsString).data;
}"""
_COMPLAINTS = """base => Services.console.getMessageArray()
  .filter(message => message instanceof Ci.nsIScriptError && message.sourceName.startsWith(base))
  .map(message => message.errorMessage)
  // How long a face takes to be used says how busy the machine is.
  .filter(words => !words.includes("was not used within a few seconds"))"""


class FirefoxTab(WebDriverTab):
    """The tab of a Firefox; the browser itself tells what was copied and complained of."""

    def __init__(self, base_url: str, send: Send) -> None:
        super().__init__(base_url, send)
        self.ask_browser(_FRESH)

    def ask_browser(self, script: str, *values: Any) -> Any:
        """Return what a script returns in the browser itself."""
        self.send("Marionette:SetContext", value="chrome")
        try:
            return self.ask(script, *values)
        finally:
            self.send("Marionette:SetContext", value="content")

    def clipboard(self) -> str:
        return str(self.ask_browser(_COPIED))

    def complaints(self) -> list[str]:
        return list(self.ask_browser(_COMPLAINTS, self.base_url))

    def pdf(self, paper: Paper = LETTER) -> bytes:
        """Return the page as it is printed."""
        width, height = paper
        return base64.b64decode(self.send("Print", page={"width": width, "height": height}))


@contextmanager
def firefox(path: str, profile: Path) -> Iterator[Send]:
    """Start a Firefox without a window, with a new profile; yield what sends it commands."""
    settings = (f"user_pref({json.dumps(k)}, {json.dumps(v)});\n" for k, v in SETTINGS.items())
    (profile / "user.js").write_text("".join(settings))
    program = subprocess.Popen(
        [
            *(path, "--headless", "--no-remote", "--profile", profile),
            *("--marionette", "--remote-allow-system-access"),
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        port = answer_of(program, lambda: int((profile / "MarionetteActivePort").read_text()))
        with socket.create_connection(("127.0.0.1", port), timeout=60) as connection:
            send = _marionette(connection.makefile("rwb"))
            send("NewSession")
            yield send
    finally:
        program.terminate()
        program.wait()


def _marionette(wire: io.BufferedRWPair) -> Send:
    """Return what sends commands over a connection, as `length:[0, number, name, values]`."""
    numbers = itertools.count(1)

    def receive() -> Any:
        length = b"".join(iter(lambda: wire.read(1), b":"))
        return json.loads(wire.read(int(length)))

    def send(name: str, **values: Any) -> Any:
        full = name if ":" in name else f"WebDriver:{name}"
        message = json.dumps([0, next(numbers), full, values]).encode()
        wire.write(b"%d:%b" % (len(message), message))
        wire.flush()
        _, _, failure, answer = receive()
        if failure:
            raise WebDriverError(f"{name}: {failure['error']}: {failure['message']}")
        return answer.get("value")

    receive()  # Firefox says who it is
    return send
