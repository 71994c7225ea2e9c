"""Say in guessed rules what places are called, as far as no two are called the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from edition.compiling.line_forms import Level
from edition.compiling.spoken_points import Spoken, spoken
from edition.compiling.trying import ITEMS, Proposal, tried
from edition.languages import LANGUAGE
from edition.reading.text_files import TextFile

_STOPS = (".", "\u3002")
_COLONS = (":", "\uff1a")


def as_named(source: TextFile, best: Proposal, prefix: str, language: str) -> Proposal:
    """Return rules that say what places are called, as far as no two are called the same.

    What stands behind the last of points that are no sentences belongs to what is around them.
    """
    words = spoken(language)
    levels = list(_named(best, prefix, words, english=language.startswith(LANGUAGE)))
    rules = {**_prefixed(best.rules, prefix), **_clauses(levels, words)}
    for _ in levels:
        found = tried(source, {**rules, "levels": levels})
        twice = _twice(found)
        if not twice:
            break
        levels = [
            {
                key: value
                for key, value in one.items()
                if key != "called" or one["kind"] not in twice
            }
            for one in levels
        ]
    return found


def _named(best: Proposal, prefix: str, words: Spoken, *, english: bool) -> Iterator[Level]:
    outermost = {unit.kind for unit in best.parsed.units if unit.parent is None}
    items = iter(ITEMS)
    numbered = False  # whether a level of numbered paragraphs is around
    own: dict[str, bool] = {}  # whether units of a kind are called without what is around them
    for number, level in enumerate(best.levels):
        outer = number == 0 or bool(level.get("runs_on")) or level["kind"] in outermost
        outer = own.setdefault(level["kind"], outer or "beside" in level)
        if "unmarked" in level:
            yield level
        elif level.get("page") is False:
            kind = level["kind"]
            if kind in ITEMS and "exceptions" not in best.rules:
                kind = next(items)
            yield {**_point(best, level, _form(level, words, numbered=numbered)), "kind": kind}
            numbered = numbered or level["numbering"] == "decimal"
        else:
            around = [one for one in best.levels[:number] if "beside" not in one]
            worded = "called" in around[-1] if around else False
            named = {**level, **_called(level, words, outer=outer, english=english, worded=worded)}
            if prefix and outer:
                named["id"] = f"{prefix}{re.sub(r'[^a-z0-9]+', '-', level['kind'])}"
            yield named


def _called(
    level: Level, words: Spoken, *, outer: bool, english: bool, worded: bool
) -> dict[str, str]:
    """Return what units of a level are called, where that is not by their identifiers.

    `worded` says that what is around them has a name with a word of its own: 1.01 in Article I is
    Section 1.01.
    """
    called = level.get("called")
    if called is not None:
        if called.endswith("§") and not outer:
            return {"called": f"{{parent}} {called}"}
        whole = called == "{marker}" and re.search(r"[.-]\(\?P<number>", level["marker"])  # § 1-1
        return {} if outer or whole else {"called": f"{{parent}}, {called}"}
    if level["numbering"] == "none" or (outer and (english or not words.section)):
        return {}
    if outer:
        return {"called": f"{words.section} {{number}}"}
    if r"\.(?P<number>" in level["marker"]:
        own = f"{words.section or 'Section'} {{marker}}"
        return {"called": own if worded else "{parent}.{number}"}
    word = "" if level["numbering"] == "roman" else f"{words.section or level['kind']} "
    return {"called": f"{{parent}}, {word}{{number}}"}


def _point(best: Proposal, level: Level, form: str) -> Level:
    """Return a level of points with what they are called, and what stands behind the last."""
    named = {key: value for key, value in level.items() if key != "called"}
    plain = level.get("alphabet", "").isascii() and "[A-Z]" not in level["marker"]
    if form != "({number})" or not plain:
        named["called"] = f"{{parent}}{form}"  # identifiers have numbers for ç and я, a for A
    if "single" not in level and _are_parts(best, level):
        named["single"] = "last"
    return named


def _form(level: Level, words: Spoken, *, numbered: bool) -> str:
    """Return what stands behind the name of what is around a point."""
    if "§" in level["marker"]:
        return ", § {number}"
    if level["numbering"] == "decimal":
        other = words.bracketed and not level["marker"].startswith((r"\(", "Stk"))
        return words.number if numbered or other else words.paragraph
    forms = {"letters": words.letter, "roman": words.roman, "none": words.bullet}
    return forms.get(level["numbering"], "({number})")


def _are_parts(best: Proposal, level: Level) -> bool:
    """Say whether the points of a level are parts of a sentence that may go on behind them.

    Letters mostly are; numbered ones where most of them, but for the last, end without a full stop.
    """
    marker = re.compile(level["marker"])
    rows = [
        [one.text for one in unit.clauses if one.marker and marker.fullmatch(one.marker)]
        for unit in best.parsed.units
    ]
    texts = [text for row in rows for text in row[:-1] if not text.endswith(_COLONS)]
    sentences = sum(text.endswith(_STOPS) for text in texts)
    decimal = level["numbering"] == "decimal"
    return sentences * 2 < len(texts) if decimal else sentences * 2 <= len(texts)


def _clauses(levels: list[Level], words: Spoken) -> dict[str, Any]:
    """Return what clauses of a document are called, where that is not said by the interface."""
    numbered = any(one.get("page") is False and one["numbering"] == "decimal" for one in levels)
    unmarked = any("unmarked" in one for one in levels)
    said = words.clauses if numbered and not unmarked else words.unnumbered or words.clauses
    if said is None:
        return {}
    one, several = (form if "{" in form else f", {form} {{number}}" for form in said)
    return {"called": {"clause": f"{{unit}}{one}", "clauses": f"{{unit}}{several}"}}


def _prefixed(rules: dict[str, Any], prefix: str) -> dict[str, Any]:
    """Return rules whose exceptions and missing units have the identifiers with a prefix."""

    def of(identifier: str) -> str:
        return identifier if identifier.startswith(prefix) else f"{prefix}{identifier}"

    changed = dict(rules)
    for key in ("exceptions", "missing"):
        changed[key] = [
            {**row, **{name: of(row[name]) for name in ("unit", "parent") if name in row}}
            for row in rules.get(key, ())
        ]
    return {key: value for key, value in changed.items() if value or key in rules}


def _twice(found: Proposal) -> set[str]:
    """Return the kinds of units of which one is called as another place."""
    names: dict[str, str] = {}
    kinds = set()
    for unit in found.parsed.units:
        if names.setdefault(unit.name, unit.id) != unit.id:
            kinds.add(unit.kind)
    return kinds
