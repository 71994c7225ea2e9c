"""ISO dates, whole or a month or year alone, in the words of people and of citation styles.

In English citation styles want the day in different places, and their own short names of months;
elsewhere a date is as CLDR has it.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from typing import Literal

from babel import Locale
from babel.dates import format_date, format_skeleton, get_month_names

from edition.catalogues import SOURCE, locale, spoken

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
# The MLA Handbook leaves months of up to four letters whole.
_MONTHS_MLA = (
    "Jan.", "Feb.", "Mar.", "Apr.", "May", "June",
    "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
)  # fmt: skip


def days() -> re.Pattern[str]:
    """Return what finds a day with its month in words of the language that is spoken."""
    return _days(locale())


def written() -> re.Pattern[str]:
    """Return what finds a month with its day, its year or both, in whatever order they stand."""
    return _written(locale())


@functools.cache
def _days(language: Locale) -> re.Pattern[str]:
    return re.compile(rf"(?<!\d)\d{{1,2}}\.? (?:{_months(language)})\.?(?!\w)")


@functools.cache
def _written(language: Locale) -> re.Pattern[str]:
    month = rf"(?<!\w)(?:{_months(language)})(?!\w)\.?"
    return re.compile(
        rf"(?:{_days(language).pattern}(?: \d{{4}})?"
        rf"|(?:(?<!\d)\d{{4}}, )?{month} \d{{1,2}}(?!\d)(?:, \d{{4}})?|{month} \d{{4}})(?!\d)"
    )


def _months(language: Locale) -> str:
    """Return a pattern of the names of months, the longer first."""
    names = {
        name.rstrip(".")
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
        for name in get_month_names(width, context, language).values()
    }
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


def date_parts(date: str) -> list[int]:
    """Return year, month and day as numbers, as many as the date has."""
    return [int(part) for part in date.split("-")]


def day_month_year(date: str) -> str:
    """Return a date like `21 February 2023`."""
    return _day_first(date, _MONTHS) if spoken() == SOURCE else _local(date, "long", "yMMMM")


def day_month_year_mla(date: str) -> str:
    """Return a date like `21 Feb. 2023`."""
    return _day_first(date, _MONTHS_MLA) if spoken() == SOURCE else _local(date, "medium", "yMMM")


def month_day_year(date: str) -> str:
    """Return a date like `February 21, 2023`."""
    match date_parts(date):
        case [year, month, day] if spoken() == SOURCE:
            return f"{_MONTHS[month - 1]} {day}, {year}"
        case _:
            return day_month_year(date)


def year_month_day(date: str) -> str:
    """Return a date like `2023, February 21`, as APA gives it."""
    match date_parts(date):
        case [year, month, *day] if spoken() == SOURCE:
            return " ".join([f"{year},", _MONTHS[month - 1], *map(str, day)])
        case _:
            return day_month_year(date)


def _day_first(date: str, months: tuple[str, ...]) -> str:
    match date_parts(date):
        case [year, month, *day]:
            return " ".join([*map(str, day), months[month - 1], str(year)])
        case _:
            return date


def _local(date: str, whole: Literal["long", "medium"], month: str) -> str:
    """Return a date in the language that is spoken, in the forms that CLDR calls so."""
    match date_parts(date):
        case [year, number, day]:
            return format_date(dt.date(year, number, day), whole, locale())
        case [year, number]:
            return format_skeleton(month, dt.date(year, number, 1), locale=locale())
        case _:
            return date
