"""The documents that the ministry writes of all agencies, from tables of a few of them."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from gen.documents import DocumentContext, build_context
from gen.documents.form_tables import FormTable, LetterForm
from gen.documents.plan_status import PlanState
from gen.documents.reminder import answer_day
from gen.domain.document import Behaviour
from gen.domain.errors import GenError
from gen.domain.tables import AgencyTables, IndicatorRow, InstrumentRow
from gen.domain.values import NOT_REPORTED, Value
from gen.programme import Programme
from gen.progress import Receipt, Unit, assess_nation, assess_nation_series, reporting_board
from gen.progress.nation_model import NationProgress, NationSeries
from gen.progress.reporting import ReportingBoard
from tests.support.golden import assert_golden, flattened
from tests.support.province import tables
from tests.unit.documents.asking import Ask, AskMinistry, values_of

GOLDEN = Path(__file__).parent / "golden"

MINISTRY = Unit("bnv", "Bộ Nội vụ", "ministry")
LAO_CAI = Unit("lao-cai", "Lào Cai", "province")
HUE = Unit("hue", "Huế", "province")
MERGED = Unit("lao-cai", "Lào Cai", "province", (LAO_CAI, Unit("yen-bai", "Yên Bái", "province")))
UNITS = (MINISTRY, LAO_CAI, HUE)

Lookup = Callable[[str, int], AgencyTables | None]


def reported(agency_id: str, year: int) -> AgencyTables | None:
    """Every agency but Huế has handed in."""
    return None if agency_id in ("hue", "ca-nuoc") else tables(year, agency_id)


@pytest.fixture
def board(programme: Programme) -> ReportingBoard:
    """Bộ Nội vụ in time, Lào Cai two days late, nothing from Huế."""
    receipts = {"bnv": Receipt("bnv", date(2024, 12, 10)), "lao-cai": Receipt("lao-cai", date(2024, 12, 16))}
    return reporting_board(UNITS, 2024, receipts, programme.deadline("annual"), date(2024, 12, 20))


@pytest.fixture
def nation(programme: Programme, board: ReportingBoard) -> NationProgress:
    return assess_nation({2023: UNITS, 2024: UNITS}, 2024, reported, programme, board)


@pytest.fixture
def nation_to_2025(programme: Programme, board: ReportingBoard) -> NationSeries:
    trees = dict.fromkeys(range(2019, 2025), (MINISTRY, MERGED)) | {2025: (MINISTRY, LAO_CAI)}
    return assess_nation_series(trees, reported, programme, board)


@pytest.fixture
def ask_ministry(ask: Ask) -> AskMinistry:
    def request(kind: Behaviour, year: int, **more: Any) -> DocumentContext:
        return build_context(ask(kind, year, agency="bnv", **more))

    return request


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


def test_agencies_without_a_plan_are_named(ask_ministry: AskMinistry, programme: Programme) -> None:
    nation = assess_nation({2019: (LAO_CAI,)}, 2019, lambda *_: plan_of(None, Value(Decimal(0))), programme)

    values = values_of(ask_ministry(Behaviour.PLAN_STATUS, 2019, progress=nation))

    assert values["waiting"] == ("Lào Cai",)
    assert [row.state for row in values["branches"][1].other_rows] == ["Chưa ban hành"]


def test_a_reminder_goes_to_the_late_agency_and_says_how_late_it_is(
    ask_ministry: AskMinistry, board: ReportingBoard, programme: Programme
) -> None:
    hue = programme.agencies.get("thua-thien-hue", date(2024, 12, 20))
    late = replace(
        board, rows=tuple(replace(row, unit=replace(row.unit, id=_renamed(row.unit.id))) for row in board.rows)
    )

    values = values_of(ask_ministry(Behaviour.REMINDER, 2024, progress=late, addressee=hue))

    assert values["addressees"] == ("Ủy ban nhân dân tỉnh Thừa Thiên Huế",)
    assert (values["days_late"], values["answer_by"]) == (6, date(2024, 12, 25))
    assert values["title"].letter_subject == "đôn đốc gửi báo cáo kết quả thực hiện Đề án 1439 năm 2024"


def _renamed(agency_id: str) -> str:
    return "thua-thien-hue" if agency_id == "hue" else agency_id


def test_an_agency_that_reported_in_full_gets_no_reminder(
    ask_ministry: AskMinistry, board: ReportingBoard, programme: Programme
) -> None:
    lao_cai = programme.agencies.get("lao-cai", date(2024, 12, 20))

    with pytest.raises(GenError, match="Lào Cai"):
        ask_ministry(Behaviour.REMINDER, 2024, progress=board, addressee=lao_cai)


def test_an_agency_that_left_tables_out_is_reminded_of_them(ask_ministry: AskMinistry, programme: Programme) -> None:
    receipt = Receipt("lao-cai", date(2024, 12, 10), absent=("budget",))
    board = reporting_board((LAO_CAI,), 2024, {"lao-cai": receipt}, programme.deadline("annual"), date(2024, 12, 20))
    lao_cai = programme.agencies.get("lao-cai", date(2024, 12, 20))

    values = values_of(ask_ministry(Behaviour.REMINDER, 2024, progress=board, addressee=lao_cai))

    assert values["absent"] == ("Kinh phí",)


DISTRICT = "lao-cai.huyen-si-ma-cai"


@pytest.fixture
def of_the_province(ask: Ask, programme: Programme) -> Callable[[date], DocumentContext]:
    """Ask for the letter of the Sở Nội vụ of Lào Cai to a district that has sent nothing by the day."""

    def letter(day: date) -> DocumentContext:
        unit = Unit(DISTRICT, "Huyện Si Ma Cai", "district")
        board = reporting_board((unit,), 2024, {}, programme.deadline("annual-lower"), day)
        addressee = programme.agencies.get(DISTRICT, day)
        return build_context(
            ask(Behaviour.REMINDER, 2024, agency="lao-cai.snv", day=day, progress=board, addressee=addressee)
        )

    return letter


def test_a_reminder_to_a_unit_is_that_of_its_department_of_home_affairs(
    of_the_province: Callable[[date], DocumentContext],
) -> None:
    values = values_of(of_the_province(date(2024, 12, 9)))

    header = values["header"]
    assert (header.superior, header.issuer_lines, header.symbol) == ("UBND TỈNH LÀO CAI", ("SỞ NỘI VỤ",), "SNV-VP")
    assert values["addressees"] == ("Ủy ban nhân dân huyện Si Ma Cai",)
    assert values["signature"].lines == ("GIÁM ĐỐC",)
    assert values["recipients"] == ("Như trên", "UBND tỉnh (b/c)", "Lưu: VT, VP")
    assert values["due"] == "chậm nhất ngày 05 tháng 12 hằng năm"
    assert values["collector"].onward == "trình Ủy ban nhân dân tỉnh Lào Cai báo cáo Bộ Nội vụ"


@pytest.mark.parametrize(
    ("day", "answer"),
    [
        (date(2024, 12, 9), date(2024, 12, 12)),
        (date(2024, 12, 12), date(2024, 12, 14)),  # the province itself reports by the 14th
        (date(2024, 12, 16), date(2024, 12, 19)),
    ],
)
def test_an_answer_is_asked_for_before_the_issuer_itself_must_report(
    of_the_province: Callable[[date], DocumentContext], day: date, answer: date
) -> None:
    assert of_the_province(day).values["answer_by"] == answer


def test_the_ministry_reminds_by_its_own_deadline_and_a_deputy_signs(
    ask_ministry: AskMinistry, board: ReportingBoard, programme: Programme
) -> None:
    late = replace(
        board, rows=tuple(replace(row, unit=replace(row.unit, id=_renamed(row.unit.id))) for row in board.rows)
    )
    hue = programme.agencies.get("thua-thien-hue", date(2024, 12, 20))

    values = values_of(ask_ministry(Behaviour.REMINDER, 2024, progress=late, addressee=hue))

    assert values["due"] == "trước ngày 15 tháng 12 hằng năm"
    assert values["collector"].reporters == "các bộ, ngành, địa phương"
    assert values["signature"].lines == ("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG")


@pytest.mark.parametrize(
    ("day", "answer"), [(date(2024, 12, 20), date(2024, 12, 25)), (date(2024, 12, 16), date(2024, 12, 19))]
)
def test_three_working_days_are_given_to_answer(day: date, answer: date) -> None:
    assert answer_day(day) == answer


@pytest.mark.parametrize(("year", "task"), [(2019, "plan"), (2022, "midterm"), (2024, "annual"), (2025, "final")])
def test_guidance_is_about_what_the_year_asks_for(ask_ministry: AskMinistry, year: int, task: str) -> None:
    assert ask_ministry(Behaviour.GUIDANCE, year).values["task"] == task


def test_guidance_points_out_a_deadline_on_a_weekend(ask_ministry: AskMinistry) -> None:
    values = values_of(ask_ministry(Behaviour.GUIDANCE, 2025))

    assert (values["last_day"], values["working_day"], values["on_weekend"]) == (
        date(2025, 12, 14),
        date(2025, 12, 12),
        True,
    )


def tables_in(form: LetterForm) -> list[FormTable]:
    return [table for one in fields(form) if (table := getattr(form, one.name)).name]


def test_guidance_lists_every_table_of_the_form(ask_ministry: AskMinistry) -> None:
    names = [table.name for table in tables_in(values_of(ask_ministry(Behaviour.GUIDANCE, 2024))["form"])]

    assert names == ["Chỉ tiêu", "Nhiệm vụ", "Tập huấn", "Văn bản", "Tuyên truyền", "Kinh phí", "Nội dung"]


def test_a_form_can_be_filled_in_by_hand(ask_ministry: AskMinistry) -> None:
    form = values_of(ask_ministry(Behaviour.GUIDANCE, 2024))["form"]

    assert all(len(row) == len(table.headings) for table in tables_in(form) for row in table.rows)
    assert form.indicators.rows[0][:3] == ("CT01", form.indicators.rows[0][1], "người")
    assert [row[0] for row in form.tasks.rows][:3] == ["1a", "1b", "1c"]


def test_guidance_on_plans_attaches_the_form_of_plans_and_the_ministrys_own_plan(ask_ministry: AskMinistry) -> None:
    values = values_of(ask_ministry(Behaviour.GUIDANCE, 2019))

    assert [table.name for table in tables_in(values["form"])] == ["Kế hoạch", "Lộ trình", "Nội dung kế hoạch"]
    assert values["example"].startswith("Quyết định số 182/QĐ-BNV ngày 07 tháng 3 năm 2019")


def test_guidance_on_an_evaluation_counts_from_the_beginning_of_its_period(ask_ministry: AskMinistry) -> None:
    values = values_of(ask_ministry(Behaviour.GUIDANCE, 2022))

    assert (values["period_start"], values["cut_off"]) == (date(2018, 12, 15), date(2022, 12, 14))


def test_guidance_leaves_a_telephone_blank_that_the_data_do_not_hold(ask_ministry: AskMinistry) -> None:
    context = ask_ministry(Behaviour.GUIDANCE, 2024)

    assert values_of(context)["enquiries"].unit == "Vụ Hợp tác quốc tế"
    assert [each.column for each in context.missing] == ["Điện thoại", "Thư điện tử"]


def test_guidance_counts_figures_from_15_december_to_14_december(ask_ministry: AskMinistry) -> None:
    values = values_of(ask_ministry(Behaviour.GUIDANCE, 2024))

    assert (values["period_start"], values["cut_off"]) == (date(2023, 12, 15), date(2024, 12, 14))


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
