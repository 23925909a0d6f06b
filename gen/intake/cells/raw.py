"""What a reader says of a cell: the value it found and, perhaps, what is wrong with it."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache

from msgspec import Struct, field

from gen.domain.finding import Finding

Raw = str | int | float | bool | date | datetime | time | timedelta | None
"""A cell as a file holds it; an empty cell is None or an empty string."""


class Percent(float):
    """A number that its cell shows in per cent: 0.705 shown as 70,5 %."""

    def __str__(self) -> str:
        return f"{format(100 * self, '.12g').replace('.', ',')}%"


class CellFinding(Struct, frozen=True):
    """A finding, with the values for its sentences but still without its place."""

    declared: Finding
    values: dict[str, object] = field(default_factory=dict)


_SHOWN = 60
"""Letters of a cell in a sentence about it."""


def shown(raw: object) -> object:
    """Return what a cell holds as a sentence quotes it: a text or number of thousands of letters only begun."""
    text = str(raw)
    return raw if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def as_typed(raw: Raw) -> str:
    """Return what a cell holds as a person typed it: 12, 0,5, 80%, 15/3/2024, or the text itself."""
    if raw is None:
        return ""
    if isinstance(raw, Percent):
        return str(raw)
    if isinstance(raw, bool):
        return str(raw).upper()
    if isinstance(raw, int | float):
        return format(Decimal(format(raw, ".15g")), "f").replace(".", ",") if abs(raw) < 1e15 else str(raw)
    if isinstance(raw, datetime | date):
        return f"{raw.day}/{raw.month}/{raw.year}"
    return str(raw)


@lru_cache(maxsize=256)
def column_letters(index: int) -> str:
    """Return the letters of a column counted from 0: A … Z, AA …"""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def address(row: int, column: int) -> str:
    """Return the address of a cell as Excel shows it, from its row counted from 1 and its column counted from 0."""
    return f"{column_letters(column)}{row}"
