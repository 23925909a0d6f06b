"""The rows of tables of indicators by the names of what they measure."""

from collections.abc import Iterator, Sequence

from gen.lint.subject import Subject
from gen.lint.tables.grids import Grid, Row
from gen.lint.tables.printed import is_number

_NAMES = ("chỉ tiêu", "tiêu chí", "nội dung", "chỉ số")
_SHORTEST, _FEWEST_WORDS = 15, 3
_MOST_NUMBERS = 8
"""Numbers of a row beyond which it is one of many periods or agencies."""


def named_rows(subject: Subject, said: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Return the numbers printed in the rows of indicators, by their names in small letters.

    A name that several rows have gets the numbers of all of them; a row without any number is left out, and one whose
    name does not end like any of the words that are ``said``.
    """
    ends = {words[-_SHORTEST:] for words in said}
    found: dict[str, tuple[str, ...]] = {}
    for grid in subject.grids.headed(_NAMES):
        column = _column_of_names(grid)
        if column is None:
            continue
        for row in grid.body:
            label = row[column].text.lower().rstrip(" :.;") if column in row else ""
            if label[-_SHORTEST:] in ends and len(label) >= _SHORTEST and label.count(" ") + 1 >= _FEWEST_WORDS:
                found[label] = (*found.get(label, ()), *_numbers(row, column))
    return {label: numbers for label, numbers in found.items() if 0 < len(numbers) <= _MOST_NUMBERS}


def _column_of_names(grid: Grid) -> int | None:
    heads = {at for row in grid.rows[: grid.head] for at in row}
    return next((at for at in sorted(heads) if any(name in grid.heading(at) for name in _NAMES)), None)


def _numbers(row: Row, column: int) -> Iterator[str]:
    return (cell.text.rstrip("% ") for at, cell in row.items() if at > column and is_number(cell.text))
