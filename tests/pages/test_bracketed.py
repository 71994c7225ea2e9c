"""What is said of the titles in square brackets holds, in this edition and in any other."""

from __future__ import annotations

import re

from edition.claims import has_own_title
from edition.pages import navigation
from edition.pages.backlinks import Backlinks
from edition.pages.bracketed import on_number_of_titles, on_titles, titles_listed
from edition.pages.frame import frame
from edition.pages.render import Renderer, make_templates
from edition.pages.slots import slots_for
from edition.site.make import TEMPLATES


def test_as_many_are_counted_as_the_first_page_lists(edition):
    glance = listed(edition)
    shown = re.findall(r">\[[^<]*\]<", glance)
    assert len(shown) == titles_listed(edition) > 0
    said = on_number_of_titles(edition)
    assert f">{len(shown)} in all</a>" in said
    [anchor] = re.findall(r'href="\{root\}#(.*?)"', said)
    assert f' id="{anchor}"' in glance
    assert frame(edition, lists=True)["brackets_in_all"] == said
    assert frame(edition, lists=False)["brackets_in_all"] == ""


def test_where_the_list_has_not_all_none_are_counted(edition, tiny_edition, monkeypatch):
    titled = [unit for unit in tiny_edition.units if has_own_title(unit)]
    assert len(re.findall(r">\[[^<]*\]<", listed(tiny_edition))) < len(titled)
    assert on_number_of_titles(tiny_edition) == ""
    monkeypatch.setattr("edition.outline.MOST_LISTED", 3)
    assert on_number_of_titles(edition) == ""


def listed(edition) -> str:
    """Return the contents on the first page."""
    renderer = Renderer(
        edition=edition, templates=make_templates(TEMPLATES), backlinks=Backlinks(edition)
    )
    return slots_for(renderer, "/")["glance"]


def test_only_numbers_are_called_numbers():
    whose = "Titles in square brackets are the editors’."
    numbers = f"{whose} The numbers before them are the text’s."
    assert on_titles([]) == ""
    assert on_titles(["", ""]) == whose
    assert on_titles(["(a)", "1."]) == whose
    assert on_titles(["", "(7)"]) == numbers


def test_a_section_lists_its_items_and_the_whole_text_nothing_twice(edition, monkeypatch):
    areas = next(unit for unit in edition.units if unit.id == "areas")
    hrefs = [entry.href for entry in navigation.contents(edition, areas.address)]
    assert [f"{number}/" in hrefs for number in range(1, 21)] == [True] * 20
    entries = list(navigation.contents(edition, "/read/"))
    titles = [(entry.number, entry.title) for entry in entries if entry.level < 3]
    assert len(titles) == len(set(titles))
    assert sum(entry.bracketed for entry in entries) == titles_listed(edition)
    monkeypatch.setattr(navigation, "MOST_OUTERMOST", 19)
    hrefs = [entry.href for entry in navigation.contents(edition, areas.address)]
    assert "1/" not in hrefs
