"""Many faults of one cause, shown as one: the first of them whole, and where the others are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from edition.faults.fault import Fault

_MOST_WHOLE = 3  # as many faults that are alike are each shown whole
_MOST_LISTED = 100  # of those that each have words of their own
_QUOTED = re.compile('"[^"]*"')


def rendered(faults: Iterable[Fault]) -> Iterator[str]:
    """Yield faults as text, in their order; of many that are alike, the first and a list.

    Alike are faults of one rule in one file that say the same but for the words in quotation marks
    and the numbers. No fault that differs otherwise is left out.
    """
    groups: dict[tuple[str, ...], list[Fault]] = {}
    for fault in faults:
        groups.setdefault(_likeness(fault), []).append(fault)
    shown: list[tuple[Fault, str]] = []
    for group in groups.values():
        if len(group) <= _MOST_WHOLE:
            shown += [(fault, fault.render()) for fault in group]
        else:
            shown.append((group[0], f"{group[0].render()}\n{_others(group)}"))
    yield from (text for _, text in sorted(shown, key=lambda one: one[0].order))


def _likeness(fault: Fault) -> tuple[str, ...]:
    hint = fault.hint
    for words in _QUOTED.findall(fault.message):
        hint = hint.replace(words[1:-1] or words, "")
    said = re.sub(r"\d+", "0", _QUOTED.sub("", fault.message))
    return fault.place.file, fault.rule, said, hint


def _others(group: Sequence[Fault]) -> str:
    """Return how many others there are, in which lines, and with which words of their own."""
    first, *others = group
    known = _QUOTED.findall(first.message)
    words = [[word for word in _QUOTED.findall(one.message) if word not in known] for one in others]
    lines = [fault.place.line for fault in others]
    if not any(words):
        where = f"line{'' if len(set(lines)) == 1 else 's'} {_ranges(lines)}"
    elif {*lines} == {first.place.line}:
        where = ", ".join(" ".join(own) for own in words[:_MOST_LISTED] if own)
    else:
        named = [" ".join([f"line {at}", *own]) for at, own in zip(lines, words, strict=True)]
        where = ", ".join(named[:_MOST_LISTED])
    more = ", …" if any(words) and len(others) > _MOST_LISTED else ""
    return f"and {len(others)} more like it: {where}{more}"


def _ranges(lines: Sequence[int]) -> str:
    """Return numbers of lines as `3, 5-9`."""
    found: list[list[int]] = []
    for line in sorted(set(lines)):
        if found and found[-1][-1] + 1 == line:
            found[-1] = [found[-1][0], line]
        else:
            found.append([line])
    return ", ".join("-".join(str(end) for end in ends) for ends in found)
