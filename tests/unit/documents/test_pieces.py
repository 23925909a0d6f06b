from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from gen.documents.activities import billions_figure
from gen.documents.cutoff import as_of_words
from gen.documents.gaps import gap_rows
from gen.documents.midterm import regional_areas
from gen.documents.paragraphs import paragraphs_of
from gen.documents.series import history
from gen.documents.tasks import task_view
from gen.domain.decision import ActivityCount
from gen.domain.document import Behaviour
from gen.domain.tables import AgencyTables, BudgetRow, IndicatorRow, PublicityRow, TaskRow, TrainingRow
from gen.domain.values import NOT_REPORTED, Value
from gen.programme import Programme
from gen.progress.model import MissingFigure, SeriesLine
from tests.unit.documents.asking import Ask

ESTIMATED = Value(Decimal(5), estimated=True)
NOTHING_ESTIMATED: dict[str, Any] = {"indicators": (IndicatorRow("CT01", "Số lớp", "lớp", value=Value(Decimal(5))),)}


def test_money_in_billions_is_rounded_once() -> None:
    assert billions_figure("spent", "Kinh phí", Value(Decimal("27647.3"))).text == "27,6"


@pytest.mark.parametrize(
    "rows",
    [
        {"indicators": (IndicatorRow("CT01", "Số lớp", "lớp", value=Value(Decimal(5)), estimated=True),)},
        {"indicators": (IndicatorRow("CT01", "Số lớp", "lớp", numerator=ESTIMATED),)},
        {"trainings": (TrainingRow("Lớp", "Khác", None, None, "", people=ESTIMATED),)},
        {"publicity": (PublicityRow("Hội nghị, hội thảo", audience=ESTIMATED),)},
        {"budget": (BudgetRow("Nguồn khác", spent=ESTIMATED),)},
    ],
)
def test_figures_of_a_day_still_to_come_are_called_an_estimate_where_one_is(ask: Ask, rows: dict[str, Any]) -> None:
    request, still_to_come = ask(Behaviour.ANNUAL, 2024, day=date(2024, 12, 10)), date(2024, 12, 14)

    tables = AgencyTables("lao-cai", 2024, still_to_come, **rows)

    assert as_of_words(request, tables) == "số liệu ước đến ngày 14/12/2024"
    assert as_of_words(request, replace(tables, as_of=date(2024, 12, 5))) == "số liệu tính đến ngày 05/12/2024"


@pytest.mark.parametrize(
    ("as_of", "words"),
    [(date(2024, 12, 14), "số liệu tính đến ngày 14/12/2024"), (None, "")],
)
def test_figures_of_which_none_is_marked_are_never_called_an_estimate(ask: Ask, as_of: date | None, words: str) -> None:
    tables = AgencyTables("lao-cai", 2024, as_of, **NOTHING_ESTIMATED)

    assert as_of_words(ask(Behaviour.ANNUAL, 2024, day=date(2024, 12, 10)), tables) == words


def test_a_cell_of_several_lines_becomes_several_sentences() -> None:
    paragraphs = paragraphs_of({"ưu điểm": ("- một việc;\n\n– hai việc",)})
    assert paragraphs.strengths == ("Một việc.", "Hai việc.")
    assert paragraphs.lessons == ("…",)


def test_missing_figures_are_gathered_by_year_table_and_agency_and_go_by_their_names() -> None:
    missing = [
        MissingFigure(2020, "Chỉ tiêu", "CT05", "Giá trị", "yen-bai"),
        MissingFigure(2020, "Chỉ tiêu", "CT08", "Giá trị", "yen-bai"),
        MissingFigure(2020, "Chỉ tiêu", "CT09", "Tử số", "yen-bai"),
        MissingFigure(2021, "Kinh phí"),
    ]
    rows = gap_rows(missing, {"yen-bai": "tỉnh Yên Bái"}, {"CT05": "Số lượt người", "CT09": "Tỷ lệ"})
    assert [(row.year, row.table, row.items) for row in rows] == [
        (2020, "Chỉ tiêu (tỉnh Yên Bái)", "Số lượt người; CT08: Giá trị; Tỷ lệ: Tử số"),
        (2021, "Kinh phí", "cả bảng"),
    ]


def test_a_history_names_the_years_without_a_figure() -> None:
    years = ((2019, Value(Decimal("20.5"))), (2020, NOT_REPORTED), (2021, Value(Decimal(40))))
    line = SeriesLine("CT01", "", "%", years, NOT_REPORTED, missing_years=(2020,))
    assert history(line) == "năm 2019 là 20,5%; năm 2021 là 40%; chưa có số liệu năm 2020"


def test_a_history_of_nothing_is_empty() -> None:
    assert history(SeriesLine("CT01", "", "%", ((2019, NOT_REPORTED),), NOT_REPORTED, missing_years=(2019,))) == ""


def test_a_stated_total_that_does_not_add_up_is_kept_and_marked() -> None:
    areas = regional_areas([ActivityCount("2", "Kỹ năng", "ACCSM", 10, 5, None, None, 18)])
    row = areas[0].rows[0]
    assert areas[0].heading == "Lĩnh vực ưu tiên số 2: Kỹ năng"
    assert (row.total, row.planned, row.ongoing, row.mark) == ("18", "10", "…", "(*)")


def test_a_task_without_text_shows_that_it_is_missing() -> None:
    view = task_view(TaskRow("1a", "", "", "", None, date(2024, 6, 30), "", None, "", ""))
    assert (view.task, view.lead, view.period, view.status, view.result) == ("…", "…", "30/6/2024", "…", "…")


def test_every_measured_goal_of_the_decision_has_its_evidence(programme: Programme) -> None:
    assert set(programme.measures.evidence) == {goal.id for goal in programme.goals} - {"general"}
