"""Direct properties: what one w:rPr or w:pPr says itself, as a mapping of the fields it sets."""

from collections.abc import Callable, Mapping

from lxml import etree

from gen.domain.typed_numbers import measure, whole
from gen.wordml.model import Alignment
from gen.wordml.names import name

Properties = Mapping[str, object]
TWIPS_PER_MM = 1440 / 25.4
_VAL = name("w:val")
_OFF = ("0", "false", "off", "none")
TOGGLES = {
    name("w:b"): "bold",
    name("w:i"): "italic",
    name("w:caps"): "caps",
    name("w:smallCaps"): "small_caps",
    name("w:strike"): "strike",
    name("w:vanish"): "hidden",
}
"""Properties that are switched off again when set on two levels of style (ECMA-376, 17.7.3)."""
_ALIGNMENTS = {
    "left": Alignment.LEFT,
    "start": Alignment.LEFT,
    "center": Alignment.CENTRE,
    "right": Alignment.RIGHT,
    "end": Alignment.RIGHT,
    "both": Alignment.JUSTIFIED,
    "distribute": Alignment.JUSTIFIED,
}


def millimetres(twips: str | None) -> float | None:
    """Turn a length in twips (or with a unit: ``1.5cm``) into mm; None when it is no number."""
    if twips is None:
        return None
    for unit, size in (("mm", 1.0), ("cm", 10.0), ("in", 25.4), ("pt", 25.4 / 72)):
        if twips.endswith(unit):
            return _times(measure(twips.removesuffix(unit)), size)
    return _times(measure(twips), 1 / TWIPS_PER_MM)


def _times(number: float | None, size: float) -> float | None:
    return None if number is None else number * size


def run_properties(element: etree._Element | None, fonts: Callable[[etree._Element], Properties]) -> Properties:
    """Read a w:rPr; ``fonts`` reads w:rFonts (it knows the theme)."""
    found: dict[str, object] = {}
    for child in element if element is not None else ():
        tag = str(child.tag)
        if tag in TOGGLES:
            found[TOGGLES[tag]] = child.get(_VAL, "1") not in _OFF
        elif tag in _RUN_READERS:
            _RUN_READERS[tag](child, found)
        elif tag == _FONTS:
            found.update(fonts(child))
    return found


def _size(element: etree._Element, found: dict[str, object]) -> None:
    length = element.get(_VAL, "")
    size = measure(length.removesuffix("pt"))
    if size is not None and size >= 0:
        found["size"] = size / (1 if length.endswith("pt") else 2)


def _underline(element: etree._Element, found: dict[str, object]) -> None:
    found["underline"] = element.get(_VAL, "single") not in _OFF


def _colour(element: etree._Element, found: dict[str, object]) -> None:
    found["colour"] = element.get(_VAL, "auto").upper().replace("AUTO", "auto")


def _highlight(element: etree._Element, found: dict[str, object]) -> None:
    value = element.get(_VAL, "none")
    found["highlight"] = None if value == "none" else value


def _raised(element: etree._Element, found: dict[str, object]) -> None:
    found["raised"] = element.get(_VAL) in ("superscript", "subscript")


def _character_style(element: etree._Element, found: dict[str, object]) -> None:
    found["character_style"] = element.get(_VAL)


_FONTS = name("w:rFonts")
_RUN_READERS: dict[str, Callable[[etree._Element, dict[str, object]], None]] = {
    name("w:sz"): _size,
    name("w:u"): _underline,
    name("w:color"): _colour,
    name("w:highlight"): _highlight,
    name("w:vertAlign"): _raised,
    name("w:rStyle"): _character_style,
}


def paragraph_properties(element: etree._Element | None) -> Properties:
    """Read a w:pPr; the style, numbering and section it names come under ``style_id`` and ``num_id``, ``level``."""
    found: dict[str, object] = {}
    for child in element if element is not None else ():
        reader = _PARAGRAPH_READERS.get(str(child.tag))
        if reader is not None:
            reader(child, found)
    return found


def _alignment(element: etree._Element, found: dict[str, object]) -> None:
    found["alignment"] = _ALIGNMENTS.get(element.get(_VAL, "left"), Alignment.LEFT)


def _indent(element: etree._Element, found: dict[str, object]) -> None:
    for attribute, key, sign in _INDENTS:
        length = millimetres(element.get(attribute))
        if length is not None:
            found[key] = length * sign


_INDENTS = (
    (name("w:start"), "left", 1),
    (name("w:left"), "left", 1),
    (name("w:end"), "right", 1),
    (name("w:right"), "right", 1),
    (name("w:firstLine"), "first_line", 1),
    (name("w:hanging"), "first_line", -1),
)
_AUTOMATIC_GAP = 14.0
"""Points that Word puts for “auto” spacing before and after."""


def _spacing(element: etree._Element, found: dict[str, object]) -> None:
    for side in ("before", "after"):
        if element.get(name(f"w:{side}Autospacing"), "0") not in _OFF:
            found[side] = _AUTOMATIC_GAP
        elif (gap := millimetres(element.get(name(f"w:{side}")))) is not None:
            found[side] = round(gap * 72 / 25.4, 2)
    line = millimetres(element.get(name("w:line")))
    if line is not None:
        rule = element.get(name("w:lineRule"), "auto")
        points = line * 72 / 25.4
        found["line_rule"] = rule
        found["line"] = round(points / 12 if rule == "auto" else points, 3)


def _borders(element: etree._Element, found: dict[str, object]) -> None:
    for child in element:
        drawn = child.get(_VAL, "nil") not in ("nil", "none")
        if child.tag == name("w:top"):
            found["line_above"] = drawn
        elif child.tag == name("w:bottom"):
            found["line_below"] = drawn


def _numbering(element: etree._Element, found: dict[str, object]) -> None:
    for child in element:
        value = child.get(_VAL, "0")
        if child.tag == name("w:numId"):
            found["num_id"] = value
        elif child.tag == name("w:ilvl") and (level := whole(value)) is not None:
            found["level"] = level


_OUTLINES = 9
"""Levels of the outline; the next stands for body text."""


def _outline(element: etree._Element, found: dict[str, object]) -> None:
    level = whole(element.get(_VAL))
    found["outline"] = level if level is not None and level < _OUTLINES else None


def _switch(key: str) -> Callable[[etree._Element, dict[str, object]], None]:
    def read(element: etree._Element, found: dict[str, object]) -> None:
        found[key] = element.get(_VAL, "1") not in _OFF

    return read


def _frame(_element: etree._Element, found: dict[str, object]) -> None:
    found["framed"] = True


def _style(element: etree._Element, found: dict[str, object]) -> None:
    found["style_id"] = element.get(_VAL)


def _section_end(_element: etree._Element, found: dict[str, object]) -> None:
    found["ends_section"] = True


_PARAGRAPH_READERS: dict[str, Callable[[etree._Element, dict[str, object]], None]] = {
    name("w:pStyle"): _style,
    name("w:jc"): _alignment,
    name("w:framePr"): _frame,
    name("w:sectPr"): _section_end,
    name("w:ind"): _indent,
    name("w:spacing"): _spacing,
    name("w:pBdr"): _borders,
    name("w:numPr"): _numbering,
    name("w:outlineLvl"): _outline,
    name("w:pageBreakBefore"): _switch("page_break_before"),
    name("w:contextualSpacing"): _switch("contextual_spacing"),
}
