"""Figures by the id that documents and their records give them: ``training.classes``, ``tasks.done``, codes …"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType

from gen.domain.tables import TaskRow, TaskStatus
from gen.domain.values import NOT_REPORTED, Value
from gen.progress.model import IndicatorProgress, YearProgress

TOTALS: Mapping[str, Callable[[YearProgress], Value]] = MappingProxyType(
    {
        "training.classes": lambda progress: progress.training.classes,
        "training.people": lambda progress: progress.training.people,
        "training.attendances": lambda progress: progress.training.attendances,
        "publicity.quantity": lambda progress: progress.publicity_total.quantity,
        "publicity.audience": lambda progress: progress.publicity_total.audience,
        "instruments.total": lambda progress: progress.instrument_count,
        "budget.planned": lambda progress: progress.budget_total.planned,
        "budget.spent": lambda progress: progress.budget_total.spent,
        "budget.rate": lambda progress: progress.budget_total.rate,
    }
)
"""The figures of a year that are not indicators."""

TASK_PREFIX = "tasks."
STATUS_IDS: Mapping[str, TaskStatus] = MappingProxyType(
    {
        "done": TaskStatus.DONE,
        "regular": TaskStatus.REGULAR,
        "ongoing": TaskStatus.ONGOING,
        "planned": TaskStatus.PLANNED,
        "dropped": TaskStatus.DROPPED,
    }
)
"""How ids of figures call the statuses of tasks: ``tasks.done`` …"""

TERMS: Mapping[str, Callable[[IndicatorProgress], Value]] = MappingProxyType(
    {
        "result": lambda indicator: indicator.result,
        "numerator": lambda indicator: indicator.numerator,
        "denominator": lambda indicator: indicator.denominator,
    }
)
"""What an indicator has; the code alone means its result."""


def read_figure(progress: YearProgress, figure_id: str) -> Value | None:
    """Return a figure of a year by its id; None if there is no such figure."""
    if figure_id in TOTALS:
        return TOTALS[figure_id](progress)
    if figure_id.startswith(TASK_PREFIX):
        return _count_tasks(progress, figure_id.removeprefix(TASK_PREFIX))
    code, term = _code_and_term(figure_id)
    found = next((each for each in progress.indicators if each.code.casefold() == code.casefold()), None)
    return TERMS[term](found) if found else None


def _code_and_term(figure_id: str) -> tuple[str, str]:
    """Part ``C1.2.numerator``: a code may have dots of its own, and stands for its result alone."""
    code, _dot, term = figure_id.rpartition(".")
    return (code, term) if term in TERMS else (figure_id, "result")


def _count_tasks(progress: YearProgress, what: str) -> Value | None:
    """Count tasks: ``total``, ``overdue``, ``group-2`` or a status; not reported where no table of tasks is in."""
    rows = _tasks(progress, what)
    if rows is None:
        return None
    if not any(group.reported for group in progress.groups):
        return NOT_REPORTED
    lacking = tuple(dict.fromkeys(unit for group in progress.groups for unit in group.lacking))
    cells = tuple(row.source for row in rows if row.source is not None)
    return Value(Decimal(len(rows)), parts=cells, lacking=lacking)


def _tasks(progress: YearProgress, what: str) -> tuple[TaskRow, ...] | None:
    if what == "overdue":
        return tuple(row for group in progress.groups for row in group.overdue_tasks)
    if what in STATUS_IDS:
        return tuple(row for group in progress.groups for row in group.tasks if row.status is STATUS_IDS[what])
    groups = {f"group-{group.number}": group.tasks for group in progress.groups}
    groups["total"] = tuple(row for group in progress.groups for row in group.tasks)
    return groups.get(what)


def figure_ids(progress: YearProgress) -> tuple[str, ...]:
    """Return the id of every figure of a year that can be asked for."""
    results = (f"{indicator.code}.{term}" for indicator in progress.indicators for term in TERMS)
    return (*results, *TOTALS)


def task_figure_ids(progress: YearProgress) -> tuple[str, ...]:
    """Return the ids of the counts of tasks. In a sum of many units they are counted by unit, not read off the sum."""
    groups = (f"group-{group.number}" for group in progress.groups)
    return tuple(f"{TASK_PREFIX}{what}" for what in ("total", "overdue", *STATUS_IDS, *groups))
