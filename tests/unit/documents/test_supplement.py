"""The supplement starts from the midterm: its baseline, a target for each year, tasks that go on, the first plan."""

from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace

from gen.documents import build_context
from gen.documents.supplement import YearlyTarget, targets_and_results
from gen.domain.document import Behaviour
from gen.domain.tables import AgencyTables, InstrumentRow, TaskStatus
from gen.domain.values import NOT_REPORTED
from gen.programme import Programme
from gen.progress import assess_series
from gen.progress.model import SeriesProgress
from tests.support.province import tables
from tests.unit.documents.asking import Ask, values_of

ISSUER = "Ủy ban nhân dân tỉnh Lào Cai"


def with_plan(symbol: str) -> AgencyTables:
    subject = "Kế hoạch hành động thực hiện Đề án 1439 giai đoạn 2019 - 2025"
    return replace(tables(2019), instruments=(InstrumentRow(symbol, date(2019, 7, 5), ISSUER, subject),))


def series_of(programme: Programme, **years: AgencyTables) -> SeriesProgress:
    given = {year: years.get(f"y{year}", tables(year)) for year in range(2019, 2023)}
    return assess_series(given, programme)


@pytest.mark.parametrize(
    ("symbol", "cited"),
    [
        ("171/KH-UBND", f"(Kế hoạch số 171/KH-UBND ngày 05 tháng 7 năm 2019 của {ISSUER})"),
        ("172/QĐ-UBND", f"ban hành kèm theo Quyết định số 172/QĐ-UBND ngày 05 tháng 7 năm 2019 của {ISSUER}"),
    ],
)
def test_the_plan_that_is_supplemented_is_cited_with_number_and_day(
    ask: Ask, programme: Programme, symbol: str, cited: str
) -> None:
    series = series_of(programme, y2019=with_plan(symbol))

    assert values_of(build_context(ask(Behaviour.PLAN, 2022, progress=series)))["first_plan"] == cited


def test_a_plan_that_no_table_names_is_not_made_up(ask: Ask, programme: Programme) -> None:
    values = values_of(build_context(ask(Behaviour.PLAN, 2022, progress=series_of(programme))))

    assert values["first_plan"] == ""


def test_each_rate_goes_in_equal_steps_from_the_midterm_to_the_target(ask: Ask, years_to_2022: SeriesProgress) -> None:
    knowledge: YearlyTarget = values_of(build_context(ask(Behaviour.PLAN, 2022, progress=years_to_2022)))["yearly"][0]

    assert str(knowledge.baseline) == "56,67%"
    assert knowledge.steps == ((2023, Decimal("71.1")), (2024, Decimal("85.6")), (2025, Decimal("100.0")))
    assert knowledge.words == "năm 2023: 71,1%; năm 2024: 85,6%; năm 2025: 100%"


def test_a_goal_that_was_reached_stays_at_its_target(ask: Ask, programme: Programme) -> None:
    rows = tables(2022).indicators
    reached = replace(tables(2022), indicators=(replace(rows[0], numerator=rows[0].denominator), *rows[1:]))
    values = values_of(build_context(ask(Behaviour.PLAN, 2022, progress=series_of(programme, y2022=reached))))

    assert {step for _year, step in values["yearly"][0].steps} == {Decimal("100.0")}


def test_without_a_baseline_no_target_of_a_year_is_made_up(ask: Ask, programme: Programme) -> None:
    rows = tables(2022).indicators
    silent = replace(tables(2022), indicators=(replace(rows[0], numerator=NOT_REPORTED), *rows[1:]))
    values = values_of(build_context(ask(Behaviour.PLAN, 2022, progress=series_of(programme, y2022=silent))))

    assert values["yearly"][0].steps == ()
    assert values["yearly"][0].baseline.missing


def test_tasks_that_go_on_are_told_from_new_and_from_settled_ones(ask: Ask, programme: Programme) -> None:
    values = values_of(build_context(ask(Behaviour.PLAN, 2022, progress=series_of(programme))))

    assert set(values["settled"]) == {"Nhiệm vụ 1a của tỉnh", "Nhiệm vụ 3b của tỉnh"}
    assert values["continued"] == 3
    assert values["begun"] == ("Nhiệm vụ 5c của tỉnh",)


def test_a_task_begun_in_the_year_of_the_midterm_itself_is_new(ask: Ask, programme: Programme) -> None:
    rows = tables(2022).tasks
    begun = replace(tables(2022), tasks=tuple(replace(row, status=TaskStatus.ONGOING) for row in rows))
    values = values_of(build_context(ask(Behaviour.PLAN, 2022, progress=series_of(programme, y2022=begun))))

    assert "Nhiệm vụ 5c của tỉnh" in values["begun"]


def test_the_first_plan_says_nothing_of_a_supplement(ask: Ask) -> None:
    values = values_of(build_context(ask(Behaviour.PLAN, 2019)))

    assert (values["yearly"], values["continued"], values["begun"]) == ((), 0, ())


def test_the_final_sets_the_targets_of_the_supplement_beside_what_came(ask: Ask, years_to_2025: SeriesProgress) -> None:
    first, _second = values_of(build_context(ask(Behaviour.FINAL, 2025, progress=years_to_2025)))["supplement"]

    assert first.told == (
        "năm 2023 mục tiêu 71,1%, kết quả 70,83% (thiếu 0,27 điểm phần trăm); "
        "năm 2024 mục tiêu 85,6%, kết quả 85% (thiếu 0,6 điểm phần trăm); "
        "năm 2025 mục tiêu 100%, kết quả 99,17% (thiếu 0,83 điểm phần trăm)"
    )


def test_without_the_midterm_nothing_is_compared(programme: Programme) -> None:
    assert targets_and_results(assess_series({2024: tables(2024), 2025: tables(2025)}, programme), {}, programme) == ()


def test_a_task_that_goes_on_no_more_is_named_with_its_cause(ask: Ask, programme: Programme) -> None:
    rows = tables(2022).tasks
    dropped = replace(rows[0], status=TaskStatus.DROPPED, cause="Không còn phù hợp.")
    changed = replace(tables(2022), tasks=(dropped, *rows[1:]))
    values = values_of(build_context(ask(Behaviour.PLAN, 2022, progress=series_of(programme, y2022=changed))))

    assert values["dropped"] == (f"{rows[0].task} (nguyên nhân: không còn phù hợp)",)
