"""Letters about reports: reminders of the ministry and of a department of home affairs, guidance with its form."""

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace

from gen.documents import DocumentContext, build_context
from gen.documents.form_tables import FormTable, LetterForm
from gen.documents.reminder import answer_day
from gen.domain.document import Behaviour
from gen.domain.errors import GenError
from gen.programme import Programme
from gen.progress import Receipt, Unit, reporting_board
from gen.progress.reporting import ReportingBoard
from tests.unit.documents.asking import Ask, AskMinistry, values_of
from tests.unit.documents.nation import LAO_CAI


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
    return list(form)


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
