"""Cells of one sheet as ranges to read: H5, H6, H7, J2 become “H5:H7, J2”."""

import re
from collections.abc import Iterable
from itertools import groupby

_CELL = re.compile(r"([A-Z]+)([0-9]+)")


def cell_ranges(cells: Iterable[str]) -> tuple[str, ...]:
    """Return the cells as ranges down their columns, in the order of columns and rows; what is no cell stands as it is.

    Each cell is counted once.
    """
    places: dict[tuple[int, str], list[int]] = {}
    others: list[str] = []
    for cell in dict.fromkeys(cells):
        if match := _CELL.fullmatch(cell):
            column = match.group(1)
            places.setdefault((len(column), column), []).append(int(match.group(2)))
        else:
            others.append(cell)
    runs = (run for (_size, column), rows in sorted(places.items()) for run in _runs(column, sorted(rows)))
    return (*runs, *others)


def _runs(column: str, rows: list[int]) -> Iterable[str]:
    for _start, run in groupby(enumerate(rows), key=lambda item: item[1] - item[0]):
        numbers = [row for _index, row in run]
        first, last = numbers[0], numbers[-1]
        yield f"{column}{first}" if first == last else f"{column}{first}:{column}{last}"
