"""What is costly to make, kept from build to build by what it is made of."""

from __future__ import annotations

import hashlib
import sys
import sysconfig
import zlib
from collections.abc import Callable, Iterable
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


def hash_of(files: Iterable[Path]) -> bytes:
    """Return a hash of what files hold, in their order."""
    whole = hashlib.sha256()
    for path in files:
        whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.digest()


def this_python() -> str:
    """Return the version of this Python, and those of all libraries that are installed for it."""
    folders = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    found = (path.name for folder in folders for path in Path(folder).glob("*.dist-info"))
    return "\n".join([sys.version, *sorted(found)])
