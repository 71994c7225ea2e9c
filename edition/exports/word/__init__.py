"""data/edition.docx: the edition as a Word document, to be read, printed and quoted from.

In: the manuscript of an edition. Out: one file. `body.py` sets the parts and `inline.py`
their words, `addresses_list.py` adds what leads to every place; `wordml.py` makes the elements,
`styles.py` says how they look, `package.py` holds the parts of the file beside the text.
"""

from __future__ import annotations

from pathlib import Path

from edition.exports.inputs import Files, Inputs
from edition.exports.keeping import keep
from edition.exports.manuscript.make import make_manuscript
from edition.exports.manuscript.parts import Manuscript
from edition.exports.packing import packed
from edition.exports.word import package
from edition.exports.word.body import Body
from edition.exports.word.styles import styles

DOCX = "data/edition.docx"


def files(inputs: Inputs) -> Files:
    """Return the document, by its name in the site; it is kept from build to build."""
    book = make_manuscript(inputs.edition)
    code = sorted(Path(__file__).parents[1].rglob("*.py"))
    origin = [repr(book).encode(), *(path.read_bytes() for path in code)]
    made = keep(inputs.kept / "word", origin, lambda: docx(book))
    return {DOCX: made}


def docx(book: Manuscript) -> bytes:
    """Return a manuscript as a Word document."""
    body = Body(book)
    document = body.document()
    headers = {f"header{number}.xml": package.header(text) for number, text in body.headers()}
    return packed(
        {
            "[Content_Types].xml": package.content_types([*headers]),
            "_rels/.rels": package.ROOT_RELATIONS,
            "docProps/core.xml": package.core_properties(book),
            "word/document.xml": document,
            "word/_rels/document.xml.rels": package.document_relations(
                body.inline.relations, [*headers]
            ),
            "word/footnotes.xml": body.footnotes.part(),
            "word/_rels/footnotes.xml.rels": package.relations(body.footnotes.relations),
            "word/styles.xml": styles(book.language),
            "word/settings.xml": package.SETTINGS,
            "word/fontTable.xml": package.FONTS,
            "word/footer.xml": package.FOOTER,
            **{f"word/{name}": content for name, content in headers.items()},
        }
    )
