"""The edition as a book: what it consists of, and how it is typeset.

In: an edition. Out: a PDF. `bind` goes the whole way: `contents` says what the book shows (`texts`,
`linked`, `behind`; `places` and `words` for names and text), `layout` fills the templates of
`templates/book/`, `typeset` makes pages and PDF of them (`mended` says what it needs for that,
`crowded` which clauses may be split with their notes, `marks` where those of notes stand), `finish`
adds what is missing there.
"""
