"""The pages in reader modes, clippers and extractors of text: the table in docs/readers.md."""

from __future__ import annotations

import json
import re
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from importlib.metadata import version
from pathlib import Path

import pytest
from lxml import html

from tests.built_pages import pages
from tests.editions import PROJECT, Built
from tests.node import PACKAGES
from tests.readers import Extract, clauses_shown, extract, extracts, files_with_clauses, plain

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import readability
    import trafilatura

pytestmark = pytest.mark.peers

TABLE = PROJECT / "docs/readers.md"
BEGIN, END = "<!-- made by make peers: begin -->\n", "<!-- made by make peers: end -->\n"
KINDS = ("clause pages", "unit pages", "the commentary", "/read/", "side by side")


def by_trafilatura(page: str) -> str:
    """Return what trafilatura takes from a page, as HTML."""
    return trafilatura.extract(page, output_format="html") or ""


def by_readability_lxml(page: str) -> str:
    """Return what readability-lxml takes from a page, as HTML."""
    return str(readability.Document(page).summary())


def in_python(take: Callable[[str], str], files: Iterable[Path]) -> dict[Path, Extract]:
    """Return pages as a library for Python takes them."""
    made = {}
    for file in files:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            content = take(file.read_text(encoding="utf-8"))
        body = html.document_fromstring(content or "<p></p>").body
        inside = "".join(html.tostring(part, encoding="unicode") for part in body)
        made[file] = extract("", "", inside)
    return made


def of_node(package: str) -> str:
    """Return the name and version of a package for Node.js."""
    described = json.loads((PACKAGES / package / "package.json").read_text(encoding="utf-8"))
    return f"{package} {described['version']}"


def all_programs(files: Iterable[Path]) -> Iterable[tuple[str, dict[Path, Extract]]]:
    """Yield what every program takes from the pages, with its name and version."""
    yield of_node("@mozilla/readability"), extracts("readability", files)
    yield f"trafilatura {version('trafilatura')}", in_python(by_trafilatura, files)
    yield (
        f"readability-lxml {version('readability-lxml')}",
        in_python(by_readability_lxml, files),
    )
    yield of_node("defuddle"), extracts("defuddle", files)


def kind_of(built: Built, address: str) -> str:
    """Return the kind of a page, as the table calls it."""
    if address in KINDS:
        return address
    if address.startswith("/compare/"):
        return "side by side"
    if address.startswith("/c/"):
        return "clause pages"
    commentary = {unit.address for one in built.edition.commentaries for unit in one.units}
    return "the commentary" if address in commentary else "unit pages"


def counted(wanted: list[tuple[str, str]], shown: Extract, others: set[str]) -> Counter[str]:
    """Count the clauses of a page, those that are lost or without number, and those of others."""
    found, count = " ".join(shown.blocks), Counter(clauses=len(wanted))
    for number, words in wanted:
        before, _, _ = found.partition(words)
        if words not in found:
            count["lost"] += 1
        elif number and not re.search(rf"\b{number.split()[-1]}\W*$", before):
            count["bare"] += 1
    count["others"] = len(others & set(shown.blocks))
    return count


def table(built: Built) -> str:
    """Return the table: a row a program, a column a kind of page."""
    files = files_with_clauses(built.site)
    wanted = {a: clauses_shown(pages(built.site)[a]) for a in files}
    texts = {plain(clause.text) for clause in built.edition.clauses}
    rows = ["", *KINDS], ["---", *("---:" for _ in KINDS)]
    made = [" | ".join(row) for row in rows]
    for name, extracted in all_programs(list(files.values())):
        sums: Mapping[str, Counter[str]] = {kind: Counter() for kind in KINDS}
        for address, file in files.items():
            own = {words for _, words in wanted[address]}
            others = set() if address.startswith("/compare/") else texts - own
            sums[kind_of(built, address)].update(counted(wanted[address], extracted[file], others))
        cells = (f"{n['lost']} / {n['bare']} / {n['others']}" for n in sums.values())
        made.append(" | ".join([name, *cells]))
    made.append(" | ".join(["of so many clauses", *(str(n["clauses"]) for n in sums.values())]))
    return "".join(f"| {row} |\n" for row in made)


def test_the_table_is_as_measured(real: Built, request: pytest.FixtureRequest) -> None:
    """Written anew with --update-golden; then read the diff."""
    before, _, rest = TABLE.read_text(encoding="utf-8").partition(BEGIN)
    found, _, after = rest.partition(END)
    measured = table(real)
    if request.config.getoption("--update-golden"):
        TABLE.write_text(f"{before}{BEGIN}{measured}{END}{after}", encoding="utf-8", newline="")
    else:
        assert found == measured
