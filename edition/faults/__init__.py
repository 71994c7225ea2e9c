"""What can be wrong in the content, as data.

In: nothing but words. Out: the collector `Faults`, whose `stop` raises `ContentError` with all
that was found; the rules, and the hints. It uses nothing else of the compiler.
Begin with `rules.py` (what is demanded, and how to mend it), then `fault.py`.
"""
