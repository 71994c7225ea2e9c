"""Write the staged tree: pages as Markdown, assets, data, and the configuration for the engine."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePath
from typing import Any

import yaml

from edition import addresses
from edition.exports import mark
from edition.model import Edition
from edition.page_kinds import PLAIN, WRITING, WRITTEN, Look
from edition.pages.frame import frame
from edition.pages.jsonld import edition_jsonld
from edition.pages.meta_tags import page_tags
from edition.pages.navigation import ContentsEntry, contents
from edition.pages.render import Page
from edition.reading.left_overs import is_left_over
from edition.reading.written_pages import WrittenPage
from edition.site.finished_pages import MARK
from edition.site.tree import Tree

_CONTENTS = "<!-- edition:glance -->"
_BEYOND_ASCII = re.compile(r"[^ -~]")


def page_file(address: str) -> str:
    """Return the name of the Markdown file that the engine serves at an address.

    Each page has a folder of its own, so that a relative link means the same in the file and at
    the address: some engines rewrite the links of raw HTML as links between files, some do not.
    """
    path = address.strip("/")
    return f"{path}/index.md" if path else "index.md"


def write_page(docs: Tree, address: str, source: str) -> None:
    """Write the file of a page to the folder of `docs`."""
    docs.write(page_file(address), source)


def write_tree(
    docs: Tree, edition: Edition, written: Iterable[tuple[WrittenPage, str]], assets: Path
) -> None:
    """Write what the engine reads besides the pages that were made, and take away what else is."""
    for name, path in published(assets):
        docs.write(name, path.read_bytes())
    for hand_written, body in written:
        text = staged_written(edition, hand_written, body)
        docs.write(page_file(hand_written.address), text)
    docs.close()


def staged(page: Page) -> str:
    """Return the file of a page as the engine reads it."""
    head: dict[str, Any] = {
        "title": page.head.title,
        "description": page.head.description,
        "kind": page.kind.id,
        **_look(page.look),
        "contents": [entry._asdict() for entry in page.contents],
        "tags": list(page.tags),
        "alternates": list(page.head.alternates),
        "jsonld": page.head.jsonld,
        "document": page.head.document,
        "forms": page.head.forms,
        "work": page.head.work,
        "titled": page.head.titled and page.head.titled._asdict(),
    }
    return f"{_front_matter(head)}{MARK}\n{page.body}"


def staged_written(edition: Edition, page: WrittenPage, body: str) -> str:
    """Return the file of a page written by hand as the engine reads it."""
    entries: Iterable[ContentsEntry] = contents(edition, page.address)
    look = next((kind.look for kind in WRITTEN if kind.address == page.address), WRITING)
    head = {
        "kind": "page",
        **_look(look),
        **page.head,
        "contents": [entry._asdict() for entry in entries],
        "tags": list(_tags(edition, page)),
        "jsonld": edition_jsonld(edition) if page.address == addresses.HOME else None,
    }
    return _front_matter(head) + body


def published(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield what of a folder is published as it is: no pages, and nothing that programs left."""
    for found, folders, names in os.walk(folder, followlinks=True):
        folders[:] = [name for name in folders if not is_left_over(PurePath(name))]
        for name in names:
            path = Path(found, name)
            if not name.endswith(".md") and not is_left_over(PurePath(name)) and path.exists():
                yield path.relative_to(folder).as_posix(), path


def _look(look: Look) -> dict[str, Any]:
    """Return what the head of a page says of its frame, faces, style sheets and scripts."""
    return {
        "template": look.frame,
        "faces": list(look.faces),
        "styles": list(look.styles),
        "script": look.script,
        "first": look.first,
        "soon": look.soon,
    }


def _tags(edition: Edition, page: WrittenPage) -> tuple[dict[str, str], ...]:
    return page_tags(edition, page.address, page.head["title"], page.head["description"])


class _Words(yaml.SafeDumper):
    """Writes a message as the text that it is."""


_Words.add_multi_representer(str, yaml.SafeDumper.represent_str)


def derived_configuration(
    edition: Edition, settings: Path, theme: Path, site: Path, written: Iterable[WrittenPage]
) -> str:
    """Return the engine's configuration: mkdocs.yml, and what comes from the model."""
    pages = list(written)
    lists = any(page.address == addresses.HOME and _CONTENTS in page.body for page in pages)
    nav: list[Any] = [{page.head["title"]: page_file(page.address)} for page in pages]
    nav += [{unit.label: page_file(unit.address)} for unit in edition.units]
    entries = contents(edition, addresses.HOME)
    configuration = {
        "INHERIT": str(settings),
        "site_name": edition.name,
        "site_url": edition.url,
        "docs_dir": "docs",
        "site_dir": str(site),
        "theme": {"custom_dir": str(theme)},
        "nav": nav,
        "extra": {
            "version": edition.version,
            "name": edition.name,
            "short_name": edition.short_name,
            "date": edition.date,
            "notice": edition.notice,
            "say": frame(edition, lists=lists),
            "mark": {"field": f"0 0 {mark.FIELD} {mark.FIELD}", "path": mark.PATH},
            # The page that is shown where there is none has no head of its own.
            "faces": list(PLAIN.faces),
            "styles": list(PLAIN.styles),
            "script": PLAIN.script,
            "contents": [
                {
                    "title": entry.title,
                    "number": entry.number,
                    "level": entry.level,
                    "address": entry.href.removeprefix("./"),
                    "tongue": entry.tongue,
                }
                for entry in entries
            ],
        },
    }
    written_out: str = yaml.dump(configuration, Dumper=_Words, allow_unicode=True, sort_keys=False)
    return written_out


def _front_matter(head: Mapping[str, Any]) -> str:
    """Return the head of a Markdown file, a line for each value."""
    lines = [f"{key}: {_flow(value)}" for key, value in head.items() if value is not None]
    return "---\n" + "\n".join(lines) + "\n---\n"


def _flow(value: Any) -> str:
    """Return a value as YAML in ASCII on one line.

    JSON is YAML but for one thing: YAML has no surrogate pairs, and reads half of one as a fault.
    """
    text = json.dumps(value, ensure_ascii=False)
    return _BEYOND_ASCII.sub(lambda match: f"\\U{ord(match[0]):08x}", text)
