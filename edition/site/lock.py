"""One build of a folder at a time."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl


class BusyError(Exception):
    """Another build of the same folder is running."""


@contextmanager
def alone(work: Path) -> Iterator[None]:
    """Keep other builds out of a working folder while this one runs; raises BusyError.

    The system lets go of the lock when the process ends, however it ends. The site engine inherits
    it: where a build is killed and its engine writes on, the next build has to wait.
    """
    work.mkdir(exist_ok=True)
    with (work / "lock").open("a", encoding="utf-8") as file:
        if sys.platform != "win32":
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                message = f"another build of {work.parent} is running; try again when it has ended"
                raise BusyError(message) from None
            os.set_inheritable(file.fileno(), True)  # noqa: FBT003 - the parameter has no other name
        yield
