"""Check the shape of a YAML file against its schema, in words for the person who edits it."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from edition.faults import Fault, did_you_mean, fault
from edition.located import YamlFile

_SCHEMAS = Path(__file__).parent / "schemas"
_TYPES = {
    "object": "a mapping (key: value)",
    "array": "a list (- …)",
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "null": "null",
}


def shape_faults(file: YamlFile, schema: str) -> list[Fault]:
    """Return a fault for each way in which the file differs from edition/schemas/<schema>."""
    return [
        found
        for error in _validator(schema).iter_errors(file.value)
        for found in _faults(file, error)
    ]


@functools.cache
def _validator(schema: str) -> Draft202012Validator:
    text = (_SCHEMAS / f"{schema}.schema.json").read_text(encoding="utf-8")
    return Draft202012Validator(json.loads(text))


def _faults(file: YamlFile, error: ValidationError) -> Iterator[Fault]:
    path = tuple(error.absolute_path)
    schema: Any = error.schema
    wanted: Any = error.validator_value
    found: Any = error.instance
    if error.validator == "additionalProperties":
        known = schema["properties"]
        for key in found:
            if key not in known:
                hint = did_you_mean(key, known) or f"the keys are: {', '.join(known)}"
                message = f'the key "{key}" is not known here'
                yield fault("unknown-key", file.key(*path, key), message, hint)
    elif error.validator == "required":
        missing = [key for key in wanted if key not in found]
        if missing[0] in error.message or len(missing) == 1:
            key = next(key for key in missing if f"'{key}'" in error.message)
            message = f'the key "{key}" is missing'
            described = schema["properties"].get(key, {}).get("description", "")
            hint = f"add {key}: {described}" if described else ""
            yield fault("missing-key", file.place(*path), message, hint)
    elif error.validator == "propertyNames" or "propertyNames" in error.absolute_schema_path:
        key = str(error.instance)
        message = f'"{key}" is not an identifier'
        yield fault("bad-id", file.key(*path, key), message)
    elif error.validator == "oneOf":
        choices = [" + ".join(choice["properties"]) for choice in wanted]
        message = f"expected one of: {'; '.join(choices)}"
        yield fault("wrong-value", file.place(*path), message)
    elif error.validator == "pattern" and "identifier" in schema.get("description", "").lower():
        yield fault("bad-id", file.place(*path), f'"{error.instance}" is not an identifier')
    else:
        yield fault("wrong-value", file.place(*path), _message(error), _hint(error))


def _message(error: ValidationError) -> str:
    wanted: Any = error.validator_value
    found = _shown(error.instance)
    if error.validator == "type":
        types = wanted if isinstance(wanted, list) else [wanted]
        return f"expected {' or '.join(_TYPES[name] for name in types)}, found {found}"
    if error.validator == "enum":
        return f"expected one of {', '.join(wanted)}; found {found}"
    if error.validator in ("minLength", "minItems"):
        return "this must not be empty"
    if error.validator == "pattern":
        return f"expected the form {wanted}, found {found}"
    if error.validator == "uniqueItems":
        return "a value stands twice in this list"
    return f"{error.message[:200]}"


def _hint(error: ValidationError) -> str:
    schema: Any = error.schema
    wanted: Any = error.validator_value
    if error.validator == "enum" and isinstance(error.instance, str):
        return did_you_mean(error.instance, wanted)
    return str(schema.get("description", ""))


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    if value is None:
        return "nothing"
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:59]}…"
