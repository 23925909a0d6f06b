"""Which paragraphs of the outline are body text: long enough, no headings, captions, notes, nothing to fill in."""

from collections.abc import Iterable

from gen.lint.anatomy.outline import Item, OutlineLevel
from gen.lint.anatomy.patterns import is_unfilled
from gen.wordml.model import Alignment

_SHORTEST = 60
"""Letters below which a paragraph may be a caption, a greeting, a line of a list."""
_SHORTEST_LISTED = 35
"""The same for a paragraph that its number or dash marks as text."""
_PROSE = (
    OutlineLevel.TEXT,
    OutlineLevel.CLAUSE,
    OutlineLevel.POINT,
    OutlineLevel.DASH,
    OutlineLevel.ARTICLE,
    OutlineLevel.DECIMAL,
)
_BESIDE = ("ghi chú", "chú thích", "nguồn:", "biểu ", "bảng ", "hình ", "đơn vị tính", "đvt", "(")
_LONGEST_WORD = max(map(len, _BESIDE))
_SET_APART = 25.0
"""Millimetres from the margin beyond which a line with a dash is one of a list of addressees, of names."""
_EDGES = (Alignment.JUSTIFIED, Alignment.LEFT)


def prose_of(items: Iterable[Item]) -> tuple[Item, ...]:
    """Return the paragraphs of body text."""
    return tuple(item for item in items if _is_prose(item))


def _is_prose(item: Item) -> bool:
    text = item.paragraph.text
    shortest = _SHORTEST if item.level is OutlineLevel.TEXT else _SHORTEST_LISTED
    if item.level not in _PROSE or len(text) < shortest or item.paragraph.format.alignment not in _EDGES:
        return False
    if item.level is OutlineLevel.DASH and _indent(item) > _SET_APART:
        return False
    if item.paragraph.format.framed or text.isupper() or is_unfilled(text):
        return False
    return not text.lstrip()[:_LONGEST_WORD].lower().startswith(_BESIDE)


def _indent(item: Item) -> float:
    form = item.paragraph.format
    return form.left + form.first_line
