"""Parts of a manuscript as XHTML, with what they are said in both vocabularies, EPUB's and ARIA's.

The identifier of a clause is on a `div` around its paragraph, as is every other but those of
headings, sentences and list items: converters lose the identifiers of paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from edition.catalogues import gettext
from edition.exports.epub.package import STYLES
from edition.exports.manuscript.parts import (
    EMPHASIS,
    PLAIN,
    STRONG,
    Block,
    Entry,
    Heading,
    Item,
    Listing,
    Manuscript,
    Paragraph,
    Part,
    SetClause,
    SetNote,
    SetSentence,
    Words,
)
from edition.exports.xml_tree import block, element, written
from edition.languages import direction, way_of

# Where a part stands in a book, and what it is: as EPUB calls it, and as ARIA does.
_MATTER = {"title": "frontmatter", "preface": "frontmatter", "text": "bodymatter"}
_KINDS: dict[str, tuple[str, str | None]] = {
    "title": ("titlepage", None),
    "preface": ("preface", "doc-preface"),
    "opening": ("part", "doc-part"),
    "text": ("chapter", "doc-chapter"),
    "links": ("appendix", "doc-appendix"),
    "glossary": ("glossary", "doc-glossary"),
    "index": ("index", "doc-index"),
    "colophon": ("colophon", "doc-colophon"),
}
_INLINE = {EMPHASIS: "i", STRONG: "b"}
_DEEPEST = 4  # points in one another that are set further in


class Shelf:
    """Knows in which file of a publication each part and each place stands."""

    def __init__(self, book: Manuscript) -> None:
        self._files = {name: self.file(part) for part in book.parts for name in part.ids}

    def file(self, part: Part) -> str:
        """Return the name of the file of a part."""
        return f"{part.name}.xhtml"

    def href(self, to: str, here: str = "") -> str:
        """Return the link to a destination, from the file `here`; a place that is not raises."""
        if not to.startswith("#"):
            return to
        file = self._files[to[1:]]
        return to if file == here else f"{file}{to}"


def document(language: str, title: str, body: Element, way: str | None = None) -> str:
    """Return a whole XHTML document; `way` is how most of it is written, if not as its language."""
    styles = STYLES[way or direction(language)]
    head = block(
        "head",
        {},
        element("title", {}, title),
        element("link", {"rel": "stylesheet", "type": "text/css", "href": styles}),
    )
    return written(
        block(
            "html",
            {
                "xmlns": "http://www.w3.org/1999/xhtml",
                "xmlns:epub": "http://www.idpf.org/2007/ops",
                **_in_language(language),
                "dir": "rtl" if direction(language) == "rtl" else None,
            },
            head,
            body,
        )
    )


def page(book: Manuscript, part: Part, shelf: Shelf) -> str:
    """Return a part as a page of its own."""
    setter = _Setter(book, part, shelf)
    what, role = _KINDS[_kind(part)]
    way = direction(part.language) if part.language != book.language else None
    section = block(
        "section",
        {"class": part.kind, "epub:type": what, "role": role, "aria-label": part.title, "dir": way},
        *map(setter.block, part.blocks),
        setter.notes(),
    )
    matter = _MATTER.get(part.kind, "backmatter")
    return document(book.language, part.title, block("body", {"epub:type": matter}, section), way)


def _kind(part: Part) -> str:
    opens = part.kind == "text" and next(part.clauses, None) is None
    return "opening" if opens else part.kind


class _Setter:
    """Sets the blocks of one part."""

    def __init__(self, book: Manuscript, part: Part, shelf: Shelf) -> None:
        self._part = part
        self._shelf = shelf
        self._here = shelf.file(part)
        self._book_language = book.language

    def block(self, made: Block) -> Element:
        match made:
            case Heading():
                return element(f"h{min(made.level, 6)}", {"id": made.id}, *self._words(made.words))
            case Paragraph():
                return self._paragraph(made)
            case SetClause():
                return self._clause(made)
            case Listing():
                return self._list(made.style, made.items)
            case Entry():
                return self._entry(made)

    def notes(self) -> Element | None:
        """Return the notes of the part, to which a reader may jump or which it shows at once."""
        notes = [self._note(note) for note in self._part.notes]
        if not notes:
            return None
        level = next(one.level for one in self._part.blocks if isinstance(one, Heading)) + 1
        heading = element(f"h{level}", {}, gettext("Notes"))
        return block("section", {"class": "notes", "aria-label": gettext("Notes")}, heading, *notes)

    def _paragraph(self, made: Paragraph) -> Element:
        style = {"class": made.style}
        mark = _mark(made.note) if made.note else None
        line = element("p", {} if made.id else style, *self._words(made.words), mark)
        return block("div", {**style, "id": made.id}, line) if made.id else line

    def _clause(self, made: SetClause) -> Element:
        number = element("a", {"href": made.to, "aria-label": made.name}, made.number)
        marks = [part for note in made.notes for part in (" ", _mark(note))]
        opens = " opens" if made.opens else ""
        deeper = f" deeper-{min(made.depth, _DEEPEST) - 1}" if made.depth > 1 else ""
        form = " kept" if made.kept else " verse" if made.verse else ""
        own = {"class": f"voice-{made.voice}{form}", **self._in_language(self._part.language)}
        return block(
            "div",
            {"class": f"clause{opens}{deeper}", "id": made.id},
            element("p", {"class": "number"}, number, *marks),
            element("p", own, *_sentences(made.sentences)),
        )

    def _note(self, note: SetNote) -> Element:
        back = element(
            "a",
            {
                "href": f"#{_mark_id(note)}",
                "role": "doc-backlink",
                "aria-label": gettext("Note {number}: back to its place").format(number=note.sign),
            },
            note.sign,
        )
        words = element("p", {}, back, " ", *self._words(note.words))
        return element(
            "aside", {"id": note.id, "epub:type": "footnote", "role": "doc-footnote"}, words
        )

    def _entry(self, made: Entry) -> Element:
        term = element("dfn", {"epub:type": "glossterm"}, made.term)
        return block(
            "div",
            {"class": "entry", "id": made.id},
            element("p", {"class": "entry-term"}, term),
            *map(self._paragraph, made.paragraphs),
        )

    def _list(self, style: str | None, items: Iterable[Item]) -> Element:
        return block("ul", {"class": style}, *map(self._item, items))

    def _item(self, made: Item) -> Element:
        below = [self._list(None, made.items)] if made.items else []
        return element("li", {"id": made.id}, *self._words(made.words), *below)

    def _words(self, words: Iterable[Words]) -> Iterator[str | Element]:
        for one in words:
            text: str | Element = one.text
            way = way_of(one.text)
            aside = {"dir": way if way != direction(self._part.language) else None}
            spoken = self._in_language(one.language)
            if one.voice in _INLINE:
                text = element(_INLINE[one.voice], aside, one.text)
            elif one.voice != PLAIN:
                spoken = self._in_language(one.language or self._part.language)
                voice = {"class": f"voice-{one.voice}", **spoken, **aside}
                text, spoken = element("span", voice, one.text), {}
            if one.to is not None:
                target: dict[str, str | None] = {"href": self._shelf.href(one.to, self._here)}
                if one.text == one.to:  # an address goes its own way, among words of any language
                    aside = {"dir": "ltr"}
                text = element("a", {**target, **aside, **spoken}, text)
            elif spoken and isinstance(text, str):
                text = element("span", {**spoken, **aside}, text)
            yield text

    def _in_language(self, language: str | None) -> dict[str, str | None]:
        """Return the attributes of words in a language; none where it is that of the book."""
        return {} if language in {None, self._book_language} else _in_language(language)


def _sentences(sentences: Iterable[SetSentence]) -> Iterator[str | Element]:
    for sentence in sentences:
        stretches = (
            element("span", {"class": "mark"}, text) if marked else text
            for text, marked in sentence.stretches
        )
        yield element("span", {"id": sentence.id}, *stretches)
        yield sentence.gap


def _mark(note: SetNote) -> Element:
    """Return the raised number that leads to a note."""
    role = {"epub:type": "noteref", "role": "doc-noteref"}
    return element("a", {"href": f"#{note.id}", "id": _mark_id(note), **role}, note.sign)


def _mark_id(note: SetNote) -> str:
    """Return the identifier of a mark; the dot keeps it apart from all those of the edition."""
    return f"{note.id}.mark"


def _in_language(language: str | None) -> dict[str, str | None]:
    return {"lang": language, "xml:lang": language}
