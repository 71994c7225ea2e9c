"""Take the comments out of our own scripts and style sheets; readers of the source have them."""

from __future__ import annotations

import re
from pathlib import Path

# A comment that begins a line, or stands alone in lines of its own, and within a line the type of a
# value; the code is laid out so that no text runs over lines.
_OF_SCRIPTS = re.compile(
    r"^[ \t]*(?:/\*(?:(?!\*/).)*\*/|//[^\n]*)\n|/\*\* @type (?:(?!\*/).)*\*/ ?",
    re.DOTALL | re.MULTILINE,
)
_OF_STYLES = re.compile(r"[ \t]*/\*.*?\*/", re.DOTALL)
_BLANKS = re.compile(r"\n\s+")


def lighten(assets: Path) -> None:
    """Rewrite the scripts and style sheets of a site without comments and indentation."""
    for pattern, folder, ending in ((_OF_SCRIPTS, "js", "js"), (_OF_STYLES, "css", "css")):
        for path in (assets / folder).rglob(f"*.{ending}"):
            code = pattern.sub("", path.read_text(encoding="utf-8"))
            path.write_text(_BLANKS.sub("\n", code).lstrip(), encoding="utf-8", newline="\n")
