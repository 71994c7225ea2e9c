"""Plain YAML with the place of every key and value, and text files with the place of every line."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from edition.faults import ContentError, Fault, Place, fault

Path_ = tuple[str | int, ...]  # the way from the top of a YAML file to a value


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


@dataclass(frozen=True, slots=True, kw_only=True)
class YamlFile:
    """The plain value of a YAML file, and where each of its keys and values stands."""

    file: TextFile
    value: Any
    values: dict[Path_, Place]
    keys: dict[Path_, Place]

    def place(self, *path: str | int) -> Place:
        """Return the place of the value at `path`, or of the nearest value around it."""
        return _nearest(self.values, path)

    def key(self, *path: str | int) -> Place:
        """Return the place of the key at the end of `path`, or of its value."""
        return self.keys.get(path) or self.place(*path)


def read_text(path: Path, name: str, *, tabs: bool = False) -> TextFile:
    """Read a text file whole.

    Raises ContentError if it is missing, is not UTF-8, has a byte order mark, CR line ends or
    control characters (`tabs` says whether TAB is allowed).
    """
    nowhere = Place(file=name, line=1, column=1, width=1, excerpt="")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ContentError(
            [fault("missing-file", nowhere, f"cannot read the file: {error.strerror}")]
        ) from error
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


def read_yaml(path: Path, name: str) -> YamlFile:
    """Read a YAML file of plain mappings, lists, strings, numbers, booleans and nulls.

    Raises ContentError for a syntax error, for anchors, aliases, tags and further documents, and
    for a key that stands twice or is not a string.
    """
    file = read_text(path, name)
    try:
        nodes = list(yaml.compose_all(file.text, Loader=yaml.CSafeLoader))
    except yaml.YAMLError as error:
        raise ContentError([_syntax_fault(file, error)]) from error
    faults = _feature_faults(file)
    if len(nodes) > 1 and nodes[1] is not None:
        place = _node_place(file, nodes[1])
        faults.append(fault("yaml-feature", place, "a second YAML document begins here"))
    if faults:
        raise ContentError(faults)
    reader = _Reader(file)
    value = reader.read(nodes[0], ()) if nodes and nodes[0] is not None else None
    if reader.faults:
        raise ContentError(reader.faults)
    reader.values.setdefault((), file.place())
    return YamlFile(file=file, value=value, values=reader.values, keys=reader.keys)


class _Reader:
    """Turns YAML nodes into plain values and remembers where each stood."""

    def __init__(self, file: TextFile) -> None:
        self.file = file
        self.constructor = yaml.SafeLoader("")
        self.values: dict[Path_, Place] = {}
        self.keys: dict[Path_, Place] = {}
        self.faults: list[Fault] = []

    def read(self, node: yaml.Node, path: Path_) -> Any:
        self.values[path] = _node_place(self.file, node)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.read(item, (*path, index)) for index, item in enumerate(node.value)]
        return self._scalar(node, path)

    def _mapping(self, node: yaml.MappingNode, path: Path_) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            place = _node_place(self.file, key_node)
            if not isinstance(key_node, yaml.ScalarNode) or not key_node.tag.endswith(":str"):
                message = "a key is plain text; this one is something else"
                self.faults.append(fault("wrong-value", place, message, "put the key in quotes"))
                continue
            key = key_node.value
            if key in result:
                self.faults.append(fault("duplicate-key", place, f'the key "{key}" stands twice'))
                continue
            self.keys[(*path, key)] = place
            result[key] = self.read(value_node, (*path, key))
        return result

    def _scalar(self, node: yaml.Node, path: Path_) -> Any:
        kind = node.tag.rsplit(":", 1)[-1]
        if kind in ("str", "timestamp", "float", "binary", "value"):
            return node.value
        try:
            return self.constructor.construct_object(node)
        except (ValueError, yaml.YAMLError):
            message = f'cannot read "{node.value[:40]}"'
            self.faults.append(
                fault("wrong-value", self.values[path], message, "put the value in quotes")
            )
            return None


def _nearest(places: dict[Path_, Place], path: Path_) -> Place:
    while path not in places:
        path = path[:-1]
    return places[path]


def _node_place(file: TextFile, node: yaml.Node) -> Place:
    start, end = node.start_mark, node.end_mark
    line = file.lines[start.line] if start.line < len(file.lines) else ""
    last = end.column if end.line == start.line else len(line)
    return file.place(start.line + 1, start.column + 1, max(1, last - start.column))


def _syntax_fault(file: TextFile, error: yaml.YAMLError) -> Fault:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or str(error).splitlines()[0]
    context = getattr(error, "context", None)
    place = file.place(mark.line + 1, mark.column + 1) if mark else file.place()
    begun = getattr(error, "context_mark", None)
    since = (
        f" (begun in line {begun.line + 1})" if begun and mark and begun.line != mark.line else ""
    )
    message = f"{context}{since}: {problem}" if context else str(problem)
    return fault("yaml-syntax", place, message)


def _feature_faults(file: TextFile) -> list[Fault]:
    """Find anchors, aliases and tags: the parser resolves them, so the tokens are looked at."""
    names = {
        yaml.AnchorToken: "an anchor",
        yaml.AliasToken: "an alias",
        yaml.TagToken: "a tag",
        yaml.DirectiveToken: "a directive",
    }
    if not any(mark in file.text for mark in "&*!%"):
        return []
    faults = []
    for token in yaml.scan(file.text, Loader=yaml.CSafeLoader):
        if type(token) in names:
            mark = token.start_mark
            width = token.end_mark.column - mark.column
            place = file.place(mark.line + 1, mark.column + 1, width)
            message = f"{names[type(token)]} is not used in content files"
            hint = "write the value out in full, or put it in quotes if it is text"
            faults.append(fault("yaml-feature", place, message, hint))
    return faults


def _line_end_faults(file: TextFile) -> list[Fault]:
    if file.text.startswith("\ufeff"):
        return [fault("not-utf-8", file.place(), "the file begins with a byte order mark")]
    for number, line in enumerate(file.lines, 1):
        if "\r" in line:
            place = file.place(number, line.index("\r") + 1)
            return [fault("line-ends", place, "a CR stands here")]
    return []


def _character_faults(file: TextFile, *, tabs: bool) -> list[Fault]:
    allowed = "\t\r" if tabs else "\r"  # CR has a rule of its own
    faults = []
    for number, line in enumerate(file.lines, 1):
        if line.isprintable():
            continue
        for column, char in enumerate(line, 1):
            if char not in allowed and unicodedata.category(char) in ("Cc", "Cs"):
                message = f"the control character U+{ord(char):04X} stands here"
                faults.append(fault("control-character", file.place(number, column), message))
                break
    return faults
