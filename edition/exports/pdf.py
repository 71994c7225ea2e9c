"""data/edition.pdf: the edition as a book, with its TEI attached."""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from pathlib import Path

from edition.exports.inputs import Files, Inputs

PDF = "data/edition.pdf"
_MADE_WITH = ("weasyprint", "pydyf", "fonttools", "pikepdf", "jinja2")


def files(inputs: Inputs) -> Files:
    """Return the book, by its name in the site; what is kept of it is made anew when it changes.

    Raises FormatUnavailableError where it cannot be made on this machine.
    """
    kept = inputs.kept / "books" / f"{_fingerprint(inputs)}.pdf"
    if not kept.exists():
        from edition.exports.book.bind import bind  # noqa: PLC0415 - it loads the typesetter

        kept.parent.mkdir(parents=True, exist_ok=True)
        new = kept.with_suffix(".new")
        new.write_bytes(bind(inputs.edition, inputs.templates / "book"))
        new.replace(kept)
    for path in set(kept.parent.iterdir()) - {kept}:
        path.unlink()
    return {PDF: kept.read_bytes()}


def _fingerprint(inputs: Inputs) -> str:
    """Return a name that changes with anything of the project that goes into the book."""
    exports = Path(__file__).parent
    layout = inputs.templates / "book"
    made_of = [*exports.glob("book/*.py"), *exports.glob("tei/*.py"), *layout.rglob("*.*")]
    whole = hashlib.sha256(repr(inputs.edition).encode())
    for name in _MADE_WITH:
        whole.update(f"{name} {version(name)}\n".encode())
    for path in sorted({*made_of, Path(__file__), *(inputs.theme / "fonts").iterdir()}):
        whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()
