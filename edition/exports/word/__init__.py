"""data/edition.docx: the edition as a Word document, to be read, printed and quoted from.

In: the manuscript of an edition. Out: one file, put together in `document.py`. `body.py` sets the
parts and `inline.py` their words, `addresses_list.py` adds what leads to every place; `wordml.py`
makes the elements, `styles.py` says how they look, `package.py` holds the parts of the file beside
the text.
"""

from __future__ import annotations

from edition.exports.inputs import Files, Inputs
from edition.keeping import keep

DOCX = "data/edition.docx"


def files(inputs: Inputs) -> Files:
    """Return the document, by its name in the site; it is kept from build to build."""
    return {DOCX: keep(inputs.kept / "word", inputs.origin, lambda: _made(inputs))}


def _made(inputs: Inputs) -> bytes:
    # A document that is kept needs none of this.
    from edition.exports.manuscript.make import make_manuscript  # noqa: PLC0415
    from edition.exports.word.document import docx  # noqa: PLC0415

    return docx(make_manuscript(inputs.edition))
