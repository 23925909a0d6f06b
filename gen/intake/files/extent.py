"""How much of a sheet a reader would have to lay out, seen in its markup before anything is laid out."""

from msgspec import Struct, field

ROWS, COLUMNS = 1_048_576, 16_384
"""A sheet of Excel and of LibreOffice has no more; what points farther is held to the edge."""
LOOKS_NOTED = 100_000
"""Cells of a sheet whose look is noted: a form has a hundredth of it, and each takes memory."""
Span = tuple[int, int, int, int]
"""First row, first column, last row, last column of a range; rows from 1, columns from 0."""


class Extent(Struct):
    """The last row (from 1) and the number of columns in use, the letters of all cells, and what is merged."""

    rows: int = 0
    columns: int = 0
    text: int = 0
    merged: list[Span] = field(default_factory=list)

    @property
    def cells(self) -> int:
        """How many cells stand between the first and the farthest: a reader makes them all, full or empty."""
        return self.rows * self.columns

    @property
    def merged_cells(self) -> int:
        """How many cells are merged with others."""
        return sum(area_of(span) for span in self.merged)

    def reach(self, row: int, column: int) -> None:
        """Note a cell in use."""
        if row > self.rows:
            self.rows = row
        if column >= self.columns:
            self.columns = column + 1


def area_of(span: Span) -> int:
    """Return how many cells a range has."""
    return (span[2] - span[0] + 1) * (span[3] - span[1] + 1)
