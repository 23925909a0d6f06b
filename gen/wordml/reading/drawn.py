"""Horizontal lines that are drawn: VML lines and connectors, DrawingML lines, thin rectangles; and text boxes."""

import re

from lxml import etree

from gen.domain.typed_numbers import measure
from gen.wordml.model import DrawnLine, LineKind, RunFormat
from gen.wordml.names import name

_EMU_PER_MM = 36000
_RAISED = 0.65
"""Superscripts are set in about two thirds of their size."""
_THIN = 1.2
"""Millimetres of height below which a shape is a line."""
_SHORT = 3.0
"""Millimetres of length below which it is not a line."""
_LENGTH = re.compile(r"(?:^|;)\s*([a-z-]+)\s*:\s*(-?[\d.]+)(pt|in|cm|mm|px)?")
_UNITS = {"pt": 25.4 / 72, "in": 25.4, "cm": 10.0, "mm": 1.0, "px": 25.4 / 96, None: 25.4 / 96, "": 25.4 / 96}
_STRAIGHT = {"line", "straightConnector1"}
_VML_CONNECTOR = "#_x0000_t32"
_TYPED = re.compile(r"[_\-–—=¯]{5,}")
LINE_MARKS = "_-–—=¯ \t"
"""What a row of dashes can end with."""
_DASH_WIDTHS = {"_": 0.5, "-": 0.333, "–": 0.5, "—": 1.0, "=": 0.564, "¯": 0.5}


def style_lengths(style: str) -> dict[str, float]:
    """Read the lengths of a VML style attribute, in mm."""
    return {key: (measure(number) or 0.0) * _UNITS[unit] for key, number, unit in _LENGTH.findall(style)}


def _coordinates(text: str) -> tuple[float, float]:
    pair = [re.match(r"\s*(-?[\d.]+)(pt|in|cm|mm|px)?", part) for part in text.split(",")]
    lengths = [(measure(found[1]) or 0.0) * _UNITS[found[2]] if found else 0.0 for found in pair]
    return (lengths[0], lengths[1]) if len(lengths) == 2 else (0.0, 0.0)


def _vml_line(element: etree._Element) -> DrawnLine | None:
    if element.tag == name("v:line"):
        start, end = _coordinates(element.get("from", "0,0")), _coordinates(element.get("to", "0,0"))
        width, height = abs(end[0] - start[0]), abs(end[1] - start[1])
        grouped = name("v:group") == getattr(element.getparent(), "tag", None)
        if grouped:
            return DrawnLine(LineKind.SHAPE, None)
        return DrawnLine(LineKind.SHAPE, width) if width > _SHORT and height <= _THIN * 2 else None
    lengths = style_lengths(element.get("style", ""))
    width, height = lengths.get("width", 0.0), lengths.get("height", 0.0)
    connector = element.get("type") == _VML_CONNECTOR
    ruled = element.get(name("o:hr")) in ("t", "true", "1")
    if ruled or (width > _SHORT and (height <= _THIN if not connector else height <= _THIN * 2)):
        return DrawnLine(LineKind.SHAPE, width if width > _SHORT else None)
    return None


def _drawing_line(element: etree._Element) -> DrawnLine | None:
    extent = element.find(f".//{name('wp:extent')}")
    if extent is None:
        return None
    width, height = ((measure(extent.get(side)) or 0.0) / _EMU_PER_MM for side in ("cx", "cy"))
    straight = any(shape.get("prst") in _STRAIGHT for shape in element.iter(name("a:prstGeom")))
    thin = height <= _THIN or (straight and height <= _THIN * 2)
    return DrawnLine(LineKind.SHAPE, width) if thin and width > _SHORT else None


_VML_SHAPES = {name("v:line"), name("v:shape"), name("v:rect")}


def lines_of(element: etree._Element) -> list[DrawnLine]:
    """Return the horizontal lines in a w:drawing or w:pict."""
    if element.tag == name("w:drawing"):
        found = _drawing_line(element)
        return [found] if found else []
    candidates = (_vml_line(shape) for shape in element.iter() if shape.tag in _VML_SHAPES)
    return [line for line in candidates if line is not None]


def typed_line(text: str, look: RunFormat) -> DrawnLine | None:
    """Return the line that a paragraph of nothing but underscores or dashes makes."""
    if not _TYPED.search(text):
        return None
    bare = text.strip()
    if not bare or any(letter not in _DASH_WIDTHS for letter in bare.replace(" ", "")):
        return None
    width = sum(_DASH_WIDTHS.get(letter, 0.25) for letter in bare)
    size = look.size * (_RAISED if look.raised else 1)
    return DrawnLine(LineKind.TYPED, width * size * 25.4 / 72)


def box_left(element: etree._Element) -> float | None:
    """Return how far from the left a shape with a text box is anchored, in mm; None when it is aligned instead."""
    offset = element.find(f".//{name('wp:positionH')}/{name('wp:posOffset')}")
    if offset is not None and (places := measure(offset.text)) is not None:
        return places / _EMU_PER_MM
    for shape in element.iter():
        if shape.tag in _VML_SHAPES and "margin-left" in shape.get("style", ""):
            return style_lengths(str(shape.get("style"))).get("margin-left")
    return None
