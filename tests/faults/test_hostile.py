"""Words that would like to be markup stay words, wherever content reaches a page or a file.

Every editorial text of the good edition, its sources, its settings and the heads of its pages carry
the same hostile words; the built site is read as a browser would read it.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import etree, html

from edition.site.record import record
from tests.built_pages import allowed
from tests.editions import command
from tests.faults.good import good_files, reopen_checksums, write

pytestmark = pytest.mark.slow  # each test builds, or runs long

HOSTILE = """x"'></title></textarea></script><script>alert(1)</script><img src=x onerror=alert(2)>\
{{ 7777*7777 }}{% y %}${8*8}<!-- "&amp;&lt; ]]> *a* [b](javascript:alert(3)) {: #c onclick=d } `e`"""
SHORT = """"'></script><script>{{ 7777*7777 }}</script>\""""  # for labels, which are short
# What readers see, and no program takes for anything else.
WORDS = frozenset(
    "title name label inverse explanation comment reason term definition heading subheading "
    "reading description english chinese site_name site_description statement see see_also "
    "disclaimers".split()
)
ALLOWED = {"application/ld+json"}
ADDRESSES = ("href", "src", "action", "formaction", "data", "xlink:href", "poster")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory) -> Path:
    """A site built of hostile words."""
    files = dict(good_files())
    files["content/edition.yml"] = reopen_checksums(files["content/edition.yml"])
    files["content/ledger.yml"] = b"changes: []\nentries: []\n"
    for name, data in files.items():
        if name.endswith(".yml"):
            value = spoil(yaml.safe_load(data))
            files[name] = yaml.safe_dump(value, allow_unicode=True, sort_keys=False).encode()
        elif name.endswith(".md"):
            _, head, body = data.decode().split("---\n", 2)
            files[name] = f"---\n{yaml.safe_dump(spoil(yaml.safe_load(head)))}---\n{body}".encode()
        elif name.endswith(".txt"):
            lines = data.decode().splitlines()
            lines = [f"{line} {HOSTILE}" if line and line[-1] != "." else line for line in lines]
            lines[-1] += f" {HOSTILE}"
            files[name] = ("\n".join(lines) + "\n").encode()
    root = write(files, tmp_path_factory.mktemp("hostile") / "edition")
    record(root, f"Because {HOSTILE}", {})
    result = command(root)
    assert result.returncode == 0, result.stderr
    return root / "site"


def spoil(value: Any, key: str = "") -> Any:
    """Return a value of YAML with the hostile words behind every text that readers see."""
    if isinstance(value, dict):
        return {
            name: inner if name == "theme" else spoil(inner, name) for name, inner in value.items()
        }
    if isinstance(value, list):
        return [spoil(inner, key) for inner in value]
    if not isinstance(value, str) or key not in WORDS or value.startswith("term-"):
        return value
    return f"{value} {SHORT if key == 'label' else HOSTILE}"


def pages(folder: Path) -> Iterator[tuple[str, html.HtmlElement]]:
    """Yield every page of a site by its name."""
    for path in sorted(folder.rglob("*.html")):
        yield path.relative_to(folder).as_posix(), html.document_fromstring(path.read_bytes())


def test_no_script_is_but_our_own(hostile):
    for name, page in pages(hostile):
        for script in page.iter("script"):
            if script.get("src"):
                assert "assets/js/" in script.get("src"), name
                assert not script.text, name
            elif script.get("type") in ALLOWED:
                assert json.loads(script.text), name
            else:
                assert script.text in allowed(page), name
                assert script.getparent().tag == "head", name


def test_no_element_or_attribute_comes_from_words(hostile):
    for name, page in pages(hostile):
        for element in page.iter(etree.Element):
            assert element.tag not in {"img", "iframe", "object", "embed", "base", "textarea"}, name
            for attribute, value in element.attrib.items():
                assert not attribute.startswith("on"), (name, attribute)
                assert attribute != "style", name
                if attribute in ADDRESSES:
                    assert not value.strip().lower().startswith(("javascript:", "vbscript:")), name
        assert len(page.xpath("/html/head/title")) == 1, name
        assert len(page.xpath("//meta[@http-equiv='Content-Security-Policy']")) == 1, name


def test_nothing_was_computed(hostile):
    for name, page in pages(hostile):
        text = page.text_content()
        assert "60481729" not in text, name
        assert "{{ 7777*7777 }}{% y %}${8*8}" in text, name
        assert "&lt;script" not in text, name  # nor was anything escaped twice


def test_the_head_says_the_words_as_they_are(hostile):
    for name, page in pages(hostile):
        assert HOSTILE in page.xpath("string(/html/head/title)"), name
        assert HOSTILE in page.xpath("string(//header//a)"), name
        for content in page.xpath("//meta/@content"):
            assert "&lt;script" not in content, name
    home = html.document_fromstring((hostile / "index.html").read_bytes())
    assert home.xpath("string(//meta[@name='description']/@content)").endswith(HOSTILE)


def test_the_words_stand_in_the_text_as_they_are(hostile):
    remarks = html.document_fromstring((hostile / "remarks" / "index.html").read_bytes())
    [clause] = remarks.xpath("//*[@data-clause='remarks-p2']")
    assert clause.text_content() == f"Nobody has counted the keys. {HOSTILE}"


@pytest.mark.parametrize("kind", ["json", "webmanifest"])
def test_json_stays_json(hostile, kind):
    for path in hostile.rglob(f"*.{kind}"):
        json.loads(path.read_text(encoding="utf-8"))


def test_the_data_have_the_words_as_they_are(hostile):
    data = json.loads((hostile / "data" / "edition.json").read_text(encoding="utf-8"))
    assert data["edition"]["title"] == f"House rules {HOSTILE}"
    assert all(unit["label"].endswith(SHORT) for unit in data["units"])
    text = (hostile / "data" / "clauses.csv").read_text(encoding="utf-8-sig")
    clauses = {row["id"]: row["text"] for row in csv.DictReader(io.StringIO(text))}
    assert clauses == {clause["id"]: clause["text"] for clause in data["clauses"]}


def test_xml_stays_xml(hostile):
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    found = [path for path in hostile.rglob("*") if path.suffix in {".xml", ".svg"}]
    assert found
    for path in found:
        etree.parse(path, parser)
