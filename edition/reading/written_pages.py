"""Pages written by hand under site_src/: Markdown with a head, and slots that the edition fills."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from edition import addresses
from edition.faults.fault import ContentError, Fault, Place, did_you_mean, fault, nearest_word
from edition.reading.schema import shape_faults
from edition.reading.text_files import TextFile, nowhere, read_text
from edition.reading.yaml_reader import parse_yaml

NEEDED = ("index.md", "cite.md", "data.md", "about.md")  # every page leads to them
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


def read_written_pages(folder: Path, root: Path) -> tuple[WrittenPage, ...]:
    """Read the Markdown files of site_src/; raises ContentError with the faults of all of them."""
    faults: list[Fault] = []
    pages: list[WrittenPage] = []
    for name in NEEDED:
        if not (folder / name).is_file():
            missing = nowhere((folder / name).relative_to(root).as_posix())
            message = "every page of the site leads to this one, and it is not there"
            faults.append(fault("missing-file", missing, message))
    for path in sorted(folder.rglob("*.md")):
        try:
            pages.append(_read_page(path, path.relative_to(folder), root))
        except ContentError as error:
            faults.extend(error.faults)
    if faults:
        raise ContentError(faults)
    return tuple(pages)


def page_faults(
    pages: Collection[WrittenPage], taken: Collection[str], slots: Collection[str]
) -> Iterator[Fault]:
    """Yield what is wrong with the slots, links and addresses of hand-written pages.

    `taken` are the addresses of the generated pages, `slots` the names of what can be filled in.
    """
    known = {*taken, *(page.address for page in pages)}
    for page in pages:
        if page.address in taken:
            message = f'"{page.address}" is the address of a generated page'
            yield fault("address-taken", nowhere(page.file.name), message)
        yield from _markup_faults(page)
        for number, line in page.lines:
            yield from _slot_faults(page.file, number, line, slots)
            yield from _link_faults(page, number, line, known)


def fill_slots(page: WrittenPage, slots: Mapping[str, str]) -> str:
    """Return the body of a hand-written page with its slots filled."""
    return _SLOT.sub(lambda match: slots[match["name"]], page.body)


def _read_page(path: Path, inside: Path, root: Path) -> WrittenPage:
    file = read_text(path, path.relative_to(root).as_posix(), tabs=True)
    for part in inside.with_suffix("").parts:
        if not _NAME.fullmatch(part):
            message = f'"{part}" cannot be a part of an address'
            raise ContentError([fault("page-name", nowhere(file.name), message)])
    match = _HEAD.match(file.text)
    if match is None:
        message = "the page does not begin with its head: lines between two lines of ---"
        raise ContentError([fault("page-head", file.place(), message)])
    head = parse_yaml(file, match["head"], above=1)
    faults = shape_faults(head, "page")
    if faults:
        raise ContentError(faults)
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


def _markup_faults(page: WrittenPage) -> Iterator[Fault]:
    """Yield a fault for each element that is not closed or not opened, and for a lost heading."""
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
                yield fault("page-markup", place, message)
                return
    for name, place in open_:
        yield fault("page-markup", place, f"<{name}> is never closed", f"close it with </{name}>")
    if headings != 1:
        message = f"the page has {headings} headings of the first level; it needs one"
        hint = "write one line that begins with # and a blank"
        yield fault("page-markup", page.file.place(page.first_line), message, hint)


def _slot_faults(file: TextFile, number: int, line: str, slots: Collection[str]) -> Iterator[Fault]:
    for match in _MEANT.finditer(line):
        slot = _SLOT.fullmatch(match[0])
        if slot and slot["name"] in slots:
            continue
        place = file.place(number, match.start() + 1, len(match[0]))
        if slot:
            hint = did_you_mean(slot["name"], slots) or f"the slots are: {', '.join(slots)}"
            yield fault("unknown-slot", place, f'no slot "{slot["name"]}"', hint)
        else:
            hint = "write it as <!-- edition:NAME -->, with these blanks and no others"
            yield fault("unknown-slot", place, "this looks like a slot and is none", hint)


def _link_faults(
    page: WrittenPage, number: int, line: str, known: Collection[str]
) -> Iterator[Fault]:
    """Yield a fault for each link between pages that leads nowhere; other files are left alone."""
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
            yield fault("unknown-page", place, message, hint)


def _link_hint(page: WrittenPage, address: str, known: Collection[str]) -> str:
    """Return how the link is written that was probably meant, or an empty string."""
    near = nearest_word(address.removesuffix("/").removesuffix(".md") + "/", known)
    return f"write {addresses.relative(page.address, near)}index.md" if near else ""
