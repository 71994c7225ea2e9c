"""What the files and documents of a new edition are called."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from edition.compiling.lines import cut_lines
from edition.compiling.markdown import metadata_title, signs_of
from edition.reading.text_files import TextFile


def title_of(text: TextFile | None, source: Path) -> str:
    """Return what a text is called by its metadata or its first heading, or else by its file."""
    assert text is not None, "faults were raised"
    lines = list(cut_lines(text.text))
    return metadata_title(lines) or signs_of(lines).rules.get("title") or source.stem


def file_name(source: Path, number: int) -> str:
    """Return a name under which a source can lie in an edition."""
    name = re.sub(r"[^A-Za-z0-9._-]+", "-", source.name).strip("-.")
    return name if re.match("[A-Za-z]", name) else f"text-{number}{source.suffix}"


def identifier(stem: str) -> str:
    """Return the identifier of a document by the name of its file."""
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    name = re.sub("[^a-z0-9]+", "-", plain).strip("-")
    return name if re.match("[a-z]", name) else f"text-{name}".strip("-")
