"""Read content/relations.yml: the closed list of relations that a link may have."""

from __future__ import annotations

from edition.model import Relation
from edition.reading.yaml_file import Row, YamlFile


def read_relations(file: YamlFile) -> dict[str, Relation]:
    """Return the relations by their identifiers, in the order of the file."""
    return {row["id"]: _relation(row) for row in file.rows("relations")}


def _relation(row: Row) -> Relation:
    return Relation(
        id=row["id"],
        label=row["label"],
        inverse=row["inverse"],
        explanation=row["explanation"],
        aliases=tuple(row.get("aliases", ())),
    )
