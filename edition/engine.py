"""The site engine: turns the staged Markdown into HTML. The one module that knows MkDocs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


class EngineError(Exception):
    """The site engine failed; carries what it printed."""


def run_mkdocs(configuration: Path, epoch: int) -> None:
    """Build the site that a configuration describes, strictly; raises EngineError.

    `epoch` is the time that the engine writes into its files, in seconds since 1970.
    """
    environment = {
        **os.environ,
        "SOURCE_DATE_EPOCH": str(epoch),
        "PYTHONHASHSEED": "0",
        "NO_MKDOCS_2_WARNING": "1",
    }
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "--quiet",
        "-f",
        str(configuration),
    ]
    result = subprocess.run(  # noqa: S603 - our own interpreter, our own arguments
        command, env=environment, capture_output=True, text=True, check=False
    )
    if result.returncode:
        raise EngineError(result.stdout + result.stderr)
