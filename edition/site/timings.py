"""Where the time of a build goes: how long it was at each step."""

from __future__ import annotations

import time
from collections.abc import Callable


class Timings:
    """Is told of each step as it begins, as whoever waits is, and notes how long each takes.

    `started` is when the first of all steps, called `first`, began, by the clock of `now`.
    """

    def __init__(
        self,
        tell: Callable[[str], None],
        *,
        first: str,
        started: float,
        now: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._tell = tell
        self._now = now
        self._begun = [(first, started)]

    def __call__(self, step: str) -> None:
        """Note that a step begins, and so the one before ends."""
        self._begun.append((step, self._now()))
        self._tell(step)

    def table(self) -> str:
        """Return the steps so far with their seconds and shares, one a line, and the whole."""
        end = self._now()
        ends = [*(moment for _, moment in self._begun[1:]), end]
        taken: dict[str, float] = {}
        for (step, begun), ended in zip(self._begun, ends, strict=True):
            taken[step] = taken.get(step, 0.0) + ended - begun
        whole = end - self._begun[0][1]
        width = max(map(len, taken))
        lines = [f"{'step':{width}}  seconds  share"]
        lines += [
            f"{step:{width}}  {seconds:7.2f}  {seconds / whole:5.0%}"
            for step, seconds in {**taken, "all": whole}.items()
        ]
        return "\n".join(line.rstrip() for line in lines)
