"""The tasks of a period: one row per sub-item with the results of all its years, a line for each.

The status over the years: done once it was done in any year; else the last one reported, where “Không thực hiện” and
“Đã lên kế hoạch” do not undo what was carried out before.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from gen.domain.tables import TaskRow, TaskStatus
from gen.progress import sheets
from gen.progress.knowledge import ProgrammeForFigures
from gen.progress.model import GroupProgress, YearProgress
from gen.progress.task_merging import NO_RESULT, WITH_RESULT, left_undone
from gen.progress.tasks import assess_groups, is_overdue

_CARRIED_OUT = frozenset({TaskStatus.REGULAR, TaskStatus.ONGOING})


def groups_over(by_year: Sequence[YearProgress], programme: ProgrammeForFigures) -> tuple[GroupProgress, ...]:
    """Return the groups of the period, assessed at the cut-off of its last year."""
    last = by_year[-1].tables
    found: dict[str, list[tuple[int, TaskRow]]] = {}
    for progress in by_year:
        for row in progress.tables.tasks:
            found.setdefault(row.code, []).append((progress.year, row))
    rows = tuple(_row_over(years) for years in found.values())
    absent = tuple(sheet for sheet in last.absent if sheet != sheets.TASKS or not rows)
    return assess_groups(replace(last, tasks=rows, absent=absent), programme)


def finished_late(by_year: Sequence[YearProgress], groups: Iterable[GroupProgress]) -> frozenset[str]:
    """Return the codes of the tasks of a period that are done, and were not when a year closed after their end.

    The end is that of the last year: a task that was put off is not late by its first end.
    """
    done = {row.code: row.end for group in groups for row in group.tasks if row.status is TaskStatus.DONE and row.end}
    closed = ((progress.cutoff, row) for progress in by_year if progress.cutoff for row in progress.tables.tasks)
    return frozenset(
        row.code for cutoff, row in closed if row.code in done and is_overdue(replace(row, end=done[row.code]), cutoff)
    )


def status_over(statuses: Iterable[TaskStatus | None]) -> TaskStatus | None:
    """Return the status of a task from those of its years, in their order."""
    known = [status for status in statuses if status is not None]
    if TaskStatus.DONE in known:
        return TaskStatus.DONE
    carried = [status for status in known if status in _CARRIED_OUT]
    reported = carried or known
    return reported[-1] if reported else None


def _row_over(years: Sequence[tuple[int, TaskRow]]) -> TaskRow:
    last = years[-1][1]
    return replace(
        last,
        start=min((row.start for _year, row in years if row.start is not None), default=None),
        end=_end_of(years),
        status=status_over(row.status for _year, row in years),
        result="\n".join(f"{of_years}: {said}" for said, of_years in _gathered(_results(years))),
        cause="; ".join(
            f"{said} ({of_years})" for said, of_years in _gathered((year, row.cause) for year, row in years)
        ),
    )


def _results(years: Sequence[tuple[int, TaskRow]]) -> Iterator[tuple[int, str]]:
    """Yield the result of each year; where others have one, a year without says so, or why nothing was done."""
    told = any(row.result.strip() for _year, row in years)
    for year, row in years:
        silent = told and not row.result.strip()
        yield year, (NO_RESULT if row.status in WITH_RESULT else left_undone(row)) if silent else row.result


def _end_of(years: Sequence[tuple[int, TaskRow]]) -> date | None:
    """Return the end that the last year reports: it may have been put off."""
    return next((row.end for _year, row in reversed(years) if row.end is not None), None)


def _gathered(texts: Iterable[tuple[int, str]]) -> Iterator[tuple[str, str]]:
    """Yield distinct texts with their years: “Mở 3 lớp”, “năm 2019, 2021”; “Mở 5 lớp”, “năm 2022”."""
    years_of: dict[str, list[int]] = {}
    for year, text in texts:
        said = text.strip().rstrip(".;")
        if said:
            years_of.setdefault(said, []).append(year)
    for said, years in years_of.items():
        yield said, f"năm {', '.join(map(str, years))}"
