"""What every export is made from, and what it gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from edition.model import Edition

Files = Mapping[str, str | bytes]  # by their name in the site, such as `data/edition.json`


@dataclass(frozen=True, slots=True, kw_only=True)
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
