"""A tab in each engine for every test that asks for one."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.engines.chromium import ChromiumTab
from tests.engines.firefox import FirefoxTab, firefox
from tests.engines.tab import Tab
from tests.engines.webdriver import Send
from tests.engines.webkit import WebKitTab, webkit
from tools.find_browsers import FIREFOX, WEBKIT, Engine, find

Fixtures = Callable[[str], Any]  # gives a fixture by its name

ENGINES = ("chromium", "firefox", "webkit")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test in every engine that can do what it asks for, and expect the faults it names."""
    if "tab" not in metafunc.fixturenames:
        return
    unable = _said_by("cannot", metafunc)
    faults = _said_by("fault", metafunc)
    chosen = [
        pytest.param(name, marks=[_expected(faults[name])] if name in faults else [])
        for name in ENGINES
        if name not in unable
    ]
    metafunc.parametrize("tab", chosen, indirect=True)


def _said_by(marker: str, metafunc: pytest.Metafunc) -> dict[str, str]:
    """Return what the markers of this name say of each engine."""
    found = metafunc.definition.iter_markers(marker)
    return {name: reason for mark in found for name, reason in mark.kwargs.items()}


def _expected(reason: str) -> pytest.MarkDecorator:
    return pytest.mark.xfail(reason=reason, raises=AssertionError)


@pytest.fixture
def tab(request: pytest.FixtureRequest) -> Iterator[Tab]:
    """A fresh tab of 1280 by 800 pixels."""
    open_tab = {"chromium": _chromium, "firefox": _firefox, "webkit": _webkit}[request.param]
    opened = open_tab(request.getfixturevalue)
    yield opened
    opened.close()


def _chromium(fixture: Fixtures) -> Tab:
    context = fixture("browser").new_context(
        viewport={"width": 1280, "height": 800},
        permissions=["clipboard-read", "clipboard-write"],
    )
    return ChromiumTab(fixture("base_url"), context)


def _firefox(fixture: Fixtures) -> Tab:
    send = fixture("firefox_running")  # first, for without it no site is needed
    return FirefoxTab(fixture("base_url"), send)


def _webkit(fixture: Fixtures) -> Tab:
    send = fixture("webkit_running")
    return WebKitTab(fixture("base_url"), send)


@pytest.fixture(scope="session")
def firefox_running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Send]:
    """What sends commands to the one Firefox of this process."""
    with firefox(_path_of(FIREFOX), tmp_path_factory.mktemp("firefox")) as send:
        yield send


@pytest.fixture(scope="session")
def webkit_running(webkit_path: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Send]:
    """What sends commands to the one MiniBrowser of this process."""
    with webkit(webkit_path, tmp_path_factory.mktemp("webkit")) as send:
        yield send


@pytest.fixture(scope="session")
def webkit_path() -> str:
    """Where WebKitWebDriver is; the MiniBrowser comes with it."""
    return _path_of(WEBKIT)


def _path_of(engine: Engine) -> str:
    """Return where an engine is; without it the test is not run, and fails where CI is set."""
    path = find(engine)
    if path is None and os.environ.get("CI"):
        pytest.fail(engine.advice)
    if path is None:
        pytest.skip(engine.advice)
    return path
