"""How the texts and their places are cited, for pages and for exports alike.

In: an `Edition` and a place in it. Out: `Cited`, all that any style may say, and the styles as
text. It may use the model and its addresses. Begin with `cited.py`.
"""
