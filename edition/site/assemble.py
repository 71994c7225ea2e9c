"""Put the site together: pages and assets of the engine, and the files that it does not make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from jinja2 import Environment

from edition import addresses
from edition.catalogues import gettext
from edition.exports.formats import FORMATS, Exported
from edition.exports.inputs import Files
from edition.exports.promised import with_linked
from edition.model import Edition
from edition.pages.slots import (
    FILES_TO_COME,
    FORMATS_TO_COME,
    FormatView,
    files_markup,
    formats_markup,
)
from edition.site.downloads import files_views
from edition.site.finish import engine_files
from edition.site.inline import Inliner
from edition.site.lighten import is_source, lighten
from edition.site.linked import linked_parts
from edition.site.tree import Tree
from edition.wording import number

DOWNLOADS = f"{addresses.DATA.removeprefix('/')}index.html"
LISTED = addresses.PROMISED.removeprefix("/")
FOR_JEKYLL = (
    ".nojekyll"  # keeps a host that runs Jekyll from making pages of its own out of the files
)

_MEGABYTE = 1_000_000  # bytes


def assemble(
    site: Tree, output: Path, exported: Exported, edition: Edition, templates: Environment
) -> None:
    """Write to the site what the engine made in `output`, and what of `exported` waits for it.

    What is in the site already stays; the page of downloads is filled, and the list of addresses
    gets those to which the pages link.
    """
    light = lighten(output)
    inliner = Inliner(light, large=edition.is_large)
    linked: set[str] = set()
    downloads = ""
    for name, path in engine_files(output):
        if name in site.names or is_source(name):
            continue
        if not name.endswith(".html"):
            site.write(name, path.read_bytes())
            continue
        page = path.read_text(encoding="utf-8")
        linked.update(linked_parts(name, page))
        page = inliner.page(page)
        if name == DOWNLOADS:
            downloads = page
        else:
            site.write(name, page)
    for name in light.keys() - inliner.used:
        if name in inliner.linked or not name.endswith(".css"):
            site.write(name, light[name])
    files = with_addresses(exported.files, edition, linked)
    site.write(LISTED, files[LISTED])
    if downloads:
        site.write(DOWNLOADS, filled(downloads, exported, files, edition, templates))
    site.write(FOR_JEKYLL, "")


def with_addresses(files: Files, edition: Edition, linked: Iterable[str]) -> Files:
    """Return the files with those addresses in the list of all to which the pages link."""
    listed = files[LISTED]
    assert isinstance(listed, str), "a list is text"
    return {**files, LISTED: with_linked(edition, listed, linked)}


def filled(
    page: str, exported: Exported, files: Files, edition: Edition, templates: Environment
) -> str:
    """Return the page of downloads with its formats and files."""
    page = page.replace(FORMATS_TO_COME, formats_markup(templates, _formats(exported)))
    listing = files_markup(templates, files_views(edition, files))
    return page.replace(FILES_TO_COME, listing)


def _formats(exported: Exported) -> Iterator[FormatView]:
    """Yield what the page of downloads says of each format."""
    missing = {one.format.name: f"{one.reason}. {one.remedy}" for one in exported.left_out}
    for name, one in FORMATS.items():
        content = exported.files.get(one.file)
        yield FormatView(
            name=name.upper(),
            about=gettext(one.about),
            file=one.file.rpartition("/")[2],
            size=_in_units(len(content)) if content else "",
            missing="" if content else missing.get(name, gettext("it was left out by request")),
        )


def _in_units(size: int) -> str:
    if size < _MEGABYTE / 10:
        return gettext("{size} KB").format(size=number(size / 1e3, "0"))
    return gettext("{size} MB").format(size=number(size / _MEGABYTE, "0.0"))
