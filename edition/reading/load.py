"""From a content folder to what its files hold: read, well-formed, nothing resolved yet."""

from __future__ import annotations

import functools
import hashlib
import pickle
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from edition import addresses
from edition.faults import rules
from edition.faults.fault import Fault, Faults
from edition.faults.hints import did_you_mean
from edition.keeping import hash_of, keep, this_python
from edition.reading.schema import fits, sound_part
from edition.reading.text_files import TextFile, nowhere, read_text
from edition.reading.yaml_file import YamlFile
from edition.reading.yaml_reader import parse_yaml

# The curated files, and the lists that each has; what is missing is empty, as long as it may be.
LISTS: Mapping[str, tuple[str, ...]] = {
    "unit_labels": (),
    "sentence_starts": (),
    "relations": ("relations",),
    "links": ("links", "unlinked"),
    "glossary": ("categories", "terms"),
    "index": ("index",),
    "notes": ("notes",),
    "facts": ("facts",),
    "ledger": ("changes", "entries"),
}
YAML_FILES = ("edition", *LISTS)
# The page that the ledger of a complete edition has if such a file was ever there.
_RECORDED = {
    "relations": addresses.MAP,
    "links": addresses.MAP,
    "glossary": addresses.GLOSSARY,
    "index": addresses.INDEX,
    "notes": addresses.NOTES,
}
# On these nothing else depends: where one has faults of form, the others are resolved all the same.
LEAVES = frozenset(("links", "glossary", "index", "notes"))


@dataclass(frozen=True, kw_only=True)
class Content:
    """Everything in a content folder, read and well-formed, nothing resolved yet.

    `checksum_faults` name the sources that are not the files recorded for them. They are parsed
    all the same, to say where they differ. Of files that are `unsound` it has what has the form
    that it is to have: enough to find what else is wrong, and not for an edition.
    """

    yaml: Mapping[str, YamlFile]
    sources: tuple[TextFile, ...]
    checksum_faults: tuple[Fault, ...] = ()
    unsound: frozenset[str] = frozenset()


def load_content(folder: Path, faults: Faults, kept: Path | None = None) -> Content | None:
    """Read a content folder; add every fault of form that it has.

    Returns what can be resolved in spite of them, or None where too much depends on what is wrong.
    `kept` is a folder that keeps what was read of each file, until anything of it changes.
    """
    if not folder.is_dir():
        hint = "name with --root the folder in which content/ lies"
        faults.add(rules.MISSING_FILE, nowhere(f"{folder.name}/"), "there is no such folder", hint)
        return None
    found, checksum_faults = Faults(), Faults()
    yaml: dict[str, YamlFile] = {}
    unsound = set()
    for name in YAML_FILES:
        draft = name in LISTS and _may_lack(folder, name, yaml["edition"])
        text = _read_file(folder, name, found, draft=draft)
        if text is None:
            unsound.add(name)
            text = TextFile(name=f"{folder.name}/{name}.yml", text="", lines=())
            yaml[name] = _nothing(text, name)
            continue
        yaml[name], faulty = _parsed(text, name, draft=draft, kept=kept)
        if faulty:
            unsound.add(name)
            found.extend(faulty)
    sources: tuple[TextFile | None, ...] = ()
    if "edition" not in unsound:
        sources = _read_sources(folder, yaml["edition"], found, checksum_faults)
    if found:
        faults.extend((*found, *checksum_faults))
    if not unsound <= LEAVES or None in sources:
        return None
    return Content(
        yaml=yaml,
        sources=tuple(source for source in sources if source is not None),
        checksum_faults=tuple(checksum_faults),
        unsound=frozenset(unsound),
    )


def load_structure(
    folder: Path, faults: Faults
) -> tuple[YamlFile, tuple[TextFile | None, ...]] | None:
    """Read what the structure of the texts depends on: edition.yml, and the source of each text.

    Adds the faults of these. A source that cannot be read is None; where that is so of
    edition.yml, all is.
    """
    text = read_text(folder / "edition.yml", f"{folder.name}/edition.yml", faults)
    settings, faulty = _parsed(text, "edition", draft=False, kept=None) if text else (None, ())
    faults.extend(faulty)
    if settings is None or faulty:
        return None
    return settings, _read_sources(folder, settings, faults, faults)


def is_complete(settings: YamlFile) -> bool:
    """Say whether an edition is to be complete; else it is a draft, which may lack things."""
    return isinstance(settings.value, dict) and settings.value.get("complete") is True


def _may_lack(folder: Path, name: str, settings: YamlFile) -> bool:
    """Say whether a curated file may list nothing, in a draft, or be missing, if none was recorded.

    A text without commentary has no links, one without a glossary no terms; but a file that is gone
    from a complete edition has been lost. Labels, facts and sentences that are lost are missed by
    what needs them.
    """
    ledger = folder / "ledger.yml"
    if not is_complete(settings) or not ledger.is_file():
        return True
    if (folder / f"{name}.yml").exists():
        return False
    page = _RECORDED.get(name)
    return page is None or f"id: {page}," not in ledger.read_text("utf-8", "replace")


def _read_file(folder: Path, name: str, faults: Faults, *, draft: bool) -> TextFile | None:
    """Read a YAML file; one that may be lacking is empty."""
    path, shown = folder / f"{name}.yml", f"{folder.name}/{name}.yml"
    if draft and not path.exists():
        return TextFile(name=shown, text="", lines=())
    return read_text(path, shown, faults)


@functools.lru_cache(maxsize=2 * len(YAML_FILES))
def _parsed(
    file: TextFile, name: str, *, draft: bool, kept: Path | None
) -> tuple[YamlFile, tuple[Fault, ...]]:
    """Return what a file holds of the form that it is to have, and the faults of what has not.

    What a draft lacks of its lists is empty. A preview reads the same files again and again, and
    most builds read most of what the build before has read.
    """
    if kept is None:
        return _parse(file, name, draft=draft)
    origin = f"{draft} {file.name}\n{file.text}".encode() + _reader()
    made = keep(kept / name, origin, lambda: pickle.dumps(_parse(file, name, draft=draft)))
    parsed: tuple[YamlFile, tuple[Fault, ...]] = pickle.loads(made)  # noqa: S301 - our own
    return parsed


@functools.cache
def _reader() -> bytes:
    """Return what says by which code and libraries files are read."""
    code = Path(__file__).parent
    files = [*code.rglob("*.py"), *code.rglob("*.json"), *code.parent.glob("faults/*.py")]
    return hash_of(sorted([*files, *code.parent.glob("*.py")])) + this_python().encode()


def _parse(file: TextFile, name: str, *, draft: bool) -> tuple[YamlFile, tuple[Fault, ...]]:
    faults = Faults()
    parsed = parse_yaml(file, file.text, faults)
    if parsed is None:
        return _nothing(file, name), tuple(faults)
    if draft and parsed.value is None:  # nothing but comments stands in it
        return _nothing(replace(file, text=""), name), ()
    if draft and isinstance(parsed.value, dict):
        for key in LISTS[name]:
            parsed.value.setdefault(key, [])
    if not fits(parsed, name, faults):
        parsed = sound_part(parsed, name, LISTS.get(name, ()))
    return parsed, tuple(faults)


def _nothing(file: TextFile, name: str) -> YamlFile:
    """Return a file in which nothing is listed."""
    lists: dict[str, list[Any]] = {key: [] for key in LISTS.get(name, ())}
    return YamlFile(file=file, value=lists, above=0, values={}, keys={})


def forget_files() -> None:
    """Forget what was read: who reads a folder once has no use for it, and it is large."""
    _parsed.cache_clear()


def _read_sources(
    folder: Path, settings: YamlFile, faults: Faults, checksum_faults: Faults
) -> tuple[TextFile | None, ...]:
    """Return the sources, None for one that cannot be read.

    A wrong checksum goes to `checksum_faults`.
    """
    sources: list[TextFile | None] = []
    for document in settings.rows("documents"):
        row = document.row("source")
        path = folder / "sources" / row["file"]
        if not path.is_file():
            hint = did_you_mean(path.name, (other.name for other in path.parent.glob("*")))
            message = f"there is no file {folder.name}/sources/{path.name}"
            faults.add(rules.MISSING_FILE, row.place("file"), message, hint)
            sources.append(None)
            continue
        source = read_text(path, f"{folder.name}/sources/{path.name}", faults, prose=True)
        sources.append(source)
        if source is None:
            continue
        found = hashlib.sha256(path.read_bytes()).hexdigest()
        if found != row["sha256"]:
            message = f"sources/{path.name} is not the file recorded here: its SHA-256 is {found}"
            recorded = ", and record it ('Recording a change' in CONTRIBUTING.md)"
            hint = (
                f"{rules.CHECKSUM.mend}; if the change is meant, write sha256: {found}"
                f"{recorded if is_complete(settings) else ''}"
            )
            checksum_faults.add(rules.CHECKSUM, row.place("sha256"), message, hint)
    return tuple(sources)
