"""The documents that the ministry writes of all agencies, from tables of a few of them."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace

from gen.documents import DocumentContext
from gen.documents.plan_status import PlanState
from gen.domain.document import Behaviour
from gen.domain.errors import GenError
from gen.domain.tables import AgencyTables, IndicatorRow, InstrumentRow
from gen.domain.values import NOT_REPORTED, Value
from gen.programme import Programme
from gen.progress import assess_nation
from gen.progress.nation_model import NationProgress, NationSeries
from gen.progress.reporting import ReportingBoard
from tests.support.golden import assert_golden, flattened
from tests.unit.documents.asking import AskMinistry, values_of
from tests.unit.documents.nation import LAO_CAI

GOLDEN = Path(__file__).parent / "golden"


def test_the_summary_adds_up_all_agencies_and_names_the_silent_one(
    ask_ministry: AskMinistry, nation: NationProgress
) -> None:
    values = values_of(ask_ministry(Behaviour.SUMMARY, 2024, progress=nation))

    goal = values["goals"][0]
    assert (str(goal.goal.numerator), str(goal.goal.denominator), str(goal.goal.result)) == (
        "2.040*",
        "2.400*",
        "85%*",
    )
    assert goal.silent == ("Huế",)
    assert [branch.name for branch in goal.branches] == [
        "bộ, cơ quan ngang bộ",
        "tỉnh, thành phố trực thuộc trung ương",
    ]
    assert values["silent"] == ("Huế",)


def test_a_sum_of_which_a_part_is_lacking_is_compared_with_none(
    ask_ministry: AskMinistry, nation: NationProgress
) -> None:
    values = values_of(ask_ministry(Behaviour.SUMMARY, 2024, progress=nation))

    goal, table = values["goals"][0].goal, values["goal_tables"][0]
    assert (goal.result.text[-1], goal.change, table.total.change) == ("*", "", "…")
    assert table.branches[0].rows[0].change != "…"


def test_the_summary_says_who_reported_when(ask_ministry: AskMinistry, nation: NationProgress) -> None:
    reports = values_of(ask_ministry(Behaviour.SUMMARY, 2024, progress=nation))["reports"]

    assert [str(shown) for shown in (reports.received, reports.expected, reports.late)] == ["02", "03", "01"]
    assert (reports.silent_names, reports.late_names) == (("Huế",), ("Lào Cai",))
    assert [(row.name, row.state, row.days_late) for row in reports.rows] == [
        ("Lào Cai", "Gửi chậm", "2"),
        ("Huế", "Chưa gửi", "6"),
    ]


@pytest.fixture
def checked(board: ReportingBoard) -> ReportingBoard:
    """The board after the checks: Bộ Nội vụ without an error, Lào Cai with three."""
    errors = {"bnv": 0, "lao-cai": 3}
    rows = (
        replace(row, receipt=replace(row.receipt, errors=errors[row.unit.id])) if row.receipt else row
        for row in board.rows
    )
    return replace(board, rows=tuple(rows))


def test_the_summary_says_whose_report_has_errors(
    ask_ministry: AskMinistry, nation: NationProgress, checked: ReportingBoard
) -> None:
    context = ask_ministry(Behaviour.SUMMARY, 2024, progress=replace(nation, board=checked))

    reports = values_of(context)["reports"]
    assert (reports.checked, str(reports.valid), str(reports.faulty)) == (True, "01", "01")
    assert reports.faulty_names == ("Lào Cai",)
    assert [(row.name, row.validity) for row in reports.rows] == [("Lào Cai", "Còn 03 lỗi"), ("Huế", "…")]
    assert {"reports.valid", "reports.faulty"} <= {figure.id for figure in context.record.figures}
    provinces = values_of(context)["activities"].branches[1]
    assert [row.report for row in provinces.rows] == ["Gửi chậm, còn lỗi", "Chưa gửi"]
    assert (provinces.total.report, values_of(context)["activities"].total.report) == ("1/2", "2/3")


def test_a_summary_of_unchecked_reports_does_not_call_them_valid(
    ask_ministry: AskMinistry, nation: NationProgress
) -> None:
    context = ask_ministry(Behaviour.SUMMARY, 2024, progress=nation)

    reports = values_of(context)["reports"]
    assert (reports.checked, str(reports.valid), reports.faulty_names) == (False, "…", ())
    assert {row.validity for row in reports.rows} == {"…"}
    assert not {"reports.valid", "reports.faulty"} & {figure.id for figure in context.record.figures}


def test_the_table_by_agency_prints_dots_for_the_silent_one_and_marks_the_sum(
    ask_ministry: AskMinistry, nation: NationProgress
) -> None:
    table = values_of(ask_ministry(Behaviour.SUMMARY, 2024, progress=nation))["goal_tables"][0]

    provinces = table.branches[1]
    assert (provinces.rows[1].name, provinces.rows[1].numerator, provinces.rows[1].result) == ("Huế", "…", "…")
    assert (provinces.total.numerator, table.total.result) == ("1.020*", "85*")


def test_every_figure_of_the_summary_is_recorded_once(
    ask_ministry: AskMinistry, nation: NationProgress, nation_to_2025: NationSeries
) -> None:
    annual = ask_ministry(Behaviour.SUMMARY, 2024, progress=nation).record.figures
    final = ask_ministry(Behaviour.SUMMARY, 2025, progress=nation_to_2025, form="final").record.figures

    for figures in (annual, final):
        assert len({figure.id for figure in figures}) == len(figures)
        assert all(len(f"gen.figure.{figure.id}") <= 64 for figure in figures)


def test_the_final_summary_says_that_agencies_merged(ask_ministry: AskMinistry, nation_to_2025: NationSeries) -> None:
    values = values_of(ask_ministry(Behaviour.SUMMARY, 2025, progress=nation_to_2025, form="final"))

    assert (values["merged"], values["units"]) == (True, 2)


def test_a_form_of_the_summary_belongs_to_its_year(ask_ministry: AskMinistry, nation_to_2025: NationSeries) -> None:
    with pytest.raises(GenError, match="2022"):
        ask_ministry(Behaviour.SUMMARY, 2025, progress=nation_to_2025, form="midterm")


def test_a_summary_of_a_year_is_not_made_of_several(ask_ministry: AskMinistry, nation_to_2025: NationSeries) -> None:
    with pytest.raises(GenError, match="kỳ khác"):
        ask_ministry(Behaviour.SUMMARY, 2025, progress=nation_to_2025)


def test_a_summary_needs_the_board_of_reports(ask_ministry: AskMinistry, nation: NationProgress) -> None:
    with pytest.raises(GenError, match="tình hình gửi báo cáo"):
        ask_ministry(Behaviour.SUMMARY, 2024, progress=replace(nation, board=None))


def plan_of(issued_on: date | None, value: Value) -> AgencyTables:
    subject = "Kế hoạch hành động thực hiện Đề án"
    instruments = (InstrumentRow("45/KH-UBND", issued_on, "UBND tỉnh", subject),) if issued_on else ()
    return AgencyTables(
        "lao-cai", 2019, indicators=(IndicatorRow("CT03", "", "kế hoạch", value=value),), instruments=instruments
    )


@pytest.mark.parametrize(
    ("issued_on", "value", "state"),
    [
        (date(2019, 6, 30), Value(Decimal(1)), PlanState.ON_TIME),
        (date(2019, 8, 31), Value(Decimal(1)), PlanState.ACCEPTED),
        (date(2019, 9, 2), Value(Decimal(1)), PlanState.LATE),
        (date(2019, 10, 1), Value(Decimal(1)), PlanState.NOT_ISSUED),
        (None, Value(Decimal(1)), PlanState.UNDATED),
        (None, Value(Decimal(0)), PlanState.NOT_ISSUED),
        (None, NOT_REPORTED, PlanState.UNKNOWN),
    ],
)
def test_a_plan_stands_as_its_day_says_on_20_september_2019(
    ask_ministry: AskMinistry, programme: Programme, issued_on: date | None, value: Value, state: PlanState
) -> None:
    nation = assess_nation({2019: (LAO_CAI,)}, 2019, lambda *_: plan_of(issued_on, value), programme)

    figures = ask_ministry(Behaviour.PLAN_STATUS, 2019, progress=nation).record.figures

    assert {figure.id: figure.value for figure in figures}[f"plans.{state.value}"] == "1"


@pytest.mark.parametrize(
    ("day", "words"), [(date(2019, 6, 20), "Đến ngày 20/6/2019"), (date(2019, 7, 1), "Đến hết Quý II năm 2019")]
)
def test_a_quarter_that_is_not_over_is_told_up_to_the_day(
    ask_ministry: AskMinistry, programme: Programme, day: date, words: str
) -> None:
    plan = plan_of(date(2019, 6, 3), Value(Decimal(1)))
    nation = assess_nation({2019: (LAO_CAI,)}, 2019, lambda *_: plan, programme)

    values = values_of(ask_ministry(Behaviour.PLAN_STATUS, 2019, progress=nation, day=day))

    assert (values["on_time_words"], values["branches"][1].issued_rows[0].state) == (words, words)


def test_agencies_without_a_plan_are_named(ask_ministry: AskMinistry, programme: Programme) -> None:
    nation = assess_nation({2019: (LAO_CAI,)}, 2019, lambda *_: plan_of(None, Value(Decimal(0))), programme)

    values = values_of(ask_ministry(Behaviour.PLAN_STATUS, 2019, progress=nation))

    assert values["waiting"] == ("Lào Cai",)
    assert [row.state for row in values["branches"][1].other_rows] == ["Chưa ban hành"]


def test_the_submission_on_changes_gathers_what_the_agencies_ask_for(
    ask_ministry: AskMinistry, nation: NationProgress
) -> None:
    values = values_of(ask_ministry(Behaviour.AMENDMENT, 2024, progress=nation))
    asking = [row.name for row in values["requests"]]

    assert values["addressees"] == ("Thủ tướng Chính phủ",)
    assert (values["reported"].text, values["asking"].text) == ("02", f"{len(asking):02d}")
    assert "Thừa Thiên Huế" not in asking
    assert all(line.startswith("Đề nghị") for row in values["requests"] for line in row.lines)


def test_the_submission_on_changes_speaks_no_agencys_words_for_the_nation(
    ask_ministry: AskMinistry, nation: NationProgress
) -> None:
    silent = replace(nation, whole=replace(nation.whole, paragraphs={}))
    context = ask_ministry(Behaviour.AMENDMENT, 2024, progress=silent)

    assert values_of(context)["paragraphs"].requests == ("…",)
    assert {missing.row for missing in context.missing} == {"hạn chế", "nguyên nhân", "kiến nghị"}


def test_the_documents_of_the_ministry_say_what_their_golden_texts_say(
    ask_ministry: AskMinistry, nation: NationProgress, programme: Programme
) -> None:
    plans = assess_nation({2019: (LAO_CAI,)}, 2019, lambda *_: plan_of(date(2019, 8, 5), Value(Decimal(1))), programme)

    golden("summary", ask_ministry(Behaviour.SUMMARY, 2024, progress=nation))
    golden("plan-status", ask_ministry(Behaviour.PLAN_STATUS, 2019, progress=plans))
    golden("amendment", ask_ministry(Behaviour.AMENDMENT, 2024, progress=nation))
    golden("guidance", ask_ministry(Behaviour.GUIDANCE, 2025))


def golden(name: str, context: DocumentContext) -> None:
    said = {key: value for key, value in context.values.items() if key != "record"}
    assert_golden(GOLDEN / f"{name}.txt", "\n".join(flattened(said)) + "\n")
