"""The task table of a plan: what the agency takes up, or the Decision's own sub-items where it has said nothing."""

import re
from collections.abc import Callable, Collection, Sequence
from decimal import Decimal

from msgspec import Struct

from gen.documents.figures import Figure, figure
from gen.domain.programme import Task
from gen.domain.tables import TaskRow, TaskStatus
from gen.domain.values import Value
from gen.programme import Programme
from gen.progress.model import GroupProgress, YearProgress
from gen.vietnamese import letter, or_missing, period

# What a supplement need not take up again.
_SETTLED = (TaskStatus.DONE, TaskStatus.DROPPED)
Led = tuple[str, str]
"""Who leads a sub-item, and the partners."""
_SPAN = re.compile(r"(\d{4}) - (\d{4})")


class PlanTask(Struct, frozen=True):
    """One task of the plan as a row of its table; ``letter`` is its place within the group.

    ``amount`` (03 lớp) and ``place`` are "" where the agency says nothing of them.
    """

    code: str
    letter: str
    task: str
    lead: str
    partners: str
    period: str
    product: str
    funding: str
    amount: str = ""
    place: str = ""


class PlanGroup(Struct, frozen=True):
    """One of the groups of solutions with the tasks that the plan takes up; no group is empty."""

    number: int
    title: str
    tasks: tuple[PlanTask, ...]
    total: Figure


def plan_groups(
    programme: Programme,
    tasks: Sequence[Task],
    progress: YearProgress | None,
    *,
    led: Callable[[Task], Led],
    first_year: int,
) -> tuple[PlanGroup, ...]:
    """Return the groups: the agency's own tasks, or the Decision's sub-items where it took up none of a group.

    ``tasks`` are those of the programme in the words of a day. A plan has to cover all groups; a supplement leaves out
    what is settled. ``led`` says who leads a sub-item within the agency, and with whom.
    """
    years, plans = programme.years, programme.plans
    schedules = {task.code: clipped(task.schedule, first_year, years) for task in tasks}
    settled = _SETTLED if first_year > years[0] else (TaskStatus.DROPPED,)
    taken_up = {group.number: _open_rows(group, settled) for group in progress.groups} if progress else {}
    found = []
    for group in programme.groups:
        rows, funding = taken_up.get(group.number, ()), plans.funding_of.get(group.number, plans.funding)
        if rows:
            plan_tasks = tuple(_of_row(row, at, funding, schedules) for at, row in enumerate(rows, 1))
        else:
            items = [task for task in tasks if task.group == group.number]
            plan_tasks = tuple(_of_item(task, at, led(task), funding, schedules) for at, task in enumerate(items, 1))
        found.append(PlanGroup(group.number, group.title, plan_tasks, count_of_tasks(group.number, len(plan_tasks))))
    return tuple(found)


def clipped(schedule: str, first_year: int, years: Sequence[int]) -> str:
    """Return what is left of a schedule from ``first_year`` on; ``years`` are those of the programme."""
    if first_year <= years[0]:
        return schedule
    parts = [part.strip() for part in schedule.split(";")]
    going_on = [part for part in parts if not (span := _SPAN.search(part)) or int(span[2]) > first_year]
    if not going_on:
        return f"{first_year} - {years[-1]}"
    return "; ".join(_SPAN.sub(lambda span: f"{max(int(span[1]), first_year)} - {span[2]}", part) for part in going_on)


def _open_rows(group: GroupProgress, settled: Collection[TaskStatus]) -> tuple[TaskRow, ...]:
    return tuple(row for row in group.tasks if row.status not in settled)


def _of_row(row: TaskRow, position: int, funding: str, schedules: dict[str, str]) -> PlanTask:
    """Return a task as the agency wrote it; dates within one year are that year's share of a longer task."""
    lasting = row.end is not None and row.start is not None and row.end.year > row.start.year
    return PlanTask(
        code=row.code,
        letter=letter(position),
        task=or_missing(row.task),
        lead=or_missing(row.lead),
        partners=or_missing(row.partners),
        period=period(row.start, row.end) if lasting else schedules.get(row.code) or period(row.start, row.end),
        product=or_missing(row.product),
        funding=funding,
    )


def _of_item(task: Task, position: int, led: Led, funding: str, schedules: dict[str, str]) -> PlanTask:
    return PlanTask(
        code=task.code,
        letter=letter(position),
        task=task.summary,
        lead=or_missing(led[0]),
        partners=or_missing(led[1]),
        period=or_missing(schedules[task.code]),
        product=or_missing(task.product),
        funding=funding,
    )


def count_of_tasks(number: int, tasks: int) -> Figure:
    """Return how many tasks the plan takes up in a group."""
    return figure(f"plan.group-{number}", f"Số nhiệm vụ nhóm {number}", "nhiệm vụ", Value(Decimal(tasks)))


def plan_figures(groups: Sequence[PlanGroup]) -> tuple[Figure, ...]:
    """Return the number of tasks of each group."""
    return tuple(group.total for group in groups)
