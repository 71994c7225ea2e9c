"""How a manuscript names places, sources and links: in words that lead there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from edition import place_names, wording
from edition.catalogues import gettext
from edition.exports.manuscript.parts import EMPHASIS, PLAIN, Words
from edition.model import Edition, Link, Locator, Prose, Reference


def place(edition: Edition, locator: Locator) -> Words:
    """Return the name of a place in the texts, which leads to it."""
    return Words(text=place_names.locator_name(edition, locator), to=f"#{locator.anchor}")


def prose(edition: Edition, words: Prose) -> tuple[Words, ...]:
    """Return words of the editors; the places and units that they name lead there."""
    return tuple(
        Words(text=part)
        if isinstance(part, str)
        else place(edition, part)
        if isinstance(part, Locator)
        else Words(text=part.name, to=f"#{part.id}")
        for part in words.parts
    )


def reference(edition: Edition, source: Reference) -> tuple[Words, ...]:
    """Return where something comes from: a place in the texts, or a publication."""
    if source.locator:
        return (place(edition, source.locator),)
    unchecked = " " + gettext("(address not opened by the editors)") if source.unchecked else ""
    return (
        Words(text=source.title, to=source.url, language=source.lang),
        *said(unchecked),
    )


def quoted(edition: Edition, words: str, locator: Locator) -> Words:
    """Return a quotation in the voice and the language of the text from which it is taken."""
    text = edition.document_by_id[locator.document]
    return Words(text=wording.quoted(words), voice=text.role, language=text.language)


def linked(edition: Edition, link: Link, near: Locator) -> tuple[Words, ...]:
    """Return a link as it is said at one of its ends: the words there, the relation, the other."""
    forward = near is link.source
    far = link.target if forward else link.source
    own, other = link.source_quote, link.target_quote
    if not forward:
        own, other = other, own
    return (
        quoted(edition, own, near),
        Words(text=" "),
        Words(text=link.relation.label if forward else link.relation.inverse, voice=EMPHASIS),
        Words(text=" "),
        place(edition, far),
        Words(text=": "),
        quoted(edition, other, far),
        *((*said(". "), *prose(edition, link.comment)) if link.comment else ()),
    )


def said(text: str, voice: str = PLAIN) -> tuple[Words, ...]:
    """Return words, or none."""
    return (Words(text=text, voice=voice),) if text else ()


def listed(groups: Iterable[tuple[Words, ...]], mark: str) -> tuple[Words, ...]:
    """Return groups of words with a mark between them."""
    return tuple(_between(groups, mark))


def _between(groups: Iterable[tuple[Words, ...]], mark: str) -> Iterator[Words]:
    for number, group in enumerate(groups):
        if number:
            yield Words(text=mark)
        yield from group
