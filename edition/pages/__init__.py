"""From the edition to its pages: views, which templates in templates/ lay out.

In: an `Edition`. Out: `Page` values, with the body as HTML and all that the head says. It may use
`compiling` and `citations`; it knows nothing of exports and writes nothing.
Begin with `pages.py`, which lists who makes the pages of each kind. `makers/` has a module for each
kind, with what its template shows; `presenters/` one for each thing that several pages show.
"""
