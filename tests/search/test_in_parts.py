"""A large edition is searched in parts: the same hits in the same order as if it were loaded whole."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from edition.compiling.compile import compile_edition
from edition.faults.fault import Faults
from edition.model import Edition
from edition.pages import search_parts, search_records
from edition.pages.searched_words import compounds, initials, words
from edition.reading.load import load_content
from edition.speaking import speaking_of
from tests.editions import SITE_URL, example
from tests.node import node
from tests.search import ask_files
from tools.grow import write

CUT = Path(__file__).with_name("cut.mjs")
EXAMPLES = (
    "arabic", "chinese", "constitution", "standard", "three-texts", "treaty", "two-commentaries",
    "two-languages", "verse",
)  # fmt: skip
WHOLE = "assets/search.json"
SMALL = 1500  # characters of a part here, so that there are many
SHOWN = 8  # hits that show in the dialog
# Words in scripts and with signs that no edition here has.
FURTHER = (
    "ประเทศไทย ประกาศ", "col·laborar l’home d'acord", "Ｆｕｌｌ width ２０", "ʿAlī's rock'n'roll", "G20國家2030年",
    "3rd 1,000 1.5 e.g. U.S. ½ Ⅳ", "soft\u00adhyphen zero\u200dwidth", "states' cat'sa o`clock's",
    "हिन्दी में शब्द", "日本語のテキスト ｶﾞ", "é e\u0301 \u0301x 𝔘𝔫 😀a", "non-proliferation—arms ‑ x‑y",
)  # fmt: skip
ODD = ("", "...", "·", "zzzz", "a", "P", "12", "?q=1", "term-", "term-none", "note-1", "index-x y")


def searched(edition: Edition) -> dict[str, Any]:
    with speaking_of(edition):
        found: dict[str, Any] = json.loads(search_records.search_json(edition))
    return found


def in_parts(head: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> dict[str, str | bytes]:
    monkeypatch.setattr(search_parts, "SIZE", SMALL)
    return search_parts.files(head)


@pytest.fixture(scope="module")
def grown(tmp_path_factory) -> Edition:
    folder = tmp_path_factory.mktemp("grown")
    write(folder, 1)
    return compile_edition(load_content(folder / "content", Faults()), url=SITE_URL, compare=False)


def test_texts_are_cut_as_the_browser_cuts_them(edition: Edition, tmp_path: Path) -> None:
    some = [edition, *(example(name) for name in EXAMPLES)]
    heads = [searched(one) for one in some]
    texts = [text for head in heads for r in head["records"] for text in (r["title"], r["text"])]
    texts += FURTHER
    (tmp_path / "texts.json").write_text(json.dumps(texts), encoding="utf-8")
    for text, cut in zip(
        texts, json.loads(node(str(CUT), str(tmp_path / "texts.json"))), strict=True
    ):
        spans = words(text)
        assert [[text[start:end] for start, end in spans], list(compounds(text, spans))] == cut


def test_initials_are_those_of_all_words_and_of_the_large_ones() -> None:
    assert initials("UN Security Council") == {"UNSC"}
    assert initials("League of Arab States") == {"LoAS", "LAS"}
    assert initials("peace") == initials("of the peace") == set()


def queries(head: dict[str, Any]) -> Iterator[str]:
    """Yield what readers type, drawn from an edition by rule, and what has a slip or leads nowhere."""
    yield from ODD
    records = head["records"]
    some = {
        kind: [r for r in records if r["kind"] == kind] for kind in {r["kind"] for r in records}
    }
    for kind, own in sorted(some.items()):
        for record in own[:: max(1, len(own) // 4)]:
            text = search_parts.searched_text(record) if kind != "index" else record["title"]
            found = [text[start:end] for start, end in words(text)]
            middle = found[len(found) // 2 :]
            yield from (record["id"], record["title"], f"/x/#{record['id']}", text[:150])
            yield from (" ".join(middle[:size]) for size in (1, 2, 5))
            yield from (one for word in middle[:1] for one in spelt(word))
            yield "".join(middle[:2])
    for record in some["clause"][::20]:
        last = record["sentences"][-1][0]
        yield from (f"{record['id']}-{last}", f"{record['id']}9", f"{record['title']} {last[1:]}")
    for record in [*some.get("term", ())][::15]:
        yield from record["others"]
        yield from initials(record["title"])
    yield from islice((r["title"] for r in records if r.get("see")), 4)


def spelt(word: str) -> Iterator[str]:
    """Yield a word as it may be typed: begun, in capitals, with a slip, in another form."""
    yield from (word[:2], word[:4], word.upper(), word.lower(), word[:2] + word[3:], word + "s")
    yield f"{word[:-1]}x"


@pytest.mark.parametrize(
    "name", ["edition", "grown", "arabic", "chinese", "three-texts", "treaty", "verse"]
)
def test_parts_answer_as_the_whole_does(request, name, tmp_path, monkeypatch) -> None:
    given = name in ("edition", "grown")
    head = searched(request.getfixturevalue(name) if given else example(name))
    asked = list(dict.fromkeys(queries(head)))
    assert len(asked) > 80
    whole = ask_files({WHOLE: search_parts.compact(head)}, asked, tmp_path / "whole")
    parts = ask_files(in_parts(head, monkeypatch), asked, tmp_path / "parts")
    other = {query: (parts[query], whole[query]) for query in asked if parts[query] != whole[query]}
    assert other == {}
    assert sum(bool(answer.hits) for answer in whole.values()) > len(asked) / 2


def test_a_query_loads_a_small_part(grown, tmp_path, monkeypatch) -> None:
    head = searched(grown)
    clause = next(r for r in head["records"] if r["kind"] == "clause")
    asked = ["xyz", " ".join(clause["text"].split()[3:6]), clause["text"].split()[7]]
    files = in_parts(head, monkeypatch)
    answers = ask_files(files, asked, tmp_path, SHOWN)
    everything = sum(len(content) for content in files.values())
    assert all(sum(answers[query].loaded) < everything / 20 for query in asked[1:])
    assert all(answers[query].hits for query in asked[1:])


def test_an_edition_of_ordinary_size_keeps_one_file(edition, grown, monkeypatch) -> None:
    assert list(search_records.files(edition)) == [WHOLE, "assets/terms.json"]
    monkeypatch.setattr("edition.model.edition.MANY", 100)
    names = list(search_records.files(grown))
    assert [name for name in names if not name.startswith("assets/search/")] == [
        WHOLE, "assets/terms.json",
    ]  # fmt: skip
    assert len({name.rpartition("/")[0] for name in names if "/search/" in name}) == 1
