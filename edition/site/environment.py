"""What a build takes from its surroundings: the base address, the time, who asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from edition.faults.fault import UsageError

DEFAULT_URL = "http://localhost:8000/"


def site_url(environ: Mapping[str, str], default: str = DEFAULT_URL) -> str:
    """Return the base address from SITE_URL, clean and with a final slash; else `default`.

    Blanks and line ends around it are dropped, scheme and host are in small letters. Raises
    UsageError if it is not an http address, or has a query, a fragment or a character that an
    address cannot have.
    """
    given = environ.get("SITE_URL", "")
    url = given.strip()
    if not url:
        return default
    scheme, colon, rest = url.partition("://")
    host, slash, path = rest.partition("/")
    clean = f"{scheme.lower()}{colon}{host.lower()}{slash}{path}"
    if not _is_base(clean):
        raise UsageError(
            f"SITE_URL must be an address like https://example.org/repo/, not {given!r}"
        )
    return clean if clean.endswith("/") else f"{clean}/"


def build_time(environ: Mapping[str, str]) -> int | None:
    """Return the time of SOURCE_DATE_EPOCH in seconds since 1970; None where it is not set.

    Raises UsageError if it is not a whole number of seconds before the year 10000.
    """
    given = environ.get("SOURCE_DATE_EPOCH", "").strip()
    if not given:
        return None
    if not (given.isascii() and given.isdigit() and int(given) < _YEAR_10000):
        raise UsageError(f"SOURCE_DATE_EPOCH must be seconds since 1970, not {given!r}")
    return int(given)


def is_automatic(environ: Mapping[str, str]) -> bool:
    """Say whether a service of continuous integration asks, by the variable CI."""
    return environ.get("CI", "").strip().lower() not in ("", "0", "false", "no")


_YEAR_10000 = 253_402_300_800


def _is_base(url: str) -> bool:
    """Say whether an address can stand before every other address of the site."""
    try:
        parts = urlsplit(url)
        named = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False
    printable = url.isprintable() and not any(char in url for char in ' "<>\\^`{|}')
    return parts.scheme in ("http", "https") and named and printable and not set("?#") & set(url)
