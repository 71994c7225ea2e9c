"""Around the engine: take what it made, and put the finished site in place at once."""

from __future__ import annotations

import ctypes
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from edition.reading.left_overs import is_left_over

# What the engines and the Material theme add, and the pages of this edition do not load.
UNUSED = (
    "assets/javascripts",
    "assets/stylesheets",
    "assets/images",
    "search.json",
    "sitemap.xml.gz",
)
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def engine_files(output: Path) -> Iterator[tuple[str, Path]]:
    """Yield the files that the engine made and that the site has, by their name in it."""
    for folder, folders, names in os.walk(output):
        prefix = Path(folder).relative_to(output)
        folders[:] = sorted(name for name in folders if not _unused(prefix / name))
        for name in sorted(names):
            if not _unused(prefix / name):
                yield (prefix / name).as_posix(), Path(folder, name)


def swap_in(finished: Path, site: Path) -> None:
    """Put a finished site in the place of the one before, in one step where the system can.

    Whenever this is interrupted, `site` is the old site or the new one, whole, and the old one
    stays where the new one was made. Where the system cannot exchange two folders, `site` may be
    missing for a moment; `restore` then puts it back.
    """
    if not site.exists():
        finished.rename(site)
        return
    if _exchange(finished, site):
        return
    retired = site.with_name(f".{site.name}.old")
    shutil.rmtree(retired, ignore_errors=True)
    site.rename(retired)
    finished.rename(site)
    shutil.rmtree(retired)


def restore(site: Path) -> None:
    """Put back the site before, if a swap without exchange was interrupted."""
    retired = site.with_name(f".{site.name}.old")
    if retired.exists() and not site.exists():
        retired.rename(site)


def _unused(name: Path) -> bool:
    """Say whether a file or folder, by its name in the site, is one that no page loads."""
    return is_left_over(name) or name.as_posix() in UNUSED


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two directories atomically; return whether the system could."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    result: int = rename(
        _AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE
    )
    return result == 0
