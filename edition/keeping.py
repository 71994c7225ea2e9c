"""What is costly to make, kept from build to build by what it is made of."""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
import sysconfig
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T")


def keep(folder: Path, origin: bytes, make: Callable[[], bytes]) -> bytes:
    """Return a file from the folder that keeps it, or make it; `origin` says what it is made of.

    The folder holds the last file only. Python belongs to the origin of each, and so does the
    library that compresses.
    """
    path = _path(folder, origin)
    if not path.exists():
        new = _new(path)
        new.write_bytes(make())
        _put(new, path)
    return path.read_bytes()


def keep_each(folder: Path, origin: bytes, make: Callable[[], Iterator[T]]) -> Iterator[T]:
    """Yield values from the folder that keeps them, or make them, one by one; all are kept or none.

    What can be kept is what Python can pickle. The rest is as with `keep`.
    """
    path = _path(folder, origin)
    if not path.exists():
        new = _new(path)
        with new.open("wb") as file:
            for value in make():
                pickle.dump(value, file)
                yield value
        _put(new, path)
        return
    with path.open("rb") as file:
        while file.peek(1):
            yield pickle.load(file)  # noqa: S301 - our own


def _path(folder: Path, origin: bytes) -> Path:
    whole = f"{sys.version} {zlib.ZLIB_RUNTIME_VERSION} ".encode() + origin
    return folder / hashlib.sha256(whole).hexdigest()


def _new(path: Path) -> Path:
    """Return where a file is written before it is whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.with_suffix(f".{os.getpid()}")


def _put(new: Path, path: Path) -> None:
    """Put a whole file into its place, and take away the one before.

    What is not whole is left alone: a preview may be writing it.
    """
    new.replace(path)
    for other in path.parent.iterdir():
        if other != path and not other.suffix:
            other.unlink(missing_ok=True)


def hash_of(files: Iterable[Path]) -> bytes:
    """Return a hash of files: what each is called and what it holds, in their order."""
    whole = hashlib.sha256()
    for path in files:
        whole.update(f"{path.name}\n".encode())
        whole.update(hashlib.sha256(content_of(path)).digest())
    return whole.digest()


def hash_of_fields(value: DataclassInstance) -> bytes:
    """Return a hash of all that an instance of a dataclass holds, which may be very long."""
    whole = hashlib.sha256()
    for field in fields(value):
        held = getattr(value, field.name)
        for item in held if isinstance(held, tuple) else (held,):
            whole.update(f"{item!r}\n".encode())
        whole.update(field.name.encode())
    return whole.digest()


def content_of(path: Path) -> bytes:
    """Return what a file holds; nothing where it is gone or leads nowhere."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def files_of(part: Path) -> Iterator[Path]:
    """Yield the files of a folder in a fixed order, or the file itself; compiled Python is none."""
    if not part.is_dir():
        yield part
        return
    for folder, folders, names in os.walk(part):
        folders[:] = sorted(set(folders) - {"__pycache__"})
        yield from (Path(folder, name) for name in sorted(names))


def this_python() -> str:
    """Return the version of this Python, and those of all libraries that are installed for it."""
    folders = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    found = (path.name for folder in folders for path in Path(folder).glob("*.dist-info"))
    return "\n".join([sys.version, *sorted(found)])
