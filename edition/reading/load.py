"""From a content folder to what its files hold: read, well-formed, nothing resolved yet."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from edition.faults import rules
from edition.faults.fault import Fault, Faults
from edition.faults.hints import did_you_mean
from edition.reading.schema import fits
from edition.reading.text_files import TextFile, nowhere, read_text
from edition.reading.yaml_file import YamlFile
from edition.reading.yaml_reader import read_yaml

YAML_FILES = (
    "edition",
    "unit_labels",
    "sentence_starts",
    "relations",
    "links",
    "glossary",
    "index",
    "notes",
    "facts",
    "ledger",
)


@dataclass(frozen=True, kw_only=True)
class Content:
    """Everything in a content folder, read and well-formed, nothing resolved yet.

    `checksum_faults` name the sources that are not the files recorded for them. They are parsed
    all the same, to say where they differ.
    """

    yaml: Mapping[str, YamlFile]
    sources: tuple[TextFile, ...]
    checksum_faults: tuple[Fault, ...] = ()


def load_content(folder: Path, faults: Faults) -> Content | None:
    """Read a content folder; add every fault of form that it has, and then return None."""
    if not folder.is_dir():
        hint = "name with --root the folder in which content/ lies"
        faults.add(rules.MISSING_FILE, nowhere(f"{folder.name}/"), "there is no such folder", hint)
        return None
    found, checksum_faults = Faults(), Faults()
    yaml: dict[str, YamlFile] = {}
    for name in YAML_FILES:
        file = read_yaml(folder / f"{name}.yml", f"{folder.name}/{name}.yml", found)
        if file is not None and fits(file, name, found):
            yaml[name] = file
    sources: tuple[TextFile, ...] = ()
    if "edition" in yaml:
        sources = _read_sources(folder, yaml["edition"], found, checksum_faults)
    if found:
        faults.extend((*found, *checksum_faults))
        return None
    return Content(yaml=yaml, sources=sources, checksum_faults=tuple(checksum_faults))


def _read_sources(
    folder: Path, settings: YamlFile, faults: Faults, checksum_faults: Faults
) -> tuple[TextFile, ...]:
    """Return the sources that can be read; a wrong checksum goes to `checksum_faults`."""
    sources = []
    for document in settings.rows("documents"):
        row = document.row("source")
        path = folder / "sources" / row["file"]
        if not path.is_file():
            hint = did_you_mean(path.name, (other.name for other in path.parent.glob("*")))
            message = f"there is no file {folder.name}/sources/{path.name}"
            faults.add(rules.MISSING_FILE, row.place("file"), message, hint)
            continue
        source = read_text(path, f"{folder.name}/sources/{path.name}", faults, tabs=True)
        if source is None:
            continue
        found = hashlib.sha256(path.read_bytes()).hexdigest()
        if found != row["sha256"]:
            message = f"sources/{path.name} is not the file recorded here: its SHA-256 is {found}"
            checksum_faults.add(rules.CHECKSUM, row.place("sha256"), message)
        sources.append(source)
    return tuple(sources)
