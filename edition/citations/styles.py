"""Citations as text, in the styles that readers are asked for: Chicago, APA, MLA.

They are written out here because the works have no author, their dates are editorial, and the place
cited is a clause: the maintained processor of citation styles prints the title of such a work twice
and has no bracket for a supplied date. Each style is one function that names its parts in order.

A date or a name in square brackets is supplied by the editors, a date without them stands in the
text; "n.d.", or "undated" in MLA, says that no date is given.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from edition.catalogues import gettext, spoken
from edition.citations.cited import Cited, released, supplied
from edition.dates import day_month_year, day_month_year_mla, month_day_year, year_month_day
from edition.full_stops import CLOSED
from edition.languages import direction
from edition.wording import opening


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a citation, in roman or in italics, or an address."""

    text: str
    italic: bool = False
    address: bool = False


Part = tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StyledCitation:
    """A citation in one style: as plain text to copy, and as markup with its italics."""

    id: str
    style: str
    text: str
    html: Markup


def styled(cited: Cited) -> tuple[StyledCitation, ...]:
    """Return the citations in every style, in the order in which they are shown."""
    styles = (
        ("chicago-note", gettext("Chicago, note"), chicago_note),
        ("chicago-bibliography", gettext("Chicago, bibliography"), chicago_bibliography),
        ("apa", "APA", apa),
        ("mla", "MLA", mla),
    )
    return tuple(_styled(identifier, name, arrange(cited)) for identifier, name, arrange in styles)


def in_text(cited: Cited) -> tuple[StyledCitation, ...]:
    """Return the short forms that stand in running text."""
    return (
        _styled("apa-in-text", gettext("APA, in the text"), apa_in_text(cited)),
        _styled("mla-in-text", gettext("MLA, in the text"), mla_in_text(cited)),
    )


def chicago_note(cited: Cited) -> Part:
    """Return a footnote after the Chicago Manual of Style."""
    release = released(cited, day_month_year)
    own, ours = (release, "") if cited.imprint.is_own else ("", supplied(cited, release))
    parts = [
        _beside(_work(cited), ours),
        *_words(own),
        *_undated(cited, gettext("n.d.")),
        *_statement(cited),
        *_words(cited.locator),
        _host(cited, gettext("in")),
        *_words(f"{_version(cited)} ({day_month_year(cited.date)})"),
        (Run(cited.url, address=True),),
    ]
    return _closed(_joined(parts, _comma()))


def chicago_bibliography(cited: Cited) -> Part:
    """Return an entry of a bibliography after the Chicago Manual of Style."""
    release = released(cited, day_month_year)
    parts = [
        _work(cited),
        *_words(supplied(cited, opening(release))),
        *_undated(cited, opening(gettext("n.d."))),
        *(_opening_part(part) for part in _statement(cited)),
        *_words(opening(cited.locator)),
        _host(cited, opening(gettext("in"))),
        *_words(_comma().join((opening(_version(cited)), day_month_year(cited.date)))),
        (Run(cited.url, address=True),),
    ]
    return _closed(_sentences(parts))


def mla(cited: Cited) -> Part:
    """Return an entry of a list of works cited after the MLA Handbook.

    It has no sign for a date that is lacking: that there is none stands with what is supplied.
    """
    release = released(cited, day_month_year_mla)
    container = [
        _host(cited, ""),
        *_words(_version(cited)),
        *_words(day_month_year_mla(cited.date)),
        (Run(cited.url, address=True),),
    ]
    parts = [
        _work(cited, *(() if cited.imprint.issued else (gettext("undated"),))),
        *_words(supplied(cited, opening(release))),
        *(_opening_part(part) for part in _statement(cited)),
        *_words(opening(cited.locator)),
        _joined(container, _comma()),
    ]
    return _closed(_sentences(parts))


def apa(cited: Cited) -> Part:
    """Return an entry of a reference list after the Publication Manual of the APA."""
    imprint = cited.imprint
    version = f"({_comma().join((opening(_version(cited)), month_day_year(cited.date)))})"
    place = f"({cited.locator})" if cited.locator else ""
    statement = f"[{opening(cited.statement)}]" if cited.statement and cited.titled else ""
    day = year_month_day(imprint.issued) if imprint.issued else ""
    when = supplied(cited, day) or gettext("n.d.")
    date = f"({when})"
    parts = [
        _beside(_work_apa(cited), place, statement),
        *_words(date),
        *_words(f"[{imprint.issued_by}]" if imprint.issued_by else ""),
        _beside(_host(cited, opening(gettext("in"))), version),
        (Run(cited.url, address=True),),
    ]
    return _sentences(parts)


def apa_in_text(cited: Cited) -> Part:
    """Return the short form of APA: title, year, place."""
    issued = cited.imprint.issued
    year = supplied(cited, (issued or "")[:4]) or gettext("n.d.")
    parts = [_work_apa(cited), *_words(year), *_words(cited.locator)]
    return (Run("("), *_joined(parts, _comma()), Run(")"))


def mla_in_text(cited: Cited) -> Part:
    """Return the short form of MLA: title and place."""
    parts = [(Run(cited.title, italic=cited.titled),), *_words(cited.locator)]
    return (Run("("), *_joined(parts, _comma()), Run(")"))


def _styled(identifier: str, style: str, part: Part) -> StyledCitation:
    return StyledCitation(
        id=identifier,
        style=style,
        text="".join(run.text for run in part),
        html=Markup("").join(map(_marked_up, part)),
    )


def _marked_up(run: Run) -> Markup:
    if run.italic:
        return Markup("<cite>{}</cite>").format(run.text)
    if run.address and direction(spoken()) == "rtl":  # it goes the other way
        return Markup('<bdi dir="ltr">{}</bdi>').format(run.text)
    return escape(run.text)


def _work(cited: Cited, *further: str) -> Part:
    """Return the title in italics, or the name of an untitled text, with what is said of it."""
    name = (Run(cited.title, italic=cited.titled),)
    said = _comma().join(filter(None, (cited.imprint.description, *further)))
    return _beside(name, f"[{said}]") if said else name


def _work_apa(cited: Cited) -> Part:
    """Return the same in the manner of APA, where brackets hold all that is no title."""
    if cited.titled:
        return _work(cited)
    said = _comma().join(filter(None, (cited.title, cited.imprint.description)))
    return (Run(f"[{said}]"),)


def _host(cited: Cited, lead: str) -> Part:
    """Return the edition in which the text stands."""
    host = Run(cited.host, italic=True)
    return (Run(f"{lead} "), host) if lead else (host,)


def _statement(cited: Cited) -> Iterable[Part]:
    """Return what is said of a text with a title; an untitled one is described beside its name."""
    return _words(cited.statement) if cited.titled else ()


def _version(cited: Cited) -> str:
    return gettext("version {version}").format(version=cited.version)


def _comma() -> str:
    return gettext(", ")


def _undated(cited: Cited, words: str) -> Iterable[Part]:
    return () if cited.imprint.issued else _words(words)


def _words(text: str | None) -> Iterable[Part]:
    """Return a part of plain words, or none."""
    return ((Run(text),),) if text else ()


def _beside(part: Part, *words: str) -> Part:
    """Return a part with words after it."""
    return (*part, *(Run(f" {text}") for text in words if text))


def _joined(parts: Iterable[Part], mark: str) -> Part:
    joined: list[Run] = []
    for part in parts:
        if joined:
            joined.append(Run(mark))
        joined.extend(part)
    return tuple(joined)


def _sentences(parts: Iterable[Part]) -> Part:
    """Return the parts with a stop between them, where they do not end in one."""
    joined: list[Run] = []
    for part in parts:
        if joined:
            joined.append(Run(" " if joined[-1].text.endswith(CLOSED) else ". "))
        joined.extend(part)
    return tuple(joined)


def _closed(part: Part) -> Part:
    return (*part, Run("."))


def _opening_part(part: Part) -> Part:
    return (Run(opening(part[0].text), part[0].italic), *part[1:])
