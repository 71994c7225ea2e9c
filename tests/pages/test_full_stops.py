"""A sentence of ours ends in one full stop, whatever name or abbreviation stands at its end."""

from __future__ import annotations

import re

import pytest
from jinja2 import Environment
from markupsafe import Markup

from edition.catalogues import gettext
from edition.full_stops import in_sentences, stopped
from edition.spoken_templates import let_speak
from tests.editions import PROJECT

pytestmark = pytest.mark.quick

# A value, or the end of a choice, with a full stop of ours behind it; that of a number counts.
OUTSIDE = re.compile(r"(?<!number )(?:\}\}|\{% endif %\})\.(?![\w.])")


def test_a_message_puts_no_second_stop_behind_a_value() -> None:
    said = gettext("In {edition}, version {version} of {date}.")
    given = {"edition": "Keys", "version": "1.0", "date": "1 May"}
    assert said.format(**given) == "In Keys, version 1.0 of 1 May."
    assert said.format(**given | {"date": "n.d."}) == "In Keys, version 1.0 of n.d."
    assert said.format(**given | {"date": "…"}) == "In Keys, version 1.0 of …"


def test_a_template_puts_no_second_stop_behind_a_value() -> None:
    templates = Environment(autoescape=True)
    let_speak(templates, lambda value: value)
    form = templates.from_string('{{ _("By %(who)s. Of %(what)s.", who=who, what=what) }}')
    link = Markup('<a href="#">Inc.</a>')
    assert form.render(who=link, what="tea") == 'By <a href="#">Inc.</a> Of tea.'
    assert form.render(who="Keys", what="tea, etc.") == "By Keys. Of tea, etc."
    assert templates.from_string("{{ a | stopped }}").render(a="R & D") == "R &amp; D."
    assert templates.from_string("{{ a | stopped }}").render(a=link) == link


def test_sentences_follow_one_another() -> None:
    assert in_sentences("Keys Inc.", "", "Of old") == "Keys Inc. Of old."
    assert stopped("Why?") == "Why?"


def test_no_template_sets_a_stop_by_itself() -> None:
    found = {
        path.name: OUTSIDE.findall(text)
        for path in (PROJECT / "templates").rglob("*.html")
        if OUTSIDE.search(text := path.read_text(encoding="utf-8"))
    }
    assert found == {}
