"""YAML that is ready to be pasted: what a schema asks for, filled in as far as it is known."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from edition.identifiers import respelled

Schema = dict[str, Any]

_GAP = "…"  # what the editor fills in
_PLAIN = re.compile(r"[^\W\d_][\w./:-]*(?: [\w./-]+)*")  # text that needs no quotation marks
_QUOTATION_MARKS = "\"'\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb"
_WORDS = {"yes": "true", "on": "true", "no": "false", "off": "false"}
_PART = re.compile(r"[,.]*-(?:(s)ent(?:ence)?|cl(?:ause)?|para(?:graph)?)[.]?-(\d+[a-z]*)")
_PREFIX = re.compile(r"\^([a-z]+-)\[")


def has_form(text: str, pattern: str) -> bool:
    """Say whether a text fits a pattern, whose `$` is the very end and not a line end before it."""
    return re.search(pattern.replace("$", r"\Z"), text) is not None


def line(key: str, schema: Schema) -> str:
    """Return a line with a key and what may stand behind it: `role: text`."""
    return f"{key}: {value(schema)}"


def value(schema: Schema) -> str:
    """Return a value that a schema allows; what the editor has to know is `…`."""
    if "enum" in schema:
        return str(schema["enum"][0])
    kinds = _kinds(schema)
    if "array" in kinds:
        return f"[{value(schema.get('items', {}))}]" if "minItems" in schema else "[]"
    if "object" in kinds:
        return _mapping(schema, {})
    simple = {"null": "null", "boolean": "true", "integer": str(schema.get("minimum", 1) or 1)}
    prefix = _PREFIX.match(schema.get("pattern", ""))
    text = f"{prefix[1] if prefix else ''}{_GAP}"
    return next((simple[kind] for kind in simple if kind in kinds), text)


def wrapped(found: Any, schema: Schema) -> str:
    """Return a value put into the list or mapping that a schema asks for; empty where it cannot be.

    `[house]` of `house`; `{label: Quiet}` of `Quiet`, under the one key that may have such a value.
    """
    kinds = _kinds(schema)
    if "array" in kinds and not isinstance(found, dict):
        texts = str(found).split(", ") if isinstance(found, str) else [found]
        items = schema.get("items", {})
        if "object" in _kinds(items):
            inside = wrapped(found, items)
            return f"[{inside}]" if inside else ""
        return f"[{', '.join(written(text) for text in texts)}]"
    if "object" not in kinds or not isinstance(found, str):
        return ""
    kinds_of_it = [one for one in schema.get("oneOf", ()) if "properties" in one] or [schema]
    fitting = [(one, key) for one in kinds_of_it if (key := _key_for(found, one))]
    fitting.sort(key=lambda chosen: "pattern" not in chosen[0]["properties"][chosen[1]])
    return next((_mapping(one, {key: found}) for one, key in fitting), "")


def written(text: Any) -> str:
    """Return a text as it stands in YAML: in quotation marks where it needs them."""
    if not isinstance(text, str):
        return json.dumps(text)
    known = text.lower() in ("true", "false", "null")
    return text if _PLAIN.fullmatch(text) and not known else "'" + text.replace("'", "''") + "'"


def corrections(found: Any, schema: Schema) -> Iterator[str]:
    """Yield what may have been meant by a value that has not the form of its schema."""
    if not isinstance(found, str):
        return
    text = unicodedata.normalize("NFKC", found).strip().strip(_QUOTATION_MARKS)
    kinds = _kinds(schema)
    if "boolean" in kinds:
        yield _WORDS.get(text.lower(), text.lower())
    elif kinds == ["integer"]:
        yield text
    else:
        yield text
        yield text.lower()
        yield text.replace("_", "-")
        yield text.rpartition("/")[2]
        yield text.removeprefix("v")
        yield f"https://{re.sub(r'^[a-z]*:?//', '', text)}"
        yield re.sub(r"\s*(?:\bto\b|\band\b|–|—|…|\.\.)\s*", "-", text)
        yield from _days(text)


def _days(text: str) -> Iterator[str]:
    """Yield the day that is written as `2001/2/3` or `3.2.2001`."""
    if year_first := re.fullmatch(r"(\d{4})[-/. ](\d\d?)(?:[-/. ](\d\d?))?", text):
        yield "-".join(part.zfill(2) for part in year_first.groups() if part)
    if year_last := re.fullmatch(r"(?:(\d\d?)\. ?)?(\d\d?)\. ?(\d{4})", text):
        yield "-".join(part.zfill(2) for part in reversed(year_last.groups()) if part)


def identifier(text: str, pattern: str) -> str:
    """Return the identifier of a pattern that a text was to be, or nothing."""
    near = _PART.sub(lambda found: f"-{'s' if found[1] else 'p'}{found[2]}", respelled(text))
    prefix = _PREFIX.match(pattern)
    likely = (near, f"{prefix[1] if prefix else ''}{near}")
    return next((one for one in likely if has_form(one, pattern)), "")


def _kinds(schema: Schema) -> list[str]:
    kinds = schema.get("type", "object" if "oneOf" in schema else "string")
    return kinds if isinstance(kinds, list) else [kinds]


def _mapping(schema: Schema, known: dict[str, str]) -> str:
    chosen = schema.get("oneOf", ({},))[0]
    if "properties" in chosen:
        return _mapping(chosen, known)
    named = schema.get("properties", {})
    keys = list(schema.get("required", ()))
    if not any(one["required"][0] in known for one in schema.get("oneOf", ())):
        keys = [*chosen.get("required", ()), *keys]
    keys = [*(key for key in known if key not in keys), *keys] or list(named)[:1]
    pairs = (
        f"{key}: {written(known[key])}" if key in known else line(key, named[key]) for key in keys
    )
    return f"{{{', '.join(pairs)}}}"


def _key_for(found: str, schema: Schema) -> str:
    """Return the key of a mapping that may have a text for its value, or nothing."""
    named: dict[str, Schema] = schema.get("properties", {})
    fitting = [
        key for key, one in named.items() if "pattern" in one and has_form(found, one["pattern"])
    ]
    needed = [one["required"][0] for one in schema.get("oneOf", ()) if "required" in one]
    needed += schema.get("required", ())
    plain = [
        key
        for key in needed
        if _kinds(named[key]) == ["string"] and not {"pattern", "enum"} & {*named[key]}
    ]
    return next(iter([*fitting, *plain]), "")
