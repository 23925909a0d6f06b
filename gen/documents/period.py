"""What the ministry says of all agencies over a period.

It sets years side by side, and has phases, goals, and the control totals of agencies that have merged since.
"""

from dataclasses import dataclass

from gen.documents.evaluation import GoalHistory, PeriodTotals, evaluate, names_of_goals
from gen.documents.figures import Figure
from gen.documents.final import NEW_DECLARATION_FROM
from gen.documents.goals import GoalRow
from gen.documents.indicators import Indicators
from gen.documents.request import DocumentRequest
from gen.documents.series import PhaseRow, YearTable, phase_rows, year_tables
from gen.documents.unit_tables import ControlRow, control_rows
from gen.progress.nation_model import ControlBasis, NationSeries


@dataclass(frozen=True, slots=True)
class BodiesOfYear:
    """How many agencies reported separately for a year, and how many there are on the day of the document."""

    year: int
    separate: int
    merged: bool


@dataclass(frozen=True, slots=True)
class Period:
    """What a summary over several years adds.

    ``units`` counts the agencies of the day. ``controls`` compare the sums over them with the sums over the agencies of
    the time; ``years_checked`` counts the comparisons and ``years_differing`` those that differ.
    """

    first_year: int
    span: str
    histories: tuple[GoalHistory, ...]
    totals: PeriodTotals
    tables: tuple[YearTable, ...]
    goal_rows: tuple[GoalRow, ...]
    phases: tuple[PhaseRow, ...]
    new_declaration: bool
    units: int
    bodies: tuple[BodiesOfYear, ...]
    merged: bool
    controls: tuple[ControlRow, ...]
    years_checked: int
    years_differing: int


def period_of(request: DocumentRequest, nation: NationSeries, indicators: Indicators) -> Period:
    """Return what is said of the years of a series; ``indicators`` are those of its last year."""
    series, units = nation.series, len(nation.latest.units)
    evaluation = evaluate(request, series)
    names = names_of_goals(indicators)
    separate = [control for control in nation.controls if control.basis is ControlBasis.SEPARATE]
    bodies = tuple(BodiesOfYear(year, count, count != units) for year, count in nation.separate)
    return Period(
        first_year=series.years[0],
        span=evaluation.span,
        histories=evaluation.histories,
        totals=evaluation.totals,
        tables=year_tables(series, names),
        goal_rows=evaluation.goal_rows,
        phases=phase_rows(series.phases, names),
        new_declaration=request.day >= NEW_DECLARATION_FROM,
        units=units,
        bodies=bodies,
        merged=any(body.merged for body in bodies),
        controls=control_rows(separate),
        years_checked=len(separate),
        years_differing=sum(not control.agrees for control in separate),
    )


def period_figures(period: Period) -> tuple[Figure, ...]:
    """Return the figures of the period."""
    totals = period.totals
    sums = (totals.instruments, totals.classes, totals.attendances, totals.audience, totals.planned, totals.spent)
    return (*totals.counts, *sums)
