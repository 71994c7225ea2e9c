"""What a reader of XML finds in a Word file: its parts, and the words between two marks."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Elements that stand for one character.
_SIGNS = {f"{W}tab": "\t", f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": "\u00ad"}


def parts(path: Path) -> dict[str, etree._Element]:
    """Return every part of a file, parsed, by its name."""
    with ZipFile(path) as archive:
        return {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}


def text_of(element: etree._Element) -> str:
    """Return the words in an element, exactly."""
    return "".join(_words(part) for part in element.iter())


def spans(path: Path) -> dict[str, str]:
    """Return the words between the marks of every bookmark, by its name."""
    found: dict[str, str] = {}
    open_: dict[str, str] = {}
    for part in parts(path)["word/document.xml"].iter():
        if part.tag == f"{W}bookmarkStart":
            open_[part.get(f"{W}id")] = part.get(f"{W}name")
            found[part.get(f"{W}name")] = ""
        elif part.tag == f"{W}bookmarkEnd":
            open_.pop(part.get(f"{W}id"))
        else:
            for name in open_.values():
                found[name] += _words(part)
    return found


def _words(part: etree._Element) -> str:
    if part.tag == f"{W}t":
        return part.text or ""
    in_a_run = part.getparent() is not None and part.getparent().tag == f"{W}r"
    return _SIGNS.get(part.tag, "") if in_a_run else ""
