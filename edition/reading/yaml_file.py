"""The plain value of a YAML file, with the place of every key and value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from edition.faults.fault import Place
from edition.reading.text_files import TextFile

Stretch = tuple[int, int, int]  # line, column, and where it ends; -1 where that is further on
YamlPath = tuple[str | int, ...]  # the way from the top of a YAML file to a value


@dataclass(frozen=True, slots=True, kw_only=True)
class YamlFile:
    """The plain value of a YAML file, and the stretches at which its keys and values begin.

    The YAML stands `above` lines below the top of the file.
    """

    file: TextFile
    value: Any
    above: int
    values: dict[YamlPath, Stretch]
    keys: dict[YamlPath, Stretch]

    def place(self, *path: str | int) -> Place:
        """Return the place of the value at `path`, or of the nearest value around it."""
        while path and path not in self.values:
            path = path[:-1]
        if path not in self.values:  # nothing stands in the file
            return self.file.place(1 + self.above)
        return stretch_place(self.file, self.values[path], self.above)

    def key(self, *path: str | int) -> Place:
        """Return the place of the key at the end of `path`, or of its value."""
        if path not in self.keys:
            return self.place(*path)
        return stretch_place(self.file, self.keys[path], self.above)

    @property
    def top(self) -> Row:
        """The mapping that the file is."""
        return Row(file=self, path=(), value=self.value)

    def rows(self, key: str) -> Iterator[Row]:
        """Yield the mappings that are listed under a key of the file."""
        return self.top.rows(key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A mapping in a YAML file, such as an entry of a list, with the place of what it holds."""

    file: YamlFile
    path: YamlPath
    value: dict[str, Any]

    def __getitem__(self, key: str) -> Any:
        return self.value[key]

    def __contains__(self, key: str) -> bool:
        return key in self.value

    def get(self, key: str, default: Any = None) -> Any:
        """Return the value of a key, or the default where the mapping lacks it."""
        return self.value.get(key, default)

    def place(self, *path: str | int) -> Place:
        """Return the place of the value at `path` from here, or of the nearest value around it."""
        return self.file.place(*self.path, *path)

    def key(self, *path: str | int) -> Place:
        """Return the place of the key at the end of `path` from here, or of its value."""
        return self.file.key(*self.path, *path)

    def row(self, key: str) -> Row:
        """Return the mapping under a key."""
        return Row(file=self.file, path=(*self.path, key), value=self.value[key])

    def rows(self, key: str) -> Iterator[Row]:
        """Yield the mappings that are listed under a key; none where the key is missing.

        What is not sound of a file that is read all the same is None, and is passed over.
        """
        for index, value in enumerate(self.value.get(key, ())):
            if value is not None:
                yield Row(file=self.file, path=(*self.path, key, index), value=value)

    def items(self, key: str) -> Iterator[tuple[Place, Any]]:
        """Yield the values that are listed under a key, each with its place."""
        for index, value in enumerate(self.value.get(key, ())):
            yield self.place(key, index), value


def stretch(event: Any) -> Stretch:
    """Return where that stands which an event begins: of an event itself too much would be kept."""
    start, end = event.start_mark, event.end_mark
    inside = end.line == start.line and not isinstance(event, yaml.CollectionStartEvent)
    return start.line, start.column, end.column if inside else -1


def stretch_place(file: TextFile, stretch: Stretch, above: int) -> Place:
    """Return the place of a stretch: on its first line, whole or to the line's end."""
    row, start, end = stretch
    number = row + 1 + above
    line = file.lines[number - 1] if number <= len(file.lines) else ""
    return file.place(number, start + 1, max(1, (len(line) if end < 0 else end) - start))


def describe(value: Any) -> str:
    """Return what a value is, in words."""
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return f'the value "{str(value).lower()}"'
    if isinstance(value, int):
        return f"the number {value}"
    return f'"{value}"' if len(value) <= 60 else f'"{value[:59]}…"'
