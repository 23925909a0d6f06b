"""Which drawn line of the head belongs to which component."""

from collections.abc import Sequence
from typing import NamedTuple

from gen.lint.anatomy.line import Line, Side, lines_in, whole_line
from gen.wordml.model import DrawnLine, LineKind, Paragraph

DrawnLines = tuple[DrawnLine, ...]
_BORDER = DrawnLine(LineKind.BORDER, None)


class HeaderLines(NamedTuple):
    """The lines under the motto, under the issuer, and those that could be either."""

    motto: DrawnLines
    issuer: DrawnLines
    loose: DrawnLines


def lines_of(paragraph: Paragraph) -> DrawnLines:
    """Return the lines drawn in a paragraph, a border below it included."""
    return (*paragraph.lines, _BORDER) if paragraph.format.line_below else paragraph.lines


def header_lines(paragraphs: Sequence[Paragraph], motto: Line | None, issuer: Sequence[Line]) -> HeaderLines:
    """Divide the lines drawn in the head by the side on which they are anchored."""
    right: list[DrawnLine] = []
    left: list[DrawnLine] = []
    loose: list[DrawnLine] = []
    for paragraph in paragraphs:
        drawn = lines_of(paragraph)
        if paragraph.format.line_above and not drawn:
            drawn = (_BORDER,)
        if not drawn:
            drawn = _typed_in(paragraph)
        if drawn:
            {Side.RIGHT: right, Side.LEFT: left}.get(_side(paragraph, motto, issuer), loose).extend(drawn)
    return HeaderLines(tuple(right), tuple(left), tuple(loose))


def _side(paragraph: Paragraph, motto: Line | None, issuer: Sequence[Line]) -> Side:
    side = whole_line(paragraph).side
    if side is not Side.WHOLE or "\t" in paragraph.text:
        return side
    if motto is not None and motto.paragraph is paragraph:
        return Side.RIGHT
    if any(line.paragraph is paragraph for line in issuer):
        return Side.LEFT
    return Side.WHOLE


def _typed_in(paragraph: Paragraph) -> DrawnLines:
    """Rows of dashes among other words: between line breaks or tabs."""
    if not any(mark in paragraph.text for mark in ("---", "___", "–––", "———")):
        return ()
    typed = [line for line in lines_in(paragraph) if not any(map(str.isalnum, line.text)) and len(line.text) > 3]
    return tuple(DrawnLine(LineKind.TYPED, None) for _line in typed)
