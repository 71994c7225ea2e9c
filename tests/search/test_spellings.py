"""A word is found however it is spelt: accents, hyphens, apostrophes, British, American, any script."""

from __future__ import annotations

import unicodedata

import pytest

from tests.search import ask, texts_to_search

BRITISH_AND_AMERICAN = [
    "ageing aging", "advice advise", "analyse analyze", "artefact artifact", "behaviour behavior", "catalogue catalog",
    "catalysing catalyzing", "centre center", "centred centered", "centres centers", "colour color", "connexion connection",
    "counsellor counselor", "defence defense", "defences defenses", "dialogue dialog", "encyclopaedia encyclopedia",
    "endeavour endeavor", "favourable favorable", "fibre fiber", "foetal fetal", "fulfil fulfill", "globalisation globalization",
    "grey gray", "harbour harbor", "honour honor", "instalment installment", "judgement judgment", "labelled labeled",
    "labour labor", "licence license", "manoeuvre maneuver", "marginalised marginalized", "metre meter", "modelling modeling",
    "mould mold", "neighbour neighbor", "neighbouring neighboring", "offence offense", "orthopaedic orthopedic",
    "organisation organization", "organisations organizations", "organising organizing", "paralyse paralyze", "plough plow",
    "practise practice", "pretence pretense", "programme program", "programmes programs", "recognised recognized",
    "sceptical skeptical", "sizeable sizable", "skilful skillful", "theatre theater", "towards toward",
    "travelled traveled", "utilise utilize", "vigour vigor",
]  # fmt: skip

WORDS = [
    "État", "São", "Tomé", "naïveté", "Łódź", "Øresund", "café", "Malmö", "Élysée", "Ökologie", "Straße", "Ærø",
    "İstanbul", "Đà Nẵng", "Þingvellir", "Ελλάδα", "Σίσυφος", "Київ", "Ёлка", "שָׁלוֹם", "العدل", "مُؤتَمَر", "हिन्दी",
    "한국어", "ひらがな", "カタカナ", "中文句子", "ประเทศไทย", "２０３０", "O’Brien", "Sana’a", "l’Afrique",
]  # fmt: skip

ALIKE = [
    ["non-proliferation", "nonproliferation", "non proliferation", "Non‑Proliferation", "non–proliferation"],
    ["peacekeeping", "peace-keeping", "peace keeping"],
    ["co-operation", "cooperation", "co operation", "coop\u00aderation"],
    ["U.N. Charter", "UN Charter", "un charter"],
    ["COVID-19", "COVID19", "covid 19"],
    ["5,000 places", "5000 places", "5 000 places"],
    ["China’s", "China's", "Chinas", "CHINA"],
    ["ministers’ meeting", "ministers' meeting", "ministers meeting", "minister’s meeting"],
    ["data security", "datasecurity", "data-security"],
    ["win-win", "winwin", "win win"],
]  # fmt: skip


def folded(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def test_british_and_american_spellings_find_each_other(tmp_path) -> None:
    for side in (0, 1):
        words = [pair.split() for pair in BRITISH_AND_AMERICAN]
        answers = ask(
            texts_to_search(*(pair[side] for pair in words)),
            [pair[1 - side] for pair in words],
            tmp_path,
        )
        lost = [
            (other, answers[other].ids[:2])
            for number, pair in enumerate(words, 1)
            for other in [pair[1 - side]]
            if answers[other].ids[:1] != [f"part-1-p{number}"] or "Nothing" in answers[other].status
        ]
        assert lost == []


def test_words_that_only_look_alike_are_told_apart(tmp_path) -> None:
    words = [
        "four",
        "for",
        "our",
        "or",
        "hour",
        "court",
        "poet",
        "pet",
        "wise",
        "size",
        "rice",
        "rise",
        "all",
        "ally",
    ]
    answers = ask(texts_to_search(*words), [f"{word} " for word in words], tmp_path)
    exact = {word: f"part-1-p{number}" for number, word in enumerate(words, 1)}
    assert {word: answers[f"{word} "].ids[0] for word in words} == exact


def test_a_word_of_any_script_is_found(tmp_path) -> None:
    lost = []
    queries = {
        word: [
            word,
            word.lower(),
            *(unicodedata.normalize(form, word) for form in ("NFC", "NFD")),
            folded(word),
        ]
        for word in WORDS
    }
    queries["हिन्दी"].pop()  # where vowels are signs, a word without them is another
    texts = texts_to_search(*(f"Here is {word}, and more." for word in WORDS))
    answers = ask(texts, [query for some in queries.values() for query in some], tmp_path)
    for number, word in enumerate(WORDS, 1):
        lost += [query for query in queries[word] if answers[query].ids != [f"part-1-p{number}"]]
    assert lost == []


FOLDED = [
    ("Straße", "strasse"), ("Øresund", "oresund"), ("Łódź", "lodz"), ("Ærø", "aero"), ("œuvre", "oeuvre"), ("العَدْل", "العدل"),
    ("全球安全倡议", "安全"), ("人类命运共同体", "共同体"), ("ประเทศไทย", "ไทย"), ("Київ", "київ"), ("Ａｒｅａ", "area"),
]  # fmt: skip


def test_letters_are_folded_and_scripts_without_blanks_are_cut(tmp_path) -> None:
    answers = ask(
        texts_to_search(*(text for text, _ in FOLDED)), [typed for _, typed in FOLDED], tmp_path
    )
    expected = {typed: [f"part-1-p{number}"] for number, (_, typed) in enumerate(FOLDED, 1)}
    assert {typed: answers[typed].ids for _, typed in FOLDED} == expected


def test_hyphens_blanks_and_apostrophes_make_no_difference(tmp_path) -> None:
    texts = [text for group in ALIKE for text in group]
    answers = ask(texts_to_search(*texts), texts, tmp_path)
    place = {f"part-1-p{number}": text for number, text in enumerate(texts, 1)}
    lost = {}
    for group in ALIKE:
        for query in group:
            first = {place[one] for one in answers[query].ids[: len(group)]}
            if first != set(group):
                lost[query] = first
    assert lost == {}


def test_a_compound_that_no_text_has_is_found_by_its_words(tmp_path) -> None:
    texts = texts_to_search("Asia and the Pacific", "decisions", "to make peace", "of Asia")
    queries = ["asia-pacific", "asia pacific", "decision-making", "decision making", "Asia–Pacific"]
    answers = ask(texts, queries, tmp_path)
    assert answers["asia-pacific"] == answers["asia pacific"] == answers["Asia–Pacific"]
    assert answers["asia-pacific"].ids == ["part-1-p1"]
    assert answers["decision-making"] == answers["decision making"]
    assert answers["decision-making"].ids == ["part-1-p2", "part-1-p3"]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("sovereinty", "sovereignty"), ("sovereingty", "sovereignty"), ("sovereignity", "sovereignty"),
     ("soverelgnty", "sovereignty"), ("pecae", "peace"), ("倡义書", None)],
)  # fmt: skip
def test_a_slip_is_forgiven_and_told(tmp_path, typed, shown) -> None:
    answers = ask(texts_to_search("Of Sovereignty.", "sovereignty and peace"), [typed], tmp_path)
    status = answers[typed].status
    if shown:
        assert f"Nothing has “{typed}”; shown: “{shown}”" in status
        assert answers[typed].hits
    else:
        assert status == "Nothing was found."


def test_a_word_that_is_there_is_never_taken_for_a_slip(tmp_path) -> None:
    answers = ask(texts_to_search("a causal link", "a casual word"), ["casual", "causal"], tmp_path)
    assert answers["casual"].ids == ["part-1-p2"]
    assert answers["causal"].ids == ["part-1-p1"]
    assert answers["causal"].status == "1 clause"


def test_a_form_of_a_word_stands_for_it(tmp_path) -> None:
    answers = ask(
        texts_to_search("support of mediation", "to mediate"), ["mediating", "mediation"], tmp_path
    )
    assert answers["mediation"].ids == ["part-1-p1", "part-1-p2"]
    assert "Nothing has “mediating”; shown: “mediation”, “mediate”" in answers["mediating"].status


def test_phrases_come_first_and_show(tmp_path) -> None:
    apart = "Security comes first, and of data there is much. " * 5
    texts = texts_to_search(f"{apart}Data and security.", f"{apart}At last, data security.")
    answer = ask(texts, ["data security"], tmp_path)["data security"]
    assert answer.ids == ["part-1-p2", "part-1-p1"]
    assert answer.hits[0].words.endswith("At last, data security.")
    assert answer.hits[0].marked == ("data security",)
