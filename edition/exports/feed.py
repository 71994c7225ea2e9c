"""changes.xml: the recorded changes as an Atom feed (RFC 4287), an entry each.

The identifiers of feed and entries stay the same wherever the site stands: they are made of the
first recorded change, which is never edited, and of the number of the entry.
"""

from __future__ import annotations

import uuid
from xml.etree.ElementTree import Element

from edition import addresses
from edition.addresses import absolute
from edition.catalogues import gettext
from edition.changes import RecordedChange, recorded_changes
from edition.exports.inputs import Files, Inputs
from edition.exports.xml_tree import block, element, written
from edition.model import Edition, Tombstone

ATOM = "http://www.w3.org/2005/Atom"


def files(inputs: Inputs) -> Files:
    """Return the feed, by its name in the site."""
    return {addresses.FEED.removeprefix("/"): feed(inputs.edition)}


def feed(edition: Edition) -> str:
    """Return every recorded change, the newest first."""
    changes = recorded_changes(edition)
    own = _identifier(edition)
    here, page = absolute(edition, addresses.FEED), absolute(edition, addresses.CHANGES)
    newest = changes[0].change.date if changes else None
    return written(
        block(
            "feed",
            {"xmlns": ATOM, "xml:lang": edition.interface},
            element("title", {}, gettext("Changes of {edition}").format(edition=edition.name)),
            element("id", {}, own.urn),
            element("updated", {}, _instant(edition, newest)),
            block(
                "author",
                {},
                element(
                    "name", {}, gettext("The editors of {edition}").format(edition=edition.name)
                ),
                element("uri", {}, absolute(edition, addresses.ABOUT)),
            ),
            element("link", {"rel": "self", "type": "application/atom+xml", "href": here}),
            element("link", {"rel": "alternate", "type": "text/html", "href": page}),
            element("link", {"rel": "license", "href": edition.licence})
            if edition.licence
            else None,
            *(_entry(edition, own, change) for change in changes),
        )
    )


def _entry(edition: Edition, own: uuid.UUID, recorded: RecordedChange) -> Element:
    change = recorded.change
    place = absolute(edition, f"{addresses.CHANGES}#{recorded.anchor}")
    figures = gettext(", ").join(recorded.figures)
    return block(
        "entry",
        {},
        element("title", {}, _title(recorded)),
        element("id", {}, uuid.uuid5(own, str(recorded.number)).urn),
        element("updated", {}, _instant(edition, change.date)),
        element("link", {"rel": "alternate", "type": "text/html", "href": place}),
        *(element("link", _retired(edition, stone)) for stone in recorded.retired),
        element("summary", {}, f"{change.reason} ({figures})"),
    )


def _title(recorded: RecordedChange) -> str:
    said = gettext("Change {number}, version {version}")
    return said.format(number=recorded.number, version=recorded.change.version)


def _retired(edition: Edition, stone: Tombstone) -> dict[str, str]:
    where = addresses.of_retired(edition, stone)
    return {
        "rel": "related",
        "title": gettext("{shown} is retired").format(shown=stone.id),
        "href": where,
    }


def _identifier(edition: Edition) -> uuid.UUID:
    """Return what the feed of these documents is known by, wherever it is published."""
    origin = [document.id for document in edition.documents]
    for first in edition.changes[:1]:
        origin += [first.version, first.date or "", first.reason, str(first.added)]
    return uuid.uuid5(uuid.NAMESPACE_OID, "\n".join(origin))


def _instant(edition: Edition, date: str | None) -> str:
    """Return the beginning of a day; the day of the edition for a change of unknown day."""
    return f"{date or edition.date}T00:00:00Z"
