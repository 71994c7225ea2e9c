"""Pages and data of the tiny edition as they were read and found right; see --update-golden."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.editions import Built


@pytest.mark.parametrize(
    "name", ["about", "c/script-1-a-p1", "first-steps", "first-steps/1/b", "remarks", "notes"]
)
def test_a_page_before_the_engine(
    tiny: Built, golden: Callable[[str, str], None], name: str
) -> None:
    staged = (tiny.staged / name / "index.md").read_bytes().decode("utf-8")
    _, _, body = staged.removeprefix("---\n").partition("\n---\n")
    assert body
    golden(f"tiny/{name.replace('/', '-')}.md", body)


def test_the_model(tiny: Built, golden: Callable[[str, str], None]) -> None:
    model = (tiny.site / "data" / "edition.json").read_bytes().decode("utf-8")
    golden("tiny/edition.json", model)
