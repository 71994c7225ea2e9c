#!/usr/bin/env python3
"""Find the programs that open the edition's files in `make peers`, or install them.

    python -m tools.find_peers

They are too large for every test run: LibreOffice, Gnumeric and Calibre, and Poppler beside them.
Those that are missing are installed where that is allowed; elsewhere they are named, and nothing is
left out in silence.
"""

from __future__ import annotations

import shutil
import sys

from tools.system_packages import install_packages

# Each program, and the packages of Debian that hold it.
PEERS = {
    "lowriter": ("libreoffice-writer",),
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


def main() -> int:
    """Return 0 if every program is there, installed if need be."""
    wanted = missing()
    packages = [package for name in wanted for package in PEERS[name]]
    if wanted:
        install_packages(*packages)
    lacking = missing()
    if lacking:
        names = ", ".join(lacking)
        print(NOT_FOUND.format(names=names, packages=" ".join(packages)), file=sys.stderr)
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
