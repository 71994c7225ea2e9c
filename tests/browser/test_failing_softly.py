"""Where a part does not arrive, is kept out or is older than another, nothing in sight is dead."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.reader import PHONE, number, select
from tests.built_pages import KINDS
from tests.editions import PROJECT

SCRIPTS = PROJECT / "templates/theme/assets/js"
# One page of every kind on which scripts find something to do.
PAGES = ("", "areas/7/", "read/", "glossary/", "map/", "c/area-7-p3/", "no/such/page/")

# The controls that are in sight, but for those that a style sheet answers.
BUTTONS = """() => [...document.querySelectorAll("button, [role=button], input, select")]
  .filter(element => !element.matches(".in-full input, .choices input"))
  .filter(element => element.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true}))
  .map(element => element.outerHTML.slice(0, 80))"""


@pytest.fixture(autouse=True)
def forgiving(complaints: list[str]) -> Iterator[None]:
    """The browser itself tells of what does not arrive; an error of a script is a fault."""
    yield
    complaints[:] = [words for words in complaints if "Failed to load" not in words]


def test_without_its_script_a_page_is_what_it_is_without_scripts(page: Page) -> None:
    """All are out but the one in the head."""
    page.route(
        re.compile(r"/assets/js/(?!preferences)"), lambda route: route.fulfill(status=500, body="")
    )
    for kind in KINDS:
        page.goto(kind)
        expect(page.locator("html"), kind).to_have_class("no-js")
        page.mouse.move(200, 300)
        assert page.evaluate(BUTTONS) == [], kind
        for link in page.locator(".beside-foot").all()[:1]:
            expect(link).to_be_attached()
            assert link.evaluate("element => getComputedStyle(element).display") != "none", kind


def search(page: Page) -> str:
    page.keyboard.press("Control+k")
    return "dialog.search[open]"


def sheet(page: Page) -> str:
    page.keyboard.press("?")
    return "dialog.help[open]"


def menu(page: Page) -> str:
    number(page, "area-7-p2").click()
    return ".actions"


def move(page: Page) -> str:
    page.keyboard.press("j")
    return "[data-clause-actions]:focus"


def copy(page: Page) -> str:
    page.keyboard.press("c")
    return ".message:text('Link copied')"


def preview(page: Page) -> str:
    page.locator("h1").hover()
    page.locator("#area-7-p3 a.term").first.hover()
    return "#preview"


def toolbar(page: Page) -> str:
    page.evaluate("getSelection().removeAllRanges()")
    select(page, "area-7-p1", "area-7-p2")
    return ".selection"


# Every gesture, with the script that it brings.
GESTURES = {
    search: "search/search_dialog.js",
    sheet: "controls/key_sheet.js",
    menu: "clause/actions.js",
    move: "reading/movement.js",
    copy: "clause/copy_link.js",
    preview: "clause/hover_preview.js",
    toolbar: "clause/selection_toolbar.js",
}
QUIET = (menu, preview, toolbar)  # where a link does what it does, or nobody pressed anything


@pytest.mark.parametrize(("gesture", "name"), GESTURES.items())
def test_what_does_not_arrive_at_first_works_at_the_second_try(
    page: Page, gesture: Callable[[Page], str], name: str
) -> None:
    """Each script fails when it is asked for; the gesture is made, and made again when it comes."""
    fails = True

    def answer(route: Route) -> None:
        if fails:
            route.fulfill(status=503, body="")
        else:
            route.continue_()

    page.route(f"**/assets/js/{name}", answer)
    page.goto("areas/7/")
    with page.expect_response(f"**/assets/js/{name}"):
        wanted = page.locator(gesture(page))
    if gesture not in QUIET:
        expect(page.locator(".message")).to_contain_text("could not be loaded")
    expect(wanted).to_have_count(0)
    fails = False
    gesture(page)
    expect(wanted).to_be_visible(timeout=15_000)


def test_every_import_is_brought() -> None:
    """A part that comes later comes by way of what says so where it does not come."""
    for script in SCRIPTS.rglob("*.js"):
        code = script.read_text(encoding="utf-8")
        imported = re.findall(r"\bimport\(\"", code)
        types = re.findall(r'(?:typeof )import\("|\{import\("', code)
        brought = re.findall(r'\bbring\(\s*\(\) =>\s*import\("', code)
        assert len(brought) + len(types) == len(imported), script


def test_offline_it_is_said(page: Page, settle: Callable[[Page], None]) -> None:
    """After loading: nothing that is asked for fails without a word."""
    page.goto("areas/7/")
    settle(page)
    page.context.set_offline(True)
    for key, what in (("/", "Search"), ("?", "sheet of keys"), ("c", "copying"), ("j", "moving")):
        page.keyboard.press(key)
        expect(page.locator(".message")).to_contain_text(what)
        expect(page.locator(".message")).to_contain_text("could not be loaded")
    page.context.set_offline(False)
    page.keyboard.press("/")
    expect(page.get_by_role("dialog")).to_be_visible()


def test_on_the_light_page_offline_it_is_said_too(
    page: Page, settle: Callable[[Page], None]
) -> None:
    page.goto("c/area-7-p3/")
    settle(page)
    page.context.set_offline(True)
    page.keyboard.press("/")
    expect(page.locator(".message")).to_contain_text("Search could not be loaded")
    number(page, "area-7-p3").click()
    expect(page).to_have_url(re.compile("#area-7-p3$"))
    page.context.set_offline(False)
    page.keyboard.press("/")
    expect(page.get_by_role("dialog")).to_be_visible()


# What the scripts look for on a page, as an older page in a cache may lack it.
MISSING = (
    "data-tools", "data-root=", "data-edition=", "data-document=", "data-clause-actions=",
    "data-address=", 'class="site-header"', 'rel="canonical"', 'class="gutter"', 'class="sn"',
    'id="main"', "data-note-text=", "data-locator=", 'class="s body"',
)  # fmt: skip


def test_an_older_page_breaks_no_newer_script(page: Page, complaints: list[str]) -> None:
    """Without an element or an attribute the rest goes on, and no error is thrown."""
    for missing in MISSING:
        use_older_pages(page, missing)
        assert [words for words in complaints if "Failed to load" not in words] == [], missing


def use_older_pages(page: Page, missing: str) -> None:
    """Use two pages that lack something, in every way in which scripts answer."""

    def serve_older(route: Route) -> None:
        answer = route.fetch()
        older = answer.text().replace(missing, missing.replace('="', '="x').replace("data-", "x-"))
        route.fulfill(response=answer, body=older)

    older = re.compile(r"/(areas/7|background)/(\?.*)?$")
    page.route(older, serve_older)
    page.goto("areas/7/?to=p3#area-7-p2")
    page.keyboard.press("Escape")
    page.mouse.move(300, 300)
    page.keyboard.press("j")
    page.keyboard.press("c")
    select(page, "area-7-p1", "area-7-p2")
    page.goto("background/#background-p8-s2")
    for clickable in (".num", ".sn", "a.term"):
        for one in page.locator(clickable).all()[:1]:
            one.hover()
    page.locator(".num").first.click()
    page.keyboard.press("/")
    expect(page.locator("dialog.search[open], .message:not(:empty)").first).to_be_visible()
    page.unroute(older)


def test_an_older_page_may_load_the_script_as_a_module(page: Page) -> None:
    def serve_older(route: Route) -> None:
        answer = route.fetch()
        older = re.sub(
            r'<script (src="[^"]*_page.js") defer', r'<script type="module" \1', answer.text()
        )
        assert older != answer.text()
        route.fulfill(response=answer, body=older)

    page.route(re.compile(r"/areas/7/$"), serve_older)
    page.goto("areas/7/")
    wanted = page.locator(menu(page))
    expect(wanted).to_be_visible()


@pytest.mark.parametrize(
    "answer", ['throw new DOMException("closed", "SecurityError")', "return null"]
)
def test_a_closed_storage_is_no_fault(page: Page, answer: str) -> None:
    """On every kind of page; what is chosen holds as long as the page."""
    page.add_init_script(
        """for (const name of ["localStorage", "sessionStorage"]) {
             Object.defineProperty(window, name, { get() { ANSWER; } });
           }""".replace("ANSWER", answer)
    )
    for kind in PAGES[:-1]:
        page.goto(kind)
        page.mouse.move(200, 300)
        page.get_by_role("button", name="Theme: auto").click()
        page.get_by_role("button", name="Theme: light").click()
        expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_an_address_that_may_not_be_changed_is_no_fault(page: Page) -> None:
    """Browsers refuse where it is done too often, as while a key is held; it is done later."""
    page.clock.install()
    page.add_init_script(
        """History.prototype.own = History.prototype.replaceState;
           History.prototype.replaceState = function () {
             throw new DOMException("too often", "SecurityError");
           };"""
    )
    page.goto("search/")
    page.get_by_role("textbox", name="A place").fill("nuclear war")
    page.clock.run_for(2_000)
    expect(page.locator("main")).to_contain_text("Area 3, clause 2")
    page.goto("glossary/")
    page.get_by_role("searchbox").fill("africa")
    expect(page.locator("main")).to_contain_text(re.compile(r"\d+ of \d+ terms"))
    page.evaluate("() => { History.prototype.replaceState = History.prototype.own; }")
    page.clock.run_for(11_000)
    expect(page).to_have_url(re.compile("=africa$"))


def _without_styles(route: Route) -> None:
    """Serve a page as a proxy or an archive does that takes the styles out of it."""
    answer = route.fetch()
    bare = re.sub(r"<style>.*?</style>", "", answer.text(), flags=re.DOTALL)
    assert bare != answer.text()
    route.fulfill(response=answer, body=bare)


def test_without_a_style_sheet_the_page_is_read(page: Page) -> None:
    """Pictures stay small, no control is there that only changes the looks, and it is said."""
    page.route(re.compile(r"/$|/#"), _without_styles)
    said = "The style sheet could not be loaded."
    for kind in ("", "areas/7/", "commentary/", "c/area-7-p3/", "search/"):
        page.goto(kind)
        expect(page.locator("[data-tools]"), kind).to_contain_text(said)
        expect(page.get_by_role("button", name="Search", exact=True)).to_be_visible()
        expect(
            page.get_by_role("button", name=re.compile("^(Terms|Notes|Margin|Theme)"))
        ).to_have_count(0)
        pictures = page.locator("header svg, main button svg, main summary svg")
        sizes = pictures.evaluate_all("all => all.map(one => one.getBoundingClientRect().width)")
        assert sizes
        assert max(sizes) <= 32, kind
    page.goto("areas/7/")
    for clause in page.locator("[data-clause]").all():
        expect(clause).to_be_visible()
    page.keyboard.press("/")
    expect(page.get_by_role("textbox", name="A place")).to_be_focused()


@PHONE
def test_a_tap_that_is_not_answered_follows_the_link(page: Page) -> None:
    page.route(re.compile(r"/assets/js/clause/"), lambda route: route.abort())
    page.goto("background/")
    page.locator(".sn").first.tap()
    expect(page).to_have_url(re.compile("-s1$"))
    page.locator("a.term").first.tap()
    expect(page).to_have_url(re.compile("/glossary/#term-"))
