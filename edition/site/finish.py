"""Around the engine: make room, put together what the pages load, and put it in place at once."""

from __future__ import annotations

import ctypes
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from uuid import uuid4

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


def set_aside(build: Path, *folders: Path) -> Path:
    """Move aside what a build before has left; return where it is: the caller deletes it later."""
    left = build / "left"
    left.mkdir(exist_ok=True)
    for folder in folders:
        if folder.exists():
            folder.rename(left / str(uuid4()))
    return left


def write_files(site: Path, files: Mapping[str, str | bytes]) -> None:
    """Write the files that are no pages, by their name in the site."""
    for name, content in files.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)


def move_used(output: Path, site: Path) -> None:
    """Move what the engine made into the site: what pages load, and what is not there already."""
    for folder, _, names in os.walk(output):
        within = site / Path(folder).relative_to(output)
        for name in names:
            new = within / name
            if not new.exists() and not _unused(new.relative_to(site)):
                within.mkdir(parents=True, exist_ok=True)
                Path(folder, name).rename(new)


def open_to_hosts(site: Path) -> None:
    """Add what keeps a host that runs Jekyll from making pages of its own out of the files."""
    (site / ".nojekyll").touch()


def fill_in(site: Path, address: str, place: str, content: str) -> None:
    """Put content into a page, where the engine has left a place for it."""
    page = site / address.strip("/") / "index.html"
    if page.exists():
        page.write_text(page.read_text(encoding="utf-8").replace(place, content), encoding="utf-8")


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
    """Say whether a file, by its name in the site, is one that no page loads."""
    return is_left_over(name) or any(part.as_posix() in UNUSED for part in (name, *name.parents))


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
