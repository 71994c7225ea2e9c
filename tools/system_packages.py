#!/usr/bin/env python3
"""Install packages of the system; by itself, the libraries that a complete site needs.

    python3 tools/system_packages.py

On Debian and Ubuntu, for root; elsewhere it says what to install and returns 1. A site is built
without them, too, but not in every format.
"""

from __future__ import annotations

import ctypes
import functools
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

# What the typesetter of the PDF loads, by the package of Debian that has it.
LIBRARIES = {
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
    "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
}
MISSING = """\
Without these libraries the site has no PDF: {libraries}.
On Debian and Ubuntu: apt-get install {packages}"""


def missing_libraries() -> list[str]:
    """Return the libraries that do not load; only Linux names them as we do, others have none."""
    return [name for name in LIBRARIES if sys.platform == "linux" and not loads(name)]


def loads(library: str) -> bool:
    """Return whether a library loads."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def advice(missing: Sequence[str]) -> str:
    """Return what to do about libraries that are missing."""
    packages = " ".join(LIBRARIES[name] for name in missing)
    return MISSING.format(libraries=", ".join(missing), packages=packages)


def install_packages(*names: str) -> None:
    """Install packages of Debian, best effort, where that is the system and it is allowed.

    It is allowed to root, and by sudo where CI is set: on nobody's own machine.
    """
    root = os.geteuid() == 0
    if not (root or (os.environ.get("CI") and shutil.which("sudo"))) or not shutil.which("apt-get"):
        return
    apt = ["apt-get"] if root else ["sudo", "--non-interactive", "apt-get"]
    update_lists(*apt)
    run_installer([*apt, "install", "-y", "-q", "--no-install-recommends", *names])


@functools.cache
def update_lists(*apt: str) -> None:
    """Let apt-get know, once, which packages there are."""
    run_installer([*apt, "update", "-q"])


def run_installer(command: list[str]) -> None:
    """Run an installer, best effort; what it prints goes to the error output."""
    print("To build and test:", *command, file=sys.stderr, flush=True)
    subprocess.run(
        command,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=sys.stderr,
        check=False,
    )


def main() -> int:
    """Install what is missing; return 1 if something still is."""
    missing = missing_libraries()
    if missing:
        install_packages(*(LIBRARIES[name] for name in missing))
        missing = missing_libraries()
    if missing:
        print(advice(missing), file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
