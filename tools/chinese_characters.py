#!/usr/bin/env python3
"""Write edition/locales/characters.txt: traditional Chinese characters with their simplified ones.

    python tools/chinese_characters.py

They are those of OpenCC (Apache License 2.0), which has to be installed: `pip install opencc`.
"""

from __future__ import annotations

from pathlib import Path

import opencc

TABLE = Path(__file__).resolve().parents[1] / "edition/locales/characters.txt"
# The blocks of Unicode in which characters with two forms stand; those outside are too rare.
BLOCKS = ((0x3400, 0x4DC0), (0x4E00, 0xA000))
IN_A_LINE = 40


def pairs() -> list[str]:
    """Return every traditional character with the simplified one behind it: `議议`."""
    characters = [chr(code) for block in BLOCKS for code in range(*block)]
    simple = opencc.OpenCC("t2s").convert("\n".join(characters)).split("\n")
    found = zip(characters, simple, strict=True)
    return [old + new for old, new in found if new != old and new in characters]


def main() -> None:
    """Write the table."""
    found = pairs()
    lines = (found[start : start + IN_A_LINE] for start in range(0, len(found), IN_A_LINE))
    table = "".join(f"{''.join(line)}\n" for line in lines)
    TABLE.write_text(table, encoding="utf-8", newline="")


if __name__ == "__main__":
    main()
