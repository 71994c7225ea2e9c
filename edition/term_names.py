"""What a term is called besides its name; a form that is a slip of a source is no name of it."""

from __future__ import annotations

from edition.model import Edition, Note, Span, Term


def other_names(edition: Edition, term: Term) -> tuple[str, ...]:
    """Return the variants of a term but those that only stand where a note finds a slip in them."""
    return tuple(
        variant
        for variant in term.variants
        if variant != term.term and not _is_slip(edition, term, variant)
    )


def _is_slip(edition: Edition, term: Term, variant: str) -> bool:
    found = [span for span in term.occurrences if _words(edition, span) == variant]
    return bool(found) and all(
        any(_mends(edition, note, span, variant) for note in edition.notes) for span in found
    )


def _mends(edition: Edition, note: Note, span: Span, variant: str) -> bool:
    """Say whether a note lies on these words, and they are others with what it suggests."""
    noted = note.span
    if noted.clause != span.clause or noted.end <= span.start or span.end <= noted.start:
        return False
    text = edition.clause_by_id[span.clause].text
    before = text[min(span.start, noted.start) : noted.start]
    behind = text[noted.end : max(span.end, noted.end)]
    return variant not in before + note.reading + behind


def _words(edition: Edition, span: Span) -> str:
    return edition.clause_by_id[span.clause].text[span.start : span.end]
