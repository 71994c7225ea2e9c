"""Wrong edits of one line, as a new maintainer would make them: the fault names the right line.

The edits were tried on the real content and their messages read; what each rule says is proven in
test_rules.py. An edit is the first match of a pattern and what takes its place.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from edition.faults.fault import ContentError
from edition.site.environment import DEFAULT_URL
from edition.site.make import make
from tests.editions import PROJECT, copy_edition

pytestmark = pytest.mark.slow  # each test makes the whole edition


# file, what is replaced, by what, the rule that is named first at a line, which line (0: the same)
EDITS = [
    ("unit_labels.yml", r"^  label:", "\tlabel:", "control-character", 0),
    ("unit_labels.yml", r"\{label: (.*)\}", r'{label: "\1}', "yaml-syntax", 0),
    ("unit_labels.yml", r"\{label: (.*)\}", r"{label: \1, too}", "wrong-value", 0),
    ("unit_labels.yml", r"\{label: (.*)\}", r'{label: "\1 "}', "stray-space", 0),
    ("unit_labels.yml", r"\{label: (.*)\}", r'{label: "\1  too"}', "stray-space", 0),
    ("unit_labels.yml", r"\{label: (.*)\}", r"{label: \1: too}", "yaml-syntax", 0),
    ("unit_labels.yml", r"\{label: (.*)\}", "{label: 2023}", "wrong-value", 0),
    ("unit_labels.yml", r"\{label: (.*)\}", "{label: true}", "wrong-value", 0),
    ("unit_labels.yml", r"\{label: (.*)\}", "{label: }", "wrong-value", 0),
    ("unit_labels.yml", r"\{label: (.*)\}", r"\1", "wrong-value", 0),
    ("unit_labels.yml", r"\{label: (.*)\}", r"{lable: \1}", "unknown-key", 0),
    ("unit_labels.yml", r"\{label: (.*)\}", r"{label: \1", "yaml-syntax", 0),
    ("unit_labels.yml", r"\{label: (.*)\}", r"{label: *\1}", "yaml-syntax", 0),
    ("unit_labels.yml", r"^([a-z])([a-z]*-1): \{", r"X\2: {", "bad-id", 0),
    ("unit_labels.yml", r"^([a-z]+-1): \{", r"\1x: {", "unknown-unit", 0),
    ("unit_labels.yml", r"^([a-z]+-1): \{", r"  \1: {", "unknown-key", 0),
    ("unit_labels.yml", r"^([a-z]+-1): \{", r"\1 {", "bad-id", 0),
    ("unit_labels.yml", r"^([a-z]+-1): \{.*\n", r"\g<0>\g<0>", "duplicate-key", 1),
    ("unit_labels.yml", r"\A(.*\n)*", "", "wrong-value", 0),
    ("links.yml", r"^  - source: (\S+)", r"  - source: \1x", "unknown-clause", 0),
    ("links.yml", r"^  - source: (\S+)", r"  source: \1", "yaml-syntax", 1),
    ("links.yml", r"^  - source: (\S+)", r"   - source: \1", "yaml-syntax", 1),
    ("links.yml", r"^  - source: (\S+)", r"  - source: \1–p2", "bad-id", 0),
    ("links.yml", r'^    target_quote: "', '    target_quote: "…', "quote", 0),
    ("links.yml", r'^    target_quote: "(.*)"', r'    target_quote: "\1', "yaml-syntax", 0),
    ("links.yml", r"^    relation: .*", "    relation: Applies", "unknown-relation", 0),
    ("links.yml", r"^    relation: .*", "    relation:", "wrong-value", 0),
    ("links.yml", r"^    relation:", "    relation =", "yaml-syntax", 0),
    ("links.yml", r"^    relation: .*\n", "", "missing-key", -4),
    ("links.yml", r"^links:", "link:", "unknown-key", 0),
    ("links.yml", "“", '"', "yaml-syntax", 0),
    ("glossary.yml", r'^    variants: \["(.*?)"', r'    variants: ["\1x"', "unused-variant", 0),
    ("glossary.yml", r"^    variants: \[(.*)\]", r"    variants: [\1", "yaml-syntax", 0),
    ("glossary.yml", r"^    category: (\w+)", r"    category: \1s", "unknown-category", 0),
    ("glossary.yml", r"^    references: .*\n", "", "no-source", -1),
    ("glossary.yml", r'^    definition: "', "    definition: ", "unpaired-mark", 0),
    ("index.yml", r"^    locators: \[(.*)\]", r"    locators: [\1, \1]", "index-repeat", 0),
    ("index.yml", r"^    see: \[", "    see: [x", "index-target", 0),
    ("index.yml", r"^    see: \[(.*)\]", r"    see: \1", "wrong-value", 0),
    ("notes.yml", r'^    quote: "', '    quote: "x', "quote", 0),
    ("notes.yml", r"^    kind: .*", "    kind: typing error", "wrong-value", 0),
    ("notes.yml", r"^    clause: (\S+)", r"    clause:\1", "yaml-syntax", 0),
    ("facts.yml", r'^      url: "http', '      url: "www', "wrong-value", 0),
    ("facts.yml", r"^  - subject: (.*)", r"\g<0>\n  - subject: \1", "duplicate-id", 1),
    ("sentence_starts.yml", r': \["', ': ["x', "sentence-boundary", 0),
    ("sentence_starts.yml", r': \["(.*)"\]', r': "\1"', "wrong-value", 0),
    ("edition.yml", r"^version: .*", "version: 1.0", "wrong-value", 0),
    ("edition.yml", r"^date: .*", "date: 1 January", "wrong-value", 0),
    ("edition.yml", r"file: ", "file: x", "missing-file", 0),
    ("edition.yml", r"marker: '", "marker: '(", "marker-pattern", 0),
    ("edition.yml", r"marker: '(.*)'", r'marker: "\1"', "yaml-syntax", 0),
    ("edition.yml", r"    title_line: .*", "    title_line: titel", "title", 0),
    ("edition.yml", r"      - line: ", "      - line: X", "exception", 0),
    ("ledger.yml", r"hash: \"...", 'hash: "zzz', "wrong-value", 0),
    ("ledger.yml", r"-p1, kind: clause", "-pl, kind: clause", "ledger-order", 0),
    ("ledger.yml", r"^  - \{id: /.*\n", "", "ledger-missing", "entries:"),
    ("sources/commentary.txt", r"the", "teh", "ledger-changed", 0),
    ("sources/concept-paper.txt", r"\(2\)", "(3)", "marker-order", 0),
    ("sources/concept-paper.txt", r"\n", "\r\n", "line-ends", 0),
    ("index.yml", r"\A", "\ufeff", "not-utf-8", 0),
    ("../site_src/about.md", r"^---\n", "", "page-head", 0),
    ("../site_src/about.md", r"^title: .*", "title: About: this", "yaml-syntax", 0),
    ("../site_src/about.md", r"<!-- edition:", "<!-- edition:x", "unknown-slot", 0),
    ("../site_src/about.md", r"<!-- edition:", "<!--edition:", "unknown-slot", 0),
    ("../site_src/about.md", r"^</div>", "", "page-markup", "<div"),
    ("../site_src/about.md", r"\]\(\.\./([a-z])", r"](../x\1", "unknown-page", 0),
]


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """The edition to spoil."""
    return copy_edition(PROJECT, tmp_path_factory.mktemp("edits") / "edition")


@pytest.mark.parametrize(("file", "old", "new", "rule", "line"), EDITS)
def test_a_wrong_edit_is_found_in_its_line(root: Path, file, old, new, rule, line):
    path = root / "content" / file
    good = path.read_bytes().decode()
    match = re.search(old, good, re.MULTILINE)
    assert match, "the edit fits nothing any more: choose another"
    wrong = good[: match.start()] + match.expand(new) + good[match.end() :]
    at = good[: match.start()].count("\n") + 1
    expected = at + line if isinstance(line, int) else wrong[: wrong.index(line)].count("\n") + 1
    path.write_bytes(wrong.encode())
    try:
        with pytest.raises(ContentError) as caught:
            make(root, lambda _: None, url=DEFAULT_URL)
    finally:
        path.write_bytes(good.encode())
    places = [(found.rule, found.place.line) for found in caught.value.faults]
    assert (rule, expected) in places, str(caught.value)[:2000]
    assert len(str(caught.value)) < 20_000


def faults_of_ledger(root: Path, text: str) -> ContentError:
    """Return what is said where a text stands in the place of the ledger."""
    path = root / "content" / "ledger.yml"
    good = path.read_bytes()
    path.write_text(text, encoding="utf-8")
    try:
        with pytest.raises(ContentError) as caught:
            make(root, lambda _: None, url=DEFAULT_URL)
    finally:
        path.write_bytes(good)
    return caught.value


def test_an_empty_ledger_is_one_fault_that_says_what_to_do(root: Path):
    [fault] = faults_of_ledger(root, "changes: []\nentries: []\n").faults
    assert fault.rule == "ledger-missing"
    assert 'build.py record --reason "First edition."' in fault.hint


def test_a_ledger_that_lacks_nearly_all_floods_nobody(root: Path):
    ledger = (root / "content" / "ledger.yml").read_text(encoding="utf-8")
    [entry] = re.findall(r"(?m)^  - \{.*kind: page.*\}$", ledger)[:1]
    found = faults_of_ledger(root, f"changes: []\nentries:\n{entry}\n")
    count = len(found.faults)
    assert count > 400
    said = str(found)
    assert said.count("ledger-missing") <= 7, "one for each kind of thing"
    more = [int(number) + 1 for number in re.findall(r"and (\d+) more like it: ", said)]
    assert sum(more) > count - 20
    assert len(said) < 20_000
