"""A figure of a document: the exact value, its text as printed, and the cells it came from, under one id.

The same text stands in the prose, in the bound content control and in the record, because there is only one.
"""

from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache

from msgspec import Struct

from gen.domain.document import FigureRecord
from gen.domain.values import Source, Value
from gen.vietnamese import MEASURES, count, number, percent

# A content control's tag is ``gen.figure.<id>`` and Word takes 64 characters.

MAX_CELLS = 100
"""A sum over more cells than this (the whole country) names the tables in the file; ``gen trace`` names every cell."""


class Figure(Struct, frozen=True):
    """A number that prose speaks of; ``text`` is “…” where it was not reported.

    ``missing``: it was not reported; ``is_zero``: an explicit 0 was.
    """

    id: str
    label: str
    unit: str
    value: Value
    text: str
    missing: bool
    is_zero: bool

    def __str__(self) -> str:
        return self.text


def figure(id_: str, label: str, unit: str, value: Value, write: Callable[[Value], str] | None = None) -> Figure:
    """Make a figure: a percentage with its sign, a measure as a number, all else a count, unless ``write`` says how."""
    write = write or (percent if unit == "%" else number if unit in MEASURES else count)
    exact = value.number
    return Figure(id_, label, unit, value, write(value), exact is None, exact is not None and not exact)


def record_of(shown: Figure) -> FigureRecord:
    """Return what the finished file remembers of a figure."""
    exact = shown.value.number
    return FigureRecord(
        id=shown.id,
        label=shown.label,
        text=shown.text,
        value=None if exact is None else _digits(exact),
        unit=shown.unit,
        sources=_sources_of(shown.value.cells),
    )


@lru_cache(maxsize=16384)
def _digits(exact: Decimal) -> str:
    return f"{exact.normalize():f}"


def _sources_of(cells: tuple[Source, ...]) -> tuple[Source, ...]:
    """Return the cells themselves, or where there are too many the tables they stand in (their cell left empty)."""
    if len(cells) <= MAX_CELLS:
        return cells
    return tuple(dict.fromkeys(Source(cell.file, cell.sheet, "", cell.sha256) for cell in cells))
