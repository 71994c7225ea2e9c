"""Search finds what the edition itself says: rules over every word, name and heading of it."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator

import pytest

from edition.model import Edition
from edition.pages.search_records import search_json
from tests.search import ask

pytestmark = pytest.mark.slow  # every word of the texts is searched

LETTERS = r"(?:[^\W_]|[\u0300-\u036f])+"  # with the accents that stand behind their letters
WORD = re.compile(rf"{LETTERS}(?:[-'’]{LETTERS})*")


@pytest.fixture(scope="module", params=["edition", "tiny_edition"])
def some(request) -> Edition:
    """The real edition and the tiny one in turn."""
    return request.getfixturevalue(request.param)


def clauses_by_word(edition: Edition) -> dict[str, set[str]]:
    """Return the clauses that have a word, as it is written in small letters."""
    found = defaultdict(set)
    for clause in edition.clauses:
        composed = unicodedata.normalize("NFC", clause.text)
        seen = "".join(letter for letter in composed if unicodedata.category(letter) != "Cf")
        for word in WORD.findall(seen):
            found[word.lower()].add(clause.id)
    return found


def without_marks(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


SPELLINGS = (
    str,
    str.upper,
    lambda text: unicodedata.normalize("NFC", text),
    lambda text: unicodedata.normalize("NFD", text),
    without_marks,
    lambda text: text.replace("-", ""),
    lambda text: text.replace("-", " "),
    lambda text: text.replace("-", "\u2011"),
    lambda text: text.replace("’", "'"),
)


def spelt(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each word in every spelling that changes it, with the word itself."""
    for word in words:
        yield from {spell(word): word for spell in SPELLINGS}.items()


def test_every_word_alone_finds_every_clause_that_has_it(some, tmp_path) -> None:
    words = clauses_by_word(some)
    queries = list(spelt(words))
    answers = ask(search_json(some), [query for query, _ in queries], tmp_path)
    lost = {}
    for query, word in queries:
        found = {re.sub(r"-s\d+$", "", one) for one in answers[query].ids}
        if words[word] - found:
            lost[query] = sorted(words[word] - found)
    assert lost == {}


def slipped(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield long words, each with a slip in its middle: two letters changed over, one lost or doubled."""
    for number, word in enumerate(word for word in words if word.isascii() and len(word) > 6):
        middle = len(word) // 2
        before, one, other, rest = (
            word[: middle - 1],
            word[middle - 1],
            word[middle],
            word[middle + 1 :],
        )
        if one.isalpha() and other.isalpha() and one != other:
            slip = (other + one, other, one + one + other)[number % 3]
            yield f"{before}{slip}{rest}", word


def test_a_slip_in_the_middle_of_any_word_is_forgiven(some, tmp_path) -> None:
    queries = dict(slipped(sorted(clauses_by_word(some))))
    answers = ask(search_json(some), queries, tmp_path)
    assert [query for query in queries if not answers[query].hits] == []


def names(edition: Edition) -> dict[str, set[str]]:
    """Return every name and heading that the site shows, with the entries that have it."""
    found = defaultdict(set)
    for term in edition.terms:
        official = [term.official.english, term.official.chinese] if term.official else []
        for name in (term.term, *term.variants, *filter(None, official)):
            found[name].add(term.id)
    for entry in edition.index:
        title = (
            entry.heading if entry.subheading is None else f"{entry.heading}: {entry.subheading}"
        )
        found[title].add(entry.id)
    for unit in edition.units:
        official = [unit.official.english, unit.official.chinese] if unit.official else []
        heading = [unit.heading.text] if unit.heading else []
        for name in (unit.label, *heading, *filter(None, official)):
            found[name].add(unit.id)
    return found


def test_every_name_finds_its_entry_first(some, tmp_path) -> None:
    called = names(some)
    queries = list(spelt(called))
    answers = ask(search_json(some), [query for query, _ in queries], tmp_path)
    lost = {
        query: (sorted(called[name]), answers[query].ids[:4])
        for query, name in queries
        for entry in called[name]
        if not answers[query].has_first(entry)
    }
    assert lost == {}


def test_every_line_of_the_sources_is_found(some, tmp_path) -> None:
    lines = {unit.heading.text: unit.id for unit in some.units if unit.heading}
    lines |= {front.text: front.id for front in some.front_by_id.values()}
    answers = ask(search_json(some), lines, tmp_path)
    assert [line for line, place in lines.items() if not answers[line].has_first(place)] == []


def test_every_sentence_finds_itself(some, tmp_path) -> None:
    sentences = defaultdict(set)
    for clause in some.clauses:
        for sentence in clause.sentences:
            place = sentence.id if len(clause.sentences) > 1 else clause.id
            sentences[clause.text[sentence.start : sentence.end]].add(place)
    answers = ask(search_json(some), sentences, tmp_path)
    lost = {
        text: answers[text].ids[:3]
        for text, places in sentences.items()
        if any(WORD.findall(text)) and not places & set(answers[text].ids[: len(places)])
    }
    assert lost == {}
