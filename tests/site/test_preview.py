"""The preview: it serves the site as its files are, and says what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError

import pytest

from tests.editions import replace
from tests.previews import Preview


@pytest.fixture
def preview(tiny_copy: Path) -> Iterator[Preview]:
    running = Preview(tiny_copy)
    try:
        running.start()
        yield running
    finally:
        running.stop()


def test_the_preview_follows_the_maintainer(preview: Preview, tiny_copy: Path) -> None:
    assert "Remarks" in preview.page("/remarks/")
    assert "Remarks" in preview.page("/remarks")  # leads on to the page
    with pytest.raises(HTTPError, match="404") as missing:
        preview.page("/no/such/page/")
    with missing.value as answer:
        assert "data-not-found" in answer.read().decode("utf-8")
    preview.wait_for("No faults")

    # Whoever asks is not told what was there before: there is nothing to wait for.
    replace(
        tiny_copy, "unit_labels.yml", "remarks: {label: 'Remarks'}", "remarks: {label: 'Asides'}"
    )
    assert "Asides" in preview.page("/remarks/")
    preview.wait_for("No faults")

    page = tiny_copy / "site_src" / "cite.md"
    page.write_text(page.read_text("utf-8") + "\nA line more.\n", encoding="utf-8")
    assert "A line more." in preview.page("/cite/")

    replace(tiny_copy, "unit_labels.yml", "label: 'Asides'", "lable: 'Asides'")
    preview.wait_for("unknown-key")
    preview.wait_for("A build would fail")
    assert "Asides" in preview.page("/remarks/")

    replace(tiny_copy, "unit_labels.yml", "lable: 'Asides'", "label: 'In the margin'")
    assert "In the margin" in preview.page("/remarks/")
    assert preview.stop() == 0
    assert not (tiny_copy / "site").exists()


def test_a_preview_of_bad_content_says_why(tiny_copy: Path) -> None:
    replace(tiny_copy, "unit_labels.yml", "ends: {label:", "ends: {lable:")
    running = Preview(tiny_copy)
    try:
        assert "unit_labels.yml" in running.wait_for("unknown-key")
    finally:
        running.stop()
