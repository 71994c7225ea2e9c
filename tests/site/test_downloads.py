"""The page of downloads tells the truth of every file, and the list of addresses leaves none out."""

from __future__ import annotations

import csv
import hashlib
import re
from urllib.parse import urldefrag, urlsplit

from edition import addresses
from edition.addresses import PASSING
from edition.dates import day_month_year
from edition.exports.rights import WITHOUT_WORDS, licence
from tests.built_pages import full_address, pages, text_of
from tests.editions import SITE_URL, Built


def rows(built: Built) -> dict[str, list[str]]:
    """Return size, date, licence and checksum of each file, by the name of the file in the site."""
    page = pages(built.site)[addresses.DATA]
    found = {}
    for link in page.xpath("//dl[contains(@class, 'files')]/dt/a"):
        name = full_address(addresses.DATA, link.get("href")).removeprefix(SITE_URL)
        said = " ".join(text_of(link.getparent().getnext()).split())
        match = re.fullmatch(r"([0-9,]+) bytes · (.+?) · (.+?) SHA-256 ([0-9a-f]{64})", said)
        assert match, said
        found[name] = list(match.groups())
    return found


def test_size_date_and_checksum_are_those_of_the_file(built: Built) -> None:
    for name, (size, date, _, checksum) in rows(built).items():
        content = (built.site / name).read_bytes()
        assert size == f"{len(content):,}", name
        assert checksum == hashlib.sha256(content).hexdigest(), name
        assert date == day_month_year(built.edition.date)


def test_every_file_that_can_be_taken_away_is_listed(built: Built) -> None:
    data = {f"data/{path.name}" for path in (built.site / "data").iterdir() if path.is_file()}
    beside = {f"data/{name}" for _, name in addresses.CITATION_FILES}
    root = {"llms.txt", "llms-full.txt", "changes.xml", "sitemap.xml"}
    assert set(rows(built)) == data - {"data/index.html"} - beside | root


def test_each_licence_is_that_of_the_edition_and_not_for_the_words_of_the_texts(
    built: Built,
) -> None:
    longest = max((clause.text for clause in built.edition.clauses), key=len)
    opening = longest[:40]
    for name, (_, _, said, _) in rows(built).items():
        stated = licence(built.edition, name)
        expected = "no licence is stated"
        if stated:
            expected = stated.name + (", not for the words of the texts" if stated.words else "")
        assert said == expected, name
        if name in WITHOUT_WORDS or name.endswith("schema.json"):
            assert opening not in (built.site / name).read_text(encoding="utf-8"), name


def test_the_licence_has_its_name(real: Built) -> None:
    found = rows(real)
    assert found["data/edition.json"][2] == "CC BY 4.0, not for the words of the texts"
    assert found["data/index.csv"][2] == "CC BY 4.0"
    assert found["data/edition.schema.json"][2] == "MIT"


def test_every_address_that_a_page_links_is_in_the_list(built: Built) -> None:
    listed = set((built.site / "data/addresses.txt").read_text(encoding="utf-8").splitlines())
    linked = set()
    for address, page in pages(built.site).items():
        if address == "/404.html":
            continue  # its links are made for wherever it is shown
        for href in page.xpath("//a/@href"):
            full = full_address(address, href)
            inside = full.removeprefix(SITE_URL)
            if full.startswith(SITE_URL) and not inside.startswith(PASSING):
                linked.add(full)
    assert any(urlsplit(address).query for address in linked) or not built.edition.links
    assert linked <= listed
    for address in listed:
        page = urldefrag(address)[0].partition("?")[0].removeprefix(SITE_URL)
        assert (built.site / page).exists(), address


def test_the_samples_are_the_beginnings_of_the_files(built: Built) -> None:
    page = pages(built.site)[addresses.DATA]
    samples = page.xpath("//dd[@class='sample']")
    assert len(samples) > 8
    for sample in samples:
        link = sample.getprevious().getprevious().find("a")
        name = full_address(addresses.DATA, link.get("href")).removeprefix(SITE_URL)
        content = (built.site / name).read_text(encoding="utf-8-sig")
        if not name.endswith(".csv"):
            first = text_of(sample.find(".//pre")).splitlines()[0].removesuffix(" […]")
            assert content.startswith(first), name
            continue
        with (built.site / name).open(encoding="utf-8-sig", newline="") as table:
            records = list(csv.reader(table))[:3]
        shown = [[text_of(cell) for cell in row] for row in sample.findall(".//tr")]
        assert [list(record) for record in zip(*shown, strict=True)] == records, name
