"""Where the words of a text are cut that is not shown whole."""

import pytest

from edition.pages.presenters.excerpts import cut_words


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('Comply with the "Joint Statement on keeping bees and hives"', "Comply with the"),
        ("Comply with the “Joint Statement on keeping bees and hives”", "Comply with the"),
        ("Comply („Joint Statement on keeping bees and hives“)", "Comply"),
        ("Suivre la « Déclaration commune sur les abeilles et ruches »", "Suivre la"),
        ('The "bees" and what the keepers of them say of hives', 'The "bees" and what the'),
        ("The ‘keepers’ hives’ are what the keepers of bees have", "The ‘keepers’ hives’ are"),
        ("The keepers’ hives are what the keepers’ bees live in", "The keepers’ hives are"),
        ('"Joint Statement on keeping bees" is what it says of them', '"Joint Statement on keeping bees"'),
        ('of bees" is what the keepers of bees would call their hives', 'of bees" is what the'),
    ],
)  # fmt: skip
def test_words_are_not_cut_within_a_quotation(text: str, shown: str) -> None:
    words, rest = cut_words(text, 26)
    assert words == shown
    assert words + rest == text


def test_a_long_quotation_that_opens_a_text_is_cut_all_the_same() -> None:
    shown, rest = cut_words("“" + "bees and hives, " * 20 + "honey”", 30)
    assert len(shown) <= 30
    assert rest
