"""data/edition.pdf: the edition as a book, with its TEI attached."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from importlib.metadata import version
from itertools import chain
from multiprocessing import get_context
from pathlib import Path

from edition.exports.book.bind import bind
from edition.exports.inputs import Files, Inputs
from edition.exports.keeping import keep
from edition.model import Edition

PDF = "data/edition.pdf"
_MADE_WITH = ("weasyprint", "pydyf", "fonttools", "pikepdf", "jinja2")


def files(inputs: Inputs) -> Files:
    """Return the book, by its name in the site; what is kept of it is made anew when it changes.

    Raises FormatUnavailableError where it cannot be made on this machine.
    """
    layout = inputs.templates / "book"
    edition = replace(inputs.edition)  # a copy that nothing else looks things up in meanwhile
    return {PDF: keep(inputs.kept / "pdf", _origin(inputs), lambda: _apart(bind, edition, layout))}


def _apart(make: Callable[[Edition, Path], bytes], edition: Edition, layout: Path) -> bytes:
    """Make something in a process of its own, on another core, and free of what it loads.

    The process is short and keeps most of what it makes: looking for garbage takes a quarter of it.
    """
    with ProcessPoolExecutor(1, get_context("spawn"), initializer=gc.disable) as pool:
        return pool.submit(make, edition, layout).result()


def _origin(inputs: Inputs) -> Iterator[bytes]:
    """Yield all that may go into the book, but for the libraries of the system."""
    compiler = Path(__file__).parents[1]
    rooms = ("*.py", "model/*.py", "citations/*.py", "compiling/*.py", "exports/**/*.py")
    files = [*chain(*map(compiler.glob, rooms)), *(inputs.templates / "book").rglob("*.*")]
    yield repr(inputs.edition).encode()
    yield from (f"{name} {version(name)}".encode() for name in _MADE_WITH)
    files += compiler.glob("locales/**/*.po")
    yield from (path.read_bytes() for path in sorted(files))
