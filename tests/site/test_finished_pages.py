"""A finished page goes through the engine as it is, and its fragments are known all the same."""

from __future__ import annotations

import markdown
import pytest
import yaml
from mkdocs.structure.pages import _RawHTMLPreprocessor

from edition.site.finished_pages import MARK
from tests.editions import PROJECT

SETTINGS = yaml.safe_load((PROJECT / "mkdocs.yml").read_text(encoding="utf-8"))
HOSTILE = (
    '<div class="a" id="one">*not* `Markdown` & &amp; &lt;b&gt;\n\n    no code, \ttabs  \n# no heading\n'
    '<p>[no](link.md) {: .class } \\* <http://a> | a | b |\n</div>\n<span id="two-p1">–</span>   \n\n'
)


@pytest.fixture
def engine() -> markdown.Markdown:
    return markdown.Markdown(extensions=SETTINGS["markdown_extensions"])


def test_a_finished_page_is_let_through(engine: markdown.Markdown) -> None:
    assert engine.convert(f"{MARK}\n{HOSTILE}") == HOSTILE.strip()


def test_what_is_written_by_hand_is_still_markdown(engine: markdown.Markdown) -> None:
    """After a finished page, too."""
    engine.convert(f"{MARK}\n{HOSTILE}")
    assert engine.reset().convert("*a* <b>c</b>") == "<p><em>a</em> <b>c</b></p>"


def test_its_fragments_may_be_named_in_links(engine: markdown.Markdown) -> None:
    """As the engine finds them, which complains of links to others."""
    found = _RawHTMLPreprocessor()
    found._register(engine)
    engine.convert(f"{MARK}\n{HOSTILE}")
    assert found.present_anchor_ids == {"one", "two-p1"}
