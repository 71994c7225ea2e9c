"""The list of all exports. A new format is a module with a function `files`, and a line here."""

from __future__ import annotations

from collections.abc import Callable

from edition import addresses
from edition.exports import (
    akn,
    citation_files,
    clause_files,
    data,
    epub,
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

EXPORTS: tuple[Callable[[Inputs], Files], ...] = (
    data.files,
    epub.files,
    word.files,
    tables.files,
    clause_files.files,
    citation_files.files,
    tei.files,
    akn.files,
    web_annotations.files,
    llms.files,
    robots.files,
    sitemap.files,
    social_cards.files,
)


def export(inputs: Inputs) -> Files:
    """Return the files of every export, and the list of the addresses that are promised to last."""
    files = {name: content for make in EXPORTS for name, content in make(inputs).items()}
    promised = addresses.PROMISED.removeprefix("/")
    lasting = [name for name in (*files, promised) if not name.startswith(addresses.PASSING)]
    files[promised] = addresses_list(inputs.edition, (*inputs.pages, *inputs.retired), lasting)
    return files
