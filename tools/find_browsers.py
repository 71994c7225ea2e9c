#!/usr/bin/env python3
"""Find the browsers of the tests, or install them; print their paths as settings for a shell.

    eval "$(python -m tools.find_browsers)"

The tests try what readers use in three engines: Chromium, Firefox and WebKitGTK, which stands for
Safari. Of each the first of these that starts is taken:

1. the one that its setting names (CHROME_PATH, FIREFOX_PATH, WEBKIT_PATH): if that one does not
   start, the search ends there;
2. one on the PATH; beside Debian's Chromium its headless shell is installed first, as under 4, for
   it is the same engine without windows, and the tests take half as long in it;
3. for Chromium, the one that Playwright has installed or installs, where the network lets it;
4. Debian's package, on a system with apt-get: for root, and by sudo where CI is set.

Without Chromium there are no browser tests at all, and the search fails. Where another engine is
missing, its tests are not run: this says so, the tests say so again, and where CI is set they fail.
Playwright itself, which drives Chromium, must start too; a bare Debian lacks a library of it.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright

from tools.system_packages import install_packages, run_installer

PLAYWRIGHT = [sys.executable, "-m", "playwright"]
NO_DRIVER = """\
Playwright, which drives the browser in the tests, does not start:
{answer}
On Debian and Ubuntu: apt-get install libatomic1"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """An engine of the tests: the programs that it takes, and how to get them."""

    name: str
    setting: str  # the name of the environment variable that holds a path
    programs: tuple[str, ...]  # any of these on the PATH
    question: str = "--version"  # the option that shows whether the program starts
    beside: tuple[str, ...] = ()  # all of these on the PATH besides
    packages: tuple[str, ...]  # of Debian
    preferred: bool = False  # the first of the programs is worth installing where another is found
    download: bool = False  # Playwright has its own

    @property
    def advice(self) -> str:
        """What to do where the engine is missing."""
        return (
            f"No {self.name} for the tests was found, and none could be installed.\n"
            f"On Debian and Ubuntu: apt-get install {' '.join(self.packages)}\n"
            f"Or name one: make test {self.setting}=/path/to/{self.programs[0]}"
        )


CHROMIUM = Engine(
    name="Chromium",
    setting="CHROME_PATH",
    programs=("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"),
    packages=("chromium-headless-shell",),
    preferred=True,
    download=True,
)
FIREFOX = Engine(
    name="Firefox",
    setting="FIREFOX_PATH",
    programs=("firefox-esr", "firefox"),
    packages=("firefox-esr",),
)
WEBKIT = Engine(
    name="WebKitGTK",
    setting="WEBKIT_PATH",
    programs=("WebKitWebDriver",),
    question="--help",
    beside=("Xvfb",),  # the screen that it draws on
    packages=("webkit2gtk-driver", "xvfb"),
)
ENGINES = (CHROMIUM, FIREFOX, WEBKIT)


class NoBrowserError(Exception):
    """The browser tests cannot run; says what to do."""


def find(engine: Engine) -> str | None:
    """Return where an engine is on this machine, or None; raises if it is named wrongly."""
    path = os.environ.get(engine.setting)
    if path and not starts(engine, path):
        raise NoBrowserError(f"{engine.setting} is {path}, and no browser starts there.")
    if path:
        return path
    if not all(map(shutil.which, engine.beside)):
        return None
    return next((p for p in map(shutil.which, engine.programs) if p and starts(engine, p)), None)


def find_or_install(engine: Engine) -> str | None:
    """Return where an engine is, installed if need be, or None; raises as `find` does."""
    return next((path for path in candidates(engine) if path and starts(engine, path)), None)


def candidates(engine: Engine) -> Iterator[str | None]:
    """Yield where an engine may be, from the likeliest on; each step comes when it is asked for."""
    found = find(engine)
    if engine.preferred and found and found == shutil.which(engine.programs[1]):
        install_packages(*engine.packages)
        found = find(engine)
    yield found
    if engine.download:
        yield playwrights_own()
        run_installer([*PLAYWRIGHT, "install", "chromium"])
        yield playwrights_own()
    install_packages(*engine.packages)
    yield find(engine)


def playwrights_own() -> str:
    """Return where Playwright puts its Chromium, whether it is there or not."""
    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def starts(engine: Engine, path: str) -> bool:
    """Return whether a browser starts; a stand-in that only points elsewhere does not."""
    executable = Path(path).is_file() and os.access(path, os.X_OK)
    return executable and not complaint([path, engine.question])


def complaint(command: list[str]) -> str:
    """Return what a program says that does not run, or nothing where it does."""
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    return answer.stderr.strip() or "no reason given" if answer.returncode else ""


def require_playwright() -> None:
    """Raise NoBrowserError unless Playwright starts, with the library that it needs."""
    if complaint([*PLAYWRIGHT, "--version"]):
        install_packages("libatomic1")
    answer = complaint([*PLAYWRIGHT, "--version"])
    if answer:
        raise NoBrowserError(NO_DRIVER.format(answer=answer))


def main() -> int:
    """Print the settings; return 1 if there is no Chromium, or an engine is named wrongly."""
    try:
        require_playwright()
        found = {engine: find_or_install(engine) for engine in ENGINES}
    except NoBrowserError as error:
        print(error, file=sys.stderr)
        return 1
    for engine, path in found.items():
        if path:
            print(f"export {engine.setting}={shlex.quote(path)}")
        else:
            print(engine.advice, "Without it some tests are not run.", sep="\n", file=sys.stderr)
    return 0 if found[CHROMIUM] else 1


if __name__ == "__main__":
    sys.exit(main())
