"""ISO dates, whole or a month or year alone, in the words of people and of citation styles."""

from __future__ import annotations

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
# The MLA Handbook leaves months of up to four letters whole.
_MONTHS_MLA = (
    "Jan.", "Feb.", "Mar.", "Apr.", "May", "June",
    "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
)  # fmt: skip


def date_parts(date: str) -> list[int]:
    """Return year, month and day as numbers, as many as the date has."""
    return [int(part) for part in date.split("-")]


def day_month_year(date: str) -> str:
    """Return a date like `21 February 2023`."""
    return _day_first(date, _MONTHS)


def day_month_year_mla(date: str) -> str:
    """Return a date like `21 Feb. 2023`."""
    return _day_first(date, _MONTHS_MLA)


def month_day_year(date: str) -> str:
    """Return a date like `February 21, 2023`."""
    match date_parts(date):
        case [year, month, day]:
            return f"{_MONTHS[month - 1]} {day}, {year}"
        case _:
            return _day_first(date, _MONTHS)


def year_month_day(date: str) -> str:
    """Return a date like `2023, February 21`, as APA gives it."""
    match date_parts(date):
        case [year, month, *day]:
            return " ".join([f"{year},", _MONTHS[month - 1], *map(str, day)])
        case _:
            return date


def _day_first(date: str, months: tuple[str, ...]) -> str:
    match date_parts(date):
        case [year, month, *day]:
            return " ".join([*map(str, day), months[month - 1], str(year)])
        case _:
            return date
