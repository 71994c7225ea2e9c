"""The pictures that stand for a page where its link is shared: the words of a clause, drawn here.

A card shows what it stands for, where that stands, and of what edition it is. Cards are kept by
what went into them, so that a build draws only those that have changed.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from pathlib import Path

from edition import addresses, place_names
from edition.catalogues import gettext, later
from edition.claims import is_recorded
from edition.exports.inputs import Files, Inputs
from edition.exports.social_cards.drawing import LEFT, RIGHT, CardImage, CardTheme
from edition.exports.social_cards.typesetting import Type
from edition.model import Clause, Edition, Unit
from edition.wording import opening

_PLACE = Type(face="strong", ink="structure", sizes=(30,))
_ASIDE = Type(face="plain", ink="soft", sizes=(30,))
_FOOT = (24, 22, 20)
_GAP = 32
_LABEL = {
    "label": Type(face="strong", ink="ink", sizes=(76, 68, 60, 52), leading=1.15),
    "heading": Type(face="text", ink="ink", sizes=(76, 68, 60, 52), leading=1.15),
    "title": Type(face="text", ink="ink", sizes=(96, 84, 72, 60, 52), leading=1.15),
}
_LEAD_LINES = 4
_LEAST_ROOM = 160  # pixels beside the name of a place, for what stands there
_WORDS = (80, 72, 66, 60, 56, 52, 48, 45, 42, 39)
_UNDRAWABLE = later("This picture cannot show the script of these words.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What a card shows: where it stands, a label, words of a text, and a foot.

    `kind` says what sort of label it is, `voice` whose the words are. The words are the card's own
    matter, or below a label the opening ones. The foot names the text with what is said of it, and
    below them the edition.
    """

    place: str = ""
    aside: str = ""
    label: str = ""
    kind: str = "label"
    words: str = ""
    voice: str = "text"
    title: str = ""
    statement: str = ""
    edition: str


def cards(edition: Edition) -> Iterator[tuple[str, Card]]:
    """Yield the address and the content of every card."""
    yield addresses.CARD, edition_card(edition)
    for unit in edition.units:
        if addresses.pictured(edition, unit) is unit:
            yield addresses.card(unit.id), unit_card(edition, unit)
        for clause in unit.clauses:
            address = addresses.card(clause.id)
            if address == addresses.clause_card(edition, clause):
                yield address, clause_card(edition, clause)


def edition_card(edition: Edition) -> Card:
    """Return the card of every page that has none of its own."""
    return Card(
        label=edition.name,
        kind="title",
        words=gettext("Every clause has a page of its own and a permanent address.")
        if is_recorded(edition)
        else gettext("Every clause has a page and an address of its own."),
        voice="plain",
        edition=_edition(edition),
    )


def unit_card(edition: Edition, unit: Unit) -> Card:
    """Return the card of a unit: its heading or label, and its opening words."""
    document = edition.document_by_id[unit.document]
    return Card(
        place=unit.name if place_names.label_beside(unit) else "",
        label=unit.heading.text if unit.heading else place_names.own_title(unit),
        kind="heading" if unit.heading else "label",
        words=unit.clauses[0].text if unit.clauses else "",
        voice=document.role,
        title=document.title or document.name,
        statement=opening(document.statement or ""),
        edition=_edition(edition),
    )


def clause_card(edition: Edition, clause: Clause) -> Card:
    """Return the card of a clause: its words, where they stand, and whose they are."""
    document = edition.document_by_id[clause.document]
    unit = edition.unit_by_id[clause.unit]
    return Card(
        place=place_names.clause_name(edition, clause),
        aside=place_names.title_beside(unit),
        words=clause.text,
        voice=document.role,
        title=document.title or document.name,
        statement=opening(document.statement or ""),
        edition=_edition(edition),
    )


def files(inputs: Inputs) -> Files:
    """Return every card as PNG, by its name in the site."""
    return draw_cards(inputs.edition, inputs.theme, inputs.kept / "cards")


def draw_cards(edition: Edition, assets: Path, kept: Path) -> dict[str, bytes]:
    """Return every card as PNG, by its name in the site.

    `assets` holds the faces and the colours of the theme; `kept` keeps cards from build to build.
    """
    theme = CardTheme(assets)
    kept.mkdir(parents=True, exist_ok=True)
    files: dict[str, bytes] = {}
    used = set()
    for address, card in cards(edition):
        path = kept / f"{_fingerprint(theme, card)}.png"
        used.add(path)
        if not path.exists():
            new = path.with_suffix(".new")
            new.write_bytes(draw(theme, card))
            new.replace(path)
        files[address.removeprefix("/")] = path.read_bytes()
    for path in set(kept.iterdir()) - used:
        path.unlink()
    return files


def draw(theme: CardTheme, card: Card) -> bytes:
    """Return a card as PNG."""
    image = theme.blank()
    image.spine()
    _draw_foot(theme, image, card)
    top = 72
    if card.place or card.aside:
        end = image.line(card.place, _PLACE, (LEFT, 96), RIGHT - LEFT)
        start = round(end) + 18 if card.place else LEFT
        room = RIGHT - start
        if room >= _LEAST_ROOM and theme.typesetter.shown(card.aside, _ASIDE.face)[0]:
            image.line(card.aside, _ASIDE, (start, 96), room)
        top = 140
    label = _LABEL[card.kind]
    if theme.typesetter.shown(card.label, label.face)[0]:
        top = 28 + image.block(card.label, label, top, 400)
    _draw_words(theme, image, card, top)
    return image.png()


def _draw_words(theme: CardTheme, image: CardImage, card: Card, top: int) -> None:
    """Write words of a text: large, or in a few lines below a label."""
    words, _ = theme.typesetter.shown(card.words, card.voice)
    if card.words and not words:
        note = Type(face="plain", ink="soft", sizes=(38,))
        image.block(gettext(_UNDRAWABLE), note, top, 516)
    elif card.words and card.label:
        lead = Type(face=card.voice, ink="soft", sizes=(38,))
        bottom = min(516, top + round(_LEAD_LINES * 38 * lead.leading) + 1)
        image.block(card.words, lead, top, bottom)
    elif card.words:
        matter = Type(face=card.voice, ink="ink", sizes=_WORDS, leading=1.4)
        image.block(card.words, matter, top, 516)


def _draw_foot(theme: CardTheme, image: CardImage, card: Card) -> None:
    """Write the text with its statement, as large as both go on one line, and the edition."""
    image.rule(536)
    style = Type(face="plain", ink="soft", sizes=(_FOOT[-1],))
    image.mark((LEFT - 6, 592), 26)
    image.line(card.edition, style, (LEFT + 22, 612), RIGHT - LEFT - 22)
    for size in _FOOT:
        title = theme.typesetter.length(card.title, "strong", size)
        statement = theme.typesetter.length(card.statement, "plain", size)
        if title + _GAP + statement <= RIGHT - LEFT:
            break
    start = max(LEFT, math.floor(RIGHT - statement))
    style = Type(face="plain", ink="soft", sizes=(size,))
    image.line(card.statement, style, (start, 576), RIGHT - start)
    style = Type(face="strong", ink="ink", sizes=(size,))
    image.line(card.title, style, (LEFT, 576), start - _GAP - LEFT)


def _fingerprint(theme: CardTheme, card: Card) -> str:
    """Return a name that changes with anything that shows on the card."""
    source = Path(__file__).read_text(encoding="utf-8")
    return hashlib.sha256(repr((theme.fingerprint, source, astuple(card))).encode()).hexdigest()


def _edition(edition: Edition) -> str:
    form = gettext("{edition}, version {version}")
    return form.format(edition=edition.short_name, version=edition.version)
