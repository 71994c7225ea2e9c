"""The facts of content/facts.yml: references outside the texts, which other files name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from edition.faults import rules
from edition.faults.fault import Faults, Place
from edition.faults.hints import did_you_mean
from edition.model import Official, Reference
from edition.reading.yaml_file import Row, YamlFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The references by the subject of their fact; looking up an unknown one adds a fault."""

    references: Mapping[str, Reference]
    faults: Faults

    def look_up(self, subject: str, at: Place) -> Reference | None:
        """Return the reference of a fact, or None, and add a fault at `at`, if there is none."""
        if subject not in self.references:
            hint = did_you_mean(subject, self.references)
            self.faults.add(rules.UNKNOWN_FACT, at, f'no fact "{subject}"', hint)
        return self.references.get(subject)

    def official(self, row: Row) -> Official | None:
        """Return the official name that stands under the key `official` of a row, if any."""
        if "official" not in row:
            return None
        official = row.row("official")
        reference = self.look_up(official["fact"], official.place("fact"))
        if reference is None:
            return None
        return Official(
            english=official.get("english"), chinese=official.get("chinese"), reference=reference
        )


def read_facts(file: YamlFile, faults: Faults) -> Facts:
    """Return the facts that a valid YAML file holds."""
    references: dict[str, Reference] = {}
    for row in file.rows("facts"):
        subject = row["subject"]
        if subject in references:
            message = f'the fact "{subject}" stands twice'
            faults.add(rules.DUPLICATE_ID, row.place("subject"), message)
        references[subject] = (
            Reference(**row["reference"])
            if "reference" in row
            else Reference(title="Common knowledge; no publication is cited")
        )
    return Facts(references=references, faults=faults)
