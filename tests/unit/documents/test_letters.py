"""The letters around reports: cover, proposal, submission, request for reports."""

from datetime import date

import pytest
from msgspec.structs import replace

from gen.documents import build_context
from gen.domain.document import Behaviour
from gen.domain.errors import GenError
from gen.domain.tables import InstrumentRow
from gen.programme import Programme
from gen.progress import Receipt, Unit, reporting_board
from gen.progress.model import YearProgress
from gen.progress.reporting import ReportingBoard
from tests.unit.documents.asking import Ask, values_of

DEPARTMENT = "lao-cai.snv"
FIRST, SECOND, THIRD = "lao-cai.stp", "lao-cai.stc", "lao-cai.huyen-bat-xat"
UNITS = [Unit(FIRST, "Sở Tư pháp"), Unit(SECOND, "Sở Tài chính"), Unit(THIRD, "Huyện Bát Xát")]


def board_of(programme: Programme, received: dict[str, date]) -> ReportingBoard:
    receipts = {unit: Receipt(unit, day) for unit, day in received.items()}
    return reporting_board(UNITS, 2024, receipts, programme.deadline("annual-lower"), date(2024, 12, 9))


def test_a_cover_letter_cites_the_report_whose_number_the_office_gives(ask: Ask, year_2024: YearProgress) -> None:
    values = values_of(build_context(ask(Behaviour.COVER, 2024, progress=year_2024)))

    assert values["title"].letter_subject == "gửi báo cáo kết quả thực hiện Đề án 1439 năm 2024"
    assert (values["report_symbol"], values["report_date"]) == ("BC-UBND", "ngày      tháng 12 năm 2024")
    assert values["addressees"] == ("Bộ Nội vụ",)


def test_a_cover_letter_says_how_many_figures_are_not_there(ask: Ask, year_2024: YearProgress) -> None:
    whole = replace(year_2024, missing=())
    counted = values_of(build_context(ask(Behaviour.COVER, 2024, progress=year_2024)))["gaps"]

    assert int(counted) == len(year_2024.missing) > 0
    assert values_of(build_context(ask(Behaviour.COVER, 2024, progress=whole)))["gaps"] == ""


@pytest.mark.parametrize(("year", "report"), [(2022, "báo cáo sơ kết"), (2025, "báo cáo tổng kết")])
def test_the_cover_letter_of_an_evaluation_is_about_the_one_due(
    ask: Ask, year_2024: YearProgress, year: int, report: str
) -> None:
    values = values_of(build_context(ask(Behaviour.COVER, year, progress=year_2024, form="evaluation")))
    assert values["report"].startswith(report)


def test_there_is_no_cover_letter_of_an_evaluation_in_other_years(ask: Ask, year_2024: YearProgress) -> None:
    with pytest.raises(GenError, match="2022, 2025"):
        build_context(ask(Behaviour.COVER, 2024, progress=year_2024, form="evaluation"))


def test_a_proposal_rests_on_the_rates_and_the_agencys_own_words(ask: Ask, year_2024: YearProgress) -> None:
    context = build_context(ask(Behaviour.PROPOSAL, 2024, progress=year_2024))
    values = values_of(context)

    assert [goal.code for goal in values["goals"]] == ["CT01", "CT02"]
    assert values["paragraphs"].requests == ("Đề nghị Bộ Nội vụ cung cấp tài liệu tập huấn dùng chung.",)
    assert {figure.id for figure in context.record.figures} >= {"CT01.result", "CT02.result"}
    assert context.missing == ()


def test_a_proposal_without_anything_asked_for_is_a_draft(ask: Ask, year_2024: YearProgress) -> None:
    silent = replace(year_2024, paragraphs={**year_2024.paragraphs, "kiến nghị": ()})
    context = build_context(ask(Behaviour.PROPOSAL, 2024, progress=silent))
    assert [missing.row for missing in context.missing] == ["kiến nghị"]


def test_the_ministry_does_not_write_proposals_to_itself(ask: Ask, year_2024: YearProgress) -> None:
    with pytest.raises(GenError, match="cho chính mình"):
        build_context(ask(Behaviour.PROPOSAL, 2024, agency="bnv", progress=year_2024))


def test_a_submission_counts_who_reported_late_and_names_who_did_not(ask: Ask, programme: Programme) -> None:
    board = board_of(programme, {FIRST: date(2024, 12, 1), SECOND: date(2024, 12, 8)})
    values = values_of(build_context(ask(Behaviour.SUBMISSION, 2024, agency=DEPARTMENT, progress=board)))
    reports = values["reports"]

    assert (reports.received.text, reports.expected.text, reports.late.text) == ("02", "03", "01")
    assert reports.silent_names == ("Huyện Bát Xát",)
    assert values["title"].type == "TỜ TRÌNH"
    assert values["addressees"] == ("Ủy ban nhân dân tỉnh Lào Cai",)


def test_a_department_does_not_name_itself_among_those_it_waits_for(ask: Ask, programme: Programme) -> None:
    own = Unit(DEPARTMENT, "Sở Nội vụ")
    board = reporting_board([own, *UNITS], 2024, {}, programme.deadline("annual-lower"), date(2024, 12, 9))

    submitted = values_of(build_context(ask(Behaviour.SUBMISSION, 2024, agency=DEPARTMENT, progress=board)))
    reminded = values_of(build_context(ask(Behaviour.REMINDER_TO_ALL, 2024, agency=DEPARTMENT, progress=board)))

    assert ("Sở Nội vụ" in submitted["silent"], submitted["own_pending"]) == (False, True)
    assert "Sở Nội vụ" not in reminded["addressees"]
    assert (reminded["expected"].text, reminded["late"].text) == ("03", "03")


def test_a_submission_asks_for_the_report_by_the_last_working_day(ask: Ask, programme: Programme) -> None:
    values = values_of(
        build_context(ask(Behaviour.SUBMISSION, 2024, agency=DEPARTMENT, progress=board_of(programme, {})))
    )
    assert (values["last_day"], values["working_day"]) == (date(2024, 12, 14), date(2024, 12, 13))


def test_a_plan_is_submitted_only_in_a_year_of_plans(ask: Ask, programme: Programme) -> None:
    board = board_of(programme, {})
    plan = values_of(build_context(ask(Behaviour.SUBMISSION, 2022, agency=DEPARTMENT, progress=board, form="plan")))

    assert plan["draft"] == "Kế hoạch bổ sung thực hiện Đề án 1439 giai đoạn 2022 - 2025"
    with pytest.raises(GenError, match="2019, 2022"):
        build_context(ask(Behaviour.SUBMISSION, 2024, agency=DEPARTMENT, progress=board, form="plan"))


@pytest.mark.parametrize("kind", [Behaviour.SUBMISSION, Behaviour.COLLECTION])
def test_only_the_department_of_home_affairs_submits_and_asks(ask: Ask, programme: Programme, kind: Behaviour) -> None:
    with pytest.raises(GenError, match="Sở Nội vụ lập, không phải “Sở Tư pháp”"):
        build_context(ask(kind, 2024, agency="lao-cai.stp", progress=board_of(programme, {})))


def test_one_letter_reminds_all_who_are_late(ask: Ask, programme: Programme) -> None:
    board = board_of(programme, {FIRST: date(2024, 12, 1)})
    values = values_of(build_context(ask(Behaviour.REMINDER_TO_ALL, 2024, agency=DEPARTMENT, progress=board)))

    assert values["addressees"] == ("Sở Tài chính", "Ủy ban nhân dân huyện Bát Xát")
    assert [(row.name, row.days_late) for row in values["agencies"]] == [
        ("Sở Tài chính", "4"),
        ("Ủy ban nhân dân huyện Bát Xát", "4"),
    ]
    assert (values["received"].text, values["expected"].text, values["late"].text) == ("01", "03", "02")


def test_more_than_ten_who_are_late_are_those_of_the_list(ask: Ask, programme: Programme) -> None:
    agencies = (each for each in programme.agencies.units("lao-cai", date(2024, 12, 5)) if each.id != DEPARTMENT)
    units = [Unit(agency.id, agency.name) for agency in agencies][:11]
    board = reporting_board(units, 2024, {}, programme.deadline("annual-lower"), date(2024, 12, 9))
    values = values_of(build_context(ask(Behaviour.REMINDER_TO_ALL, 2024, agency=DEPARTMENT, progress=board)))

    assert values["addressees"] == ("Các cơ quan, đơn vị trong danh sách kèm theo",)
    assert len(values["agencies"]) == 11


def test_nobody_is_reminded_where_all_have_reported(ask: Ask, programme: Programme) -> None:
    board = board_of(programme, dict.fromkeys((FIRST, SECOND, THIRD), date(2024, 12, 1)))
    with pytest.raises(GenError, match="Không có cơ quan nào"):
        build_context(ask(Behaviour.REMINDER_TO_ALL, 2024, agency=DEPARTMENT, progress=board))


@pytest.mark.parametrize("agency", ["bct", "lao-cai.stp"])
def test_only_who_collects_reports_reminds_all(ask: Ask, programme: Programme, agency: str) -> None:
    with pytest.raises(GenError, match="Bộ Nội vụ hoặc Sở Nội vụ lập"):
        build_context(ask(Behaviour.REMINDER_TO_ALL, 2024, agency=agency, progress=board_of(programme, {})))


def test_units_are_asked_a_level_down_from_the_ministry(ask: Ask) -> None:
    values = values_of(build_context(ask(Behaviour.COLLECTION, 2021, agency=DEPARTMENT)))

    assert (values["last_day"], values["working_day"], values["on_weekend"]) == (
        date(2021, 12, 5),
        date(2021, 12, 3),
        True,
    )
    assert values["addressees"] == ("Các sở, ban, ngành cấp tỉnh", "Ủy ban nhân dân cấp huyện")
    assert values["form"].indicators.name == "Chỉ tiêu"


PLAN = InstrumentRow("171/KH-UBND", date(2019, 7, 5), "UBND tỉnh Lào Cai", "Kế hoạch hành động thực hiện Đề án")
CITED = (
    "Kế hoạch hành động thực hiện Đề án 1439 giai đoạn 2019 - 2025 "
    "(Kế hoạch số 171/KH-UBND ngày 05 tháng 7 năm 2019 của UBND tỉnh Lào Cai)"
)


def test_letters_to_units_cite_the_plan_of_the_province_with_number_and_day(ask: Ask, programme: Programme) -> None:
    asked = ask(Behaviour.COLLECTION, 2024, agency=DEPARTMENT, plans=(PLAN,))
    reminded = ask(Behaviour.REMINDER_TO_ALL, 2024, agency=DEPARTMENT, progress=board_of(programme, {}), plans=(PLAN,))

    assert values_of(build_context(asked))["plan"] == CITED
    assert values_of(build_context(reminded))["collector"].plan == CITED


def test_a_plan_issued_after_a_letter_is_not_cited_in_it(ask: Ask) -> None:
    early = ask(Behaviour.COLLECTION, 2024, agency=DEPARTMENT, plans=(PLAN,), day=date(2019, 7, 4))

    assert values_of(build_context(early))["plan"].endswith("của Ủy ban nhân dân tỉnh Lào Cai")


def test_a_unit_reports_on_the_plan_of_its_province_and_a_province_on_none(ask: Ask, year_2024: YearProgress) -> None:
    unit = ask(Behaviour.ANNUAL, 2024, agency=FIRST, progress=year_2024, plans=(PLAN,))
    without = ask(Behaviour.ANNUAL, 2024, agency=FIRST, progress=year_2024)
    province = ask(Behaviour.ANNUAL, 2024, progress=year_2024, plans=(PLAN,))

    assert [values_of(build_context(each))["plan_above"] for each in (unit, without, province)] == [CITED, "", ""]


def test_units_of_the_later_levels_are_asked_after_the_reform(ask: Ask) -> None:
    values = values_of(build_context(ask(Behaviour.COLLECTION, 2025, agency=DEPARTMENT)))
    assert values["addressees"][1] == "Ủy ban nhân dân cấp xã"
