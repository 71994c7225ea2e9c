"""References and locators as links."""

from __future__ import annotations

from dataclasses import dataclass

from edition import addresses, place_names
from edition.model import Edition, Locator, Official, Reference
from edition.pages.context import Context


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceView:
    """A reference with its link, if it has one."""

    title: str
    href: str | None
    lang: str | None
    outside: bool
    unchecked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialView:
    """An official name of a unit, and the reference that gives it."""

    english: str | None
    chinese: str | None
    references: tuple[ReferenceView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LocatorView:
    """A locator as a link: its name as it is heard, and in short."""

    name: str
    short: str
    href: str
    voice: str


def reference_view(context: Context, reference: Reference) -> ReferenceView:
    """Return a reference; one into the texts is named by its place."""
    title = reference_title(context.edition, reference)
    if reference.locator is None:
        return ReferenceView(
            title=title,
            href=reference.url,
            lang=reference.lang,
            outside=True,
            unchecked=reference.unchecked,
        )
    return ReferenceView(
        title=title,
        href=context.link(addresses.in_context(context.edition, reference.locator)),
        lang=None,
        outside=False,
        unchecked=False,
    )


def reference_title(edition: Edition, reference: Reference) -> str:
    """Return what a reference is called; one into the texts is called after its place."""
    if reference.locator is None:
        return reference.title
    return place_names.told_name(edition, reference.locator)


def is_chinese(reference: Reference | ReferenceView) -> bool:
    """Say whether what is referred to has a title in Chinese."""
    return (reference.lang or "").startswith("zh")


def official_view(context: Context, official: Official) -> OfficialView:
    """Return an official name with the reference that gives it."""
    return OfficialView(
        english=official.english,
        chinese=official.chinese,
        references=tuple(reference_view(context, r) for r in official.references),
    )


def locator_view(context: Context, locator: Locator) -> LocatorView:
    """Return a locator as a link."""
    return LocatorView(
        name=place_names.heard_name(place_names.told_name(context.edition, locator)),
        short=context.backlinks.short_names.name(locator),
        href=context.link(addresses.in_context(context.edition, locator)),
        voice=context.voice(locator.clause.document),
    )
