"""Set properties of runs and paragraphs, each element in the place the schema gives it."""

from collections.abc import Mapping
from typing import cast

from lxml import etree

from gen.wordml.names import name

_RUN_ORDER = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish "
    "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang "
    "eastAsianLayout specVanish oMath"
)
_PARAGRAPH_ORDER = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
_ORDERS = {
    name("w:rPr"): {name(f"w:{tag}"): place for place, tag in enumerate(_RUN_ORDER.split())},
    name("w:pPr"): {name(f"w:{tag}"): place for place, tag in enumerate(_PARAGRAPH_ORDER.split())},
}
_VAL = name("w:val")
_TWIPS_PER_MM = 1440 / 25.4
_TWIPS_PER_POINT = 20


def properties_of(element: etree._Element, tag: str) -> etree._Element:
    """Return the w:rPr or w:pPr of an element, made first if there is none."""
    found = element.find(name(tag))
    if found is None:
        found = etree.Element(name(tag))
        element.insert(0, found)
    return found


def child(parent: etree._Element, tag: str) -> etree._Element:
    """Return a property of a w:rPr or w:pPr, put in its place if there is none."""
    wanted = name(tag)
    found = parent.find(wanted)
    if found is not None:
        return found
    order = _ORDERS[str(parent.tag)]
    place = order[wanted]
    found = etree.Element(wanted)
    before = [item for item in parent if order.get(str(item.tag), len(order)) < place]
    parent.insert(len(before), found)
    return found


def _switch(parent: etree._Element, tag: str, on: object) -> None:
    for spelling in (tag, f"{tag}Cs"):
        element = child(parent, f"w:{spelling}")
        if on:
            element.attrib.pop(_VAL, None)
        else:
            element.set(_VAL, "0")


def format_run(run: etree._Element, properties: Mapping[str, object]) -> None:
    """Set ``size``, ``bold``, ``italic``, ``font``, ``underline``, ``colour`` of a run."""
    target = properties_of(run, "w:rPr")
    for key, value in properties.items():
        if key == "size":
            half_points = str(round(float(cast(float, value)) * 2))
            child(target, "w:sz").set(_VAL, half_points)
            child(target, "w:szCs").set(_VAL, half_points)
        elif key in ("bold", "italic"):
            _switch(target, key[0], value)
        elif key == "font":
            _font(target, str(value))
        elif key == "underline":
            child(target, "w:u").set(_VAL, "single" if value else "none")
        elif key == "colour":
            colour = child(target, "w:color")
            colour.attrib.clear()
            colour.set(_VAL, str(value))
        else:
            raise ValueError(f"no such property of a run: {key}")


def _font(target: etree._Element, font: str) -> None:
    fonts = child(target, "w:rFonts")
    for slot in ("ascii", "hAnsi", "cs"):
        fonts.attrib.pop(name(f"w:{slot}Theme"), None)
        fonts.set(name(f"w:{slot}"), font)
    fonts.attrib.pop(name("w:cstheme"), None)


def format_paragraph(paragraph: etree._Element, properties: Mapping[str, object]) -> None:
    """Set ``alignment``, ``first_line`` (mm), ``before``, ``after`` (points), ``line`` (lines) of a paragraph."""
    target = properties_of(paragraph, "w:pPr")
    for key, value in properties.items():
        if key == "alignment":
            child(target, "w:jc").set(_VAL, str(value))
            continue
        number = float(cast(float, value))
        if key == "first_line":
            indent = child(target, "w:ind")
            indent.attrib.pop(name("w:hanging"), None)
            indent.set(name("w:firstLine"), str(round(number * _TWIPS_PER_MM)))
        elif key in ("before", "after"):
            spacing = child(target, "w:spacing")
            spacing.attrib.pop(name(f"w:{key}Autospacing"), None)
            spacing.set(name(f"w:{key}"), str(round(number * _TWIPS_PER_POINT)))
        elif key == "line":
            spacing = child(target, "w:spacing")
            spacing.set(name("w:line"), str(round(number * 240)))
            spacing.set(name("w:lineRule"), "auto")
        else:
            raise ValueError(f"no such property of a paragraph: {key}")
