"""A preview that runs, as a maintainer has it."""

from __future__ import annotations

import queue
import signal
import subprocess
import sys
import threading
import urllib.request
from pathlib import Path

from tests.editions import PROJECT, surroundings

PATIENCE = 60  # seconds, for a machine that is busy with something else


class Preview:
    """A running `build.py serve`, and what it says, line by line."""

    def __init__(self, root: Path, project: Path = PROJECT) -> None:
        program = [sys.executable, "-u", str(project / "build.py"), "--root", str(root)]
        self.process = subprocess.Popen(
            [*program, "serve", "--port", "0"],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            env=surroundings(),
            preexec_fn=_heed_interrupts,  # noqa: PLW1509 - it sets one signal, nothing else
        )
        self.said: queue.Queue[str] = queue.Queue()
        self.listener = threading.Thread(target=self._listen)
        self.listener.start()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout as lines:
            for line in lines:
                self.said.put(line)

    def wait_for(self, words: str) -> str:
        """Return the first line from here on that holds the words."""
        while words not in (line := self.said.get(timeout=PATIENCE)):
            pass
        return line

    def file(self, name: str) -> bytes:
        """Return a file by its name in the site."""
        with urllib.request.urlopen(f"{self.url}/{name}", timeout=PATIENCE) as answer:
            return bytes(answer.read())

    def page(self, address: str) -> str:
        """Return the page at an address."""
        return self.file(address.removeprefix("/")).decode("utf-8")

    def start(self) -> None:
        self.url = self.wait_for("http://").split()[0].rstrip("/")

    def stop(self) -> int:
        self.process.send_signal(signal.SIGINT)
        try:
            return self.process.wait(timeout=PATIENCE)
        finally:
            self.process.kill()
            self.listener.join()


def _heed_interrupts() -> None:
    """Heed Ctrl+C, even where the tests run in the background of a shell that ignores it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
