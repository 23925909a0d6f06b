"""What an evaluation says of the whole period: nothing counted, money spent, tasks still to be finished."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from gen.documents import build_context
from gen.domain.document import Behaviour
from gen.domain.tables import AgencyTables, BudgetRow, TaskStatus
from gen.domain.values import NOT_REPORTED, Value
from gen.programme import Programme
from gen.progress import assess_series, merge_tables
from tests.support.province import tables
from tests.unit.documents.asking import Ask, values_of

YEARS = range(2019, 2023)
FUNDS = "Ngân sách địa phương"


@pytest.fixture
def said(ask: Ask, programme: Programme) -> Any:
    """Return what the midterm evaluation of given tables says."""

    def of(*years: AgencyTables) -> Mapping[str, Any]:
        progress = assess_series({each.year: each for each in years}, programme)
        return values_of(build_context(ask(Behaviour.MIDTERM, 2022, progress=progress)))

    return of


def with_funds(year: int, planned: int, spent: int | None) -> AgencyTables:
    rows = (BudgetRow(FUNDS, Value(Decimal(planned)), NOT_REPORTED if spent is None else Value(Decimal(spent))),)
    return replace(tables(year), budget=rows)


def test_what_was_never_counted_in_the_period_has_not_come_up(said: Any) -> None:
    goals = said(*map(tables, YEARS))["goal_rows"]

    told = next(goal.told for goal in goals if "đoàn trao đổi" in goal.told)

    assert "số đoàn trao đổi, học tập kinh nghiệm với các nước ASEAN: chưa phát sinh" in told
    assert "0 đoàn" not in told


def test_a_sum_that_lacks_a_part_is_never_said_to_be_nothing(said: Any) -> None:
    silent = replace(tables(2022), indicators=tuple(r for r in tables(2022).indicators if r.code != "CT11"))

    told = " ".join(goal.told for goal in said(*map(tables, range(2019, 2022)), silent)["goal_rows"])

    assert "ASEAN: lũy kế 0* đoàn" in told


def test_the_rate_of_spending_is_that_of_the_sums(said: Any) -> None:
    totals = said(*(with_funds(year, 100, 75 + year % 2) for year in YEARS))["totals"]

    assert (str(totals.planned), str(totals.spent), str(totals.spending)) == ("400", "302", "75,5%")


def test_money_that_is_partly_unknown_has_no_rate_of_spending(said: Any) -> None:
    totals = said(with_funds(2021, 100, None), with_funds(2022, 100, 90))["totals"]

    assert totals.spending.missing


def test_what_each_agency_told_before_a_merger_has_a_line_of_its_own(ask: Ask, programme: Programme) -> None:
    apart = [
        replace(tables(2024, id_), tasks=(replace(tables(2024).tasks[0], result=result),))
        for id_, result in (("yen-bai", "Mở 3 lớp"), ("lao-cai", "Mở 5 lớp. Có 40 người"))
    ]
    names = {"yen-bai": "Yên Bái", "lao-cai": "Lào Cai"}
    now = replace(tables(2025), tasks=(replace(tables(2025).tasks[0], result="Mở 9 lớp"),))

    progress = assess_series(
        {2024: merge_tables("lao-cai", 2024, apart, names), 2025: now}, programme, ("yen-bai", "lao-cai")
    )
    groups = values_of(build_context(ask(Behaviour.FINAL, 2025, progress=progress)))["groups"]

    assert groups[0].by_task[0].lines == (
        "Năm 2024 (Yên Bái): Mở 3 lớp",
        "Năm 2024 (Lào Cai): Mở 5 lớp. Có 40 người",
        "Năm 2025: Mở 9 lớp",
    )


def test_classes_and_documents_of_several_bodies_stand_in_the_order_of_their_days(said: Any) -> None:
    year = tables(2022)
    days = (date(2022, 9, 1), None, date(2022, 3, 1))
    trainings = tuple(replace(year.trainings[0], name=str(number), start=day) for number, day in enumerate(days))
    instruments = tuple(replace(year.instruments[0], symbol=str(n), issued_on=day) for n, day in enumerate(days))

    values = said(replace(year, trainings=trainings, instruments=instruments))

    assert [each.row.name for each in values["classes"]] == ["2", "0", "1"]
    assert [each.symbol for each in values["instruments"]] == ["2", "0", "1"]


@pytest.mark.parametrize(
    ("statuses", "unfinished"),
    [
        ((TaskStatus.DONE, TaskStatus.REGULAR), False),
        ((TaskStatus.DONE, TaskStatus.ONGOING), True),
        ((TaskStatus.DROPPED,), True),
    ],
)
def test_tasks_are_unfinished_that_are_neither_done_nor_standing(
    said: Any, statuses: tuple[TaskStatus, ...], unfinished: bool
) -> None:
    rows = tuple(replace(row, status=status) for row, status in zip(tables(2022).tasks, statuses, strict=False))

    assert said(replace(tables(2022), tasks=rows))["tasks"].unfinished is unfinished
