"""What readers load is few files without comments: what the pages name, and what scripts ask for."""

from __future__ import annotations

import re
from pathlib import Path

from edition.page_kinds import PAGE_KINDS
from edition.site.spoken_scripts import spoken
from tests.built_pages import pages, styles
from tests.editions import PROJECT
from tests.scripts import imported_later

THEME = PROJECT / "templates/theme/assets"


def test_what_is_published_is_what_is_loaded(tiny_site: Path) -> None:
    sheets = {kind.look.styles[-1] for kind in PAGE_KINDS}
    assert {path.stem for path in (tiny_site / "assets/css").iterdir()} == sheets
    later = {path for script in THEME.rglob("js/**/*.js") for path in imported_later(script)}
    named = {path.relative_to(THEME / "js").as_posix() for path in later}
    at_once = {f"{kind.look.script}.js" for kind in PAGE_KINDS}
    folder = tiny_site / "assets/js"
    published = {path.relative_to(folder).as_posix() for path in folder.rglob("*.js")}
    assert published == named | at_once


def test_sheets_are_whole_and_small(tiny_site: Path) -> None:
    """Every class and every part of a page that a source names is named in what is published."""
    words = re.compile(r"[.#\[][a-z][a-z-]+|::[a-z-]+")
    published = styles(tiny_site)
    for source in (THEME / "css").glob("*.css"):
        rules = re.sub(
            r"/\*.*?\*/|@import[^;]*;|url\([^)]*\)", "", source.read_text("utf-8"), flags=re.DOTALL
        )
        missing = {
            word for word in words.findall(rules) if word.replace("::", ":") not in published
        }
        assert missing == set(), source.name
    assert "/*" not in published
    assert "@import" not in published


def test_scripts_have_every_line_of_code_and_no_comment(tiny_site: Path) -> None:
    published = "".join(path.read_text("utf-8") for path in tiny_site.rglob("js/**/*.js"))
    for address in ("/", "/search/"):  # those that run before a page is drawn
        inside = pages(tiny_site)[address].xpath("//script[not(@src) and not(@type)]/text()")
        published += "".join(f"\n{script}\n" for script in inside)
    for source in THEME.rglob("js/**/*.js"):
        if source.name == "messages.js":
            continue  # it is not there where messages are put in
        for line in lines_of_code(spoken(source.read_text(encoding="utf-8"))):
            assert f"\n{line}\n" in f"\n{published}\n", (source.name, line)
    assert not re.search(r"^\s*(?://|/\*|\*)", published, re.MULTILINE)


def lines_of_code(text: str) -> list[str]:
    """Return the lines of a script that are published as they are written, but for indentation."""
    code = re.sub(r"^\s*/\*.*?\*/\n", "", text, flags=re.DOTALL | re.MULTILINE)
    code = re.sub(r"^import\b[^;]*;[^\n]*\n", "", code, flags=re.MULTILINE)
    code = re.sub(r"^export ", "", code, flags=re.MULTILINE)
    lines = [line.strip() for line in code.splitlines()]
    return [
        line
        for line in lines
        if line and not line.startswith("//") and "import(" not in line and "/**" not in line
    ]
