#!/usr/bin/env python3
"""Find a Chromium or Chrome for the browser tests, or install one; print its path.

    CHROME_PATH=$(python tools/find_browser.py)

The first of these that starts is taken:

1. CHROME_PATH, where it is set: if that one does not start, the search ends there;
2. `chromium`, `chromium-browser` or `google-chrome` on the PATH;
3. the one that Playwright has installed before;
4. the one that `playwright install chromium` fetches, where the network lets it;
5. Debian's package `chromium`, for root on a system with apt-get.

Without any the tests fail: what a reader sees in a browser is never left untested.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
SET_WRONGLY = "CHROME_PATH is {path}, and no browser starts there."
NOT_FOUND = """\
No browser for the tests was found, and none could be installed.
Install Chromium or Chrome, or name one: make test CHROME_PATH=/path/to/chromium"""


class NoBrowserError(Exception):
    """No browser is to be had; says what to do."""


def find_browser() -> str:
    """Return the path of a browser that starts, installed if need be; raises NoBrowserError."""
    path = os.environ.get("CHROME_PATH")
    if path:
        if starts(path):
            return path
        raise NoBrowserError(SET_WRONGLY.format(path=path))
    for found in candidates():
        if found and starts(found):
            return found
    raise NoBrowserError(NOT_FOUND)


def candidates() -> Iterator[str | None]:
    """Yield where a browser may be, from the likeliest on; each step comes when it is asked for."""
    yield from map(shutil.which, NAMES)
    yield playwrights_own()
    install("playwright's chromium", [sys.executable, "-m", "playwright", "install", "chromium"])
    yield playwrights_own()
    if os.geteuid() == 0 and shutil.which("apt-get"):
        install("chromium's package list", ["apt-get", "update", "-q"])
        command = ["apt-get", "install", "-y", "-q", "--no-install-recommends", NAMES[0]]
        install("the package chromium", command)
        yield shutil.which(NAMES[0])


def playwrights_own() -> str:
    """Return where Playwright puts its Chromium, whether it is there or not."""
    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def starts(path: str) -> bool:
    """Return whether a browser starts; a stand-in that only points elsewhere does not."""
    if not Path(path).is_file() or not os.access(path, os.X_OK):
        return False
    answer = subprocess.run([path, "--version"], capture_output=True, text=True, check=False)
    return answer.returncode == 0


def install(what: str, command: list[str]) -> None:
    """Run an installer, best effort; what it prints goes to the error output."""
    print(f"No browser yet; trying {what}", file=sys.stderr, flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False
    )


def main() -> int:
    """Print the path of a browser; return 1 if there is none."""
    try:
        print(find_browser())
    except NoBrowserError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
