"""Sums of the rows so far, by which a row that is the sum of rows above it is found without adding them up again."""

from decimal import Decimal

from gen.intake.rows.amounts import equals_in_all, sum_of
from gen.intake.rows.lines import ReadRow


class RunningSums:
    """The rows of a table as they come, and the block of them under way."""

    def __init__(self, columns: int) -> None:
        self._rows: list[ReadRow] = []
        self._sums = [(Decimal(0),) * columns]
        self._places = {self._sums[0]: 0}
        self._first = {Decimal(0)}
        self._start = 0

    def start_block(self) -> None:
        """Let a block begin with the next row."""
        self._start = len(self._rows)

    def add(self, line: ReadRow) -> None:
        """Add a row."""
        self._rows.append(line)
        last = self._sums[-1]
        sums = tuple([one if other is None else one + other for one, other in zip(last, line.vector, strict=True)])
        self._sums.append(sums)
        self._places[sums] = len(self._rows)
        self._first.add(sums[0])

    def rows_of_sum(self, line: ReadRow) -> list[ReadRow]:
        """Return the rows above whose sum the row is in every number; none where it is the sum of none.

        These are the block under way or all rows; any other rows just above count where two different numbers agree,
        for one alone comes about by itself.
        """
        last, vector = self._sums[-1], line.vector
        if last[0] - (vector[0] or 0) not in self._first:
            return []  # as of most rows: the first column alone tells it
        wanted = tuple([one if other is None else one - other for one, other in zip(last, vector, strict=True)])
        starts = [place for place in (self._start, 0) if self._sums[place] == wanted]
        if len({number for number in line.vector if number}) > 1 and wanted in self._places:
            starts.append(self._places[wanted])
        for place in starts:
            rows = self._rows[place:]
            if rows and equals_in_all(line.vector, sum_of(rows)):
                return rows
        return []
