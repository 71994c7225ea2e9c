"""Programs for Node.js, as tools/node pins them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.editions import PROJECT

NODE = Path(sys.executable).with_name("node")
PACKAGES = PROJECT / "tools/node/node_modules"


def node(script: str, *arguments: str, **environment: str) -> str:
    """Run a script of a package; return what it says, fail with it where the script fails."""
    return _run(str(PACKAGES / script), *arguments, **environment)


def node_lines(lines: str, *arguments: str) -> str:
    """Run lines of a test that may `require` the packages; `process.argv.slice(1)` are the arguments."""
    return _run("--eval", lines, "--", *arguments, NODE_PATH=str(PACKAGES))


def _run(*arguments: str, **environment: str) -> str:
    result = subprocess.run(
        [str(NODE), *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, **environment},
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout
