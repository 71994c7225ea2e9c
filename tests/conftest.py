"""What every test can ask for: the real edition and the tiny one, each built once."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from hypothesis import settings
from playwright.sync_api import BrowserContext, Page, Request

from edition.model import Edition
from tests.editions import PROJECT, TINY, Built, Kept, build, compiled, copy_edition
from tests.serving import served
from tools.find_browsers import CHROMIUM, find
from tools.system_packages import advice, missing_libraries

GOLDEN = Path(__file__).parent / "golden"
# Long enough for a script to act on what has come, and to ask for more.
PAUSE = "new Promise(next => requestAnimationFrame(() => setTimeout(next, 40)))"

# The same examples at every run: a test that passes here passes everywhere. No deadline, because
# a busy machine is no fault of the text.
settings.register_profile("edition", derandomize=True, deadline=None, database=None)
settings.load_profile("edition")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that rewrites the golden files."""
    parser.addoption(
        "--update-golden", action="store_true", help="rewrite the golden files; then read the diff"
    )


# What takes a built site or a browser; tests that ask for neither are quick.
_SLOW = frozenset(("real", "tiny", "built", "site", "tiny_site", "tiny_copy", "context", "tab"))


@pytest.hookimpl(wrapper=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Iterator[None]:
    """Mark the tests that need no build and no browser: `make quick` runs them.

    Where several processes share the tests, each begins with a run of neighbours: while one builds
    the edition, another begins with the quick ones.
    """
    for item in items:
        waits = any(item.get_closest_marker(name) for name in ("slow", "peers"))
        if not waits and not _SLOW & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.quick)
    yield
    if "PYTEST_XDIST_WORKER" in os.environ:
        slow = [item for item in items if not item.get_closest_marker("quick")]
        quick = [item for item in items if item.get_closest_marker("quick")]
        half = len(items) // 2
        items[:] = [*slow[:half], *quick, *slow[half:]]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly which tests were not run, and what they need."""
    unable: dict[str, list[str]] = {}
    for report in terminalreporter.getreports("skipped"):
        unable.setdefault(report.longrepr[2].removeprefix("Skipped: "), []).append(report.nodeid)
    for reason, tests in unable.items():
        terminalreporter.section(f"NOT RUN: {len(tests)} tests", red=True, bold=True)
        terminalreporter.write("\n".join([reason, *tests, ""]))


@pytest.fixture(scope="session")
def project() -> Path:
    """The folder of this project."""
    return PROJECT


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this run that all its processes share."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def _built_once(original: Path, root: Path, **how: str) -> Built:
    """Return an edition that the first process to ask for it builds; the others wait, and only read."""
    with FileLock(f"{root}.lock"):
        if (root / "site").is_dir():  # a site comes whole or not at all
            return Built(root=root, edition=compiled(root))
        shutil.rmtree(root, ignore_errors=True)
        return build(copy_edition(original, root), **how)


@pytest.fixture(scope="session")
def real(shared: Path) -> Built:
    """The real edition in every format, built for a project site. It is not to be changed."""
    return _built_once(PROJECT, shared / "real", without="")


@pytest.fixture(scope="session")
def tiny(shared: Path) -> Built:
    """The tiny edition, built for a project site. It is not to be changed."""
    return _built_once(TINY, shared / "tiny")


@pytest.fixture(scope="session", params=["real", "tiny"])
def built(request: pytest.FixtureRequest) -> Built:
    """Each of the two editions in turn."""
    edition: Built = request.getfixturevalue(request.param)
    return edition


@pytest.fixture(scope="session", params=["edition", "tiny_edition"])
def kept(request: pytest.FixtureRequest) -> Kept:
    """Each of the two editions in turn, without its site."""
    root = PROJECT if request.param == "edition" else TINY
    return Kept(root=root, edition=request.getfixturevalue(request.param))


@pytest.fixture(scope="session")
def site(real: Built) -> Path:
    """The built site of the real edition."""
    return real.site


@pytest.fixture(scope="session")
def typesetter() -> None:
    """What typesets the PDF; without its libraries a test is not run, and fails where CI is set."""
    if missing := missing_libraries():
        (pytest.fail if os.environ.get("CI") else pytest.skip)(advice(missing))


@pytest.fixture(scope="session")
def edition() -> Edition:
    """The model of the real edition."""
    return compiled(PROJECT)


@pytest.fixture(scope="session")
def tiny_site(tiny: Built) -> Path:
    """The built site of the tiny edition."""
    return tiny.site


@pytest.fixture(scope="session")
def tiny_edition() -> Edition:
    """The model of the tiny edition."""
    return compiled(TINY)


@pytest.fixture
def tiny_copy(tmp_path: Path, shared: Path) -> Path:
    """A copy of the tiny edition to change, with its cards where they have been drawn before."""
    copy = copy_edition(TINY, tmp_path / "edition")
    if (shared / "tiny" / "site").is_dir():  # all of them are there
        shutil.copytree(shared / "tiny" / "build" / "cards", copy / "build" / "cards")
    return copy


@pytest.fixture(scope="session")
def base_url(site: Path) -> Iterator[str]:
    """The address of the real site, served below /repo/ only."""
    with served(site) as url:
        yield url


@pytest.fixture(scope="session")
def tiny_base_url(tiny_site: Path) -> Iterator[str]:
    """The address of the tiny site, served below /repo/ only."""
    with served(tiny_site) as url:
        yield url


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Start the browser that the system has; without one, Playwright's own."""
    found = find(CHROMIUM)
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    quiet.append("--font-render-hinting=none")  # letters are as wide as on paper and large screens
    chosen = {"executable_path": found} if found else {}
    return {**browser_type_launch_args, **chosen, "args": quiet}


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """A check that a text is the one in a golden file; --update-golden writes that file."""

    def check(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        assert path.exists(), f"no golden file {name}: run pytest --update-golden, then read it"
        assert text == path.read_bytes().decode("utf-8"), f"see tests/golden/{name}"

    return check


@pytest.fixture
def settle(context: BrowserContext) -> Callable[[Page], None]:
    """A function that waits until a page has all that it asked for, and asks for nothing more."""
    under_way: set[Request] = set()

    def begin(request: Request) -> None:
        under_way.add(request)

    def end(request: Request) -> None:
        under_way.discard(request)

    context.on("request", begin)
    context.on("requestfinished", end)
    context.on("requestfailed", end)

    def wait(page: Page) -> None:
        pauses = 0
        while pauses < 2:
            page.evaluate(PAUSE)
            pauses = 0 if under_way else pauses + 1

    return wait
