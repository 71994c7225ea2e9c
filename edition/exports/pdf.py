"""data/edition.pdf: the edition as a book, with its TEI attached."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from importlib.metadata import version
from itertools import chain
from multiprocessing import get_context
from pathlib import Path

from edition.exports.book.bind import bind
from edition.exports.inputs import Files, Inputs
from edition.model import Edition

PDF = "data/edition.pdf"
_MADE_WITH = ("weasyprint", "pydyf", "fonttools", "pikepdf", "jinja2")


def files(inputs: Inputs) -> Files:
    """Return the book, by its name in the site; what is kept of it is made anew when it changes.

    Raises FormatUnavailableError where it cannot be made on this machine.
    """
    kept = inputs.kept / "books" / f"{_fingerprint(inputs)}.pdf"
    if not kept.exists():
        made = _apart(bind, inputs.edition, inputs.templates / "book")
        kept.parent.mkdir(parents=True, exist_ok=True)
        new = kept.with_suffix(".new")
        new.write_bytes(made)
        new.replace(kept)
    for path in set(kept.parent.iterdir()) - {kept}:
        path.unlink()
    return {PDF: kept.read_bytes()}


def _apart(make: Callable[[Edition, Path], bytes], edition: Edition, layout: Path) -> bytes:
    """Make something in a process of its own, on another core, and free of what it loads."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(make, edition, layout).result()


def _fingerprint(inputs: Inputs) -> str:
    """Return a name that changes with anything of the project that may go into the book."""
    compiler = Path(__file__).parents[1]
    rooms = ("*.py", "model/*.py", "citations/*.py", "compiling/*.py", "exports/**/*.py")
    made_of = [*chain(*map(compiler.glob, rooms)), *(inputs.templates / "book").rglob("*.*")]
    whole = hashlib.sha256(repr(inputs.edition).encode())
    for name in _MADE_WITH:
        whole.update(f"{name} {version(name)}\n".encode())
    for path in sorted(made_of):
        whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()
