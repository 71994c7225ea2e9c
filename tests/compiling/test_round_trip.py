"""The sources are sacred: they come back from the model byte for byte, with every line in its place."""

from __future__ import annotations

import hashlib
from pathlib import Path

from hypothesis import given

from edition.compiling.lines import cut_lines
from edition.model import Document
from tests.editions import Built, compiled
from tests.texts import raw_texts


def test_the_model_gives_each_source_back_byte_for_byte(built: Built) -> None:
    for document in built.edition.documents:
        data = built.source(document.id)
        assert document.source.text.encode("utf-8") == data
        assert document.source.sha256 == hashlib.sha256(data).hexdigest()


def test_every_line_with_text_is_accounted_for_exactly_once(built: Built) -> None:
    for document in built.edition.documents:
        lines = built.source(document.id).decode("utf-8").split("\n")
        expected = [number for number, line in enumerate(lines, 1) if line.strip()]
        assert sorted(accounted(document)) == expected


def accounted(document: Document) -> list[int]:
    """Return the line of everything in a document, those with two meanings twice."""
    lines = [line.line for line in document.front_matter]
    for unit in document.units:
        lines += [unit.heading.line] if unit.heading else []
        lines += [clause.line for clause in unit.clauses]
    return lines


def test_what_the_model_calls_the_text_of_a_line_stands_in_that_line(built: Built) -> None:
    for document in built.edition.documents:
        lines = built.source(document.id).decode("utf-8").split("\n")
        for front in document.front_matter:
            assert front.text == lines[front.line - 1].strip()
        for unit in document.units:
            if unit.heading:
                marked = lines[unit.heading.line - 1].strip()
                assert marked.startswith(unit.marker)
                assert marked.removeprefix(unit.marker).lstrip() == unit.heading.text


@given(raw_texts())
def test_any_text_is_cut_into_lines_and_put_together_again(text: str) -> None:
    lines = list(cut_lines(text))
    assert "".join(line.raw for line in lines) == text
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    for line in lines:
        assert line.text == line.text.strip()
        assert not (line.indent + line.end).strip()
        assert line.raw.count("\n") == line.raw.endswith("\n")


def test_a_source_from_windows_has_the_same_text(tiny: Built, tiny_copy: Path) -> None:
    path = tiny_copy / "content" / "sources" / "charter.txt"
    before = path.read_bytes()
    path.write_bytes(b"\xef\xbb\xbf" + before.replace(b"\n", b"\r\n"))
    settings = tiny_copy / "content" / "edition.yml"
    old, new = (hashlib.sha256(data).hexdigest() for data in (before, path.read_bytes()))
    settings.write_text(settings.read_text("utf-8").replace(old, new), "utf-8")
    document = compiled(tiny_copy).documents[0]
    assert document.units == tiny.edition.documents[0].units
    assert document.source.text.encode("utf-8") == before
