"""Read plain YAML, and refuse every feature of YAML that content does without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from edition.faults import rules
from edition.faults.fault import Faults, Place
from edition.reading.text_files import TextFile, is_control, is_merged
from edition.reading.yaml_file import Stretch, YamlFile, YamlPath, describe, stretch, stretch_place
from edition.reading.yaml_syntax import explain

MOST_NESTED = 16
_NULLS = ("", "~", "null", "Null", "NULL")
_BOOLEANS = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_INTEGER = re.compile(r"[-+]?[0-9]{1,12}")
# Line breaks to YAML but not to this project, and characters that YAML does not allow.
_NOT_IN_YAML = re.compile("[\u2028\u2029\ufeff\ufffe\uffff]")
_FEATURE = re.compile(r"[&*!][^\s,\[\]{}]*")
_CUT_OFF = re.compile(r"[ \t]+#(?=[^\s#])")  # a comment of YAML, though it is hardly meant for one


def parse_yaml(file: TextFile, text: str, faults: Faults, *, above: int = 0) -> YamlFile | None:
    """Parse YAML that stands in a file, `above` lines below its top.

    Plain scalars are read as YAML 1.2 has it, without floats: `yes`, a date and `1.10` are text.
    Returns None, and adds faults, for a syntax error, for anchors, aliases, merge keys, tags,
    directives and further documents, for a key that stands twice or is not text, and for what no
    file nests.
    """
    reader = _Reader(file, text, above)
    if not is_merged(file, faults) or not reader.check_characters(faults):
        return None
    try:
        value = reader.document()
    except yaml.YAMLError as error:
        _add_syntax(file, text, error, faults, above)
        return None
    except _NestedError as error:
        message = f"lists and mappings are nested more than {MOST_NESTED} deep here"
        hint = "look for a bracket or brace that is not closed"
        faults.add(rules.WRONG_VALUE, error.place, message, hint)
        return None
    faults.extend(reader.faults)
    if reader.faults:
        return None
    return YamlFile(file=file, value=value, above=above, values=reader.values, keys=reader.keys)


def check_wellformed(file: TextFile, faults: Faults) -> None:
    """Add a fault for what is no YAML in the settings of another program, whatever these say."""
    if not is_merged(file, faults):
        return
    try:
        yaml.compose(file.text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        _add_syntax(file, file.text, error, faults, 0)


def _add_syntax(
    file: TextFile, text: str, error: yaml.YAMLError, faults: Faults, above: int
) -> None:
    found = explain(text, error)
    place = file.place(found.line + 1 + above, found.column + 1)
    faults.add(rules.YAML_SYNTAX, place, found.message, found.hint)


def _value_hint(key: str) -> str:
    """Return how a key gets its value, or its colon the blank that has to stand behind it."""
    name, colon, value = re.sub(r"\s+", " ", key.replace("\uff1a", ":")).partition(":")
    if colon and value:
        return f"put a colon and a blank between them: {name}: {value.strip()}"
    return f'write "{key}: " and the value'


class _NestedError(Exception):
    """Too many lists and mappings stand in each other at a place."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place


class _Reader:
    """Turns the events of a YAML parser into plain values and remembers where each stood.

    Events and not nodes: the parser hands them out one by one, so that neither depth nor an alias
    can make it grow, and features that are not used are seen as they are written.
    """

    def __init__(self, file: TextFile, text: str, above: int) -> None:
        self.file = file
        self.text = text
        self.above = above
        self.events: Iterator[Any] = yaml.parse(text, Loader=yaml.CSafeLoader)
        self.values: dict[YamlPath, Stretch] = {}
        self.keys: dict[YamlPath, Stretch] = {}
        self.faults = Faults()

    def check_characters(self, faults: Faults) -> bool:
        """Say whether YAML allows every character; add a fault for the first one of each line."""
        allowed = True
        for number, line in enumerate(self.text.split("\n"), 1 + self.above):
            found = _NOT_IN_YAML.search(line)
            if found:
                message = f"the character U+{ord(found[0]):04X} stands here"
                place = self.file.place(number, found.start() + 1)
                faults.add(rules.CONTROL_CHARACTER, place, message)
                allowed = False
        return allowed

    def document(self) -> Any:
        """Read the one document of the stream; None where there is none."""
        next(self.events)  # the start of the stream
        start = next(self.events)
        if isinstance(start, yaml.StreamEndEvent):
            return None
        if start.version or start.tags:
            self.feature(start, "a directive")
        value = self.read(next(self.events), ())
        next(self.events)  # the end of the document
        after = next(self.events)
        if isinstance(after, yaml.DocumentStartEvent):
            self.feature(after, "a second document", "put everything into one document")
        return value

    def read(self, event: Any, path: YamlPath) -> Any:
        """Read the value that begins with an event."""
        self.values[path] = stretch(event)
        if len(path) > MOST_NESTED:
            raise _NestedError(self.place(event))
        if isinstance(event, yaml.AliasEvent):
            self.feature(event, "an alias")
            return None
        if event.anchor is not None:
            self.feature(event, "an anchor")
        if event.tag is not None:
            self.feature(event, "a tag")
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(event, path)
        items: list[Any] = []
        while not isinstance(item := next(self.events), yaml.SequenceEndEvent):
            items.append(self.read(item, (*path, len(items))))
        return items

    def mapping(self, start: Any, path: YamlPath) -> dict[str, Any]:
        result: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            before = len(self.faults)
            key = self.read(event, (*path, ""))
            del self.values[(*path, "")]
            value_event = next(self.events)
            if len(self.faults) > before:
                key = None
            elif not isinstance(key, str):
                message = f"a key is text; this one is {describe(key)}"
                hint = "put the key in quotes"
                self.faults.add(rules.WRONG_VALUE, self.place(event), message, hint)
            elif key == "<<" and not event.style:
                self.feature(event, "a merge key")
            elif key in result:
                first = stretch_place(self.file, self.keys[(*path, key)], self.above).line
                message = f'the key "{key}" stands twice; first in line {first}'
                self.faults.add(rules.DUPLICATE_KEY, self.place(event), message)
            elif start.flow_style and self.is_bare(event, value_event):
                message = f'"{key}" has no value: the comma before it ended the value before'
                hint = "put a text that holds a comma in quotes"
                if not result:
                    message, hint = f'"{key}" has no value', _value_hint(key)
                self.faults.add(rules.WRONG_VALUE, self.place(event), message, hint)
            else:
                inside = (*path, key)  # one way for both, for there are very many
                self.keys[inside] = stretch(event)
                result[key] = self.read(value_event, inside)
                continue
            self.read(value_event, (*path, "", ""))  # nothing can be made of it
        return result

    def scalar(self, event: Any) -> Any:
        value: str = event.value
        for char in value if not value.isprintable() else ():
            if is_control(char) and char not in "\n\t":
                message = f"this text holds the control character U+{ord(char):04X}"
                hint = "remove the escape that makes it"
                self.faults.add(rules.CONTROL_CHARACTER, self.place(event), message, hint)
                break
        if event.style:
            return value
        if found := _CUT_OFF.match(self.text, event.end_mark.index):
            place = self.file.place(event.end_mark.line + 1 + self.above, event.end_mark.column + 1)
            place = self.file.place(place.line, place.column + len(found[0]) - 1)
            message = "the text ends here: what begins with a # behind a blank is a comment"
            hint = "put the whole text in quotes; a comment has a blank behind its #"
            self.faults.add(rules.YAML_SYNTAX, place, message, hint)
        if value in _NULLS:
            return None
        if value in _BOOLEANS:
            return _BOOLEANS[value]
        return int(value) if _INTEGER.fullmatch(value) else value

    def is_bare(self, key: Any, value: Any) -> bool:
        """Say whether a key's value was left out altogether, colon and all."""
        after = self.text[key.end_mark.index : key.end_mark.index + 80].lstrip()
        return not getattr(value, "value", ".") and not after.startswith(":")

    def feature(self, event: Any, what: str, hint: str = "") -> None:
        place = self.place(event)
        written = _FEATURE.match(place.excerpt, place.column - 1)
        if written:
            place = self.file.place(place.line, place.column, len(written[0]))
        hint = hint or "write the value out in full, or put it in quotes if it is text"
        message = f"{what} stands here; content files do without"
        self.faults.add(rules.YAML_FEATURE, place, message, hint)

    def place(self, event: Any) -> Place:
        return stretch_place(self.file, stretch(event), self.above)
