"""Rows of spaces left for a pen: beside the words of a date or a number; shared by the rules on spaces."""

from unicodedata import normalize

from gen.lint.anatomy.text import Hit

_WORDS = ("ngày", "tháng", "số", "năm", "số:")
_COUNTED = ("giờ", "phút", "bản", "trang", "tờ", "đại biểu", "đồng chí", "người", "phiếu", "trường hợp", "%")
"""What a count written by hand stands before; behind two spaces alone they are a slip."""
_ROOM = 3


def is_blank(hit: Hit) -> bool:
    """Tell whether a row of spaces is a blank to be filled in: “ngày      tháng”, “Số:      /BC-”, “   đại biểu”."""
    before = normalize("NFC", hit.paragraph.text[: hit.start].lower().rstrip())
    after = normalize("NFC", hit.paragraph.text[hit.end :].lower().lstrip())
    if before.endswith((*_WORDS, "/")) or after.startswith((*_WORDS, "/")):
        return True
    return hit.end - hit.start >= _ROOM and after.startswith(_COUNTED)
