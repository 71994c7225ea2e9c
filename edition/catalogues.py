"""The words of the interface: English in the code, other languages in catalogues of gettext.

Whatever is said to readers is marked where it stands: `gettext("Contents")` here and in scripts,
`_("Contents")` in templates. A catalogue, `locales/LANGUAGE/LC_MESSAGES/edition.po`, says the same
in its language; what it lacks is said in English. Which language is spoken is said once around all
that is made (`speaking`), so that no function has to hand it on.
"""

from __future__ import annotations

import functools
import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from edition.full_stops import Message
from edition.one_text import COUNTED_OF_ONE_TEXT, OF_ONE_TEXT
from edition.passages import of_passages

SOURCE = "en"  # the language of the messages themselves
LOCALES = Path(__file__).parent / "locales"
_PATH = "LC_MESSAGES/edition.po"

_spoken: ContextVar[str] = ContextVar("spoken", default=SOURCE)
_of_one_text: ContextVar[bool] = ContextVar("of_one_text", default=False)
_of_clauses: ContextVar[bool] = ContextVar("of_clauses", default=True)


def languages() -> tuple[str, ...]:
    """Return the languages that the interface can speak, English first."""
    return (SOURCE, *sorted(path.parents[1].name for path in LOCALES.glob(f"*/{_PATH}")))


def closest(language: str) -> str | None:
    """Return which of the languages of the interface a language is: `fr` for `fr-CA`, or none."""
    known = {name.casefold(): name for name in languages()}
    parts = language.casefold().split("-")
    tags = ("-".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((known[tag] for tag in tags if tag in known), None)


def common_language(tags: Iterable[str]) -> str:
    """Return the language of the interface of texts in these languages.

    That is theirs, if it is the same of all and the interface can speak it; English otherwise.
    """
    found = {closest(tag) for tag in tags}
    return (found.pop() if len(found) == 1 else None) or SOURCE


def catalogue(language: str) -> Catalog:
    """Return the catalogue of a language as it is written, with all that tests want to know."""
    with (LOCALES / language / _PATH).open("rb") as file:
        return read_po(file, locale=language)


@contextmanager
def speaking(language: str, *, texts: int = 2, clauses: bool = True) -> Iterator[None]:
    """Let all that is made meanwhile speak a language that the interface can speak.

    `texts` is of how many texts it speaks: of one, messages say so. `clauses` says that these have
    clauses: of others, which they call otherwise, messages say that they have passages.
    """
    before, number = _spoken.set(language), _of_one_text.set(texts == 1)
    word = _of_clauses.set(clauses)
    try:
        yield
    finally:
        _of_clauses.reset(word)
        _of_one_text.reset(number)
        _spoken.reset(before)


def spoken() -> str:
    """Return the language that is spoken."""
    return _spoken.get()


def locale() -> Locale:
    """Return the locale of the language that is spoken; English is that of Britain, day first."""
    language = _spoken.get()
    return Locale("en", "GB") if language == SOURCE else Locale.parse(language, sep="-")


def gettext(message: str) -> str:
    """Return a message in the language that is spoken, of as many texts as there are."""
    if _of_one_text.get():
        message = OF_ONE_TEXT.get(message, message)
    if not _of_clauses.get():
        message = of_passages(message)
    return Message(_translations(_spoken.get()).gettext(message))


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form of a message that goes with a count."""
    if _of_one_text.get():
        one, many = COUNTED_OF_ONE_TEXT.get((one, many), (one, many))
    if not _of_clauses.get():
        one, many = of_passages(one), of_passages(many)
    return Message(_translations(_spoken.get()).ngettext(one, many, count))


def pgettext(context: str, message: str) -> str:
    """Return a message that stands for more than one thing in English; `context` says for which."""
    return _translations(_spoken.get()).pgettext(context, message)


def later(message: str) -> str:
    """Mark a message that is said later, where the language is known: by `gettext`, of a value."""
    return message


@functools.cache
def _translations(language: str) -> NullTranslations:
    if language == SOURCE:
        return NullTranslations()
    compiled = io.BytesIO()
    write_mo(compiled, catalogue(language))
    compiled.seek(0)
    return GNUTranslations(compiled)
