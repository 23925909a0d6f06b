"""Which jobs a request for agencies below a province becomes."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from gen.domain.errors import NotInForce, UnknownName
from gen.pipeline.jobs.planning import Asked, peers_of, plan_job, plan_jobs
from gen.programme import Programme, load_programme

LATER = date(2026, 1, 15)
PROGRAMME = load_programme(Path(__file__).parents[4] / "data", "1439")


def test_units_write_before_their_deadline_and_the_province_after_it() -> None:
    jobs = plan_jobs(PROGRAMME, Asked("annual", 2024), "lao-cai,lao-cai.stc,lao-cai.huyen-bat-xat")
    assert [job.day for job in jobs] == [date(2024, 12, 12), date(2024, 12, 4), date(2024, 12, 4)]


def test_a_day_asked_for_is_the_day_of_all() -> None:
    asked = Asked("annual", 2024, day=date(2024, 12, 2))
    assert plan_job(PROGRAMME, asked, "lao-cai.stc").day == date(2024, 12, 2)


@pytest.mark.parametrize("plan", [plan_job, plan_jobs])
def test_what_units_neither_issue_nor_are_sent_is_refused(plan: Callable[[Programme, Asked, str], object]) -> None:
    with pytest.raises(UnknownName, match=r"cấp dưới.*lao-cai\.stc"):
        plan(PROGRAMME, Asked("proposal", 2024), "lao-cai.stc")


def test_a_unit_is_reminded_by_its_department_of_home_affairs_and_a_province_by_the_ministry() -> None:
    jobs = plan_jobs(PROGRAMME, Asked("reminder", 2024), "lao-cai.stc,lao-cai.huyen-bat-xat,lao-cai")

    assert [(job.agency_id, job.subject_id, job.day) for job in jobs] == [
        ("lao-cai.snv", "lao-cai.stc", date(2024, 12, 10)),
        ("lao-cai.snv", "lao-cai.huyen-bat-xat", date(2024, 12, 10)),
        ("bnv", "lao-cai", date(2024, 12, 20)),
    ]


def test_nobody_reminds_itself() -> None:
    jobs = plan_jobs(PROGRAMME, Asked("reminder", 2024), "units:lao-cai,ministries")

    assert {job.subject_id for job in jobs} & {"lao-cai.snv", "bnv"} == set()
    with pytest.raises(UnknownName, match="chính mình"):
        plan_job(PROGRAMME, Asked("reminder", 2024), "lao-cai.snv")


def test_letters_about_a_year_go_to_the_agencies_of_that_year_whenever_they_are_written() -> None:
    letters = {year: plan_jobs(PROGRAMME, Asked("reminder", year, LATER), "units:lao-cai") for year in (2024, 2025)}

    assert {job.day for jobs in letters.values() for job in jobs} == {LATER}
    assert "lao-cai.huyen-si-ma-cai" in {job.subject_id for job in letters[2024]}
    assert {job.subject_id for job in letters[2025]} & {"lao-cai.huyen-si-ma-cai", "lao-cai.xa-bat-xat"} == {
        "lao-cai.xa-bat-xat"
    }


def test_a_district_has_nothing_to_report_once_there_are_no_districts() -> None:
    with pytest.raises(NotInForce, match="không còn từ ngày 01/07/2025"):
        plan_job(PROGRAMME, Asked("reminder", 2025), "lao-cai.huyen-si-ma-cai")


def test_agencies_report_beside_those_of_their_province_or_of_the_nation() -> None:
    letter = plan_job(PROGRAMME, Asked("reminder", 2024), "lao-cai.stc")
    report = plan_job(PROGRAMME, Asked("annual", 2024), "lao-cai.stc")
    province = plan_job(PROGRAMME, Asked("annual", 2024), "lao-cai")

    assert [peers_of(PROGRAMME, job) for job in (letter, report, province)] == ["units:lao-cai", "units:lao-cai", "all"]
