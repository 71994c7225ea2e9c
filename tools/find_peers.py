#!/usr/bin/env python3
"""Find the programs that open the edition's files in `make peers`, or install them.

    python tools/find_peers.py

They are too large for every test run: LibreOffice, Gnumeric and Calibre, and Poppler beside them.
Root on a system with apt-get gets those that are missing; elsewhere they are named, and nothing is
left out in silence.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

# Each program, and the packages of Debian that hold it.
PEERS = {
    "soffice": ("libreoffice-writer",),
    "localc": ("libreoffice-calc",),
    "ssconvert": ("gnumeric",),
    "ebook-convert": ("calibre",),
    "pdftotext": ("poppler-utils",),
}
NOT_FOUND = """\
These programs are missing, and could not be installed: {names}
On Debian and Ubuntu: apt-get install {packages}"""


def missing() -> list[str]:
    """Return the programs that are not there."""
    return [name for name in PEERS if shutil.which(name) is None]


def install(packages: list[str]) -> None:
    """Install packages of Debian, where that is the system and root asks."""
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return
    for command in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        print("To open files in other programs: apt-get", *command, file=sys.stderr, flush=True)
        subprocess.run(
            ["apt-get", "-q", *command],
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            stdin=subprocess.DEVNULL,
            stdout=sys.stderr,
            check=False,
        )


def main() -> int:
    """Return 0 if every program is there, installed if need be."""
    wanted = missing()
    packages = [package for name in wanted for package in PEERS[name]]
    if wanted:
        install(packages)
    lacking = missing()
    if lacking:
        names = ", ".join(lacking)
        print(NOT_FOUND.format(names=names, packages=" ".join(packages)), file=sys.stderr)
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
