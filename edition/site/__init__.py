"""From a folder to its finished site: the one room that writes.

In: the folder of an edition, a base address, a time. Out: build/ and site/ on disk, or the ledger.
It may use every other room. Begin with `make.py` (all values), then `build.py` (all files);
`engine.py` alone knows the site engines.
"""
