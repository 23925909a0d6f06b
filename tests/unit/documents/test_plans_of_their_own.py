"""Plans say what their own workbook plans: activities, targets, leads, funds, the proposal; each deadline one way."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from gen.documents import build_context
from gen.domain.document import Behaviour
from gen.domain.errors import GenError
from gen.domain.tables import AgencyTables, InstrumentRow
from gen.programme import Programme
from gen.progress import assess_year
from tests.support.planned import planned
from tests.unit.documents.asking import Ask


def values_of(
    ask: Ask, programme: Programme, kind: Behaviour, year: int, tables: AgencyTables, **more: Any
) -> Mapping[str, Any]:
    progress = assess_year(tables, None, programme)
    return build_context(ask(kind, year, progress=progress, **more)).values


@pytest.fixture
def first_plan(ask: Ask, programme: Programme) -> Mapping[str, Any]:
    return values_of(ask, programme, Behaviour.PLAN, 2019, planned(2019))


def test_a_plan_takes_up_what_goes_on_after_its_year(first_plan: Mapping[str, Any]) -> None:
    own = {group.number: [task.task for task in group.tasks] for group in first_plan["groups"]}

    assert own[1] == ["Tuyên truyền tại chợ phiên Bắc Hà"]
    assert own[3] == ["Mở lớp kỹ năng cho công chức một cửa Sa Pa"]


def test_a_group_without_own_activities_keeps_the_decisions(first_plan: Mapping[str, Any]) -> None:
    assert [len(group.tasks) for group in first_plan["groups"]][1] == 1  # the task that the table of tasks takes up
    assert len(first_plan["groups"]) == 5


def test_a_task_says_how_much_when_and_from_which_funds(first_plan: Mapping[str, Any]) -> None:
    first, third = first_plan["groups"][0].tasks[0], first_plan["groups"][2].tasks[0]

    assert (first.amount, first.period) == ("07 buổi", "tháng 7/2019 - tháng 12/2025")
    assert first.funding == "70 triệu đồng; ngân sách địa phương"
    assert third.funding == "Lồng ghép, không bố trí riêng"


def test_every_lead_of_the_annex_has_its_place_in_the_organisation(first_plan: Mapping[str, Any]) -> None:
    leads = {lead.strip() for group in first_plan["groups"] for task in group.tasks for lead in task.lead.split(";")}
    named = {each.name for each in first_plan["assignments"]}

    missing = {lead for lead in leads if lead[:1].isupper()} - named
    assert not missing
    assert {"Sở Ngoại vụ", "Trường Chính trị"} <= named


def test_a_lead_of_few_tasks_is_told_them_in_words(first_plan: Mapping[str, Any]) -> None:
    school = next(each for each in first_plan["assignments"] if each.name == "Trường Chính trị")

    assert school.named == "mở lớp kỹ năng cho công chức một cửa Sa Pa (điểm a khoản 3 mục III)"


def test_national_goals_are_turned_to_the_province(first_plan: Mapping[str, Any]) -> None:
    assert "trên địa bàn tỉnh" in first_plan["general_goal"]
    assert "ở cấp quốc gia" not in first_plan["general_goal"]


def test_a_ministry_speaks_of_what_it_manages(ask: Ask, programme: Programme) -> None:
    values = values_of(ask, programme, Behaviour.PLAN, 2019, replace(planned(2019), agency_id="bct"), agency="bct")

    assert "trong phạm vi quản lý của Bộ" in values["general_goal"]


def test_the_targets_of_each_year_are_in_the_order_of_the_goals(first_plan: Mapping[str, Any]) -> None:
    assert [(line.year, line.targets) for line in first_plan["path"]] == [(2019, ("30%", "…")), (2020, ("40%", "…"))]


def test_the_proposal_is_cited_in_the_plan_and_among_the_bases_of_its_decision(ask: Ask, programme: Programme) -> None:
    cited = "Tờ trình số 45/TTr-SNV ngày 10/6/2019"

    plan = values_of(ask, programme, Behaviour.PLAN, 2019, planned(2019))
    decision = values_of(ask, programme, Behaviour.PLAN, 2019, planned(2019), form="decision")

    assert plan["submission"] == cited
    assert decision["bases"][-1] == f"Theo đề nghị của Giám đốc Sở Nội vụ tại {cited}"


def test_a_proposal_nobody_wrote_down_is_left_blank_and_named(ask: Ask, programme: Programme) -> None:
    progress = assess_year(planned(2019, **{"Tờ trình": ""}), None, programme)
    context = build_context(ask(Behaviour.PLAN, 2019, progress=progress))

    assert context.values["submission"] == "Tờ trình số …/TTr-SNV ngày … tháng … năm 2019"
    assert ("Nội dung kế hoạch", "Tờ trình") in {(each.table, each.row) for each in context.missing}


def test_a_proposal_later_than_the_plan_is_not_cited(ask: Ask, programme: Programme) -> None:
    progress = assess_year(planned(2019, **{"Tờ trình": "số 45/TTr-SNV ngày 01/7/2019"}), None, programme)
    context = build_context(ask(Behaviour.PLAN, 2019, progress=progress))

    assert context.values["submission"] == "Tờ trình số …/TTr-SNV ngày … tháng … năm 2019"
    assert ("Nội dung kế hoạch", "Tờ trình") in {(each.table, each.row) for each in context.missing}


def test_each_deadline_is_said_one_way(first_plan: Mapping[str, Any]) -> None:
    assert first_plan["lower_due"] == "chậm nhất ngày 05 tháng 12 hằng năm"
    assert first_plan["upper_due"] == "trước ngày 15 tháng 12 hằng năm"


def test_funds_are_added_and_what_is_integrated_or_unsaid_is_counted(ask: Ask, programme: Programme) -> None:
    first = values_of(ask, programme, Behaviour.PLAN, 2019, planned(2019))["funds"]
    yearly = values_of(ask, programme, Behaviour.YEARLY_PLAN, 2024, planned(2024))["funds"]

    assert (str(first.total), first.integrated, first.unknown) == ("70 triệu đồng", 1, 0)
    assert (str(yearly.total), yearly.integrated, yearly.unknown) == ("45,5 triệu đồng", 0, 1)


def test_a_yearly_plan_takes_up_its_own_year_and_counts_its_classes(ask: Ask, programme: Programme) -> None:
    values = values_of(ask, programme, Behaviour.YEARLY_PLAN, 2024, planned(2024))

    assert [task.task for group in values["groups"] for task in group.tasks] == [
        "Mở lớp tiếng Anh du lịch",
        "Vận động tài trợ tài liệu",
    ]
    assert str(values["classes"]) == "03"
    assert [target.target for target in values["targets"]] == ["80%"]
    assert values["upper_due"] == "trước ngày 15 tháng 12 năm 2024"


def test_a_yearly_plan_cites_the_plan_that_it_carries_out(ask: Ask, programme: Programme) -> None:
    issued = tuple(
        InstrumentRow(symbol, date(2019, 7, 5), issuer, "Kế hoạch hành động thực hiện Đề án")
        for symbol, issuer in (("45/KH-UBND", "UBND tỉnh Lào Cai"), ("46/QĐ-UBND", "UBND tỉnh Yên Bái"))
    )
    later = InstrumentRow("50/KH-UBND", date(2022, 12, 20), "UBND tỉnh Lào Cai", "Kế hoạch hành động bổ sung")
    cited = values_of(ask, programme, Behaviour.YEARLY_PLAN, 2024, planned(2024), plans=(*issued, later))["plan"]

    assert cited == (
        "Kế hoạch hành động thực hiện Đề án 1439 giai đoạn 2019 - 2025 "
        "(Kế hoạch số 45/KH-UBND ngày 05 tháng 7 năm 2019 của UBND tỉnh Lào Cai) "
        "và ban hành kèm theo Quyết định số 46/QĐ-UBND ngày 05 tháng 7 năm 2019 của UBND tỉnh Yên Bái"
    )


def test_a_unit_plans_for_the_department_of_home_affairs(ask: Ask, programme: Programme) -> None:
    tables = replace(planned(2024, **{"Tờ trình": ""}), agency_id="lao-cai.stp")
    context = build_context(
        ask(Behaviour.YEARLY_PLAN, 2024, agency="lao-cai.stp", progress=assess_year(tables, None, programme))
    )

    recipients: Any = context.values["recipients"]
    assert recipients[0] == "Sở Nội vụ (b/c)"
    assert context.values["submission"] == ""
    assert not [each for each in context.missing if each.row == "Tờ trình"]


def test_an_estimate_shows_every_task_with_its_source_and_no_nought_for_what_is_unsaid(
    ask: Ask, programme: Programme
) -> None:
    values = values_of(ask, programme, Behaviour.BUDGET_PLAN, 2024, planned(2024), agency="lao-cai.snv")
    items = [item for group in values["groups"] for item in group.items]

    assert values["owner"] == "tỉnh Lào Cai"
    assert [(item.amounts, item.total) for item in items] == [(("", "45,5", "", ""), "45,5"), (("", "", "", ""), "…")]
    assert values["amounts"] == ("", "45,5", "", "")


def test_a_province_does_not_send_its_own_estimate(ask: Ask, programme: Programme) -> None:
    with pytest.raises(GenError, match="do Sở Nội vụ lập, gửi Sở Tài chính"):
        values_of(ask, programme, Behaviour.BUDGET_PLAN, 2024, planned(2024))


def test_who_is_sent_all_estimates_sends_itself_none(ask: Ask, programme: Programme) -> None:
    with pytest.raises(GenError, match="dự toán của chính mình"):
        values_of(ask, programme, Behaviour.BUDGET_PLAN, 2024, planned(2024), agency="btc")


def test_the_plan_of_a_body_below_a_province_names_no_department_of_a_ministry(ask: Ask, programme: Programme) -> None:
    bare = AgencyTables("lao-cai.snv", 2019)
    values = values_of(ask, programme, Behaviour.PLAN, 2019, bare, agency="lao-cai.snv")

    assert {task.lead for group in values["groups"] for task in group.tasks} == {"Văn phòng"}
    assert [one.name for one in values["assignments"]] == [
        *("Văn phòng", "Bộ phận tài chính, kế toán", "Các cơ quan, đơn vị thuộc Sở")
    ]
    assert values["body"].reports_to == "Ủy ban nhân dân tỉnh Lào Cai"


def test_a_supplement_follows_the_midterm_that_it_rests_on(programme: Programme) -> None:
    midterm, supplement = (programme.default_date(kind, 2022) for kind in ("midterm", "plan"))

    assert midterm < supplement == date(2022, 12, 20)
    assert programme.default_date("plan", 2019) == date(2019, 6, 20)


def test_an_estimate_is_written_in_the_year_before(programme: Programme) -> None:
    assert programme.default_date(Behaviour.BUDGET_PLAN.value, 2024).year == 2023


@pytest.mark.parametrize("kind", [Behaviour.CONFERENCE_PLAN, Behaviour.INVITATION, Behaviour.CONCLUSION])
def test_papers_of_a_conference_lack_nothing_that_the_sheet_says(
    kind: Behaviour, ask: Ask, programme: Programme
) -> None:
    progress = assess_year(planned(2022), None, programme)

    assert not build_context(ask(kind, 2022, progress=progress)).missing


@pytest.mark.parametrize("kind", [Behaviour.CONFERENCE_PLAN, Behaviour.INVITATION, Behaviour.CONCLUSION])
def test_what_the_sheet_of_a_conference_does_not_say_is_named(kind: Behaviour, ask: Ask, programme: Programme) -> None:
    progress = assess_year(replace(planned(2022), conference=()), None, programme)
    context = build_context(ask(kind, 2022, progress=progress))

    assert {"Thời gian", "Địa điểm", "Chủ trì"} <= {each.row for each in context.missing}
    assert context.values["time"] == "…"


@pytest.mark.parametrize(
    ("kind", "day", "words"),
    [
        (Behaviour.CONFERENCE_PLAN, date(2022, 11, 19), "sau ngày tổ chức hội nghị"),
        (Behaviour.INVITATION, date(2022, 11, 19), "sau ngày tổ chức hội nghị"),
        (Behaviour.CONCLUSION, date(2022, 11, 17), "trước ngày tổ chức hội nghị"),
    ],
)
def test_a_paper_of_a_conference_is_refused_on_the_wrong_side_of_its_day(
    kind: Behaviour, day: date, words: str, ask: Ask, programme: Programme
) -> None:
    progress = assess_year(planned(2022), None, programme)

    with pytest.raises(GenError, match=words):
        build_context(ask(kind, 2022, progress=progress, day=day))


def test_a_line_of_a_conference_is_taken_apart_at_its_bars(ask: Ask, programme: Programme) -> None:
    values = values_of(ask, programme, Behaviour.CONCLUSION, 2022, planned(2022))
    (order,) = values["orders"]

    assert (order.first, order.second, order.third) == ("Lập danh sách lớp năm 2023", "Sở Nội vụ", "tháng 01/2023")


def test_a_single_task_is_not_spoken_of_as_of_several(first_plan: Mapping[str, Any]) -> None:
    words = {each.word for each in first_plan["assignments"] if each.tasks and not set(",;") & set(each.tasks)}
    several = {each.word for each in first_plan["assignments"] if set(",;") & set(each.tasks)}

    assert (words, several) == ({"nhiệm vụ"}, {"các nhiệm vụ"})
