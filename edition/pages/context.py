"""Where a page stands: what every presenter needs to know of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from edition.addresses import relative
from edition.model import Edition
from edition.pages.backlinks import Backlinks
from edition.pages.tongues import document_tongue


class NamedLink(NamedTuple):
    """A name and where it leads; nowhere, where `href` is empty. `tongue` is its language."""

    name: str
    href: str
    tongue: Markup = Markup("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """An edition as the page at `here` shows it, with the look-ups that all pages share."""

    edition: Edition
    here: str
    backlinks: Backlinks

    def link(self, address: str) -> str:
        """Return the relative link from this page."""
        return relative(self.here, address)

    def tongue(self, document_id: str) -> Markup:
        """Return the attributes of words of a document that say their language and direction.

        There are none where these are those of the page.
        """
        return document_tongue(self.edition, self.edition.document_by_id[document_id])

    def voice(self, document_id: str) -> str:
        """Return whose words these are, as classes call it: of a `text`, or a `gloss` on one.

        Reader modes throw away what a class says is a comment.
        """
        return "gloss" if self.edition.document_by_id[document_id].role == "commentary" else "text"
