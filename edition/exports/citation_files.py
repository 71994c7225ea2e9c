"""Citations as files for reference managers: BibTeX, RIS, CSL-JSON, and plain text.

No name stands in a field for persons: the body that released a text is its institution or
publisher, whole and in the brackets of a supplied fact, so that no program can split it. The place
cited has no field that all programs keep; it stands in the nearest one and, in words, in the note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from edition import addresses
from edition.catalogues import gettext
from edition.citations.cited import Cited, cite_clause, cite_document, cite_unit, released, stated
from edition.citations.styles import styled
from edition.dates import date_parts, day_month_year
from edition.exports.data import dump
from edition.exports.inputs import Files, Inputs
from edition.full_stops import in_sentences
from edition.languages import english_name
from edition.model import Edition
from edition.wording import opening

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# What TeX would take for its own; braces must come in pairs even after a backslash.
_TEX = {
    "\\": r"{\textbackslash}",
    "{": r"{\textbraceleft}",
    "}": r"{\textbraceright}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
    "<": r"{\textless}",
    ">": r"{\textgreater}",
    "|": r"{\textbar}",
    '"': r"{\textquotedbl}",
}
_TEX_SPECIAL = re.compile("[" + re.escape("".join(_TEX)) + "]")


def files(inputs: Inputs) -> Files:
    """Return the citations of every text, unit and clause, by their name in the site."""
    return citation_files(inputs.edition)


def citation_files(edition: Edition) -> dict[str, str]:
    """Return the files of every text, unit and clause, by their name in the site."""
    writers = (bibtex, ris, csl_json, plain_text)
    return {
        f"{address}{name}".removeprefix("/"): write(cited)
        for address, cited in _beside(edition)
        for (_, name), write in zip(addresses.CITATION_FILES, writers, strict=True)
    }


def bibtex(cited: Cited) -> str:
    """Return an entry of BibTeX that biblatex reads as well."""
    imprint = cited.imprint
    report = imprint.kind == "report"
    fields: dict[str, str | None] = {
        # BibTeX sorts by `key` what has no author; double braces keep words and capitals together.
        "key": _tex(cited.full_title),
        "title": f"{{{_tex(cited.full_title)}}}",
        "titleaddon": _tex(imprint.description),
        "howpublished": _tex(gettext("In {edition}").format(edition=cited.host)),
        "type": _tex(_genre(cited)) if report else None,
        "institution" if report else "organization": (
            f"{{[{_tex(imprint.issued_by)}]}}" if imprint.issued_by else None
        ),
        "date": imprint.issued,
        "year": imprint.issued[:4] if imprint.issued else None,
        "version": _tex(cited.version),
        "note": _tex(_note(cited)),
        "url": cited.url,
        "language": english_name(cited.language),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    month = date_parts(imprint.issued)[1:2] if imprint.issued else []
    lines += [f"  month = {_MONTHS[number - 1]}" for number in month]
    kind = "techreport" if report else "misc"
    return f"@{kind}{{{cited.key},\n" + ",\n".join(lines) + "\n}\n"


def ris(cited: Cited) -> str:
    """Return a record of RIS; each value is one line."""
    rows = "".join(f"{tag}  - {_one_line(value)}\r\n" for tag, value in _ris_rows(cited))
    return f"{rows}ER  - \r\n"


def csl_json(cited: Cited) -> str:
    """Return a list with one item of CSL-JSON.

    A web page is none of its types here: styles put the site in the place of an author whom a page
    lacks, and all places of a text look alike. The day of the edition stands only beside that of
    the text: styles take it for the day of a text that has none.
    """
    imprint = cited.imprint
    item: dict[str, Any] = {
        "id": cited.key,
        "type": "report" if imprint.kind == "report" else "document",
        "title": cited.full_title,
        "container-title": cited.host,
        "genre": _genre(cited),
        "publisher": f"[{imprint.issued_by}]" if imprint.issued_by else None,
        "issued": {"date-parts": [date_parts(imprint.issued)]} if imprint.issued else None,
        "available-date": {"date-parts": [date_parts(cited.date)]} if imprint.issued else None,
        "version": cited.version,
        "section": cited.locator,
        "URL": cited.url,
        "language": cited.language,
        "note": _note(cited),
        "custom": {"locator": cited.id},
    }
    kept = {name: value for name, value in item.items() if value}
    return dump([kept])


def plain_text(cited: Cited) -> str:
    """Return the citation in every style, to copy."""
    return "\n".join(f"{citation.style}\n{citation.text}\n" for citation in styled(cited))


def _beside(edition: Edition) -> Iterator[tuple[str, Cited]]:
    """Yield the address of every page beside which citations lie, and what it holds."""
    for document in edition.documents:
        yield addresses.document_home(edition, document), cite_document(edition, document)
    for unit in edition.units:
        yield unit.address, cite_unit(edition, unit)
    for clause in edition.clauses:
        yield addresses.permanent(clause), cite_clause(edition, clause)


def _ris_rows(cited: Cited) -> Iterator[tuple[str, str]]:
    imprint = cited.imprint
    yield "TY", "RPRT" if imprint.kind == "report" else "ELEC"
    yield "ID", cited.key
    yield "TI", cited.full_title
    yield "T2", cited.host
    if imprint.issued_by:
        yield "PB", f"[{imprint.issued_by}]"
    if imprint.issued:
        year, *rest = imprint.issued.split("-")
        yield "PY", year
        yield "DA", "/".join([year, *rest, "", ""][:3]) + "/"
    if genre := _genre(cited):
        yield "M3", genre
    # Some programs keep nothing else that can hold a statement.
    yield "ET", gettext(", ").join(filter(None, (cited.statement, _version(cited))))
    if cited.locator:
        yield "SE", cited.locator
    yield "LA", cited.language
    yield "UR", cited.url
    yield "N1", _note(cited)


def _note(cited: Cited) -> str:
    """Return in sentences what no field holds."""
    release = released(cited, day_month_year)
    sentences = (
        f"{opening(cited.locator)} ({cited.id})" if cited.locator else "",
        _genre(cited),
        stated(cited, opening(release)) if release else "",
        gettext("In {edition}, version {version} of {date}").format(
            edition=cited.host, version=cited.version, date=day_month_year(cited.date)
        ),
    )
    return in_sentences(*sentences)


def _version(cited: Cited) -> str:
    return gettext("version {version}").format(version=cited.version)


def _genre(cited: Cited) -> str:
    """Return what is said of the text itself."""
    return opening(cited.statement or cited.imprint.description or "")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _tex(text: str | None) -> str:
    """Return text in which TeX and BibTeX find nothing of theirs."""
    return _TEX_SPECIAL.sub(lambda found: _TEX[found[0]], _one_line(text or ""))
