"""Text files as they stand on disk, with the place of every line."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from edition.faults import rules
from edition.faults.fault import Faults, Place

# How files begin that are often taken for texts: PDF, Word (new and old), RTF, PNG, JPEG.
_NO_TEXT = (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff")
_MERGE = re.compile(r"(?:<{7}|>{7}) \S")


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFile:
    """A UTF-8 file as it stands on disk; `name` is the path shown to the maintainer."""

    name: str
    text: str
    lines: tuple[str, ...]

    def place(self, line: int = 1, column: int = 1, width: int = 1) -> Place:
        """Return a place in this file; line and column count from 1."""
        excerpt = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        return Place(file=self.name, line=line, column=column, width=width, excerpt=excerpt)


def is_control(char: str) -> bool:
    """Say whether a character controls something, or is none at all: XML can hold neither."""
    return unicodedata.category(char) == "Cc" or char in "\ufffe\uffff"


def nowhere(name: str) -> Place:
    """Return the place of a file as a whole: there is no line to show."""
    return Place(file=name, line=1, column=1, width=1, excerpt="")


def read_text(path: Path, name: str, faults: Faults, *, prose: bool = False) -> TextFile | None:
    """Read a text file whole.

    Returns None, and adds faults, if it is missing, is no text, is not UTF-8, has a byte order
    mark, CR line ends or control characters. `prose`, a source or a page, may have tabs, and come
    from a system that begins files with that mark or ends all lines with CR LF: these are no part
    of its text.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        message = f"cannot read the file: {error.strerror}"
        faults.add(rules.MISSING_FILE, nowhere(name), message)
        return None
    if data.startswith(_NO_TEXT):
        message = "this is no text, but a document or picture of another format"
        hint = "save its words as plain text in UTF-8, and name that file"
        faults.add(rules.NOT_UTF_8, nowhere(name), message, hint)
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        message, code = f"byte 0x{data[error.start]:02x} is not UTF-8", "latin1"
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            message, code = "the file is UTF-16, and not UTF-8", "utf-16"
        hint = f"{rules.NOT_UTF_8.mend}, as by: iconv -f {code} -t utf-8 {name} > NEW"
        faults.add(rules.NOT_UTF_8, _place_of_byte(data, error.start, name), message, hint)
        return None
    if prose:
        text = text.removeprefix("\ufeff")
        text = text.replace("\r\n", "\n") if _ends_alike(text) else text
    file = TextFile(name=name, text=text, lines=tuple(text.split("\n")))
    found = Faults()
    _check_line_ends(file, found)
    _check_characters(file, found, tabs=prose)
    faults.extend(found)
    return None if found else file


def is_merged(file: TextFile, faults: Faults) -> bool:
    """Say whether no merge was begun in a file and not finished; add a fault where one was."""
    for number, line in enumerate(file.lines, 1):
        if _MERGE.match(line):
            message = "the mark of a merge that was not finished stands here"
            faults.add(rules.MERGE_MARK, file.place(number, width=len(line)), message)
            return False
    return True


def _ends_alike(text: str) -> bool:
    """Say whether every line of a text ends with CR LF."""
    return text.count("\r") == text.count("\n") == text.count("\r\n")


def _place_of_byte(data: bytes, index: int, name: str) -> Place:
    """Return the place of the first byte that is not UTF-8; its line is shown as far as it can."""
    before = data[:index]
    head = before.decode("utf-8").rsplit("\n", 1)[-1]
    line = data[index - len(head.encode()) :].split(b"\n", 1)[0]
    return Place(
        file=name,
        line=before.count(b"\n") + 1,
        column=len(head) + 1,
        width=1,
        excerpt=line.decode("utf-8", "replace"),
    )


def _check_line_ends(file: TextFile, faults: Faults) -> None:
    """Add a fault for a byte order mark, or else for the first line that holds a CR."""
    if file.text.startswith("\ufeff"):
        faults.add(rules.NOT_UTF_8, file.place(), "the file begins with a byte order mark")
        return
    for number, line in enumerate(file.lines, 1):
        if "\r" in line:
            count = sum("\r" in other for other in file.lines)
            place = file.place(number, line.index("\r") + 1)
            message = "this line ends with CR LF, or holds a CR"
            if count > 1:
                message = f"this line and {count - 1} more end with CR LF, or hold a CR"
            hint = f"{rules.LINE_ENDS.mend}, as by: perl -pi -e 's/\\r$//' {file.name}"
            faults.add(rules.LINE_ENDS, place, message, hint)
            return


def _check_characters(file: TextFile, faults: Faults, *, tabs: bool) -> None:
    """Add a fault for the first control character of each line."""
    allowed = "\t\r" if tabs else "\r"  # CR has a rule of its own
    for number, line in enumerate(file.lines, 1):
        if line.isprintable():
            continue
        body = line.lstrip("\f") if tabs else line  # a printed page ends there
        for column, char in enumerate(
            body.rstrip("\f") if tabs else body, 1 + len(line) - len(body)
        ):
            if char not in allowed and is_control(char):
                message = f"the control character U+{ord(char):04X} stands here"
                hint = ""
                if char == "\t":
                    message, hint = "a tab stands here", "use blanks, as the lines around it do"
                faults.add(rules.CONTROL_CHARACTER, file.place(number, column), message, hint)
                break
