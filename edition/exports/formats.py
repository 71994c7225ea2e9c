"""The list of all exports. A new format is a module with a function `files`, and a line here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from edition import addresses
from edition.catalogues import later
from edition.exports import (
    akn,
    citation_files,
    clause_files,
    data,
    epub,
    feed,
    llms,
    mark,
    pdf,
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
from edition.exports.unavailable import FormatUnavailableError
from edition.keeping import keep_each
from edition.speaking import speaking_of


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


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A format that could not be made: why, and what to do about it."""

    format: Format
    reason: str
    remedy: str

    def __str__(self) -> str:
        return f"No {self.format.name}: {self.reason}.\n{self.remedy}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """The files of every export, and the formats that could not be made."""

    files: Files
    left_out: tuple[LeftOut, ...]


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
    Export(files=mark.files),
    Export(files=social_cards.files),
    Export(
        files=pdf.files,
        format=Format(
            name="pdf", file=pdf.PDF, about=later("the edition as a book, to read or to print")
        ),
    ),
    Export(
        files=epub.files,
        format=Format(
            name="epub",
            file=epub.EPUB,
            about=later("the edition as a book for screens of any size"),
        ),
    ),
    Export(
        files=word.files,
        format=Format(name="docx", file=word.DOCX, about=later("the edition as a Word document")),
    ),
)
FORMATS = {one.format.name: one.format for one in EXPORTS if one.format}


def _made(one: Export, inputs: Inputs) -> Files:
    """Return the files of an export; it may run in a thread, which begins in English."""
    with speaking_of(inputs.edition):
        return one.files(inputs)


def _made_always(
    inputs: Inputs, progress: Callable[[str], None]
) -> Iterator[tuple[str, str | bytes]]:
    """Yield the files that belong to every site, with their names."""
    for one in EXPORTS:
        if not one.format:
            progress(f"files: {one.files.__module__.rpartition('.')[2]}")
            yield from _made(one, inputs).items()


def _origin(inputs: Inputs) -> bytes:
    """Return what says what goes into the files that belong to every site."""
    colours = (inputs.theme / "css" / "tokens.css").read_bytes()
    return inputs.origin + colours + repr((inputs.pages, inputs.retired)).encode()


def export(
    inputs: Inputs, without: Collection[str] = (), progress: Callable[[str], None] = lambda _: None
) -> Exported:
    """Return the files of every export, and the list of the addresses that are promised to last.

    `without` names formats that are not made. The others are made side by side with the rest;
    `progress` is told what is made, and for which format the build waits.
    """
    left_out = []
    files: dict[str, str | bytes] = {}
    origin = _origin(inputs)
    with ThreadPoolExecutor(max_workers=len(FORMATS)) as pool:
        started = [
            (one.format, pool.submit(_made, one, inputs))
            for one in EXPORTS
            if one.format and one.format.name not in without
        ]
        progress("files")
        made = keep_each(inputs.kept / "files", origin, lambda: _made_always(inputs, progress))
        files.update(made)
        for format_, running in started:
            progress(f"waiting for {format_.name}")
            try:
                files |= running.result()
            except FormatUnavailableError as error:
                left_out.append(LeftOut(format=format_, reason=error.reason, remedy=error.remedy))
    promised = addresses.PROMISED.removeprefix("/")
    lasting = [name for name in (*files, promised) if not name.startswith(addresses.PASSING)]
    files[promised] = addresses_list(inputs.edition, (*inputs.pages, *inputs.retired), lasting)
    return Exported(files=files, left_out=tuple(left_out))
