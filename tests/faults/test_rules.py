r"""Every rule is broken once, on purpose: the place and the whole message are right.

A case is a file in rules/, named after its rule: what is changed in the good edition, the faulty
stretch between « and »; then a line of ---, and what the maintainer reads.

    content/unit_labels.yml
    - guest-1: {label: Quiet}         words that stand once in the file
    + guest-1: {«lable»: Quiet}       what takes their place; \\x.., \\r and \\t are read as escapes

`= words` makes these the whole file, `deleted` removes it. Without a mark the place is that of the
file as a whole. A changed source gets its new checksum, except in the case of that rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import pytest

from edition.faults import rules
from edition.faults.catalogue import catalogue
from edition.faults.fault import ContentError
from edition.faults.rules import RULES, Rule
from edition.site.environment import DEFAULT_URL
from edition.site.make import make
from tests.faults.good import good_files, reopen_checksums, write

HERE = Path(__file__).parent
CASES = sorted(path.stem for path in (HERE / "rules").glob("*.txt"))
MARK = re.compile("[-+=] |")
PAGE = HERE.parent.parent / "docs" / "RULES.md"


@dataclass(slots=True)
class Spoilt:
    """The good edition after the changes of a case, and where the fault is expected."""

    files: dict[str, bytes]
    file: str = ""
    line: int = 1
    column: int = 1
    width: int = 1


@pytest.mark.parametrize("name", CASES)
def test_rule_names_its_place_and_says_what_to_do(name, tmp_path, request):
    path = HERE / "rules" / f"{name}.txt"
    changes, _, message = path.read_text(encoding="utf-8").partition("\n---\n")
    rule = name.partition(".")[0]
    spoilt = spoil(changes, keep_checksums=rule == "checksum")
    error = broken(write(spoilt.files, tmp_path))
    if request.config.getoption("--update-golden"):
        message = f"{error}\n"
        path.write_text(f"{changes}\n---\n{message}", encoding="utf-8")
    assert f"{error}\n" == message
    places = [
        (found.place.file, found.place.line, found.place.column, found.place.width)
        for found in error.faults
        if found.rule == rule
    ]
    assert places, str(error)
    assert (spoilt.file, spoilt.line, spoilt.column, spoilt.width) in places


def test_good_edition_has_no_fault(tmp_path):
    make(write(good_files(), tmp_path), lambda _: None, url=DEFAULT_URL)


def test_every_rule_has_a_case_that_breaks_it():
    assert {name.partition(".")[0] for name in CASES} == set(RULES)


def test_every_rule_that_the_compiler_can_name_is_in_the_catalogue():
    named = {name: rule for name, rule in vars(rules).items() if isinstance(rule, Rule)}
    assert named == {rule.name.upper().replace("-", "_"): rule for rule in RULES.values()}


def test_every_rule_says_how_it_is_mended():
    for rule in RULES.values():
        assert rule.demand.endswith("."), rule.name
        assert rule.example, rule.name
        assert rule.mend, rule.name


def test_the_page_of_rules_is_the_one_of_the_code():
    assert PAGE.read_text(encoding="utf-8") == catalogue(), (
        "write it anew: python build.py rules > docs/RULES.md"
    )


def spoil(changes: str, *, keep_checksums: bool = False) -> Spoilt:
    """Return the good edition after the changes of a case."""
    files = dict(good_files())
    if not keep_checksums:
        files["content/edition.yml"] = reopen_checksums(files["content/edition.yml"])
    spoilt = Spoilt(files=files)
    for name, old, new in _changes(changes):
        if new is None:
            del files[name]
            spoilt.file = spoilt.file or name
            continue
        text = files.get(name, b"").decode() if old != "=" else ""
        assert old == "=" or text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        text = new if old == "=" else text.replace(old, new)
        if "«" in text:
            before, _, rest = text.partition("«")
            marked, _, after = rest.partition("»")
            spoilt.file = name
            spoilt.line = before.count("\n") + 1
            spoilt.column = len(before.rpartition("\n")[2]) + 1
            spoilt.width = len(marked)
            text = before + marked + after
        spoilt.file = spoilt.file or name
        files[name] = text.encode("utf-8", "surrogateescape")
    return spoilt


def broken(root: Path) -> ContentError:
    """Return what a build of a faulty edition raises."""
    with pytest.raises(ContentError) as caught:
        make(root, lambda _: None, url=DEFAULT_URL)
    return caught.value


def _changes(text: str) -> Iterator[tuple[str, str, str | None]]:
    """Yield each change: the file, the words that go (= for all), and those that come."""
    name = ""
    old = ""
    for mark, group in groupby(text.split("\n"), key=lambda line: MARK.match(line)[0]):
        lines = list(group)
        words = "\n".join(line[2:] for line in lines)
        if mark == "- ":
            old = words
        elif mark:
            yield name, old if mark == "+ " else "=", _unescape(words)
        else:
            name = lines[0] if lines[0] != "deleted" else name
            if lines[-1] == "deleted":
                yield name, "", None


def _unescape(text: str) -> str:
    def character(match: re.Match[str]) -> str:
        if match[1]:
            code = int(match[1], 16)  # a byte that need not be UTF-8, or a character
            return chr(code if code < 0x80 or code > 0xFF else 0xDC00 + code)
        return {"r": "\r", "t": "\t"}[match[2]]

    return re.sub(r"\\[xu]([0-9a-f]{2}(?:[0-9a-f]{2})?)|\\([rt])", character, text)
