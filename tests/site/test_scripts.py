"""Modules become classic files: each with what it needs at once, and not with what is there already."""

from __future__ import annotations

import json

import pytest

from edition.site.scripts import LinkingError, link
from tests.editions import PROJECT
from tests.node import node_lines

JS = PROJECT / "templates/theme/assets/js"
REGISTRY = (JS / "registry.js").read_text(encoding="utf-8")

# Two pages, what both need, what one brings later, and what comes later still.
SOURCES = {
    "one.js": 'import "./noisy.js"; // first\nimport { a as b,\n  c } from "./shared/both.js";\n'
    'told.push(`one has ${b()} and ${c}`);\nexport const later = () => import("./later.js");\n',
    "two.js": 'import { a } from "./shared/both.js";\ntold.push(a());\n'
    'export const later = () => import("./still/later.js");\n',
    "noisy.js": 'told.push("noisy");\n',
    "shared/both.js": '// A comment\nexport function a() {\n  return "a";\n}\nexport const c = "c"; // one more\n'
    'told.push("both");\n',
    "later.js": 'import { c } from "./shared/both.js";\nimport { d } from "./shared/more.js";\n'
    'told.push(`${c}-${d}`);\nexport async function e() {\n  return import("./still/later.js");\n}\n',
    "shared/more.js": 'export const d = "d";\n',
    "still/later.js": 'import { d } from "../shared/more.js";\nexport const f = d;\n',
}


def linked(sources: dict[str, str] = SOURCES) -> dict[str, str]:
    return link(sources, ("one.js", "two.js"), REGISTRY)


def modules_of(code: str) -> list[str]:
    """Return the modules that a file defines, in their order."""
    lines = code.partition("define({\n")[2].splitlines()
    return [line.split('"')[1] for line in lines if line.endswith('"(need, load) {')]


def test_a_file_has_what_it_needs_and_what_is_not_there_for_sure() -> None:
    assert {name: modules_of(code) for name, code in linked().items()} == {
        "one.js": ["noisy.js", "shared/both.js", "one.js"],
        "two.js": ["shared/both.js", "two.js"],
        "later.js": ["shared/more.js", "later.js"],
        # Asked for by `two.js` too, where nothing of it is there.
        "still/later.js": ["shared/more.js", "still/later.js"],
    }


def test_linked_modules_do_what_modules_do() -> None:
    """Each runs once, after what it needs; a file that does not come is asked for anew."""
    program = """
      const files = JSON.parse(process.argv[1]);
      const run = (name) => (0, eval)(files[name]);
      globalThis.told = [];
      let fails = true;
      globalThis.document = {
        currentScript: { src: "http://localhost/assets/js/one.js" },
        createElement: () => ({ handlers: {}, remove() {},
          addEventListener(kind, act) { this.handlers[kind] = act; } }),
        head: { append(script) {
          const name = script.src.replace("http://localhost/assets/js/", "");
          told.push(`asked for ${name}`);
          setTimeout(() => {
            if (!fails) run(name);
            script.handlers[fails ? "error" : "load"]();
            fails = false;
          });
        } },
      };
      run("one.js");
      run("two.js");
      const { later } = editionModules.need("one.js");
      (async () => {
        await later().catch(({ name }) => told.push(name));
        const [first, second] = await Promise.all([later(), later()]);
        told.push(first === second, (await first.e()).f);
        console.log(JSON.stringify(told));
      })();
    """
    assert json.loads(node_lines(program, json.dumps(linked()))) == [
        "noisy", "both", "one has a and c", "a", "asked for later.js", "NetworkError",
        "asked for later.js", "c-d", "asked for still/later.js", True, "d",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "complaint"),
    [
        ('import all from "./noisy.js";\n', "import all"),
        ('import * as all from "./noisy.js";\n', "import \\*"),
        ('told.push(1);\nimport "./noisy.js";\n', "import"),
        ("export default 1;\n", "export default"),
        ("export let a = 1;\n", "export let"),
        ('export { a } from "./noisy.js";\n', "export {"),
        ("import(told);\n", "import\\(told"),
        ("told.push(import.meta.url);\n", "import.meta"),
        ('async function load() {\n  await import("./noisy.js");\n}\n', "function load"),
        ('import { a } from "far";\n', "import { a }"),
        ('import "./none.js";\n', "none.js: imported, and not there"),
        ('import("./none.js");\n', "none.js: imported, and not there"),
        ('import "./one.js";\n', "one.js: needs itself"),
    ],
)
def test_what_cannot_be_linked_is_refused(code: str, complaint: str) -> None:
    with pytest.raises(LinkingError, match=complaint):
        linked(SOURCES | {"one.js": code})
