"""The addresses to which the links of a finished site lead, with their queries and fragments."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

# Of links inside the site, those to more than a whole page or file.
_PART = re.compile(r'<a\b[^>]*?\shref="([^":#?]*)([?#][^"]*)"')


def linked_parts(site: Path) -> set[str]:
    """Return the address of every part of a page to which a page links, from the site's root."""
    return {address for page in site.rglob("*.html") for address in _of_page(site, page)}


def _of_page(site: Path, page: Path) -> Iterator[str]:
    folder = f"/{page.parent.relative_to(site).as_posix()}/".replace("/./", "/")
    for path, part in set(_PART.findall(page.read_text(encoding="utf-8"))):
        if path.startswith("/"):
            continue  # the page for what is not there: it cannot know where it is shown
        whole = posixpath.normpath(posixpath.join(folder, path))
        slash = "/" if whole != "/" and (not path or path.endswith(("/", "."))) else ""
        yield f"{whole}{slash}{html.unescape(part)}"
