"""The manuscript as the body of a Word document, with its footnotes.

A clause is one paragraph: its number, the marks of its notes, a tab, and then its words. (Where the
notes are many, their marks stand below it.) Its
bookmark begins before the number and those of its sentences after the tab, so that no two begin at
one place; the bookmark of a note is round its mark. The first note of all stands in a paragraph
without bookmarks, whose ends an office program would cut. References are plain links: other
programs lose words that stand in fields or controls.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from xml.etree.ElementTree import Element

from edition.catalogues import gettext
from edition.exports.manuscript.parts import (
    Entry,
    Heading,
    Item,
    Listing,
    Manuscript,
    Paragraph,
    Part,
    SetClause,
)
from edition.exports.word.addresses_list import addresses_part
from edition.exports.word.inline import Footnotes, Inline
from edition.exports.word.package import FIRST_HEADER, section
from edition.exports.word.styles import DEEPEST_HEADING, DEEPEST_POINT, PARAGRAPHS, further_in
from edition.exports.word.wordml import Bookmarks, Content, field, link, paragraph, part, run
from edition.exports.xml_tree import element

_IN_COLUMNS = ("index", "addresses")
_BESIDE = 3  # so many marks of notes have room beside a clause


class Body:
    """Sets one manuscript; its footnotes and addresses are known once the document has been set."""

    def __init__(self, book: Manuscript) -> None:
        self._book = book
        self._parts = (*book.parts, addresses_part(book))
        self._bookmarks = Bookmarks()
        self.inline = Inline(self._bookmarks, book.language)
        self.footnotes = Footnotes(self._bookmarks, book.language)

    def document(self) -> str:
        """Return the text, in sections that have their own running heads.

        The paragraph that ends a section holds a space: LibreOffice joins an empty one with that
        before it, whose bookmarks then lose a character at every save.
        """
        content: list[Element] = []
        sections = [list(group) for _, group in groupby(self._parts, key=lambda one: one.running)]
        for number, parts in enumerate(sections):
            made = [block for one in parts for block in self._blocks(one)]
            if number == 0:
                made += _contents(self._parts, self._bookmarks)
            properties = section(number, 2 if parts[0].kind in _IN_COLUMNS else 1)
            if number < len(sections) - 1:
                made.append(paragraph("SectionEnd", run(" "), section=properties))
                content += made
            else:
                content += [*made, properties]
        return part("w:document", element("w:body", {}, *content))

    def headers(self) -> Iterator[tuple[int, str]]:
        """Yield the running heads with their numbers; the title page has none."""
        heads = [running for running, _ in groupby(self._parts, key=lambda one: one.running)]
        yield from enumerate(heads[1:], FIRST_HEADER)

    def _blocks(self, one: Part) -> Iterator[Element]:
        language = one.language if one.language != self._book.language else None
        for made in one.blocks:
            match made:
                case Heading():
                    yield self._heading(one, made, language)
                case Paragraph():
                    yield self._paragraph(made, language)
                case SetClause():
                    yield from self._clause(made, language)
                case Listing():
                    yield from self._list(made.style, made.items, language)
                case Entry():
                    yield from self._entry(made, language)

    def _heading(self, one: Part, made: Heading, language: str | None) -> Element:
        style = f"Heading{min(made.level, DEEPEST_HEADING)}"
        if one.kind == "title":
            style = "Title"
        words = self.inline.words(made.words, language)
        place = _place(one, made) if made.title is not None else made.id
        return paragraph(style, *self._bookmarks.around(place, *words), language=language)

    def _paragraph(self, made: Paragraph, language: str | None) -> Element:
        words = self.inline.words(made.words, language)
        mark = self.footnotes.mark(made.note, language) if made.note else None
        return paragraph(PARAGRAPHS[made.style], *self._bookmarks.around(made.id, *words), mark)

    def _clause(self, made: SetClause, language: str | None) -> Iterator[Element]:
        """Yield a clause, and below it the marks of its notes where they are many."""
        marks: list[Content] = []
        for note in made.notes:
            marks.append(run(" ", "FootnoteReference"))
            marks += self._bookmarks.around(note.id, self.footnotes.mark(note, language))
        beside = marks if len(made.notes) <= _BESIDE else []
        style = "ClauseOpening" if made.opens else "Clause"
        content = self._clause_content(made, beside, language)
        words = self._bookmarks.around(made.id, *content)
        below = bool(marks and not beside)
        further = min(made.depth, DEEPEST_POINT) - 1
        yield paragraph(
            style,
            *words,
            language=language,
            keep_next=below,
            further=further_in(further) if further > 0 else (),
        )
        if below:
            yield paragraph("ClauseNotes", run(gettext("Notes on this clause:")), *marks)

    def _clause_content(
        self, made: SetClause, marks: Iterable[Content], language: str | None
    ) -> Iterator[Content]:
        yield self.inline.link(made.to, run(made.number, "ClauseNumber"))
        yield from marks
        yield run("\t")
        own = "KeptLines" if made.kept else None
        for sentence in made.sentences:
            stretches = (
                run(text, "NotedWords" if noted else own, language)
                for text, noted in sentence.stretches
            )
            yield from self._bookmarks.around(sentence.id, *stretches)
            if sentence.gap:
                yield run(sentence.gap, None, language)

    def _list(
        self, style: str, items: Iterable[Item], language: str | None, depth: int = 1
    ) -> Iterator[Element]:
        for made in items:
            words = self.inline.words(made.words, language)
            yield paragraph(
                PARAGRAPHS[f"{style}-{depth}"], *self._bookmarks.around(made.id, *words)
            )
            yield from self._list(style, made.items, language, depth + 1)

    def _entry(self, made: Entry, language: str | None) -> Iterator[Element]:
        term = run(made.term)
        yield paragraph("GlossaryTerm", *self._bookmarks.around(made.id, term))
        yield from (self._paragraph(one, language) for one in made.paragraphs)


def _contents(parts: Iterable[Part], bookmarks: Bookmarks) -> Iterator[Element]:
    """Yield the contents, with fields for the numbers of pages."""
    yield paragraph("TOCHeading", run(gettext("Contents")))
    for one in parts:
        for heading in one.headings:
            if heading.level == 1 or one.kind == "text":
                name = bookmarks.name(_place(one, heading))
                yield paragraph(
                    f"Toc{min(heading.level, DEEPEST_HEADING)}",
                    link({"w:anchor": name}, run(heading.title or "")),
                    run("\t"),
                    *field(f"PAGEREF {name} \\h"),
                )


def _place(one: Part, heading: Heading) -> str:
    """Return the place of a heading that is listed; a hidden one where it has none of its own."""
    if heading.id:
        return heading.id
    number = [other for other in one.headings if other.id is None].index(heading)
    return f"_{one.name}_{number}"
