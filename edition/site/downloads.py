"""What the page of downloads says of every file, from the bytes that are published."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from edition import addresses
from edition.catalogues import gettext
from edition.claims import text_rights
from edition.dates import day_month_year
from edition.exports.inputs import Files
from edition.exports.rights import licence
from edition.exports.web_annotations import is_page
from edition.model import Edition
from edition.pages.slots import FileView
from edition.site.samples import sample
from edition.wording import number

_FOLDER = addresses.DATA.removeprefix("/")
_FOR_PROGRAMS = frozenset(("robots.txt",))


def files_views(edition: Edition, files: Files) -> Iterator[FileView]:
    """Yield the files in the folder of the page, then those at the root of the site."""
    listed = [name for name in files if name.startswith(_FOLDER) or "/" not in name]
    for name in sorted(set(listed) - _FOR_PROGRAMS, key=lambda name: ("/" not in name, name)):
        content = files[name]
        data = content.encode("utf-8") if isinstance(content, str) else content
        stated = licence(edition, name)
        yield FileView(
            name=name.removeprefix(_FOLDER),
            href=addresses.relative(addresses.DATA, f"/{name}"),
            size=gettext("{count} bytes").format(count=number(len(data))),
            date=day_month_year(edition.date),
            licence=stated.name if stated else "",
            licence_href=stated.url if stated else "",
            words=stated.words if stated else False,
            unlicensed=_unlicensed(edition),
            sha256=hashlib.sha256(data).hexdigest(),
            sample=None if isinstance(content, bytes) or is_page(name) else sample(name, content),
        )


def _unlicensed(edition: Edition) -> str:
    """Return that no licence of the editors is stated; of the texts rights may be."""
    if text_rights(edition):
        return gettext("no licence is stated for what the editors added")
    return gettext("no licence is stated")
