"""The site of an edition as its files are at this moment."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from edition.faults.fault import ContentError
from edition.site.make import TEMPLATES, Compiled, Made, compile_folder
from edition.site.manifest import State, state_of
from edition.site.moment import Moment


class LiveSite:
    """A site that follows its files: what is asked for is made of what is there now.

    `report` is told of every fault of the content, once; the site then stays as it was.
    """

    def __init__(self, root: Path, url: str, report: Callable[[ContentError], None]) -> None:
        self._root = root
        self._url = url
        self._report = report
        self._lock = threading.RLock()
        self._seen: State = ()
        self._last: dict[str, tuple[object, Any]] = {}
        self._moment: Moment | None = None

    def file(self, name: str) -> bytes | None:
        """Return a file by its name in the site, as a build would make it; None if none has it."""
        with self._lock:
            self.refresh()
            made = self._moment.file(name) if self._moment else None
        return made.encode("utf-8") if isinstance(made, str) else made

    def refresh(self) -> None:
        """Read the edition anew if any file has changed since it was read."""
        with self._lock:
            state = _state(self._root)
            if state == self._seen:
                return
            self._seen = state
            try:
                compiled = self._compile()
            except ContentError as error:
                self._report(error)
            else:
                self._moment = Moment(self._root, compiled, self._remember)

    def check(self) -> Made | None:
        """Make every page, and check what a build checks; None if there are faults.

        Whoever asks for something meanwhile does not wait for all of it.
        """
        moment = self._moment
        while moment is not None and moment is self._moment:
            with self._lock:
                if moment.make_another():
                    continue
                try:
                    return moment.made
                except ContentError as error:
                    self._report(error)
                    return None
        return None

    def _compile(self) -> Compiled:
        kept = self._root / "build" / "preview"  # a build may run meanwhile
        return compile_folder(self._root, lambda _: None, url=self._url, kept=kept)

    def _remember(self, what: str, origin: object, make: Callable[[], Any]) -> Any:
        """Return something that takes time to make; it is made again if its origin has changed."""
        if self._last.get(what, (None,))[0] != origin:
            self._last[what] = (origin, make())
        return self._last[what][1]


def _state(root: Path) -> State:
    """Return the state of all that a site is made of but for the compiler."""
    parts = (root / "content", root / "site_src", root / "mkdocs.yml", TEMPLATES)
    return tuple(one for part in parts for one in state_of(part))
