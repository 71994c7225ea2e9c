"""The edition as a manuscript: what a book of it holds, in order, before a format sets it.

In: an `Edition`. Out: a `Manuscript`, parts made of headings, clauses, paragraphs, lists and notes.
The formats that are read like a book (EPUB, Word) set the same manuscript, each in its own way.
Begin with `make.py`; `parts.py` has the values.
"""
