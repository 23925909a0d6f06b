"""Periods of reports: a year, or a part of it that is reported on of its own (``2026-Q1``), with days of its own.

A period is a series of its own: the first quarter of a year is compared with that of the year before. Figures of
different periods are never added up: one may lie within the other.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from msgspec import Struct, field

PERIOD_ID = re.compile(r"[A-Z0-9]{1,8}")
YEAR_ID = "year"
"""What data call the year itself, where they list periods."""
_NAMED = re.compile(r"([0-9]{4})(?:-([A-Z0-9]{1,8}))?")


class DatedPeriod(NamedTuple):
    """A period of a year; ``period`` is "" for the year itself. As text ``2026``, ``2026-Q1``."""

    year: int
    period: str = ""

    def __str__(self) -> str:
        return f"{self.year}-{self.period}" if self.period else str(self.year)


def read_dated(text: str) -> DatedPeriod | None:
    """Return what ``2026`` or ``2026-Q1`` names; None for any other text."""
    found = _NAMED.fullmatch(text)
    return DatedPeriod(int(found[1]), found[2] or "") if found else None


class ReportingPeriod(Struct, frozen=True):
    """A period as the programme has it: its figures go from ``begins`` to ``ends`` (``12-15``), perhaps of two years.

    ``title`` is “Quý I”; ``deadlines`` are the days by which what has a deadline in the year is due in the period
    instead, by the id of the deadline.
    """

    id: str = ""
    title: str = ""
    begins: str = "01-01"
    ends: str = "12-31"
    deadlines: Mapping[str, str] = field(default_factory=dict)

    def named(self, year: int) -> str:
        """Return what the period of a year is called: “năm 2026”, “Quý I năm 2026”."""
        repeated = not self.title.endswith("năm")  # “6 tháng đầu năm”
        return f"{self.title}{' năm' if repeated else ''} {year}".lstrip()

    def span_of(self, year: int) -> tuple[date, date]:
        """Return the first and last day of its figures; it begins in the year before where it would end before."""
        return date(year - (self.begins > self.ends), *_month_and_day(self.begins)), self.last_day(year)

    def last_day(self, year: int) -> date:
        """Return the day on which its figures are closed."""
        return date(year, *_month_and_day(self.ends))

    def is_after(self, day: str) -> bool:
        """Tell whether a day (``01-05``) on which something is due is one of the next year: it comes before the end."""
        return day < self.ends


WHOLE_YEAR = ReportingPeriod()
"""What a programme reports on where nothing else is asked for; its days are those of the programme."""


def _month_and_day(day: str) -> tuple[int, int]:
    month, of_month = day.split("-")
    return int(month), int(of_month)
