"""Nothing of a task is dropped in silence: what was not done is named with its cause, what says no result as such."""

from msgspec.structs import replace

from gen.documents import build_context
from gen.documents.tasks import group_view, task_summary
from gen.domain.document import Behaviour
from gen.domain.tables import TaskRow, TaskStatus
from gen.programme import Programme
from gen.progress import assess_year
from gen.progress.model import GroupProgress
from tests.support.figures import SmallProgramme, tables, task
from tests.support.province import tables as province
from tests.unit.documents.asking import Ask, values_of


def groups(*rows: TaskRow) -> tuple[GroupProgress, ...]:
    return assess_year(tables(tasks=rows), None, SmallProgramme()).groups


def test_a_task_that_was_not_carried_out_is_named_with_its_cause() -> None:
    dropped = replace(task("1a", TaskStatus.DROPPED), cause="Không cân đối được kinh phí.")
    found = groups(dropped)

    views = tuple(group_view(group) for group in found)

    assert views[0].dropped == ("Việc 1a (nguyên nhân: không cân đối được kinh phí)",)
    assert task_summary(found, views, None).dropped == views[0].dropped


def test_a_task_carried_out_without_a_result_is_named_as_such() -> None:
    rows = (task("1a", TaskStatus.REGULAR), replace(task("1b", TaskStatus.REGULAR), result="Mở 3 lớp"))

    view = group_view(groups(*rows)[0])

    assert (view.silent, view.results) == (("Việc 1a",), ("Mở 3 lớp.",))


def test_no_result_is_asked_of_a_task_that_is_planned_or_not_carried_out() -> None:
    rows = (task("1a", TaskStatus.PLANNED), task("1b", TaskStatus.DROPPED))

    assert group_view(groups(*rows)[0]).silent == ()


def test_a_shorter_result_stands_in_the_table_alone() -> None:
    row = replace(task("1a", TaskStatus.REGULAR), result="năm 2019: Mở 3 lớp\nnăm 2020: Mở 5 lớp")

    view = group_view(groups(row)[0], {"1a": "Mở 5 lớp"})

    assert (view.tasks[0].result, len(view.results)) == ("Mở 5 lớp", 1)


def test_the_table_of_a_year_says_why_a_task_was_not_carried_out(ask: Ask, programme: Programme) -> None:
    rows = province(2024).tasks
    dropped = replace(rows[0], status=TaskStatus.DROPPED, result="", cause="Không cân đối được kinh phí.")
    progress = assess_year(replace(province(2024), tasks=(dropped, *rows[1:])), None, programme)

    tasks = values_of(build_context(ask(Behaviour.ANNUAL, 2024, progress=progress)))["groups"][0].tasks

    assert tasks[0].result == "Nguyên nhân: không cân đối được kinh phí"


def test_a_goal_of_cooperation_of_which_nothing_came_has_no_row(ask: Ask, programme: Programme) -> None:
    progress = assess_year(province(2024), province(2023), programme)
    values = values_of(build_context(ask(Behaviour.ANNUAL, 2024, progress=progress)))

    assert "CT11" in [view.code for view in values["indicators"].idle]
    assert [view.code for view in values["cooperation"].indicators] == ["CT10", "CT12"]
