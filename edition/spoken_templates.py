"""Templates that say what they say in the language that is spoken."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from edition.catalogues import gettext, ngettext
from edition.full_stops import stopped, without_doubled


def let_speak(templates: Environment, shown: Callable[[Any], Any]) -> None:
    """Give templates the function `_`, and `ngettext`, with values put in by name; and `stopped`.

    A message is markup, as what stands around it; `shown` is what templates make of a value.
    """

    def said(message: str, **values: Any) -> Markup:
        return _filled(gettext(message), values)

    def counted(one: str, many: str, count: int, **values: Any) -> Markup:
        return _filled(ngettext(one, many, count), {"num": count, **values})

    def _filled(message: str, values: Mapping[str, Any]) -> Markup:
        put = {name: shown(value) for name, value in values.items()}
        return Markup(without_doubled(message, put)) % put  # noqa: S704 - of our own catalogues

    templates.filters["stopped"] = stopped
    templates.globals.update(_=said, gettext=said, ngettext=counted)
