"""Generated pages are kept from build to build, and made anew when anything of theirs has changed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from edition.site import make as making
from edition.site.make import PROJECT, make
from tests.editions import SITE_URL, replace

Made = tuple[dict[str, str], bool]
Change = Callable[[Path, pytest.MonkeyPatch], str]


@pytest.fixture
def pages(tiny_copy: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Made]:
    """Makes all pages as a build does; says what their files hold, and whether they were made."""
    made: list[str] = []
    make_pages = making.make_pages

    def watch(*arguments: object) -> object:
        made.append("made")
        return make_pages(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(making, "make_pages", watch)

    def build(url: str = SITE_URL, *, kept: bool = True) -> Made:
        made.clear()
        sources: dict[str, str] = {}
        folder = tiny_copy / "build" if kept else None
        make(tiny_copy, lambda _: None, url=url, kept=folder, take=sources.__setitem__)
        return sources, bool(made)

    return build


def a_label(root: Path, _: pytest.MonkeyPatch) -> str:
    replace(root, "unit_labels.yml", "label: First steps", "label: Former steps")
    return "Former steps"


def a_template(root: Path, patch: pytest.MonkeyPatch) -> str:
    templates = root / "templates"
    shutil.copytree(making.TEMPLATES, templates, ignore=shutil.ignore_patterns("assets"))
    with (templates / "pages" / "glossary.html").open("a", encoding="utf-8") as file:
        file.write("<p>Another foot</p>")
    patch.setattr(making, "TEMPLATES", templates)
    patch.setattr(making, "THEME", templates / "theme")
    return "Another foot"


def the_compiler(root: Path, patch: pytest.MonkeyPatch) -> str:
    shutil.copytree(PROJECT / "edition", root / "edition")
    with (root / "edition" / "wording.py").open("a", encoding="utf-8") as file:
        file.write("\n")
    patch.setattr(making, "PROJECT", root)
    return ""


def a_library(_: Path, patch: pytest.MonkeyPatch) -> str:
    patch.setattr(making, "this_python", lambda: "another")
    return ""


def test_what_stays_the_same_is_not_made_again(pages: Callable[..., Made]) -> None:
    first, made = pages()
    assert made
    again, made = pages()
    assert not made
    assert again == first == pages(kept=False)[0]


@pytest.mark.parametrize("change", [a_label, a_template, the_compiler, a_library])
def test_whatever_changes_is_on_the_pages(
    pages: Callable[..., Made], tiny_copy: Path, monkeypatch: pytest.MonkeyPatch, change: Change
) -> None:
    pages()
    word = change(tiny_copy, monkeypatch)
    sources, made = pages()
    assert made
    assert any(word in source for source in sources.values())
    assert sources == pages(kept=False)[0]


def test_another_address_is_on_the_pages(pages: Callable[..., Made]) -> None:
    pages()
    sources, made = pages("https://example.org/there/")
    assert made
    assert any("https://example.org/there/" in source for source in sources.values())


def test_pages_that_were_made_in_part_are_not_kept(
    pages: Callable[..., Made], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> str:
        raise OSError("full")

    with monkeypatch.context() as patch:
        patch.setattr(making, "staged", fail)
        with pytest.raises(OSError, match="full"):
            pages()
    assert pages()[1]
