"""Another day, for a Python that is started: another clock, time zone, and order of what is hashed."""

from __future__ import annotations

from pathlib import Path

# Python runs this before anything else in a process that finds it on its path.
ANOTHER_DAY = """
import datetime, time
SHIFT = 400 * 86400 + 12345
now, real = time.time, datetime.datetime
class Shifted(real):
    @classmethod
    def now(cls, tz=None): return real.fromtimestamp(now() + SHIFT, tz)
    @classmethod
    def utcnow(cls): return real.fromtimestamp(now() + SHIFT, datetime.timezone.utc).replace(tzinfo=None)
class Day(datetime.date):
    @classmethod
    def today(cls): return Shifted.now().date()
datetime.datetime, datetime.date = Shifted, Day
time.time = lambda: now() + SHIFT
"""


def another_day(folder: Path) -> dict[str, str]:
    """Return the environment of another day; what it needs is written below a folder."""
    clock = folder / "clock"
    clock.mkdir()
    (clock / "sitecustomize.py").write_text(ANOTHER_DAY, encoding="utf-8")
    return {"PYTHONPATH": str(clock), "PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland"}
