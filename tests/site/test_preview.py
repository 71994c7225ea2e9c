"""The preview: it serves the site, and rebuilds it when something that it is made of changes."""

from __future__ import annotations

import queue
import signal
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError

import pytest

from tests.editions import PROJECT, replace, surroundings

PATIENCE = 60  # seconds, for a machine that is busy with something else


class Preview:
    """A running `build.py serve`, and what it says, line by line."""

    def __init__(self, root: Path) -> None:
        program = [sys.executable, "-u", str(PROJECT / "build.py"), "--root", str(root)]
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

    def page(self, address: str) -> str:
        """Return the page at an address."""
        with urllib.request.urlopen(f"{self.url}{address}", timeout=PATIENCE) as answer:
            return str(answer.read().decode("utf-8"))

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


@pytest.fixture
def preview(tiny_copy: Path) -> Iterator[Preview]:
    running = Preview(tiny_copy)
    try:
        running.start()
        yield running
    finally:
        running.stop()


def test_the_preview_follows_the_maintainer(preview: Preview, tiny_copy: Path) -> None:
    assert "Remarks" in preview.page("/remarks/")
    with pytest.raises(HTTPError, match="404") as missing:
        preview.page("/no/such/page/")
    with missing.value as answer:
        assert "data-not-found" in answer.read().decode("utf-8")

    replace(
        tiny_copy, "unit_labels.yml", "remarks: {label: 'Remarks'}", "remarks: {label: 'Asides'}"
    )
    preview.wait_for("Built")
    assert "Asides" in preview.page("/remarks/")

    page = tiny_copy / "site_src" / "cite.md"
    page.write_text(page.read_text("utf-8") + "\nA line more.\n", encoding="utf-8")
    preview.wait_for("Built")
    assert "A line more." in preview.page("/cite/")

    replace(tiny_copy, "unit_labels.yml", "label: 'Asides'", "lable: 'Asides'")
    preview.wait_for("unknown-key")
    preview.wait_for("as it was")
    assert "Asides" in preview.page("/remarks/")

    replace(tiny_copy, "unit_labels.yml", "lable: 'Asides'", "label: 'In the margin'")
    preview.wait_for("Built")
    assert "In the margin" in preview.page("/remarks/")
    assert preview.stop() == 0


def test_a_preview_of_bad_content_says_why(tiny_copy: Path) -> None:
    replace(tiny_copy, "unit_labels.yml", "ends: {label:", "ends: {lable:")
    running = Preview(tiny_copy)
    try:
        assert "unit_labels.yml" in running.wait_for("unknown-key")
    finally:
        running.stop()
