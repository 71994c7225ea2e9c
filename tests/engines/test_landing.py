"""A link to a clause, a sentence or a range lands below the header, highlighted, in every engine."""

from __future__ import annotations

import pytest

from tests.engines.pages import HIGHLIGHTED, IN_SIGHT
from tests.engines.tab import Tab

# address, what is highlighted
LINKS = [
    ("areas/7/#area-7-p3", ["area-7-p3"]),
    ("background/#background-p8-s2", ["background-p8-s2"]),
    ("areas/7/?to=p3#area-7-p2", ["area-7-p2", "area-7-p3"]),
    ("commentary/?to=s4#commentary-p3-s2", [f"commentary-p3-s{n}" for n in (2, 3, 4)]),
    ("read/#area-7-p3", ["area-7-p3"]),
    ("read/#background-p8-s2", ["background-p8-s2"]),
    ("c/area-7-p3/#area-7-p3", ["area-7-p3"]),
]


@pytest.mark.parametrize(("address", "ids"), LINKS)
def test_a_link_lands(tab: Tab, address: str, ids: list[str]) -> None:
    tab.open(address)
    tab.expect(ids, HIGHLIGHTED)
    tab.expect(True, IN_SIGHT, ids[0])
