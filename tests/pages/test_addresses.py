"""Links from page to page are those of a file system."""

from __future__ import annotations

import posixpath
from itertools import product

import pytest

from edition.addresses import relative

PAGES = ("/", "/a/", "/a/b/", "/a/b/c/", "/ab/", "/c/a-p1/", "/c/a-p10/", "/404.html")
FILES = ("/feed.xml", "/a/data.json", "/a/b/clause.md")


@pytest.mark.parametrize(("here", "there"), [*product(PAGES, (*PAGES, *FILES))])
def test_a_link_leads_from_one_page_to_another(here, there) -> None:
    link = relative(here, there)
    assert posixpath.normpath(posixpath.join(here, link)) == posixpath.normpath(there)
    assert link.endswith("/") == there.endswith("/")
    assert relative(here, f"{there}#x") in (f"{link}#x", "#x")
