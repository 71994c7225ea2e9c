"""What every export is made from, and what it gives back."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from edition.keeping import hash_of, hash_of_fields, this_python
from edition.model import Edition

# Of the compiler, what makes an edition or an export of it.
_ROOMS = ("*.py", "model/*.py", "citations/*.py", "compiling/*.py", "exports/**/*.*", "**/*.po")

Files = Mapping[str, str | bytes]  # by their name in the site, such as `data/edition.json`


@dataclass(frozen=True, kw_only=True)
class Inputs:
    """An edition, and what some exports need besides.

    `pages` are the addresses of the pages that hold something, `retired` those of the pages that
    lead on from a retired address. `templates` is the folder of layouts, `theme` that of faces and
    style sheets; `kept` is a folder in which an export may keep from build to build what is costly
    to make.
    """

    edition: Edition
    pages: tuple[str, ...]
    retired: tuple[str, ...]
    templates: Path
    theme: Path
    kept: Path

    @functools.cached_property
    def origin(self) -> bytes:
        """What says what goes into a book, but for the libraries of the system."""
        return (
            hash_of_fields(self.edition) + hash_of(sorted(self._files())) + this_python().encode()
        )

    def _files(self) -> Iterator[Path]:
        compiler = Path(__file__).parents[1]
        for pattern in _ROOMS:
            yield from (path for path in compiler.glob(pattern) if path.suffix != ".pyc")
        yield from (self.templates / "book").rglob("*.*")
        yield from (self.theme / "fonts").iterdir()
