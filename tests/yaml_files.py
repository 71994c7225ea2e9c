"""YAML files of content, read as the compiler reads them."""

from __future__ import annotations

from pathlib import Path

from edition.faults.fault import Faults
from edition.reading.text_files import read_text
from edition.reading.yaml_file import YamlFile
from edition.reading.yaml_reader import parse_yaml


def read_yaml(path: Path, name: str, faults: Faults) -> YamlFile | None:
    """Return what a file holds, or None and its faults."""
    file = read_text(path, name, faults)
    return parse_yaml(file, file.text, faults) if file else None
