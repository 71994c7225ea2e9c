"""Every place has a picture of its words, drawn at build time, the same at every run."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from edition import addresses, place_names
from edition.addresses import absolute
from edition.exports.social_cards import Card, cards, clause_card, draw, draw_cards, unit_card
from edition.exports.social_cards.drawing import HEIGHT, LEFT, RIGHT, WIDTH, CardTheme
from edition.exports.social_cards.typesetting import Type, Typesetter
from edition.model import Edition
from edition.pages.meta_tags import clause_tags, unit_tags
from tests.editions import PROJECT, TINY, Built, compiled

ASSETS = PROJECT / "templates" / "theme" / "assets"
LARGEST = 25 * 1024
RULE = 536  # the line above the foot
BODY = Type(face="text", ink="ink", sizes=(60, 40))


@pytest.fixture(scope="module")
def theme() -> CardTheme:
    return CardTheme(ASSETS)


@pytest.fixture(scope="module")
def typesetter(theme: CardTheme) -> Typesetter:
    return theme.typesetter


def opened(data: bytes) -> Image.Image:
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        return image


def built_cards(built: Built) -> Iterator[tuple[str, bytes]]:
    for address, _ in cards(built.edition):
        yield address, (built.site / address.removeprefix("/")).read_bytes()


def inked(image: Image.Image, box: tuple[int, int, int, int]) -> int:
    """Return how many points of a field are not paper, which is the first colour."""
    return sum(image.crop(box).histogram()[1:256])


# --- the files ------------------------------------------------------------------------------


def test_every_unit_and_clause_has_a_card(built: Built) -> None:
    edition = built.edition
    wanted = {addresses.CARD}
    wanted |= {addresses.card(unit.id) for unit in edition.units}
    wanted |= {addresses.card(clause.id) for clause in edition.clauses}
    assert {address for address, _ in cards(edition)} == wanted
    drawn = {f"/cards/{path.name}" for path in (built.site / "cards").iterdir()}
    assert drawn == wanted - {addresses.CARD}


@pytest.mark.parametrize("units", [1000, 0])
def test_many_places_share_the_cards_of_what_they_stand_in(units, monkeypatch) -> None:
    monkeypatch.setattr("edition.model.edition.MANY", 0)
    monkeypatch.setattr(addresses, "MOST_UNIT_CARDS", units)
    edition = compiled(PROJECT)
    drawn = {absolute(edition, address) for address, _ in cards(edition)}
    shown = {tag.get("property"): tag["content"] for tag in shown_tags(edition, "area-7-p3")}
    assert shown["og:image"] == absolute(edition, addresses.card("area-7" if units else "areas"))
    assert ("Area 7" in shown["og:image:alt"]) == bool(units)
    for unit in edition.units:
        [picture] = [
            t["content"] for t in unit_tags(edition, unit) if t.get("property") == "og:image"
        ]
        assert picture in drawn
        drawn_of_clauses = {addresses.clause_card(edition, clause) for clause in unit.clauses}
        assert {absolute(edition, address) for address in drawn_of_clauses} <= {picture}
    assert len(drawn) < len(edition.unit_by_id) + 2


def shown_tags(edition: Edition, clause: str) -> tuple[dict[str, str], ...]:
    return clause_tags(edition, edition.clause_by_id[clause])


def test_a_card_is_a_small_picture_of_the_size_that_is_announced(built: Built) -> None:
    for address, data in built_cards(built):
        image = opened(data)
        assert (image.format, image.size, image.mode) == ("PNG", (WIDTH, HEIGHT), "P"), address
        assert image.size == (1200, 630)
        assert len(data) <= LARGEST, address


def test_nothing_runs_over_the_margins_or_into_the_foot(built: Built) -> None:
    for address, data in built_cards(built):
        image = opened(data)
        assert inked(image, (RIGHT + 2, 0, WIDTH, HEIGHT)) == 0, address
        assert inked(image, (20, 0, LEFT - 8, HEIGHT)) == 0, address
        assert inked(image, (LEFT, 0, RIGHT, 60)) == 0, address
        assert inked(image, (LEFT, RULE - 6, RIGHT, RULE)) == 0, address
        assert inked(image, (LEFT, 60, RIGHT, RULE - 6)) > 500, f"{address} shows nothing"


def test_cards_of_different_words_differ(built: Built) -> None:
    pictures: dict[bytes, Card] = {}
    for (_, card), (address, data) in zip(cards(built.edition), built_cards(built), strict=True):
        assert pictures.setdefault(data, card) == card, address


# --- what they show -------------------------------------------------------------------------


def test_a_clause_shows_its_own_words_and_where_they_stand() -> None:
    edition = compiled(PROJECT)
    for clause in edition.clauses:
        document = edition.document_by_id[clause.document]
        card = clause_card(edition, clause)
        assert card.words == clause.text
        assert card.voice == document.role
        assert card.place == place_names.clause_name(edition, clause)
        assert card.title == (document.title or document.name)
        assert document.statement is not None
        assert card.statement.lower() == document.statement.lower()
        assert edition.short_name in card.edition
        assert edition.version in card.edition


def test_a_commentary_is_not_taken_for_the_text() -> None:
    edition = compiled(PROJECT)
    [commentary] = [d for d in edition.documents if d.role == "commentary"]
    for unit in commentary.units:
        for card in (unit_card(edition, unit), *(clause_card(edition, c) for c in unit.clauses)):
            assert card.title == commentary.name
            assert card.statement.lower() == commentary.statement


def test_a_unit_shows_its_heading_or_its_label() -> None:
    edition = compiled(TINY)
    for unit in edition.units:
        card = unit_card(edition, unit)
        assert card.label == (unit.heading.text if unit.heading else place_names.own_title(unit))
        assert card.kind == ("heading" if unit.heading else "label")


# --- setting words --------------------------------------------------------------------------


def test_words_that_fit_are_whole_and_as_large_as_they_go(typesetter: Typesetter) -> None:
    short = typesetter.set("Few words.", BODY, 1000, 300)
    assert (short.size, short.lines, short.cut) == (60, ("Few words.",), False)
    text = "Words that go on for some lines of a card, and on. " * 5
    longer = typesetter.set(text, BODY, 1000, 300)
    assert (longer.size, longer.cut) == (40, False)
    assert " ".join(longer.lines) == text.strip()


def test_words_that_do_not_fit_are_cut_at_a_word(typesetter: Typesetter) -> None:
    text = "Words that go on for many more lines than a card has, and on. " * 9
    setting = typesetter.set(text, BODY, 1000, 300)
    shown = " ".join(setting.lines)
    assert setting.cut
    assert setting.size == BODY.sizes[-1]
    assert text.startswith(f"{shown} ")
    assert len(setting.lines) == 300 // (40 * 1.3)


def test_lines_stay_in_their_width_and_are_alike(typesetter: Typesetter) -> None:
    text = "A sentence of a middling length, of which the last word would stand alone there."
    lines = typesetter.set(text, replace(BODY, sizes=(60,)), 1000, 600).lines
    lengths = [typesetter.length(line, "text", 60) for line in lines]
    assert max(lengths) <= 1000
    assert all(abs(one - other) < 400 for one, other in pairwise(lengths))


def test_a_word_longer_than_a_line_is_broken(typesetter: Typesetter) -> None:
    setting = typesetter.set("a" * 200, BODY, 1000, 600)
    assert "".join(setting.lines) == "a" * 200
    assert all(typesetter.length(line, "text", setting.size) <= 1000 for line in setting.lines)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Plain words.", ("Plain words.", True)),
        ("Some 中文 words", ("Some", False)),
        ("العدل أساس الملك", ("", False)),
        ("e\u0301 and 👩\u200d👩\u200d👧", ("", False)),
        ("", ("", True)),
        ("a\u2028b\tc\u00a0d", ("a b c d", True)),
    ],
)
def test_what_the_faces_lack_is_left_out_from_there(typesetter: Typesetter, text, shown) -> None:
    assert typesetter.shown(text, "text") == shown


def test_words_that_cannot_be_shown_say_so(theme: CardTheme) -> None:
    card = Card(
        words="中文句子", place="Place", title="Title", statement="Statement", edition="Edition"
    )
    image = opened(draw(theme, card))
    assert inked(image, (LEFT, 130, RIGHT, RULE - 6)) > 500
    assert draw(theme, card) == draw(theme, replace(card, words="كل אדם"))


# --- keeping --------------------------------------------------------------------------------


@pytest.fixture
def few() -> Edition:
    """A commentary alone, to draw it often."""
    edition = compiled(TINY)
    return replace(edition, documents=edition.documents[1:], terms=(), notes=(), links=())


def test_two_runs_draw_the_same_bytes(few: Edition, tmp_path: Path) -> None:
    one = draw_cards(few, ASSETS, tmp_path / "one")
    other = draw_cards(few, ASSETS, tmp_path / "other")
    assert one == other
    assert len(one) == 5


def test_a_card_is_drawn_once(few: Edition, tmp_path: Path, monkeypatch) -> None:
    drawn = []
    monkeypatch.setattr(
        "edition.exports.social_cards.draw",
        lambda theme, card: drawn.append(card) or draw(theme, card),
    )
    first = draw_cards(few, ASSETS, tmp_path)
    assert len(drawn) == len(first)
    drawn.clear()
    assert draw_cards(few, ASSETS, tmp_path) == first
    assert not drawn

    [document] = few.documents
    [unit] = document.units
    clause = replace(unit.clauses[-1], text="Other words.")
    changed = replace(unit, clauses=(*unit.clauses[:-1], clause))
    again = replace(few, documents=(replace(document, units=(changed,)),))
    second = draw_cards(again, ASSETS, tmp_path)
    assert [card.words for card in drawn] == ["Other words."]
    assert {name for name in first if first[name] != second[name]} == {f"cards/{clause.id}.png"}
    assert len(list(tmp_path.iterdir())) == len(second), "cards that no page shows are kept"


def test_a_drawing_that_was_interrupted_is_done_anew(few: Edition, tmp_path: Path) -> None:
    first = draw_cards(few, ASSETS, tmp_path)
    kept = next(iter(tmp_path.iterdir()))
    kept.rename(kept.with_suffix(".new"))
    assert draw_cards(few, ASSETS, tmp_path) == first


def test_other_colours_are_drawn_anew(few: Edition, tmp_path: Path) -> None:
    assets = tmp_path / "assets"
    for name in ("css", "fonts"):
        (assets / name).mkdir(parents=True)
        for path in (ASSETS / name).iterdir():
            (assets / name / path.name).write_bytes(path.read_bytes())
    first = draw_cards(few, assets, tmp_path / "kept")
    tokens = assets / "css" / "tokens.css"
    text = tokens.read_text(encoding="utf-8")
    tokens.write_text(
        text.replace("--paper: light-dark(#fbf8f1", "--paper: light-dark(#012345", 1),
        encoding="utf-8",
    )
    second = draw_cards(few, assets, tmp_path / "kept")
    assert all(first[name] != second[name] for name in first)
    image = opened(second["assets/card.png"]).convert("RGB")
    assert image.getpixel((WIDTH - 1, 0)) == (0x01, 0x23, 0x45)
