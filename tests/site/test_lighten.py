"""What readers load has no comments, and every line of code as it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tests.editions import PROJECT

THEME = PROJECT / "templates/theme/assets"
_TYPE = re.compile(r"/\*\* @type [^*]*\*/ ?")


def test_scripts_and_styles_lose_their_comments_alone(tiny_site: Path) -> None:
    sources = [*THEME.rglob("js/**/*.js"), *THEME.rglob("css/*.css")]
    assert len(sources) > 40
    for source in sources:
        published = tiny_site / "assets" / source.relative_to(THEME)
        code = list(lines_of_code(source.read_text(encoding="utf-8")))
        assert published.read_text(encoding="utf-8").splitlines() == code, source.name


def lines_of_code(text: str) -> Iterator[str]:
    """Yield the lines of a script or a style sheet that hold more than a comment.

    A comment after code is taken off where it ends the line, as in style sheets, and so is the type
    of a value inside a line of a script.
    """
    commenting = False
    for written in text.splitlines():
        line = _TYPE.sub("", written) or written
        if not commenting and line.lstrip().startswith("//"):
            continue
        code, mark, comment = ("", "/*", line) if commenting else line.partition("/*")
        if mark and "*/" in comment and not line.endswith("*/"):
            code, mark = line, ""
        commenting = bool(mark) and "*/" not in comment
        if code.strip():
            yield code.strip()
