"""How reports speak of the tasks of the five groups."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from msgspec import Struct

from gen.documents.breakdown import breakdown
from gen.documents.figures import Figure, figure
from gen.domain.tables import TaskRow, TaskStatus
from gen.domain.values import NOT_REPORTED, Value
from gen.progress.model import GroupProgress
from gen.progress.task_merging import FINISHED_OR_STANDING, WITH_RESULT
from gen.vietnamese import MISSING, ended, first_lower, or_missing, period, sentence

# How a sentence says each status, in the order it names them.
STATUS_WORDS: Mapping[TaskStatus, str] = {
    TaskStatus.DONE: "đã hoàn thành",
    TaskStatus.REGULAR: "được thực hiện thường xuyên",
    TaskStatus.ONGOING: "đang triển khai",
    TaskStatus.PLANNED: "mới lên kế hoạch",
    TaskStatus.DROPPED: "không thực hiện",
}
DONE_IN_YEAR, DONE_EARLIER = "hoàn thành trong năm", "đã hoàn thành từ các năm trước"
"""How a report of one year says which of the tasks done it is to be credited with."""
_UNKNOWN_WORDS = "chưa có thông tin về trạng thái"
_STATUS_IDS = {
    TaskStatus.DONE: "done",
    TaskStatus.REGULAR: "regular",
    TaskStatus.ONGOING: "ongoing",
    TaskStatus.PLANNED: "planned",
    TaskStatus.DROPPED: "dropped",
}
_COUNTED = "nhiệm vụ"


class TaskView(Struct, frozen=True):
    """One task as a row of a table: every cell is text, “…” where nothing was written.

    ``late`` says of one that is done that it was not when its time was over.
    """

    code: str
    task: str
    lead: str
    partners: str
    period: str
    product: str
    status: str
    result: str
    cause: str
    overdue: bool
    late: bool = False


class TaskResults(Struct, frozen=True):
    """What came of one task over the years of a period: a line for each year, or for years with the same result."""

    task: str
    lines: tuple[str, ...]


class GroupView(Struct, frozen=True):
    """One group of tasks. ``breakdown`` goes on from its number of tasks: “trong đó 02 nhiệm vụ đã hoàn thành …”.

    ``breakdown_of_year`` tells the tasks done in the year from those done before it.
    ``results`` are the results that were reported, as sentences; ``silent`` the tasks carried out of which none was;
    ``delays`` the overdue tasks with their causes, ``dropped`` those not carried out with theirs; ``by_task`` tells the
    results of a period.
    """

    number: int
    title: str
    reported: bool
    total: Figure
    breakdown: str
    breakdown_of_year: str
    overdue: int
    tasks: tuple[TaskView, ...]
    results: tuple[str, ...]
    silent: tuple[str, ...]
    delays: tuple[str, ...]
    dropped: tuple[str, ...]
    empty: str
    by_task: tuple[TaskResults, ...] = ()


class TaskSummary(Struct, frozen=True):
    """All tasks together; ``by_status`` names a figure for each status.

    ``counted_on`` is the day by which tasks count as overdue; ``unfinished`` tells whether any task is neither done nor
    a standing one.
    """

    reported: bool
    total: Figure
    groups_taken_up: int
    breakdown: str
    breakdown_of_year: str
    overdue: Figure
    unfinished: bool
    counted_on: date | None
    regular: Figure
    by_status: tuple[Figure, ...]
    delays: tuple[str, ...]
    dropped: tuple[str, ...]


def task_view(row: TaskRow, overdue: bool = False, result: str | None = None) -> TaskView:
    """Return a task as a row of a table; ``result`` is what stands there in place of the row's own."""
    return TaskView(
        code=row.code,
        task=or_missing(row.task),
        lead=or_missing(row.lead),
        partners=or_missing(row.partners),
        period=period(row.start, row.end),
        product=or_missing(row.product),
        status=str(row.status) if row.status else MISSING,
        result=or_missing(row.result if result is None else result),
        cause=row.cause.strip(),
        overdue=overdue,
    )


def group_view(group: GroupProgress, in_tables: Mapping[str, str] = MappingProxyType({})) -> GroupView:
    """Return a group with its rows; ``in_tables`` are shorter results, by code, for the table of the annex."""
    overdue = {row.code for row in group.overdue_tasks}
    tasks = tuple(task_view(row, row.code in overdue, _in_table(row, in_tables)) for row in group.tasks)
    return GroupView(
        number=group.number,
        title=group.title,
        reported=group.reported,
        total=_count_figure(
            f"tasks.group-{group.number}", f"Số nhiệm vụ nhóm {group.number}", group.tasks, group.reported
        ),
        breakdown=breakdown_of((group,)),
        breakdown_of_year=breakdown_of_year((group,)),
        overdue=group.overdue,
        tasks=tasks,
        results=tuple(dict.fromkeys(sentence(row.result) for row in group.tasks if row.result.strip())),
        silent=tuple(
            ended(row.task, "") for row in group.tasks if row.status in WITH_RESULT and not row.result.strip()
        ),
        delays=tuple(with_cause(task) for task in tasks if task.overdue),
        dropped=tuple(with_cause(task) for task in tasks if task.status == TaskStatus.DROPPED),
        empty="Không đăng ký nhiệm vụ" if group.reported else MISSING,
    )


def _in_table(row: TaskRow, in_tables: Mapping[str, str]) -> str:
    shorter = in_tables.get(row.code)
    return row.result.replace("\n", "; ") if shorter is None else shorter


def with_cause(task: TaskView | TaskRow) -> str:
    """Name a task with the cause that is given for how it stands, if there is one."""
    cause = f" (nguyên nhân: {first_lower(ended(task.cause.strip(), ''))})" if task.cause.strip() else ""
    return f"{ended(task.task.strip(), '')}{cause}"


def _count_figure(id_: str, label: str, rows: Iterable[TaskRow], reported: bool) -> Figure:
    counted = tuple(rows)
    cells = tuple(row.source for row in counted if row.source is not None)
    return figure(id_, label, _COUNTED, Value(Decimal(len(counted)), parts=cells) if reported else NOT_REPORTED)


def task_summary(
    groups: tuple[GroupProgress, ...], views: tuple[GroupView, ...], counted_on: date | None
) -> TaskSummary:
    """Add the groups up; ``counted_on`` is the day the figures were closed."""
    reported = any(group.reported for group in groups)
    rows = tuple(row for group in groups for row in group.tasks)
    late = tuple(row for group in groups for row in group.overdue_tasks)
    by_status = {status: _status_figure(status, rows, reported) for status in STATUS_WORDS}
    return TaskSummary(
        reported=reported,
        total=_count_figure("tasks.total", "Tổng số nhiệm vụ", rows, reported),
        groups_taken_up=sum(group.total > 0 for group in groups),
        breakdown=breakdown_of(groups),
        breakdown_of_year=breakdown_of_year(groups),
        overdue=_count_figure("tasks.overdue", "Số nhiệm vụ quá hạn", late, reported),
        unfinished=any(row.status not in FINISHED_OR_STANDING for row in rows),
        counted_on=counted_on,
        regular=by_status[TaskStatus.REGULAR],
        by_status=tuple(by_status.values()),
        delays=tuple(delay for view in views for delay in view.delays),
        dropped=tuple(task for view in views for task in view.dropped),
    )


def _status_figure(status: TaskStatus, rows: tuple[TaskRow, ...], reported: bool) -> Figure:
    counted = (row for row in rows if row.status is status)
    return _count_figure(f"tasks.{_STATUS_IDS[status]}", f"Số nhiệm vụ: {status.value}", counted, reported)


def breakdown_of(groups: Iterable[GroupProgress]) -> str:
    """Say how the tasks of groups divide by status: “trong đó 02 nhiệm vụ đã hoàn thành và …”."""
    known = tuple(groups)
    in_status = _by_status(known)
    parts = [(in_status[status], words) for status, words in STATUS_WORDS.items()]
    return breakdown([*parts, (sum(group.unknown for group in known), _UNKNOWN_WORDS)], _COUNTED)


def breakdown_of_year(groups: Iterable[GroupProgress]) -> str:
    """Say the same in a report of one year: what was done in the year, and what had been done before it."""
    known = tuple(groups)
    in_status = _by_status(known)
    now, earlier = sum(group.done_in_year for group in known), sum(group.done_earlier for group in known)
    rest = in_status[TaskStatus.DONE] - now - earlier
    done = [(now, DONE_IN_YEAR), (earlier, DONE_EARLIER), (rest, STATUS_WORDS[TaskStatus.DONE])]
    others = [(in_status[each], words) for each, words in STATUS_WORDS.items() if each is not TaskStatus.DONE]
    return breakdown([*done, *others, (sum(group.unknown for group in known), _UNKNOWN_WORDS)], _COUNTED)


def _by_status(groups: Iterable[GroupProgress]) -> Mapping[TaskStatus, int]:
    """Count the tasks of all groups in each status."""
    counts = dict.fromkeys(STATUS_WORDS, 0)
    for group in groups:
        for status, number in group.counts.items():
            counts[status] += number
    return counts


def task_figures(summary: TaskSummary, groups: Iterable[GroupView]) -> tuple[Figure, ...]:
    """Return the figures of the tasks."""
    return (summary.total, *summary.by_status, summary.overdue, *(group.total for group in groups))
