"""Under which licence each published file stands, as far as there is one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from edition import addresses
from edition.exports.sitemap import SITEMAP
from edition.model import Edition

CODE_LICENCE = (
    "MIT",
    "https://spdx.org/licenses/MIT.html",
)  # of the compiler, whatever it compiles
CODE = frozenset(("data/edition.schema.json",))
# All others hold words of the texts, which no licence of the editors covers.
WITHOUT_WORDS = frozenset(
    (
        "data/index.csv",
        "llms.txt",
        SITEMAP,
        addresses.FEED.removeprefix("/"),
        addresses.PROMISED.removeprefix("/"),
    )
)
_CREATIVE_COMMONS = re.compile(r"https?://creativecommons\.org/licenses/([a-z-]+)/([0-9.]+)/.*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """A licence by its name and address; `words` says that it does not extend to words of texts."""

    name: str
    url: str
    words: bool = False


def licence(edition: Edition, name: str) -> Licence | None:
    """Return the licence of a file, by its name in the site; None where none is stated."""
    if name in CODE:
        return Licence(name=CODE_LICENCE[0], url=CODE_LICENCE[1])
    if edition.licence is None:
        return None
    found = _CREATIVE_COMMONS.fullmatch(edition.licence)
    called = f"CC {found[1].upper()} {found[2]}" if found else edition.licence
    return Licence(name=called, url=edition.licence, words=name not in WITHOUT_WORDS)
