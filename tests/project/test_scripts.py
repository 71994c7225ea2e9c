"""The browser scripts are in order: every one is used, and no two need each other."""

import re
from pathlib import Path

import pytest

from edition.page_kinds import PAGE_KINDS
from tests.editions import PROJECT
from tests.scripts import circle, imported_at_once, imported_later

THEME = PROJECT / "templates/theme"
FOLDER = THEME / "assets/js"
VENDOR = THEME / "assets/vendor"  # the scripts of others


@pytest.fixture(scope="module")
def imports() -> dict[Path, set[Path]]:
    """Every script, and what it imports, at once or later."""
    scripts = (*FOLDER.rglob("*.js"), *VENDOR.glob("*.js"))
    return {script: imported_at_once(script) | imported_later(script) for script in scripts}


def test_every_script_is_reached_from_a_page(imports: dict[Path, set[Path]]) -> None:
    """But for the one that a build writes before them."""
    reached = {FOLDER / "registry.js"}
    waiting = [FOLDER / name for name in entries()]
    while waiting:
        script = waiting.pop()
        assert script in imports, script
        if script not in reached:
            reached.add(script)
            waiting.extend(imports[script])
    assert set(imports) - reached == set()


def test_no_script_imports_itself_by_way_of_others(imports: dict[Path, set[Path]]) -> None:
    assert circle(imports) == []


def test_no_folder_imports_itself_by_way_of_others(imports: dict[Path, set[Path]]) -> None:
    folders: dict[Path, set[Path]] = {script.parent: set() for script in imports}
    for script, others in imports.items():
        folders[script.parent] |= {other.parent for other in others} - {script.parent}
    assert circle(folders) == []


def test_a_circle_is_found(tmp_path: Path) -> None:
    one, two, three = (tmp_path / name for name in ("one.js", "two.js", "three.js"))
    one.write_text('import { a,\n  b } from "./two.js";\n// import("./none.js")\n')
    two.write_text('const c = () => import("./three.js");\n')
    three.write_text('/** import "./none.js" */\nexport { b } from "./one.js";\n')
    found = {path: imported_at_once(path) | imported_later(path) for path in (one, two, three)}
    assert circle(found) == [one, two, three, one]
    assert circle({**found, three: set()}) == []


def test_an_import_by_an_unknown_name_is_refused(tmp_path: Path) -> None:
    script = tmp_path / "script.js"
    script.write_text("import(name);")
    with pytest.raises(AssertionError, match="without a plain name"):
        imported_later(script)


def entries() -> set[str]:
    """Return the scripts that the pages name, by their name in the folder of scripts."""
    pages = "".join(page.read_text(encoding="utf-8") for page in THEME.glob("*.html"))
    named = set(re.findall(r'<script\b[^>]*\bsrc="\{\{ root \}\}assets/js/([a-z_]+\.js)"', pages))
    assert named
    looks = [kind.look for kind in PAGE_KINDS]
    return named | {f"{name}.js" for look in looks for name in (look.script, look.first) if name}
