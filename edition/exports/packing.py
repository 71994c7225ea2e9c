"""A package of files, as EPUB and Word have it: the same files give the same bytes on any day."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a ZIP archive knows
_REGULAR_FILE = 0o100644 << 16


def packed(files: Mapping[str, str | bytes], first: str | None = None) -> bytes:
    """Return an archive of files in their order; the file named `first` is not compressed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system = 3
            entry.external_attr = _REGULAR_FILE
            entry.compress_type = zipfile.ZIP_STORED if name == first else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return out.getvalue()
