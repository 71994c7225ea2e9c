"""What axe finds on a page: WCAG 2.2 AA and best practice, nothing suppressed."""

from __future__ import annotations

from collections.abc import Sequence

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

STANDARDS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
# What another theme can break on a page that breaks nothing in one.
OF_COLOURS = ("color-contrast", "link-in-text-block")
AXE = Axe()


def violations(
    page: Page, rules: Sequence[str] = STANDARDS, *, without: Sequence[str] = ()
) -> list[str]:
    """Return each rule that the page breaks as it is now, with the first element that does."""
    # What passes is not listed one by one: on a long page that takes longer than the check.
    options = {
        "runOnly": list(rules),
        "resultTypes": ["violations"],
        "rules": {rule: {"enabled": False} for rule in without},
    }
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.axe_script)
    found = page.evaluate("async options => (await axe.run(options)).violations", options)
    return [f"{rule['id']}: {rule['nodes'][0]['html'][:120]}" for rule in found]
