"""The addresses to which the links of a finished site lead, with their queries and fragments."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

_LINK = re.compile(r'<a\b[^>]*?\shref="([^"]*)"')
# A link inside the site to more than a whole page or file: its path, and its query and fragment.
_PART = re.compile(r"([^:?#/][^:?#]*)?([?#].*)")


def linked_parts(site: Path) -> set[str]:
    """Return the address of every part of a page to which a page links, from the site's root.

    The page for what is not there has no links of this kind: it cannot know where it is shown.
    """
    return {address for page in site.rglob("*.html") for address in _of_page(site, page)}


def _of_page(site: Path, page: Path) -> Iterator[str]:
    folder = f"/{page.parent.relative_to(site).as_posix()}/".replace("/./", "/")
    for href in set(_LINK.findall(page.read_text(encoding="utf-8"))):
        link = _PART.fullmatch(html.unescape(href))
        if link is None:
            continue
        path = link[1] or ""
        whole = posixpath.normpath(posixpath.join(folder, path))
        slash = "/" if whole != "/" and (not path or path.endswith(("/", "."))) else ""
        yield f"{whole}{slash}{link[2]}"
