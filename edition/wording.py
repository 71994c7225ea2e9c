"""Sentences of the editors that count links or name texts, and how their words are put together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from babel.lists import format_list
from babel.numbers import format_decimal

from edition.catalogues import SOURCE, gettext, later, locale, ngettext, spoken
from edition.languages import is_name

_USUAL = later("“{word}”")
_INNER = later("\N{LEFT SINGLE QUOTATION MARK}{word}\N{RIGHT SINGLE QUOTATION MARK}")
_ARTICLES = ("the", "a", "an")
_BETWEEN = "\N{NO-BREAK SPACE}· "  # the statements of a row


def opening(words: str) -> str:
    """Return words as they open a sentence: with a capital."""
    return words[:1].upper() + words[1:]


def running(name: str, language: str = SOURCE) -> str:
    """Return a name as it stands within a sentence: `area 7`, but `World Bank` and `French text`.

    In other languages than English it stands as it is, and so does a name in another language.
    """
    if spoken() != SOURCE or not language.startswith(SOURCE):
        return name
    first, *others = name.split(" ")
    if (first[1:] and not first[1:].islower()) or is_name(first):
        return name
    return name if any(other[:1].isupper() for other in others) else name[:1].lower() + name[1:]


def the(name: str, language: str = SOURCE) -> str:
    """Return a name with its article, within a sentence: `the charter`, `the World Bank`.

    In other languages than English, whose articles hang on gender, it is quoted. A name in another
    language stands as it is.
    """
    if spoken() != SOURCE:
        return gettext("the {name}").format(name=name)
    if not language.startswith(SOURCE):
        return name
    first, _, others = name.partition(" ")
    if others and first.lower() in _ARTICLES:
        return f"{first.lower()} {others}"
    return f"the {running(name)}"


def quoted(words: str) -> str:
    """Return words in quotation marks: in others where they have such marks themselves."""
    form = gettext(_INNER) if has_marks(words) else gettext(_USUAL)
    return form.format(word=words)


def has_marks(words: str) -> bool:
    """Say whether words have the usual quotation marks themselves; straight ones are as curled."""
    marks = {mark for mark in gettext(_USUAL).replace("{word}", "") if not mark.isspace()}
    if not marks.isdisjoint("“”"):
        marks.add('"')
    return not marks.isdisjoint(words)


def in_a_row(facts: Iterable[str]) -> str:
    """Return short statements on a line, with a dot between them, which never begins the next."""
    return _BETWEEN.join(facts)


def each_of(row: str) -> list[str]:
    """Return the statements that stand in a row."""
    return row.split(_BETWEEN)


def plural(count: int, one: str, many: str, **words: str) -> str:
    """Return the form of a message that goes with a count, and has it where it says `{count}`.

    `words` stand where it says their names.
    """
    return ngettext(one, many, count).format(count=count, **words)


def series(words: Sequence[str]) -> str:
    """Return words one after another, as the language joins them: `links, notes and index`."""
    return format_list(words, locale=locale())


def number(value: float, pattern: str | None = None) -> str:
    """Return a number as the language that is spoken writes it; `pattern` is one of CLDR."""
    return format_decimal(value, pattern, locale())


def any_of(names: Sequence[str]) -> str:
    """Return names in a row of which none or any is meant: `A, B or C`."""
    return format_list(names, "or", locale())


def links(count: int) -> str:
    """Return a number of links in words: `no link`, `1 link`, `2 links`."""
    return plural(count, "{count} link", "{count} links") if count else gettext("no link")


def links_from(count: int, commentary: str) -> str:
    """Return how many links come from a commentary: `no link from the commentary`."""
    return gettext("{links} from {text}").format(links=links(count), text=commentary)


def links_to(count: int, text: str) -> str:
    """Return how many links lead from here to a text: `1 link to the charter`."""
    return gettext("{links} to {text}").format(links=links(count), text=text)


def links_with(count: int, text: str) -> str:
    """Return how many links there are with a text, whichever way they lead: `1 link with it`."""
    return gettext("{links} with {text}").format(links=links(count), text=text)


def no_link_to(texts: str) -> str:
    """Return what stands where a sentence has no link: `No link to the charter`."""
    return opening(links_to(0, texts))
