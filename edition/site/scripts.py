"""Link the modules of the browser scripts to classic files, which old pages and archives can run.

The modules keep to a small part of the language, and anything else is refused: imports stand first,
each names what it takes; what is exported is a function or a constant where it is declared; a
module that comes later is imported by a plain name.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

# A comment that begins a line, or stands alone in lines of its own, and within a line the type of a
# value; the code is laid out so that no text runs over lines.
_COMMENT = re.compile(
    r"^[ \t]*(?:/\*(?:(?!\*/).)*\*/|//[^\n]*)\n|/\*\* @type (?:(?!\*/).)*\*/ ?",
    re.DOTALL | re.MULTILINE,
)
_BLANKS = re.compile(r"\n\s+")
_IMPORT = re.compile(r'\s*import (?:\{([\w\s,]*)\} from )?"(\.{1,2}/[^"]+)";(?: //[^\n]*)?')
_EXPORT = re.compile(r"^export (?=(?:(?:async )?function|const) (\w+))", re.MULTILINE)
_LATER = re.compile(r'\bimport\("(\.{1,2}/[^"]+)"\)')
_UNKNOWN = re.compile(r"\b(?:import|export)\b[^\n]*")
# What would hide the function by which a module has others loaded.
_HIDING = re.compile(r"\b(?:function|const|let) load\b[^\n]*")


class LinkingError(Exception):
    """The scripts cannot be linked: what is wrong, and in which of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """A module: the code of the function that runs it, what it needs at once, what comes later."""

    code: str
    needs: tuple[str, ...]
    later: tuple[str, ...]


def without_comments(code: str) -> str:
    """Return a script without comments and indentation."""
    return _BLANKS.sub("\n", _COMMENT.sub("", code)).strip() + "\n"


def link(sources: Mapping[str, str], entries: Iterable[str], registry: str) -> dict[str, str]:
    """Return the classic files, by name, of modules by name.

    There is one for each of `entries`, the scripts that pages name, with all that it needs at once,
    and one for each module that comes later, with what of its needs cannot be there before. The
    first kind begins with `registry`, the script to which all of them add their modules. Raises
    LinkingError.
    """
    modules: dict[str, Module] = {}
    entries = tuple(entries)
    waiting = list(entries)
    while waiting:
        name = waiting.pop()
        if name not in modules:
            modules[name] = _read(name, sources)
            waiting += [*modules[name].needs, *modules[name].later]
    return {
        name: _file(modules, name, there, registry if name in entries else "")
        for name, there in _there_before(modules, entries).items()
    }


def _read(name: str, sources: Mapping[str, str]) -> Module:
    if name not in sources:
        raise LinkingError(f"{name}: imported, and not there")
    rest = without_comments(sources[name])
    head, needs = [], []
    while found := _IMPORT.match(rest):
        rest = rest[found.end() :]
        needs.append(_named(name, found[2]))
        taken = ", ".join(_taken(found[1])) if found[1] else ""
        head.append(f"const {{ {taken} }} = " * bool(taken) + f"need({json.dumps(needs[-1])});\n")
    exported = _EXPORT.findall(rest)
    later = tuple(_named(name, address) for address in _LATER.findall(rest))
    code = _EXPORT.sub("", rest.lstrip())
    code = _LATER.sub(lambda match: f"load({json.dumps(_named(name, match[1]))})", code)
    if unknown := _UNKNOWN.search(code) or (later and _HIDING.search(code)):
        raise LinkingError(f"{name}: cannot be linked: {unknown[0]}")
    code = f"{''.join(head)}{code}return {{ {', '.join(exported)} }};\n"
    return Module(code=code, needs=tuple(needs), later=later)


def _named(importer: str, address: str) -> str:
    """Return the name of the module at an address that another one imports."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(importer), address))


def _taken(names: str) -> list[str]:
    """Return what an import takes, as a constant takes it from an object."""
    return [": ".join(name.split(" as ")) for name in map(str.strip, names.split(",")) if name]


def _there_before(modules: Mapping[str, Module], entries: Iterable[str]) -> dict[str, set[str]]:
    """Return for each file the modules that are there for sure before it comes.

    Those are the ones that are there wherever it is asked for; for what a page names, none.
    """
    there: dict[str, set[str]] = {entry: set() for entry in entries}
    waiting = list(there)
    while waiting:
        file = waiting.pop()
        needed = _closure(modules, file)
        for later in sorted({later for name in needed for later in modules[name].later}):
            sure = there[file].union(needed)
            if later not in there or not there[later] <= sure:
                there[later] = there.get(later, sure) & sure
                waiting.append(later)
    return there


def _closure(modules: Mapping[str, Module], entry: str) -> list[str]:
    """Return a module and all that it needs at once, in the order in which they can run."""
    order: list[str] = []

    def follow(name: str, way: tuple[str, ...]) -> None:
        if name in way:
            raise LinkingError(f"{name}: needs itself, by way of {', '.join(way)}")
        for needed in modules[name].needs if name not in order else ():
            follow(needed, (*way, name))
        if name not in order:
            order.append(name)

    follow(entry, ())
    return order


def _file(modules: Mapping[str, Module], entry: str, there: set[str], registry: str) -> str:
    own = [name for name in _closure(modules, entry) if name not in there]
    defined = "".join(f"{json.dumps(n)}(need, load) {{\n{modules[n].code}}},\n" for n in own)
    start = f"editionModules.need({json.dumps(entry)});\n" * bool(registry)
    code = f"{without_comments(registry)}editionModules.define({{\n{defined}}});\n{start}"
    return f'"use strict";\n{code}'
