"""The margin: how much of what belongs to a text stands open beside it.

The margin is never taller than the text beside it by more than a third, until a reader opens it; a
comment stands wherever its link does, which it limits.
Heights are reckoned in the pixels of margin.css; a test measures the pages.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from edition.catalogues import gettext
from edition.pages.presenters.excerpts import cut_words
from edition.pages.presenters.links import LinkView, counted_by_commentary
from edition.pages.presenters.notes import NoteView
from edition.pages.presenters.prose import ProseView, length
from edition.wording import in_a_row, links, plural

TEXT_LINE, TEXT_LETTERS = 32, 66  # how high a line of the text is, and how many letters it has
LINE, LETTERS = 20, 44  # the same of the margin
SPACE = 5  # below whatever stands in it
FOLD = 24  # the line that opens the rest
CUT = 2  # so many lines are shown of a link that is cut
SIGNS = len("  “ […]”")  # what stands around the words of a quotation that is cut
WRAPPED = 5  # letters that are lost where a line ends between two words
FEWEST = 28  # letters of a quotation: fewer say too little


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenLink:
    """A link that stands open, with about so many letters of its quotation."""

    link: LinkView
    letters: int

    @property
    def cut(self) -> bool:
        """Say whether something of its quotation is left out until it is asked for."""
        return bool(cut_words(self.link.quote, self.letters)[1])

    @property
    def height(self) -> int:
        """How high it is."""
        shown, rest = cut_words(self.link.quote, self.letters)
        line = len(self.link.named) + len(shown) + SIGNS if rest else self.link.line
        return _height(line, length(self.link.comment))


@dataclass(frozen=True, slots=True, kw_only=True)
class MarginView:
    """What stands beside a text: open, and in the fold under it, which also shows all in full.

    `silence` is what is said where there is no link; `beside` says that the fold stands at the end
    of the one open line, since there is no room for a second one.
    """

    open: tuple[OpenLink, ...] = ()
    open_notes: tuple[NoteView, ...] = ()
    open_silence: ProseView = ()
    folded: tuple[LinkView, ...] = ()
    folded_notes: tuple[NoteView, ...] = ()
    folded_silence: ProseView = ()
    beside: bool = False
    more: str = ""

    @property
    def cut(self) -> bool:
        """Say whether nothing is folded, but a link that stands open is cut."""
        return not self.more and any(one.cut for one in self.open)

    @property
    def summary(self) -> str:
        """All that is there, counted."""
        return _counted(
            (*(one.link for one in self.open), *self.folded),
            len(self.open_notes) + len(self.folded_notes),
            silent=bool(self.open_silence or self.folded_silence),
        )


def margin_view(
    text: str, links: Sequence[LinkView], notes: Sequence[NoteView] = (), silence: ProseView = ()
) -> MarginView:
    """Return what stands beside a text: all of it, if there is room, or what has room."""
    height = -(-len(text) // TEXT_LETTERS) * TEXT_LINE
    room = height + min(height // 3, LINE)
    whole = [_height(link.line, length(link.comment)) for link in links]
    whole += [_note_height(note) for note in notes]
    whole += [_height(length(silence))] if silence else []
    if sum(whole) <= room:
        return MarginView(
            open=tuple(OpenLink(link=link, letters=len(link.quote)) for link in links),
            open_notes=tuple(notes),
            open_silence=silence,
        )
    beside = room < 2 * FOLD
    room -= FOLD
    open_ = (
        _whole_beside(links, len(notes), silent=bool(silence)) if beside else _links_in(links, room)
    )
    shown = [one.link for one in open_]
    left = room - sum(one.height for one in open_)
    open_notes = () if beside or len(shown) < len(links) else _notes_in(notes, left)
    folded = tuple(link for link in links if link not in shown)
    folded_notes = tuple(notes[len(open_notes) :])
    return MarginView(
        open=open_,
        open_notes=open_notes,
        folded=folded,
        folded_notes=folded_notes,
        folded_silence=silence,
        beside=beside,
        more=_counted(folded, len(folded_notes), silent=bool(silence), after=bool(open_)),
    )


def _links_in(links: Sequence[LinkView], room: int) -> tuple[OpenLink, ...]:
    """Return the links that have room, cut after a line or two."""
    found: list[OpenLink] = []
    for link in links:
        one = _cut(link)
        if one.height <= room:
            room -= one.height
            found.append(one)
    return tuple(found)


def _whole_beside(links: Sequence[LinkView], notes: int, *, silent: bool) -> tuple[OpenLink, ...]:
    """Return the link that has room on one line with what counts all others, if there is one."""
    for link in links:
        others = [one for one in links if one is not link]
        more = _counted(others, notes, silent=silent, after=True)
        if not link.comment and link.line + WRAPPED + len(more) <= LETTERS:
            return (OpenLink(link=link, letters=len(link.quote)),)
    return ()


def _cut(link: LinkView) -> OpenLink:
    """Return a link with as many letters of its quotation as have room."""
    room = CUT * LETTERS - WRAPPED
    letters = len(link.quote) if link.line <= room else room - len(link.named) - SIGNS
    return OpenLink(link=link, letters=max(letters, FEWEST))


def _notes_in(notes: Sequence[NoteView], room: int) -> tuple[NoteView, ...]:
    """Return the first notes, as many as have room."""
    found: list[NoteView] = []
    for note in notes:
        room -= _note_height(note)
        if room < 0:
            break
        found.append(note)
    return tuple(found)


def _counted(folded: Sequence[LinkView], notes: int, *, silent: bool, after: bool = False) -> str:
    """Return in words how many links and notes there are; `after` says that others come before."""
    found = counted_by_commentary(folded)
    others = sum(not link.commentary for link in folded)
    if others:
        further = after or found
        found.append(plural(others, "{count} more", "{count} more") if further else links(others))
    found += [plural(notes, "{count} note", "{count} notes")] if notes else []
    return in_a_row([*found, gettext("no link: why")] if silent else found)


def _height(*letters: int) -> int:
    """Return how high stretches of so many letters are, each of which may begin on a new line."""
    return sum(-(-count // LETTERS) * LINE for count in letters) + SPACE


def _note_height(note: NoteView) -> int:
    return max(FOLD, _height(len(f"≈ Note: probably “{note.reading}”") + 4))
