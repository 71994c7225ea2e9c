"""MkDocs, page by page, for the preview: what `engine.py` has done to a whole site at once."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page


class PageEngine:
    """Makes single pages as the engine makes them with a configuration."""

    def __init__(self, configuration: Path) -> None:
        os.environ["NO_MKDOCS_2_WARNING"] = "1"
        self._config = load_config(str(configuration))
        self._files = _AnyPage(self._config)
        self._nav = get_navigation(self._files, self._config)
        self._templates = self._config.theme.get_env()

    def page(self, name: str, source: str) -> str:
        """Return the page that is made of the Markdown in a file of this name."""
        file = _file(self._config, name)
        file.content_string = source
        page = Page(None, file, self._config)
        page.read_source(self._config)
        page.render(self._config, self._files)
        page.active = True
        context = get_context(self._nav, [], self._config, page)
        made: str = self._templates.get_template(page.meta["template"]).render(context)
        return made

    def not_found(self) -> str:
        """Return the page that is shown where there is none."""
        base = urlsplit(self._config.site_url or "/").path
        context = get_context(self._nav, [], self._config, base_url=base)
        made: str = self._templates.get_template("404.html").render(context)
        return made


class _AnyPage(Files):
    """Knows every page that a link names: whether it is there, the compiler checks."""

    def __init__(self, config: MkDocsConfig) -> None:
        super().__init__([])
        self._config = config

    def get_file_from_path(self, path: str) -> File | None:
        return _file(self._config, path) if path.endswith(".md") else None


def _file(config: MkDocsConfig, name: str) -> File:
    return File(name, None, config.site_dir, config.use_directory_urls)
