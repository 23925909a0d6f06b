"""Rates and changes of three-state values: what was not reported stays so."""

from decimal import ROUND_HALF_UP, Decimal

from gen.domain.values import Value
from gen.progress.model import Change

STEP = Decimal("0.01")
"""Rates and changes in per cent are rounded to this, once, before anything is derived from them."""

HUNDRED = Decimal(100)


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
    """Return the difference of two rates in percentage points, or None if either is missing or lacks something."""
    if now.number is None or before.number is None or now.lacking or before.lacking:
        return None
    return Change(now.number - before.number, None, year)


def growth(now: Value, before: Value, year: int) -> Change | None:
    """Return the difference of two counts, absolute and in per cent of the earlier one.

    None if either is missing or is a sum that lacks something: what it lacks may be as large as the difference.
    """
    if now.number is None or before.number is None or now.lacking or before.lacking:
        return None
    absolute = now.number - before.number
    relative = rounded(HUNDRED * absolute / before.number) if before.number else None
    return Change(absolute, relative, year)
