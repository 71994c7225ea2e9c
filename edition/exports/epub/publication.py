"""Put the publication together from its parts."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path

from edition.exports.epub.navigation import navigation
from edition.exports.epub.package import CONTAINER, MIMETYPE, NAVIGATION, STYLES, package
from edition.exports.epub.xhtml import Shelf, page
from edition.exports.manuscript.parts import Manuscript
from edition.exports.packing import packed
from edition.languages import direction

_CSS = Path(__file__).with_name("book.css")
_FACES = (
    "source-serif-4-400-normal",
    "source-serif-4-400-italic",
    "source-sans-3-400-normal",
    "source-sans-3-600-normal",
)


def epub(book: Manuscript, theme: Path) -> bytes:
    """Return a manuscript as EPUB, set in the faces of a theme."""
    faces = {
        f"fonts/{face}.woff2": (theme / "fonts" / f"{face}.woff2").read_bytes() for face in _FACES
    }
    shelf = Shelf(book)
    pages = {shelf.file(part): page(book, part, shelf) for part in book.parts}
    inside: dict[str, str | bytes] = {
        NAVIGATION: navigation(book, shelf),
        **pages,
        **_styles({direction(part.language) for part in book.parts} | {direction(book.language)}),
        **faces,
    }
    return packed(
        {
            "mimetype": MIMETYPE,
            "META-INF/container.xml": CONTAINER,
            "EPUB/package.opf": package(book, list(inside), [*pages]),
            **{f"EPUB/{name}": content for name, content in inside.items()},
        },
        first="mimetype",
    )


def _styles(ways: Container[str]) -> dict[str, str]:
    """Return the style sheet for each way in which parts are written, turned for right to left.

    Many reading systems do not know the properties that would follow the way by themselves.
    """
    styles = _CSS.read_text(encoding="utf-8")
    made = {"ltr": styles, "rtl": styles.replace("left", "right")}
    return {name: made[way] for way, name in STYLES.items() if way in ways}
