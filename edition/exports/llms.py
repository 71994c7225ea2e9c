"""llms.txt and llms-full.txt: the way into the site for language models, and the texts verbatim."""

from __future__ import annotations

from edition import addresses
from edition.addresses import absolute
from edition.catalogues import gettext, later
from edition.claims import is_recorded
from edition.dates import day_month_year
from edition.exports.inputs import Files, Inputs
from edition.full_stops import stopped
from edition.model import Document, Edition
from edition.outline import Run, level, runs
from edition.page_kinds import PAGE_KINDS
from edition.place_names import marked_heading, title_beside, told_name, unit_title
from edition.wording import plural

_VERBATIM = later(
    "Only what follows an identifier in square brackets and one space is text of the "
    "sources, character for character; headings and all other lines are editorial."
)
_RULES = later(
    "Quote clauses word for word and cite them by identifier and address{example}. "
    "Clause pages have clause.md and clause.json beside them."
)
LLMS = "llms.txt"
LLMS_FULL = "llms-full.txt"


def files(inputs: Inputs) -> Files:
    """Return both files, by their name in the site."""
    return {LLMS: llms(inputs.edition), LLMS_FULL: llms_full(inputs.edition)}


def llms(edition: Edition) -> str:
    """Return the way into the site for language models, in the form of llmstxt.org."""
    sections = {
        gettext("Texts"): [
            (
                document.title or document.name,
                addresses.document_home(edition, document),
                _description(document),
            )
            for document in edition.documents
        ],
        gettext("Units"): [
            (told_name(edition, unit), unit.address, title_beside(unit)) for unit in edition.units
        ],
        gettext("Apparatus"): [
            (gettext(kind.name), kind.address, gettext(kind.says))
            for kind in PAGE_KINDS
            if kind.address and kind.says and kind.exists(edition)
        ],
        gettext("Data"): [
            (
                gettext("All texts in one file"),
                f"/{LLMS_FULL}",
                gettext("verbatim, with identifiers"),
            ),
            (gettext("The whole model"), f"{addresses.DATA}edition.json", "JSON"),
            (gettext("Clauses"), f"{addresses.DATA}clauses.csv", "CSV"),
            (gettext("Changes"), addresses.FEED, gettext("Atom feed")),
            (_every_address(edition), addresses.PROMISED, gettext("one a line")),
            (gettext("How to cite and link"), addresses.CITE, ""),
        ],
    }
    lists = "".join(
        f"\n## {title}\n\n" + "".join(_entry(edition, *row) for row in rows)
        for title, rows in sections.items()
    )
    return f"# {edition.name}\n\n> {_summary(edition)}\n\n{_rules(edition)}{lists}"


def _every_address(edition: Edition) -> str:
    if is_recorded(edition):
        return gettext("Every permanent address")
    return gettext("Every address")


def llms_full(edition: Edition) -> str:
    """Return every text verbatim, each clause after its identifier; other lines are editorial.

    A line of a text stands after its identifier in square brackets and one space.
    """
    texts = "\n".join(_document(edition, document) for document in edition.documents)
    return (
        f"# {edition.name}\n\n> {_summary(edition)}\n\n{_rules(edition)}\n"
        f"{gettext(_VERBATIM)}\n\n{texts}"
    )


def _summary(edition: Edition) -> str:
    texts = "".join(
        f" {document.title or document.name}: {stopped(document.statement)}"
        for document in edition.documents
        if document.statement
    )
    return (
        gettext("A citable edition, version {version} of {date}.").format(
            version=edition.version, date=day_month_year(edition.date)
        )
        + f"{texts}{f' {edition.notice}' if edition.notice else ''}"
    )


def _rules(edition: Edition) -> str:
    example = next((clause for clause in edition.clauses), None)
    where = ""
    if example:
        permanent = absolute(edition, addresses.permanent(example))
        where = gettext(", such as {address}").format(address=permanent)
    return f"{gettext(_RULES).format(example=where)}\n"


def _entry(edition: Edition, title: str, address: str, notes: str) -> str:
    """Return a line of a list; the form's readers end a name at a bracket, escaped or not."""
    name = title.replace("\\", "\\\\").replace("[", "&#91;").replace("]", "&#93;")
    return f"- [{name}]({absolute(edition, address)}){': ' if notes else ''}{notes}\n"


def _document(edition: Edition, document: Document) -> str:
    """Return a text in the order of its lines; a heading stands after its unit's identifier."""
    parts = [f"## {document.title or document.name}", _description(document)]
    parts += [f"[{line.id}] {line.text}" for line in document.front_matter]
    for run in runs(edition, document):
        depth = "#" * (2 + level(edition, run.unit))
        parts.append(f"{depth} {_titled(run)}")
        if run.unit.heading and not run.resumed:
            parts.append(f"[{run.unit.id}] {marked_heading(run.unit)}")
        parts += [f"[{clause.id}] {clause.text}" for clause in run.clauses]
    return "\n\n".join(parts) + "\n"


def _titled(run: Run) -> str:
    title = unit_title(run.unit)
    continued = gettext("Continued:")
    return f"{continued} {title}" if run.resumed else title


def _description(document: Document) -> str:
    clauses = sum(len(unit.clauses) for unit in document.units)
    words = [document.statement, plural(clauses, "{count} clause", "{count} clauses")]
    return gettext(", ").join(word for word in words if word)
