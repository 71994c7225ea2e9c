"""From files to plain content, with the place of every value.

In: the folders content/ and site_src/. Out: `Content` (YAML values of the right shape, and
the sources) and the pages written by hand. It may use `faults`, and nothing further up.
Begin with `load.py`; `schemas/` says what each file of content/ may hold.
"""
