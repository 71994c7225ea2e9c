"""From a content folder to what its files hold: read, well-formed, nothing resolved yet."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from edition.faults.fault import ContentError, Fault, did_you_mean, fault
from edition.reading.schema import shape_faults
from edition.reading.text_files import TextFile, nowhere, read_text
from edition.reading.yaml_reader import YamlFile, read_yaml

YAML_FILES = (
    "edition",
    "labels",
    "sentences",
    "links",
    "glossary",
    "index",
    "notes",
    "facts",
    "ledger",
)


@dataclass(frozen=True, kw_only=True)
class Content:
    """Everything in a content folder, read and well-formed, nothing resolved yet."""

    yaml: Mapping[str, YamlFile]
    sources: tuple[TextFile, ...]
    strangers: tuple[Fault, ...] = ()  # sources that are not the files recorded for them


def load_content(folder: Path) -> Content:
    """Read a content folder; raises ContentError with every fault of form that it has."""
    if not folder.is_dir():
        hint = "name with --root the folder in which content/ lies"
        message = "there is no such folder"
        raise ContentError([fault("missing-file", nowhere(f"{folder.name}/"), message, hint)])
    faults: list[Fault] = []
    yaml: dict[str, YamlFile] = {}
    for name in YAML_FILES:
        path = folder / f"{name}.yml"
        try:
            yaml[name] = read_yaml(path, f"{folder.name}/{path.name}")
        except ContentError as error:
            faults.extend(error.faults)
        else:
            faults.extend(shape_faults(yaml[name], name))
    broken = {found.place.file for found in faults}
    if f"{folder.name}/edition.yml" in broken:
        raise ContentError(faults)
    strangers: list[Fault] = []
    sources = tuple(_read_sources(folder, yaml["edition"], faults, strangers))
    if faults:
        raise ContentError(faults + strangers)
    return Content(yaml=yaml, sources=sources, strangers=tuple(strangers))


def _read_sources(
    folder: Path, settings: YamlFile, faults: list[Fault], strangers: list[Fault]
) -> Iterator[TextFile]:
    """Yield the sources that can be read; add to `faults` what is wrong with the others.

    A wrong checksum goes to `strangers`: such a source is parsed all the same, to say where it
    differs.
    """
    for number, row in enumerate(settings.value["documents"]):
        name = row["source"]["file"]
        path = folder / "sources" / name
        if not path.is_file():
            place = settings.place("documents", number, "source", "file")
            hint = did_you_mean(name, (other.name for other in path.parent.glob("*")))
            message = f"there is no file {folder.name}/sources/{name}"
            faults.append(fault("missing-file", place, message, hint))
            continue
        try:
            source = read_text(path, f"{folder.name}/sources/{name}", tabs=True)
        except ContentError as error:
            faults.extend(error.faults)
            continue
        found = hashlib.sha256(path.read_bytes()).hexdigest()
        if found != row["source"]["sha256"]:
            place = settings.place("documents", number, "source", "sha256")
            message = f"sources/{name} is not the file recorded here: its SHA-256 is {found}"
            strangers.append(fault("checksum", place, message))
        yield source
