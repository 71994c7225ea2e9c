"""What readers type and paste, with what else is around it: the same place, and never an error."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import quote

import pytest

from edition.catalogues import LOCALES, languages
from edition.model import Edition
from edition.pages.search_records import search_json
from edition.pages.typed_forms import character_forms
from tests.search import FIRST, ask

PLACE = "area-7-p3"
WRITTEN = ("Area 7, clause 3", "area-7-p3", "area 7.3")
# What texts, chats and programs put around a name, before and behind.
AROUND = (
    '""', "''", "“”", "‘’", "«»", "„“", "()", "[]", "{}", "<>", "``", "**", "__",
    " .", " ,", " ;", " :", " ?", " !", " …", " )", "” ", " ”.", '(" ").',
)  # fmt: skip
BASE = "https://example.org/edition/"
ADDRESSES = (f"{BASE}areas/7/#area-7-p3", f"{BASE}c/area-7-p3/")
# Who hands an address on: a proxy in front of it, coded or not, something behind it, a text around it.
PROXIES = (
    "https://web.archive.org/web/20240101000000/{}", "https://archive.today/{}", "view-source:{}",
    "https://12ft.io/proxy?q={}", "https://translate.google.com/translate?sl=en&tl=fr&u={}",
)  # fmt: skip
CODED_PROXIES = (
    "https://l.facebook.com/l.php?u={}&h=AT0", "https://www.google.com/url?sa=t&q={}&usg=AO",
    "https://nam.safelinks.protection.outlook.com/?url={}&data=05%7C01", "https://t.example/?u={}",
)  # fmt: skip
TEXTS = ("see {}.", "({})", "<{}>", "[Area 7]({})", "Area 7, clause 3. {}, accessed 1 May 2024.")
BEHIND = ("?utm_source=x&utm_medium=y", "?fbclid=IwAR0", "?gclid=1", "?_x_tr_sl=en&_x_tr_tl=fr")
# Whole citations as they stand in papers.
CITATIONS = (
    "*Global Security Initiative Concept Paper*. Unofficial English translation, 21 Feb. 2023, area 7, clause 3.",
    "Global Security Initiative Concept Paper (Unofficial English translation). (2023, February 21). Area 7, clause 3.",
    "1. Global Security Initiative Concept Paper (2023), area 7, clause 3, accessed November 27, 2026.",
    "(Global Security Initiative Concept Paper 2023, area 7, clause 3)",
    "“Support the two-state solution” (GSI Concept Paper, area 7, clause 3; my emphasis)",
)
# Nothing to look for, or far too much; no form of it may break or stop the page.
ODD = (
    "...", "?!", "“”", "()", "#", "/", "¶", "—", "\\", "(?:", "[a-z", "*", "%", "%E0%A4%A", "\u200b", "😀", "\ud83d",
    "a" * 5000, "7" * 5000, "7." * 3000, "7-" * 3000, "(" * 3000, "/" * 3000, "#" * 3000, "%25" * 3000,
    "area 7 " * 1000, "clause 3 of " * 1000 + "area 7", "one two " * 1000, "iv " * 3000,
    BASE + "a/" * 3000,
)  # fmt: skip


@pytest.fixture(scope="module")
def records(edition: Edition) -> str:
    return search_json(edition)


def queries() -> list[str]:
    """Return the same place, in everything that may be around it."""
    wrapped = [
        f"{begin}{name}{end}".strip()
        for name in WRITTEN
        for around in AROUND
        for begin, end in [around.split(" ") if " " in around else (around[0], around[-1])]
    ]
    handed_on = [
        *(proxy.format(address) for proxy in (*PROXIES, *TEXTS) for address in ADDRESSES),
        *(
            proxy.format(quote(address, safe=""))
            for proxy in CODED_PROXIES
            for address in ADDRESSES
        ),
        *(f"{BASE}areas/7/{behind}#area-7-p3" for behind in BEHIND),
        *(f"{BASE}c/area-7-p3/{behind}" for behind in BEHIND),
        *(f"{address}:~:text=two-state" for address in ADDRESSES[:1]),
        *(address.replace("#", "%23") for address in ADDRESSES[:1]),
        *(address.removeprefix("https://") for address in ADDRESSES),
        *(address.upper() for address in ADDRESSES),
    ]
    return [*wrapped, *handed_on, *CITATIONS]


def test_what_is_around_a_place_makes_no_difference(records: str, tmp_path: Path) -> None:
    shown = ask(records, queries(), tmp_path)
    assert [query for query, found in shown.items() if found.ids[:1] != [PLACE]] == []


def test_numbers_are_found_in_words(edition: Edition, records: str, tmp_path: Path) -> None:
    """Every unit that has a number, by each word for it, before and behind."""
    table = json.loads((LOCALES / "numbers.json").read_text(encoding="utf-8"))["en"]
    wanted = {}
    for unit in edition.units:
        if unit.parent and unit.number and unit.number.isdecimal():
            kind = unit.name.removesuffix(unit.number).strip()
            cardinal, ordinal, short = table[int(unit.number) - 1]
            written = (f"{kind} {cardinal}", f"{ordinal} {kind}", f"the {short} {kind}".lower())
            wanted |= dict.fromkeys(written, unit.id)
    shown = ask(records, wanted, tmp_path)
    assert len(wanted) > 90
    assert {query: shown[query].ids[:1] for query in wanted} == {q: [p] for q, p in wanted.items()}


@pytest.mark.parametrize("language", languages())
def test_no_word_is_of_two_numbers(language: str) -> None:
    table = json.loads((LOCALES / "numbers.json").read_text(encoding="utf-8"))[language]
    words = [word for row in table for word in row]
    assert len(table) == 100
    assert len(words) == len(set(words))


def test_chinese_is_found_in_either_form(edition: Edition, records: str, tmp_path: Path) -> None:
    """What finds a name in simplified characters finds it in traditional ones."""
    names = [
        one.official.chinese
        for one in (*edition.terms, *edition.units)
        if one.official and one.official.chinese
    ]
    pairs = character_forms("".join(names))
    other = {new: old for old, new in zip(pairs[::2], pairs[1::2], strict=True)}
    written = {name: "".join(other.get(letter, letter) for letter in name) for name in names}
    assert sum(name != typed for name, typed in written.items()) > len(names) / 2
    shown = ask(records, [*names, *written.values()], tmp_path)
    for name, typed in written.items():
        assert shown[name].ids
        assert shown[typed].ids[:FIRST] == shown[name].ids[:FIRST], typed


@pytest.mark.parametrize(
    ("text", "typed"), [("全球安全倡议", "全球安全倡議"), ("聯合國憲章", "联合国宪章")]
)
def test_the_texts_may_have_either_form(text: str, typed: str) -> None:
    """The pairs are there for what the texts have, whichever it is."""
    pairs = character_forms(text)
    simple = dict(zip(pairs[::2], pairs[1::2], strict=True))
    assert "".join(simple.get(one, one) for one in text) == "".join(
        simple.get(one, one) for one in typed
    )
    assert not character_forms("plain words")


def test_nothing_that_is_typed_breaks_the_search(records: str, tmp_path: Path) -> None:
    """It answers each within the time that a test may take; what are marks alone, with nothing."""
    shown = ask(records, ODD, tmp_path)
    marks = [query for query in ODD if not any(map(str.isalnum, query))]
    assert len(marks) > 10
    assert [query[:20] for query in marks if shown[query].hits] == []
