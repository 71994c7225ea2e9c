"""Files that are costly to make, kept from build to build by what they are made of."""

from __future__ import annotations

import hashlib
import sys
import zlib
from collections.abc import Callable
from pathlib import Path


def keep(folder: Path, origin: bytes, make: Callable[[], bytes]) -> bytes:
    """Return a file from the folder that keeps it, or make it; `origin` says what it is made of.

    The folder holds the last file only. Python belongs to the origin of each, and so does the
    library that compresses.
    """
    whole = f"{sys.version} {zlib.ZLIB_RUNTIME_VERSION} ".encode() + origin
    path = folder / hashlib.sha256(whole).hexdigest()
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        new = path.with_suffix(".new")
        new.write_bytes(make())
        new.replace(path)
    for other in set(folder.iterdir()) - {path}:
        other.unlink()
    return path.read_bytes()
