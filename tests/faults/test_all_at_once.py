"""Faults of form do not hide faults of reference: one run lists both, and nothing that only follows."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.faults.fault import ContentError
from edition.site.environment import DEFAULT_URL
from edition.site.make import make
from tests.faults.good import good_files, write

Edit = tuple[str, str, str]

UNKNOWN_CLAUSE: Edit = ("content/index.yml", "[end-p1, remarks", "[end-p9, remarks")
WRONG_QUOTE: Edit = ("content/links.yml", "target_quote: The house", "target_quote: The horse")
# What breaks the form of a file, and the rule that says so.
FORMS: dict[str, tuple[Edit, str]] = {
    "a key that is not known": (
        ("content/notes.yml", "confidence: high", "confidense: high"),
        "unknown-key",
    ),
    "a value of another kind": (
        ("content/glossary.yml", "variants: [house]", "variants: house"),
        "wrong-value",
    ),
    "no YAML": (("content/glossary.yml", "categories:", "categories: ]"), "yaml-syntax"),
    "a list that is none": (
        ("content/links.yml", "unlinked:\n  - source", "unlinked:\n  source"),
        "",
    ),
    "an entry of the same list": (
        ("content/index.yml", "heading: keys", "haeding: keys"),
        "unknown-key",
    ),
    "the head of a page": (("site_src/about.md", "title: About", "titel: About"), "unknown-key"),
}
WHOLE: dict[str, Edit] = {
    "the form of the texts": ("content/edition.yml", "complete: true", "complete: perhaps"),
    "the facts": ("content/facts.yml", "- subject: Spelling", "- subjekt: Spelling"),
}


def faults(root: Path, *edits: Edit) -> list[tuple[str, str]]:
    """Return the rule and the file of every fault of the good edition with these edits."""
    files = dict(good_files())
    for name, old, new in edits:
        text = files[name].decode()
        assert text.count(old) == 1, old
        files[name] = text.replace(old, new).encode()
    with pytest.raises(ContentError) as caught:
        make(write(files, root), lambda _: None, url=DEFAULT_URL)
    return [(found.rule, found.place.file) for found in caught.value.faults]


@pytest.mark.parametrize(("edit", "rule"), FORMS.values(), ids=FORMS)
def test_both_kinds_are_listed(tmp_path: Path, edit: Edit, rule: str) -> None:
    alone = faults(tmp_path / "alone", edit)
    assert rule in {found for found, _ in alone} or not rule
    assert {file for _, file in alone} == {edit[0]}, "nothing only follows from it"
    both = faults(tmp_path / "both", edit, UNKNOWN_CLAUSE)
    assert set(both) == {*alone, ("unknown-clause", "content/index.yml")}


def test_what_is_sound_of_a_file_is_read(tmp_path: Path) -> None:
    """Its references, and the words that it quotes."""
    form = ("content/links.yml", "relation: applies", "relashion: applies")
    found = faults(tmp_path, form, WRONG_QUOTE)
    rules = [rule for rule, _ in found]
    assert sorted(rules) == ["quote", "unknown-key"]


@pytest.mark.parametrize("edit", WHOLE.values(), ids=WHOLE)
def test_where_all_depends_on_it_nothing_else_is_said(tmp_path: Path, edit: Edit) -> None:
    assert {file for _, file in faults(tmp_path, edit, UNKNOWN_CLAUSE)} == {edit[0]}
