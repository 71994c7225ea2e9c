"""The addresses to which the links of a page lead, with their queries and fragments."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator

_LINK = re.compile(r'<a\b[^>]*?\shref="([^"]*)"')
# A link inside the site to more than a whole page or file: its path, and its query and fragment.
_PART = re.compile(r"([^:?#/][^:?#]*)?([?#].*)")


def linked_parts(name: str, page: str) -> Iterator[str]:
    """Yield the address of every part of a page to which a page links, from the site's root.

    `name` is that of its file in the site. The page for what is not there has no links of this
    kind: it cannot know where it is shown.
    """
    folder = f"/{posixpath.dirname(name)}/".replace("//", "/")
    for href in set(_LINK.findall(page)):
        link = _PART.fullmatch(html.unescape(href))
        if link is None:
            continue
        path = link[1] or ""
        whole = posixpath.normpath(posixpath.join(folder, path))
        slash = "/" if whole != "/" and (not path or path.endswith(("/", "."))) else ""
        yield f"{whole}{slash}{link[2]}"
