"""What the last build was made of and what it made, to know at once that nothing has changed.

It imports nothing that takes time: an unchanged site is to be known in a tenth of a second.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from edition.keeping import content_of, files_of, this_python

State = tuple[tuple[str, int, int, int], ...]

_SETTINGS = ("SITE_URL", "SOURCE_DATE_EPOCH", "CI")
_COMPILER = ("build.py", "edition", "templates")
_EDITION = ("content", "mkdocs.yml", "site_src")


def state_of_inputs(project: Path, root: Path, environ: Mapping[str, str]) -> str:
    """Return a hash of all that a build depends on.

    That is the compiler and its templates in `project`, the edition in `root`, the settings of the
    environment, this Python, and the libraries that are installed, by their versions.
    """
    whole = hashlib.sha256()
    for name in _SETTINGS:
        whole.update(f"{name}={environ.get(name)!r}\n".encode())
    whole.update(this_python().encode())
    parts = [*(project / name for name in _COMPILER), *(root / name for name in _EDITION)]
    for path in (file for part in parts for file in files_of(part)):
        whole.update(f"{path.relative_to(path.anchor)}\n".encode())
        whole.update(hashlib.sha256(content_of(path)).digest())
    return whole.hexdigest()


def remember(root: Path, inputs: str) -> None:
    """Note that the site of the edition in `root` was built of these inputs."""
    _path(root).write_text(f"{inputs}\n{_state_of_site(root)}\n", encoding="ascii")


def is_current(root: Path, inputs: str) -> bool:
    """Say whether the site in `root` is as it was built, and was built of these inputs."""
    try:
        noted = _path(root).read_text(encoding="ascii").splitlines()
    except (OSError, UnicodeDecodeError):
        return False
    return noted == [inputs, _state_of_site(root)]


def _path(root: Path) -> Path:
    return root / "build" / "manifest"


def _state_of_site(root: Path) -> str:
    """Return a hash of the names, sizes and times of all files of the site."""
    whole = hashlib.sha256()
    for path in files_of(root / "site"):
        status = path.stat()
        whole.update(f"{path} {status.st_size} {status.st_mtime_ns}\n".encode())
    return whole.hexdigest()


def state_of(part: Path) -> State:
    """Return the names, times and sizes of the files of a folder, or of the file itself."""
    found = []
    for path in files_of(part):
        try:
            status = path.stat()
        except OSError:  # it has gone meanwhile, or leads nowhere
            continue
        found.append((str(path), status.st_mtime_ns, status.st_size, status.st_ino))
    return tuple(found)
