"""A PDF as readers and programs find it: its words by structure, by place, and by page."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import pdfplumber
import pikepdf
import pypdf
import pypdfium2
from filelock import FileLock


def made_once(shared: Path, name: str, make: Callable[[], bytes]) -> bytes:
    """Return what is costly to make; all processes of a run share it in a folder."""
    path = shared / name
    with FileLock(f"{path}.lock"):
        if not path.exists():
            path.write_bytes(make())
        return path.read_bytes()


def read_once(shared: Path, path: Path) -> ReadBook:
    """Return the book of the real site, its letters read once a run."""
    read = ReadBook(path.read_bytes())
    read.letters = pickle.loads(
        made_once(shared, "book.letters", lambda: pickle.dumps(read.letters))
    )
    return read


def folded(text: str) -> str:
    """Return a text with each run of blanks as one space."""
    return " ".join(text.split())


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter where it stands on its page; `piece` is the piece of marked content it is in."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    piece: int | None


@dataclass(frozen=True, slots=True)
class Element:
    """An element of the structure tree: its tag, its page, and what is in it, pieces of text too.

    `language` is its own, where it has one.
    """

    tag: str
    page: int | None
    kids: tuple[Element | int, ...]
    language: str

    def walk(self) -> Iterator[Element]:
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()

    @property
    def pieces(self) -> list[tuple[int, int]]:
        """Every piece of marked content in it, as page and number, but for labels of its parts."""
        found = []
        for kid in self.kids:
            if isinstance(kid, Element):
                found += kid.pieces if kid.tag != "/Lbl" else ()
            elif self.page is not None:
                found.append((self.page, kid))
        return found


class ReadBook:
    """A PDF, read by several programs; each reads it once."""

    def __init__(self, content: bytes) -> None:
        self.content = content

    @cached_property
    def pypdf(self) -> pypdf.PdfReader:
        return pypdf.PdfReader(io.BytesIO(self.content))

    @cached_property
    def destinations(self) -> dict[str, int]:
        """The page of each named destination, from 0."""
        return {
            str(name): self.pypdf.get_destination_page_number(where)
            for name, where in self.pypdf.named_destinations.items()
        }

    @cached_property
    def heights(self) -> dict[str, float]:
        """How far each named destination is from the top of its page, in points."""
        tall = float(self.pypdf.pages[0].mediabox.height)
        return {
            str(name): tall - float(where.top)
            for name, where in self.pypdf.named_destinations.items()
        }

    @cached_property
    def _corners(self) -> dict[str, tuple[float, float]]:
        """How far each named destination is from the left and the top of its page, in points."""
        return {
            str(name): (float(where.left), self.heights[str(name)])
            for name, where in self.pypdf.named_destinations.items()
        }

    def distance(self, letter: Letter, name: str) -> float:
        """Return how far a letter is from a named destination on its page, across and down.

        Down counts three times: of the letters near it those in its line are nearest.
        """
        left, top = self._corners[name]
        return abs(letter.left - left) + 3 * abs(letter.top - top)

    @cached_property
    def letters(self) -> list[list[Letter]]:
        """The letters of each page, in the order of the file."""
        with pdfplumber.open(io.BytesIO(self.content)) as pdf:
            return [
                [
                    Letter(
                        c["text"], c["x0"], c["x1"], c["top"], c["bottom"], c["size"], c.get("mcid")
                    )
                    for c in page.chars
                ]
                for page in pdf.pages
            ]

    @cached_property
    def structure(self) -> Element:
        """The structure tree."""
        with pikepdf.open(io.BytesIO(self.content)) as pdf:
            pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
            return _element(pdf.Root.StructTreeRoot.K[0], pages)

    @cached_property
    def _by_piece(self) -> dict[tuple[int, int], list[Letter]]:
        found: dict[tuple[int, int], list[Letter]] = {}
        for number, letters in enumerate(self.letters):
            for letter in letters:
                if letter.piece is not None:
                    found.setdefault((number, letter.piece), []).append(letter)
        return found

    def letters_of(self, element: Element) -> list[Letter]:
        """Return the letters of an element, in the order of the tree."""
        return [letter for piece in element.pieces for letter in self._by_piece.get(piece, ())]

    def text_of(self, element: Element) -> str:
        """Return the text of an element, exactly."""
        return "".join(letter.text for letter in self.letters_of(element))

    @cached_property
    def paragraphs(self) -> list[Element]:
        """The paragraphs of the structure tree, in its order."""
        return [element for element in self.structure.walk() if element.tag == "/P"]

    @cache  # noqa: B019 - a book is read as often as there are tests
    def text_of_page(self, reader: str, number: int) -> str:
        """Return the text of a page as a program reads it, its blanks folded."""
        if reader == "pypdf":
            return folded(self.pypdf.pages[number].extract_text())
        with (
            closing(pypdfium2.PdfDocument(self.content)) as pdf,
            closing(pdf[number]) as page,
            closing(page.get_textpage()) as text,
        ):
            return folded(text.get_text_range())

    def links(self, page: int) -> Iterator[tuple[str, str]]:
        """Yield the words of each link on a page that leads into the book, and where it leads."""
        tall = float(self.pypdf.pages[page].mediabox.height)
        for reference in self.pypdf.pages[page].get("/Annots", ()):
            annotation = reference.get_object()
            if "/Dest" not in annotation:
                continue
            x, y, z, w = map(float, annotation["/Rect"])
            left, right, low, high = min(x, z), max(x, z), min(y, w), max(y, w)
            words = "".join(
                letter.text
                for letter in self.letters[page]
                if left - 0.5 <= (letter.left + letter.right) / 2 <= right + 0.5
                and tall - high - 0.5 <= (letter.top + letter.bottom) / 2 <= tall - low + 0.5
            )
            yield words.strip(), str(annotation["/Dest"])

    @cached_property
    def roman(self) -> int:
        """How many pages come before the first with an arabic number."""
        return next(n for n, label in enumerate(self.pypdf.page_labels) if label == "1")


def _element(node: Any, pages: dict[tuple[int, int], int]) -> Element:
    kids = node.get("/K", ())
    kids = kids if isinstance(kids, pikepdf.Array) else [kids]
    found: list[Element | int] = []
    for kid in kids:
        if isinstance(kid, int):
            found.append(kid)
        elif "/S" in kid:
            found.append(_element(kid, pages))
    page = pages[node.Pg.objgen] if "/Pg" in node else None
    return Element(str(node.S), page, tuple(found), str(node.get("/Lang", "")))


def written(book: ReadBook, path: Path) -> Path:
    """Write a book to disk, for a program that reads files."""
    path.write_bytes(book.content)
    return path
