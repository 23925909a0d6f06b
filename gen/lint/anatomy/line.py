"""A line as the eye sees it: a paragraph, or what is between its line breaks and tabs."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple
from unicodedata import is_normalized, normalize

from gen.lint.anatomy.fold import fold
from gen.wordml.model import Alignment, Paragraph, Run, RunFormat


class Side(StrEnum):
    """On which half of the page a line stands."""

    LEFT = "left"
    RIGHT = "right"
    WHOLE = "whole"


class Line(NamedTuple):
    """A line of a paragraph; ``start`` and ``end`` say where it is in the paragraph's text."""

    paragraph: Paragraph
    text: str
    """Composed (NFC), without white space at its ends."""
    runs: tuple[Run, ...]
    side: Side
    start: int
    end: int

    @property
    def folded(self) -> str:
        """The text in lower case without diacritics, for recognising it."""
        return fold(self.text)

    @property
    def upper(self) -> bool:
        """Tell whether it is printed in capitals, typed so or by formatting."""
        return self.text.isupper() or self.all(lambda look: look.caps)

    @property
    def shown(self) -> str:
        """The text as printed: capitals by formatting are capitals."""
        return self.text.upper() if self.upper else self.text

    def share(self, has: Callable[[RunFormat], bool]) -> float:
        """Return the share of letters (0 to 1) whose format has a property; 0 for a line without letters."""
        if len(self.runs) == 1:
            return float(has(self.runs[0].format) and any(map(str.isalnum, self.runs[0].text)))
        counted = [(sum(map(str.isalnum, run.text)), run.format) for run in self.runs]
        whole = sum(count for count, _look in counted)
        return sum(count for count, look in counted if has(look)) / whole if whole else 0.0

    def all(self, has: Callable[[RunFormat], bool]) -> bool:
        """Tell whether every letter has the property."""
        return self.share(has) > _NEARLY_ALL

    def any(self, has: Callable[[RunFormat], bool]) -> bool:
        """Tell whether more than a stray letter has the property."""
        return self.share(has) > _STRAY

    @property
    def size(self) -> float | None:
        """The size of most of its letters in points; None for a line without letters."""
        if len(self.runs) == 1:
            return self.runs[0].format.size if any(map(str.isalnum, self.text)) else None
        counts: dict[float, int] = {}
        for run in self.runs:
            letters = sum(map(str.isalnum, run.text))
            if letters:
                counts[run.format.size] = counts.get(run.format.size, 0) + letters
        return min(counts, key=lambda size: (-counts[size], size), default=None)

    @property
    def bold(self) -> bool:
        """Tell whether all of it is bold."""
        return self.all(lambda look: look.bold)

    @property
    def italic(self) -> bool:
        """Tell whether all of it is italic."""
        return self.all(lambda look: look.italic)


_NEARLY_ALL = 0.9
_STRAY = 0.03
_LINE_BREAK, _TABS = re.compile(r"\n"), re.compile(r"\t+")
_JOINED = re.compile(
    r"(?<![ \u00a0])[ \u00a0]{3,}(?=CỘNG H|Cộng h|Độc lập|[^\n/]{2,40},\s*ngày|(?:TM|KT|TL|TUQ|Q)\.)"
    r"|(?<=hận:)[ \u00a0]{3,}(?=[^\W\d_])|(?<=[;.])[ \u00a0]{5,}(?=[^\W\d_])"
)
"""Spaces that push the right half of a head or an end over: only before what belongs there."""
_RUN_ON = re.compile(r"(?<=việt nam)[ \u00a0,;:–-]*(?=độc lập\W{1,5}tự do)", re.IGNORECASE)
"""Where Tiêu ngữ is typed right behind Quốc hiệu, in the same line."""
_RIGHT_INDENT = 50.0
"""Millimetres of left indent beyond which a paragraph stands on the right half."""


def is_across(line: Line) -> bool:
    """Tell whether a line stands alone across the page, wherever tabs put it: in no column, beside nothing."""
    cell, text = line.paragraph.cell, line.paragraph.text
    begin, end = text.rfind("\n", 0, line.start) + 1, text.find("\n", line.end)
    row = text[begin:] if end < 0 else text[begin:end]
    return (cell is None or cell.columns == 1) and line.end - line.start == len(row.strip())


def whole_line(paragraph: Paragraph) -> Line:
    """Return a paragraph as one line."""
    text = paragraph.text
    stripped = text.strip()
    start = text.find(stripped) if 0 < len(stripped) < len(text) else 0
    return Line(paragraph, _composed(stripped), paragraph.runs, _own_side(paragraph), start, start + len(stripped))


def _composed(text: str) -> str:
    return text if is_normalized("NFC", text) else normalize("NFC", text)


def lines_in(paragraph: Paragraph) -> Iterator[Line]:
    """Cut a paragraph at its line breaks, tabs and the wide gaps of a typed header; empty lines are left out."""
    text = paragraph.text
    if not text.strip():
        return
    if "\n" not in text and "\t" not in text and "   " not in text and "ộc lập" not in text and "ỘC LẬP" not in text:
        yield whole_line(paragraph)
        return
    ends = tuple(accumulate(len(run.text) for run in paragraph.runs))
    for row_start, row in _pieces(text, _LINE_BREAK):
        cells = [(row_start + start, piece) for start, piece in _pieces(row, _TABS)]
        cells = [(at + start, piece) for at, cell in cells for start, piece in _pieces(cell, _JOINED)]
        for column, (start, piece) in enumerate(cells):
            side = _side(paragraph, column, len(cells))
            for at, name in _pieces(piece, _RUN_ON):
                if name.strip():
                    yield _cut(paragraph, ends, start + at, name, side)


def _pieces(text: str, separator: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    position = 0
    for found in separator.finditer(text):
        yield position, text[position : found.start()]
        position = found.end()
    yield position, text[position:]


def _cut(paragraph: Paragraph, ends: Sequence[int], start: int, piece: str, side: Side) -> Line:
    """Return a piece of a paragraph as a line; ``ends`` says where each of its runs ends."""
    bare = piece.strip()
    begin = start + piece.find(bare)
    end = begin + len(bare)
    runs: list[Run] = []
    for number in range(bisect_right(ends, begin), len(ends)):
        run = paragraph.runs[number]
        position = ends[number] - len(run.text)
        if position >= end:
            break
        text = run.text[max(begin - position, 0) : end - position]
        if text:
            runs.append(Run(text, run.format))
    return Line(paragraph, _composed(bare), tuple(runs), side, begin, end)


def _side(paragraph: Paragraph, column: int, columns: int) -> Side:
    own = _own_side(paragraph)
    if own is not Side.WHOLE or columns == 1:
        return own
    return Side.RIGHT if column == columns - 1 else Side.LEFT


def _own_side(paragraph: Paragraph) -> Side:
    cell = paragraph.cell
    if cell is not None and cell.columns > 1:
        return Side.LEFT if cell.column <= cell.columns // 2 else Side.RIGHT
    if paragraph.format.left > _RIGHT_INDENT or paragraph.format.alignment is Alignment.RIGHT:
        return Side.RIGHT
    return Side.WHOLE
