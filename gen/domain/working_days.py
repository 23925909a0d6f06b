"""Days on which offices work: Monday to Friday. Public holidays are set anew every year and are not known here."""

from datetime import date, timedelta

SATURDAY = 5


def is_weekend(day: date) -> bool:
    """Tell whether a day is a Saturday or Sunday."""
    return day.weekday() >= SATURDAY


def working_day_before(day: date) -> date:
    """Return the day itself, or the Friday before a weekend."""
    return day - timedelta(days=max(0, day.weekday() - SATURDAY + 1))
