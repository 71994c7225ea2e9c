"""Make what pages load of our scripts and style sheets: few files, light ones."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path, PurePath

import lightningcss

from edition.page_kinds import PAGE_KINDS
from edition.site.scripts import link, without_comments
from edition.site.spoken_scripts import spoken

# Run before a page is drawn, and are no modules.
_FIRST = ("preferences.js", "faces.js", "asked.js")
_REGISTRY = "registry.js"
# The first that know light-dark(). What is made smaller stays such that they understand it.
_BROWSERS = ["chrome 123", "firefox 120", "ios_saf 17.5", "safari 17.5"]
_SOURCE = re.compile(r"assets/(?:css/|js/|vendor/[^/]*\.js$)")


def is_source(name: str) -> bool:
    """Say whether a file, by its name in the site, is one of those that `lighten` reads."""
    return bool(_SOURCE.match(name))


def lighten(site: Path) -> dict[str, str]:
    """Return the files that pages load in the place of modules and sheets, by name in the site."""
    assets = site / "assets"
    return {
        **{f"assets/css/{name}": text for name, text in _styles(assets / "css").items()},
        **{posixpath.normpath(f"assets/js/{name}"): t for name, t in _scripts(assets).items()},
    }


def _styles(folder: Path) -> dict[str, str]:
    """Bundle each sheet that is loaded with those that it imports."""
    looks = [look for kind in PAGE_KINDS for look in (kind.look, kind.look.with_chinese())]
    named = {style for look in looks for style in look.styles}
    return {f"{name}.css": f"{_bundled(folder / f'{name}.css')}\n" for name in sorted(named)}


def _bundled(sheet: Path) -> str:
    bundled: str = lightningcss.bundle_css(str(sheet), browsers_list=_BROWSERS)
    return bundled


def _scripts(assets: Path) -> dict[str, str]:
    folder, vendor = assets / "js", assets / "vendor"
    paths = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*.js")}
    paths |= {
        (PurePath("..") / path.relative_to(assets)).as_posix(): path for path in vendor.glob("*.js")
    }
    sources = {name: spoken(path.read_text(encoding="utf-8")) for name, path in paths.items()}
    entries = sorted({f"{kind.look.script}.js" for kind in PAGE_KINDS})
    made = link(sources, entries, sources[_REGISTRY])
    return made | {name: without_comments(sources[name]) for name in _FIRST}
