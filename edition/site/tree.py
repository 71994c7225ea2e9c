"""A folder of files that is made anew at every build, where what stays the same is left alone.

To take files away and make them again costs more than to read them, and most of what a build
writes is what the build before has written.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path


class Tree:
    """A folder, and what is written to it; `close` takes away what else lies there.

    `size` is how many bytes were written, `names` what the files are called within the folder.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names: set[str] = set()
        self.size = 0
        folder.mkdir(parents=True, exist_ok=True)

    def write(self, name: str, content: str | bytes) -> None:
        """Write a file, unless it holds this already; text is written in UTF-8."""
        data = content.encode("utf-8") if isinstance(content, str) else content
        self.names.add(name)
        self.size += len(data)
        path = self.folder / name
        if _content(path) != data:
            self._make_room(path)
            path.write_bytes(data)

    def close(self) -> None:
        """Take away every file that was not written, and every folder that holds none."""
        needed = {self.folder}
        for name in self.names:
            needed.update((self.folder / name).parents)
        for folder, folders, files in os.walk(self.folder):
            here = Path(folder)
            prefix = "" if here == self.folder else f"{here.relative_to(self.folder).as_posix()}/"
            spare = [here / name for name in files if f"{prefix}{name}" not in self.names]
            spare += [here / name for name in folders if here / name not in needed]
            for path in spare:
                _remove(path)
            folders[:] = [name for name in folders if here / name in needed]

    def _make_room(self, path: Path) -> None:
        """Take away what stands where a file is to be, or where a folder above it is to be."""
        within = [parent for parent in path.parents if self.folder in parent.parents]
        for folder in reversed(within):
            if not _is_folder(folder):
                _remove(folder)
        _remove(path)
        path.parent.mkdir(parents=True, exist_ok=True)


def _content(path: Path) -> bytes | None:
    """Return what a file holds; None where there is none that can be read."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _remove(path: Path) -> None:
    """Take away a file, a folder with all in it, or nothing; no link is followed."""
    if _is_folder(path):
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
