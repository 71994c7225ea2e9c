"""The commands of build.py: build, preview, check, record, new."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from edition import addresses, place_names
from edition.claims import has_sentences
from edition.exports.formats import FORMATS
from edition.faults.catalogue import catalogue
from edition.faults.fault import ContentError, UsageError
from edition.model import Edition
from edition.site import gaps, manifest, new_edition, structure_report
from edition.site.arguments import parser
from edition.site.build import Figures, IncompleteError, Order, build
from edition.site.engine import ENGINES, EngineError
from edition.site.environment import build_time, is_automatic, site_url
from edition.site.inline_signs import said_of_signs
from edition.site.lock import BusyError
from edition.site.make import Progress, make
from edition.site.record import record
from edition.site.timings import Timings
from edition.site.unread_headings import said_of_headings
from edition.wording import plural


def run(words: Sequence[str], inputs: str, started: float) -> int:
    """Run a command; return 0, or 1 where the content or what was asked has a fault.

    `inputs` is the state of all that a build depends on, which is noted with the site; empty where
    it is not to be noted. `started` is when the program began, by `time.perf_counter`. What is no
    fault of these is a bug of the compiler, and shows with its traceback.
    """
    arguments = parser().parse_args(words)
    try:
        _run(arguments, inputs, started)
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


def _run(arguments: argparse.Namespace, inputs: str, started: float) -> None:
    root: Path = arguments.root.resolve()
    if arguments.command == "rules":
        print(catalogue(), end="")
    elif arguments.command == "check":
        _check(arguments, root)
    elif arguments.command == "new":
        _new(arguments)
    elif arguments.command == "serve":
        from edition.site.preview import serve  # noqa: PLC0415 - a build needs no server

        serve(root, arguments.port)
    elif arguments.command == "record":
        last = record(root, arguments.reason, dict(arguments.successor)).changes[-1]
        print(f"Recorded: {last.added} added, {last.changed} changed, {last.retired} retired.")
    else:
        timings = Timings(_say, first="loading the compiler", started=started)
        _build(arguments, root, timings, inputs)
        if arguments.timings:
            print(f"\n{timings.table()}")


def _build(arguments: argparse.Namespace, root: Path, progress: Progress, inputs: str) -> None:
    order = Order(
        root=root,
        url=site_url(os.environ),
        epoch=build_time(os.environ),
        engine=ENGINES[arguments.engine],
        without=arguments.without,
        complete=is_automatic(os.environ),
    )
    figures = build(order, progress)
    _report(figures, root)
    if inputs and not figures.left_out:
        manifest.remember(root, inputs)


def _new(arguments: argparse.Namespace) -> None:
    """Begin an edition; show what was found in its sources, and build it if nothing is wrong."""
    folder: Path = arguments.folder
    languages = arguments.language.split(",")
    url = site_url(os.environ)  # before anything is written
    begun = new_edition.begin(folder, arguments.source, arguments.title, languages, date.today())  # noqa: DTZ011 - the day where the editor is
    print(structure_report.tree(folder))
    order = Order(root=folder.resolve(), url=url, without=frozenset(FORMATS))
    try:
        figures = build(order, _say)
    except ContentError as error:
        print(f"{error}\n\nSo the structure that was guessed is left out for now.", file=sys.stderr)
        new_edition.coarsen(folder)
        figures = build(order, _say)
    _report(replace(figures, left_out=()), folder.resolve())
    edition = figures.edition
    _say_signs(edition, folder)
    clause = next(edition.clauses)
    address = addresses.absolute(edition, addresses.permanent(clause))
    print(
        f"\nA clause has an address: {address}\n"
        f"It will be cited as: {place_names.clause_name(edition, clause)}"
    )
    print(f"\n{new_edition.steps(folder, begun)}")


def _check(arguments: argparse.Namespace, root: Path) -> None:
    """Verify an edition, or show what was found in its sources."""
    if arguments.tree:
        print(structure_report.tree(root, whole=arguments.tree == "all"))
        return
    if arguments.explain:
        print(structure_report.explain(root, arguments.explain))
        return
    made = make(root, _say, url=site_url(os.environ))
    print(
        f"No faults: {len(list(made.edition.clauses))} clauses, "
        f"{len(made.pages) + len(made.written)} pages."
    )
    _say_signs(made.edition, root)
    if made.complete:
        return
    if arguments.stubs:
        files = gaps.write_stubs(root, made.compiled.gaps, made.edition)
        print(f"Lines to fill in stand in {', '.join(files)}." if files else "Nothing to add.")
    else:
        print(gaps.report(made.compiled.gaps, made.edition))


def _say_signs(edition: Edition, root: Path) -> None:
    for said in (said_of_signs(edition), said_of_headings(root)):
        if said:
            print(said)


def _say(step: str) -> None:
    if sys.stderr.isatty():
        print(f"\r\033[K{step} …", end="", file=sys.stderr, flush=True)


def _report(figures: Figures, root: Path) -> None:
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr)
    edition = figures.edition
    clauses = list(edition.clauses)
    counted = f"{len(list(edition.units))} units, {len(clauses)} clauses"
    if has_sentences(edition):
        counted += f", {sum(len(clause.sentences) for clause in clauses)} sentences"
    print(
        f"{edition.name}, edition {edition.version}\n"
        f"  {counted}; "
        f"{len(edition.links)} links, {len(edition.terms)} terms, {len(edition.index)} index "
        f"entries, {len(edition.notes)} notes\n"
        f"  {figures.pages} pages, {figures.files} files, {figures.size / 1e6:.1f} MB in "
        f"{root / 'site'}, for {edition.url}\n"
        f"  in {figures.seconds:.1f} s"
    )
    for one in figures.left_out:
        print(f"\n{one}", file=sys.stderr)
