"""Pages as reader modes and extractors show them, and what should be found there."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import html

from tests.built_pages import pages, text_of
from tests.node import node_lines

# The title, the author and the content of each file, as a program for Node.js makes them.
_EXTRACT = """
const { readFileSync } = require("node:fs");
const { parseHTML } = require("linkedom");
const programs = {
  readability: (page) => new (require("@mozilla/readability").Readability)(page).parse() ?? {},
  defuddle: (page) => require(`${process.env.NODE_PATH}/defuddle/dist/node.js`).Defuddle(page, "http://localhost/"),
};
(async ([program, ...files]) => {
  const made = {};
  for (const file of files) {
    const page = await programs[program](parseHTML(readFileSync(file, "utf8")).document);
    made[file] = [page.title, page.byline ?? page.author, page.content];
  }
  process.stdout.write(JSON.stringify(made));
})(process.argv.slice(1));
"""
_BLOCKS = frozenset(
    "address article aside blockquote body br dd details div dl dt figure footer h1 h2 h3 h4 h5 h6 "
    "header hr li main nav ol p pre section summary table td th tr ul".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """A page as a reader mode shows it: its title, author, headings, and all its blocks in order."""

    title: str
    author: str
    headings: frozenset[str]
    blocks: tuple[str, ...]


def extract(title: str, author: str, content: str) -> Extract:
    """Return a page of which a reader mode shows this HTML."""
    page = html.fragment_fromstring(content, create_parent="div")
    found = [""]
    _collect(page, found)
    return Extract(
        title=title,
        author=author,
        headings=frozenset(
            plain(text_of(heading)) for heading in page.xpath("//h1|//h2|//h3|//h4")
        ),
        blocks=tuple(plain(block) for block in found if block.strip()),
    )


def plain(text: str) -> str:
    """Return a text with every run of blanks as one space."""
    return " ".join(text.split())


def _collect(element: html.HtmlElement, found: list[str]) -> None:
    own = isinstance(element.tag, str)
    block = own and element.tag in _BLOCKS
    before, after = ("“", "”") if element.tag == "q" else ("", "")
    if block:
        found.append("")
    if own:
        found[-1] += before + (element.text or "")
        for child in element:
            _collect(child, found)
            found[-1] += child.tail or ""
        found[-1] += after
    if block:
        found.append("")


def extracts(tool: str, files: Iterable[Path]) -> dict[Path, Extract]:
    """Return pages as a program for Node.js shows them: `readability`, `defuddle`."""
    made = json.loads(node_lines(_EXTRACT, tool, *map(str, files)))
    return {Path(name): extract(*(part or "" for part in page)) for name, page in made.items()}


def clauses_shown(page: html.HtmlElement) -> list[tuple[str, str]]:
    """Return what a page shows of the texts, in order: the number of each clause, and its words.

    On pages that compare the texts, a sentence or clause is followed by the name of its place.
    """
    numbered = {
        number.get("data-clause-actions"): f"Clause {plain(text_of(number))}"
        for number in page.xpath("//*[@data-clause-actions]")
    }
    found = [
        (numbered[clause.get("id")], plain(text_of(clause)))
        for clause in page.xpath("//*[@data-clause][@id]")
    ]
    pairs = page.xpath("//*[contains(@class, 'pair ')]/blockquote[contains(@class, 'side')]")
    return found or [("", plain(text_of(pair.find("p")))) for pair in pairs]


def files_with_clauses(site: Path) -> Mapping[str, Path]:
    """Return the file of every page that shows clauses, by its address."""
    return {
        address: site / f"{address[1:]}index.html"
        for address, page in pages(site).items()
        if clauses_shown(page)
    }
