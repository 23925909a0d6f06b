"""Measure a drawn line against the text above it."""

from collections.abc import Sequence
from typing import NamedTuple

from gen.decree import LineRule
from gen.decree.lines import TOLERANCE
from gen.lint.anatomy.line import Line
from gen.lint.rules.shared.format_findings import is_filled
from gen.wordml.metrics import text_width
from gen.wordml.model import DrawnLine

_MM_PER_POINT = 25.4 / 72


class UnlawfulLength(NamedTuple):
    """The length of a line and that of the text it belongs to, in mm."""

    line: float
    text: float


def width_of(line: Line) -> float:
    """Return the width of a line of text in mm, as set."""
    widths = (text_width(_shown(run.text, line), run.format.size, run.format.bold) for run in line.runs)
    return sum(widths) * _MM_PER_POINT


def _shown(text: str, line: Line) -> str:
    return text.upper() if line.upper else text


def unlawful_length(drawn: DrawnLine, lines: Sequence[Line], rule: LineRule) -> UnlawfulLength | None:
    """Return both lengths when the drawn line fits neither the last line of the text nor its longest.

    None too when its length is not known.
    """
    if drawn.length is None or not lines or not all(map(is_filled, lines)):
        return None
    measured = list(map(width_of, lines))
    last, widths = measured[-1], (measured[-1], max(measured))
    least, most = rule.length.least - TOLERANCE, rule.length.most + TOLERANCE
    if any(width * least <= drawn.length <= width * most for width in widths):
        return None
    return UnlawfulLength(drawn.length, last)
