"""data/edition.pdf: the edition as a book, with its TEI attached."""

from __future__ import annotations

import gc
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

from edition.exports.inputs import Files, Inputs
from edition.keeping import keep
from edition.model import Edition

PDF = "data/edition.pdf"


def files(inputs: Inputs) -> Files:
    """Return the book, by its name in the site; what is kept of it is made anew when it changes.

    Raises FormatUnavailableError where it cannot be made on this machine.
    """
    return {PDF: keep(inputs.kept / "pdf", inputs.origin, lambda: _made(inputs))}


def _made(inputs: Inputs) -> bytes:
    from edition.exports.book.bind import bind  # noqa: PLC0415 - a book that is kept needs none

    edition = replace(inputs.edition)  # a copy that nothing else looks things up in meanwhile
    return _apart(bind, edition, inputs.templates / "book")


def _apart(make: Callable[[Edition, Path], bytes], edition: Edition, layout: Path) -> bytes:
    """Make something in a process of its own, on another core, and free of what it loads.

    The process is short and keeps most of what it makes: looking for garbage takes a quarter of it.
    """
    with ProcessPoolExecutor(1, get_context("spawn"), initializer=gc.disable) as pool:
        return pool.submit(make, edition, layout).result()
