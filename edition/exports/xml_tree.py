"""XML as a tree that is written as it stands: no white space comes in, none goes out.

Text is never laid out. A line end stands only where `block` puts it: between the children of an
element that holds elements and no text.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element, tostring

Attributes = Mapping[str, str | None]


def element(name: str, attributes: Attributes, *content: str | Element | None) -> Element:
    """Return an element with text and elements in their order; what is None is left out."""
    made = Element(name, {key: value for key, value in attributes.items() if value is not None})
    for part in content:
        if isinstance(part, Element):
            made.append(part)
        elif part and len(made):
            made[-1].tail = (made[-1].tail or "") + part
        elif part:
            made.text = (made.text or "") + part
    return made


def block(name: str, attributes: Attributes, *children: Element | None) -> Element:
    """Return an element of elements alone, each on a line of its own."""
    kept = [child for child in children if child is not None]
    made = element(name, attributes, *kept)
    for child in kept:
        child.tail = "\n"
    if kept:
        made.text = "\n"
    return made


def written(root: Element) -> str:
    """Return a whole document; the root names its own namespace."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'
