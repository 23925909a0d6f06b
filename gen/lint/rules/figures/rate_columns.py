"""The columns of a table that hold percentages of other columns, or changes, told by their headings."""

import re
from collections.abc import Iterator

from gen.lint.tables.grids import Grid

RATE_WORDS = ("%", "tỷ lệ", "tỉ lệ", "tỷ trọng", "tỉ trọng", "mẫu số")
CHANGE_WORDS = ("tăng", "giảm", "chênh lệch", "so sánh", "so với", "+/-", "tốc độ")
"""What stands in the head of a table that has such columns, as whole words or within others."""
_RATE = re.compile(r"%|\bt[ỷỉ] (?:lệ|trọng)\b|\bmẫu số\b")
_FRACTION = ["mẫu số", "tử số"]
_CHANGE = re.compile(r"\btăng\b|\bgiảm\b|chênh lệch|so sánh|so với|\+/-|tăng trưởng|tốc độ")


def rate_columns(grid: Grid) -> Iterator[int]:
    """Yield the columns of rates, those of changes left out; also what follows a numerator and a denominator."""
    before: tuple[str, ...] = ()
    for column in grid.columns:
        heading = grid.heading(column)
        rate = _RATE.search(heading) and heading not in _FRACTION and not _CHANGE.search(heading)
        if rate or sorted(before[-2:]) == _FRACTION:
            yield column
        before = (*before, heading)


def change_columns(grid: Grid) -> Iterator[int]:
    """Yield the columns that say how one column stands against another."""
    yield from (column for column in grid.columns if _CHANGE.search(grid.heading(column)))
