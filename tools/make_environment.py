#!/usr/bin/env python3
"""Make the virtual environment that everything else runs in.

    python3 tools/make_environment.py FOLDER

Says how to mend it where this Python is too old or comes without venv, as on a bare Debian.
Written for any Python 3, so that an old one gets as far as its message.
"""

import shutil
import subprocess
import sys

OLDEST = (3, 11)
TOO_OLD = """\
This is Python {found}; the edition needs {oldest} or later.
Install a newer one, and name it: make site PYTHON=python{oldest}"""
NO_VENV = """\
This Python cannot make a virtual environment: its venv or ensurepip module is missing.
On Debian and Ubuntu: apt-get install python3-venv
Elsewhere, install the part of Python that has venv, or name another: make site PYTHON=python3.12"""


def main() -> int:
    """Make the environment; return 1, with nothing left behind, where that is impossible."""
    folder = sys.argv[1]
    if sys.version_info < OLDEST:
        found, oldest = (".".join(map(str, v[:2])) for v in (sys.version_info, OLDEST))
        print(TOO_OLD.format(found=found, oldest=oldest), file=sys.stderr)
        return 1
    made = subprocess.run([sys.executable, "-m", "venv", folder], check=False)
    if made.returncode:
        shutil.rmtree(folder, ignore_errors=True)
        print(NO_VENV, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
