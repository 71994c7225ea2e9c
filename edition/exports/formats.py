"""The list of all exports. A new format is a module with a function `files`, and a line here."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from edition import addresses
from edition.exports import (
    akn,
    citation_files,
    clause_files,
    data,
    epub,
    feed,
    llms,
    robots,
    sitemap,
    social_cards,
    tables,
    tei,
    web_annotations,
    word,
)
from edition.exports.inputs import Files, Inputs
from edition.exports.promised import addresses_list


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format that a site can do without: its name for `--without`, its file, what that holds."""

    name: str
    file: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """Something that is made of every edition; without a format it belongs to every site."""

    files: Callable[[Inputs], Files]
    format: Format | None = None


EXPORTS = (
    Export(files=data.files),
    Export(files=tables.files),
    Export(files=clause_files.files),
    Export(files=citation_files.files),
    Export(files=tei.files),
    Export(files=akn.files),
    Export(files=web_annotations.files),
    Export(files=llms.files),
    Export(files=feed.files),
    Export(files=robots.files),
    Export(files=sitemap.files),
    Export(files=social_cards.files),
    Export(
        files=epub.files,
        format=Format(
            name="epub", file=epub.EPUB, about="the edition as a book for screens of any size"
        ),
    ),
    Export(
        files=word.files,
        format=Format(name="docx", file=word.DOCX, about="the edition as a Word document"),
    ),
)
FORMATS = {one.format.name: one.format for one in EXPORTS if one.format}


def export(inputs: Inputs, without: Collection[str] = ()) -> Files:
    """Return the files of every export, and the list of the addresses that are promised to last.

    `without` names formats that are not made.
    """
    files: dict[str, str | bytes] = {}
    for one in EXPORTS:
        if one.format is None or one.format.name not in without:
            files |= one.files(inputs)
    promised = addresses.PROMISED.removeprefix("/")
    lasting = [name for name in (*files, promised) if not name.startswith(addresses.PASSING)]
    files[promised] = addresses_list(inputs.edition, (*inputs.pages, *inputs.retired), lasting)
    return files
