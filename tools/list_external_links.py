#!/usr/bin/env python3
"""Print every address outside the site that a page of a built site links to, one a line.

    python tools/list_external_links.py [SITE]

The addresses are sorted, each once, ready for a link checker: only the scheduled workflow opens
them, since no build may depend on other people's sites.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag


class _Links(HTMLParser):
    """Collects where the links of a page lead."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if tag == "a" and name == "href" and value]


def external_links(site: Path) -> Iterator[str]:
    """Yield the addresses, sorted; links inside a site are relative, but for its 404 page."""
    found = set()
    for path in site.rglob("*.html"):
        page = _Links()
        page.feed(path.read_text(encoding="utf-8"))
        found |= {urldefrag(href).url for href in page.found if href.startswith("http")}
    yield from sorted(found)


def main() -> int:
    """Print the list; return 1 if there is no site."""
    site = Path(sys.argv[1] if len(sys.argv) > 1 else "site")
    if not (site / "index.html").is_file():
        print(f"{site}: there is no built site here; run `make site` first", file=sys.stderr)
        return 1
    print(*external_links(site), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
