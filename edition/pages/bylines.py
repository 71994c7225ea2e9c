"""Keep reader modes from taking a clause for the name of an author.

Mozilla's Readability takes the first short element whose class or identifier speaks of an author
for the byline, and leaves it out of the text. Identifiers are what the texts make them: on a page
where one has such a word, an element without a letter comes first, and is taken instead.
"""

from __future__ import annotations

import re

# Such a word in the identifier of an element that holds something.
_OF_AUTHORS = re.compile(
    r"""\sid="[^"]*(?:byline|author|dateline|writtenby)[^"]*"[^>]*>(?!</)""", re.IGNORECASE
)
_NOBODY = '<div class="byline visually-hidden">&#8203;</div>\n'


def name_nobody(body: str) -> str:
    """Return the body of a page in which reader modes find the name of nobody."""
    return f"{_NOBODY}{body}" if _OF_AUTHORS.search(body) else body
