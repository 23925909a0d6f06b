"""Values as their cells show them: 0.705 in a cell of per cent is 70,5 %; a date shown as 11/2025 is a month."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from gen.intake.cells.raw import Percent, Raw
from gen.intake.raw import Look, LookKind


def show(rows: Sequence[list[Any]], looks: Sequence[Look]) -> None:
    """Put in place of each value what its cell shows, where a format makes it another thing.

    A date that is shown as a month or year, but is not its first day, stays: it was typed as a date.
    """
    for look in looks:
        row = rows[look.row - 1] if look.row <= len(rows) else []
        if look.column < len(row):
            row[look.column] = _shown(row[look.column], look.kind)


def _shown(value: Raw, kind: LookKind) -> Raw:
    if kind is LookKind.PERCENT and isinstance(value, int | float) and not isinstance(value, bool):
        return Percent(value)
    if kind is LookKind.MONTH and isinstance(value, date) and value.day == 1:
        return f"{value.month:02}/{value.year}"
    if kind is LookKind.YEAR and isinstance(value, date) and (value.day, value.month) == (1, 1):
        return str(value.year)
    return value
