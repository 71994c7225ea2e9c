"""The mark is one drawing: in the header, as an icon, on a phone's screen."""

from __future__ import annotations

import io

from lxml import etree
from PIL import Image

from edition.exports import mark
from tests.built_pages import pages
from tests.editions import Built


def test_the_icons_are_there_and_are_the_mark_of_the_header(built: Built) -> None:
    home = pages(built.site)["/"]
    [path] = home.xpath('//*[@class="site-title"]/svg/path/@d')
    icon = etree.parse(built.site / home.xpath('//link[@rel="icon"]/@href')[0].removeprefix("/"))
    assert icon.getroot()[-1].get("d") == path
    touch = home.xpath('//link[@rel="apple-touch-icon"]/@href')[0].removeprefix("/")
    image = Image.open(io.BytesIO((built.site / touch).read_bytes()))
    assert (image.size, image.mode) == ((180, 180), "RGB")
    assert len(image.getcolors(1 << 16) or ()) > 2


def test_at_the_size_of_a_tab_both_stems_stand_apart() -> None:
    row = [mark.stencil(16).getpixel((x, 11)) for x in range(16)]
    assert [x for x, cover in enumerate(row) if cover == 255] == [8, 11]
    assert {row[9], row[10], row[12]} == {0}
