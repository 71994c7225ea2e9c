"""clause.json and clause.md beside each clause's page."""

from __future__ import annotations

from edition import addresses
from edition.addresses import absolute
from edition.catalogues import gettext
from edition.citations.cited import cite_clause
from edition.exports.data import clause_json, dump
from edition.exports.inputs import Files, Inputs
from edition.full_stops import stopped
from edition.model import Clause, Edition
from edition.wording import opening


def files(inputs: Inputs) -> Files:
    """Return both files of every clause, by their names in the site."""
    edition = inputs.edition
    made: dict[str, str] = {}
    for clause in edition.clauses:
        folder = addresses.permanent(clause).removeprefix("/")
        statement = edition.document_by_id[clause.document].statement
        made[f"{folder}clause.json"] = dump(
            {**clause_json(edition, clause), "statement": statement}
        )
        made[f"{folder}clause.md"] = clause_markdown(edition, clause)
    return made


def clause_markdown(edition: Edition, clause: Clause) -> str:
    """Return a clause as a small text file: its words, then where they stand."""
    cited = cite_clause(edition, clause)
    form = gettext("In: {edition}, version {version}")
    statement = f"{stopped(opening(cited.statement))} " if cited.statement else ""
    return (
        f"{clause.text}\n\n"
        f"-- {cited.title}, {cited.locator} ({clause.id})\n"
        f"{statement}{form.format(edition=edition.name, version=edition.version)}\n"
        f"{absolute(edition, addresses.permanent(clause))}\n"
    )
