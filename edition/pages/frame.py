"""What the frame of every page says: the site engine fills it, and it knows no catalogues."""

from __future__ import annotations

from edition.catalogues import gettext
from edition.claims import addresses_last, is_recorded
from edition.dates import day_month_year
from edition.full_stops import stopped
from edition.languages import direction
from edition.model import Edition
from edition.pages.bracketed import on_all_titles, on_number_of_titles, titles_listed


def frame(edition: Edition, *, lists: bool) -> dict[str, str | int]:
    """Return the words of the frame, and the language and direction of the page, by their names.

    `lists` says that the first page lists the contents of the texts.
    """
    numbered = gettext("{edition}, version {version}")
    marked = gettext("{edition}, edition {version}")
    return {
        "language": edition.interface,
        "direction": direction(edition.interface),
        "edition": numbered.format(edition=edition.name, version=edition.version),
        "edition_in_short": marked.format(edition=edition.short_name, version=edition.version),
        "changes": gettext("Changes of {edition}").format(edition=edition.name),
        "version": gettext("Edition {version} of {date}").format(
            version=edition.version, date=day_month_year(edition.date)
        ),
        "voices": gettext(
            '<span class="voice-text">The words of a text stand in this face</span>, '
            "those of the editors in this one."
        ),
        "skip": gettext("Skip to the text"),
        "contents": gettext("Contents"),
        "brackets": on_all_titles(edition),
        "brackets_in_all": on_number_of_titles(edition) if lists else "",
        "titles": titles_listed(edition),
        "inside": gettext("on this page"),
        "about": gettext("About this edition"),
        "cite": gettext("How to cite"),
        "data": gettext("Data"),
        "as_data": gettext("As data:"),
        "no_page": gettext("There is no page at this address"),
        "never_change": gettext(
            "Addresses of this edition never change, "
            "so the link was probably cut short or mistyped."
        )
        if is_recorded(edition)
        else stopped(addresses_last(edition)),
        "clause_stands": gettext(
            "A clause stands at <code>c/</code> followed by its identifier, "
            "such as <code>c/{identifier}/</code>."
        ).format(identifier=next((clause.id for clause in edition.clauses), "")),
    }
