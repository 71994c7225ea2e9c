"""What pages of a small edition have to themselves, those of a large one share."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from edition.exports.formats import FORMATS
from edition.pages import jsonld
from edition.site.build import Order, build
from edition.site.live import LiveSite
from tests.editions import SITE_URL, TINY, copy_edition

SHARED = re.compile(r'(?:href|src)="(?:\./)?([\w./-]+\.(?:css|js))"')


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the tiny edition, which counts as a large one."""
    monkeypatch.setattr("edition.model.edition.MANY", 0)
    return copy_edition(TINY, tmp_path / "edition")


def test_sheets_and_scripts_are_files_in_the_site_and_in_the_preview(root: Path) -> None:
    build(Order(root=root, url=SITE_URL, without=frozenset(FORMATS)), lambda _: None)
    live = LiveSite(root, SITE_URL, lambda _: None)
    page = (root / "site" / "index.html").read_text(encoding="utf-8")
    assert "<style>" not in page
    names = SHARED.findall(page)
    assert {"assets/css/edition.css", "assets/js/preferences.js"} <= set(names)
    assert live.file("index.html") == page.encode()
    assert [live.file(name) for name in names] == [
        (root / "site" / name).read_bytes() for name in names
    ]


def test_a_work_is_described_on_its_own_page_and_named_elsewhere(edition, monkeypatch) -> None:
    document = edition.documents[0]
    clause = document.units[0].clauses[0]
    monkeypatch.setattr("edition.model.edition.MANY", 0)
    whole = json.loads(jsonld.document_jsonld(edition, document))
    part = json.loads(jsonld.clause_jsonld(edition, clause))
    assert part["isPartOf"] == {key: whole[key] for key in ("@type", "@id", "name")}
    assert {"inLanguage", "identifier", "isPartOf", "description"} <= set(whole)
    assert part["text"] == clause.text
