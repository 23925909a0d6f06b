"""The annex tables by agency (biểu B8): one table per goal, one of activities."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from msgspec import Struct

from gen.documents.gaps import gap_words
from gen.documents.indicators import IndicatorView
from gen.documents.national import NationalGoal
from gen.documents.reporting import BRANCHES, state_words
from gen.domain.tables import TaskStatus
from gen.domain.values import Value
from gen.progress.figures import read_figure
from gen.progress.model import Attainment, Change, IndicatorProgress, YearProgress
from gen.progress.nation_model import NationProgress
from gen.progress.reporting import ReportRow
from gen.vietnamese import MISSING, join, number, points

WHOLE_TABLE = "Cả bảng"
OWN_ROWS = ("Tập huấn",)
"""Tables whose rows concern one agency only."""

STANDINGS: Mapping[Attainment, str] = {
    Attainment.MET: "Đạt mục tiêu",
    Attainment.ON_TRACK: "Đúng tiến độ",
    Attainment.AT_RISK: "Chậm tiến độ",
    Attainment.MISSED: "Chưa đạt mục tiêu",
    Attainment.UNKNOWN: "Chưa đủ số liệu",
    Attainment.NO_TARGET: "Không đặt mục tiêu",
}
"""What sentences say too, as a cell says it; the rules are in ``gen.progress.attainment``."""


class GoalCells(Struct, frozen=True):
    """One agency's row in the table of a goal."""

    name: str
    numerator: str
    denominator: str
    result: str
    change: str
    standing: str


class GoalBranch(Struct, frozen=True):
    """The agencies of one level with their sum."""

    title: str
    rows: tuple[GoalCells, ...]
    total: GoalCells


class GoalTable(Struct, frozen=True):
    """A goal by agency."""

    title: str
    branches: tuple[GoalBranch, ...]
    total: GoalCells


class ActivityCells(Struct, frozen=True):
    """One agency's row in the table of activities; money in million đồng."""

    name: str
    tasks: str
    done: str
    overdue: str
    classes: str
    attendances: str
    audience: str
    planned: str
    spent: str
    report: str


class ActivityBranch(Struct, frozen=True):
    """The agencies of one level with their sum."""

    title: str
    rows: tuple[ActivityCells, ...]
    total: ActivityCells


class ActivityTable(Struct, frozen=True):
    """Tasks, classes, publicity and funds by agency."""

    branches: tuple[ActivityBranch, ...]
    total: ActivityCells


class UnitGap(Struct, frozen=True):
    """One figure with the agencies that did not report it."""

    table: str
    item: str
    count: int
    names: str


def goal_tables(nation: NationProgress, goals: Iterable[NationalGoal]) -> tuple[GoalTable, ...]:
    """Return a table for every goal that is a rate."""
    return tuple(_goal_table(nation, goal.goal) for goal in goals if goal.goal.is_ratio)


def _goal_table(nation: NationProgress, goal: IndicatorView) -> GoalTable:
    branches = []
    for branch in nation.branches:
        units = [unit for unit in nation.units if unit.unit.branch == branch.branch]
        rows = tuple(_goal_cells(unit.unit.name, _indicator(unit.progress, goal.code)) for unit in units)
        title = BRANCHES.get(branch.branch, branch.branch)
        branches.append(GoalBranch(title, rows, _goal_cells("Cộng", _indicator(branch.progress, goal.code))))
    return GoalTable(goal.name, tuple(branches), _goal_cells("Cả nước", _indicator(nation.whole, goal.code)))


def _indicator(progress: YearProgress, code: str) -> IndicatorProgress:
    return next(indicator for indicator in progress.indicators if indicator.code == code)


def _goal_cells(name: str, indicator: IndicatorProgress) -> GoalCells:
    return GoalCells(
        name=name,
        numerator=number(indicator.numerator),
        denominator=number(indicator.denominator),
        result=points(indicator.result),
        change=_change(indicator.change),
        standing=STANDINGS[indicator.attainment],
    )


def _change(change: Change | None) -> str:
    """Return the difference of two sums; “…” where a part of either is lacking: it is not that of what is printed."""
    return MISSING if change is None or change.over_common else points(change.absolute, sign=True)


def activity_table(nation: NationProgress) -> ActivityTable:
    """Return the table of activities by agency; who has sent a report is said as on the board."""
    board = nation.board.rows if nation.board else ()
    states = {row.unit.id: state_words(row) for row in board}
    branches = []
    for branch in nation.branches:
        units = [unit for unit in nation.units if unit.unit.branch == branch.branch]
        rows = tuple(
            _activity_cells(unit.unit.name, unit.progress, states.get(unit.unit.id, MISSING)) for unit in units
        )
        total = _activity_cells(
            "Cộng", branch.progress, _sent(row for row in board if row.unit.branch == branch.branch)
        )
        branches.append(ActivityBranch(BRANCHES.get(branch.branch, branch.branch), rows, total))
    return ActivityTable(tuple(branches), _activity_cells("Cả nước", nation.whole, _sent(board)))


def _sent(rows: Iterable[ReportRow]) -> str:
    """Return how many of the agencies have sent a report: ``82/85``; “…” where nobody was asked."""
    sent = [row.receipt is not None for row in rows]
    return f"{sum(sent)}/{len(sent)}" if sent else MISSING


def _activity_cells(name: str, progress: YearProgress, report: str) -> ActivityCells:
    return ActivityCells(
        name=name,
        tasks=_tasks(progress, sum(group.total for group in progress.groups)),
        done=_tasks(progress, sum(group.counts[TaskStatus.DONE] for group in progress.groups)),
        overdue=_tasks(progress, sum(group.overdue for group in progress.groups)),
        classes=_figure(progress, "training.classes"),
        attendances=_figure(progress, "training.attendances"),
        audience=_figure(progress, "publicity.audience"),
        planned=_figure(progress, "budget.planned"),
        spent=_figure(progress, "budget.spent"),
        report=report,
    )


def _figure(progress: YearProgress, figure_id: str) -> str:
    return number(read_figure(progress, figure_id) or Value())


def _tasks(progress: YearProgress, count: int) -> str:
    if not any(group.reported for group in progress.groups):
        return MISSING
    lacking = tuple(unit for group in progress.groups for unit in group.lacking)
    return number(Value(Decimal(count), lacking=lacking))


def unit_gaps(nation: NationProgress, names_of_goals: Mapping[str, str]) -> tuple[UnitGap, ...]:
    """Gather what single agencies did not report, by table and figure; a class without its figures counts as one.

    Indicators go by their names, since the reader of the report does not have the codes of the form.
    """
    gathered: dict[tuple[str, str], dict[str, None]] = {}
    for unit in nation.units:
        for gap in unit.progress.missing:
            item = (gap.column if gap.table in OWN_ROWS else gap_words(gap, names_of_goals)) or WHOLE_TABLE
            gathered.setdefault((gap.table, item), {})[unit.unit.name] = None
    return tuple(UnitGap(table, item, len(names), join(names)) for (table, item), names in sorted(gathered.items()))
