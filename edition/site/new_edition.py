"""Begin an edition: copy sources, guess their structure, write only what is needed."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined

from edition.catalogues import common_language, gettext, speaking, spoken
from edition.compiling.recognising import recognise
from edition.compiling.trying import Proposal
from edition.faults.fault import Faults
from edition.languages import attributes, direction
from edition.reading.text_files import read_text
from edition.site.make import TEMPLATES
from edition.site.new_arguments import check
from edition.site.new_doubts import doubts, misfits, warning
from edition.site.new_names import file_name, identifier, title_of
from edition.spoken_templates import let_speak

_NEW = TEMPLATES / "new"
_PAGES = ("index.md", "about.md", "cite.md", "data.md")
_LEVEL_KEYS = ("kind", "id", "unmarked", "marker", "numbering", "words", "alphabet", "first",
               "line", "title", "title_ends", "beside", "runs_on", "optional", "page", "implied",
               "single",
               "indent", "called")  # fmt: skip
_NO_TEXT = ("true", "false", "null", "yes", "no", "on", "off", "n", "y")
_LISTS = ("left_out", "blocks")
_LISTS_OF_LEVELS = ("missing", "exceptions")


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """A document of a new edition: its file, and what was guessed of its structure."""

    file: str
    proposal: Proposal


def begin(
    folder: Path, sources: Sequence[Path], title: str | None, languages: Sequence[str], today: date
) -> list[Begun]:
    """Write a new edition into a folder that is empty or not there; return its documents.

    The sources are copied byte for byte. Raises UsageError where that cannot be done, ContentError
    where a source is no text that can be read.
    """
    check(folder, sources, title, languages)
    names = [file_name(source, number) for number, source in enumerate(sources, 1)]
    faults = Faults()
    texts = [read_text(source, source.name, faults, prose=True) for source in sources]
    faults.stop()
    title = title or title_of(texts[0], sources[0])
    rows: list[str] = []
    begun = []
    every = list(languages) * (len(sources) if len(languages) == 1 else 1)
    for number, (source, text, name) in enumerate(zip(sources, texts, names, strict=True)):
        assert text is not None, "faults were raised"
        document = identifier(Path(name).stem)
        prefix = f"{document}-" if number else ""
        proposal = recognise(text, title, prefix, every[number])
        begun.append(Begun(file=name, proposal=proposal))
        called = title if len(sources) == 1 else Path(name).stem
        rows += _document(document, called, name, source, every[number], proposal)
        if common_language(every).split("-")[0] != every[number].split("-")[0]:
            rows.append(f"    label_language: {every[number]}")
    with speaking(common_language(every)):
        settings = list(_settings(title, today))
    (folder / "content" / "sources").mkdir(parents=True)
    for source, name in zip(sources, names, strict=True):
        shutil.copyfile(source, folder / "content" / "sources" / name)
    (folder / "content" / "edition.yml").write_text(
        "\n".join([*settings, *rows, ""]), encoding="utf-8", newline="\n"
    )
    write_pages(folder, title, every)
    return begun


def steps(folder: Path, begun: Sequence[Begun]) -> str:
    """Return what to do next, in words."""
    build = f".venv/bin/python build.py --root {folder}"
    lines = ["Next:"]
    if any(_mended_lines(one) for one in begun):
        lines.append(
            "  look at exceptions and missing in content/edition.yml: lines that fit no rule;"
        )
    lines += [f"  {said}" for one in begun if (said := misfits(one.file, one.proposal))]
    lines += [f"  {doubt}" for one in begun for doubt in doubts(one.file, one.proposal.parsed)]
    lines += [
        f"  {build} serve     see it in a browser, rebuilt at every change",
        f"  {build} check --tree           see the structure; check --explain LINE says why",
        f"  {build} check     see what is still missing for a complete edition",
        "docs/another-text.md says how the structure of a text is written down.",
    ]
    return "\n".join(lines)


def _mended_lines(one: Begun) -> bool:
    return any(one.proposal.rules.get(key) for key in ("exceptions", "missing"))


def coarsen(folder: Path) -> None:
    """Write the rules anew without what was guessed of the structure of the texts."""
    path = folder / "content" / "edition.yml"
    kept = []
    inside = False
    for line in path.read_text(encoding="utf-8").split("\n"):
        inside = line.startswith("      ") and inside
        if re.match(
            rf"    (?:{'|'.join(('called', 'opening_unit', 'levels', *_LISTS_OF_LEVELS))}):", line
        ):
            inside = True
            continue
        if not inside:
            kept.append(line)
        if line.startswith("    paragraphs:"):
            name = f"text-{sum('opening_unit' in one for one in kept) + 1}"
            kept.append(f"    opening_unit: {{id: {name}, kind: text}}")
    path.write_text("\n".join(kept), encoding="utf-8", newline="\n")


def _settings(title: str, today: date) -> Iterator[str]:
    yield "# What this edition is, and how the structure of its texts is recognised."
    yield "# This is a draft: labels, index, glossary, notes and links can come later, in files"
    yield "# beside this one. Identifiers may change until complete: true is written and they are"
    yield "# recorded."
    named = gettext("{title}: a citable edition").format(title=title)
    yield f"name: {_quoted(named)}"
    yield f"short_name: {_quoted(title)}"
    yield "version: 0.1.0"
    yield f'date: "{today.isoformat()}"'
    yield "documents:"


def _document(
    document: str, called: str, name: str, source: Path, language: str, proposal: Proposal
) -> Iterator[str]:
    rules = proposal.rules
    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    yield f"  - id: {document}"
    yield "    role: text"
    yield f"    name: {_quoted(called)}"
    yield f"    language: {language}"
    if "title" in rules:
        yield f"    title: {_quoted(rules['title'])}"
    yield f"    source: {{file: {name}, sha256: {digest}}}"
    if "front_matter" in rules:
        yield f"    front_matter: [{', '.join(rules['front_matter'])}]"
        yield f"    title_line: {rules['title_line']}"
    yield from _structure(rules, warning(proposal))


def _structure(rules: dict[str, Any], warned: str) -> Iterator[str]:
    """Yield what is said of the structure of a document, as content/edition.yml has it.

    `warned` is said above the exceptions; empty where there is nothing to say.
    """
    for key in ("paragraphs", "wrapped", "marks", "marks_end", "opening_unit", "called"):
        if key in rules:
            yield f"    {key}: {_flow(rules[key])}"
    levels = [
        {key: level[key] for key in _LEVEL_KEYS if key in level}
        for level in rules.get("levels", ())
    ]
    lists = {key: rules.get(key) for key in (*_LISTS, *_LISTS_OF_LEVELS)}
    for key, rows in {**lists, "levels": levels}.items():
        if rows:
            yield f"    {key}:"
            yield from [f"      # {warned}"] if warned and key == "exceptions" else []
            yield from (f"      - {_flow(row)}" for row in rows)


def _flow(value: Any) -> str:
    """Return a value in one line of YAML; text that is no plain word in single quotes."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_flow(one)}' for key, one in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(_flow(one) for one in value)}]"
    if not isinstance(value, str):
        return _quoted(value)
    if re.fullmatch(r"[A-Za-z][A-Za-z0-9 -]*", value) and value not in _NO_TEXT:
        return value
    return "'" + value.replace("'", "''") + "'"


def _quoted(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def write_pages(folder: Path, title: str, languages: Sequence[str]) -> None:
    """Write the settings of the site and its first pages; the title is put in, escaped.

    They are in the language of the interface, which follows from those of the texts.
    """
    with speaking(common_language(languages)):
        _write_pages(folder, title, languages[0] if len(set(languages)) == 1 else spoken())


def _write_pages(folder: Path, title: str, language: str) -> None:
    described = gettext("A citable edition of {title}. Every passage has an address of its own.")
    put = {
        "TITLE": _quoted(title),
        "DESCRIPTION": _quoted(described.format(title=title)),
        "HEADING": "".join(f"&#{ord(char)};" if char in "<>&*_`[]\\" else char for char in title),
        "TONGUE": attributes(language, direction(language), spoken()),
    }
    pattern = re.compile(r"\b(TITLE|DESCRIPTION|HEADING|TONGUE)\b")
    templates = Environment(keep_trailing_newline=True, undefined=StrictUndefined)  # noqa: S701 - ours
    let_speak(templates, str)
    pages = folder / "site_src"
    pages.mkdir()
    for path in (*(_NEW / name for name in _PAGES), _NEW / "mkdocs.yml"):
        template = templates.from_string(path.read_text(encoding="utf-8"))
        text = pattern.sub(lambda match: put[match[0]], template.render())
        target = folder if path.suffix == ".yml" else pages
        (target / path.name).write_text(text, encoding="utf-8", newline="\n")
