"""How a value gets the type that its schema asks for, as hints."""

from __future__ import annotations

import re
from typing import Any

from edition.reading import ready
from edition.reading.ready import Schema


def for_file(found: Any, schema: Schema) -> str:
    """Return how a file begins that is no mapping."""
    named = schema.get("properties", {})
    if not named:
        entry = ready.value(schema["additionalProperties"])
        nothing = "" if found else ", or {} where nothing is listed"
        return f"each line is an identifier and what belongs to it: unit-1: {entry}{nothing}"
    lists = [key for key, one in named.items() if one.get("type") == "array"]
    if isinstance(found, list) and lists:
        return f"begin the file with the line {lists[0]}: and let the list stand under it"
    may_be_empty = lists == list(named) and not any("minItems" in named[key] for key in lists)
    if found is None and may_be_empty:
        return f"where nothing is listed, it has {' and '.join(f'{key}: []' for key in lists)}"
    return f"the file has the keys {', '.join(named)}"


def for_text(found: Any, schema: Schema, written: str) -> str:
    """Return how a value is made text; `written` is what stands in the file."""
    described = schema.get("description", "")
    match found:
        case int() if ready.has_form(written, schema.get("pattern", "")):
            return f'put it in quotes: "{written}"; {described}'.rstrip("; ")
        case dict():
            return "a text that holds a colon, or begins with a bracket, stands in quotes"
        case None:
            return f"write it after the colon, or remove the key; {described}".rstrip("; ")
        case _:
            return ""


def for_list(found: Any, schema: Schema) -> str:
    """Return how a value is made a list."""
    if str(found).startswith("-"):
        return 'put a blank after the "-"'
    if found is None:
        return "write [] where there is nothing to list"
    if isinstance(found, dict):
        known = schema["items"].get("properties", {})
        if known.keys() & found.keys():
            return f'put "- " before the first key of each entry: - {next(iter(found))}: …'
        return f"write it as a list, each entry on a line: - {ready.value(schema['items'])}"
    whole = ready.wrapped(found, schema)
    return f"write it as a list: {whole}" if whole else ""


def for_word(found: Any, schema: Schema) -> str:
    """Return how a value is made true or false, or a number, if it is one but for its form."""
    near = ready.corrections(found, schema)
    known = next((one for one in near if re.fullmatch("true|false|[0-9]+", one)), "")
    bare = ", without quotation marks" if known == found else ""
    return f"write {known}{bare}; {schema.get('description', '')}" if known else ""
