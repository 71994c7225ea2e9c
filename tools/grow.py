"""Write a synthetic edition of any size, to measure how the compiler grows.

    python -m tools.grow DIR FACTOR

A factor of 1 is a text with a commentary of 37 units and some 120 clauses; links, terms, index and
notes grow in proportion. Every word is invented, and the same factor gives the same edition.
`build.py --root DIR` builds it; its ledger is recorded, so that it is complete.
"""

from __future__ import annotations

import hashlib
import json
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tools.invented import (
    CATEGORIES,
    FACT,
    RELATIONS,
    TERMS,
    Text,
    index,
    law,
    links,
    notes,
    remarks,
    terms,
)

PROJECT = Path(__file__).resolve().parents[1]
SLOTS = {"index": ("title-page", "glance"), "data": ("files", "formats")}
SETTINGS = """\
theme: {name: material, font: false, language: en}
site_description: A synthetic edition; every word of it is invented.
plugins: []
markdown_extensions: [attr_list, edition.site.finished_pages, md_in_html, tables]
extra:
  disclaimers: [Every word of this edition is invented.]
"""


def _document(role: str, file: str, text: Text) -> dict[str, object]:
    section = {"kind": "section", "marker": r"\d+\.", "numbering": "decimal", "line": "heading"}
    item = {"kind": "item", "marker": r"\(\d+\)", "numbering": "decimal", "line": "clause"}
    rows = [
        {"id": one, **({"item": one.replace("section", "item")} if role == "text" else {})}
        for one in text.sections
    ]
    head = {"title": text.lines[0], "front_matter": ["title"], "title_line": "title"}
    return {
        "id": file.removesuffix(".txt"),
        "role": role,
        "name": "Code" if role == "text" else "Remarks",
        **(head if role == "text" else {}),
        "source": {"file": file, "sha256": hashlib.sha256(text.source.encode()).hexdigest()},
        "paragraphs": "line",
        "levels": [section, item] if role == "text" else [section],
        "sections": rows,
    }


def _settings() -> Iterator[tuple[str, object]]:
    """Yield what is the same of every edition: the settings of the engine, pages, relations."""
    yield "mkdocs.yml", SETTINGS
    for page in ("index", "about", "cite", "data"):
        title = page.capitalize()
        head = f"---\ntitle: {title}\ndescription: A page.\n---\n\n# {title}\n\n"
        slots = (f"<!-- edition:{slot} -->\n" for slot in SLOTS.get(page, ()))
        yield f"site_src/{page}.md", head + "\n".join(slots)
    fact = {"subject": FACT, "description": "Nothing.", "reference": {"title": "An invented work"}}
    yield "content/facts.yml", {"facts": [fact]}
    relations = [
        {"id": one, "label": one, "inverse": f"{one} (inverse)", "explanation": "Invented."}
        for one in RELATIONS
    ]
    yield "content/relations.yml", {"relations": relations}


def content(factor: float) -> Iterator[tuple[str, object]]:
    """Yield the files of an edition by their names: texts, or what stands in them as YAML."""
    chance = random.Random(round(100 * factor))  # noqa: S311 - it is to be the same every time
    used = (number * 31 % round(TERMS * factor) for number in range(sys.maxsize))
    code = law(factor, chance, used)
    comments = remarks(factor, chance, used)
    documents = [
        _document("text", "code.txt", code),
        _document("commentary", "remarks.txt", comments),
    ]
    every = [*code.places, *comments.places]
    yield from _settings()
    yield "content/sources/code.txt", code.source
    yield "content/sources/remarks.txt", comments.source
    yield (
        "content/edition.yml",
        {
            "name": f"A synthetic edition, {factor:g} times",
            "version": "1.0.0",
            "date": "2001-01-01",
            "complete": True,
            "documents": documents,
        },
    )
    yield (
        "content/unit_labels.yml",
        {k: {"label": v} for k, v in (code.labels | comments.labels).items()},
    )
    yield "content/sentence_starts.yml", comments.starts
    yield "content/links.yml", {"links": list(links(code, comments, chance)), "unlinked": []}
    yield (
        "content/glossary.yml",
        {
            "categories": [{"id": one, "label": one.capitalize()} for one in CATEGORIES],
            "terms": list(terms(factor)),
        },
    )
    yield "content/index.yml", {"index": list(index(factor, every))}
    yield "content/notes.yml", {"notes": list(notes(code.places))}
    yield "content/ledger.yml", {"changes": [], "entries": []}


def write(folder: Path, factor: float) -> None:
    """Write an edition into a folder, without its ledger; what stands there is written anew."""
    for file, value in content(factor):
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        text = value if isinstance(value, str) else "".join(_yaml(value))
        path.write_text(text, encoding="utf-8", newline="\n")


def _yaml(value: object) -> Iterator[str]:
    """Yield a mapping as YAML: each of its values on lines of its own, and in a list each entry."""
    assert isinstance(value, dict), "a file is a mapping"
    for key, inside in value.items():
        if isinstance(inside, list) and inside:
            yield f"{key}:\n"
            yield from (f"  - {json.dumps(entry)}\n" for entry in inside)
        else:
            yield f"{key}: {json.dumps(inside)}\n"


def main() -> int:
    """Write the edition that the command line asks for, and record its ledger."""
    folder, factor = Path(sys.argv[1]), float(sys.argv[2])
    write(folder, factor)
    command = [sys.executable, str(PROJECT / "build.py"), "--root", str(folder), "record"]
    return subprocess.run([*command, "--reason", "The first edition."], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
