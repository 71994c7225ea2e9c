"""Make what pages load of our scripts and style sheets: few files, light ones."""

from __future__ import annotations

import shutil
from pathlib import Path, PurePath

import lightningcss

from edition.page_kinds import PAGE_KINDS
from edition.site.scripts import link, without_comments

_FIRST = ("preferences.js", "faces.js")  # run before a page is drawn, and are no modules
_REGISTRY = "registry.js"
# The first that know light-dark(). What is made smaller stays such that they understand it.
_BROWSERS = ["chrome 123", "firefox 120", "ios_saf 17.5", "safari 17.5"]


def lighten(assets: Path) -> None:
    """Put the files that pages load in the place of the modules and sheets they are made of."""
    _styles(assets / "css")
    _scripts(assets)


def _styles(folder: Path) -> None:
    """Bundle each sheet that is loaded with those that it imports, and take away the rest."""
    named = {style for kind in PAGE_KINDS for style in kind.look.styles}
    made = {f"{name}.css": _bundled(folder / f"{name}.css") for name in named}
    for path in folder.iterdir():
        path.unlink()
    for name, content in made.items():
        (folder / name).write_text(f"{content}\n", encoding="utf-8", newline="\n")


def _bundled(sheet: Path) -> str:
    bundled: str = lightningcss.bundle_css(str(sheet), browsers_list=_BROWSERS)
    return bundled


def _scripts(assets: Path) -> None:
    folder, vendor = assets / "js", assets / "vendor"
    paths = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*.js")}
    paths |= {
        (PurePath("..") / path.relative_to(assets)).as_posix(): path for path in vendor.glob("*.js")
    }
    sources = {name: path.read_text(encoding="utf-8") for name, path in paths.items()}
    entries = sorted({f"{kind.look.script}.js" for kind in PAGE_KINDS})
    made = link(sources, entries, sources[_REGISTRY])
    made |= {name: without_comments(sources[name]) for name in _FIRST}
    for path in paths.values():
        path.unlink()
    shutil.rmtree(folder)
    for name, content in made.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\n")
