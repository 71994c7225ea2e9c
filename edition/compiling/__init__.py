"""From plain content to the checked, frozen edition of `edition/model/`.

In: `Content`. Out: an `Edition`, or a `ContentError` with every fault. It may use `reading` and
`faults`; it knows no page and no format. Begin with `compile.py`, which calls the others in order.
"""
