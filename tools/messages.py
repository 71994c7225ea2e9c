#!/usr/bin/env python3
"""Find every message that the interface says, and bring the catalogues up to date with them.

    python -m tools.messages [LANGUAGE …]

Each catalogue under edition/locales/ keeps what it says, loses what is said no more and gets what
is new, empty; languages that are named and have none begin one. A test fails while anything is
empty.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from jinja2.ext import babel_extract

from edition.catalogues import LOCALES, SOURCE, languages
from edition.one_text import COUNTED_OF_ONE_TEXT, OF_ONE_TEXT
from edition.passages import of_passages
from edition.site.spoken_scripts import messages

PROJECT = Path(__file__).resolve().parents[1]
PO = "LC_MESSAGES/edition.po"
# What the compiler says to those who run it is English.
COMMANDS = frozenset(("command_line.py", "gaps.py", "inline_signs.py", "structure_report.py"))
SAID_BY_COMMANDS = ("compiling", "faults", "reading")
KEYWORDS = {
    "gettext": None,
    "_": None,
    "later": None,
    "ngettext": (1, 2),
    "plural": (2, 3),
    "pgettext": ((1, "c"), 2),
}
OPTIONS = {"trim_blocks": "true", "lstrip_blocks": "true", "trimmed": "true", "silent": "false"}
WIDTH = 100

# Without the dates and names of programs that would change with every run.
HEADER = """\
msgid ""
msgstr ""
"Language: {language}\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: {forms}\\n"

"""

Found = tuple[str, str | tuple[str, ...], list[str], str | None]


def template_catalogue() -> Catalog:
    """Return all messages of code, templates and scripts, with where they stand."""
    catalogue = Catalog(fuzzy=False)
    for place, message, comments, context in _found():
        catalogue.add(message, locations=[(place, 0)], auto_comments=comments, context=context)
    return catalogue


def _found() -> Iterator[Found]:
    """Yield what is said of clauses, and the same of passages."""
    for place, message, comments, context in _marked():
        yield place, message, comments, context
        forms = (message,) if isinstance(message, str) else message
        others = tuple(of_passages(form) for form in forms)
        if others != forms and context is None:
            yield place, others[0] if isinstance(message, str) else others, comments, None


def _marked() -> Iterator[Found]:
    for path in sorted((PROJECT / "edition").rglob("*.py")):
        room = path.relative_to(PROJECT / "edition").parts[0]
        if path.name not in COMMANDS and room not in SAID_BY_COMMANDS:
            yield from _in(path, "python")
    place = "edition/one_text.py"
    for one in OF_ONE_TEXT.values():
        yield place, one, [], None
    for pair in COUNTED_OF_ONE_TEXT.values():
        yield place, pair, [], None
    for path in sorted((PROJECT / "templates").rglob("*.html")):
        if "theme" not in path.parts:
            yield from _in(path, babel_extract)
    for path in sorted((PROJECT / "templates" / "new").glob("*")):
        yield from _in(path, babel_extract)
    for path in sorted((PROJECT / "templates" / "theme" / "assets" / "js").rglob("*.js")):
        for message in messages(path.read_text(encoding="utf-8")):
            yield _named(path), message.words, [], None


def _in(path: Path, method: object) -> Iterator[Found]:
    with path.open("rb") as file:
        rows = extract(method, file, KEYWORDS, ["for translators:"], OPTIONS)  # type: ignore[arg-type]
        for _, message, comments, context in rows:
            yield _named(path), message, comments, context


def _named(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


def update(language: str) -> None:
    """Bring the catalogue of a language up to date, or begin it."""
    path = LOCALES / language / PO
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        with path.open("rb") as file:
            catalogue = read_po(file, locale=language)
    else:
        catalogue = Catalog(locale=language, fuzzy=False)
    catalogue.update(template_catalogue(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    written = io.BytesIO()
    write_po(written, catalogue, width=WIDTH, sort_output=True, omit_header=True)
    head = HEADER.format(language=language, forms=catalogue.plural_forms)
    path.write_bytes(head.encode() + written.getvalue())


def main() -> int:
    """Update every catalogue, and those of the languages that are named."""
    for language in sorted({*languages(), *sys.argv[1:]} - {SOURCE}):
        update(language)
    return 0


if __name__ == "__main__":
    sys.exit(main())
