"""After the engine: remove what no page loads, and put the finished site in place at once."""

from __future__ import annotations

import ctypes
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

# What the engines and the Material theme add, and the pages of this edition do not load.
UNUSED = (
    "assets/javascripts",
    "assets/stylesheets",
    "assets/images",
    "search",
    "search.json",
    "sitemap.xml.gz",
)
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def remove_unused(site: Path) -> None:
    """Remove the parts of the theme that no page loads."""
    for name in UNUSED:
        path = site / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def write_files(site: Path, files: Mapping[str, str | bytes]) -> None:
    """Write the files that are no pages, by their name in the site."""
    for name, content in files.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)


def swap_in(finished: Path, site: Path) -> None:
    """Put a finished site in the place of the one before, in one step where the system can.

    Whenever this is interrupted, `site` is the old site or the new one, whole. Where the system
    cannot exchange two folders, it may be missing for a moment; `restore` then puts it back.
    """
    if not site.exists():
        finished.rename(site)
        return
    if _exchange(finished, site):
        shutil.rmtree(finished)
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
