"""Where the words of a text are cut that is not shown whole."""

import pytest

from edition.pages.presenters.excerpts import cut_words


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("A keeper of bees reads at night, by candles and the moon", "A keeper of bees reads"),
        ("All keepers of bees, hives and houses are free to go on", "All keepers of bees, hives"),
        ("the legitimate concerns of all keepers of bees are heard", "the legitimate concerns"),
        ("traditional and unusual hives are built of the same wood", "traditional and unusual hives"),
        ("Les abeilles travaillent sous la lune et dans les ruches", "Les abeilles travaillent"),
        ("Die Bienen arbeiten bei Nacht und in allen Bienenstöcken", "Die Bienen arbeiten bei Nacht"),
        ("دستور النحل يحترم حقوق جميع العاملات في الخلايا البعيدة", "دستور النحل يحترم حقوق جميع العاملات"),
        ("蜜蜂应当在夜间工作，并且尊重彼此的权利和义务，任何人不得以任何理由干涉蜂巢的内部事务。",
         "蜜蜂应当在夜间工作，并且尊重彼此的权利和义务，"),
        ("The keepers of bees and hives", "The keepers of bees and hives"),
        ('Comply with the "Joint Statement on keeping bees and hives"', ""),
        ("Comply with the “Joint Statement on keeping bees and hives”", ""),
        ("Comply („Joint Statement on keeping bees and hives“)", ""),
        ("Suivre la « Déclaration commune sur les abeilles et ruches »", ""),
        ("Bees (and all those who keep them) are to be kept with care in hives", "Bees (and all those who keep them)"),
        ('The "bees" and what the keepers of them say of hives', 'The "bees" and what the keepers'),
        ("The ‘keepers’ hives’ are what the keepers of bees have", "The ‘keepers’ hives’"),
        ("of bees” is what the keepers of bees would call their hives", "of bees” is what the keepers"),
    ],
)  # fmt: skip
def test_words_are_cut_where_they_keep_their_sense(text: str, shown: str) -> None:
    """At the end of a phrase, never behind an article or within a quotation, and never too soon."""
    words, rest = cut_words(text, 26)
    assert words == (shown or text)
    assert words + rest == text


def test_a_long_quotation_that_opens_a_text_is_cut_all_the_same() -> None:
    shown, rest = cut_words("“" + "bees and hives, " * 20 + "honey”", 30)
    assert len(shown) <= 30
    assert rest
