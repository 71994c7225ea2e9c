"""What can be wrong in the content, as data: the room of faults.

In: nothing but words. Out: `Fault` values with place, message and hint; `ContentError`, which
carries all of them; the catalogue of rules. It uses nothing else of the compiler.
Begin with `catalogue.py` (what is demanded, and how to mend it), then `fault.py`.
"""
