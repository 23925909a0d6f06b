"""Cells that a tag merges or colours: docxtpl writes into their properties, which must be there."""

from typing import TYPE_CHECKING

from gen.rendering.preparing.names import CELL, W, own_texts
from gen.rendering.tags import tags_in

if TYPE_CHECKING:
    from lxml.etree import _Element

_WORDS = frozenset({"vm", "hm", "colspan", "cellbg"})
_SHAPE, _WIDTH = W + "tcPr", W + "tcW"


def give_properties(root: "_Element") -> None:
    """Give properties to the cells that lack them and hold such a tag."""
    for cell in root.iter(CELL):
        shape = cell.find(_SHAPE)
        if (shape is None or len(shape) == 0) and _is_asked(cell):
            if shape is None:
                shape = cell.makeelement(_SHAPE)
                cell.insert(0, shape)
            shape.append(cell.makeelement(_WIDTH, {W + "w": "0", W + "type": "auto"}))


def _is_asked(cell: "_Element") -> bool:
    whole = "".join(text.text or "" for paragraph in cell for text in own_texts(paragraph, W + "t"))
    return "{%" in whole and any(tag.word in _WORDS for tag in tags_in(whole))
