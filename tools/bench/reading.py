"""How soon pages show on a phone with a slow line, beside plain pages of the same text.

    python -m tools.bench.reading SITE [--runs N] [--other NAME=FOLDER …] [PAGE …]

Each page is opened by somebody who was never there, in turn with its plain form and with the same
page of other sites; medians count. CHROME_PATH names the browser, as tools/find_browsers.py says.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, ViewportSize, sync_playwright

from tools.bench.plain import write_plain
from tools.bench.serving import served

PAGES = (
    "", "areas/7/", "read/", "commentary/", "compare/", "map/", "glossary/", "subject-index/",
    "notes/", "c/area-7-p3/", "cite/", "data/", "about/", "search/", "changes/", "404.html",
)  # fmt: skip
OURS, PLAIN = "ours", "plain"

# Lighthouse's phone, on a line of 150 ms and 1.6 Mbit/s: in this browser, which slows requests and
# no connections, it sets 3.75 times the first and nine tenths of the second.
_LINE = {"latency": 562.5, "downloadThroughput": 184_320, "uploadThroughput": 84_375}
_SLOWER = 4
_SCREEN = ViewportSize(width=412, height=823)
_OBSERVE = """
window.bench = {fcp: 0, lcp: 0, shift: 0, task: 0};
const watch = (type, note) => new PerformanceObserver(list => list.getEntries().forEach(note))
  .observe({type, buffered: true});
watch("paint", ({name, startTime}) => { if (name.includes("content")) bench.fcp = startTime; });
watch("largest-contentful-paint", ({startTime}) => { bench.lcp = startTime; });
watch("layout-shift", ({value}) => { bench.shift += value; });
watch("longtask", ({duration}) => { bench.task = Math.max(bench.task, duration); });
"""
_REPORT = """async () => {
  await new Promise(next => requestAnimationFrame(() => setTimeout(next, 300)));
  const loaded = ["navigation", "resource"].flatMap(type => performance.getEntriesByType(type));
  return {...bench, requests: loaded.length,
    bytes: loaded.reduce((sum, {encodedBodySize}) => sum + encodedBodySize, 0)};
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The medians of one page of one site; `ratio` is of the largest paint to the plain page's."""

    page: str
    site: str
    fcp: float  # ms to the first paint with content
    lcp: float  # ms to the largest one
    ratio: float
    shift: float  # cumulative
    task: float  # ms of the longest task, 0 if none had 50
    requests: int
    bytes: int  # as sent


def measure(
    site: Path,
    others: Mapping[str, Path] | None = None,
    *,
    pages: Sequence[str] = PAGES,
    runs: int = 5,
) -> list[Row]:
    """Return a row for each page of a built site, of its plain form and of other sites."""
    with tempfile.TemporaryDirectory() as made, sync_playwright() as playwright:
        for page in pages:
            write_plain(site, page, Path(made))
        folders = {PLAIN: Path(made), OURS: site, **(others or {})}
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROME_PATH"))
        with served(folders) as base:
            rows = [row for page in pages for row in _rows(browser, base, page, folders, runs)]
        browser.close()
    return rows


def _rows(
    browser: Browser, base: str, page: str, folders: Mapping[str, Path], runs: int
) -> list[Row]:
    name = page if page.endswith(".html") else f"{page}index.html"
    sites = [site for site, folder in folders.items() if (folder / name).is_file()]
    views: dict[str, list[dict[str, float]]] = {site: [] for site in sites}
    for _ in range(runs):
        for site in sites:
            views[site].append(_view(browser, f"{base}{site}/{page}"))
    found = {
        site: {key: median(view[key] for view in seen) for key in seen[0]}
        for site, seen in views.items()
    }
    return [
        Row(
            page=page,
            site=site,
            ratio=medians["lcp"] / found[PLAIN]["lcp"],
            requests=int(medians.pop("requests")),
            bytes=int(medians.pop("bytes")),
            **medians,
        )
        for site, medians in found.items()
    ]


def _view(browser: Browser, url: str) -> dict[str, float]:
    """Open a page with nothing kept from before; return what was measured."""
    context = browser.new_context(viewport=_SCREEN, is_mobile=True, device_scale_factor=1.75)
    page = context.new_page()
    page.add_init_script(_OBSERVE)
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", {"offline": False, **_LINE})
    session.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
    page.goto(url, wait_until="networkidle")
    measured: dict[str, float] = page.evaluate(_REPORT)
    context.close()
    return measured


def as_text(rows: Sequence[Row]) -> str:
    """Return rows as a table to read at a terminal."""
    lines = [f"{'page':15}{'site':10}  FCP   LCP  ratio  shift  task  requests  KB"]
    lines += [
        f"{row.page or 'home':15}{row.site:10}{row.fcp:5.0f} {row.lcp:5.0f}  {row.ratio:5.2f}"
        f"  {row.shift:5.3f}  {row.task:4.0f}  {row.requests:8}  {row.bytes / 1000:.0f}"
        for row in rows
    ]
    return "\n".join(lines)


def main() -> None:
    """Measure the site that the command line names."""
    parser = argparse.ArgumentParser(description="How soon the pages of a site show on a slow line")
    parser.add_argument("site", type=Path)
    parser.add_argument("pages", nargs="*", default=PAGES, help="addresses; home is /")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--other", action="append", default=[], help="NAME=FOLDER of another site")
    asked = parser.parse_intermixed_args()
    others = {name: Path(folder) for name, _, folder in (one.partition("=") for one in asked.other)}
    pages = [page.removeprefix("/") for page in asked.pages]
    print(as_text(measure(asked.site, others, pages=pages, runs=asked.runs)))


if __name__ == "__main__":
    main()
