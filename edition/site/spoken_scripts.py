"""What browser scripts say, in the language that is spoken: put in where it is marked.

A message is a template with the tag `gettext`, such as gettext`Cite ${place.name}`. Catalogues know
it as `Cite {name}`; a value that is no plain name has its number instead. Published scripts have
the words of one language, and neither marks nor catalogue.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from edition.catalogues import gettext

_MARK = re.compile(r"\bgettext`")
_TAKEN = re.compile(r'^import \{ gettext \} from "[^"]*messages\.js";\n', re.MULTILINE)
_NAME = re.compile(r"(?:\w+\.)*(\w+)")
_QUOTED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^'\\]|\\.)*'")}


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptMessage:
    """A message of a script: where it stands, its words as written, and the code of its values."""

    start: int
    end: int
    raw: str
    words: str
    values: dict[str, str]


def spoken(script: str) -> str:
    """Return a script with every message in the language that is spoken."""
    done = 0
    pieces = []
    for message in messages(script):
        pieces += [script[done : message.start], _written(message)]
        done = message.end
    return _TAKEN.sub("", "".join([*pieces, script[done:]]))


def messages(script: str) -> Iterator[ScriptMessage]:
    """Yield the messages of a script, in order."""
    at = 0
    while mark := _MARK.search(script, at):
        parts, at = _template(script, mark.end())
        values: dict[str, str] = {}
        words = ""
        for number, (text, value) in enumerate(parts, 1):
            words += text
            if value:
                plain = _NAME.fullmatch(value)
                name = plain[1] if plain and plain[1] not in values else str(number)
                values[name] = value
                words += f"{{{name}}}"
        yield ScriptMessage(
            start=mark.start(),
            end=at,
            raw=script[mark.end() : at - 1],
            words=" ".join(words.split()) if "\n" in words else words,
            values=values,
        )


def _written(message: ScriptMessage) -> str:
    """Return a message as code: a string, or a template if it has values."""
    said = gettext(message.words)
    if not message.values:
        return json.dumps(said, ensure_ascii=False)
    if said == message.words:
        return f"`{message.raw}`"
    plain = said.replace("\\", "\\\\").replace("`", "\\`").replace("$", "\\$")
    filled = re.sub(r"\{(\w+)\}", lambda found: f"${{{message.values[found[1]]}}}", plain)
    return f"`{filled}`"


def _template(script: str, at: int) -> tuple[list[tuple[str, str]], int]:
    """Return the pieces of a template from behind its opening, each with the value after it."""
    parts: list[tuple[str, str]] = []
    text = ""
    while script[at] != "`":
        if script.startswith("${", at):
            end = _value_end(script, at + 2)
            parts.append((text, script[at + 2 : end].strip()))
            text, at = "", end + 1
        else:
            step = 2 if script[at] == "\\" else 1
            text, at = text + script[at : at + step], at + step
    return [*parts, (text, "")], at + 1


def _value_end(script: str, at: int) -> int:
    """Return where the code of a value ends: at the brace that closes it."""
    depth = 0
    while depth or script[at] != "}":
        if quoted := _QUOTED.get(script[at]):
            found = quoted.match(script, at)
            at = found.end() if found else at + 1
            continue
        if script[at] == "`":
            _, at = _template(script, at + 1)
            continue
        depth += {"{": 1, "}": -1}.get(script[at], 0)
        at += 1
    return at
