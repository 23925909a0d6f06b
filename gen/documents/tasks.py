"""How reports speak of the tasks of the five groups."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from gen.documents.breakdown import breakdown
from gen.documents.figures import Figure, figure
from gen.domain.frozen import frozen
from gen.domain.tables import TaskRow, TaskStatus
from gen.domain.values import NOT_REPORTED, Value
from gen.progress.model import GroupProgress
from gen.vietnamese import MISSING, ended, first_lower, or_missing, period, sentence

# How a sentence says each status, in the order it names them.
STATUS_WORDS: Mapping[TaskStatus, str] = {
    TaskStatus.DONE: "đã hoàn thành",
    TaskStatus.REGULAR: "được thực hiện thường xuyên",
    TaskStatus.ONGOING: "đang triển khai",
    TaskStatus.PLANNED: "mới lên kế hoạch",
    TaskStatus.DROPPED: "không thực hiện",
}
_UNKNOWN_WORDS = "chưa có thông tin về trạng thái"
_STATUS_IDS = {
    TaskStatus.DONE: "done",
    TaskStatus.REGULAR: "regular",
    TaskStatus.ONGOING: "ongoing",
    TaskStatus.PLANNED: "planned",
    TaskStatus.DROPPED: "dropped",
}
_COUNTED = "nhiệm vụ"


@frozen
class TaskView:
    """One task as a row of a table: every cell is text, “…” where nothing was written."""

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


@frozen
class GroupView:
    """One group of tasks. ``breakdown`` goes on from its number of tasks: “trong đó 02 nhiệm vụ đã hoàn thành …”.

    ``results`` are the results that were reported, as sentences; ``delays`` the overdue tasks with their causes.
    """

    number: int
    title: str
    reported: bool
    total: Figure
    breakdown: str
    overdue: int
    tasks: tuple[TaskView, ...]
    results: tuple[str, ...]
    delays: tuple[str, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class TaskSummary:
    """All tasks together; ``by_status`` names a figure for each status."""

    reported: bool
    total: Figure
    groups_taken_up: int
    breakdown: str
    overdue: Figure
    regular: Figure
    by_status: tuple[Figure, ...]
    delays: tuple[str, ...]


def task_view(row: TaskRow, overdue: bool = False) -> TaskView:
    """Return a task as a row of a table."""
    return TaskView(
        code=row.code,
        task=or_missing(row.task),
        lead=or_missing(row.lead),
        partners=or_missing(row.partners),
        period=period(row.start, row.end),
        product=or_missing(row.product),
        status=str(row.status) if row.status else MISSING,
        result=or_missing(row.result),
        cause=row.cause.strip(),
        overdue=overdue,
    )


def group_view(group: GroupProgress) -> GroupView:
    """Return a group with its rows."""
    tasks = tuple(task_view(row, row in group.overdue_tasks) for row in group.tasks)
    return GroupView(
        number=group.number,
        title=group.title,
        reported=group.reported,
        total=_count_figure(
            f"tasks.group-{group.number}", f"Số nhiệm vụ nhóm {group.number}", group.tasks, group.reported
        ),
        breakdown=_breakdown(group.counts, group.unknown),
        overdue=group.overdue,
        tasks=tasks,
        results=tuple(dict.fromkeys(sentence(task.result) for task in tasks if task.result != MISSING)),
        delays=tuple(_delay(task) for task in tasks if task.overdue),
        empty="Không đăng ký nhiệm vụ" if group.reported else MISSING,
    )


def _delay(task: TaskView) -> str:
    cause = f" (nguyên nhân: {first_lower(ended(task.cause, ''))})" if task.cause else ""
    return f"{ended(task.task, '')}{cause}"


def _count_figure(id_: str, label: str, rows: Iterable[TaskRow], reported: bool) -> Figure:
    counted = tuple(rows)
    cells = tuple(row.source for row in counted if row.source is not None)
    return figure(id_, label, _COUNTED, Value(Decimal(len(counted)), parts=cells) if reported else NOT_REPORTED)


def task_summary(groups: tuple[GroupProgress, ...], views: tuple[GroupView, ...]) -> TaskSummary:
    """Add the groups up."""
    reported = any(group.reported for group in groups)
    rows = tuple(row for group in groups for row in group.tasks)
    counts = {status: sum(group.counts[status] for group in groups) for status in STATUS_WORDS}
    late = tuple(row for group in groups for row in group.overdue_tasks)
    by_status = {status: _status_figure(status, rows, reported) for status in STATUS_WORDS}
    return TaskSummary(
        reported=reported,
        total=_count_figure("tasks.total", "Tổng số nhiệm vụ", rows, reported),
        groups_taken_up=sum(group.total > 0 for group in groups),
        breakdown=_breakdown(counts, sum(group.unknown for group in groups)),
        overdue=_count_figure("tasks.overdue", "Số nhiệm vụ quá hạn", late, reported),
        regular=by_status[TaskStatus.REGULAR],
        by_status=tuple(by_status.values()),
        delays=tuple(delay for view in views for delay in view.delays),
    )


def _status_figure(status: TaskStatus, rows: tuple[TaskRow, ...], reported: bool) -> Figure:
    counted = (row for row in rows if row.status is status)
    return _count_figure(f"tasks.{_STATUS_IDS[status]}", f"Số nhiệm vụ: {status.value}", counted, reported)


def _breakdown(counts: Mapping[TaskStatus, int], unknown: int) -> str:
    parts = [(counts.get(status, 0), words) for status, words in STATUS_WORDS.items()]
    return breakdown([*parts, (unknown, _UNKNOWN_WORDS)], _COUNTED)


def task_figures(summary: TaskSummary, groups: Iterable[GroupView]) -> tuple[Figure, ...]:
    """Return the figures of the tasks."""
    return (summary.total, *summary.by_status, summary.overdue, *(group.total for group in groups))
