"""The site engine: turns the staged Markdown into HTML. The one module that knows the engines.

MkDocs is the engine. Zensical, which Material's maintainers name as its successor, makes the same
site of the same tree and configuration; docs/engines.md lists what else differs.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from edition.site.make import PROJECT

Run = Callable[[Path, int], None]

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
# Loads an engine, waits for the order to build, and does as its command line would. The last folder
# in which it looks for modules is that of this compiler, which extends Markdown. What it reads
# on standard input is its arguments and the time; nothing, if nothing is to be built. Most of what
# it makes lives until it ends, so that looking for garbage is for long builds only.
_WAITING = """\
import gc, importlib, json, os, runpy, sys
gc.set_threshold(200_000)
project, module, *loaded = sys.argv[1:]
sys.path.append(project)
for name in loaded:
    importlib.import_module(name)
if order := sys.stdin.read():
    arguments, os.environ["SOURCE_DATE_EPOCH"] = json.loads(order)
    sys.argv = [module, *arguments]
    runpy.run_module(module, run_name="__main__", alter_sys=True)
"""


class EngineError(Exception):
    """The site engine failed; carries what it printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """A site engine: its module, what it loads in any case, and its options, strict ones.

    `output` is the folder in `build/` for what it makes: one of its own, for it may keep things.
    """

    module: str
    output: str
    loaded: tuple[str, ...]
    options: tuple[str, ...]

    @contextmanager
    def starting(self) -> Iterator[Run]:
        """Start the engine in a process of its own, where it loads while the pages are made.

        Yields the function that builds the site of a configuration and raises EngineError; the
        number is the time that the engine writes into its files, in seconds since 1970.
        """
        environment = {**os.environ, "PYTHONHASHSEED": "0", "NO_MKDOCS_2_WARNING": "1"}
        with subprocess.Popen(  # noqa: S603 - our own interpreter, our own arguments
            [sys.executable, "-P", "-c", _WAITING, str(PROJECT), self.module, *self.loaded],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            close_fds=False,  # what is inheritable is the lock, and the engine is to hold it
        ) as process:

            def run(configuration: Path, epoch: int) -> None:
                arguments = ["build", *self.options, "-f", str(configuration)]
                printed, _ = process.communicate(json.dumps([arguments, str(epoch)]))
                if process.returncode:
                    raise EngineError(_COLOUR.sub("", printed))

            yield run


ENGINES: Mapping[str, Engine] = {
    "mkdocs": Engine(
        module="edition.site.site_engine",
        output="engine",
        loaded=(
            "mkdocs.commands.build",
            "mkdocs.config.defaults",
            "mkdocs.localization",
            "markdown.extensions.md_in_html",
            "markdown.extensions.tables",
            "edition.site.finished_pages",
            "edition.site.tree",
        ),
        options=(),
    ),
    # It writes no times; its cache is left out of account.
    "zensical": Engine(
        module="zensical",
        output="zensical",
        loaded=("zensical.main",),
        options=("--strict", "--clean"),
    ),
}
