"""What can be read at a glance: the lines of templates are short, modules and functions are small."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.editions import PROJECT

TEMPLATES = sorted((PROJECT / "templates").rglob("*.html"))
TABLE = PROJECT / "edition/faults/rules.py"  # a table of all rules, and no code
MODULES = [
    *(path for path in sorted((PROJECT / "edition").rglob("*.py")) if path != TABLE),
    PROJECT / "build.py",
    *sorted((PROJECT / "tools").glob("*.py")),
]
NAMES = {path: path.relative_to(PROJECT).as_posix() for path in (*TEMPLATES, *MODULES)}
LONGEST = {ast.ClassDef: 150, ast.FunctionDef: 60}


@pytest.mark.parametrize("template", TEMPLATES, ids=NAMES.get)
def test_the_lines_of_a_template_are_short(template) -> None:
    lines = template.read_text(encoding="utf-8").splitlines()
    assert [number for number, line in enumerate(lines, 1) if len(line) > 120] == []


def test_every_macro_is_called() -> None:
    texts = {path: path.read_text(encoding="utf-8") for path in TEMPLATES}
    defined = {name for text in texts.values() for name in re.findall(r"\bmacro (\w+)\(", text)}
    called = {name for text in texts.values() for name in re.findall(r"(?<!macro )\b(\w+)\(", text)}
    assert len(defined) > 20
    assert defined - called == set()


@pytest.mark.parametrize("module", MODULES, ids=NAMES.get)
def test_modules_classes_and_functions_are_small(module) -> None:
    text = module.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 250
    assert list(_too_long(ast.parse(text))) == []


def _too_long(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        limit = LONGEST.get(type(node))
        if limit is not None and node.end_lineno - node.lineno >= limit:
            yield node.name
