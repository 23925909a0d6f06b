"""The Decision as data, asked by kind, agency and day."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from gen.domain.errors import NotInForce, UnknownName
from gen.domain.working_days import is_weekend, working_day_before
from gen.programme import Programme, load_programme
from gen.programme.roster import Roster

PLAN_DAY, REPORT_DAY, FINAL_DAY = date(2019, 6, 20), date(2024, 12, 10), date(2025, 12, 10)


def test_five_groups_hold_the_twenty_four_sub_items(programme: Programme) -> None:
    counts = [sum(task.group == group.number for task in programme.tasks) for group in programme.groups]
    assert counts == [3, 10, 5, 3, 3]


def test_letters_follow_the_vietnamese_order_within_each_group(programme: Programme) -> None:
    for group in programme.groups:
        letters = [task.letter for task in programme.tasks if task.group == group.number]
        assert letters == list("abcdđeghik")[: len(letters)]


def test_the_letter_printed_twice_is_corrected_and_kept_as_printed(programme: Programme) -> None:
    odd = [(task.code, task.letter_printed) for task in programme.tasks if task.letter != task.letter_printed]
    assert odd == [("2đ", "d")]


def test_codes_are_group_and_letter(programme: Programme) -> None:
    assert all(task.code == f"{task.group}{task.letter}" for task in programme.tasks)


def test_the_two_ratios_carry_the_targets_of_the_decision(programme: Programme) -> None:
    goals = {each.code: each.target for each in programme.indicators if each.kind == "ratio" and each.target}
    assert goals == {"CT01": "100", "CT02": "80"}


def test_before_the_fifteenth_means_the_fourteenth(programme: Programme) -> None:
    assert programme.deadline("annual").last_day(2024) == date(2024, 12, 14)


def test_a_fixed_deadline_does_not_move_with_the_year(programme: Programme) -> None:
    assert programme.deadline("plan-accepted").last_day(2024) == date(2019, 8, 31)


def test_all_seventeen_contradictions_of_the_sources_are_recorded(programme: Programme) -> None:
    assert [each.id for each in programme.conflicts] == [f"C{number}" for number in range(1, 18)]


@pytest.mark.parametrize("agency_id", ["lao-cai", "ha-noi", "bnv", "btc"])
def test_no_base_is_later_than_its_document_or_expired(programme: Programme, agency_id: str) -> None:
    for kind in programme.kinds:
        for month in range(84):
            day = date(2019, 1, 28) + timedelta(days=30 * month)
            agency = programme.agencies.get(agency_id, day)
            for base in programme.bases_for(kind, agency, day):
                assert base.issued_on <= day
                assert base.validity.covers(day)


@pytest.mark.parametrize(
    ("day", "law"),
    [
        (date(2025, 2, 28), "luat-tccqdp-2015"),
        (date(2025, 3, 1), "luat-tccqdp-2025-65"),
        (date(2025, 6, 16), "luat-tccqdp-2025-72"),
    ],
)
def test_a_plan_of_a_province_rests_on_the_law_of_its_day(programme: Programme, day: date, law: str) -> None:
    agency = programme.agencies.get("ha-noi", day)
    laws = [base.id for base in programme.bases_for("plan", agency, day) if base.id.startswith("luat-tccqdp")]
    assert laws == [law]


def test_a_plan_before_the_letter_does_not_cite_it(programme: Programme) -> None:
    eve, day = date(2019, 3, 24), date(2019, 3, 25)
    agency = programme.agencies.get("lao-cai", day)
    cited = [[base.id for base in programme.bases_for("plan", agency, each)] for each in (eve, day)]
    assert ["cv-1226" in ids for ids in cited] == [False, True]


def test_only_the_ministry_of_home_affairs_cites_its_own_plan(programme: Programme) -> None:
    citing = [
        agency.id
        for agency in programme.agencies.select("all", REPORT_DAY)
        if "qd-182" in [base.id for base in programme.bases_for("annual", agency, REPORT_DAY)]
    ]
    assert citing == ["bnv"]


def test_recipients_name_the_units_of_the_agency_and_end_with_the_file_copy(programme: Programme) -> None:
    city = programme.agencies.get("ha-noi", REPORT_DAY)
    lines = programme.recipients("annual", city, REPORT_DAY)
    assert lines == (
        "Như trên",
        "TT Thành ủy, TT HĐND thành phố (b/c)",
        "CT, các PCT UBND thành phố",
        "Sở Nội vụ",
        "Lưu: VT, NC",
    )


def test_every_kind_and_agency_has_recipients_ending_with_the_file_copy(programme: Programme) -> None:
    for day in (PLAN_DAY, REPORT_DAY, FINAL_DAY):
        for agency in programme.agencies.select("all", day):
            for kind in programme.kinds:
                issuer = programme.agencies.get(kind.issuer, day) if kind.issuer else agency
                if kind.issuer or agency.type.level in kind.levels:
                    assert programme.recipients(kind, issuer, day)[-1].startswith("Lưu: VT, ")


def test_what_a_department_of_home_affairs_issues_has_addressees_and_recipients(programme: Programme) -> None:
    for day in (PLAN_DAY, REPORT_DAY, FINAL_DAY):
        department = programme.agencies.get("lao-cai.snv", day)
        for kind in ("annual", "cover", "submission", "collection"):
            assert programme.addressees(kind, department, day)
            assert programme.recipients(kind, department, day)[-1].startswith("Lưu: VT, ")


@pytest.mark.parametrize(("kind", "day"), [("midterm", date(2022, 12, 4)), ("final", date(2025, 12, 4))])
def test_units_evaluate_too_and_send_it_to_the_department_of_home_affairs(
    programme: Programme, kind: str, day: date
) -> None:
    for unit in programme.agencies.select("units:lao-cai", day):
        wanted = ("Ủy ban nhân dân tỉnh Lào Cai",) if unit.symbol == "SNV" else ("Sở Nội vụ",)
        assert programme.addressees(kind, unit, day) == wanted
        assert programme.recipients(kind, unit, day)[-1].startswith("Lưu: VT, ")
        assert programme.kind(kind).usual_day(day.year, unit.type.level) == working_day_before(day)


def test_every_unit_has_somebody_to_be_reminded_by(programme: Programme) -> None:
    for day in (PLAN_DAY, REPORT_DAY, FINAL_DAY):
        for unit in programme.agencies.select("units:lao-cai", day):
            issuer = programme.issuer_to("reminder", unit, day)
            assert (issuer.id, programme.rank_of("reminder", issuer)) == ("lao-cai.snv", "head")
            assert programme.addressees("reminder", unit, day) == (unit.name,)


def test_a_province_whose_department_of_home_affairs_is_not_known_reminds_nobody(programme: Programme) -> None:
    roster = Roster([agency for agency in programme.agencies.agencies if agency.id != "lao-cai.snv"])
    unit = roster.get("lao-cai.stc", REPORT_DAY)

    with pytest.raises(NotInForce, match="Sở Nội vụ"):
        replace(programme, agencies=roster).issuer_to("reminder", unit, REPORT_DAY)


def test_a_plan_names_no_addressee_and_a_report_names_the_ministry(programme: Programme) -> None:
    agency = programme.agencies.get("lao-cai", REPORT_DAY)
    assert [programme.addressees(kind, agency, REPORT_DAY) for kind in ("plan", "annual")] == [(), ("Bộ Nội vụ",)]


def test_the_ministry_of_home_affairs_reports_to_the_prime_minister(programme: Programme) -> None:
    agency = programme.agencies.get("bnv", REPORT_DAY)
    assert programme.addressees("annual", agency, REPORT_DAY) == ("Thủ tướng Chính phủ",)


@pytest.mark.parametrize(
    ("agency_id", "rank", "lines"),
    [
        ("lao-cai", "deputy", ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        ("bnv", "head", ("BỘ TRƯỞNG",)),
        ("nhnn", "deputy", ("KT. THỐNG ĐỐC", "PHÓ THỐNG ĐỐC")),
    ],
)
def test_forms_of_signing(programme: Programme, agency_id: str, rank: str, lines: tuple[str, ...]) -> None:
    agency = programme.agencies.get(agency_id, REPORT_DAY)
    assert programme.signer_form(agency, REPORT_DAY, rank).lines == lines


def test_who_signs_is_named_for_the_agency_and_the_days_that_the_table_tells_and_for_no_other(
    broken_data: Path,
) -> None:
    row = "lao-cai,province,deputy,2024-01-01,,TM. {collective} / PHÓ CHỦ TỊCH,nguồn,Nguyễn  Văn An\n"
    with (broken_data / "agencies/signers.csv").open("a", encoding="utf-8") as table:
        table.write(row)
    known, day, before = load_programme(broken_data), date(2024, 12, 10), date(2023, 12, 10)
    asked = (("lao-cai", day), ("lao-cai", before), ("ca-mau", day))

    names = [known.signer_form(known.agencies.get(agency, on), on).name for agency, on in asked]

    assert names == ["Nguyễn Văn An", "", ""]


def test_the_shipped_tables_name_nobody_who_signs(programme: Programme) -> None:
    assert {rule.name for rule in programme.signing_rules} == {""}


@pytest.mark.parametrize("name", ["midterm", "so-ket", "SO-KET", "Sơ kết"])
def test_a_kind_is_found_by_name_or_alias(programme: Programme, name: str) -> None:
    assert programme.kind(name).kind == "midterm"


def test_an_unknown_kind_is_answered_with_the_nearest(programme: Programme) -> None:
    with pytest.raises(UnknownName, match="midterm"):
        programme.kind("midtrem")


def test_online_services_are_called_by_the_words_of_the_day(programme: Programme) -> None:
    names = [
        next(each.name for each in programme.indicators_on(day) if each.code == "CT09")
        for day in (PLAN_DAY, REPORT_DAY)
    ]
    assert names == [
        "Tỷ lệ dịch vụ công trực tuyến mức độ 3, mức độ 4",
        "Tỷ lệ dịch vụ công trực tuyến một phần, toàn trình",
    ]


def test_departments_merged_into_one_are_named_once(programme: Programme) -> None:
    task = next(each for each in programme.tasks_on(FINAL_DAY) if each.code == "5a")
    assert (task.province_lead, task.partners) == ("Sở Tài chính", "Sở Ngoại vụ")


def test_the_wording_of_the_decision_stays_verbatim_whatever_the_day(programme: Programme) -> None:
    assert [task.wording for task in programme.tasks_on(FINAL_DAY)] == [task.wording for task in programme.tasks]


def test_no_district_is_named_after_the_level_ended(programme: Programme) -> None:
    texts = [
        text
        for task in programme.tasks_on(FINAL_DAY)
        for text in (task.summary, task.province_lead, task.partners, task.product)
    ]
    assert not [text for text in texts if "huyện" in text]


def test_nobody_signs_on_a_weekend_unless_the_programme_wants_it(programme: Programme) -> None:
    report = programme.kind("annual")
    days = [
        kind.usual_day(year, level, form)
        for kind in programme.kinds
        for year in kind.years
        for level in ("", *kind.levels)
        for form in ("", *kind.forms)
    ]

    assert days
    assert not any(map(is_weekend, days))
    on_saturday = replace(report, default_date="12-14")
    assert on_saturday.usual_day(2024) == date(2024, 12, 13)
    assert replace(on_saturday, weekends=True).usual_day(2024) == date(2024, 12, 14)


@pytest.mark.parametrize(
    ("year", "form"), [(2019, "plan"), (2022, "plan"), *((year, "report") for year in range(2019, 2026))]
)
def test_a_draft_is_submitted_before_it_is_issued(programme: Programme, year: int, form: str) -> None:
    issued = programme.kind({"plan": "plan", "report": "annual"}[form]).usual_day(year)

    assert programme.kind("submission").usual_day(year, "department", form) < issued


def test_default_dates_decide_the_era(programme: Programme) -> None:
    assert programme.default_date("ke-hoach", 2019) == PLAN_DAY
