"""All that an edition says, wherever it says it, and what must not be said of it."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from babel import Locale

from edition.catalogues import catalogue
from edition.exports import epub, feed, llms, tei, web_annotations, word
from edition.exports.book.contents import Book
from edition.exports.book.layout import matter
from edition.model import Edition
from edition.site.make import TEMPLATES, Made
from edition.speaking import speaking_of
from tests.editions import inputs


class Said(NamedTuple):
    """Words, and where they are said."""

    where: str
    words: str


# What programs read, or what is a name in every language: code, addresses, names of files.
_CODE = re.compile(
    r"<(code|style|script|w:instrText)\b.*?</\1>|<[^>]*>|https?://[^\s<>]+|[\w.-]+/[\w./-]*"
    r"|urn:[\w:-]+|[\w-]+\.(?:txt|md|json|xml)|\b[a-z]+(?:-[a-z0-9]+)+\b",
    re.DOTALL,
)
_READ_OUT = re.compile(r'(?:aria-label|title|placeholder|data-head|data-place)="([^"]*)"')
_LATIN = re.compile(r"[^\W\d_]{3,}")
# The same in every language: styles, formats, identifiers of a file.
SAID_BY_NAME = frozenset(
    ("APA", "MLA", "BibTeX", "RIS", "CSL", "JSON", "SHA", "UTF", "TEI", "CSV", "Atom", "Guidelines",
     "standOff", "resp", "Chicago",
     "WeasyPrint", "Word", "Unicode")
)  # fmt: skip


def pages(made: Made) -> Iterator[Said]:
    """Yield what stands on the pages of an edition, and in their heads."""
    for page in made.pages:
        titles = " ".join(entry.title for entry in page.contents)
        head = f"{page.head.title} {page.head.description} {titles}"
        yield Said(page.address, f"{_shown(page.body)} {head}")
    for written, body in made.written:
        yield Said(written.address, _shown(body))


def files(edition: Edition, kept: Path) -> Iterator[Said]:
    """Yield what the books and other files say that are for readers."""
    given = inputs(edition, kept)
    with speaking_of(edition):
        book = Book(edition)
        numbers: defaultdict[str, int] = defaultdict(int)
        known = {"numbers": numbers, "index": book.index(numbers), "late": ()}
        for kind in ("front", "body", "back"):
            yield Said(
                f"{kind} of the PDF", _shown(matter(TEMPLATES / "book", kind, book, **known))
            )
        for made in (epub, word):
            [packed] = made.files(given).values()
            with zipfile.ZipFile(io.BytesIO(packed)) as archive:
                for name in archive.namelist():
                    if name.endswith(("xhtml", "opf", "document.xml", "footnotes.xml")):
                        yield Said(name, _shown(archive.read(name).decode()))
        for made in (llms, feed, tei):
            for name, text in made.files(given).items():
                yield Said(name, _shown(str(text)))
        for name, text in web_annotations.files(given).items():
            labels = re.findall(r'"(?:label|name|value)": "((?:[^"\\]|\\.)*)"', str(text))
            yield Said(name, _shown(" ".join(labels)))


def _shown(markup: str) -> str:
    """Return what is shown or read out of markup."""
    read_out = " ".join(_READ_OUT.findall(markup))
    return html.unescape(_CODE.sub(" ", f"{markup} {read_out}"))


def content_words(root: Path) -> str:
    """Return all that the sources and the editors say."""
    found = (path for path in sorted((root / "content").rglob("*")) if path.is_file())
    return " ".join(path.read_text(encoding="utf-8") for path in found)


def foreign(said: Said, edition: Edition, content: str) -> set[str]:
    """Return words that are neither of the language of the interface nor of the content."""
    if said.where.endswith(".opf"):
        return set()  # values that EPUB names
    language = edition.interface
    own = " ".join(
        part
        for message in catalogue(language)
        for part in ((message.string,) if isinstance(message.string, str) else message.string)
    )
    months = Locale.parse(language).months["format"]
    dates = " ".join(name for width in months.values() for name in width.values())
    known = set(_LATIN.findall(f"{own} {content} {dates}".casefold()))
    latin = (word for word in _LATIN.findall(said.words) if word.isascii() or language != "ar")
    return {word for word in latin if word.casefold() not in known} - SAID_BY_NAME


# What says that there are several texts, a commentary, and so on, by the language that says it.
SEVERAL = {
    "en": r"\b(?:the|all|other) texts\b",
    "fr": r"\b(?:les|des|aux|autres) textes\b",
    "ar": "النصوص",
}
BOTH = {
    "en": r"\b(?:both|two) texts\b",
    "fr": r"\b(?:deux) textes\b",
    "ar": "النصين|النصان|كلا النصين",
}
COMMENTARY = {"en": "commentar", "fr": "commentaire", "ar": "تعليق"}
NAMELESS = {
    "en": r"\bthe commentar|Commentary \d",
    "fr": r"\b(?:le|du|au|les) commentaire|Commentaire \d",
    "ar": r"التعليق",
}
TRANSLATED = {"en": "translat", "fr": "tradu", "ar": "ترجم"}
OFFICIAL = {"en": "official", "fr": "officiel", "ar": "رسمي"}
GLOSSARY = {"en": "glossar", "fr": "glossaire", "ar": "مسرد"}
INDEX = {"en": "subject index", "fr": r"\bindex\b", "ar": "فهرس"}
NOTES = {
    "en": r"\bnotes on\b|probable slip",
    "fr": r"\bnotes sur\b|erreurs? probable",
    "ar": "هفوات محتملة|هفوة محتملة",
}


def untrue(edition: Edition, content: str) -> Iterator[str]:
    """Yield patterns of what would be untrue of an edition, unless its content says it."""
    count, comments = len(edition.documents), len(edition.commentaries)
    rules = (
        (SEVERAL, count > 1),
        (BOTH, count == 2),
        (COMMENTARY, comments > 0),
        (NAMELESS, False),
        (TRANSLATED, False),
        (OFFICIAL, False),
        (GLOSSARY, bool(edition.terms)),
        (INDEX, bool(edition.index)),
        (NOTES, bool(edition.notes)),
    )
    for words, true in rules:
        pattern = words[edition.interface]
        if not true and not re.search(pattern, content, re.IGNORECASE):
            yield pattern
