"""Every browser test may use the clipboard, and fails if the page complained or left the site."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page


@pytest.fixture
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """Let the pages write to the clipboard, and the tests read it."""
    return {**browser_context_args, "permissions": ["clipboard-read", "clipboard-write"]}


@pytest.fixture
def complaints() -> list[str]:
    """What went wrong in the browser; a test that expects something takes it out."""
    return []


@pytest.fixture
def own_sites(base_url: str) -> list[str]:
    """The sites that a page may ask for something."""
    return [base_url]


@pytest.fixture(autouse=True)
def quiet(context: BrowserContext, own_sites: list[str], complaints: list[str]) -> Iterator[None]:
    """Fail after the test if there was an error, a breach of the policy, or a request outside."""
    context.on("console", lambda message: _note(complaints, message.type, message.text))
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    context.on("request", lambda request: _trace(complaints, request.url, own_sites))
    yield
    assert complaints == []


def _note(complaints: list[str], kind: str, text: str) -> None:
    if kind in ("error", "warning"):
        complaints.append(f"{kind}: {text}")


def _trace(complaints: list[str], url: str, own_sites: list[str]) -> None:
    if not url.startswith((*own_sites, "data:", "about:")):
        complaints.append(f"a request outside the site: {url}")


@pytest.fixture
def clipboard(page: Page) -> Any:
    """A function that reads the clipboard of the page."""
    return lambda: page.evaluate("navigator.clipboard.readText()")
