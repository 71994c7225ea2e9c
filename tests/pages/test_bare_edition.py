"""The least that an edition can be: one text without structure, nothing beside it."""

from __future__ import annotations

import hashlib
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.built_pages import full_address, links, pages, source_line, text_of
from tests.editions import SITE_URL, TINY, Built, build, command

pytestmark = pytest.mark.slow  # each test builds, or runs long

FILES = {
    "content/edition.yml": """\
name: One line
version: 0.1.0
date: "2001-02-03"
documents:
  - id: line
    role: text
    name: The line
    source: {file: line.txt, sha256: %s}
    paragraphs: line
    opening_unit: {id: whole, kind: whole}
""",
    "content/unit_labels.yml": "whole: {label: Whole}\n",
    "content/sentence_starts.yml": "{}\n",
    "content/facts.yml": "facts: []\n",
    "content/relations.yml": "relations: [{id: is, label: is, inverse: is, explanation: Is.}]\n",
    "content/links.yml": "links: []\nunlinked: []\n",
    "content/glossary.yml": "categories: [{id: all, label: All}]\nterms: []\n",
    "content/index.yml": "index:\n  - {id: index-line, heading: line, locators: [whole-p1]}\n",
    "content/notes.yml": "notes: []\n",
    "content/ledger.yml": "changes: []\nentries: []\n",
}


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Built:
    root = tmp_path_factory.mktemp("bare")
    source = b"One line, and no more."
    (root / "content" / "sources").mkdir(parents=True)
    (root / "content" / "sources" / "line.txt").write_bytes(source)
    for name, text in FILES.items():
        filled = text.replace("%s", hashlib.sha256(source).hexdigest())
        (root / name).write_text(filled, encoding="utf-8")
    (root / "mkdocs.yml").write_bytes((TINY / "mkdocs.yml").read_bytes())
    for name in ("index", "about", "cite", "data"):
        page = root / "site_src" / f"{name}.md"
        page.parent.mkdir(exist_ok=True)
        page.write_text(
            f"---\ntitle: {name}\ndescription: {name}\n---\n# {name}\n", encoding="utf-8"
        )
    assert command(root, "record", "--reason", "The first line.").returncode == 0
    return build(root)


def test_its_only_clause_reads_as_its_line(bare: Built) -> None:
    [clause] = bare.edition.clauses
    assert clause.id == "whole-p1"
    for address in ("/whole/", "/read/", "/c/whole-p1/"):
        shown = pages(bare.site)[address].get_element_by_id(clause.id)
        assert text_of(shown) == source_line(bare, clause) == "One line, and no more."


def test_pages_that_would_be_empty_are_left_out_and_nothing_leads_there(bare: Built) -> None:
    shown = pages(bare.site)
    assert {"/compare/", "/map/"}.isdisjoint(shown)
    for address, page in shown.items():
        for element, href in links(page):
            full = full_address(address, href)
            if element.tag == "a" and full.startswith(SITE_URL):
                path = urlsplit(full).path.removeprefix("/repo")
                assert path in shown or Path(f"{bare.site}{path}").is_file(), f"{address}: {href}"


def test_nothing_is_said_of_a_commentary_where_there_is_none(bare: Built) -> None:
    for address, page in pages(bare.site).items():
        assert "commentary" not in text_of(page).lower(), address
        assert not page.xpath("//details[contains(@class, 'beside')]"), address
