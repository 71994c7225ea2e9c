"""What readers call units, clauses and places."""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.catalogues import gettext, later
from edition.model import Clause, Document, Edition, Forms, Locator, Prose, Sentence, Unit
from edition.name_spans import span

# Words of identifiers that are said in the language of the interface.
WORDS = frozenset(
    (
        later("Amendment"), later("Annex"), later("Appendix"), later("Article"), later("Chapter"),
        later("Clause"), later("Closing"), later("Commentary"), later("Introduction"),
        later("Paragraph"), later("Part"), later("Point"), later("Preamble"), later("Principle"),
        later("Rule"), later("Section"), later("Title"), later("dateline"), later("title"),
    )
)  # fmt: skip

_WITHOUT_NUMBER = "\N{PILCROW SIGN}"  # beside a clause that has none where others have theirs

_CLOSING = re.compile(r"[\s.:)\]\N{HYPHEN-MINUS}\N{EN DASH}\N{EM DASH}]+$")  # behind a heading

# From one clause, sentence or point to another, in a name.
_RANGE = re.compile(r"(\d+[a-z]*|\([^()]*\))–(\d+[a-z]*|\([^()]*\))")

# A word and the number behind it, in a name.
_NUMBERED = re.compile(r"([^\s,]+ (?:[^\s,]*\d[^\s,]*|[IVXLCDM]+|\(\w+\))(?![^\s,]))")


def heard_name(name: str) -> str:
    """Return the name of a place as it is heard: `clauses 1 to 3` for `clauses 1–3`.

    A dash is no word, and programs that read aloud leave it out.
    """
    to = gettext("{first} to {last}")
    return _RANGE.sub(lambda found: to.format(first=found[1], last=found[2]), name)


def with_its_number(name: str) -> list[tuple[str, str]]:
    """Return the name of a place in pairs: other words, and a word with its number behind them.

    `Commentary, clause 3` is `("Commentary, ", "clause 3"), ("", "")`.
    """
    words = _NUMBERED.split(name)
    return list(zip(words[::2], [*words[1::2], ""], strict=True))


def filled(form: str, **words: str) -> str:
    """Return a form of the content with its places in braces filled."""
    return re.sub(r"\{(\w+)\}", lambda match: words[match[1]], form)


def label_beside(unit: Unit) -> str:
    """Return the title of a unit, or nothing where it is the name, in large or small letters.

    That is the heading that the text has, else the editors' label. What closes it makes no other
    name: "Art. 117" is headed "Art. 117." or "ART. 117 -" in some texts; nor do more blanks in it,
    or that "Sonnet XVIII" is headed by its number alone.
    """
    title = unit.heading.text if unit.heading else unit.label
    name, own = (
        _CLOSING.sub("", " ".join(words.casefold().split())) for words in (unit.name, title)
    )
    numbered = unit.heading is not None and name.endswith(f" {own}")
    return "" if own in ("", name) or numbered else title


def worded(name: str) -> str:
    """Return a name made of an identifier with its first word as the interface says it."""
    word, blank, rest = name.partition(" ")
    return f"{gettext(word)}{blank}{rest}" if word in WORDS else name


def default_forms() -> Forms:
    """Return what clauses and sentences are called where the content says nothing."""
    return Forms(
        clause=gettext("{unit}, clause {number}"),
        clauses=gettext("{unit}, clauses {number}"),
        sentence=gettext("{clause}, sentence {number}"),
        sentences=gettext("{clause}, sentences {number}"),
    )


def own_title(unit: Unit) -> str:
    """Return what a unit is headed with, as its text has it; else in brackets the editors' label.

    A label that is the name of the unit is no title, and has no brackets. Beside a heading of the
    text a label is one more name, which stands in the data and is found by the search.
    """
    if unit.heading:
        return unit.heading.text
    return f"[{unit.label}]" if label_beside(unit) else unit.label


def title_beside(unit: Unit) -> str:
    """Return the title of a unit where its name stands beside it, which it does not repeat."""
    return own_title(unit) if label_beside(unit) else ""


def unit_title(unit: Unit) -> str:
    """Return the name and the title of a unit, once where they are the same."""
    return titled(unit.name, own_title(unit)) if label_beside(unit) else unit.name


def titled(name: str, title: str) -> str:
    """Return a name and what is said of it, as the interface joins them."""
    return gettext("{name}: {title}").format(name=name, title=title)


def marked_heading(unit: Unit) -> str:
    """Return the heading of a unit as its source has it, with its marker; empty without one."""
    if unit.heading is None:
        return ""
    return f"{unit.marker}{unit.heading.gap if unit.marker else ''}{unit.heading.text}"


def marked_title(unit: Unit) -> str:
    """Return the title of a unit after its marker, if it has one: `(7) [Of keys]`.

    One without a title is called by its name, or by its marker where that is all that is known.
    """
    if unit.untitled:
        return unit.name if unit.named else unit.marker
    return f"{unit.marker} {title_behind(unit)}".strip()


def title_behind(unit: Unit) -> str:
    """Return the title behind the marker of a unit, if any: the editors' in brackets, names too."""
    label = "" if unit.untitled else f"[{unit.label}]"
    return unit.heading.text if unit.heading else label


def clause_name(edition: Edition, clause: Clause) -> str:
    """Return what readers call a clause: `Area 7, clause 3`, or `Article 17(1)(a)` of a point.

    One that is all that stands in its unit is called as that, where the content names it.
    """
    return name_in(edition.document_by_id[clause.document], edition.unit_by_id[clause.unit], clause)


def name_in(document: Document, unit: Unit, clause: Clause) -> str:
    """Return what a clause of this unit is called."""
    if clause.alone:
        return unit.name
    return clause.point or filled(document.forms.clause, unit=unit.name, number=clause.ordinal)


def clause_number(clause: Clause) -> str:
    """Return what stands beside a clause: its ordinal, or what that of a point has there.

    One that is all that stands in its unit has no number, but that of the unit, where it is short.
    Nor has text beside points with numbers of their own: its ordinal would be taken for one.
    """
    without = clause.alone or clause.unnumbered
    return clause.beside or (_WITHOUT_NUMBER if without else clause.ordinal)


def inside_unit(unit: Unit, parts: Sequence[Clause]) -> str:
    """Return what one clause or several in a row are called behind their unit: `(1)(a)`, `3–5`."""
    first, last = parts[0], parts[-1]
    if not (first.point or last.point):
        return _span((first, last))
    begin, end = (part.point.removeprefix(unit.name) or part.ordinal for part in (first, last))
    return span(begin, end) if begin[0] == end[0] else f"{begin}–{end.lstrip(' ,;:')}"


def locator_name(edition: Edition, locator: Locator) -> str:
    """Return what readers call a place, like `Area 7, clauses 1–3`.

    A range that begins or ends with a point has the names of both, `Article 17(1)(a)–(c)`.
    """
    document = edition.document_by_id[locator.document]
    if locator.front:
        return front_name(document, locator.id)
    forms, name = document.forms, clause_name(edition, locator.clause)
    if locator.sentences:
        form = forms.sentences if len(locator.sentences) > 1 else forms.sentence
        return filled(form, clause=name, number=_span(locator.sentences))
    first, last = locator.clauses[0], locator.clauses[-1]
    if first is last:
        return name
    unit = edition.unit_by_id[first.unit]
    if first.point or last.point:
        return _in_a_row(forms, name, clause_name(edition, last))
    return filled(forms.clauses, unit=unit.name, number=_span(locator.clauses))


def _in_a_row(forms: Forms, first: str, last: str) -> str:
    """Return what clauses in a row are called by the names of the first and the last.

    `Art. 117, commi 3–5` of those that are called by their numbers in one place.
    """
    before, behind = (re.escape(part) for part in forms.clause.split("{number}"))
    pattern = re.compile(before.replace(re.escape("{unit}"), "(.+)") + r"(\d+[a-z]*)" + behind)
    one, other = pattern.fullmatch(first), pattern.fullmatch(last)
    worded = re.search(r"[^\W\d_]", forms.clause.replace("{unit}", "").replace("{number}", ""))
    if not (worded and one and other and one[1] == other[1]):
        return span(first, last)
    return filled(forms.clauses, unit=one[1], number=f"{one[2]}–{other[2]}")


def front_name(document: Document, identifier: str) -> str:
    """Return what readers call a line before the text proper: `Charter, title`."""
    line = gettext(identifier) if identifier in WORDS else identifier
    return gettext("{document}, {line}").format(document=document.name, line=line)


def place_name(edition: Edition, place: Locator | Unit) -> str:
    """Return what readers call a place or a unit."""
    return place.name if isinstance(place, Unit) else locator_name(edition, place)


def told_name(edition: Edition, place: Locator | Unit) -> str:
    """Return what readers call a place where any text could be meant.

    The name of its text stands behind that of a unit which another text has, too.
    """
    name = place_name(edition, place)
    if isinstance(place, Locator) and place.front:
        return name
    unit = place if isinstance(place, Unit) else edition.unit_by_id[place.clause.unit]
    if unit.name.casefold() not in edition.across.shared_names:
        return name
    text = edition.document_by_id[unit.document].name
    return gettext("{place} ({text})").format(place=name, text=text)


def prose_text(edition: Edition, prose: Prose) -> str:
    """Return words of the editors as text, every place under the name that readers know."""
    return "".join(
        part if isinstance(part, str) else told_name(edition, part) for part in prose.parts
    )


def _span(parts: Sequence[Clause | Sentence]) -> str:
    return "–".join(dict.fromkeys((parts[0].ordinal, parts[-1].ordinal)))
