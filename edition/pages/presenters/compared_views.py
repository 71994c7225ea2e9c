"""What is shown of passages that are set against one another."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from edition.catalogues import gettext
from edition.pages.context import NamedLink
from edition.pages.presenters.notes import NoteView
from edition.pages.presenters.prose import ProseView
from edition.wording import opening


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageView:
    """A passage, whole; `key` on a mark in it is that of the link which speaks of these words.

    `notes` are those on its words, which are marked too.
    """

    document: str
    words: Markup
    notes: tuple[NoteView, ...]
    place: NamedLink
    voice: str
    tongue: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class HowView:
    """How two passages relate; `key` is empty where there is but one link.

    `place` is the end of the link in the other passage, `within` the same where it is less than
    that passage; `own_sentence` is what stands behind the name of the own passage, if that is more
    than the own end.
    """

    key: str
    relation: NamedLink
    place: NamedLink
    within: NamedLink | None
    own_sentence: str
    comment: ProseView
    own_quote: str
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerView:
    """A passage at the other end of links, and how it relates."""

    passage: PassageView
    how: tuple[HowView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairView:
    """A passage and its answers; `unlinked` is what the editors say where there is none."""

    id: str
    passage: PassageView
    answers: tuple[AnswerView, ...]
    unlinked: ProseView

    @property
    def short(self) -> str:
        """What the passage is called within its whole: `Clause 3`."""
        return opening(self.passage.place.name.rpartition(gettext(", "))[2])
