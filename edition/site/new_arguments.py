"""What `new` is asked for, checked before anything is written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from edition.faults.fault import UsageError
from edition.reading.ready import has_form
from edition.reading.schema import pattern_of
from edition.site.new_names import file_name, identifier


def check(
    folder: Path, sources: Sequence[Path], title: str | None, languages: Sequence[str]
) -> None:
    """Raise UsageError where an edition cannot be begun so: where, of what, called what."""
    there = next(one for one in (folder, *folder.parents) if one.exists())
    if not there.is_dir():
        raise UsageError(f"{there} is no folder")
    if folder.exists() and any(folder.iterdir()):
        raise UsageError(f"{folder} is not empty")
    if title and not (title.strip() and title.isprintable()):
        raise UsageError(f"a title is words on one line, not {title!r}")
    form = pattern_of("edition", "documents", "language")
    for language in languages:
        if not has_form(language, form):
            message = "a language is named by its tag, as in --language fr or zh-Hans"
            raise UsageError(f"{message}, not {language!r}")
    if len(languages) not in (1, len(sources)):
        raise UsageError("give one language, or one for each source: --language fr,en")
    for source in sources:
        if not source.is_file():
            raise UsageError(f"there is no file {source}")
    names = (file_name(source, number) for number, source in enumerate(sources, 1))
    if len({identifier(Path(name).stem) for name in names}) < len(sources):
        raise UsageError("give the sources different names")
