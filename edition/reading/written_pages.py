"""Pages written by hand under site_src/: Markdown with a head, and slots that the edition fills."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from edition.faults import rules
from edition.faults.fault import Faults
from edition.page_kinds import WRITTEN
from edition.reading.left_overs import is_left_over
from edition.reading.schema import fits
from edition.reading.text_files import TextFile, nowhere, read_text
from edition.reading.yaml_reader import parse_yaml

# Every page leads to them.
NEEDED = tuple(f"{(kind.address or '').strip('/') or 'index'}.md" for kind in WRITTEN)
SLOT = re.compile(r"<!-- edition:(?P<name>[a-z-]+) -->")
_HEAD = re.compile(r"---\n(?P<head>(?:.*?\n)??)---(?:\n|\Z)", re.DOTALL)
_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPage:
    """A page written by hand: where it is, what its head says, and its Markdown."""

    address: str
    file: TextFile
    head: Mapping[str, Any]
    body: str
    first_line: int

    @property
    def lines(self) -> Iterator[tuple[int, str]]:
        """The lines of the body with their numbers in the file."""
        return enumerate(self.body.split("\n"), self.first_line)


def read_written_pages(folder: Path, root: Path, faults: Faults) -> tuple[WrittenPage, ...]:
    """Read the Markdown files of site_src/; pages with faults of form are left out."""
    for name in NEEDED:
        if not (folder / name).is_file():
            missing = nowhere((folder / name).relative_to(root).as_posix())
            message = "every page of the site leads to this one, and it is not there"
            faults.add(rules.MISSING_FILE, missing, message)
    pages = (
        _read_page(path, path.relative_to(folder), root, faults)
        for path in sorted(folder.rglob("*.md"))
        if path.is_file() and not is_left_over(path.relative_to(folder))
    )
    return tuple(page for page in pages if page is not None)


def fill_slots(page: WrittenPage, slots: Mapping[str, str]) -> str:
    """Return the body of a hand-written page with its slots filled."""
    return SLOT.sub(lambda match: slots[match["name"]], page.body)


def _read_page(path: Path, inside: Path, root: Path, faults: Faults) -> WrittenPage | None:
    file = read_text(path, path.relative_to(root).as_posix(), faults, prose=True)
    if file is None:
        return None
    for part in inside.with_suffix("").parts:
        if not _NAME.fullmatch(part):
            message = f'"{part}" cannot be a part of an address'
            faults.add(rules.PAGE_NAME, nowhere(file.name), message)
            return None
    match = _HEAD.match(file.text)
    if match is None:
        message = "the page does not begin with its head: lines between two lines of ---"
        faults.add(rules.PAGE_HEAD, file.place(), message)
        return None
    head = parse_yaml(file, match["head"], faults, above=1)
    if head is None or not fits(head, "page", faults):
        return None
    return WrittenPage(
        address=_address(inside),
        file=file,
        head=head.value,
        body=file.text[match.end() :],
        first_line=file.text[: match.end()].count("\n") + 1,
    )


def _address(path: Path) -> str:
    parts = path.with_suffix("").parts
    if parts[-1] == "index":
        parts = parts[:-1]
    return "/" + "".join(f"{part}/" for part in parts)
