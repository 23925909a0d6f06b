"""Rates whose part and whole the table names by their headings: “Kế hoạch”, “Thực hiện”, “Tỷ lệ (%)”."""

import re
from collections.abc import Iterator, Sequence

from gen.lint.rules.figures.columns import Cells, breaks
from gen.lint.tables.grids import Grid, Row
from gen.lint.tables.printed import is_number, is_quotient

_PARTS = re.compile(r"^(?:tử số|(?:số )?thực hiện|(?:số )?hoàn thành|(?:số )?đã \w+(?: \w+)?|(?:số )?giải ngân)$")
_WHOLES = re.compile(r"^(?:mẫu số|(?:số )?kế hoạch|dự toán|tổng số|(?:số )?được giao|kế hoạch vốn|chỉ tiêu)$")
_FEW = 2
"""Rows up to which the headings alone must do; of more, half at least must keep what the headings say."""


def named_rates(grid: Grid, column: int) -> Iterator[Cells]:
    """Yield the wrong rates of a table whose headings name one part and one whole right before the rate."""
    nearest = [other for other in grid.columns if other < column][-2:]
    parts = [other for other in nearest if _PARTS.match(grid.heading(other))]
    wholes = [other for other in nearest if _WHOLES.match(grid.heading(other))]
    if len(parts) != 1 or len(wholes) != 1:
        return
    rows = [
        Cells(row[column], row[parts[0]], row[wholes[0]])
        for row in grid.body
        if _is_given(row, (column, parts[0], wholes[0]))
    ]
    wrong = [cells for cells in rows if breaks(cells, is_quotient)]
    if len(rows) <= _FEW or len(wrong) * 2 <= len(rows):
        yield from wrong


def _is_given(row: Row, columns: Sequence[int]) -> bool:
    return all(column in row and is_number(row[column].text) for column in columns)
