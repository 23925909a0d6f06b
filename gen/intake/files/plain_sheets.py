"""Telling by a few quick looks that nothing in a sheet of an xlsx workbook must be looked for element by element.

So are most sheets of a form, and going through the elements of one takes twice as long as reading it.
"""

import re
from collections.abc import Iterable

from msgspec import Struct

from gen.intake.files.xlsx_sheets import place_of

LARGEST = 1 << 18
"""Bytes; a larger sheet is gone through in any case."""
_NOTED_TAGS = re.compile(rb"<(?:mergeC|!|\w+:)")
"""Merged cells, which are noted of a sheet, and tags with prefixes, which may be any tag."""
_FORMULA_TAG = re.compile(rb"<f[\s/>]")
_FORMULA = re.compile(
    rb'<c r="([A-Z]{1,3}[0-9]{1,7})"(?: s="[0-9]+")?(?: t="(?:n|b|str)")?>'
    rb"<f(?: [^<>]*)?(?:/>|>[^<]*</f>)(?:<v ?/>|<v></v>|(<v>)[^<\s][^<]*</v>)?</c>"
)
"""A cell with a formula as Excel, LibreOffice and openpyxl write it: its reference, and whether it has a result."""
_NOTED = (b"hidden", b'"e"', b"'e'", b"strike", b"vertAlign", b"\0")
"""Hidden rows and columns, errors and texts with a part struck out or raised, which are noted too, and letters of two
bytes, which only a parser understands."""
_FAR = re.compile(rb'="(?:A{0,3}0000|AAA?0)')
"""How a row of more than three digits or a column of more than one letter is written, once all digits, all letters and
both quotation marks are one."""
_FARTHEST = 999 + 26
_SHAPES = bytes.maketrans(
    b"'123456789BCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", b'"' + b"0" * 9 + b"A" * 25 + b"A" * 26
)
_BLANKS = b" \t\r\n"


class PlainSheet(Struct, frozen=True):
    """How many elements a sheet has, and the cells (row from 1, column from 0) whose formula has no stored result."""

    elements: int
    empty_formulas: frozenset[tuple[int, int]]


def plain_sheet(xml: bytes, cells_allowed: int, styles: Iterable[str] = ()) -> PlainSheet | None:
    """Return what is to be known of a sheet that needs no looking through; None if it may need it.

    So may one with a cell in one of the ``styles``, given by their numbers.

    No cell of such a sheet names a row beyond 999 or a column beyond Z, and those that name none come after others: an
    element for each, so that with few elements the sheet cannot be larger than is allowed.
    """
    elements = xml.count(b"<") - xml.count(b"</")
    if (
        (_FARTHEST + elements) ** 2 > 4 * cells_allowed
        or _NOTED_TAGS.search(xml)
        or any(mark in xml for mark in _NOTED)
        or any(f's="{style}"'.encode() in xml or f"s='{style}'".encode() in xml for style in styles)
        or _FAR.search(xml.translate(_SHAPES, _BLANKS))
    ):
        return None
    empty = _empty_formulas(xml)
    return None if empty is None else PlainSheet(elements, empty)


def _empty_formulas(xml: bytes) -> frozenset[tuple[int, int]] | None:
    """Return the cells whose formula has no stored result; None if a formula is written in an unusual way."""
    formulas = len(_FORMULA_TAG.findall(xml))
    if not formulas:
        return frozenset()
    written = _FORMULA.findall(xml)
    places = [place_of(reference.decode()) for reference, result in written if not result]
    return frozenset(filter(None, places)) if len(written) == formulas else None
