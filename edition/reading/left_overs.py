"""What editors and systems leave among the files of a folder: locks, copies, notes of their own."""

from __future__ import annotations

import re
from pathlib import PurePath

_LEFT_OVER = re.compile(
    r"""
    \..+                            # hidden: .#x and .x.swp of editors, .DS_Store, ._x of systems
    | .*~                           # the copy before: x~, x.~1~
    | \#.*\#                        # what was not saved: #x#
    | .*\.(?:bak|orig|rej|sw[a-p]|tmp|temp|part|crdownload)
    | 4913                          # vim tries whether a folder can be written to
    | (?:thumbs|ehthumbs)\.db | desktop\.ini | icon\r | __macosx | __pycache__
    """,
    re.VERBOSE | re.IGNORECASE,
)


def is_left_over(path: PurePath) -> bool:
    """Say whether a path, from the folder that is read, names something left there by a program."""
    return any(_LEFT_OVER.fullmatch(part) for part in path.parts)
