"""The edition as a book: what it consists of, and how it is typeset.

    places    short names of places, and page numbers drawn together
    words     text as XHTML, the texts character for character
    parts     everything that the template shows, in its order
    typeset   XHTML and a style sheet to pages, as PDF
    finish    what the typesetter leaves undone in the file

The layout is in `templates/book/`; `edition/exports/pdf.py` puts the steps together.
"""
