"""Nothing that an edition says is untrue of it: its languages, how many texts and commentaries."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from edition.site.make import Made
from tests.editions import EXAMPLES, TINY, copy_edition
from tests.said import content_words, files, foreign, pages, untrue
from tests.site.test_other_texts import laid_out, made_whole

pytestmark = pytest.mark.slow  # each test makes every page of an edition
# The editions, each with the language in which it speaks, where that is not what follows from it.
SPOKEN = (
    *((name, "") for name in EXAMPLES if name not in ("chinese", "constitution", "protocol")),
    ("two-commentaries", "fr"),
    ("two-commentaries", "ar"),
    ("one-text", "en"),
    ("one-text", "fr"),
    ("one-text", "ar"),
    ("tiny", ""),
)


def _made(name: str, language: str, root: Path) -> Made:
    if name == "tiny":
        return made_whole(copy_edition(TINY, root / "tiny"))
    laid_out("two-commentaries" if name == "one-text" else name, root, language)
    if name == "one-text":
        _leave_one(root)
    return made_whole(root)


def _leave_one(root: Path) -> None:
    """Leave of an edition its first text, with all that the editors say of that."""
    content = root / "content"
    rules = (content / "edition.yml").read_text(encoding="utf-8")
    (content / "edition.yml").write_text(rules[: rules.index("  - id: remarks")], encoding="utf-8")
    for file in ("links", "notes", "index", "sentence_starts"):
        path = content / f"{file}.yml"
        kept = [line for line in path.read_text("utf-8").splitlines() if "remarks" not in line]
        own = [line for line in kept if "clerk" not in line or "index-militia" in line]
        text = "\n".join(own).replace("unlinked:", "").replace(", clerk-1-p1-s1", "")
        path.write_text(f"{text}\n", encoding="utf-8")
    for file in (content / "sources").glob("[rc]*k*.txt"):
        file.unlink()


@pytest.mark.parametrize(("name", "language"), SPOKEN)
def test_nothing_is_said_that_is_untrue_or_of_another_language(name, language, tmp_path):
    root = tmp_path / "edition"
    made = _made(name, language, root)
    edition = made.edition
    assert edition.interface == (language or edition.interface)
    content = content_words(root if name != "tiny" else root / "tiny")
    found = [*pages(made), *files(edition, tmp_path / "kept")]
    assert len(found) > 20
    forbidden = list(untrue(edition, content))
    assert forbidden
    for said in found:
        for pattern in forbidden:
            match = re.search(f".{{0,40}}(?:{pattern}).{{0,40}}", said.words, re.IGNORECASE)
            assert match is None, (said.where, match and match[0])
        if edition.interface != "en":
            assert foreign(said, edition, content) == set(), said.where


def test_several_commentaries_are_each_named(tmp_path):
    made = made_whole(laid_out("two-commentaries", tmp_path / "edition"))
    body = {page.address: page.body for page in made.pages}
    home = next(body for page, body in made.written if page.address == "/")
    assert "links from a reader’s remarks and the notes of a clerk" in home
    unit = body["/amendment-x/"].replace("\N{NO-BREAK SPACE}", " ")
    assert "1 link from a reader’s remarks · 1 link from the notes of a clerk" in unit
    row = "1 link from a reader’s remarks · 1 link from the notes of a clerk · 1 more"
    assert f"<summary>{row}<" in unit
    looks_like_a_place = re.compile(r"<summary>[^<]*(?:remarks|clerk)\s\d")
    assert not [page for page, words in body.items() if looks_like_a_place.search(words)]
    assert "o link from a reader’s remarks or the notes of a clerk" in body["/amendment-iv/"]
    assert "1 link with a reader’s remarks" in body["/compare/by-clerk/"]
    assert "those of a reader’s remarks and the notes of a clerk" in body["/subject-index/"]
    trail = body["/clerk-1/"].partition("</nav>")[0]
    assert '<a href="../read/clerk/">Notes of a clerk</a>' in trail


@pytest.mark.parametrize(
    ("name", "address", "others"),
    [
        ("two-commentaries", "/compare/amendment-x/", ["clerk-2-p1-s1", "remarks-p3-s1"]),
        ("two-commentaries", "/compare/clerk-1-p1/", ["amendment-ii-p1", "remarks-p1-s1"]),
        ("two-commentaries", "/compare/relation-answers/", ["clerk-1-p1-s2", "remarks-p1-s1"]),
        ("three-texts", "/compare/article-3/", ["articulo-3-p1", "madda-3-p1"]),
        ("three-texts", "/compare/madda-3/", ["article-3-p1", "articulo-3-p1"]),
        ("three-texts", "/compare/", ["madda-3"]),
        ("three-texts", "/compare/by-francais/", ["article-3"]),
        ("three-texts", "/map/", ["articulo-3-madda-3", "article-3-madda-3", "article-3-articulo-3"]),
    ],
)  # fmt: skip
def test_any_two_texts_are_compared(name, address, others, made_once):
    body = made_once(name)[address]
    for other in others:
        assert re.search(rf'["#/-](?:at-)?{other}/?"', body), other


@pytest.fixture(scope="module")
def made_once(tmp_path_factory):
    """The pages of an edition by their addresses, made when they are first asked for."""
    made: dict[str, dict[str, str]] = {}

    def bodies(name: str) -> dict[str, str]:
        if name not in made:
            root = tmp_path_factory.mktemp(name) / "edition"
            whole = made_whole(laid_out(name, root))
            made[name] = {page.address: page.body for page in whole.pages}
        return made[name]

    return bodies
