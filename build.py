#!/usr/bin/env python3
"""Build, preview and check the edition; see `build.py --help`."""

from __future__ import annotations

import gc
import io
import os
import select
import sys
import time
from pathlib import Path
from typing import TextIO

from edition.site import manifest


def main() -> int:
    """Run one command; where nobody reads on what it prints, as in `check | head`, end quietly."""
    try:
        try:
            return _run()
        finally:
            print(end="", flush=True)
    except BrokenPipeError:
        left = [stream for stream in (sys.stdout, sys.stderr) if _is_unread(stream)]
        if not left:
            raise  # it was another program that has gone
        for stream in left:  # what is not printed yet is forgotten
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        return 1


def _is_unread(stream: TextIO) -> bool:
    """Say whether a stream leads to a program that has gone."""
    poll = select.poll()
    poll.register(stream, 0)
    return any(event & (select.POLLERR | select.POLLHUP) for _, event in poll.poll(0))


def _run() -> int:
    """Run one command; return 0, or 1 where the content or what was asked has a fault.

    A plain build of what has not changed since the last one ends here: what a build needs is
    imported only where it is needed, for that takes longer than to see that nothing has changed.
    """
    started = time.perf_counter()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a name is no reason to fail at the end
    project = Path(__file__).resolve().parent
    plain = sys.argv[1:] in ([], ["build"])
    inputs = manifest.state_of_inputs(project, project, os.environ) if plain else ""
    if plain and manifest.is_current(project, inputs):
        print(f"Nothing has changed since {project / 'site'} was built.")
        return 0
    gc.set_threshold(200_000)  # a build is short, and most of what it makes lives until its end
    try:
        from edition.site.command_line import run  # noqa: PLC0415 - see above
    except ModuleNotFoundError as error:
        print(f"{error}. Run it with .venv/bin/python; make site installs what it needs.")
        return 1
    return run(sys.argv[1:], inputs, started)


if __name__ == "__main__":
    sys.exit(main())
