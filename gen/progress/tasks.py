"""The tasks of one agency in one year, by the groups of the Decision, and which of them are overdue."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from gen.domain.tables import AgencyTables, TaskRow, TaskStatus
from gen.progress import sheets
from gen.progress.knowledge import ProgrammeForFigures
from gen.progress.model import GroupProgress

UNFINISHED = frozenset({TaskStatus.PLANNED, TaskStatus.ONGOING})
"""Statuses in which a task whose time is over counts as overdue."""

_NONE_YET = dict.fromkeys(TaskStatus, 0)


def cutoff_of(tables: AgencyTables, programme: ProgrammeForFigures) -> date:
    """Return the day the figures were closed: as stated, else the programme's."""
    return tables.as_of or programme.measures.cut_off.last_day(tables.year)


def is_overdue(task: TaskRow, cutoff: date) -> bool:
    """Tell whether a task should have ended before the cut-off and is not done."""
    return task.end is not None and task.end < cutoff and task.status in UNFINISHED


def assess_groups(tables: AgencyTables, programme: ProgrammeForFigures) -> tuple[GroupProgress, ...]:
    """Count the tasks of each group by status; a code the Decision does not have goes by its first digit."""
    cutoff = cutoff_of(tables, programme)
    order = {task.code: (index, task.group) for index, task in enumerate(programme.tasks)}
    rows: dict[int, list[TaskRow]] = defaultdict(list)
    for row in sorted(tables.tasks, key=lambda row: order.get(row.code, (len(order), 0))[0]):
        rows[_group_number(row, order)].append(row)
    taken_up = {row.code for row in tables.tasks}
    left: dict[int, list[str]] = defaultdict(list)
    for task in programme.tasks:
        if task.code not in taken_up:
            left[task.group].append(task.code)
    lacking = tuple(unit for sheet, unit in tables.lacking if sheet == sheets.TASKS)
    return tuple(
        _group(
            group.number,
            group.title,
            tuple(rows[group.number]),
            cutoff,
            tuple(left[group.number]),
            not tables.lacks(sheets.TASKS),
            lacking,
        )
        for group in programme.groups
    )


def _group_number(row: TaskRow, order: Mapping[str, tuple[int, int]]) -> int:
    """Return the group of a task; 0, which no group has, for a code that names none (a finding of the checks)."""
    if row.code in order:
        return order[row.code][1]
    return int(row.code[:1]) if row.code[:1].isdecimal() else 0


def _group(
    number: int,
    title: str,
    rows: tuple[TaskRow, ...],
    cutoff: date,
    not_taken_up: tuple[str, ...],
    reported: bool,
    lacking: tuple[str, ...],
) -> GroupProgress:
    """Count the rows of one group."""
    counts = dict(_NONE_YET)
    unknown = 0
    for row in rows:
        if row.status is None:
            unknown += 1
        else:
            counts[row.status] += 1
    overdue = tuple(row for row in rows if is_overdue(row, cutoff))
    ends = [row.end for row in rows if row.status is TaskStatus.DONE and row.end is not None]
    earlier = sum(end.year < cutoff.year for end in ends)
    return GroupProgress(
        number=number,
        title=title,
        counts=counts,
        overdue=len(overdue),
        unknown=unknown,
        tasks=rows,
        overdue_tasks=overdue,
        not_taken_up=not_taken_up if reported else (),
        reported=reported,
        lacking=lacking,
        done_in_year=len(ends) - earlier,
        done_earlier=earlier,
    )
