#!/usr/bin/env bash
# Chromium 156.0.8078.108 (Debian 12), driven by Playwright (PyPI). What stands far away under `content-visibility: auto` is not styled. To a screen reader (--force-renderer-accessibility) it is all there, but also what styles
# hide by display: none, and without the marks that q draws. Where accessibility is asked for by the protocol alone (Accessibility.enable, as agents do that drive browsers), what is far away is left out as "notRendered".
# Why it matters: a long text that is drawn sooner this way is heard otherwise: links and labels that are hidden are read out. Only what neither hides nor draws anything by styles is heard alike.
# Needs Chromium: CHROME_PATH names it, else one of Debian's names.
set -euo pipefail
browser=${CHROME_PATH:-$(command -v chromium-headless-shell || command -v chromium)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check playwright
"$work/venv/bin/python" - "$browser" <<'PY'
import sys
from playwright.sync_api import sync_playwright
PART = "<section><h2>Part {0}</h2><p><q>Words {0}</q> <a class=hidden href=#>Hidden {0}</a></p></section>"
PAGE = "<!doctype html><style>.hidden{display:none}section{height:500px;content-visibility:%s}</style>" + "".join(map(PART.format, range(30)))
def heard(browser, visibility):
    page = browser.new_page()
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    page.set_content(PAGE % visibility)
    page.wait_for_timeout(800)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    names = [(n["role"]["value"], n.get("name", {}).get("value", "")) for n in nodes if not n["ignored"]]
    page.close()
    return (sum(role == "heading" for role, _ in names) >= 30, any(name.startswith("Hidden") for _, name in names),
            sum(role == "StaticText" and name == "“" for role, name in names) >= 30)
with sync_playwright() as playwright:
    seen = {}
    for flag in ("", "--force-renderer-accessibility"):
        browser = playwright.chromium.launch(executable_path=sys.argv[1], args=[flag] if flag else [])
        print(browser.version, flag)
        for visibility in ("visible", "auto"):
            seen[bool(flag), visibility] = heard(browser, visibility)
        browser.close()
print("all headings, hidden links, marks of quotations:", seen)
expected = {(False, "visible"): (True, False, True), (False, "auto"): (False, False, False),
            (True, "visible"): (True, False, True), (True, "auto"): (True, True, False)}
if seen != expected:
    sys.exit("no longer so: look again")
PY
