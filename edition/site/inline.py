"""Put into each page what it needs before it can be drawn: a request less is a round trip less.

Those are its style sheets but for those of another medium, and its scripts that are not deferred.
The policy of the page names their hashes; nothing else inside a page is run or applied.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import re
from pathlib import Path

_SHEET = re.compile(r'<link rel="stylesheet" href="([^"]*?)(assets/css/[\w-]+\.css)">')
_SCRIPT = re.compile(r'<script src="([^"]*?)(assets/js/[\w-]+\.js)"></script>')
_FOLDER = "../"  # from a sheet to the folder of all assets


def inline(site: Path) -> None:
    """Rewrite every page of a finished site; take away the files that stand in the pages now."""
    used: set[str] = set()
    for path in site.rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        for kind, pattern in (("style", _SHEET), ("script", _SCRIPT)):
            texts = {found[0]: _content(site, *found.groups()) for found in pattern.finditer(page)}
            used |= {found[2] for found in pattern.finditer(page)}
            for element, text in texts.items():
                page = page.replace(element, f"<{kind}>{text}</{kind}>")
            hashes = "".join(f" 'sha256-{_hash(text)}'" for text in texts.values())
            page = page.replace(f"{kind}-src 'self'", f"{kind}-src 'self'{hashes}", 1)
        path.write_text(page, encoding="utf-8", newline="\n")
    for name in used:
        (site / name).unlink()
    _content.cache_clear()


@functools.cache
def _content(site: Path, root: str, name: str) -> str:
    """Return what a file holds, as it can stand in a page with this way to the root of the site."""
    return (site / name).read_text(encoding="utf-8").strip().replace(_FOLDER, f"{root}assets/")


@functools.cache
def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
