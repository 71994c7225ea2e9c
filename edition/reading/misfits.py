"""What a value that does not fit its schema means to the person who edits the file."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from jsonschema.exceptions import ValidationError

from edition.faults import rules
from edition.faults.fault import Faults, Place
from edition.faults.hints import did_you_mean, nearest_word
from edition.faults.rules import Rule
from edition.reading import ready, type_hints
from edition.reading.yaml_file import YamlFile, YamlPath, describe

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TYPES = {
    "object": "a mapping (key: value)",
    "array": "a list (- …)",
    "string": "text",
    "integer": "a whole number",
    "boolean": "true or false",
    "null": "null",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Misfit:
    """A value that does not fit its schema: which keyword of the schema, and what it wants."""

    file: YamlFile
    path: YamlPath
    keyword: str
    wanted: Any
    value: Any
    schema: dict[str, Any]
    message: str
    choices: tuple[ValidationError, ...]
    faults: Faults

    @property
    def place(self) -> Place:
        return self.file.place(*self.path)

    @property
    def description(self) -> str:
        return str(self.schema.get("description", ""))

    @property
    def found(self) -> str:
        return describe(self.value)

    def add(self, message: str, hint: str = "", rule: Rule = rules.WRONG_VALUE) -> None:
        """Add a fault of the value; its description in the schema is the hint of last resort."""
        self.faults.add(rule, self.place, message, hint or self.description)


def explain(file: YamlFile, error: ValidationError, faults: Faults) -> None:
    """Add the faults that an error of the validator stands for."""
    found: Any = error
    keyword = found.validator
    if "propertyNames" in found.absolute_schema_path:
        keyword = "propertyNames"
    listed = keyword == "required" and "properties" not in found.schema  # of one alternative
    misfit = _Misfit(
        file=file,
        path=tuple(found.absolute_path),
        keyword=keyword,
        wanted=found.validator_value,
        value=found.instance,
        schema=found.parent.schema if listed else found.schema,
        message=found.message,
        choices=tuple(found.context),
        faults=faults,
    )
    _EXPLANATIONS[keyword](misfit)


def explain_own_name(file: YamlFile, name: str, faults: Faults) -> None:
    """Add the fault of a file that has its own name for a key, and all else under it."""
    message = f'nothing stands under "{name}" in this file: the identifiers are its keys'
    hint = (
        f"remove this line, and the indent of those below: {next(iter(file.value[name]), '…')}: …"
    )
    faults.add(rules.UNKNOWN_KEY, file.key(name), message, hint)


def _unknown_keys(misfit: _Misfit) -> None:
    known = misfit.schema["properties"]
    for key in misfit.value:
        if key not in known:
            hint = did_you_mean(key, known)
            hint = hint or f"the keys here are: {', '.join(known)}; or the indent is wrong"
            place = misfit.file.key(*misfit.path, key)
            misfit.faults.add(rules.UNKNOWN_KEY, place, f'the key "{key}" is not known here', hint)


def _missing_key(misfit: _Misfit) -> None:
    key = next(key for key in misfit.wanted if misfit.message.startswith(f"'{key}'"))
    named = misfit.schema["properties"]
    if any(nearest_word(other, named) == key for other in misfit.value if other not in named):
        return  # it is there, and misspelt
    others = f", or {', '.join(words[1:])}" if (words := named[key].get("enum")) else ""
    described = named[key].get("description", "").removesuffix(".")
    hint = f"add {ready.line(key, named[key])}{others}"
    message = f'the key "{key}" is missing'
    misfit.add(message, f"{hint} ({described})" if described else hint, rules.MISSING_KEY)


def _wrong_key(misfit: _Misfit) -> None:
    place = misfit.file.key(*misfit.path, misfit.value)
    misfit.faults.add(rules.BAD_ID, place, *_identifier(misfit))


def _wrong_form(misfit: _Misfit) -> None:
    if misfit.schema.get("rule") == "bad-id":
        misfit.faults.add(rules.BAD_ID, misfit.place, *_identifier(misfit))
    elif misfit.keyword == "format" and _DAY.fullmatch(str(misfit.value)):
        archives = ", or one before 1980" if misfit.wanted == "date" else ""
        misfit.add(f"{misfit.found} is no day of the calendar{archives}")
    else:
        message = f"{misfit.found} does not have the form that is asked for"
        misfit.add(message, _near_form(misfit))


def _near_form(misfit: _Misfit) -> str:
    """Return a hint that has what may have been meant, if it has the form that is asked for."""
    pattern = misfit.schema.get("pattern", _DAY.pattern)
    near = (one for one in ready.corrections(misfit.value, misfit.schema) if one != misfit.value)
    found = next((one for one in near if ready.has_form(one, f"^{pattern}$")), "")
    return f'did you mean "{found}"? {misfit.description}'.rstrip() if found else ""


def _identifier(misfit: _Misfit) -> tuple[str, str]:
    """Return what to say of a text that is no identifier."""
    near = ready.identifier(misfit.value, misfit.wanted)
    hint = f'did you mean "{near}"?' if near else misfit.description
    if bracket := re.search(r"(:?)\s*[{\[]", misfit.value):
        hint = "a colon is missing before the bracket"
        if bracket[1]:
            hint = "put a blank behind the colon"
    return f'"{misfit.value}" is not an identifier of this kind', hint


def _wrong_choice(misfit: _Misfit) -> None:
    """Explain what is wrong with the alternative that was meant, or that none was chosen."""
    keys = [choice["required"][0] for choice in misfit.wanted]
    given = list(misfit.value) if isinstance(misfit.value, dict) else []
    chosen = [index for index, key in enumerate(keys) if key in given]
    if len(chosen) == 1:
        for inner in misfit.choices:
            if inner.schema_path[0] == chosen[0]:
                explain(misfit.file, inner, misfit.faults)
        return
    hint = "keep one of them" if len(chosen) > 1 else ""
    hint = hint or (did_you_mean(given[0], keys) if given else "")
    found = " and ".join(given) or misfit.found
    message = f"expected one of the keys {', '.join(keys)}; found {found}"
    misfit.add(message, hint or f"write {keys[0]}: and its value")


def _wrong_type(misfit: _Misfit) -> None:
    names = misfit.wanted if isinstance(misfit.wanted, list) else [misfit.wanted]
    if misfit.path and re.search(r"[{\[]", str(misfit.path[-1])):
        return  # it only follows from its key, which is none
    message = f"expected {' or '.join(_TYPES[name] for name in names)}, found {misfit.found}"
    if not misfit.path:
        message = "the file is empty" if misfit.value is None else message
        misfit.add(message, type_hints.for_file(misfit.value, misfit.schema))
    elif "string" in names:
        written = misfit.place.text
        misfit.add(message, type_hints.for_text(misfit.value, misfit.schema, written))
    elif names == ["array"]:
        misfit.add(message, type_hints.for_list(misfit.value, misfit.schema))
    elif names == ["object"]:
        whole = ready.wrapped(misfit.value, misfit.schema) or ready.value(misfit.schema)
        misfit.add(message, f"write {whole}")
    else:
        misfit.add(message, type_hints.for_word(misfit.value, misfit.schema))


def _wrong_word(misfit: _Misfit) -> None:
    near = did_you_mean(misfit.value, misfit.wanted) if isinstance(misfit.value, str) else ""
    wanted = ", ".join(one if isinstance(one, str) else json.dumps(one) for one in misfit.wanted)
    misfit.add(f"expected one of {wanted}; found {misfit.found}", near)


def _twice(misfit: _Misfit) -> None:
    seen: set[str] = set()
    for index, item in enumerate(misfit.value):
        key = json.dumps(item, sort_keys=True)
        if key in seen:
            place = misfit.file.place(*misfit.path, index)
            message = f"{describe(item)} stands twice in this list"
            misfit.faults.add(rules.WRONG_VALUE, place, message, "remove one of the two")
        seen.add(key)


def _stray_space(misfit: _Misfit) -> None:
    misfit.faults.add(rules.STRAY_SPACE, misfit.place, misfit.message)


def _hidden(misfit: _Misfit) -> None:
    message = f"the text holds {misfit.message}, which nobody sees"
    misfit.faults.add(rules.HIDDEN_CHARACTER, misfit.place, message)


def _unpaired(misfit: _Misfit) -> None:
    message = "a quotation mark in this text has no partner"
    misfit.faults.add(rules.UNPAIRED_MARK, misfit.place, message)


def _out_of_bounds(misfit: _Misfit) -> None:
    limit = misfit.wanted
    messages = {
        "minLength": "this text is empty",
        "minItems": "this list is empty",
        "minimum": f"expected a number of at least {limit}, found {misfit.value}",
        "maximum": f"expected a number of at most {limit}, found {misfit.value}",
        "maxLength": f"at most {limit} characters fit here; the text has {_size(misfit.value)}",
        "maxItems": f"at most {limit} entries may stand here; the list has {_size(misfit.value)}",
    }
    misfit.add(messages[misfit.keyword], misfit.description or "or remove the key")


def _size(value: Any) -> int:
    return len(value) if isinstance(value, (str, list)) else 0


_EXPLANATIONS: dict[str, Callable[[_Misfit], None]] = {
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
    "hidden": _hidden,
    "marks": _unpaired,
    **dict.fromkeys(
        ("minLength", "minItems", "minimum", "maximum", "maxLength", "maxItems"), _out_of_bounds
    ),
}
