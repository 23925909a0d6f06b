"""Which jobs a request for bodies below a province becomes."""

from datetime import date
from pathlib import Path

import pytest

from gen.domain.errors import UnknownName
from gen.pipeline.planning import Asked, plan_job, plan_jobs
from gen.programme import load_programme

PROGRAMME = load_programme(Path(__file__).parents[3] / "data")


def test_units_write_before_their_deadline_and_the_province_after_it() -> None:
    jobs = plan_jobs(PROGRAMME, Asked("annual", 2024), "lao-cai,lao-cai.stc,lao-cai.huyen-bat-xat")
    assert [job.day for job in jobs] == [date(2024, 12, 10), date(2024, 12, 4), date(2024, 12, 4)]


def test_a_day_asked_for_is_the_day_of_all() -> None:
    asked = Asked("annual", 2024, day=date(2024, 12, 2))
    assert plan_job(PROGRAMME, asked, "lao-cai.stc").day == date(2024, 12, 2)


@pytest.mark.parametrize("kind", ["plan", "reminder"])
@pytest.mark.parametrize("plan", [plan_job, plan_jobs])
def test_what_units_neither_issue_nor_are_sent_by_the_ministry_is_refused(kind: str, plan) -> None:
    with pytest.raises(UnknownName, match=r"cấp dưới.*lao-cai\.stc"):
        plan(PROGRAMME, Asked(kind, 2019), "lao-cai.stc")
