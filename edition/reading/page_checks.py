"""What hand-written pages say and lead to, checked against what the edition has."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator

from edition import addresses
from edition.faults import rules
from edition.faults.fault import Faults, Place
from edition.faults.hints import did_you_mean, nearest_word
from edition.reading.text_files import TextFile, nowhere
from edition.reading.written_pages import SLOT, WrittenPage

_MEANT = re.compile(r"<!--+\s*edition\b.*?(?:-->|$)", re.IGNORECASE)
_BLOCKS = "article|aside|details|div|figure|footer|header|main|nav|ol|section|table|ul"
_ELEMENT = re.compile(rf"<(?P<end>/?)(?P<name>{_BLOCKS})\b[^>]*>")
_CODE = re.compile(r"`[^`]*`")
_VALUE = r"""(?:"[^"]*"|'[^']*'|[^\s>}]*)"""
# Elements; attributes, as HTML or the extension attr_list has them; what is loaded from elsewhere.
_KEPT_OUT = re.compile(
    r"<(?:script|style|link|meta|base|iframe|frame|object|embed|applet)\b[^>]*>?"
    rf"|(?<=\s|[{{:])(?:style|on[a-z]{{3,}})\s*=\s*{_VALUE}(?=[^<>{{}}]*[>}}])"
    rf"|(?<=\s)(?:src|srcset|poster|action)\s*=\s*[\"']?(?:https?:)?//[^\s\"'>]*"
    r"|(?<=[\"'(=])javascript:[^\s\"'>)]*"
    r"|!\[[^\]]*\]\(\s*<?(?:https?:)?//[^)\s]*\)?",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"""\]\(\s*<?(?P<markdown>[^)\s>]*)|^ {0,3}\[[^\]^][^\]]*\]:\s*<?(?P<defined>[^\s>]+)"""
    r"""|\bhref=["'](?P<html>[^"']*)["']"""
)
# What has the form of a clause, a sentence, a term, a note or a heading of the index.
_IDENTIFIED = re.compile(
    "(?:term|note|index)-[a-z0-9-]+|[a-z][a-z0-9-]*-p[0-9]+[a-z]*(?:-s[0-9]+[a-z]*)?"
)


def check_pages(
    pages: Collection[WrittenPage],
    taken: Collection[str],
    slots: Collection[str],
    identifiers: Collection[str],
    faults: Faults,
) -> None:
    """Check the slots, links, addresses and titles of hand-written pages.

    `taken` are the addresses of the generated pages, `slots` the names of what can be filled in,
    `identifiers` those of everything that has a place on a page.
    """
    known = {*taken, *(page.address for page in pages)}
    titles: dict[str, WrittenPage] = {}
    for page in pages:
        first = titles.setdefault(page.head["title"], page)
        if first is not page:
            message = f'"{page.head["title"]}" is the title of {first.file.name} already'
            faults.add(rules.PAGE_HEAD, _title_place(page), message, "say what this page is")
        if page.address in taken:
            message = f'"{page.address}" is the address of a generated page'
            faults.add(rules.ADDRESS_TAKEN, nowhere(page.file.name), message)
        _check_markup(page, faults)
        _check_kept_out(page, faults)
        for number, line in page.lines:
            _check_slots(page.file, number, line, slots, faults)
            _check_links(page, number, line, known, faults)
            _check_fragments(page.file, number, line, identifiers, faults)


def _title_place(page: WrittenPage) -> Place:
    lines = enumerate(page.file.lines, 1)
    number, line = next((at, line) for at, line in lines if line.startswith("title"))
    return page.file.place(number, width=len(line))


def _check_markup(page: WrittenPage, faults: Faults) -> None:
    """Check that each element is opened and closed, and that there is one heading."""
    open_: list[tuple[str, Place]] = []
    headings = 0
    for number, line in _markup(page):
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


def _markup(page: WrittenPage) -> Iterator[tuple[int, str]]:
    """Yield the lines of a page that are no code."""
    fenced = False
    for number, line in page.lines:
        if line.lstrip().startswith("```"):
            fenced = not fenced
        if not fenced:
            yield number, line


def _check_kept_out(page: WrittenPage, faults: Faults) -> None:
    """Check that a page has nothing that its policy keeps out: nobody would see it or be told."""
    for number, line in _markup(page):
        shown = _CODE.sub(lambda code: " " * len(code[0]), line)
        for match in _KEPT_OUT.finditer(shown):
            place = page.file.place(number, match.start() + 1, len(match[0]))
            faults.add(rules.PAGE_BLOCKED, place, "the policy of the page keeps this out")


def _check_slots(
    file: TextFile, number: int, line: str, slots: Collection[str], faults: Faults
) -> None:
    for match in _MEANT.finditer(line):
        slot = SLOT.fullmatch(match[0])
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
    """Check that links between pages lead somewhere; links to other files are left alone.

    The address of a page ends with a slash: without one it is another page's on some hosts.
    """
    for match in _LINK.finditer(line):
        group = str(match.lastgroup)
        target = re.split("[?#]", match[group])[0]
        name = posixpath.basename(target)
        if not target or ":" in target or ("." in name.strip(".") and not name.endswith(".md")):
            continue
        address = posixpath.normpath(posixpath.join(page.address, target))
        address = address.removesuffix("index.md").rstrip("/") + "/"
        if address not in known or target[0] == "/" or not target.endswith((".md", "/", ".")):
            place = page.file.place(number, match.start(group) + 1, len(match[group]))
            message = f'no page "{target}" from here'
            hint = _link_hint(page, address, known)
            if hint and not target.endswith(".md"):
                hint = hint.removesuffix("index.md")
            faults.add(rules.UNKNOWN_PAGE, place, message, hint)


def _check_fragments(
    file: TextFile, number: int, line: str, identifiers: Collection[str], faults: Faults
) -> None:
    """Check that links to what has the form of an identifier lead to one that there is."""
    for match in _LINK.finditer(line):
        group = str(match.lastgroup)
        way, _, fragment = match[group].partition("#")
        if ":" in way or not _IDENTIFIED.fullmatch(fragment) or fragment in identifiers:
            continue
        start = match.start(group) + len(way) + 2
        hint = did_you_mean(fragment, identifiers)
        message = f'nothing has the identifier "{fragment}"'
        faults.add(rules.UNKNOWN_PAGE, file.place(number, start, len(fragment)), message, hint)


def _link_hint(page: WrittenPage, address: str, known: Collection[str]) -> str:
    """Return how the link is written that was probably meant, or an empty string."""
    near = nearest_word(address.removesuffix("/").removesuffix(".md") + "/", known)
    return f"write {addresses.relative(page.address, near)}index.md" if near else ""
