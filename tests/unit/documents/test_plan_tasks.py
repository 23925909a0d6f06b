from collections.abc import Callable
from operator import attrgetter

import pytest
from msgspec.structs import replace

from gen.documents.plan_tasks import PlanGroup, clipped, plan_groups
from gen.domain.programme import Task
from gen.domain.tables import TaskStatus
from gen.programme import Programme
from gen.progress import assess_year
from gen.progress.model import YearProgress
from tests.support.province import tables

YEARS = range(2019, 2026)


def groups_of(
    programme: Programme,
    progress: YearProgress | None,
    *,
    first_year: int = 2019,
    led: Callable[[Task], tuple[str, str]] = attrgetter("province_lead", "partners"),
) -> tuple[PlanGroup, ...]:
    return plan_groups(programme, programme.tasks, progress, led=led, first_year=first_year)


@pytest.mark.parametrize(
    ("schedule", "text"),
    [
        ("Hằng năm, 2019 - 2025", "Hằng năm, 2022 - 2025"),
        ("2019 - 2022; 2022 - 2025", "2022 - 2025"),
        ("2019 - 2022", "2022 - 2025"),
        ("Quý IV năm 2022", "Quý IV năm 2022"),
    ],
)
def test_a_supplement_begins_in_2022(schedule: str, text: str) -> None:
    assert clipped(schedule, 2022, YEARS) == text
    assert clipped(schedule, 2019, YEARS) == schedule


def test_a_plan_without_figures_takes_the_sub_items_of_the_decision(programme: Programme) -> None:
    groups = groups_of(programme, None)
    assert [len(group.tasks) for group in groups] == [3, 10, 5, 3, 3]
    assert groups[1].tasks[4].letter == "đ"


def test_a_ministry_gets_the_leads_of_a_ministry(programme: Programme) -> None:
    assert groups_of(programme, None, led=attrgetter("ministry_lead", "partners"))[0].tasks[0].lead.startswith("Vụ ")


def test_a_group_the_agency_took_nothing_up_of_is_filled_from_the_decision(programme: Programme) -> None:
    groups = groups_of(programme, assess_year(tables(2019), None, programme))
    assert [task.code for task in groups[0].tasks] == ["1a", "1b"]
    assert [task.code for task in groups[3].tasks] == ["4a", "4b", "4c"]


def test_every_task_has_owner_time_product_and_funding(programme: Programme) -> None:
    tasks = [task for group in groups_of(programme, None) for task in group.tasks]
    assert all(task.lead and task.period and task.product and task.funding for task in tasks)


def test_a_supplement_leaves_out_what_is_done(programme: Programme) -> None:
    groups = groups_of(programme, assess_year(tables(2022), None, programme), first_year=2022)
    assert [task.code for task in groups[0].tasks] == ["1b"]


def test_a_plan_leaves_out_what_will_not_be_done(programme: Programme) -> None:
    rows = tuple(replace(row, status=TaskStatus.DROPPED) for row in tables(2019).tasks if row.code == "1a")
    kept = tuple(row for row in tables(2019).tasks if row.code != "1a")
    progress = assess_year(replace(tables(2019), tasks=rows + kept), None, programme)
    assert [task.code for task in groups_of(programme, progress)[0].tasks] == ["1b"]
