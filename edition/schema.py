"""Check the shape of a YAML file against its schema, in words for the person who edits it.

The schemas are JSON Schema with two words more: `rule` names the rule that a value breaks which
has not the form of its pattern, and `verbatim` marks words of the texts, whose blanks are theirs.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker, validators
from jsonschema.exceptions import ValidationError

from edition.faults import Fault, did_you_mean, fault
from edition.located import YamlFile, describe

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
_LOOKALIKES = str.maketrans({"_": "-", " ": "-", "–": "..", "—": "..", "…": "..", ":": "-"})


def shape_faults(file: YamlFile, schema: str) -> list[Fault]:
    """Return a fault for each way in which the file differs from edition/schemas/<schema>."""
    return [
        found
        for error in _validator(schema).iter_errors(file.value)
        for found in _faults(file, error)
    ]


@functools.cache
def _validator(schema: str) -> Any:
    text = (_SCHEMAS / f"{schema}.schema.json").read_text(encoding="utf-8")
    kind = validators.extend(Draft202012Validator, {"type": _type, "pattern": _pattern})
    return kind(json.loads(text), format_checker=_formats())


def _formats() -> FormatChecker:
    formats = FormatChecker(formats=())

    @formats.checks("date", raises=ValueError)
    def _is_date(value: object) -> bool:
        if not isinstance(value, str):
            return True
        wellformed = re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value)
        return bool(wellformed) and date.fromisoformat(value).year >= _FIRST_YEAR

    return formats


def _type(validator: Any, types: Any, value: Any, schema: Any) -> Iterator[ValidationError]:
    """Check the type, and of text that no blank or line break stands where none is meant."""
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
            yield ValidationError(message, validator="space", instance=value, schema=schema)


def _pattern(
    validator: Any, pattern: str, value: Any, schema: Any
) -> Iterator[ValidationError]:
    """Check a pattern, whose `$` is the very end of the text and not a line end before it."""
    if validator.is_type(value, "string") and not re.search(pattern.replace("$", r"\Z"), value):
        yield ValidationError("", instance=value, schema=schema)


def _faults(file: YamlFile, error: ValidationError) -> Iterator[Fault]:
    path = tuple(error.absolute_path)
    if "propertyNames" in error.absolute_schema_path:
        yield _identifier_fault(file.key(*path, error.instance), error)
    elif error.validator == "additionalProperties":
        known = error.schema["properties"]
        for key in error.instance:
            if key not in known:
                hint = did_you_mean(key, known) or f"the keys are: {', '.join(known)}"
                message = f'the key "{key}" is not known here'
                yield fault("unknown-key", file.key(*path, key), message, hint)
    elif error.validator == "required":
        key = next(key for key in error.validator_value if error.message.startswith(f"'{key}'"))
        described = error.schema["properties"][key].get("description", "")
        hint = f"add {key}: {described}" if described else f"add {key}:"
        yield fault("missing-key", file.place(*path), f'the key "{key}" is missing', hint)
    elif error.validator == "oneOf":
        yield from _choice_faults(file, error)
    elif error.validator == "pattern" and error.schema.get("rule") == "bad-id":
        yield _identifier_fault(file.place(*path), error)
    elif error.validator == "uniqueItems":
        items = error.instance
        for index in range(1, len(items)):
            if items[index] in items[:index]:
                message = f"{describe(items[index])} stands twice in this list"
                hint = "remove one of the two"
                yield fault("wrong-value", file.place(*path, index), message, hint)
    elif error.validator == "space":
        yield fault("stray-space", file.place(*path), error.message)
    else:
        message, hint = _explain(file, path, error)
        yield fault("wrong-value", file.place(*path), message, hint)


def _choice_faults(file: YamlFile, error: ValidationError) -> Iterator[Fault]:
    """Yield what is wrong with the alternative that was meant, or that none was chosen."""
    keys = [choice["required"][0] for choice in error.validator_value]
    value = error.instance
    chosen = [n for n, key in enumerate(keys) if isinstance(value, dict) and key in value]
    if len(chosen) == 1:
        for inner in error.context:
            if inner.schema_path[0] == chosen[0]:
                yield from _faults(file, inner)
        return
    path = tuple(error.absolute_path)
    found = " and ".join(value) if isinstance(value, dict) else describe(value)
    hint = did_you_mean(next(iter(value), ""), keys) if isinstance(value, dict) else ""
    hint = hint or f"write {keys[0]}: and its value"
    message = f"expected one of the keys {', '.join(keys)}; found {found or 'nothing'}"
    yield fault("wrong-value", file.place(*path), message, hint)


def _identifier_fault(place: Any, error: ValidationError) -> Fault:
    wanted = str(error.validator_value).replace("$", r"\Z")
    near = error.instance.strip().lower().replace("...", "..").translate(_LOOKALIKES)
    hint = f'did you mean "{near}"?' if re.search(wanted, near) else ""
    hint = hint or error.schema.get("description", "")
    return fault("bad-id", place, f'"{error.instance}" is not an identifier of this kind', hint)


def _explain(file: YamlFile, path: tuple[Any, ...], error: ValidationError) -> tuple[str, str]:
    """Return what was expected and found, and what to do."""
    wanted: Any = error.validator_value
    value = error.instance
    found = describe(value)
    described = str(error.schema.get("description", ""))
    match error.validator:
        case "type":
            types = wanted if isinstance(wanted, list) else [wanted]
            message = f"expected {' or '.join(_TYPES[name] for name in types)}, found {found}"
            return _type_message(file, path, error, message), _type_hint(file, path, error)
        case "enum":
            near = did_you_mean(value, wanted) if isinstance(value, str) else ""
            return f"expected one of {', '.join(wanted)}; found {found}", near or described
        case "minLength":
            return "this text is empty", described or "write the text, or remove the key"
        case "minItems":
            return "this list is empty", "list something, or remove the key"
        case "maxLength":
            return f"this text has {len(value)} characters; at most {wanted} fit", described
        case "maxItems":
            return f"{len(value)} entries stand here; at most {wanted} may", described
        case "minimum" | "maximum":
            bound = "small" if error.validator == "minimum" else "large"
            return f"the number {value} is too {bound}; the limit is {wanted}", described
        case _:  # a pattern or a date
            return f"{found} does not have the form that is asked for", described


def _type_message(
    file: YamlFile, path: tuple[Any, ...], error: ValidationError, message: str
) -> str:
    if not path and error.instance is None:
        return "the file is empty"
    return message


def _type_hint(file: YamlFile, path: tuple[Any, ...], error: ValidationError) -> str:
    value, wanted = error.instance, error.validator_value
    described = str(error.schema.get("description", ""))
    place = file.place(*path)
    written = place.excerpt[place.column - 1 : place.column - 1 + place.width]
    if not path:
        keys = ", ".join(error.schema.get("properties", {}))
        return f"the file has the keys {keys}" if keys else "where nothing is listed, write {}"
    if "string" in wanted and isinstance(value, (int, bool)):
        return f'put it in quotes: "{written}"'
    if "string" in wanted and value is None:
        return described or "write the text, or remove the key"
    if wanted == "array" and isinstance(value, str):
        return f"write it as a list: [{written}]"
    if wanted == "array" and value is None:
        return "write [] where there is nothing to list"
    return described
