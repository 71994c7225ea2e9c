"""Tables in which heads stand on end: each is read, in every engine."""

from __future__ import annotations

from tests.engines.tab import Tab

# Of each head: whether its words stay within its cell, and how many of them stand on one line.
HEADS = """() => [...document.querySelectorAll('.grid thead th span')].map(head => {
  const cell = head.parentElement.getBoundingClientRect();
  const words = document.createRange();
  words.selectNodeContents(head);
  const {left, right, height} = words.getBoundingClientRect();
  return left >= cell.left - 3 && right <= cell.right + 3 && height > 40;
})"""


def test_the_heads_of_the_map_are_read(tab: Tab) -> None:
    """Words on end take the height that they need, and as much width as their lines."""
    tab.open("map/")
    fitting = tab.ask(HEADS)
    assert len(fitting) > 10
    assert [number for number, fits in enumerate(fitting) if not fits] == []
