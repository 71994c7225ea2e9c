"""Check the shape of a YAML file against its schema.

The schemas are JSON Schema with three words more: `rule` names the rule that a value breaks which
has not the form of its pattern, `verbatim` marks words of the texts, whose blanks are theirs, and
`expression` regular expressions, in which a blank is meant wherever it stands.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker, validators
from jsonschema.exceptions import ValidationError

from edition.faults.fault import Faults
from edition.faults.hints import find_hidden
from edition.reading.misfits import explain, explain_own_name
from edition.reading.ready import has_form
from edition.reading.yaml_file import YamlFile

_SCHEMAS = Path(__file__).parent / "schemas"
_FIRST_YEAR = 1980  # archives know no earlier time


def fits(file: YamlFile, schema: str, faults: Faults) -> bool:
    """Say whether a file has the shape of schemas/<schema>.schema.json.

    Adds a fault for each way in which it differs.
    """
    found = Faults()
    validator = _validator(schema)
    inside = file.value.get(schema) if isinstance(file.value, dict) else None
    if "propertyNames" in validator.schema and isinstance(inside, dict):
        explain_own_name(file, schema, found)
    else:
        for error in validator.iter_errors(file.value):
            explain(file, error, found)
    faults.extend(found)
    return not found


def sound_part(file: YamlFile, schema: str, lists: Iterable[str]) -> YamlFile:
    """Return a file that does not fit its schema without what of its lists does not.

    What stands in a list and does not fit is None, so that all else stays in its place.
    """
    whole = file.value if isinstance(file.value, dict) else {}
    kept: dict[str, Any] = {
        key: list(rows) if isinstance(rows := whole.get(key), list) else [] for key in lists
    }
    for error in _validator(schema).iter_errors(file.value):
        match list(error.absolute_path):
            case [str(key), int(index), *_] if key in kept:
                kept[key][index] = None
    return replace(file, value=kept)


def pattern_of(schema: str, rows: str, key: str) -> str:
    """Return the pattern of a key in the rows of a list of a file."""
    row = _validator(schema).schema["properties"][rows]["items"]
    return str(row["properties"][key]["pattern"])


@functools.cache
def _validator(schema: str) -> Any:
    text = (_SCHEMAS / f"{schema}.schema.json").read_text(encoding="utf-8")
    extend: Callable[..., Any] = validators.extend
    keywords = {"type": _check_type, "pattern": _check_pattern, **_walking()}
    kind = extend(Draft202012Validator, keywords)
    return kind(json.loads(text), format_checker=_formats())


def _walking() -> dict[str, Callable[..., Iterator[ValidationError]]]:
    """Return `items` and `properties` that make the validator of each part of a schema once.

    The library makes it anew for every value, which takes longer than all the rest.
    """
    parts: dict[int, Any] = {}  # by the identity of the part, which lives as long as its validator

    def check(validator: Any, schema: Any, value: Any, key: str | int) -> Iterator[ValidationError]:
        if id(schema) not in parts:
            parts[id(schema)] = validator.evolve(schema=schema)
        for error in parts[id(schema)].iter_errors(value):
            error.path.appendleft(key)
            yield error

    def items(validator: Any, part: Any, value: Any, _: Any) -> Iterator[ValidationError]:
        for index, item in enumerate(value if isinstance(value, list) else ()):
            yield from check(validator, part, item, index)

    def properties(validator: Any, named: Any, value: Any, _: Any) -> Iterator[ValidationError]:
        for name in named if isinstance(value, dict) else ():
            if name in value:
                yield from check(validator, named[name], value[name], name)

    return {"items": items, "properties": properties}


def _formats() -> FormatChecker:
    formats = FormatChecker(formats=())

    @formats.checks("date", raises=ValueError)
    def _is_date(value: object) -> bool:
        if not isinstance(value, str):
            return True
        wellformed = re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value)
        return bool(wellformed) and date.fromisoformat(value).year >= _FIRST_YEAR

    @formats.checks("day", raises=ValueError)
    def _is_day(value: object) -> bool:
        """Say whether a text is a day of the calendar, or has another form."""
        wellformed = re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", str(value))
        return not wellformed or bool(date.fromisoformat(str(value)))

    return formats


def _check_type(
    validator: Any, types: Any, value: Any, schema: dict[str, Any]
) -> Iterator[ValidationError]:
    """Check the type, and of text its blanks, line breaks, marks and what nobody sees."""
    yield from Draft202012Validator.VALIDATORS["type"](validator, types, value, schema)
    if isinstance(value, str) and value:
        message = ""
        if value != value.strip() and "expression" not in schema:
            message = f"the text {'begins' if value[0].isspace() else 'ends'} with white space"
        elif "\n" in value:
            message = "the text holds a line break"
        elif "  " in value and "verbatim" not in schema:
            message = "two blanks stand side by side in the text"
        if message:
            yield ValidationError(message, validator="space")
        hidden = "" if "verbatim" in schema else find_hidden(value)
        if hidden:
            yield ValidationError(hidden, validator="hidden")
        if "verbatim" not in schema and not _paired(value):
            yield ValidationError("", validator="marks")


def _paired(text: str) -> bool:
    """Say whether the double quotation marks of a text come in pairs."""
    return text.count('"') % 2 == 0 and text.count("\u201c") == text.count("\u201d")


def _check_pattern(
    validator: Any, pattern: str, value: Any, _: dict[str, Any]
) -> Iterator[ValidationError]:
    """Check a pattern."""
    if validator.is_type(value, "string") and not has_form(value, pattern):
        yield ValidationError("")
