"""Dates as Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4 wants them.

Days below 10 and months 1 and 2 are written with a zero in front.
"""

from datetime import date
from functools import lru_cache

from gen.vietnamese.missing import MISSING

_MONTHS_WITH_ZERO = (1, 2)
# Six blanks hold the place of the two digits that the văn thư writes by hand.
_BLANK_DAY = " " * 6


def _month(month: int) -> str:
    return f"{month:02d}" if month in _MONTHS_WITH_ZERO else str(month)


def written_date(day: date | None) -> str:
    """Write a date out: ``ngày 05 tháng 3 năm 2020``."""
    if day is None:
        return MISSING
    return f"ngày {day.day:02d} tháng {_month(day.month)} năm {day.year}"


def day_of_year(month: int, day: int) -> str:
    """Write a day that comes every year: ``ngày 05 tháng 12``."""
    return f"ngày {day:02d} tháng {_month(month)}"


def draft_date(day: date) -> str:
    """Write a date whose day is still blank, as in drafts: ``ngày      tháng 12 năm 2024``."""
    return f"ngày{_BLANK_DAY}tháng {_month(day.month)} năm {day.year}"


@lru_cache(maxsize=8192)
def cited_date(day: date | None) -> str:
    """Write a date as citations and tables do: ``05/3/2020``."""
    if day is None:
        return MISSING
    return f"{day.day:02d}/{_month(day.month)}/{day.year}"


def period(start: date | None, end: date | None) -> str:
    """Write a span of days for a table: ``14/10/2020 - 16/10/2020``; one day, or one known end, stands alone."""
    if start is None and end is None:
        return MISSING
    if start is None or end is None or start == end:
        return cited_date(start or end)
    return f"{cited_date(start)} - {cited_date(end)}"
