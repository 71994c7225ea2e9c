"""What a draft still lacks, as lines that are ready to be pasted into its files."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from edition.claims import is_recorded
from edition.faults import rules
from edition.faults.fault import Fault
from edition.model import Edition
from edition.site.sentence_stubs import proposals
from edition.wording import plural

_SENTENCES = "content/sentence_starts.yml"
_MOST_SHOWN = 5  # of one kind; --stubs writes all

# Of each rule: the list of its file under which the lines stand, what is counted, and a line.
_STUBS: Mapping[str, tuple[str, str, str, str]] = {
    rules.MISSING_LABEL.name: (
        "",
        "{count} unit has no label",
        "{count} units have no label",
        "{id}: {{label: …}}",
    ),
    rules.INDEX_COVERAGE.name: (
        "index:",
        "{count} clause is not in the index",
        "{count} clauses are not in the index",
        "  - {{id: index-…, heading: …, locators: [{id}]}}",
    ),
    rules.UNACCOUNTED_SENTENCE.name: (
        "unlinked:",
        "{count} sentence has no link and no reason for that",
        "{count} sentences have no link and no reason for that",
        "  - {{source: {id}, reason: …}}",
    ),
}


def report(gaps: Iterable[Fault], edition: Edition) -> str:
    """Return in words what a draft lacks."""
    lines = []
    if clauses := list(_sentences(edition)):
        said = plural(
            len(clauses),
            "{count} clause may be more sentences than one",
            "{count} clauses may be more sentences than one",
        )
        lines.append(f"{_SENTENCES}: {said}, such as")
        lines += [f"    {line}" for line in clauses[:_MOST_SHOWN]]
    for rule, found in _by_rule(gaps).items():
        _, one, many, _ = _STUBS[rule]
        lines.append(f"{found[0].place.file}: {plural(len(found), one, many)}, such as")
        lines += [f"    {line}" for line in list(_lines(rule, found))[:_MOST_SHOWN]]
    if not is_recorded(edition):
        lines.append("content/ledger.yml: nothing is recorded; until then identifiers may change")
    if not lines:
        return ""
    after = "write complete: true in content/edition.yml, and build.py record --reason …"
    return "\n".join(
        [
            "This is a draft. What a complete edition has, and this one not yet:",
            *lines,
            f"Then {after}",
        ]
    )


def write_stubs(root: Path, gaps: Iterable[Fault], edition: Edition) -> list[str]:
    """Add the lines to the files, as comments to fill in; return the names of the files.

    A line that stands in its file already is not added again.
    """
    stubs = [(_SENTENCES, "# To check: how further sentences begin", list(_sentences(edition)))]
    for rule, found in _by_rule(gaps).items():
        heading = f"# Under {_STUBS[rule][0]}" if _STUBS[rule][0] else "# To fill in"
        stubs.append((found[0].place.file, heading, list(_lines(rule, found))))
    return [name for name, heading, lines in stubs if _added(root / name, heading, lines)]


def _added(path: Path, heading: str, lines: Iterable[str]) -> bool:
    """Add lines to a file as comments; say whether any was not in it."""
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    wanted = [f"# {line}" for line in lines]
    fresh = [line for line in wanted if line not in before.split("\n")]
    if not fresh:
        return False
    end = "" if not before or before.endswith("\n") else "\n"
    added = "\n".join([heading, *fresh]) + "\n"
    path.write_text(f"{before}{end}{added}", encoding="utf-8", newline="\n")
    return True


def _sentences(edition: Edition) -> Iterator[str]:
    for clause, openings in proposals(edition):
        quoted = ", ".join(json.dumps(words, ensure_ascii=False) for words in openings)
        yield f"{clause}: [{quoted}]"


def _by_rule(gaps: Iterable[Fault]) -> dict[str, list[Fault]]:
    found: dict[str, list[Fault]] = {}
    for gap in gaps:
        found.setdefault(gap.rule, []).append(gap)
    return found


def _lines(rule: str, gaps: Iterable[Fault]) -> Iterator[str]:
    for gap in gaps:
        named = re.search('"([^"]*)"', gap.message)
        assert named is not None, "each of these rules names what is missing"
        yield _STUBS[rule][3].format(id=named[1])
