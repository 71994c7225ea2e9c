"""Give clauses and sentences their identifiers, with the ledger in view.

They are not computed from the position alone: what the ledger records keeps its identifier for
ever, and what is new gets one that was never used.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Sequence

from edition.compiling.ledger import Entry, text_hash
from edition.identifiers import insertions


def assign(
    part_id: Callable[[str, int], str],
    whole: str,
    texts: Sequence[str],
    recorded: Sequence[Entry],
) -> list[str]:
    """Return an identifier for each text of a sequence, in order.

    `part_id` is `clause_id`, and then the texts are those of the unit `whole`, or `sentence_id`.
    A text that the ledger knows keeps its identifier; where as many texts stand between two known
    ones as the ledger has there, they are taken for the recorded ones, changed; every other text
    is new and gets the identifier before it with a letter added.
    """
    if not recorded:
        return [part_id(whole, ordinal) for ordinal in range(1, len(texts) + 1)]
    used = {entry.id for entry in recorded}
    previous = part_id(whole, 0)
    result = []
    for known in _kept(texts, [entry for entry in recorded if entry.retired is None]):
        previous = known or next(name for name in insertions(previous) if name not in used)
        used.add(previous)
        result.append(previous)
    return result


def _kept(texts: Sequence[str], recorded: Sequence[Entry]) -> list[str | None]:
    """Return the recorded identifier of each text, or None where it is new."""
    ids: list[str | None] = [None] * len(texts)
    before, after = [entry.hash for entry in recorded], [text_hash(text) for text in texts]
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for tag, old, old_end, new, new_end in matcher.get_opcodes():
        if tag in ("equal", "replace") and old_end - old == new_end - new:
            ids[new:new_end] = [entry.id for entry in recorded[old:old_end]]
    return ids
