"""What a YAML parser's complaint means to the person who edits the file, and where to look."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import yaml

_CLOSE = "close the quotation mark where the text ends"
_INSIDE = "inside \"…\" write a quotation mark as \\\", inside '…' an apostrophe as ''"
_IN_QUOTES = "put the whole text in quotes"
_INDENT = "give the line the indent of its neighbours"
_CURLY = re.compile("(?:^|[:,\\-\\[{])[ ]*[\u2018\u201a\u201c\u201e\u00ab]")
_CURLY_HINT = "curly quotation marks are letters to YAML: write '…' or \"…\""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Line and column, counted from 0, and what to say of them."""

    line: int
    column: int
    message: str
    hint: str = ""


def explain(text: str, error: yaml.YAMLError) -> Explanation:
    """Return what a syntax error is, in the words of an editor, at the place that has to change."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return Explanation(line=0, column=0, message=str(error).splitlines()[0])
    problem = str(getattr(error, "problem", ""))
    begun = getattr(error, "context_mark", None) or mark
    found = _quotes(text, problem, mark, begun) or _structure(text, problem, mark, begun)
    if found is None:
        found = _at(mark, f"{getattr(error, 'context', None) or 'while parsing'}: {problem}")
    lines = text.split("\n")
    if found.line < len(lines) and _CURLY.search(lines[found.line]):
        found = replace(found, hint=_CURLY_HINT)
    return _last_line(text, found)


def _quotes(text: str, problem: str, mark: Any, begun: Any) -> Explanation | None:
    """Explain an error that comes from quotation marks, if it does."""
    if problem == "found unexpected end of stream":
        return _at(begun, "the quotation mark that opens here is never closed", _CLOSE)
    if problem == "found unknown escape character":
        message = "the backslash begins no escape that YAML knows"
        return _at(mark, message, "write \\\\ for a backslash, or use '…' instead of \"…\"")
    token = _quoted_before(text, mark)
    if token is None:
        return None
    start, end = token.start_mark, token.end_mark
    if start.line == end.line:
        comma = text[mark.index : mark.index + 1] == ","
        hint = 'a list stands in brackets: ["…", "…"]' if comma else _INSIDE
        return _at(mark, "the text in quotation marks has ended; this is too much", hint)
    message = f"the quotation mark that opens here is closed only in line {end.line + 1}"
    return _at(start, message, _CLOSE)


def _structure(text: str, problem: str, mark: Any, begun: Any) -> Explanation | None:
    """Explain an error of indent, colons or brackets, if it is one that is known."""
    lines = text.split("\n")
    line = lines[mark.line] if mark.line < len(lines) else ""
    for beginning, explanation in _STRUCTURE.items():
        if problem.startswith(beginning):
            return explanation(line, problem, mark, begun)
    return None


def _stray_colon(line: str, _: str, mark: Any, __: Any) -> Explanation:
    if ": " in line[: mark.column]:
        return _at(mark, "a second colon followed by a blank stands in this line", _IN_QUOTES)
    column = len(line) - len(line.lstrip())
    message = "no key can stand here, as this line and the one before are written"
    hint = 'look at the indent of both, and whether the one before lacks its colon or its "- "'
    return Explanation(line=mark.line, column=column, message=message, hint=hint)


def _no_colon(_: str, __: str, ___: Any, begun: Any) -> Explanation:
    return _at(begun, "this line has no colon", "expected a key, a colon, a blank and a value")


def _reserved(line: str, _: str, mark: Any, __: Any) -> Explanation:
    return _at(mark, f'a text cannot begin with "{line[mark.column]}"', _IN_QUOTES)


def _list_behind_key(_: str, __: str, mark: Any, ___: Any) -> Explanation:
    hint = 'begin it on the next line, each entry with "- "'
    return _at(mark, "a list cannot begin behind its key", hint)


def _open_bracket(line: str, problem: str, mark: Any, begun: Any) -> Explanation:
    bracket = "bracket" if "]" in problem else "brace"
    if begun.line == mark.line and line[mark.column :].strip():
        return _at(mark, f"expected a comma or the closing {bracket} here", _IN_QUOTES)
    return _at(begun, f"the {bracket} that opens here is not closed", f"close the {bracket}")


def _wrong_indent(line: str, problem: str, mark: Any, begun: Any) -> Explanation:
    parts = "keys" if problem.endswith("key") else 'entries ("- …")'
    message = (
        f"this line does not fit: what begins in line {begun.line + 1} "
        f"has its {parts} in column {begun.column + 1}"
    )
    hint = _INDENT
    if re.match(r" *-[^\s-]", line):
        hint = 'put a blank behind the "-"'
    elif parts == "keys" and line.lstrip().startswith("- "):
        hint = f'{_INDENT}; or the entry above it has lost its "- "'
    return _at(mark, message, hint)


def _second_top(_: str, __: str, mark: Any, ___: Any) -> Explanation:
    return _at(mark, "this line does not fit what stands above it", _INDENT)


# By the first words of what the parser says.
_STRUCTURE: dict[str, Callable[[str, str, Any, Any], Explanation]] = {
    "mapping values are not allowed": _stray_colon,
    "could not find expected ':'": _no_colon,
    "found character that cannot start": _reserved,
    "block sequence entries are not allowed": _list_behind_key,
    "did not find expected ',' or": _open_bracket,
    "did not find expected '-' indicator": _wrong_indent,
    "did not find expected key": _wrong_indent,
    "did not find expected <document start>": _second_top,
}


def _quoted_before(text: str, mark: Any) -> Any:
    """Return the quoted scalar that ends right before a mark, blanks aside, if there is one."""
    last = None
    try:
        for token in yaml.scan(text, Loader=yaml.CSafeLoader):
            if token.end_mark.index > mark.index:
                break
            if isinstance(token, yaml.ScalarToken):
                last = token
    except yaml.YAMLError:
        pass  # the error that is being explained
    if last is None or last.plain or text[last.end_mark.index : mark.index].strip(" "):
        return None
    return last


def _at(mark: Any, message: str, hint: str = "") -> Explanation:
    return Explanation(line=mark.line, column=mark.column, message=message, hint=hint)


def _last_line(text: str, found: Explanation) -> Explanation:
    """Move a place behind the end of the file to the end of its last line with text."""
    lines = text.rstrip().split("\n")
    if found.line < len(lines):
        return found
    return Explanation(
        line=len(lines) - 1, column=len(lines[-1]), message=found.message, hint=found.hint
    )
