"""The search, asked without a page: what shows for a query, and in which order."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from edition.place_names import default_forms
from tests.node import node

SCRIPT = Path(__file__).with_name("ask.mjs")
FIRST = 3  # what a reader looks at


@dataclass(frozen=True, slots=True)
class Shown:
    """What shows for a query: the line that says how much, and the hits, the best first.

    `loaded` are the characters of each file that came for it.
    """

    status: str
    hits: tuple[Hit, ...]
    loaded: tuple[int, ...] = field(compare=False)

    @property
    def ids(self) -> list[str]:
        """Where the hits lead, as identifiers."""
        return [hit.id for hit in self.hits]

    def has_first(self, expected: str) -> bool:
        """Say whether a place is among the first hits, itself or by one of its sentences."""
        return any(one == expected or one.startswith(f"{expected}-s") for one in self.ids[:FIRST])


@dataclass(frozen=True, slots=True)
class Hit:
    """A hit: its identifier and address, the words that are marked, and those that show.

    `group` is what it stands under; a place to go to stands under none.
    """

    id: str
    address: str
    group: str
    marked: tuple[str, ...]
    words: str


def ask(records: str, queries: Iterable[str], folder: Path) -> dict[str, Shown]:
    """Return what the search in these records shows for each query; `folder` is to work in."""
    return ask_files({"assets/search.json": records}, queries, folder)


def ask_files(
    files: Mapping[str, str | bytes], queries: Iterable[str], folder: Path, most: int = 100_000
) -> dict[str, Shown]:
    """Return what the search shows that loads these files of a site; of the hits so many."""
    asked = list(queries)
    for name, content in files.items():
        path = folder / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    (folder / "queries.json").write_text(json.dumps(asked), encoding="utf-8")
    said = node(str(SCRIPT), str(folder / "site"), str(folder / "queries.json"), str(most))
    answers = json.loads(said)["answers"]
    return {query: _shown(answer) for query, answer in zip(asked, answers, strict=True)}


def _shown(answer: dict) -> Shown:
    hits = tuple(
        Hit(hit["id"], hit["address"], hit["group"], tuple(hit["marked"]), hit["words"])
        for hit in answer["hits"]
    )
    return Shown(answer["status"], hits, tuple(answer["loaded"]))


def texts_to_search(*texts: str) -> str:
    """Return records of an edition that has these texts for clauses: `part-1-p1` and so on."""
    clauses = [
        {
            "kind": "clause",
            "id": f"part-1-p{number}",
            "title": f"Part 1, clause {number}",
            "text": text,
            "unit": "part-1",
            "documents": ["text"],
            "sentences": [["s1", 0, len(text)]],
            "address": f"parts/1/#part-1-p{number}",
        }
        for number, text in enumerate(texts, 1)
    ]
    documents = [{"id": "text", "name": "Text", "role": "text", "forms": asdict(default_forms())}]
    return json.dumps({"documents": documents, "pages": [], "records": clauses, "retired": []})
