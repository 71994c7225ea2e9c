"""Weave stand-off annotations into a clause's text: where source text becomes markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrap:
    """An element around a stretch of text: its opening and closing tag, already markup.

    `after` stands behind the end of the stretch, once; it may hold no text.
    """

    start: int
    end: int
    open: Markup
    close: Markup
    after: Markup | None = None


def text_markup(text: str) -> Markup:
    """Escape source text for HTML in a Markdown file.

    Markdown leaves a raw HTML block alone, except that it expands tabs and strips the ends of
    lines; what those rules would touch is written as a character reference.
    """
    escaped = escape(text)
    if escaped.isprintable():
        return escaped
    return Markup(str(escaped).replace("\t", "&#9;").replace("\n", "&#10;"))  # noqa: S704 - escaped


def element(name: str, **attributes: str | None) -> tuple[Markup, Markup]:
    """Return the opening and closing tag of an element, its attributes escaped.

    Underscores in attribute names become hyphens, a final one is dropped; None leaves it out.
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Markup(f"<{name}{given}>"), Markup(f"</{name}>")  # noqa: S704 - values are escaped


def weave(text: str, layers: Sequence[Iterable[Wrap]]) -> Markup:
    """Wrap stretches of a text in elements; the text stays as it is, character for character.

    Layers nest: the first is outermost. Within the result, elements of an outer layer are never
    interrupted; those of an inner layer are closed and opened again where an outer one begins or
    ends. Wraps of one layer that overlap nest too, the later one inside.
    """
    flat = [
        wrap
        for layer in layers
        for wrap in sorted(layer, key=lambda wrap: (wrap.start, -wrap.end))
        if wrap.start < wrap.end
    ]
    cuts = sorted({0, len(text), *(w.start for w in flat), *(w.end for w in flat)})
    beginning: dict[int, list[int]] = {}
    for index, wrap in enumerate(flat):
        beginning.setdefault(wrap.start, []).append(index)
    reaching: list[int] = []  # the indexes in `flat` of the wraps around the stretch at hand
    out: list[Markup] = []
    open_: list[Wrap] = []
    for start, end in pairwise(cuts):
        still = [index for index in reaching if flat[index].end > start]
        reaching = sorted([*still, *beginning.get(start, ())])
        wanted = [flat[index] for index in reaching]
        keep = 0
        while keep < len(open_) and keep < len(wanted) and open_[keep] is wanted[keep]:
            keep += 1
        out.extend(_closing(wrap, start) for wrap in reversed(open_[keep:]))
        out.extend(wrap.open for wrap in wanted[keep:])
        open_ = wanted
        out.append(text_markup(text[start:end]))
    out.extend(_closing(wrap, len(text)) for wrap in reversed(open_))
    return Markup("".join(out))  # noqa: S704 - all of it is markup


def _closing(wrap: Wrap, at: int) -> Markup:
    """Return what closes a wrap at this place; where it ends, what stands behind it follows."""
    return wrap.close + (wrap.after or "") if wrap.end == at else wrap.close
