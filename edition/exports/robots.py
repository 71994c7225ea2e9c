"""robots.txt: everything may be read, and where the sitemap is."""

from __future__ import annotations

from edition.exports.inputs import Files, Inputs
from edition.exports.sitemap import SITEMAP


def files(inputs: Inputs) -> Files:
    """Return robots.txt, by its name in the site."""
    sitemap = f"{inputs.edition.url}{SITEMAP}"
    return {"robots.txt": f"User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n"}
