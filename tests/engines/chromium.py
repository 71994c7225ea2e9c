"""Chromium, driven by Playwright."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import BrowserContext, Error

from tests.engines.tab import LETTER, Paper, Tab


class ChromiumTab(Tab):
    """A tab of Chromium, in a context of its own."""

    failures = Error

    def __init__(self, base_url: str, context: BrowserContext) -> None:
        super().__init__(base_url)
        self._context = context
        self._complaints: list[str] = []
        context.on("console", lambda message: self._note(message.type, message.text))
        context.on("weberror", lambda error: self._note("error", str(error.error)))
        self._page = context.new_page()

    def _note(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self._complaints.append(text)

    def open(self, address: str) -> None:
        self._page.goto(self.base_url + address)

    def back(self) -> None:
        self._page.go_back()

    def resize(self, width: int, height: int) -> None:
        self._page.set_viewport_size({"width": width, "height": height})

    def ask(self, script: str, *values: Any) -> Any:
        return self._page.evaluate(f"values => ({script})(...values)", list(values))

    def press(self, *keys: str) -> None:
        self._page.keyboard.press("+".join(keys))

    def move(self, x: int, y: int) -> None:
        self._page.mouse.move(x, y)

    def click_here(self, times: int = 1) -> None:
        for count in range(1, times + 1):
            self._page.mouse.down(click_count=count)
            self._page.mouse.up(click_count=count)

    def drag(self, *places: tuple[int, int]) -> None:
        self._page.mouse.down()
        for place in places:
            self._page.mouse.move(*place)

    def drop(self) -> None:
        self._page.mouse.up()

    def clipboard(self) -> str:
        return str(self._page.evaluate("navigator.clipboard.readText()"))

    def complaints(self) -> list[str]:
        return self._complaints

    def pdf(self, paper: Paper = LETTER) -> bytes:
        """Return the page as it is printed."""
        width, height = (f"{centimetres}cm" for centimetres in paper)
        return self._page.pdf(prefer_css_page_size=True, width=width, height=height)

    def width_in_print(self, sheet: int) -> int:
        """Return how wide the page is in print on a sheet that is so wide, in pixels."""
        self._page.emulate_media(media="print")
        self._page.set_viewport_size({"width": sheet, "height": 900})
        width = self._page.evaluate("document.documentElement.scrollWidth")
        self._page.emulate_media(media="null")
        return int(width)

    def close(self) -> None:
        self._context.close()
