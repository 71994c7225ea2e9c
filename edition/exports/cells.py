"""Cells of a table that a spreadsheet leaves as they are.

Opened by a double click, `(7)` becomes the number -7, `3-7` a day, and `=1+1` is worked out. A cell
of that kind has an apostrophe before it, and so has one that begins with an apostrophe: whoever
takes one apostrophe off the beginning of a cell has the value.
"""

from __future__ import annotations

import re

APOSTROPHE = "'"
_OPENING = ("=", "+", "-", "@", "＝", "＋", "－", "＠", APOSTROPHE)  # noqa: RUF001 - as meant
_WHOLE_NUMBER = re.compile(r"0|[1-9][0-9]{0,14}")  # a number to all, and shown as it stands
_MISTAKE = re.compile(r"#[A-Z0-9/]+[!?]?")  # such as #N/A
_HOUR = re.compile(r"\d{1,2}(?::\d\d)? [ap]", re.IGNORECASE)  # such as 7 a, seven o'clock
_NO_NUMBER = re.compile(r"[§¶]")  # such as § 11
_WORD = re.compile(r"[^\W\d_]+")
_LOGICAL = frozenset(("true", "false"))
# Words that leave a cell with figures a number, a time or a date.
_OF_NUMBERS = frozenset(
    "jan january feb february mar march apr april may jun june jul july aug august sep sept "
    "september oct october nov november dec december mon monday tue tues tuesday wed wednesday "
    "thu thur thurs thursday fri friday sat saturday sun sunday am pm e t z "
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
    "年 月 日".split()
)


def cell(value: str | int | None) -> str:
    """Return a value as a cell, behind an apostrophe where a spreadsheet would change it."""
    text = "" if value is None else str(value)
    return f"{APOSTROPHE}{text}" if _would_change(text) else text


def _would_change(text: str) -> bool:
    """Say whether a spreadsheet may take a text for a formula, a number, a date or a mistake."""
    bare = text.strip()
    if _WHOLE_NUMBER.fullmatch(text):
        return False
    if bare.startswith(_OPENING) or _MISTAKE.fullmatch(bare) or bare.casefold() in _LOGICAL:
        return True
    if _HOUR.fullmatch(bare):
        return True
    if not any(character.isdigit() for character in bare) or _NO_NUMBER.search(bare):
        return False
    return all(word.casefold() in _OF_NUMBERS for word in _WORD.findall(bare))
