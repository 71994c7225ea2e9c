"""What is checked when all pages are made."""

from __future__ import annotations

import pytest

from edition.faults.fault import ContentError
from edition.page_kinds import CLAUSE
from edition.pages.pages import MAKERS
from edition.site.make import check, compile_folder
from tests.editions import SITE_URL, TINY


def test_two_pages_at_one_address_are_a_fault() -> None:
    """As `/read/annex/` would be of a text and of a part of another; one would be lost."""
    compiled = compile_folder(TINY, lambda _: None, url=SITE_URL)
    first, second, *_ = MAKERS[CLAUSE](compiled.renderer)
    with pytest.raises(ContentError) as raised:
        check(compiled, [first, second, second])
    said = [fault.message for fault in raised.value.faults]
    assert [message for message in said if message.startswith("two pages")] == [
        f"two pages would stand at {second.address}"
    ]
