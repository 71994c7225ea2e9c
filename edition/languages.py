"""Languages: how they are written, how markup says so, and their English names."""

from __future__ import annotations

from collections.abc import Mapping
from unicodedata import bidirectional, east_asian_width

import regex
from markupsafe import Markup

LANGUAGE = "en"  # of a text that says none
# The scripts that write no blanks between words, as a class of `regex`, without its brackets.
UNSPACED = "".join(
    rf"\p{{Script={script}}}"
    for script in ("Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar")
)
_UNSPACED = regex.compile(f"[{UNSPACED}]")
_IN_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]")

_RIGHT_TO_LEFT = frozenset(
    ("ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi")
)
_SCRIPTS = frozenset(("Arab", "Hebr", "Syrc", "Thaa", "Nkoo"))
# As babel, polyglossia and biblatex call them.
_NAMES: Mapping[str, str] = {
    "ar": "arabic", "bg": "bulgarian", "bn": "bengali", "ca": "catalan", "cs": "czech",
    "cy": "welsh", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "eo": "esperanto", "es": "spanish", "et": "estonian", "eu": "basque", "fa": "persian",
    "fi": "finnish", "fr": "french", "ga": "irish", "gl": "galician", "he": "hebrew",
    "hi": "hindi", "hr": "croatian", "hu": "hungarian", "hy": "armenian", "id": "indonesian",
    "is": "icelandic", "it": "italian", "ja": "japanese", "ka": "georgian", "ko": "korean",
    "la": "latin", "lt": "lithuanian", "lv": "latvian", "mk": "macedonian", "nl": "dutch",
    "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sk": "slovak", "sl": "slovene", "sq": "albanian", "sr": "serbian", "sv": "swedish",
    "th": "thai", "tr": "turkish", "uk": "ukrainian", "ur": "urdu", "vi": "vietnamese",
    "zh": "chinese",
}  # fmt: skip


def is_name(word: str) -> bool:
    """Say whether an English word is the name of a language, which has a capital: `French`."""
    return word.lower() in _NAMES.values()


def in_word(char: str) -> bool:
    """Say whether a character goes on a word that it stands beside; no character does not.

    In a script without blanks nothing shows where words end, and any character may begin one.
    """
    return bool(_IN_WORD.match(char)) and not _UNSPACED.match(char)


def may_begin_sentence(before: str, first: str) -> bool:
    """Say whether a sentence with this first character may begin behind another character.

    White space stands between sentences, but not where wide characters are, as in Chinese.
    """
    return before.isspace() or east_asian_width(before) in "WF" or bool(_UNSPACED.match(first))


def direction(language: str) -> str:
    """Return `rtl` for a language that is written from right to left, `ltr` for any other."""
    first, *others = language.split("-")
    script = next((part for part in others if len(part) == 4 and part.isalpha()), None)
    rtl = script.title() in _SCRIPTS if script else first in _RIGHT_TO_LEFT
    return "rtl" if rtl else "ltr"


def way_of(words: str) -> str | None:
    """Return which way words are written, by the first letter that has one; None without such."""
    kinds = {"L": "ltr", "R": "rtl", "AL": "rtl"}
    return next((kinds[kind] for kind in map(bidirectional, words) if kind in kinds), None)


def attributes(language: str, way: str, around: str) -> Markup:
    """Return the attributes of words in a language, written this way, that stand in another one.

    There are none where these are those of what is around.
    """
    said = "" if language == around else f' lang="{language}"'
    said += "" if way == direction(around) else f' dir="{way}"'
    return Markup(said)  # noqa: S704 - a schema gives them their form


def english_name(language: str) -> str:
    """Return the name of a language in small letters, or its tag where none is known."""
    return _NAMES.get(language.split("-", maxsplit=1)[0], language)
