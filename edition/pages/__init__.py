"""From the edition to its pages: views, which templates in templates/ lay out.

In: an `Edition`. Out: `Page` values, with the body as HTML and all that the head says. It may use
`compiling` and `citations`; it knows nothing of exports and writes nothing.
Begin with `pages.py`, which lists the pages; `presenter.py` makes what a template shows.
"""
