"""What the typesetter leaves undone in a PDF: page labels, PDF/UA, tags of notes and of margins."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Pdf, String

_MARKED = re.compile(rb"/\w+\s*<<\s*/MCID (\d+)\s*>>\s*BDC")
_ARTIFACT = b"/Artifact <</Type /Pagination>> BDC"
# WeasyPrint has no tag of its own for a note; the book has articles for nothing else.
_ARTICLE, _NOTE = Name("/Art"), Name("/Note")


def finish(pdf: bytes, *, roman: int) -> bytes:
    """Return a PDF with what PDF/UA-1 asks for, its first pages numbered in roman numerals.

    The same bytes give the same bytes.
    """
    with Pdf.open(io.BytesIO(pdf)) as file:
        file.Root.PageLabels = Dictionary(
            Nums=Array([0, Dictionary(S=Name.r), roman, Dictionary(S=Name.D)])
        )
        elements = dict(_elements(file.Root.StructTreeRoot))
        _name_notes(file, [e for e in elements.values() if e.S == _ARTICLE])
        _leave_out_margins(file, elements)
        with file.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            metadata["pdfuaid:part"] = "1"
        out = io.BytesIO()
        file.save(out, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return out.getvalue()


def _elements(root: Any) -> Iterator[tuple[tuple[int, int], Any]]:
    """Yield every structure element below a root, in order, by its number in the file."""
    waiting = [root]
    while waiting:
        kids = waiting.pop().get("/K", ())
        found = [kid for kid in kids if isinstance(kid, Dictionary) and "/S" in kid]
        yield from ((kid.objgen, kid) for kid in found)
        waiting.extend(reversed(found))


def _name_notes(file: Pdf, notes: list[Any]) -> None:
    """Tag notes as what they are; each must have an identifier, and the file a list of them."""
    for mark in [note for note in notes if note.P.S == _ARTICLE]:
        mark.S = Name.NonStruct  # the place of a mark that the book does not show
    names = Array()
    for number, note in enumerate((note for note in notes if note.S == _ARTICLE), 1):
        note.S = _NOTE
        note.ID = String(f"note {number:06}")
        names.extend([note.ID, note])
    if notes:
        file.Root.StructTreeRoot.IDTree = Dictionary(Names=names)


def _leave_out_margins(file: Pdf, elements: dict[tuple[int, int], Any]) -> None:
    """Mark heads and numbers of pages as artifacts: WeasyPrint has them in no tree, but marked."""
    nums = file.Root.StructTreeRoot.ParentTree.Nums
    marked = {int(key): kids for key, kids in zip(nums[::2], nums[1::2], strict=True)}
    for page in file.pages:
        kids = marked[int(page.obj.StructParents)]
        stray = {number for number, kid in enumerate(kids) if kid.objgen not in elements}
        for number in stray:
            kids[number] = None

        def leave_out(match: re.Match[bytes], stray: set[int] = stray) -> bytes:
            return _ARTIFACT if int(match[1]) in stray else match[0]

        stream = page.obj.Contents
        stream.write(_MARKED.sub(leave_out, stream.read_bytes()))
