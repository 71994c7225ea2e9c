"""Put the Word document together from its parts."""

from __future__ import annotations

from edition.exports.manuscript.parts import Manuscript
from edition.exports.packing import packed
from edition.exports.word import package
from edition.exports.word.body import Body
from edition.exports.word.styles import styles


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
