"""The commands of build.py: build, preview, check, record, new."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from edition import addresses
from edition.exports.formats import FORMATS
from edition.faults.catalogue import catalogue
from edition.faults.fault import ContentError, UsageError
from edition.site import gaps, manifest, new_edition, structure_report
from edition.site.build import Figures, IncompleteError, Order, build
from edition.site.engine import ENGINES, EngineError
from edition.site.environment import DEFAULT_URL, build_time, is_automatic, site_url
from edition.site.lock import BusyError
from edition.site.make import PROJECT, make
from edition.site.record import record
from edition.wording import plural

EPILOG = f"""\
The base address of the site is taken from the environment variable SITE_URL
(default: {DEFAULT_URL}); it is the only thing in a build that is not in the repository.

Recording a change of the texts or of identifiers:
  python build.py record --reason "Line 12 was misread" --successor area-7-p2=area-7-p2a,area-7-p2b
"""


def run(words: Sequence[str], inputs: str) -> int:
    """Run a command; return 0, or 1 where the content or what was asked has a fault.

    `inputs` is the state of all that a build depends on, which is noted with the site; empty where
    it is not to be noted. What is no fault of these is a bug of the compiler, and shows with its
    traceback.
    """
    arguments = _parser().parse_args(words)
    try:
        _run(arguments, inputs)
    except ContentError as error:
        faults = plural(len(error.faults), "{count} fault", "{count} faults")
        print(f"{error}\n\n{faults}; nothing was built.", file=sys.stderr)
    except EngineError as error:
        print(
            f"{error}\nThe site engine failed; the site built before is untouched.", file=sys.stderr
        )
    except IncompleteError as error:
        print(f"{error}\nNothing was built: CI wants a complete site.", file=sys.stderr)
    except (UsageError, BusyError, PermissionError) as error:
        print(f"{error}", file=sys.stderr)
    else:
        return 0
    return 1


def _run(arguments: argparse.Namespace, inputs: str) -> None:
    root: Path = arguments.root.resolve()
    if arguments.command == "rules":
        print(catalogue(), end="")
    elif arguments.command == "check":
        _check(arguments, root)
    elif arguments.command == "new":
        _new(arguments)
    elif arguments.command == "serve":
        from edition.site.preview import serve  # noqa: PLC0415 - a build needs no server

        serve(root, arguments.port, _say)
    elif arguments.command == "record":
        last = record(root, arguments.reason, dict(arguments.successor)).changes[-1]
        print(f"Recorded: {last.added} added, {last.changed} changed, {last.retired} retired.")
    else:
        order = Order(
            root=root,
            url=site_url(os.environ),
            epoch=build_time(os.environ),
            engine=ENGINES[arguments.engine],
            without=arguments.without,
            complete=is_automatic(os.environ),
        )
        figures = build(order, _say)
        _report(figures, root)
        if inputs and not figures.left_out:
            manifest.remember(root, inputs)


def _new(arguments: argparse.Namespace) -> None:
    """Begin an edition; show what was found in its sources, and build it if nothing is wrong."""
    folder: Path = arguments.folder
    languages = arguments.language.split(",")
    begun = new_edition.begin(folder, arguments.source, arguments.title, languages, date.today())  # noqa: DTZ011 - the day where the editor is
    print(structure_report.tree(folder))
    if not any(one.proposal.faults for one in begun):
        order = Order(root=folder.resolve(), url=site_url(os.environ), without=frozenset(FORMATS))
        figures = build(order, _say)
        _report(replace(figures, left_out=()), folder.resolve())
        edition = figures.edition
        clause = next(edition.clauses)
        address = addresses.absolute(edition, addresses.permanent(clause))
        print(
            f"\nA clause has an address: {address}\n"
            f"It will be cited as: {addresses.clause_name(edition, clause)}"
        )
    print(f"\n{new_edition.steps(folder, begun)}")


def _check(arguments: argparse.Namespace, root: Path) -> None:
    """Verify an edition, or show what was found in its sources."""
    if arguments.tree:
        print(structure_report.tree(root))
        return
    if arguments.explain:
        print(structure_report.explain(root, arguments.explain))
        return
    made = make(root, _say, url=site_url(os.environ))
    print(
        f"No faults: {len(list(made.edition.clauses))} clauses, "
        f"{len(made.pages) + len(made.written)} pages."
    )
    if made.complete:
        return
    if arguments.stubs:
        files = gaps.write_stubs(root, made.gaps)
        print(f"Lines to fill in stand in {', '.join(files)}." if files else "Nothing to add.")
    else:
        print(gaps.report(made.gaps, recorded=bool(made.recorded.entries)))


def _parser() -> argparse.ArgumentParser:
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
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    commands.add_parser("build", help="build into site/ (the default)")
    preview = commands.add_parser("serve", help="preview on localhost, rebuild on every change")
    preview.add_argument("--port", type=int, default=8000, help="the port (default: 8000)")
    check = commands.add_parser("check", help="verify everything, build nothing")
    shown = check.add_mutually_exclusive_group()
    shown.add_argument("--tree", action="store_true", help="show the units found in the sources")
    shown.add_argument(
        "--explain", metavar="LINE", help="say why a line became what it is; or FILE:LINE"
    )
    shown.add_argument(
        "--stubs", action="store_true", help="write what a draft lacks into its files, as comments"
    )
    new = commands.add_parser("new", help="begin an edition of another text")
    new.add_argument("folder", type=Path, metavar="DIR", help="a folder that is not there yet")
    new.add_argument("source", type=Path, nargs="+", metavar="SOURCE", help="a text, in UTF-8")
    new.add_argument("--title", required=True, help="what the edition is called")
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
    return parser


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


def _say(step: str) -> None:
    if sys.stderr.isatty():
        print(f"\r\033[K{step} …", end="", file=sys.stderr, flush=True)


def _report(figures: Figures, root: Path) -> None:
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr)
    edition = figures.edition
    clauses = list(edition.clauses)
    sentences = sum(len(clause.sentences) for clause in clauses)
    print(
        f"{edition.name}, edition {edition.version}\n"
        f"  {len(list(edition.units))} units, {len(clauses)} clauses, {sentences} sentences; "
        f"{len(edition.links)} links, {len(edition.terms)} terms, {len(edition.index)} index "
        f"entries, {len(edition.notes)} notes\n"
        f"  {figures.pages} pages, {figures.files} files, {figures.size / 1e6:.1f} MB in "
        f"{root / 'site'}, for {edition.url}\n"
        f"  in {figures.seconds:.1f} s"
    )
    for one in figures.left_out:
        print(f"\n{one}", file=sys.stderr)
