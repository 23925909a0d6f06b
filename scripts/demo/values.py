"""Numbers, dates and gaps as a clerk writes them into a table."""

from datetime import date

from scripts.demo.dice import Dice

Row = tuple[str, ...]
MISSING = ""
"""An empty cell: not reported. An explicit zero is written 0."""


def whole(number: int | None) -> str:
    """Return a whole number for a cell; empty where it was not reported."""
    return MISSING if number is None else str(number)


def millions(amount: float | None) -> str:
    """Return million đồng for a cell, with a decimal comma where there is a fraction."""
    if amount is None:
        return MISSING
    rounded = round(amount, 1)
    return f"{rounded:.0f}" if rounded == int(rounded) else f"{rounded:.1f}".replace(".", ",")


def day(value: date) -> str:
    """Return a date as clerks write it, 05/03/2024."""
    return f"{value.day:02d}/{value.month:02d}/{value.year}"


# Days off around the lunar new year.
_TET = {
    2019: (date(2019, 2, 2), date(2019, 2, 10)),
    2020: (date(2020, 1, 23), date(2020, 1, 29)),
    2021: (date(2021, 2, 10), date(2021, 2, 16)),
    2022: (date(2022, 1, 29), date(2022, 2, 6)),
    2023: (date(2023, 1, 20), date(2023, 1, 26)),
    2024: (date(2024, 2, 8), date(2024, 2, 14)),
    2025: (date(2025, 1, 25), date(2025, 2, 2)),
}
_HOLIDAYS = ((4, 30), (5, 1), (5, 2), (5, 3), (9, 1), (9, 2), (9, 3))


def is_working(value: date) -> bool:
    """Tell whether offices work on the day."""
    first, last = _TET[value.year]
    return value.weekday() < 5 and (value.month, value.day) not in _HOLIDAYS and not first <= value <= last


def weekday(dice: Dice, year: int, first_month: int, last_month: int) -> date:
    """Return a working day of the year between two months, both included."""
    while True:
        value = date(year, dice.whole(first_month, last_month), dice.whole(1, 28))
        if is_working(value):
            return value


def unless_forgotten(dice: Dice, number: int, chance: float) -> int | None:
    """Return the number, or None with the chance that nobody reported it."""
    return None if dice.happens(chance) else number
