"""A report on a period tells the results of all its years, and no year undoes what another has done."""

from datetime import date

import pytest
from msgspec.structs import replace

from gen.domain.tables import TaskRow, TaskStatus
from gen.progress import assess_series
from gen.progress.model import GroupProgress
from gen.progress.period_tasks import finished_late, status_over
from tests.support.figures import SmallProgramme, tables, task

DONE, REGULAR, ONGOING = TaskStatus.DONE, TaskStatus.REGULAR, TaskStatus.ONGOING
PLANNED, DROPPED = TaskStatus.PLANNED, TaskStatus.DROPPED


@pytest.mark.parametrize(
    ("by_year", "expected"),
    [
        ((REGULAR, DONE, DROPPED), DONE),
        ((REGULAR, REGULAR, DROPPED), REGULAR),
        ((ONGOING, PLANNED), ONGOING),
        ((PLANNED, DROPPED), DROPPED),
        ((ONGOING, None), ONGOING),
        ((None, None), None),
    ],
)
def test_the_status_of_a_period_is_not_that_of_its_last_year(
    by_year: tuple[TaskStatus | None, ...], expected: TaskStatus | None
) -> None:
    assert status_over(by_year) is expected


def told(code: str, status: TaskStatus | None, result: str) -> TaskRow:
    return replace(task(code, status), result=result)


def groups(*years: tuple[TaskRow, ...]) -> tuple[GroupProgress, ...]:
    by_year = {2019 + place: tables(year=2019 + place, tasks=rows) for place, rows in enumerate(years)}
    return assess_series(by_year, SmallProgramme()).groups


def test_results_of_all_years_are_gathered_and_said_once_with_their_years() -> None:
    first, _second = groups(
        (told("1a", REGULAR, "Mở 3 lớp."),), (told("1a", REGULAR, "Mở 3 lớp"),), (told("1a", REGULAR, "Mở 5 lớp"),)
    )

    assert first.tasks[0].result == "năm 2019, 2020: Mở 3 lớp\nnăm 2021: Mở 5 lớp"


def test_a_year_that_carried_a_task_out_and_tells_no_result_says_so_beside_the_others() -> None:
    first, _second = groups((told("1a", REGULAR, "Mở 3 lớp"),), (told("1a", REGULAR, ""),))

    assert first.tasks[0].result == "năm 2019: Mở 3 lớp\nnăm 2020: Chưa có kết quả được báo cáo"


def test_a_year_in_which_a_task_was_left_undone_says_so_and_why() -> None:
    undone = replace(told("1a", DROPPED, ""), cause="Không có kinh phí.")
    first, _second = groups((told("1a", REGULAR, "Mở 3 lớp"),), (undone,))

    assert first.tasks[0].result == ("năm 2019: Mở 3 lớp\nnăm 2020: Không thực hiện (nguyên nhân: không có kinh phí)")


def test_a_task_that_the_last_year_no_longer_lists_is_still_told_of() -> None:
    first, _second = groups((told("1a", DONE, "Đã ban hành"),), (told("1b", REGULAR, "Duy trì"),))

    assert [(row.code, row.status) for row in first.tasks] == [("1a", DONE), ("1b", REGULAR)]
    assert first.counts[DONE] == 1


def test_a_last_year_without_its_table_leaves_the_tasks_of_the_others() -> None:
    by_year = {2019: tables(year=2019, tasks=(told("1a", DONE, "Đã ban hành"),)), 2020: None}

    first, _second = assess_series(by_year, SmallProgramme()).groups

    assert (first.reported, first.total) == (True, 1)


def until(end: date, status: TaskStatus) -> TaskRow:
    return replace(task("1a", status), end=end)


@pytest.mark.parametrize(
    ("years", "late"),
    [
        ((until(date(2019, 11, 30), ONGOING), until(date(2019, 11, 30), DONE)), {"1a"}),
        ((until(date(2020, 11, 30), ONGOING), until(date(2020, 11, 30), DONE)), set()),
        ((until(date(2019, 11, 30), ONGOING), until(date(2020, 11, 30), DONE)), set()),
        ((until(date(2019, 11, 30), DONE), until(date(2019, 11, 30), DONE)), set()),
        ((until(date(2019, 11, 30), ONGOING), until(date(2019, 11, 30), ONGOING)), set()),
    ],
    ids=["done a year later", "done in time", "put off", "done at once", "not done yet"],
)
def test_a_task_is_late_that_was_done_after_a_year_closed_behind_its_end(
    years: tuple[TaskRow, ...], late: set[str]
) -> None:
    by_year = {2019 + place: tables(year=2019 + place, tasks=(row,)) for place, row in enumerate(years)}
    series = assess_series(by_year, SmallProgramme())

    assert finished_late(series.by_year, series.groups) == late
