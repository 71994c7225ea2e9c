"""Text files as they stand on disk, with the place of every line."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from edition.faults.fault import ContentError, Fault, Place, fault


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


def nowhere(name: str) -> Place:
    """Return the place of a file as a whole: there is no line to show."""
    return Place(file=name, line=1, column=1, width=1, excerpt="")


def read_text(path: Path, name: str, *, tabs: bool = False) -> TextFile:
    """Read a text file whole.

    Raises ContentError if it is missing, is not UTF-8, has a byte order mark, CR line ends or
    control characters (`tabs` says whether TAB is allowed).
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        message = f"cannot read the file: {error.strerror}"
        raise ContentError([fault("missing-file", nowhere(name), message)]) from error
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        head = before.decode("utf-8").rsplit("\n", 1)[-1]
        raw = data[error.start - len(head.encode()) :].split(b"\n", 1)[0]
        place = Place(
            file=name,
            line=before.count(b"\n") + 1,
            column=len(head) + 1,
            width=1,
            excerpt=raw.decode("utf-8", "replace"),
        )
        message = f"byte 0x{data[error.start]:02x} is not UTF-8"
        raise ContentError([fault("not-utf-8", place, message)]) from error
    file = TextFile(name=name, text=text, lines=tuple(text.split("\n")))
    faults = [*_line_end_faults(file), *_character_faults(file, tabs=tabs)]
    if faults:
        raise ContentError(faults)
    return file


def _line_end_faults(file: TextFile) -> list[Fault]:
    if file.text.startswith("\ufeff"):
        return [fault("not-utf-8", file.place(), "the file begins with a byte order mark")]
    for number, line in enumerate(file.lines, 1):
        if "\r" in line:
            count = sum("\r" in other for other in file.lines)
            place = file.place(number, line.index("\r") + 1)
            lines = "this line" if count == 1 else f"this line and {count - 1} more"
            return [fault("line-ends", place, f"{lines} ends with CR LF, or holds a CR")]
    return []


def _character_faults(file: TextFile, *, tabs: bool) -> list[Fault]:
    allowed = "\t\r" if tabs else "\r"  # CR has a rule of its own
    faults = []
    for number, line in enumerate(file.lines, 1):
        if line.isprintable():
            continue
        for column, char in enumerate(line, 1):
            if char not in allowed and unicodedata.category(char) == "Cc":
                message = f"the control character U+{ord(char):04X} stands here"
                hint = ""
                if char == "\t":
                    message, hint = "a tab stands here", "use blanks, as the lines around it do"
                place = file.place(number, column)
                faults.append(fault("control-character", place, message, hint))
                break
    return faults
