"""Guess the structure of a text by the usual schemes of laws, treaties, standards and verse.

What is guessed is tried, and mended until it leaves no fault. It is a first proposal for the person
who makes the edition, never part of a build.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from edition.compiling.guessed_front import guessed_front
from edition.compiling.guessed_headings import are_numbered, of_headings, with_articles_innermost
from edition.compiling.guessed_names import as_named
from edition.compiling.heading_words import BESIDE, CLOSINGS, IMPLIED, PREAMBLES, UNNUMBERED
from edition.compiling.line_forms import Forms, Level, flow
from edition.compiling.lines import cut_lines
from edition.compiling.list_signs import without_list_signs
from edition.compiling.markdown import Signs, signs_of
from edition.compiling.mending import mended
from edition.compiling.scheme import Scheme, by_appearance
from edition.compiling.schemes import schemes
from edition.compiling.spoken_points import spoken
from edition.compiling.trying import Proposal, begun_again, loosened, nested, tried, unlike
from edition.languages import LANGUAGE
from edition.reading.text_files import TextFile

_DETAILS = 12  # lines above the heading of the whole text
_CLEARLY = 12  # a level more, and two lines less that are mended


def recognise(source: TextFile, title: str, prefix: str = "", language: str = LANGUAGE) -> Proposal:
    """Return the best rules for a source that can be guessed.

    `prefix` stands before the identifiers of its units, where other documents have the same ones.
    """
    signs = without_list_signs(signs_of(list(cut_lines(source.text)), title))
    rules: dict[str, Any] = {"role": "text", "name": title, **signs.rules}
    rules |= guessed_front(signs, title, prefix)
    signs = _without_details(signs, rules, prefix)
    headed = {line.number for row in signs.headings for line in row}
    front = len(rules.get("front_matter", ()))
    text = [line for line in signs.lines if line.text][front:]
    plain = schemes([line for line in text if line.number not in headed])
    headings = sorted((line for row in signs.headings for line in row), key=lambda one: one.number)
    found = schemes(headings, fewest=1)
    rules |= flow(signs.lines, [*plain, *found])
    marked = {line.number for one in (*plain, *found) for line in one.lines}
    forms = Forms(signs.lines, marked, wrapped=bool(rules.get("wrapped")))
    rules["opening_unit"] = {"id": f"{prefix}preamble", "kind": "preamble"}
    if called := spoken(language).preamble:
        rules["opening_unit"]["called"] = called
    best = tried(source, rules)
    titles = {number for one in (*plain, *found) for number in forms.titles_of(one)}
    by_depth = of_headings(signs, found, forms, titles)
    inmost = list(_of_words(plain, with_articles_innermost(by_depth), forms))
    for outer in unlike([*inmost, *_of_words(plain, by_depth, forms)]):
        one = tried(source, {**rules, "levels": outer} if outer else rules)
        one = loosened(source, _optional(source, loosened(source, one, "runs_on")), "runs_on")
        one = begun_again(source, one)
        if outer not in inmost and one.faults and not are_numbered(by_depth):
            continue  # headings without a number below articles are mostly their titles
        best = one if not best.levels or one.score > best.score else best
    inner = [forms.levels(one) for one in by_appearance(plain) if not one.worded]
    best = _first_unmarked(source, nested(source, best, inner))
    best = _mended(source, loosened(source, best, "optional"), language)
    if not best.levels:
        opening = {"id": f"{prefix}whole", "kind": "text"}
        return tried(source, {**best.rules, "opening_unit": opening})
    best = _told_apart(source, as_named(source, best, prefix, language))
    best = _closing(source, best, prefix, spoken(language).closing)
    less = {key: value for key, value in best.rules.items() if key != "opening_unit"}
    bare = tried(source, less)
    return _preamble(source, best) if bare.faults else bare


def _told_apart(source: TextFile, best: Proposal) -> Proposal:
    """Return rules by which points beside others have identifiers of their own."""
    kinds = {one.kind for one in best.parsed.doubled}
    if not kinds:
        return best
    levels = [
        {**one, "id": one["kind"].replace(" ", "-")} if one["kind"] in kinds else one
        for one in best.levels
    ]
    return tried(source, {**best.rules, "levels": levels})


def _closing(source: TextFile, best: Proposal, prefix: str, called: str) -> Proposal:
    """Return rules by which the words before signatures, behind the last article, open a unit."""
    beside = {one["kind"] for one in best.levels if one["kind"] in BESIDE}
    last = max((one.line for one in best.parsed.units if one.kind not in beside), default=0)
    lines = {line.number: line.text for line in best.parsed.lines}
    begins = (
        one.line
        for one in best.parsed.taken
        if one.line > last and one.became == "clause" and CLOSINGS.match(lines[one.line])
    )
    at = next(begins, 0)
    if not at:
        return best
    row = {"number": at, "unit": f"{prefix}closing", "opens": "closing"}
    row |= {"called": called} if called else {}
    row["reason"] = "The words before the signatures begin here."
    closed = tried(source, {**best.rules, "exceptions": [*best.rules.get("exceptions", ()), row]})
    return best if closed.faults else closed


def _preamble(source: TextFile, best: Proposal) -> Proposal:
    """Return rules by which a first line that says so is the heading of the preamble."""
    first = next((one for one in best.parsed.taken if one.became == "clause"), None)
    opening = best.rules.get("opening_unit")
    name = source.lines[first.line - 1].strip("#.: ") if first else ""
    known = name.casefold() in PREAMBLES
    if not first or not opening or first.unit != opening["id"] or not known:
        return best
    row = {"number": first.line, "unit": first.unit, "opens": opening["kind"], "as": "heading"}
    row |= {"called": name.capitalize() if name.isupper() else name, "reason": "It has no number."}
    less = {key: value for key, value in best.rules.items() if key != "opening_unit"}
    headed = tried(source, {**less, "exceptions": [row, *less.get("exceptions", ())]})
    return best if headed.faults else headed


def _without_details(signs: Signs, rules: dict[str, Any], prefix: str) -> Signs:
    """Return signs without the one heading that stands above the whole text, if there is such.

    That and the lines before it, which are details of the file, become front matter.
    """
    only = [line for row in signs.headings for line in row]
    full = [line for line in signs.lines if line.text]
    if len(only) != 1 or "title_line" not in rules:
        return signs
    before = full[: full.index(only[0]) + 1]
    behind = schemes(full[len(before) :])
    if len(before) > _DETAILS or not any(one.worded for one in behind):
        return signs
    if len(before) > len(rules["front_matter"]):
        names = ["title", *(f"line-{number}" for number in range(2, len(before) + 1))]
        rules["front_matter"] = [f"{prefix}{name}" for name in names]
    return replace(signs, headings=())


def _of_words(
    plain: Sequence[Scheme], headings: list[Level], forms: Forms
) -> Iterator[list[Level]]:
    """Yield levels of headings with those of schemes with words: what begins first is outermost.

    Articles mostly stand innermost, but also have sections. Schemes of one kind, as I and First,
    are forms of one level.
    """
    kinds: dict[str, list[Scheme]] = {}
    for one in plain:
        if one.worded:
            kinds.setdefault(one.kind, []).append(one)
    ordered = sorted(kinds.values(), key=lambda row: min(one.lines[0].number for one in row))
    ordered.sort(key=lambda row: row[0].kind in BESIDE)
    last = ("article", *BESIDE)
    for rows in (sorted(ordered, key=lambda row: row[0].kind in last), ordered):
        levels = list(headings)
        for row in rows:
            several = [level for one in row for level in forms.levels(one)]
            forms_of_one = [several[0], *({**o, "beside": o["kind"]} for o in several[1:])]
            if row[0].kind in BESIDE and levels:
                outer = levels[0]["kind"]  # what comes next stands in both
                at = max(n for n, o in enumerate(levels) if outer in (o["kind"], o.get("beside")))
                forms_of_one[0] = {**several[0], "beside": outer}
                levels[at + 1 : at + 1] = forms_of_one
            else:
                levels += forms_of_one
        yield levels


def _optional(source: TextFile, best: Proposal) -> Proposal:
    """Return rules with those levels optional, but for the innermost, that have to be."""
    levels = [{**one, "optional": True} for one in best.levels[:-1]] + best.levels[-1:]
    found = tried(source, {**best.rules, "levels": levels})
    for at, level in enumerate(found.levels[:-1]):
        fewer = {key: value for key, value in level.items() if key != "optional"}
        levels = [*found.levels[:at], fewer, *found.levels[at + 1 :]]
        again = tried(source, {**found.rules, "levels": levels})
        found = again if len(again.faults) <= len(found.faults) else found
    return found


def _mended(source: TextFile, best: Proposal, language: str) -> Proposal:
    """Return rules without faults, with paragraphs without numbers where points need them.

    That is so where points begin anew in an article, or where text goes on behind them and lawyers
    of the language have a word for such paragraphs.
    """
    whole = mended(source, best)
    levels = best.levels
    at = next((n for n, one in enumerate(levels) if one.get("page") is False), None)
    known = any("unmarked" in one for one in levels)
    if not at or known or levels[at]["marker"].startswith(r"\(\d"):
        return whole
    level: Level = {"kind": "unnumbered paragraph", "unmarked": True}
    tries = []
    if language.partition("-")[0] in IMPLIED:
        level["implied"] = True
        tries.append([*levels[:at], level, *_loose(levels[at:])])
    tries += [[*levels[:at], {**level, **more}, *levels[at:]] for more in ({}, {"optional": True})]
    found = max((tried(source, {**best.rules, "levels": one}) for one in tries), key=_fewest)
    found = mended(source, found)
    kept = any("unmarked" in one for one in found.levels)
    usual = "implied" in level or (language in UNNUMBERED and _goes_on(whole))
    clearly = 0 if usual else _CLEARLY
    return found if kept and _mends(found) + clearly <= _mends(whole) else whole


def _loose(points: Sequence[Level]) -> list[Level]:
    """Return levels of points that may all stand alone; those without a number are innermost."""
    ordered = sorted(points, key=lambda one: one["numbering"] == "none")
    less = [{key: one[key] for key in one if key != "optional"} for one in ordered]
    return [*({**one, "optional": True} for one in less[:-1]), *less[-1:]]


def _first_unmarked(source: TextFile, best: Proposal) -> Proposal:
    """Return rules by which paragraphs whose markers begin with 2 are counted with the first."""
    levels = best.levels
    for at, level in enumerate(levels):
        if level.get("first") == 2 and level.get("page") is False:
            own = {key: value for key, value in level.items() if key != "first"}
            first = {"kind": level["kind"], "unmarked": "first", "implied": True}
            put = [*levels[:at], first, {**own, "beside": level["kind"]}, *levels[at + 1 :]]
            found = tried(source, {**best.rules, "levels": put})
            return found if len(found.faults) <= len(best.faults) else best
    return best


def _fewest(found: Proposal) -> int:
    return -len(found.faults)


def _mends(found: Proposal) -> int:
    """Return how much is said of single lines, and how many levels are lacking beside others."""
    return len(found.rules.get("exceptions", ())) - 10 * len(found.levels)


def _goes_on(best: Proposal) -> bool:
    """Say whether text without a marker stands behind a point of the same unit."""
    taken = [one for one in best.parsed.taken if one.became == "clause"]
    return any(
        one.unit == other.unit and one.why.startswith("the marker") and "no marker" in other.why
        for one, other in pairwise(taken)
    )
