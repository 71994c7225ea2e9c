"""The edition's files in programs that are too large for every run: `make peers`."""
