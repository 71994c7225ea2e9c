"""The usual schemes by which laws, treaties, standards and verse mark their parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from edition.model import SourceLine

Scheme = tuple[str, str, str, list[str]]  # kind, marker, numbering, words for numbers

_WORDS = {
    "part": "PART|Part|Partie|PARTIE|Teil|Parte|Titre|TITRE|TITLE|Title|BOOK|Book|Часть|الباب",
    "chapter": "CHAPTER|Chapter|CHAPITRE|Chapitre|Kapitel|KAPITEL|Capítulo|Глава|الفصل",
    "section": r"SECTION|Section|Sección|Abschnitt|Раздел|القسم",
    "article": "ARTICLE|Article|Art|Artikel|Artículo|Articolo|Artigo|Статья|Άρθρο|المادة|مادة",
    "amendment": "AMENDMENT|Amendment",
    "exhibit": "EXHIBIT|Exhibit",
    "annex": "ANNEX|Annex|ANNEXE|Annexe|APPENDIX|Appendix|Anhang|SCHEDULE|Schedule|Приложение",
}
_ORDINALS = ("premier", "première", "First", "الأولى")
_CHINESE = {"part": "编", "chapter": "章", "section": "节", "article": "条"}
_DECIMAL = r"\d+(?:er|re|º|[a-z])?(?:\s?(?:bis|ter|quater))?"
# Marks alone, the outer ones first: kind, marker, numbering.
_MARKS = (
    ("section", r"§\s?\d+[a-z]?", "decimal"),
    ("part", r"[IVXLC]+\.?", "roman"),
    ("section", r"\d+\.\d+\.\d+\.?", "decimal"),
    ("section", r"\d+\.\d+\.?", "decimal"),
    ("paragraph", r"\d+[.、]", "decimal"),
    ("subparagraph", r"\(\d+\)", "decimal"),
    ("item", "[一二三四五六七八九十]+、", "chinese"),
    ("item", "[(\uff08][一二三四五六七八九十]+[)\uff09]", "chinese"),
    ("point", r"\([a-z]{1,2}\)", "letters"),
    ("point", r"[a-z]\)", "letters"),
    ("subpoint", r"\([ivxl]+\)", "roman"),
)


def patterns(lines: Sequence[SourceLine]) -> Iterator[Scheme]:
    """Yield the markers that two lines of a text have, or more."""
    texts = [line.text for line in lines if line.text]
    for scheme in _schemes(texts):
        gap = "" if scheme[2] == "chinese" else r"\s"
        pattern = re.compile(rf"(?:{scheme[1]})(?:{gap}.*)?")
        if sum(pattern.fullmatch(text) is not None for text in texts) > 1:
            yield scheme


def _schemes(texts: Sequence[str]) -> Iterator[Scheme]:
    for kind, words in _WORDS.items():
        for word in words.split("|"):
            behind = [text[len(word) :] for text in texts if text.startswith(word)]
            dot = r"\.?" if any(text.startswith(".") for text in behind) else ""
            ordinals = [
                one for one in _ORDINALS if any(text[1:].startswith(one) for text in behind)
            ]
            if any(re.match(rf"{dot}\s\d", text) for text in behind):
                number = "|".join([_DECIMAL, *ordinals])
                yield kind, rf"{word}{dot}\s(?:{number})[.:]?", "decimal", ordinals
            elif any(re.match(rf"{dot}\s[IVXLC]+\b", text) for text in behind):
                yield kind, rf"{word}{dot}\s[IVXLC]+[.:]?", "roman", []
            elif any(re.match(r"\s[A-Z]\b", text) for text in behind):
                yield kind, rf"{word}\s[A-Z][.:]?", "letters", []
        if kind in _CHINESE:
            yield kind, f"第[〇零一二三四五六七八九十百]+{_CHINESE[kind]}", "chinese", []
    for kind, marker, numbering in _MARKS:
        yield kind, marker, numbering, []
