"""What the ministry says of all agencies over a period.

It sets years side by side, and has phases and goals.
"""

from msgspec import Struct

from gen.documents.activities import billions_figure
from gen.documents.billions import money_in_billions
from gen.documents.evaluation import GoalHistory, PeriodTotals, evaluate, names_of_goals
from gen.documents.figures import Figure
from gen.documents.goals import GoalRow
from gen.documents.indicators import Indicators
from gen.documents.period_gathering import PeriodGathering, gathering_of
from gen.documents.period_words import PeriodWords
from gen.documents.request import DocumentRequest
from gen.documents.series import PhaseRow, YearTable, phase_rows, year_tables
from gen.documents.supplement import TargetRow, targets_and_results
from gen.progress.nation_model import NationSeries


class Period(Struct, frozen=True):
    """What a summary over several years adds.

    ``units`` counts the agencies of the day; ``written`` is what the secretariat wrote of the nation, ``gathering``
    what the agencies wrote of themselves, ``supplement`` the targets of each year with what came;
    ``planned_billions`` and ``spent_billions`` are the funds of the period.
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
    written: PeriodWords
    gathering: PeriodGathering
    supplement: tuple[TargetRow, ...]
    merged: bool
    planned_billions: Figure
    spent_billions: Figure


def period_of(request: DocumentRequest, nation: NationSeries, indicators: Indicators, behind: frozenset[str]) -> Period:
    """Return what is said of the years of a series; ``indicators`` and ``behind`` are those of its last year."""
    series, units = nation.series, len(nation.latest.units)
    evaluation = evaluate(request, series)
    names = names_of_goals(indicators)
    totals, told = evaluation.totals, money_in_billions(series)
    return Period(
        first_year=series.years[0],
        span=evaluation.span,
        histories=evaluation.histories,
        totals=totals,
        tables=year_tables(told, names, request.programme.measures.joint),
        goal_rows=evaluation.goal_rows,
        phases=phase_rows(told.phases, names),
        new_declaration=request.programme.measures.is_succeeded(request.day),
        units=units,
        written=evaluation.written,
        gathering=gathering_of(nation.latest.units, behind),
        supplement=targets_and_results(series, names, request.programme),
        merged=any(count != units for _year, count in nation.separate),
        planned_billions=billions_figure("total.planned.billions", totals.planned.label, totals.planned.value),
        spent_billions=billions_figure("total.spent.billions", totals.spent.label, totals.spent.value),
    )


def period_figures(period: Period) -> tuple[Figure, ...]:
    """Return the figures of the period."""
    totals = period.totals
    sums = (totals.instruments, totals.classes, totals.attendances, totals.audience, totals.planned, totals.spent)
    return (*totals.counts, *sums, period.planned_billions, period.spent_billions)
