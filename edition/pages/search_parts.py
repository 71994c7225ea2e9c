"""The records of a large edition for search, in parts that are loaded when they are needed.

`assets/search.json` has what is always needed: the units whole, and of the clauses what does not
follow from their units. The rest stands in a folder whose name says what is in it, so that parts of
two days are never mixed: `words.json` says which words there are, `places-N.json` where some of
them stand, as numbers of all words in the order of the records, `texts-N.json` has records,
`ids.json` the identifiers of those behind the clauses. How they are read is said in the scripts
(`shared/records_in_parts.js`, `search/index_in_parts.js`, `search/source_in_parts.js`).
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from edition.identifiers import last_part
from edition.pages.searched_words import compounds, initials, words
from edition.place_names import filled

SIZE = 16_000  # characters of a part, before compression
_BEHIND = ("term", "index", "note")  # the kinds of records behind the clauses
_DOT = " · "  # between the names in a text that is searched

Record = dict[str, Any]


def files(head: dict[str, Any]) -> dict[str, str | bytes]:
    """Return the files of records by their name in the site; `head` is what one file would hold."""
    records: list[Record] = head["records"]
    early = [record for record in records if record["kind"] in ("unit", "front")]
    others = [record for record in records if record["kind"] in _BEHIND]
    texts = list(_texts(records, len(early)))
    vocabulary = Vocabulary(records)
    shares = list(vocabulary.shares())
    parts = {
        "words.json": vocabulary.words(shares, others),
        "ids.json": [record["id"] for record in others],
        **{f"places-{n}.json": vocabulary.places(share) for n, share in enumerate(shares)},
        **{f"texts-{n}.json": records[a:b] for n, (a, b) in enumerate(texts)},
    }
    written = {name: compact(value) for name, value in parts.items()}
    whole = hashlib.sha256("".join(written.values()).encode()).hexdigest()
    folder = f"assets/search/{whole[:12]}/"
    kinds = Counter(record["kind"] for record in others)
    said = {
        "folder": folder,
        "texts": [start for start, _ in texts],
        "clauses": _clauses(head),
        "others": [[kind, kinds[kind]] for kind in _BEHIND],
    }
    return {
        "assets/search.json": compact({**head, "records": early, "parts": said}),
        **{f"{folder}{name}": content for name, content in written.items()},
    }


def compact(value: Any) -> str:
    """Return JSON without blanks."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def _texts(records: Sequence[Record], start: int) -> Iterator[tuple[int, int]]:
    """Yield for each file of records from which to which they are, beginning at one of them."""
    size = 0
    for number in range(start, len(records)):
        size += len(compact(records[number]))
        if size > SIZE:
            yield start, number + 1
            start, size = number + 1, 0
    yield start, len(records)


def _clauses(head: dict[str, Any]) -> list[list[list[int] | Record]]:
    """Return what is known of the clauses of each unit before their words are there.

    Of each how many words its sentences have, and else only what does not follow from its unit.
    """
    forms = {document["id"]: document["forms"]["clause"] for document in head["documents"]}
    own: dict[str, list[Record]] = {}
    for record in head["records"]:
        if record["kind"] == "clause":
            own.setdefault(record["unit"], []).append(record)
    return [
        [
            _clause(clause, number, unit, forms[unit["documents"][0]])
            for number, clause in enumerate(own.get(unit["id"], ()), 1)
        ]
        for unit in head["records"]
        if unit["kind"] == "unit"
    ]


def _clause(clause: Record, number: int, unit: Record, form: str) -> list[int] | Record:
    names = [name for name, _, _ in clause["sentences"]]
    starts = [start for start, _ in words(clause["text"])]
    until = [sum(start < end for start in starts) for _, _, end in clause["sentences"]]
    counts = [after - before for before, after in pairwise([0, *until])]
    title = filled(form, unit=unit["title"], number=last_part(clause["id"])[1:])
    exceptions: Record = {}
    if clause["id"] != f"{unit['id']}-p{number}":
        exceptions["id"] = clause["id"]
    if clause["title"] != title:
        exceptions["title"] = clause["title"]
    if names != [f"s{at}" for at in range(1, len(names) + 1)]:
        exceptions["sentences"] = names
    return {**exceptions, "words": counts} if exceptions else counts


class Vocabulary:
    """All words of some records, and where they stand."""

    def __init__(self, records: Sequence[Record]) -> None:
        self._forms: dict[str, array[int] | None] = {}  # compounds have no places of their own
        self._counts: list[int] = []
        self._breaks: list[int] = []
        self._next = 0
        for record in records:
            kind = record["kind"]
            if kind in ("term", "index"):
                self._counts.append(self._add(record["title"]))
            if kind != "index":
                self._counts.append(self._add(searched_text(record)))

    def _add(self, text: str) -> int:
        """Take in a text, and return how many words it has."""
        spans = words(text)
        for start, end in spans:
            places = self._forms.setdefault(text[start:end], array("I"))
            assert places is not None, "a word is no compound"
            places.append(self._next)
            self._next += 1
        for compound in compounds(text, spans):
            self._forms.setdefault(compound, None)
        if "·" in text:
            first = self._next - len(spans)
            for at, (before, after) in enumerate(pairwise(spans), 1):
                if "·" in text[before[1] : after[0]]:
                    self._breaks.append(first + at)
        return len(spans)

    def shares(self) -> Iterator[list[str]]:
        """Yield the words whose places share a file: neighbours in the alphabet.

        In each file they stand in the order of their first places.
        """
        order = {form: at for at, form in enumerate(self._forms)}
        share: list[str] = []
        size = 0
        for form in sorted(
            (form for form, places in self._forms.items() if places is not None),
            key=lambda form: (unicodedata.normalize("NFKD", form).casefold(), form),
        ):
            share.append(form)
            size += 4 * len(self._forms[form] or ())
            if size > SIZE:
                yield sorted(share, key=order.__getitem__)
                share, size = [], 0
        yield sorted(share, key=order.__getitem__)

    def places(self, share: Iterable[str]) -> list[list[int]]:
        """Return where words stand, as differences."""
        return [_differences(self._forms[form] or ()) for form in share]

    def words(self, shares: Iterable[list[str]], others: Sequence[Record]) -> dict[str, Any]:
        """Return what has to be known before anything is looked for."""
        files = {form: number for number, share in enumerate(shares) for form in share}
        sets = list(dict.fromkeys(tuple(record["documents"]) for record in others))
        terms = [record for record in others if record["kind"] == "term"]
        return {
            "forms": "\n".join(self._forms),
            "files": [files.get(form, -1) for form in self._forms],
            "counts": self._counts,
            "breaks": _differences(self._breaks),
            "sets": sets,
            "about": [sets.index(tuple(record["documents"])) for record in others],
            "names": [_names(term) for term in terms],
            "initials": [
                " ".join(sorted({one for name in names_of(term) for one in initials(name)}))
                for term in terms
            ],
            "referring": _differences(
                number for number, record in enumerate(others) if record.get("see")
            ),
            "dotted": [
                (number, name)
                for number, record in enumerate(others)
                for name in names_of(record)
                if "·" in name
            ],
        }


def searched_text(record: Record) -> str:
    """Return the text of a record in which words are looked for, as the scripts do."""
    if record["kind"] == "unit":
        return _DOT.join([record["text"], *record["others"]])
    if record["kind"] == "term":
        return _DOT.join(filter(None, [*record["others"], record["text"]]))
    return str(record["text"])


def names_of(record: Record) -> list[str]:
    """Return every name under which a term or an entry of the index is looked up."""
    if record["kind"] == "index":
        return [record["title"]]
    if record["kind"] != "term":
        return []
    others = record["others"]
    return [record["title"], *others, *(one for name in others for one in name.split("; "))]


def _names(term: Record) -> list[int]:
    """Return where the other names of a term stand in its text: first words, and how many."""
    found: list[int] = []
    at = 0
    for name in term["others"]:
        inside = [len(words(one)) for one in name.split("; ")]
        for count in inside:
            found += [at, count]
            at += count
        if len(inside) > 1:
            found += [at - sum(inside), sum(inside)]
    return found


def _differences(numbers: Iterable[int]) -> list[int]:
    """Return the first of some numbers, and of each other one how much more it is than the last."""
    return [after - before for before, after in pairwise([0, *numbers])]
