"""data/edition.epub: the edition as an EPUB 3.3 publication, which reads on any screen or aloud.

In: the manuscript of an edition, and the faces of the theme. Out: one file, put together in
`publication.py`. `xhtml.py` sets the parts, `navigation.py` the contents, `package.py` says what
the publication is and what it holds.
"""

from __future__ import annotations

from edition.exports.inputs import Files, Inputs
from edition.keeping import keep

EPUB = "data/edition.epub"


def files(inputs: Inputs) -> Files:
    """Return the book, by its name in the site; it is kept from build to build."""
    return {EPUB: keep(inputs.kept / "epub", inputs.origin, lambda: _made(inputs))}


def _made(inputs: Inputs) -> bytes:
    # A book that is kept needs none of this.
    from edition.exports.epub.publication import epub  # noqa: PLC0415
    from edition.exports.manuscript.make import make_manuscript  # noqa: PLC0415

    return epub(make_manuscript(inputs.edition), inputs.theme)
