"""Words of a manuscript as runs, with the places and addresses to which they lead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from edition.exports.manuscript.parts import EMPHASIS, LABEL, PLAIN, STRONG, SetNote, Words
from edition.exports.word.styles import CHARACTERS
from edition.exports.word.wordml import Bookmarks, footnote_mark, link, paragraph, part, run
from edition.exports.xml_tree import Attributes, element
from edition.languages import direction, way_of

# Without such a mark the stroke at the end of an address goes to its other end, among words that
# are written from right to left, and what follows words that go the other way goes before them.
_ENDS = {"ltr": "\N{LEFT-TO-RIGHT MARK}", "rtl": "\N{RIGHT-TO-LEFT MARK}"}
_VOICES = {EMPHASIS: "Emphasis", STRONG: "Strong", LABEL: "EditorialTitle", **CHARACTERS}


class Inline:
    """Sets words in one part of the package, and keeps the addresses outside to which it leads."""

    def __init__(self, bookmarks: Bookmarks, language: str) -> None:
        self._bookmarks = bookmarks
        self._language = language
        self._names: dict[str, str] = {}
        self._way = direction(language)
        self._address_end = _ENDS["ltr"] if self._way == "rtl" else ""

    @property
    def relations(self) -> list[tuple[str, str]]:
        """Every address outside, after its name in the part."""
        return [(name, address) for address, name in self._names.items()]

    def words(self, words: Iterable[Words], language: str | None) -> Iterator[Element]:
        """Yield words as runs; `language` is that of the texts, where it is not the editors'."""
        around = direction(language or self._language)
        crossing = False
        for one in words:
            if crossing:
                yield run(_ENDS[around])
            way = way_of(one.text) or around
            crossing = way != around and one.text != one.to
            yield self._run(one, language, turned=way == "rtl")

    def _run(self, one: Words, language: str | None, *, turned: bool) -> Element:
        style = None if one.voice == PLAIN else _VOICES[one.voice]
        spoken = one.language or (language if one.voice in CHARACTERS else None)
        if spoken == self._language:
            spoken = None
        turned = turned and self._way == "ltr"
        if one.to is None:
            return run(one.text, style, spoken, turned=turned)
        text = f"{one.text}{self._address_end}" if one.text == one.to else one.text
        return self.link(one.to, run(text, style or "Hyperlink", spoken, turned=turned))

    def link(self, to: str, content: Element) -> Element:
        """Return a hyperlink to a place of the document, or to an address outside."""
        target: Attributes = {"w:anchor": self._bookmarks.name(to[1:])}
        if not to.startswith("#"):
            name = self._names.setdefault(to, f"rLink{len(self._names) + 1}")
            target = {"r:id": name}
        return link(target, content)


class Footnotes:
    """Keeps the footnotes of a document while their marks are set."""

    def __init__(self, bookmarks: Bookmarks, language: str) -> None:
        self._inline = Inline(bookmarks, language)
        self._notes: list[Element] = []

    @property
    def relations(self) -> list[tuple[str, str]]:
        """Every address outside to which a note leads, after its name."""
        return self._inline.relations

    def mark(self, note: SetNote, language: str | None) -> Element:
        """Keep a note; return its mark."""
        number = {"w:id": str(len(self._notes) + 1)}
        words = self._inline.words(note.words, language)
        own, called = [element("w:footnoteRef", {})], [element("w:footnoteReference", number)]
        if note.number is None:  # a sign of its own, which Word does not count
            sign = element("w:t", {"xml:space": "preserve"}, note.sign)
            own = [sign]
            custom = {**number, "w:customMarkFollows": "1"}
            called = [element("w:footnoteReference", custom), sign]
        text = paragraph("FootnoteText", footnote_mark(*own), run(" "), *words)
        self._notes.append(element("w:footnote", number, text))
        return footnote_mark(*called)

    def part(self) -> str:
        """Return all footnotes, after the two that Word draws as rules."""
        rules = (
            element(
                "w:footnote",
                {"w:type": kind, "w:id": str(number)},
                paragraph("FootnoteText", element("w:r", {}, element(f"w:{kind}", {}))),
            )
            for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
        )
        return part("w:footnotes", *rules, *self._notes)
