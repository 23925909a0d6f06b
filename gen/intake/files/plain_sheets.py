"""Telling by a few quick looks that nothing in a sheet of an xlsx workbook must be looked for element by element.

So are most sheets of a form, and going through the elements of one takes twice as long as reading it.
"""

import re

LARGEST = 1 << 18
"""Bytes; a larger sheet is gone through in any case."""
_NOTED_TAGS = re.compile(rb"<(?:f[\s/>]|mergeC|!|\w+:)")
"""Formulas and merged cells, which are noted of a sheet, and tags with prefixes, which may be any of those."""
_NOTED = (b"hidden", b'"e"', b"'e'", b"\0")
"""Hidden rows and errors, which are noted too, and letters of two bytes, which only a parser understands."""
_FAR = re.compile(rb'="(?:A{0,3}0000|AAA?0)')
"""How a row of more than three digits or a column of more than one letter is written, once all digits, all letters and
both quotation marks are one."""
_FARTHEST = 999 + 26
_SHAPES = bytes.maketrans(
    b"'123456789BCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", b'"' + b"0" * 9 + b"A" * 25 + b"A" * 26
)
_BLANKS = b" \t\r\n"


def elements_if_plain(xml: bytes, cells_allowed: int) -> int | None:
    """Return how many elements a sheet has that needs no looking through; None where it may need it.

    No cell of such a sheet names a row beyond 999 or a column beyond Z, and those that name none follow upon others: an
    element for each, so that with few elements the sheet cannot be larger than is allowed.
    """
    elements = xml.count(b"<") - xml.count(b"</")
    if (
        (_FARTHEST + elements) ** 2 > 4 * cells_allowed
        or _NOTED_TAGS.search(xml)
        or any(mark in xml for mark in _NOTED)
    ):
        return None
    return None if _FAR.search(xml.translate(_SHAPES, _BLANKS)) else elements
