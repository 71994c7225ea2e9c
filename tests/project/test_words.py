"""What the site says is marked for catalogues, and the catalogues say all of it."""

from __future__ import annotations

import ast
import functools
import json
import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Message
from jinja2 import Environment

from edition.catalogues import SOURCE, catalogue, languages
from edition.exports import tables
from edition.exports.book import typeset
from edition.one_text import COUNTED_OF_ONE_TEXT, OF_ONE_TEXT
from edition.passages import of_passages
from edition.site.scripts import without_comments
from edition.site.spoken_scripts import messages
from tests.editions import PROJECT
from tools.messages import template_catalogue

OTHERS = [language for language in languages() if language != SOURCE]
VALUE = re.compile(r"\{(\w+)\}|%\((\w+)\)s")
TAG = re.compile(r"<[^>]+>")
COUNTS = frozenset(("count", "num"))
pytestmark = pytest.mark.quick


# What is said of several texts alone, or of any number.
OF_SEVERAL = frozenset(
    ("Compare: the texts side by side, in the order of {text}",
     "The texts side by side, in the order of {text}", "all texts", "the texts",
     "the texts side by side, sentence by sentence")
)  # fmt: skip


def test_what_speaks_of_texts_can_speak_of_one() -> None:
    said = {form for found, _ in all_messages() for form in found}
    twins = {of_passages(form) for form in said if of_passages(form) != form}
    speaking = {
        found
        for found, _ in all_messages()
        if found[0] not in twins and re.search(r"\b(?:[Tt]he|[Aa]ll) texts\b|^Texts$", found[0])
    }
    single = {message for message, *more in speaking if not more}
    assert single - OF_ONE_TEXT.keys() == OF_SEVERAL
    assert speaking - {(message,) for message in single} == COUNTED_OF_ONE_TEXT.keys()
    assert OF_ONE_TEXT.keys() <= single, "said no more"


def forms(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (value,)


@functools.cache
def all_messages() -> frozenset[tuple[tuple[str, ...], str | None]]:
    return frozenset((forms(m.id), m.context) for m in template_catalogue() if m.id)


def said(language: str) -> list[Message]:
    return [message for message in catalogue(language) if message.id]


@pytest.mark.parametrize("language", OTHERS)
def test_a_catalogue_says_all_that_is_said_and_nothing_else(language: str) -> None:
    wanted = all_messages()
    found = {(forms(m.id), m.context) for m in said(language)}
    assert len(wanted) > 400
    assert wanted - found == set(), "run: make words"
    assert found - wanted == set(), "run: make words"
    for message in said(language):
        assert all(forms(message.string)), f"{message.id} is not translated"
        assert not message.fuzzy, f"{message.id} is fuzzy"
        if message.pluralizable:
            assert len(message.string) == catalogue(language).num_plurals, message.id


@pytest.mark.parametrize("language", OTHERS)
def test_a_message_keeps_values_markup_and_blanks_at_its_ends(language: str) -> None:
    for message in said(language):
        one, *_ = forms(message.id)
        values = {name for found in VALUE.findall(forms(message.id)[-1]) for name in found if name}
        for string in forms(message.string):
            kept = {name for found in VALUE.findall(string) for name in found if name}
            # A form for one or two may have the number in its words.
            missing = values - kept - (COUNTS if message.pluralizable else set())
            assert (missing, kept - values) == (set(), set()), string
            assert Counter(TAG.findall(string)) == Counter(TAG.findall(one)), string
            assert one.endswith(" ") == string.endswith(" "), string


@pytest.mark.parametrize("language", OTHERS)
def test_the_form_of_a_count_is_that_of_the_language(language: str) -> None:
    of_language = Locale.parse(language).plural_form
    choose = eval("lambda n: " + _as_python(catalogue(language).plural_expr))
    pairs = {(of_language(number), choose(number)) for number in range(200)}
    assert len(pairs) == len(dict(pairs)) == catalogue(language).num_plurals


def _as_python(formula: str) -> str:
    """Return a formula of C in Python; each of them is a chain of conditions."""
    formula = formula.strip("()").replace("&&", " and ").replace("||", " or ")
    *conditions, last = formula.split(":")
    pairs = [condition.split("?") for condition in conditions]
    return "".join(f"{result} if {test} else " for test, result in pairs) + f"({last})"


def test_an_edition_may_ask_for_every_language_that_there_is() -> None:
    path = PROJECT / "edition" / "reading" / "schemas" / "edition.schema.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    assert schema["properties"]["interface"]["enum"] == sorted(languages())


# --- nothing is said but what is marked -----------------------------------------------------------

TEMPLATES = sorted((PROJECT / "templates").rglob("*.html"))
SCRIPTS = sorted((PROJECT / "templates/theme/assets/js").rglob("*.js"))
ROOMS = ("pages", "exports", "citations")
MODULES = sorted(path for room in ROOMS for path in (PROJECT / "edition" / room).rglob("*.py"))
# Attributes that are read out or shown.
READ = frozenset(("aria-label", "title", "placeholder", "alt", "data-head"))
WORD = re.compile(r"[A-Za-z]{2,}")
PROPER = frozenset(("SHA",))  # of a checksum
CLASS = r"{% block kind %}\w+{% endblock %}"
SENTENCE = re.compile(r"[A-Za-z]{2,} [a-z]{2,}[ .]|^[A-Z][a-z]+(?: [a-z]+)*[.:]?$")
NAMES = {path: path.relative_to(PROJECT).as_posix() for path in (*TEMPLATES, *SCRIPTS, *MODULES)}


class _Shown(HTMLParser):
    """Gathers the words that a page shows or has read out."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if name in READ and value]

    def handle_data(self, data: str) -> None:
        if self.cdata_elem is None:  # of a style sheet or a script
            self.found.append(data)


@pytest.mark.parametrize("template", TEMPLATES, ids=NAMES.get)
def test_a_template_says_nothing_that_is_not_marked(template: Path) -> None:
    environment = Environment(autoescape=True)
    source = re.sub(CLASS, "", template.read_text(encoding="utf-8"))
    parser = _Shown()
    for _, kind, text in environment.lex(source):
        parser.feed({"data": text, "variable_begin": "p1"}.get(kind, ""))
    words = {word for text in parser.found for word in WORD.findall(text)}
    assert words - PROPER == set()


# What scripts name that is no sentence: keys of the keyboard, scripts of Unicode, faces.
NAMED = frozenset(
    ("Escape", "Enter", "Tab", "Home", "End", "Control", "Meta", "Han", "Hiragana", "Katakana",
     "Thai", "Lao", "Khmer", "Myanmar", "Esc", "Ctrl K", "Source Serif 4", "Source Sans 3")
)  # fmt: skip
LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`')
# What is told to whoever looks at the console, and what is no words but a selector or a path.
TOLD = re.compile(r"new \w*Error\([^;]*;|import\([^)]*\)|^import .*$", re.MULTILINE)
CODE = re.compile(r"[\[\]#.$\\>(){}=/]|^[a-z-]+( [a-z-]+)*$|^M\d")


@pytest.mark.parametrize("script", SCRIPTS, ids=NAMES.get)
def test_a_script_says_nothing_that_is_not_marked(script: Path) -> None:
    source = without_comments(script.read_text(encoding="utf-8"))
    for message in reversed(list(messages(source))):
        source = source[: message.start] + source[message.end :]
    literals = [one or other for one, other in LITERAL.findall(TOLD.sub("", source))]
    said_ = [text for text in literals if SENTENCE.search(text) and not CODE.search(text)]
    assert set(said_) - NAMED == set()


RUN_OF_WORDS = re.compile(r"[a-z]{2,} [a-z]{2,} [a-z]{2,}")
# What is told to who builds the site.
TO_BUILDERS = frozenset(
    (
        "texts and concordance",
        typeset._LIBRARIES,
    )
)
MARKS = frozenset(("gettext", "ngettext", "pgettext", "plural", "later"))


@pytest.mark.parametrize("module", MODULES, ids=NAMES.get)
def test_a_module_says_nothing_that_is_not_marked(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    found = {text for text in _literals(tree) if RUN_OF_WORDS.search(text)}
    if module.name == "tables.py":
        found -= set(tables._COLUMNS.values())  # the names of columns, which programs read
    assert found - TO_BUILDERS == set()


@pytest.mark.parametrize("module", MODULES, ids=NAMES.get)
def test_a_message_is_not_marked_within_a_string(module: Path) -> None:
    """There it would not be found for the catalogues, and be said in English."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    inside = [
        part
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for part in ast.walk(node)
    ]
    calls = [
        node
        for node in inside
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in MARKS
    ]
    assert [
        call.lineno for call in calls if any(isinstance(a, ast.Constant) for a in call.args)
    ] == []


def _literals(node: ast.AST) -> Iterator[str]:
    """Yield the strings of code that are neither marked nor told to programmers."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Raise | ast.Assert):
            continue
        if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
            continue  # a docstring
        if isinstance(child, ast.Call) and getattr(child.func, "id", "") in MARKS:
            continue
        if isinstance(child, ast.Attribute) and child.attr == "split":
            continue  # a list of names
        if isinstance(child, ast.Constant) and isinstance(child.value, str):
            yield child.value
        yield from _literals(child)
