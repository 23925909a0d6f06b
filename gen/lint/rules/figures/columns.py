"""Which column of a table is worked out from which others, told by its heading and by the rows in which it holds."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import permutations
from typing import NamedTuple

from gen.lint.tables.grids import Grid, GridCell
from gen.lint.tables.printed import Amount, Readings, contradicted, readings

_COUNTS_ROWS = re.compile(r"\b(?:stt|tt|mã)\b")
Relation = Callable[[Amount, Amount, Amount], bool]
_MOST_COLUMNS = 10
_ENOUGH_ROWS = 3
"""Rows that must keep a relation before a row that does not is an error."""
_SHARE = 5
"""One row in so many may be wrong; where more are, the columns are related in another way."""


class Cells(NamedTuple):
    """A cell worked out from two others of its row."""

    result: GridCell
    first: GridCell
    second: GridCell


def outliers(grid: Grid, column: int, relations: Sequence[Relation]) -> Iterator[Cells]:
    """Yield the cells of a column that break the relation which the others of it keep."""
    results = grid.figures.get(column, {})
    if len(results) <= _ENOUGH_ROWS or len(grid.columns) > _MOST_COLUMNS:
        return
    given = [_given(grid, other) for other in grid.columns if other != column]
    given = [cells for cells in given if len(cells) > _ENOUGH_ROWS]
    best: list[Cells] | None = None
    for first, second in permutations(given, 2):
        shared = [at for at in results if at in first and at in second]
        rows = [Cells(results[at], first[at], second[at]) for at in shared]
        for relation in relations if len(rows) > _ENOUGH_ROWS else ():
            wrong = _wrong(rows, relation)
            if wrong == []:
                return
            best = best or wrong
    yield from best or ()


def _given(grid: Grid, column: int) -> dict[int, GridCell]:
    """Return the numbers of a column other than 0, by their rows; nothing where it numbers the rows."""
    if _COUNTS_ROWS.search(grid.heading(column)):
        return {}
    return {at: cell for at, cell in grid.figures[column].items() if _says_something(cell.text)}


def is_mean(result: GridCell, grid: Grid, column: int) -> bool:
    """Tell whether a cell is the mean of the others of its column, as a row of totals may give it."""
    others = [row[column] for row in grid.body if column in row and row[column] is not result]
    for amount, *rest in zip(*(readings(cell.text) for cell in (result, *others)), strict=True):
        values = [one.value for one in rest if one is not None]
        if amount is not None and values and abs(sum(values) / len(values) - amount.value) <= amount.step:
            return True
    return False


def _says_something(text: str) -> bool:
    """Tell whether a number is other than 0, of which every relation would be true."""
    vietnamese, english = readings(text)
    return bool((vietnamese and vietnamese.value) or (english and english.value))


def _wrong(rows: Sequence[Cells], relation: Relation) -> list[Cells] | None:
    """Return the rows that break a relation; None where too few keep it, or those that keep it are all alike."""
    allowed = max(len(rows) // _SHARE, 1)
    wrong: list[Cells] = []
    for cells in rows:
        if breaks(cells, relation):
            wrong.append(cells)
            if len(wrong) > allowed:
                return None
    kept = [cells for cells in rows if cells not in wrong]
    return wrong if len(kept) >= _ENOUGH_ROWS and len({cells.result.text for cells in kept}) > 1 else None


def breaks(cells: Cells, relation: Relation) -> bool:
    """Tell whether the three numbers contradict a relation, however they are read."""
    numbers: list[Readings] = [readings(cell.text) for cell in cells]
    return contradicted(numbers, relation)
