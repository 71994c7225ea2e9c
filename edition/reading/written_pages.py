"""Pages written by hand under site_src/: Markdown with a head, and slots that the edition fills."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from edition import addresses
from edition.faults import rules
from edition.faults.fault import Faults, Place
from edition.faults.hints import did_you_mean, nearest_word
from edition.page_kinds import WRITTEN
from edition.reading.left_overs import is_left_over
from edition.reading.schema import fits
from edition.reading.text_files import TextFile, nowhere, read_text
from edition.reading.yaml_reader import parse_yaml

# Every page leads to them.
NEEDED = tuple(f"{(kind.address or '').strip('/') or 'index'}.md" for kind in WRITTEN)
_SLOT = re.compile(r"<!-- edition:(?P<name>[a-z-]+) -->")
_MEANT = re.compile(r"<!--+\s*edition\b.*?(?:-->|$)", re.IGNORECASE)
_HEAD = re.compile(r"---\n(?P<head>(?:.*?\n)??)---(?:\n|\Z)", re.DOTALL)
_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")
_BLOCKS = "article|aside|details|div|figure|footer|header|main|nav|ol|section|table|ul"
_ELEMENT = re.compile(rf"<(?P<end>/?)(?P<name>{_BLOCKS})\b[^>]*>")
_LINK = re.compile(r"""\]\(\s*<?(?P<markdown>[^)\s>]*)|\bhref="(?P<html>[^"]*)\"""")


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


def check_pages(
    pages: Collection[WrittenPage], taken: Collection[str], slots: Collection[str], faults: Faults
) -> None:
    """Check the slots, links and addresses of hand-written pages.

    `taken` are the addresses of the generated pages, `slots` the names of what can be filled in.
    """
    known = {*taken, *(page.address for page in pages)}
    for page in pages:
        if page.address in taken:
            message = f'"{page.address}" is the address of a generated page'
            faults.add(rules.ADDRESS_TAKEN, nowhere(page.file.name), message)
        _check_markup(page, faults)
        for number, line in page.lines:
            _check_slots(page.file, number, line, slots, faults)
            _check_links(page, number, line, known, faults)


def fill_slots(page: WrittenPage, slots: Mapping[str, str]) -> str:
    """Return the body of a hand-written page with its slots filled."""
    return _SLOT.sub(lambda match: slots[match["name"]], page.body)


def _read_page(path: Path, inside: Path, root: Path, faults: Faults) -> WrittenPage | None:
    file = read_text(path, path.relative_to(root).as_posix(), faults, tabs=True)
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


def _check_markup(page: WrittenPage, faults: Faults) -> None:
    """Check that each element is opened and closed, and that there is one heading."""
    open_: list[tuple[str, Place]] = []
    headings = 0
    fenced = False
    for number, line in page.lines:
        if line.lstrip().startswith("```"):
            fenced = not fenced
        if fenced:
            continue
        headings += line.startswith("# ") + line.count("<h1")
        for match in _ELEMENT.finditer(line):
            place = page.file.place(number, match.start() + 1, len(match[0]))
            if not match["end"]:
                open_.append((match["name"], place))
            elif not open_ or open_.pop()[0] != match["name"]:
                message = f"{match[0]} closes what is not open here"
                faults.add(rules.PAGE_MARKUP, place, message)
                return
    for name, place in open_:
        faults.add(
            rules.PAGE_MARKUP, place, f"<{name}> is never closed", f"close it with </{name}>"
        )
    if headings != 1:
        message = f"the page has {headings} headings of the first level; it needs one"
        hint = "write one line that begins with # and a blank"
        faults.add(rules.PAGE_MARKUP, page.file.place(page.first_line), message, hint)


def _check_slots(
    file: TextFile, number: int, line: str, slots: Collection[str], faults: Faults
) -> None:
    for match in _MEANT.finditer(line):
        slot = _SLOT.fullmatch(match[0])
        if slot and slot["name"] in slots:
            continue
        place = file.place(number, match.start() + 1, len(match[0]))
        if slot:
            hint = did_you_mean(slot["name"], slots) or f"the slots are: {', '.join(slots)}"
            faults.add(rules.UNKNOWN_SLOT, place, f'no slot "{slot["name"]}"', hint)
        else:
            hint = "write it as <!-- edition:NAME -->, with these blanks and no others"
            faults.add(rules.UNKNOWN_SLOT, place, "this looks like a slot and is none", hint)


def _check_links(
    page: WrittenPage, number: int, line: str, known: Collection[str], faults: Faults
) -> None:
    """Check that links between pages lead somewhere; links to other files are left alone."""
    for match in _LINK.finditer(line):
        group = "markdown" if match["markdown"] is not None else "html"
        target = re.split("[?#]", match[group])[0]
        if not target or ":" in target or not target.endswith((".md", "/")):
            continue
        address = posixpath.normpath(posixpath.join(page.address, target))
        address = address.removesuffix("index.md").rstrip("/") + "/"
        if address not in known or target.startswith("/"):
            place = page.file.place(number, match.start(group) + 1, len(match[group]))
            message = f'no page "{target}" from here'
            hint = _link_hint(page, address, known)
            if hint and not target.endswith(".md"):
                hint = hint.removesuffix("index.md")
            faults.add(rules.UNKNOWN_PAGE, place, message, hint)


def _link_hint(page: WrittenPage, address: str, known: Collection[str]) -> str:
    """Return how the link is written that was probably meant, or an empty string."""
    near = nearest_word(address.removesuffix("/").removesuffix(".md") + "/", known)
    return f"write {addresses.relative(page.address, near)}index.md" if near else ""
