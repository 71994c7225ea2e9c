"""sitemap.xml: the address of every page that holds something."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import escape

from edition.addresses import absolute
from edition.exports.inputs import Files, Inputs
from edition.model import Edition

SITEMAP = "sitemap.xml"


def files(inputs: Inputs) -> Files:
    """Return the sitemap, by its name in the site."""
    return {SITEMAP: sitemap(inputs.edition, inputs.pages)}


def sitemap(edition: Edition, pages: Iterable[str]) -> str:
    """Return the addresses of all pages; no dates, since a new build is no new text."""
    rows = "".join(f"<url><loc>{escape(absolute(edition, page))}</loc></url>\n" for page in pages)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}</urlset>\n'
    )
