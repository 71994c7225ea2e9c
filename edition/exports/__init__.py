"""From the edition to every format that is no page: data, tables, citations, cards, lists.

In: `Inputs`, an edition and the addresses of its pages. Out: files, as text or bytes by name. It
may use `compiling` and `citations`; it knows nothing of pages and writes nothing but what it keeps.
Begin with `formats.py`, the list of all exports.
"""
