"""The names of Word's elements that are looked at, and where a paragraph's own text is."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
PARAGRAPH, ROW, CELL, TABLE, RUN = W + "p", W + "tr", W + "tc", W + "tbl", W + "r"
PARAGRAPHS = (PARAGRAPH, A + "p")
TEXTS = (W + "t", W + "instrText", A + "t", MATH + "t")
BOX = W + "txbxContent"


def own_texts(paragraph: "_Element", name: str) -> list["_Element"]:
    """Return the text elements called ``name`` of a paragraph, without those of text boxes inside it."""
    return list(_own(paragraph, name))


def _own(element: "_Element", name: str) -> Iterator["_Element"]:
    for child in element:
        if child.tag == name:
            yield child
        elif child.tag not in PARAGRAPHS:
            yield from _own(child, name)


def ancestor(element: "_Element", name: str) -> "_Element | None":
    """Return the element itself or the nearest one around it that is called ``name``."""
    return element if element.tag == name else next(element.iterancestors(name), None)


def take_out(element: "_Element") -> None:
    """Remove an element; what follows it stays."""
    parent, before = element.getparent(), element.getprevious()
    assert parent is not None
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)
