#!/usr/bin/env python3
"""Find a Chromium or Chrome for the browser tests, or install one; print its path.

    CHROME_PATH=$(python tools/find_browser.py)

The first of these that starts is taken:

1. CHROME_PATH, where it is set: if that one does not start, the search ends there;
2. `chromium`, `chromium-browser` or `google-chrome` on the PATH;
3. the one that Playwright has installed before;
4. the one that `playwright install chromium` fetches, where the network lets it;
5. Debian's package `chromium`, for root on a system with apt-get.

Without any the tests fail: what a reader sees in a browser is never left untested. Playwright
itself, which drives the browser, must start too; a bare Debian lacks a library that it needs.
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
PLAYWRIGHT = [sys.executable, "-m", "playwright"]
NO_DRIVER = """\
Playwright, which drives the browser in the tests, does not start:
{answer}
On Debian and Ubuntu: apt-get install libatomic1"""
SET_WRONGLY = "CHROME_PATH is {path}, and no browser starts there."
NOT_FOUND = """\
No browser for the tests was found, and none could be installed.
Install Chromium or Chrome, or name one: make test CHROME_PATH=/path/to/chromium"""


class NoBrowserError(Exception):
    """The browser tests cannot run; says what to do."""


def find_browser() -> str:
    """Return the path of a browser that starts, installed if need be; raises NoBrowserError."""
    answer = complaint([*PLAYWRIGHT, "--version"])
    if answer:
        install_packages("libatomic1")
        answer = complaint([*PLAYWRIGHT, "--version"])
    if answer:
        raise NoBrowserError(NO_DRIVER.format(answer=answer))
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
    run_installer([*PLAYWRIGHT, "install", "chromium"])
    yield playwrights_own()
    install_packages(NAMES[0])
    yield shutil.which(NAMES[0])


def playwrights_own() -> str:
    """Return where Playwright puts its Chromium, whether it is there or not."""
    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def starts(path: str) -> bool:
    """Return whether a browser starts; a stand-in that only points elsewhere does not."""
    executable = Path(path).is_file() and os.access(path, os.X_OK)
    return executable and not complaint([path, "--version"])


def complaint(command: list[str]) -> str:
    """Return what a program says that does not run, or nothing where it does."""
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    return answer.stderr.strip() or "no reason given" if answer.returncode else ""


def install_packages(*names: str) -> None:
    """Install packages of Debian, where that is the system and root asks."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        run_installer(["apt-get", "update", "-q"])
        run_installer(["apt-get", "install", "-y", "-q", "--no-install-recommends", *names])


def run_installer(command: list[str]) -> None:
    """Run an installer, best effort; what it prints goes to the error output."""
    print("To test in a browser:", *command, file=sys.stderr, flush=True)
    subprocess.run(
        command,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=sys.stderr,
        check=False,
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
