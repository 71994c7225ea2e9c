"""What can follow build.py on a line: commands and options."""

from __future__ import annotations

import argparse
from pathlib import Path

from edition.exports.formats import FORMATS
from edition.site.engine import ENGINES
from edition.site.environment import DEFAULT_URL
from edition.site.make import PROJECT

EPILOG = f"""\
The base address of the site is taken from the environment variable SITE_URL
(default: {DEFAULT_URL}); it is the only thing in a build that is not in the repository.

Recording a change of the texts or of identifiers:
  python build.py record --reason "Line 12 was misread" --successor area-7-p2=area-7-p2a,area-7-p2b
"""


def parser() -> argparse.ArgumentParser:
    """Return the parser of what follows `build.py` on a line."""
    parser = argparse.ArgumentParser(
        description="Build, preview and check the edition.",
        prog="build.py",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--root",
        type=Path,
        default=PROJECT,
        metavar="DIR",
        help="the folder of the edition, with its content/, mkdocs.yml and site_src/ "
        "(default: this project)",
    )
    parser.add_argument(
        "--engine",
        choices=list(ENGINES),
        default="mkdocs",
        help="the site engine that `build` uses (default: mkdocs)",
    )
    parser.add_argument(
        "--without",
        type=_formats,
        default=frozenset(),
        metavar="NAME[,NAME]",
        help=f"formats that `build` does not make: {', '.join(FORMATS)}",
    )
    parser.add_argument("--timings", action="store_true", help="say where the time of `build` goes")
    _add_commands(parser)
    return parser


def _add_commands(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    commands.add_parser("build", help="build into site/ (the default)")
    preview = commands.add_parser("serve", help="preview on localhost, as the files are now")
    preview.add_argument("--port", type=int, default=8000, help="the port (default: 8000)")
    check = commands.add_parser("check", help="verify everything, build nothing")
    shown = check.add_mutually_exclusive_group()
    shown.add_argument(
        "--tree",
        nargs="?",
        const="first",
        choices=("first", "all"),
        help="show the units found in the sources, and the first points of each, or all",
    )
    shown.add_argument(
        "--explain", metavar="LINE", help="say why a line became what it is; or FILE:LINE"
    )
    shown.add_argument(
        "--stubs", action="store_true", help="write what a draft lacks into its files, as comments"
    )
    new = commands.add_parser("new", help="begin an edition of another text")
    new.add_argument("folder", type=Path, metavar="DIR", help="a folder that is not there yet")
    new.add_argument("source", type=Path, nargs="+", metavar="SOURCE", help="a text, in UTF-8")
    new.add_argument("--title", help="what the edition is called; else as its text or file is")
    new.add_argument(
        "--language", default="en", metavar="TAG[,TAG]", help="of the text, or of each: fr,en"
    )
    commands.add_parser("rules", help="print the catalogue of rules, as Markdown")
    record = commands.add_parser("record", help="record an intended change in the ledger")
    record.add_argument("--reason", required=True, help="why, in words for readers")
    record.add_argument(
        "--successor",
        action="append",
        default=[],
        type=_successor,
        metavar="OLD=NEW[,NEW]",
        help="what takes the place of an identifier that goes away",
    )


def _formats(text: str) -> frozenset[str]:
    names = frozenset(filter(None, text.split(",")))
    if unknown := ", ".join(sorted(names - set(FORMATS))):
        raise argparse.ArgumentTypeError(f"no such format: {unknown}")
    return names


def _successor(text: str) -> tuple[str, tuple[str, ...]]:
    old, equals, new = text.partition("=")
    if not equals or not old or not new:
        raise argparse.ArgumentTypeError(f"expected OLD=NEW, found {text!r}")
    return old, tuple(new.split(","))
