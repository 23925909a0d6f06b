"""Rows of spaces left for a pen: beside the words of a date or a number; shared by the rules on spaces."""

from unicodedata import normalize

from gen.lint.anatomy.text import Hit

_WORDS = ("ngày", "tháng", "số", "năm", "số:")


def is_blank(hit: Hit) -> bool:
    """Tell whether a row of spaces is a blank to be filled in: “ngày      tháng”, “Số:      /BC-”."""
    before = normalize("NFC", hit.paragraph.text[: hit.start].lower().rstrip())
    after = normalize("NFC", hit.paragraph.text[hit.end :].lower().lstrip())
    return before.endswith(_WORDS) or after.startswith((*_WORDS, "/"))
