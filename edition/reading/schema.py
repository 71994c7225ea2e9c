"""Check the shape of a YAML file against its schema, in words for the person who edits it.

The schemas are JSON Schema with two words more: `rule` names the rule that a value breaks which
has not the form of its pattern, and `verbatim` marks words of the texts, whose blanks are theirs.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker, validators
from jsonschema.exceptions import ValidationError

from edition.faults.fault import Fault, Place, did_you_mean, fault
from edition.identifiers import respelled
from edition.reading.yaml_reader import YamlFile, describe

_SCHEMAS = Path(__file__).parent / "schemas"
_TYPES = {
    "object": "a mapping (key: value)",
    "array": "a list (- …)",
    "string": "text",
    "integer": "a whole number",
    "boolean": "true or false",
    "null": "null",
}
_FIRST_YEAR = 1980  # archives know no earlier time


@dataclass(frozen=True, slots=True, kw_only=True)
class _Misfit:
    """A value that does not fit its schema: which keyword of the schema, and what it wants."""

    file: YamlFile
    path: tuple[str | int, ...]
    keyword: str
    wanted: Any
    value: Any
    schema: dict[str, Any]
    message: str
    choices: tuple[ValidationError, ...]

    @property
    def place(self) -> Place:
        return self.file.place(*self.path)

    @property
    def description(self) -> str:
        return str(self.schema.get("description", ""))

    @property
    def found(self) -> str:
        return describe(self.value)

    def fault(self, message: str, hint: str = "", rule: str = "wrong-value") -> Fault:
        return fault(rule, self.place, message, hint or self.description)


def shape_faults(file: YamlFile, schema: str) -> list[Fault]:
    """Return a fault for each way in which the file differs from schemas/<schema>.schema.json."""
    return [
        found
        for error in _validator(schema).iter_errors(file.value)
        for found in _faults(file, error)
    ]


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

    return formats


def _check_type(
    validator: Any, types: Any, value: Any, schema: dict[str, Any]
) -> Iterator[ValidationError]:
    """Check the type, and of text its blanks, line breaks and quotation marks."""
    yield from Draft202012Validator.VALIDATORS["type"](validator, types, value, schema)
    if isinstance(value, str) and value:
        message = ""
        if value != value.strip():
            message = f"the text {'begins' if value[0].isspace() else 'ends'} with white space"
        elif "\n" in value:
            message = "the text holds a line break"
        elif "  " in value and "verbatim" not in schema:
            message = "two blanks stand side by side in the text"
        if message:
            yield ValidationError(message, validator="space")
        if "verbatim" not in schema and not _paired(value):
            yield ValidationError("", validator="marks")


def _paired(text: str) -> bool:
    """Say whether the double quotation marks of a text come in pairs."""
    return text.count('"') % 2 == 0 and text.count("\u201c") == text.count("\u201d")


def _check_pattern(
    validator: Any, pattern: str, value: Any, _: dict[str, Any]
) -> Iterator[ValidationError]:
    """Check a pattern."""
    if validator.is_type(value, "string") and not _fits(pattern, value):
        yield ValidationError("")


def _fits(pattern: str, value: str) -> bool:
    """Say whether a text fits a pattern, whose `$` is the very end and not a line end before it."""
    return re.search(pattern.replace("$", r"\Z"), value) is not None


def _faults(file: YamlFile, error: ValidationError) -> Iterator[Fault]:
    found: Any = error
    keyword = found.validator
    if "propertyNames" in found.absolute_schema_path:
        keyword = "propertyNames"
    misfit = _Misfit(
        file=file,
        path=tuple(found.absolute_path),
        keyword=keyword,
        wanted=found.validator_value,
        value=found.instance,
        schema=found.schema,
        message=found.message,
        choices=tuple(found.context),
    )
    yield from _EXPLANATIONS[keyword](misfit)


def _unknown_keys(misfit: _Misfit) -> Iterator[Fault]:
    known = misfit.schema["properties"]
    for key in misfit.value:
        if key not in known:
            hint = did_you_mean(key, known)
            hint = hint or f"the keys here are: {', '.join(known)}; or the indent is wrong"
            place = misfit.file.key(*misfit.path, key)
            yield fault("unknown-key", place, f'the key "{key}" is not known here', hint)


def _missing_key(misfit: _Misfit) -> Iterator[Fault]:
    key = next(key for key in misfit.wanted if misfit.message.startswith(f"'{key}'"))
    described = misfit.schema["properties"][key].get("description", "")
    message = f'the key "{key}" is missing'
    yield misfit.fault(message, f"add {key}: {described}".rstrip(), "missing-key")


def _wrong_key(misfit: _Misfit) -> Iterator[Fault]:
    place = misfit.file.key(*misfit.path, misfit.value)
    yield fault("bad-id", place, *_identifier(misfit))


def _wrong_form(misfit: _Misfit) -> Iterator[Fault]:
    if misfit.schema.get("rule") == "bad-id":
        yield fault("bad-id", misfit.place, *_identifier(misfit))
    else:
        yield misfit.fault(f"{misfit.found} does not have the form that is asked for")


def _identifier(misfit: _Misfit) -> tuple[str, str]:
    """Return what to say of a text that is no identifier."""
    near = respelled(misfit.value)
    hint = f'did you mean "{near}"?' if _fits(misfit.wanted, near) else misfit.description
    if "{" in misfit.value or "[" in misfit.value:
        hint = "a colon is missing before the bracket"
    return f'"{misfit.value}" is not an identifier of this kind', hint


def _wrong_choice(misfit: _Misfit) -> Iterator[Fault]:
    """Yield what is wrong with the alternative that was meant, or that none was chosen."""
    keys = [choice["required"][0] for choice in misfit.wanted]
    given = list(misfit.value) if isinstance(misfit.value, dict) else []
    chosen = [number for number, key in enumerate(keys) if key in given]
    if len(chosen) == 1:
        for inner in misfit.choices:
            if inner.schema_path[0] == chosen[0]:
                yield from _faults(misfit.file, inner)
        return
    hint = did_you_mean(given[0], keys) if given else ""
    found = " and ".join(given) or misfit.found
    message = f"expected one of the keys {', '.join(keys)}; found {found}"
    yield misfit.fault(message, hint or f"write {keys[0]}: and its value")


def _wrong_type(misfit: _Misfit) -> Iterator[Fault]:
    names = misfit.wanted if isinstance(misfit.wanted, list) else [misfit.wanted]
    message = f"expected {' or '.join(_TYPES[name] for name in names)}, found {misfit.found}"
    hint = ""
    if not misfit.path:
        keys = ", ".join(misfit.schema.get("properties", {}))
        hint = f"the file has the keys {keys}" if keys else "where nothing is listed, write {}"
        message = "the file is empty" if misfit.value is None else message
    elif "string" in names and isinstance(misfit.value, int):
        hint = f'put it in quotes: "{misfit.place.text}"; {misfit.description}'.rstrip("; ")
    elif "string" in names and isinstance(misfit.value, dict):
        hint = "a text that holds a colon, or begins with a bracket, stands in quotes"
    elif "string" in names and misfit.value is None:
        hint = f"write it after the colon, or remove the key; {misfit.description}".rstrip("; ")
    elif names == ["object"] and "required" in misfit.schema:
        hint = f"write {', '.join(f'{key}: …' for key in misfit.schema['required'])}"
    elif names == ["array"] and str(misfit.value).startswith("-"):
        hint = 'put a blank after the "-"'
    elif names == ["array"] and isinstance(misfit.value, str):
        hint = f"write it as a list: [{misfit.place.text}]"
    elif names == ["array"] and misfit.value is None:
        hint = "write [] where there is nothing to list"
    yield misfit.fault(message, hint)


def _wrong_word(misfit: _Misfit) -> Iterator[Fault]:
    near = did_you_mean(misfit.value, misfit.wanted) if isinstance(misfit.value, str) else ""
    message = f"expected one of {', '.join(misfit.wanted)}; found {misfit.found}"
    yield misfit.fault(message, near)


def _twice(misfit: _Misfit) -> Iterator[Fault]:
    seen: set[str] = set()
    for index, item in enumerate(misfit.value):
        key = json.dumps(item, sort_keys=True)
        if key in seen:
            place = misfit.file.place(*misfit.path, index)
            message = f"{describe(item)} stands twice in this list"
            yield fault("wrong-value", place, message, "remove one of the two")
        seen.add(key)


def _stray_space(misfit: _Misfit) -> Iterator[Fault]:
    yield fault("stray-space", misfit.place, misfit.message)


def _unpaired(misfit: _Misfit) -> Iterator[Fault]:
    message = "a quotation mark in this text has no partner"
    yield fault("unpaired-mark", misfit.place, message)


def _out_of_bounds(misfit: _Misfit) -> Iterator[Fault]:
    limit = misfit.wanted
    messages = {
        "minLength": "this text is empty",
        "minItems": "this list is empty",
        "minimum": f"expected a number of at least {limit}, found {misfit.value}",
        "maximum": f"expected a number of at most {limit}, found {misfit.value}",
        "maxLength": f"at most {limit} characters fit here; the text has {_size(misfit.value)}",
        "maxItems": f"at most {limit} entries may stand here; the list has {_size(misfit.value)}",
    }
    yield misfit.fault(messages[misfit.keyword], misfit.description or "or remove the key")


def _size(value: Any) -> int:
    return len(value) if isinstance(value, (str, list)) else 0


_EXPLANATIONS: dict[str, Callable[[_Misfit], Iterator[Fault]]] = {
    "additionalProperties": _unknown_keys,
    "required": _missing_key,
    "propertyNames": _wrong_key,
    "pattern": _wrong_form,
    "format": _wrong_form,
    "oneOf": _wrong_choice,
    "type": _wrong_type,
    "enum": _wrong_word,
    "uniqueItems": _twice,
    "space": _stray_space,
    "marks": _unpaired,
    **dict.fromkeys(
        ("minLength", "minItems", "minimum", "maximum", "maxLength", "maxItems"), _out_of_bounds
    ),
}
