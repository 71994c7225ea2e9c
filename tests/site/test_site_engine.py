"""The engine makes a finished page again when anything that goes into it has changed, and only then."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.exceptions import MkDocsException

from edition.site import site_engine
from edition.site.finished_pages import MARK

PAGE = "---\ntitle: T\n---\n{mark}\n{body}\n"
FILES = {
    "own.yml": "theme: {name: material}\nplugins: []\nextra: {said: at first}\n"
    "markdown_extensions: [edition.site.finished_pages]\nvalidation: {links: {anchors: warn}}\n",
    "theme/main.html": "{{ config.extra.said }} {{ config.site_name }}: {{ page.content }}",
    "theme/404.html": "nothing here",
    "docs/house/index.md": PAGE.format(mark=MARK, body='<p id="one">House</p>'),
    "docs/garden/index.md": PAGE.format(mark=MARK, body="<p>Garden</p>"),
    "docs/index.md": "# By hand\n\n[a part](house/index.md#one)\n",
}
CONFIGURATION = (
    "INHERIT: {0}/own.yml\nsite_name: S\nsite_dir: {0}/engine\ntheme: {{custom_dir: {0}/theme}}\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What an engine has built once, with the time of its pages long ago."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    for name, text in {**FILES, "mkdocs.yml": CONFIGURATION.format(tmp_path)}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    make(tmp_path)
    return tmp_path


def make(folder: Path) -> None:
    site_engine.make(folder / "mkdocs.yml")


def made(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Build again; return what MkDocs made of pages."""
    seen: list[str] = []
    with monkeypatch.context() as patch:
        write = site_engine.Tree.write

        def watch(tree: site_engine.Tree, name: str, content: str | bytes) -> None:
            seen.append(name)
            write(tree, name, content)

        patch.setattr(site_engine.Tree, "write", watch)
        make(folder)
    return sorted(name for name in seen if name.endswith("/index.html"))


def page(folder: Path, name: str) -> str:
    return (folder / "engine" / name / "index.html").read_text(encoding="utf-8")


def put(name: str, old: str, new: str) -> Callable[[Path, pytest.MonkeyPatch], None]:
    def change(folder: Path, _: pytest.MonkeyPatch) -> None:
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new), encoding="utf-8")

    return change


FOR_ALL = {
    "the settings": put("own.yml", "at first", "later"),
    "what comes from the model": put("mkdocs.yml", "site_name: S", "site_name: Z"),
    "a template": put("theme/main.html", ": ", "; "),
    "a plugin, which may do anything": put("own.yml", "plugins: []", "plugins: [search]"),
    "the time": lambda _, patch: patch.setenv("SOURCE_DATE_EPOCH", "1000000001"),
    "a library": lambda _, patch: patch.setattr(site_engine, "this_python", lambda: "another"),
}


def test_what_stays_the_same_is_left_alone(folder, monkeypatch) -> None:
    assert made(folder, monkeypatch) == []
    assert page(folder, "house") == 'at first S: <p id="one">House</p>'


def test_a_page_that_changes_is_made_again(folder, monkeypatch) -> None:
    put("docs/garden/index.md", "Garden", "Orchard")(folder, monkeypatch)
    assert made(folder, monkeypatch) == ["garden/index.html"]
    assert "Orchard" in page(folder, "garden")


@pytest.mark.parametrize("change", FOR_ALL.values(), ids=FOR_ALL)
def test_what_all_have_in_common_makes_all_again(folder, monkeypatch, change) -> None:
    change(folder, monkeypatch)
    assert made(folder, monkeypatch) == ["garden/index.html", "house/index.html"]


def test_what_was_taken_away_is_made_again(folder, monkeypatch) -> None:
    (folder / "engine" / "house" / "index.html").unlink()
    assert made(folder, monkeypatch) == ["house/index.html"]


def test_a_page_that_is_no_more_goes_away(folder) -> None:
    (folder / "docs" / "garden" / "index.md").unlink()
    make(folder)
    assert not (folder / "engine" / "garden").exists()


def test_a_page_that_failed_half_way_is_made_again(folder, monkeypatch) -> None:
    put("docs/garden/index.md", "Garden", "Orchard")(folder, monkeypatch)

    def fail(_: site_engine.Tree) -> None:
        raise OSError("full")

    with monkeypatch.context() as patch:
        patch.setattr(site_engine.Tree, "close", fail)
        with pytest.raises(OSError, match="full"):
            make(folder)
    assert made(folder, monkeypatch) == ["garden/index.html", "house/index.html"]


LINKED = {
    "made again": put("docs/house/index.md", 'id="one"', 'id="two"'),
    "kept": put("docs/index.md", "#one", "#two"),
}


@pytest.mark.parametrize("change", LINKED.values(), ids=LINKED)
def test_a_link_to_a_part_that_is_not_there_is_a_fault(folder, monkeypatch, caplog, change) -> None:
    """Whether the page to which it leads is made again or kept."""
    change(folder, monkeypatch)
    with pytest.raises(MkDocsException, match="strict"):
        make(folder)
    assert "does not contain an anchor" in caplog.text


def test_no_template_sees_another_page(folder, monkeypatch) -> None:
    put("theme/main.html", ": ", "{% for one in pages %}{% endfor %}: ")(folder, monkeypatch)
    with pytest.raises(TypeError):
        make(folder)
