"""MkDocs as a build runs it: finished pages that stay the same are not made again.

What such a page becomes depends on its own source and on what all pages have in common. Pages
written by hand are always made: what they link to may have gone.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import shutil
import sys
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.pages import Page

from edition.keeping import hash_of, this_python
from edition.site.finished_pages import fragments, is_finished
from edition.site.tree import Tree

_HERE = Path(__file__).parent
_NOTE = ".made.json"  # in the output: what each finished page was made of, by its source's name


class _KeptPage(Page):
    """A page that was made before: links may name its fragments, and nothing else is asked."""

    @cached_property
    def present_anchor_ids(self) -> set[str]:  # type: ignore[override]
        return set(fragments(self.file.content_string))


class _Keeping(BasePlugin):  # type: ignore[no-untyped-call, type-arg]
    """Leaves out the pages that lie in `output` already, by what they were `made_of`.

    `origin` is what all pages have in common. Afterwards `made_of` says it of what will lie there,
    and `kept` are the names of the files that stay.
    """

    def __init__(self, output: Path, origin: bytes, made_of: Mapping[str, str]) -> None:
        self._output = output
        self._origin = origin
        self._before = made_of
        self.made_of: dict[str, str] = {}
        self.kept: set[str] = set()

    def on_config(self, config: MkDocsConfig) -> None:
        """Look for nothing in Material: no page uses what it has, and to list it takes long."""
        config.theme.dirs = [config.theme.dirs[0], config.theme.dirs[-1]]

    def on_files(self, files: Files, *, config: MkDocsConfig) -> None:
        for file in files.documentation_pages():
            source = file.content_string
            if not is_finished(source):
                continue
            made_of = hashlib.sha256(self._origin + source.encode()).hexdigest()
            self.made_of[file.src_uri] = made_of
            there = (self._output / file.dest_uri).is_file()
            if there and self._before.get(file.src_uri) == made_of:
                file.inclusion = InclusionLevel.EXCLUDED
                _KeptPage(None, file, config)
                self.kept.add(file.dest_uri)

    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        """Let go of the source of a page that was read: those of all would lie there at once."""
        page.markdown = ""
        return html

    def on_page_context(self, context: Any, **_: Any) -> Any:
        """Let no template see another page: it would not be made again with that."""
        return {**context, "nav": None, "pages": None}


def make(configuration: Path) -> None:
    """Build the site of a configuration; raises MkDocsException for whatever is wrong."""
    config = load_config(str(configuration), strict=True)
    output = Path(config.site_dir)
    fresh = output.with_name(f"{output.name}.new")
    config.site_dir = str(fresh)
    note = output / _NOTE
    alone = not (config.plugins or config.hooks)  # others may do anything
    made_of = json.loads(note.read_text(encoding="ascii")) if alone and note.exists() else {}
    keeping = _Keeping(output, _origin(configuration, config), made_of)
    config.plugins["keeping"] = keeping
    build(config)
    note.unlink(missing_ok=True)  # until everything lies there
    tree = Tree(output)
    for path in fresh.rglob("*"):
        if path.is_file():
            tree.write(path.relative_to(fresh).as_posix(), path.read_bytes())
    tree.names |= keeping.kept
    tree.close()
    note.write_text(json.dumps(keeping.made_of), encoding="ascii")
    shutil.rmtree(fresh)


def _origin(configuration: Path, config: MkDocsConfig) -> bytes:
    """Return what says what goes into every page: settings, templates, this code, its libraries."""
    settings = yaml.safe_load(configuration.read_bytes())["INHERIT"]
    templates = Path(config.theme.dirs[0]).glob("*.html")
    files = [configuration, Path(settings), *sorted(templates), *sorted(_HERE.glob("*.py"))]
    surroundings = f"{this_python()} {os.environ['SOURCE_DATE_EPOCH']}"
    return hash_of(files) + surroundings.encode()


if __name__ == "__main__":
    logging.basicConfig(format="%(levelname)s: %(message)s")
    try:
        make(Path(sys.argv[-1]))
    except MkDocsException as error:
        sys.exit(error.format_message())
