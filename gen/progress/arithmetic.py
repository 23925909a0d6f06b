"""Arithmetic with three-state values: what was not reported stays so, and a sum names what it lacks."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from gen.domain.values import Source, Value
from gen.progress.model import Change

STEP = Decimal("0.01")
"""Rates and changes in per cent are rounded to this, once, before anything is derived from them."""

HUNDRED = Decimal(100)
ZERO = Decimal(0)


class Sum:
    """Adds named values. The sum of nothing is 0; the sum of values of which none was reported is not reported."""

    __slots__ = ("_cells", "_estimated", "_lacking", "_number", "_reported")

    def __init__(self) -> None:
        self._number = ZERO
        self._reported = False
        self._estimated = False
        self._cells: list[Source] = []
        self._lacking: list[str] = []

    def add(self, name: str, value: Value) -> None:
        """Add one value; ``name`` is what it is called where it was not reported."""
        if value.number is None:
            self._lacking.extend(value.lacking or (name,))
            return
        self._reported = True
        self._number += value.number
        self._estimated = self._estimated or value.estimated
        if value.source is not None:
            self._cells.append(value.source)
        else:
            self._cells.extend(value.parts)
        if value.lacking:
            self._lacking.extend(value.lacking)

    def value(self) -> Value:
        """Return the sum so far."""
        number = self._number if self._reported or not self._lacking else None
        return Value(number, self._estimated, None, tuple(self._cells), tuple(dict.fromkeys(self._lacking)))


def total(values: Iterable[tuple[str, Value]]) -> Value:
    """Add named values."""
    result = Sum()
    for name, value in values:
        result.add(name, value)
    return result.value()


def rounded(number: Decimal) -> Decimal:
    """Round to two decimals, halves away from zero, as offices do."""
    return number.quantize(STEP, ROUND_HALF_UP)


def rate(numerator: Value, denominator: Value, *goals: Decimal) -> Value:
    """Return 100 × numerator / denominator in per cent, to two decimals.

    Rounding never reaches a goal (nor 100) that the exact rate falls short of: 1 999 of 2 000 trained prints as
    99,95 and 99 999 of 100 000 as 99,99. A denominator of 0 has no rate.
    """
    cells = numerator.cells + denominator.cells
    lacking = numerator.lacking + denominator.lacking
    if lacking:
        lacking = tuple(dict.fromkeys(lacking))
    if numerator.number is None or not denominator.number:
        return Value(None, False, None, cells, lacking)
    exact = HUNDRED * numerator.number / denominator.number
    shown = rounded(exact)
    for goal in (HUNDRED, *goals):
        if exact < goal <= shown:
            shown = goal - STEP
    return Value(shown, numerator.estimated or denominator.estimated, None, cells, lacking)


def points(now: Value, before: Value, year: int) -> Change | None:
    """Return the difference of two rates in percentage points, or None if either is missing."""
    if now.number is None or before.number is None:
        return None
    return Change(now.number - before.number, None, year)


def growth(now: Value, before: Value, year: int) -> Change | None:
    """Return the difference of two counts, absolute and in per cent of the earlier one.

    None if either is missing, or where they lack different units: such sums cannot be compared.
    """
    if now.number is None or before.number is None or now.lacking != before.lacking:
        return None
    absolute = now.number - before.number
    relative = rounded(HUNDRED * absolute / before.number) if before.number else None
    return Change(absolute, relative, year)
