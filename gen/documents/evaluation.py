"""What the two evaluations have in common: a period instead of a year, with its goals, totals and tables."""

from collections.abc import Iterator, Mapping, Set
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from gen.documents.activities import ClassRow, InstrumentLine, class_row, instrument_line
from gen.documents.body import Body, body_of
from gen.documents.citations import Citation, decision_of, forerunner_of, former_agencies, predecessors_of
from gen.documents.cutoff import as_of_words
from gen.documents.figures import Figure, figure
from gen.documents.gaps import GapRow, gap_rows
from gen.documents.goals import GoalRow, goal_rows
from gen.documents.indicators import (
    GoalSummary,
    Indicators,
    IndicatorView,
    indicator_figures,
    indicator_views,
    summary_of,
)
from gen.documents.issued_plan import plan_above
from gen.documents.period_words import PeriodWords, missing_words, period_words
from gen.documents.request import DocumentRequest
from gen.documents.series import YearTable, best_and_weakest, cumulative_figure, history, year_tables
from gen.documents.tasks import GroupView, TaskResults, TaskSummary, group_view, task_figures, task_summary
from gen.domain.tables import InstrumentRow, TrainingRow
from gen.domain.values import NOT_REPORTED, Value
from gen.progress.arithmetic import rate
from gen.progress.model import GroupProgress, MissingFigure, SeriesProgress
from gen.progress.period_tasks import finished_late
from gen.progress.quantities import PER_CENT
from gen.progress.task_merging import left_undone, told_by_agency
from gen.vietnamese import ended, first_upper


class GoalHistory(Struct, frozen=True):
    """A goal with its results year by year, and the best and the weakest of the years, as phrases."""

    goal: IndicatorView
    history: str
    steps: str


class PeriodTotals(Struct, frozen=True):
    """The sums over the years of the period; money in million đồng.

    ``counts`` are the goals that are counted and not a rate; ``spending`` is what was spent in per cent of what was
    planned, not reported where a part of either sum is lacking.
    """

    instruments: Figure
    classes: Figure
    attendances: Figure
    audience: Figure
    planned: Figure
    spent: Figure
    spending: Figure
    counts: tuple[Figure, ...]


class YearClass(Struct, frozen=True):
    """A class held, with its year."""

    year: int
    row: ClassRow


class Evaluation(Struct, frozen=True):
    """The evaluation of a period, besides what only one of the two has.

    ``tables`` have a column for every year; ``goal_rows`` say for each goal of the Decision what was reached;
    ``written`` is what people wrote of the period: nothing is said for them; ``plan_above`` names the plan that a body
    below a province reports on; ``former_bodies`` are the several bodies of before a merger in words, "" without one.
    """

    year: int
    first_year: int
    span: str
    as_of_words: str
    body: Body
    decision: Citation
    plan_above: str
    predecessors: tuple[str, ...]
    former_bodies: str
    goals: GoalSummary
    goal_rows: tuple[GoalRow, ...]
    indicators: Indicators
    histories: tuple[GoalHistory, ...]
    tasks: TaskSummary
    groups: tuple[GroupView, ...]
    totals: PeriodTotals
    tables: tuple[YearTable, ...]
    instruments: tuple[InstrumentLine, ...]
    classes: tuple[YearClass, ...]
    written: PeriodWords
    gaps: tuple[GapRow, ...]
    finished_late: int


_FORMER = {True: "các đơn vị trước sắp xếp", False: "các cơ quan trước sắp xếp"}
"""Provinces and districts are called units, ministries agencies."""


def evaluate(request: DocumentRequest, series: SeriesProgress) -> Evaluation:
    """Return the evaluation of the years of a series."""
    latest = series.latest
    indicators = indicator_views(series.attainments, request.programme, request.day)
    last_results = {row.code: row.result or left_undone(row) for row in latest.tables.tasks}
    counted = _counted(indicators, series)
    former = predecessors_of(request, series.predecessors)
    names = tuple(agency.short_name for agency in former_agencies(request, series.predecessors))
    late = finished_late(series.by_year, series.groups)
    groups = tuple(
        _results_by_task(group, _with_late(group_view(group, last_results), late), names) for group in series.groups
    )
    judged = goal_rows(
        request.programme.goals, request.programme.measures.evidence, indicators.every, counted, series.groups
    )
    return Evaluation(
        year=request.year,
        first_year=series.years[0],
        span=f"{series.years[0]} - {series.years[-1]}",
        as_of_words=as_of_words(request, latest.tables),
        body=body_of(request.agency, request.programme, request.day),
        decision=decision_of(request),
        plan_above=plan_above(request),
        predecessors=tuple(former.values()) or forerunner_of(request),
        former_bodies=_FORMER[request.agency.type.is_local] if len(former) > 1 else "",
        goals=summary_of(indicators.targets),
        goal_rows=judged,
        indicators=indicators,
        histories=_histories(indicators, series, {code for row in judged for code in row.rates}),
        tasks=task_summary(series.groups, groups, latest.cutoff),
        groups=groups,
        totals=_totals(series, counted),
        tables=year_tables(series, names_of_goals(indicators), request.programme.measures.joint),
        instruments=tuple(
            instrument_line(row) for year in series.by_year for row in sorted(year.instruments, key=_day_of_issue)
        ),
        classes=tuple(
            YearClass(year.year, class_row(row))
            for year in series.by_year
            for row in sorted(year.training.rows, key=_first_day)
        ),
        written=period_words(latest.period, request.year),
        gaps=gap_rows(series.missing, former, names_of_goals(indicators)),
        finished_late=len(late),
    )


def _day_of_issue(row: InstrumentRow) -> date:
    """Return what documents are put in order by; one without its day stands last in its year."""
    return row.issued_on or date.max


def _first_day(row: TrainingRow) -> date:
    return row.start or date.max


def _with_late(view: GroupView, codes: Set[str]) -> GroupView:
    return replace(view, tasks=tuple(replace(task, late=task.code in codes) for task in view.tasks))


def _results_by_task(group: GroupProgress, view: GroupView, names: tuple[str, ...]) -> GroupView:
    """Tell the results of the period task by task and year by year, those of each agency of before a merger apart."""
    told = (
        TaskResults(ended(row.task, ""), tuple(_lines_of(row.result, names)))
        for row in group.tasks
        if row.result.strip()
    )
    return replace(view, results=(), by_task=tuple(told))


def _lines_of(result: str, names: tuple[str, ...]) -> Iterator[str]:
    for line in map(first_upper, result.split("\n")):
        years, mark, said = line.partition(": ")
        for who, text in told_by_agency(said, names):
            yield f"{years} ({who}): {text}" if who else f"{years}{mark}{text}"


def names_of_goals(indicators: Indicators) -> Mapping[str, str]:
    """Return what each goal is called on the day of the document, by code."""
    return {view.code: view.name for view in indicators.every}


def _histories(indicators: Indicators, series: SeriesProgress, speaking: Set[str]) -> tuple[GoalHistory, ...]:
    """Return the rates that have a target, and those that speak for a goal, year by year."""
    wanted = speaking | {goal.code for goal in indicators.targets}
    lines = {line.key: line for line in series.indicators}
    return tuple(
        GoalHistory(goal, history(lines[goal.code]), best_and_weakest(lines[goal.code]))
        for goal in indicators.every
        if goal.is_ratio and goal.code in wanted
    )


def _totals(series: SeriesProgress, counted: Mapping[str, Figure]) -> PeriodTotals:
    planned = cumulative_figure("total.planned", series.budget, "planned")
    spent = cumulative_figure("total.spent", series.budget, "spent")
    return PeriodTotals(
        instruments=cumulative_figure("total.instruments", series.instruments, "instruments"),
        classes=cumulative_figure("total.classes", series.training, "classes"),
        attendances=cumulative_figure("total.attendances", series.training, "attendances"),
        audience=cumulative_figure("total.audience", series.publicity, "audience"),
        planned=planned,
        spent=spent,
        spending=_spending(planned.value, spent.value),
        counts=tuple(counted.values()),
    )


def _spending(planned: Value, spent: Value) -> Figure:
    known = not (planned.lacking or spent.lacking)
    value = rate(spent, planned) if known else NOT_REPORTED
    return figure("total.spending", "Kinh phí thực hiện so với dự toán", PER_CENT, value)


def _counted(indicators: Indicators, series: SeriesProgress) -> dict[str, Figure]:
    lines = {line.key: line for line in series.indicators}
    return {
        view.code: figure(f"{view.code}.total", f"{view.name}, lũy kế", view.unit, lines[view.code].cumulative)
        for view in indicators.every
        if not view.is_ratio and not view.is_binary
    }


def evaluation_figures(evaluation: Evaluation) -> tuple[Figure, ...]:
    """Return the figures of the evaluation."""
    totals = evaluation.totals
    return (
        *indicator_figures(view for view in evaluation.indicators.every if view.is_ratio or view.is_binary),
        *totals.counts,
        *task_figures(evaluation.tasks, evaluation.groups),
        *(totals.instruments, totals.classes, totals.attendances, totals.audience, totals.planned, totals.spent),
        *(() if totals.spending.missing else (totals.spending,)),
    )


def evaluation_missing(evaluation: Evaluation, series: SeriesProgress) -> tuple[MissingFigure, ...]:
    """Return what was not reported, people's paragraphs on the period included."""
    return (*series.missing, *missing_words(series.latest.period, evaluation.year))
