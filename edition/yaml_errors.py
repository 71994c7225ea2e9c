"""What a YAML parser's complaint means to the person who edits the file, and where to look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml

_CLOSE = "close the quotation mark where the text ends"
_INSIDE = "inside \"…\" write a quotation mark as \\\", inside '…' an apostrophe as ''"
_IN_QUOTES = "put the whole text in quotes"
_INDENT = "give the line the indent of its neighbours"


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
    return found or _last_line(
        text, _at(mark, f"{getattr(error, 'context', None) or 'while parsing'}: {problem}")
    )


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
        return _at(mark, "the text in quotation marks has ended; this is too much", _INSIDE)
    message = f"the quotation mark that opens here is closed only in line {end.line + 1}"
    return _at(start, message, _CLOSE)


def _structure(text: str, problem: str, mark: Any, begun: Any) -> Explanation | None:
    """Explain an error of indent, colons or brackets."""
    lines = text.split("\n")
    line = lines[mark.line] if mark.line < len(lines) else ""
    if problem.startswith("mapping values are not allowed"):
        if ": " in line[: mark.column]:
            message = "a second colon followed by a blank stands in this line"
            return _at(mark, message, _IN_QUOTES)
        column = len(line) - len(line.lstrip())
        message = "no key can stand here: the indent is wrong, or the line before lacks its colon"
        return Explanation(line=mark.line, column=column, message=message, hint=_INDENT)
    if problem.startswith("could not find expected ':'"):
        return _at(begun, "this line has no colon", "expected a key, a colon, a blank and a value")
    if problem.startswith("found character that cannot start"):
        return _at(mark, f'a text cannot begin with "{line[mark.column]}"', _IN_QUOTES)
    if problem.startswith("block sequence entries are not allowed"):
        message = "a list cannot begin behind its key"
        return _at(mark, message, 'begin it on the next line, each entry with "- "')
    if problem.startswith("did not find expected ',' or"):
        bracket = "bracket" if "]" in problem else "brace"
        if begun.line == mark.line and line[mark.column :].strip():
            return _at(mark, f"expected a comma or the closing {bracket} here")
        return _at(begun, f"the {bracket} that opens here is not closed", f"close the {bracket}")
    expected = {
        "did not find expected '-' indicator": 'entries ("- …")',
        "did not find expected key": "keys",
    }.get(problem)
    if expected:
        message = (
            f"this line does not fit: what begins in line {begun.line + 1} "
            f"has its {expected} in column {begun.column + 1}"
        )
        return _last_line(text, _at(mark, message, _INDENT))
    if problem == "did not find expected <document start>":
        return _at(mark, "this line does not fit what stands above it", _INDENT)
    return None


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
