"""What the properties of a table row say: its head, its height, whether it may be divided between two pages."""

from collections.abc import Sequence
from typing import NamedTuple

from lxml import etree

from gen.wordml.model import FixedRow
from gen.wordml.names import name
from gen.wordml.reading.properties import millimetres

_TRPR, _HEAD, _KEPT, _HEIGHT = (name(f"w:{tag}") for tag in ("trPr", "tblHeader", "cantSplit", "trHeight"))
_VAL, _RULE, _WIDTH, _TYPE = (name(f"w:{tag}") for tag in ("val", "hRule", "w", "type"))
_OTHERWISE = (name("w:vMerge"), name("w:textDirection"))
_OFF = ("0", "false", "off", "none")
_POINTS = 72 / 25.4


class RowSettings(NamedTuple):
    """``height`` is that of a row of exactly this height, in points."""

    is_head: bool = False
    is_kept: bool = False
    height: float | None = None


def row_settings(row: etree._Element) -> RowSettings:
    """Read a w:trPr, which stands first in its row, or behind exceptions from the look of the table; most have none."""
    properties = next((child for child in row[:2] if child.tag == _TRPR), None)
    if properties is None:
        return RowSettings()
    is_head, is_kept, height = False, False, None
    for child in properties:
        if child.tag == _HEAD:
            is_head = child.get(_VAL, "1") not in _OFF
        elif child.tag == _KEPT:
            is_kept = child.get(_VAL, "1") not in _OFF
        elif child.tag == _HEIGHT and child.get(_RULE) == "exact":
            height = millimetres(child.get(_VAL))
    return RowSettings(is_head, is_kept, None if height is None else height * _POINTS)


def fixed_row(number: int, height: float, cells: Sequence[etree._Element]) -> FixedRow:
    """Return a row of a fixed height with the widths of its cells."""
    return FixedRow(number, height, tuple(map(_width, cells)))


def _width(cell: etree._Element) -> float | None:
    """Return the width of a cell, None too for one that goes on in the next row or whose text is turned."""
    properties = cell.find(name("w:tcPr"))
    if properties is None or any(properties.find(tag) is not None for tag in _OTHERWISE):
        return None
    width = properties.find(name("w:tcW"))
    return None if width is None or width.get(_TYPE, "dxa") != "dxa" else millimetres(width.get(_WIDTH))
