"""What a synthetic edition holds: invented texts, and what editors would add to them."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from edition.identifiers import clause_of

SECTIONS, ITEMS, REMARKS = 4, 8, 15  # sections and remarks for each factor, items of a section
LEADS, POINTS = 2, 3  # clauses of a section before its items, clauses of an item
WORDS = 30  # of a clause, besides the terms in it
SENTENCES = 4  # of a remark
TERMS, HEADINGS = 189, 528  # for each factor
FAR = 4  # one of so many links leads anywhere, the others near
FACT = "Invented fact"
RELATIONS = ("restates", "elaborates", "applies", "differs")
CATEGORIES = ("persons", "bodies", "rules", "things")
SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in "aeiou"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A clause or sentence of a synthetic text, by its identifier, and its words."""

    id: str
    words: tuple[str, ...]

    def quote(self, at: int) -> str:
        """Return some of the words."""
        start = at % (len(self.words) - 6)
        return " ".join(self.words[start : start + 4])


@dataclass(slots=True, kw_only=True)
class Text:
    """A source line by line, the places in it, and what is declared of it."""

    lines: list[str] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    labels: dict[str, str] = field(default_factory=dict)
    starts: dict[str, list[str]] = field(default_factory=dict)
    sections: list[str] = field(default_factory=list)

    @property
    def source(self) -> str:
        """The whole source."""
        return "\n".join(self.lines) + "\n"


def word(number: int, syllables: int) -> str:
    """Return an invented word; different numbers give different ones, as far as there are any."""
    found = ""
    for _ in range(syllables):
        number, rest = divmod(number, len(SYLLABLES))
        found += SYLLABLES[rest]
    return found


def name(number: int) -> str:
    """Return the name of a term: one that no other word of the texts is like."""
    return word(number * 7919 % len(SYLLABLES) ** 3, 3).capitalize()


def running(chance: random.Random, terms: Iterator[int], count: int) -> tuple[str, ...]:
    """Return words of running text with some of the terms in it."""
    words = [word(chance.randrange(len(SYLLABLES) ** 2), 2) for _ in range(count)]
    for at in range(3, count, 7):
        words.insert(at, name(next(terms)))
    return (words[0].capitalize(), *words[1:-1], f"{words[-1]}.")


def law(factor: float, chance: random.Random, terms: Iterator[int]) -> Text:
    """Return the text: sections with some clauses of their own, and items in them."""
    text = Text(lines=["The Invented Code"])
    for section in range(1, round(SECTIONS * factor) + 1):
        unit = f"section-{section}"
        text.sections.append(unit)
        text.lines.append(f"{section}. {name(section)} {name(section + 1)}")
        text.labels[unit] = f"Of {name(section)}"
        for item in range(ITEMS + 1):
            if item:
                unit = f"item-{section}-{item}"
                text.labels[unit] = f"{name(section)} and {name(item)}"
            for clause in range(1, (POINTS if item else LEADS) + 1):
                words = running(chance, terms, WORDS)
                text.places.append(Place(id=f"{unit}-p{clause}", words=words))
                lead = f"({item}) " if item and clause == 1 else ""
                text.lines.append(f"{lead}{' '.join(words)}")
    return text


def remarks(factor: float, chance: random.Random, terms: Iterator[int]) -> Text:
    """Return the commentary: sections of clauses with several sentences each."""
    text = Text()
    for remark in range(round(REMARKS * factor)):
        section, clause = remark // REMARKS + 1, remark % REMARKS + 1
        unit = f"remarks-{section}"
        if clause == 1:
            text.sections.append(unit)
            text.lines.append(f"{section}. {name(section)}")
            text.labels[unit] = f"On {name(section)}"
        whole = [running(chance, terms, WORDS // 2) for _ in range(SENTENCES)]
        identifier = f"{unit}-p{clause}"
        text.places += [
            Place(id=f"{identifier}-s{number}", words=words)
            for number, words in enumerate(whole, 1)
        ]
        text.starts[identifier] = [" ".join(words[:5]) for words in whole[1:]]
        text.lines.append(" ".join(" ".join(words) for words in whole))
    return text


def _link(source: Place, target: Place, number: int) -> dict[str, str]:
    return {
        "source": source.id,
        "source_quote": source.quote(number),
        "target": target.id,
        "target_quote": target.quote(number),
        "relation": RELATIONS[number % len(RELATIONS)],
    }


def links(code: Text, comments: Text, chance: random.Random) -> Iterator[dict[str, str]]:
    """Yield the links: of every clause to one before it, of every sentence to several clauses."""
    met = set()
    for number, source in enumerate([*code.places[1:], *comments.places * 3], 1):
        inside = number < len(code.places)
        at = number if inside else (number % len(comments.places)) * 104 // 60
        near = max(0, at - 1 - chance.randrange(40))
        last = number if inside else len(code.places)
        far = number % FAR == 0 or near >= last
        target = code.places[chance.randrange(last) if far else near]
        row = _link(source, target, number)
        key = (row["source"], row["target"])
        if key not in met:
            met.add(key)
            yield row


def terms(factor: float) -> Iterator[dict[str, object]]:
    """Yield the entries of the glossary."""
    count = round(TERMS * factor)
    for number in range(count):
        yield {
            "id": f"term-{number}",
            "term": name(number),
            "category": CATEGORIES[number % len(CATEGORIES)],
            "variants": [name(number)],
            "definition": f"An invention: {word(number, 3)} of {word(number + 1, 3)}.",
            "references": [{"fact": FACT}],
            "see_also": [f"term-{(number + 1) % count}"],
        }


def index(factor: float, places: list[Place]) -> Iterator[dict[str, object]]:
    """Yield the headings of the subject index, in the order of the alphabet."""
    clauses = list(dict.fromkeys(clause_of(place.id) for place in places))
    following = itertools.cycle(clauses[::2] + clauses[1::2])

    def locators() -> list[str]:
        return [next(following), next(following)]

    heads = sorted(word(n * 7919 % len(SYLLABLES) ** 3, 3) for n in range(round(HEADINGS * factor)))
    for number, heading in enumerate(heads):
        row: dict[str, object] = {"id": f"index-{heading}", "heading": heading}
        if number % 4 == 1:
            row["see"] = [heads[number - 1]]
        elif number % 4 == 2:
            row["subheadings"] = [
                {"id": f"index-{heading}-{n}", "subheading": word(n, 2), "locators": locators()}
                for n in range(3)
            ]
        else:
            row["locators"] = locators()
        yield row


def notes(places: list[Place]) -> Iterator[dict[str, str]]:
    """Yield a note on every clause of the text."""
    for number, place in enumerate(places):
        yield {
            "id": f"note-{number}",
            "clause": place.id,
            "quote": place.quote(number),
            "kind": "typo",
            "reading": word(number, 3),
            "confidence": ("high", "medium", "low")[number % 3],
            "reason": f"An invented reason: {word(number, 3)}.",
        }
