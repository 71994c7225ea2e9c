"""The site engine: turns the staged Markdown into HTML. The one module that knows the engines.

MkDocs is the engine. Zensical, which Material's maintainers name as its successor, makes the same
site of the same tree and configuration; docs/engines.md lists what else differs.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

Engine = Callable[[Path, int], None]

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


class EngineError(Exception):
    """The site engine failed; carries what it printed."""


def run_mkdocs(configuration: Path, epoch: int) -> None:
    """Build the site that a configuration describes, strictly; raises EngineError.

    `epoch` is the time that the engine writes into its files, in seconds since 1970.
    """
    _run("mkdocs", ["--strict"], configuration, epoch)


def run_zensical(configuration: Path, epoch: int) -> None:
    """Do the same with Zensical; it writes no times. Its cache is left out of account."""
    _run("zensical", ["--strict", "--clean"], configuration, epoch)


ENGINES: Mapping[str, Engine] = {"mkdocs": run_mkdocs, "zensical": run_zensical}


def _run(module: str, options: list[str], configuration: Path, epoch: int) -> None:
    environment = {
        **os.environ,
        "SOURCE_DATE_EPOCH": str(epoch),
        "PYTHONHASHSEED": "0",
        "NO_MKDOCS_2_WARNING": "1",
    }
    command = [sys.executable, "-m", module, "build", *options, "-f", str(configuration)]
    result = subprocess.run(  # noqa: S603 - our own interpreter, our own arguments
        command,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        close_fds=False,  # what is inheritable is the lock, and the engine is to hold it
    )
    if result.returncode:
        raise EngineError(_COLOUR.sub("", result.stdout + result.stderr))
