"""The typesetter: XHTML and a style sheet to pages, and pages to PDF, by WeasyPrint.

WeasyPrint needs libraries of the system. It says by its log what it leaves out, and goes on; here
whatever it says stops the build, since no reader would learn of it.
"""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from edition.exports.unavailable import FormatUnavailableError

PROFILE = "pdf/a-3a"
_LIBRARIES = (
    "On Debian and Ubuntu: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
)
_LACKING = re.compile(r"\.notdef glyph .*\((?P<letter>U\+[0-9A-F]+)\)")


class TypesettingError(Exception):
    """The typesetter said that something is not as it should be; carries what it said."""


class Typesetter:
    """Typesets parts of one book, one after the other, in the same faces.

    `styles` is its style sheet; files that it names lie beside it. For a book that is read from
    right to left, what stands left and right on its sheets is turned round.
    Raises FormatUnavailableError where a library that WeasyPrint needs is missing.
    """

    def __init__(self, styles: Path, direction: str = "ltr") -> None:
        with _heard():
            try:
                import weasyprint  # noqa: PLC0415 - it takes long to load, and may be impossible
                from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

                from edition.exports.book.mended import mend  # noqa: PLC0415 - it loads the same
            except (ImportError, OSError, Warning) as error:  # it warns of a library that it lacks
                missing = str(error).partition(":")[0]
                raise FormatUnavailableError(
                    f"the typesetter WeasyPrint does not start ({missing})", _LIBRARIES
                ) from error
            mend()
            self._weasyprint: Any = weasyprint
            self._faces = FontConfiguration()
            self._base = f"{styles.parent}/"
            rules = styles.read_text(encoding="utf-8")
            self._styles = weasyprint.CSS(
                string=_turned(rules) if direction == "rtl" else rules,
                base_url=self._base,
                font_config=self._faces,
            )

    def pages(self, xhtml: str) -> Any:
        """Return a part of the book in pages: a document of WeasyPrint."""
        with _heard():
            return self._weasyprint.HTML(string=xhtml, base_url=self._base).render(
                stylesheets=[self._styles], font_config=self._faces
            )

    def pdf(self, parts: Sequence[Any], attached: Mapping[str, bytes], when: str) -> bytes:
        """Return the parts as one PDF with files attached, all of one time, such as `2001-12-31`.

        Raises FormatUnavailableError where no face on this machine has a letter of the book.
        """
        time = datetime.fromisoformat(when).replace(tzinfo=UTC)
        with _heard():
            attachments = [
                self._weasyprint.Attachment(
                    string=content,
                    name=name,
                    description=name,
                    created=time,
                    modified=time,
                    relationship="Source",
                )
                for name, content in attached.items()
            ]
            whole = parts[0].copy([page for part in parts for page in part.pages])
            written: bytes = whole.write_pdf(
                pdf_variant=PROFILE, pdf_tags=True, attachments=attachments
            )
            return written


def page_numbers(part: Any, first: int) -> dict[str, int]:
    """Return on which page every identifier of a part stands, the first page having a number."""
    numbers: dict[str, int] = {}
    for number, page in enumerate(part.pages, first):
        for identifier in page.anchors:
            numbers.setdefault(identifier, number)
    return numbers


def _turned(rules: str) -> str:
    """Return a style sheet with left for right, and the other way round."""
    return re.sub("left|right", lambda side: {"left": "right"}.get(side[0], "left"), rules)


class _Listener(logging.Handler):
    """Keeps what a logger says."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


@contextmanager
def _heard() -> Iterator[None]:
    """Raise an error for whatever the typesetter says while it works."""
    listener = _Listener()
    logger = logging.getLogger("weasyprint")
    propagate, logger.propagate = logger.propagate, False
    logger.addHandler(listener)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            # WeasyPrint leaves the file of its colour profile open.
            warnings.simplefilter("ignore", ResourceWarning)
            yield
    finally:
        logger.removeHandler(listener)
        logger.propagate = propagate
    letters = [match["letter"] for match in map(_LACKING.search, listener.said) if match]
    if letters and len(letters) == len(listener.said):
        named = ", ".join(dict.fromkeys(letters))
        raise FormatUnavailableError(
            f"no face on this machine has the letters {named}",
            "Install a font that has them, where fontconfig finds it",
        )
    if listener.said:
        raise TypesettingError("\n".join(dict.fromkeys(listener.said)))
