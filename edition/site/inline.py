"""Put into a page what it needs before it can be drawn: a request less is a round trip less.

Those are its style sheets but for those of another medium, and its scripts that are not deferred.
The policy of the page names their hashes; nothing else inside a page is run or applied.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import re
from collections.abc import Mapping

_SHEET = re.compile(r'<link rel="stylesheet" href="([^"]*?)(assets/css/[\w-]+\.css)">')
_SCRIPT = re.compile(r'<script src="([^"]*?)(assets/js/[\w-]+\.js)"></script>')
_LINKED = re.compile(r'<link rel="stylesheet" href="[^"]*?(assets/css/[\w-]+\.css)"')
_FOLDER = "../"  # from a sheet to the folder of all assets


class Inliner:
    """Puts files that pages load, by their name in the site, into pages.

    `used` are the names of those that stand in pages now. In the site of a large edition there are
    none: what its many pages have in common would be most of it, and hosts limit what a site holds.
    `linked` are those of the sheets that pages go on to load.
    """

    def __init__(self, files: Mapping[str, str], *, large: bool) -> None:
        self._files = files
        self._large = large
        self.used: set[str] = set()
        self.linked: set[str] = set()

    def page(self, page: str) -> str:
        """Return a page with what it needs at once."""
        for kind, pattern in (("style", _SHEET), ("script", _SCRIPT)) if not self._large else ():
            rows = dict.fromkeys(match[0] for match in _in_a_row(pattern).finditer(page))
            hashes = ""
            for row in rows:
                text = "\n".join(self._text(*one.groups()) for one in pattern.finditer(row))
                page = page.replace(row, f"<{kind}>{text}</{kind}>\n")
                hashes += f" 'sha256-{_hash(text)}'"
            page = page.replace(f"{kind}-src 'self'", f"{kind}-src 'self'{hashes}", 1)
        self.linked.update(_LINKED.findall(page))
        return page

    def _text(self, root: str, name: str) -> str:
        """Return a file as it can stand in a page with this way to the root of the site.

        Programs that copy sites write addresses anew, as short as can be: one that could be shorter
        would change, and with it the hash.
        """
        self.used.add(name)
        return self._files[name].strip().replace(_FOLDER, f"{root.removeprefix('./')}assets/")


@functools.cache
def _in_a_row(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """Return what finds elements that follow one another: they become one, with one hash."""
    return re.compile(rf"(?:{pattern.pattern}\s*)+")


@functools.cache
def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
