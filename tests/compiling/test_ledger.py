"""The ledger: no identifier is lost, changed or used again unless that was meant, and said why."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.built_pages import full_address, pages, text_of
from tests.editions import build, command, replace, rewrite_source

TABLE = "| a | table | is | none |"


@pytest.mark.parametrize(
    ("entry", "becomes", "fault"),
    [
        ("id: /ends/, kind: page", "", ("ledger-missing", "/ends/")),
        ("id: /ends/, kind: page", "id: /end/, kind: page", ("ledger-lost", "/end/")),
        (
            '{id: ends, kind: unit, hash: "4',
            '{id: ends, kind: unit, hash: "5',
            ("ledger-changed", "ends"),
        ),
        ("id: farewell,", 'id: farewell, retired: "Why.",', ("ledger-reused", "farewell")),
    ],
)
def test_what_differs_from_the_ledger_is_a_fault(
    tiny_copy: Path, entry: str, becomes: str, fault: tuple[str, str]
) -> None:
    path = tiny_copy / "content" / "ledger.yml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    [place] = [number for number, line in enumerate(lines) if entry in line]
    lines[place] = lines[place].replace(entry, becomes) if becomes else ""
    path.write_text("".join(lines), encoding="utf-8")
    assert fault in faults_in(command(tiny_copy, "check").stderr)


def faults_in(report: str) -> list[tuple[str, str]]:
    """Return the rule of every fault in a report, and the identifier that it names."""
    return re.findall(r'^content/\S+:\d+:\d+: (ledger-[a-z]+): .*?"([^"]+)"', report, re.MULTILINE)


def test_a_change_needs_a_reason(tiny_copy: Path) -> None:
    result = command(tiny_copy, "record")
    assert result.returncode == 2
    assert "--reason" in result.stderr


@pytest.mark.parametrize("reason", ["", " \n", "two\x07bells"])
def test_a_reason_that_nobody_could_read_is_refused(tiny_copy: Path, reason: str) -> None:
    result = command(tiny_copy, "record", "--reason", reason)
    assert (result.returncode, result.stderr) == (
        1,
        f"a reason is words on one line, not {reason!r}\n",
    )


@pytest.mark.parametrize("successor", ["ends-p9=ends-p1", "ends-p1=ends-p9"])
def test_a_successor_of_nothing_is_refused(tiny_copy: Path, successor: str) -> None:
    before = (tiny_copy / "content" / "ledger.yml").read_bytes()
    result = command(tiny_copy, "record", "--reason", "x", "--successor", successor)
    assert result.returncode == 1
    assert "ends-p9" in result.stderr
    assert (tiny_copy / "content" / "ledger.yml").read_bytes() == before


def test_what_is_still_there_has_no_successor(tiny_copy: Path) -> None:
    before = (tiny_copy / "content" / "ledger.yml").read_bytes()
    result = command(tiny_copy, "record", "--reason", "x", "--successor", "ends-p1=ends-p1")
    assert (result.returncode, result.stderr) == (
        1,
        "ends-p1 is still there: only what went away has successors\n",
    )
    assert (tiny_copy / "content" / "ledger.yml").read_bytes() == before


def test_a_changed_text_keeps_its_identifier(tiny_copy: Path) -> None:
    rewrite_source(tiny_copy, "charter.txt", TABLE, "| a | chair |")
    result = command(tiny_copy, "check")
    assert ("ledger-changed", "ends-p1") in faults_in(result.stderr)
    result = command(tiny_copy, "record", "--reason", "It was <never> a table.")
    assert result.stdout == "Recorded: 0 added, 2 changed, 0 retired.\n"
    built = build(tiny_copy)
    assert built.edition.clause_by_id["ends-p1"].text == "| a | chair |"
    assert "It was <never> a table." in text_of(pages(built.site)["/changes/"])


def test_a_unit_renamed_twice_is_found_at_its_old_addresses(tiny_copy: Path) -> None:
    rename(tiny_copy, "ends", "small-ends")
    result = command(tiny_copy, "check")
    assert "ledger-lost" in {rule for rule, _ in faults_in(result.stderr)}
    result = record_renamed(tiny_copy, "ends", "small-ends")
    assert result.stdout == "Recorded: 5 added, 0 changed, 5 retired.\n"
    rename(tiny_copy, "small-ends", "last-ends")
    record_renamed(tiny_copy, "small-ends", "last-ends")
    site = build(tiny_copy).site
    for name in ("ends", "small-ends"):
        leads_to(site, f"/{name}/", "/last-ends/")
        leads_to(site, f"/c/{name}-p1/", "/c/last-ends-p1/")
        for part in (f"{name}-p1", f"{name}-p1-s1"):
            stone = pages(site)[f"/{name}/"].get_element_by_id(part)
            [link] = stone.xpath(".//a/@href")
            assert link == f"../last-ends/#{part.replace(name, 'last-ends')}"


def rename(root: Path, old: str, new: str) -> None:
    """Give a section of the tiny edition another identifier."""
    replace(root, "edition.yml", f"- id: {old}\n", f"- id: {new}\n")
    replace(root, "unit_labels.yml", f"\n{old}:", f"\n{new}:")
    replace(root, "index.yml", f"[{old}-p1, ", f"[{new}-p1, ")


def record_renamed(root: Path, old: str, new: str) -> subprocess.CompletedProcess[str]:
    """Record that a section with one clause has another identifier now."""
    gone = (old, f"{old}-p1", f"{old}-p1-s1", f"/{old}/", f"/c/{old}-p1/")
    pairs = [f"{name}={name.replace(old, new)}" for name in gone]
    options = [word for pair in pairs for word in ("--successor", pair)]
    return command(root, "record", "--reason", "They have another name.", *options)


def test_a_split_clause_leads_to_its_parts(tiny_copy: Path) -> None:
    rewrite_source(tiny_copy, "charter.txt", "It goes on in a", "It goes on\n  in a")
    old, new = "first-step-1-b-p2", ("first-step-1-b-p1a", "first-step-1-b-p1b")
    options = [
        *("--successor", f"{old}={','.join(new)}"),
        *("--successor", f"{old}-s1={new[0]}-s1,{new[1]}-s1"),
        *("--successor", f"/c/{old}/=/c/{new[0]}/,/c/{new[1]}/"),
    ]
    result = command(tiny_copy, "record", "--reason", "Two lines were one.", *options)
    assert result.stdout == "Recorded: 6 added, 0 changed, 3 retired.\n"
    built = build(tiny_copy)
    assert [clause.id for clause in built.edition.unit_by_id["first-step-1-b"].clauses] == [
        "first-step-1-b-p1",
        *new,
        "first-step-1-b-p3",
    ]
    stone = pages(built.site)["/first-steps/1/b/"].get_element_by_id(old)
    assert "Two lines were one." in text_of(stone)
    found = {link.get("href").rpartition("#")[2] for link in stone.iterfind(".//a")}
    assert set(new) <= found
    leads_to(built.site, f"/c/{old}/", f"/c/{new[0]}/")


def test_a_removed_clause_never_gives_its_identifier_back(tiny_copy: Path) -> None:
    rewrite_source(tiny_copy, "charter.txt", f"{TABLE}\n", "")
    replace(tiny_copy, "index.yml", "[ends-p1, ", "[")
    result = command(tiny_copy, "record", "--reason", "There was no table.")
    assert result.stdout == "Recorded: 0 added, 0 changed, 3 retired.\n"
    site = build(tiny_copy).site
    assert "There was no table." in text_of(pages(site)["/c/ends-p1/"])
    assert "There was no table." in text_of(pages(site)["/ends/"].get_element_by_id("ends-p1"))

    rewrite_source(tiny_copy, "charter.txt", "Part IV: Ends\n", f"Part IV: Ends\n{TABLE}\n")
    replace(tiny_copy, "index.yml", "[farewell-p1", "[ends-p0a, farewell-p1")
    result = command(tiny_copy, "record", "--reason", "There was one after all.")
    assert result.stdout == "Recorded: 3 added, 0 changed, 0 retired.\n"
    assert [clause.id for clause in build(tiny_copy).edition.unit_by_id["ends"].clauses] == [
        "ends-p0a"
    ]


def leads_to(site: Path, old: str, new: str) -> None:
    """Assert that the page at an old address has a link to the new one, and that it is there."""
    found = {full_address(old, href) for href in pages(site)[old].xpath("//main//a/@href")}
    assert full_address("/", new.removeprefix("/")) in {link.partition("#")[0] for link in found}
    assert (site / new.strip("/") / "index.html").is_file()
