"""Reading the cells of a column back, by the type of the column."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

from gen.domain.tables import TaskStatus
from gen.domain.typed_numbers import exact
from gen.domain.values import NOT_REPORTED, Source, Value
from gen.intake.packed_tables.escapes import unescaped

Cell: TypeAlias = Callable[[str], Source]
"""Reads the place of a cell."""
Reader: TypeAlias = Callable[[Sequence[str], Cell], Iterable[Any]]
"""Reads the cells of one column."""


def read_day(text: str) -> date | None:
    """Read a day; None for no text."""
    return date.fromisoformat(text) if text else None


def _read_value(text: str, cell: Cell) -> Value:
    if not text:
        return NOT_REPORTED
    rest, _bar, lacking = text.partition("|")
    written, _at, cells = rest.partition("@")
    number = written.removesuffix("~")
    sources = tuple(map(cell, cells.split(";"))) if cells else ()
    return Value(
        number=_exact(number) if number else None,
        estimated=written.endswith("~"),
        source=sources[0] if len(sources) == 1 else None,
        parts=sources if len(sources) > 1 else (),
        lacking=tuple(lacking.split(",")) if lacking else (),
    )


def _exact(text: str) -> Decimal:
    """Return a figure; ValueError for one that no form would have let in: endless, infinite, negative."""
    found = exact(text)
    if found is None or found < 0:
        raise ValueError(text)
    return found


READERS: Mapping[Any, Reader] = {
    str: lambda texts, _cell: map(unescaped, texts),
    bool: lambda texts, _cell: map(bool, texts),
    Value: lambda texts, cell: [_read_value(text, cell) for text in texts],
    date | None: lambda texts, _cell: map(read_day, texts),
    TaskStatus | None: lambda texts, _cell: [TaskStatus(text) if text else None for text in texts],
    Source | None: lambda texts, cell: [cell(text) if text else None for text in texts],
}
