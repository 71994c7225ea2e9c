"""From the model to what a template shows: one module a thing, each a function that makes its view.

Every function takes the page's context first: the edition, where the page is, and the look-ups.
"""
