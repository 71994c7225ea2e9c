"""Pictures drawn at build time, as SVG: where a unit stands."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup, escape

from edition import addresses
from edition.model import Edition, Unit


def draw_position(edition: Edition, here: Unit) -> Markup:
    """Return a strip of all units of the document, this one filled; words say it, too."""
    document = edition.document_by_id[here.document]
    if len(document.units) < 2:
        return Markup("")
    x, parts = 0, []
    for unit in document.units:
        width, height, y = (10, 18, 0) if unit.parent is None else (8, 12, 6)
        if unit.parent is None and x:
            x += 6
        state = ' class="here"' if unit is here else ""
        parts.append(
            f"<g{state}><title>{escape(addresses.marked_label(unit))}</title>"
            f'<rect x="{x}" y="{y}" width="{width}" height="{height}"/></g>'
        )
        x += width + 2
    return _svg("where", x, 18, 'aria-hidden="true"', parts)


def _svg(kind: str, width: int, height: int, name: str, parts: Sequence[str]) -> Markup:
    return Markup(  # noqa: S704 - every value was escaped where it was put in
        f'<svg class="{kind}" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f"{name}>{''.join(parts)}</svg>"
    )
