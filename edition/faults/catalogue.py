"""The page of rules, docs/RULES.md, made from the rules themselves."""

from __future__ import annotations

import re

from edition.faults.rules import CATALOGUE

_INTRODUCTION = (
    "Every way in which content can be wrong. A fault of any of these fails the build, with",
    "file, line and column; nothing is a mere warning. Names of rules never change.",
    "",
    "This page is made by `python build.py rules > docs/RULES.md`; a test compares it with the",
    "code. Every rule is proven, with its whole message, in `tests/faults/rules/`.",
)


def catalogue() -> str:
    """Return the page of rules, as Markdown."""
    lines = ["# Rules", "", *_INTRODUCTION]
    for group, rules in CATALOGUE.items():
        lines += ["", f"## {group}"]
        for rule in rules:
            lines += [
                "",
                f"### `{rule.name}`",
                "",
                _plain(rule.demand),
                "",
                f"- For example: {_plain(rule.example)}",
                f"- What to do: {_plain(rule.mend)}.",
            ]
    return "\n".join(lines) + "\n"


def _plain(text: str) -> str:
    """Return a text in which Markdown finds no markup."""
    return re.sub(r"([*<>_`\[\]\\])", r"\\\1", text)
