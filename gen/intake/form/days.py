"""The days that the cells of a form take: those of the year reported on, and those that a task may have."""

from datetime import date

from msgspec import Struct

from gen.intake.cells.limits import load_limits
from gen.intake.knowledge import ProgrammeForChecks


class FormDays(Struct, frozen=True):
    """The first and last day of the figures of the ``year``, and of tasks and activities of the programme."""

    year: int
    period: tuple[date, date]
    of_tasks: tuple[date, date]

    @classmethod
    def of(cls, year: int, programme: ProgrammeForChecks) -> "FormDays":
        """Return them for a year of a programme: its tasks may begin before it and end after it."""
        limits, years = load_limits().form, programme.years
        earliest = date(years[0] - limits["task_years_before"], 1, 1)
        latest = date(years[-1] + limits["task_years_after"], 12, 31)
        return cls(year, programme.measures.period_of(year), (earliest, latest))
