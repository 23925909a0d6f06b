"""What documents rest on, from the demo figures of the repository."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from gen.domain.diagnostic import Severity
from gen.domain.document import Behaviour
from gen.domain.workspace import Workspace
from gen.pipeline.jobs.model import Job
from gen.pipeline.making.evidence import evidence_for
from gen.pipeline.reports.workshop import Workshop
from gen.progress.model import SeriesProgress
from tests.support.programme_checks import changed
from tests.support.reported import write_csv

REPOSITORY = Path(__file__).parents[4]


def test_the_final_evaluation_of_a_merged_province_knows_its_predecessors_by_id() -> None:
    job = Job(Behaviour.FINAL, "lao-cai", 2025, date(2025, 12, 10))

    progress = evidence_for(Workshop(Workspace(REPOSITORY, "1439")), job).progress

    assert isinstance(progress, SeriesProgress)
    assert set(progress.predecessors) == {"lao-cai", "yen-bai"}


def test_figures_of_before_a_merger_are_the_sum_of_the_predecessors() -> None:
    workshop = Workshop(Workspace(REPOSITORY, "1439"))
    apart = [workshop.figures.read(agency_id, 2024).tables for agency_id in ("lao-cai", "yen-bai")]

    progress = evidence_for(workshop, Job(Behaviour.FINAL, "lao-cai", 2025, date(2025, 12, 10))).progress

    assert isinstance(progress, SeriesProgress)
    of_2024 = next(year for year in progress.by_year if year.year == 2024)
    trained = [next(row for row in tables.indicators if row.code == "CT01").numerator.number for tables in apart]
    assert of_2024.indicators[0].numerator.number == sum(number for number in trained if number is not None)


def test_a_first_report_is_made_without_the_year_before(tmp_path: Path) -> None:
    shutil.copytree(REPOSITORY / "data/progress/2025", tmp_path / "2025")

    evidence = evidence_for(
        Workshop(Workspace(REPOSITORY, "1439"), tmp_path), Job(Behaviour.ANNUAL, "cao-bang", 2025, date(2025, 12, 10))
    )

    assert evidence.errors == ()
    assert [(found.code, found.severity) for found in evidence.findings] == [("TAB241", Severity.INFO)]


def test_an_evaluation_is_made_although_nothing_came_in_for_an_earlier_year(tmp_path: Path) -> None:
    shutil.copytree(REPOSITORY / "data/progress", tmp_path / "progress", ignore=shutil.ignore_patterns("2020"))
    workshop = Workshop(Workspace(REPOSITORY, "1439"), tmp_path / "progress")

    evidence = evidence_for(workshop, Job(Behaviour.FINAL, "lao-cai", 2025, date(2025, 12, 10)))

    assert isinstance(evidence.progress, SeriesProgress)
    assert evidence.errors == ()
    assert any(figure.year == 2020 for figure in evidence.progress.missing)


def test_a_plan_is_made_before_anything_is_reported_but_not_with_errors_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "2019").mkdir()
    for name in ("ke-hoach", "nhiem-vu"):
        lines = (REPOSITORY / f"data/progress/2019/{name}.csv").read_text(encoding="utf-8-sig").splitlines()
        kept = [lines[0], *(line for line in lines if line.startswith("lao-cai,"))]
        text = "\n".join(kept).replace(",Thường xuyên,", ",,").replace(",Đang triển khai,", ",,")
        (tmp_path / "2019" / f"{name}.csv").write_text(text, encoding="utf-8")
    job = Job(Behaviour.PLAN, "lao-cai", 2019, date(2019, 6, 20))

    unreported = evidence_for(Workshop(Workspace(REPOSITORY, "1439"), tmp_path), job)
    plan = tmp_path / "2019/ke-hoach.csv"
    plan.write_text(plan.read_text(encoding="utf-8").replace("lao-cai,1a,", "lao-cai,9z,"), encoding="utf-8")
    planned_wrong = evidence_for(Workshop(Workspace(REPOSITORY, "1439"), tmp_path), job)

    assert not unreported.errors
    assert {each.code for each in planned_wrong.errors} == {"TAB301"}


def test_the_department_that_adds_up_reports_estimates_what_its_province_plans() -> None:
    job = Job(Behaviour.BUDGET_PLAN, "lao-cai.snv", 2024, date(2023, 7, 10))

    tables = evidence_for(Workshop(Workspace(REPOSITORY, "1439")), job).tables

    assert tables is not None
    assert (tables.agency_id, tables.year) == ("lao-cai", 2024)
    assert tables.plan


def test_a_report_rests_on_no_table_of_plans_and_none_stops_it(tmp_path: Path) -> None:
    shutil.copytree(REPOSITORY / "data/progress/2024", tmp_path / "2024")
    plan = tmp_path / "2024/ke-hoach.csv"
    plan.write_text(plan.read_text(encoding="utf-8").replace("lao-cai,1a,", "lao-cai,9z,"), encoding="utf-8")
    workshop, day = Workshop(Workspace(REPOSITORY, "1439"), tmp_path), date(2024, 12, 10)

    report = evidence_for(workshop, Job(Behaviour.ANNUAL, "lao-cai", 2024, day))
    planned = evidence_for(workshop, Job(Behaviour.YEARLY_PLAN, "lao-cai", 2024, day))

    assert not report.errors
    assert report.tables is not None
    assert not report.tables.plan
    assert {each.code for each in planned.errors} == {"TAB301"}


def test_what_is_wrong_in_a_plan_stops_no_evaluation(tmp_path: Path) -> None:
    shutil.copytree(REPOSITORY / "data/progress", tmp_path / "progress")
    plan = tmp_path / "progress/2019/ke-hoach.csv"
    plan.write_text(plan.read_text(encoding="utf-8").replace("ca-mau,1a,", "ca-mau,9z,"), encoding="utf-8")

    evidence = evidence_for(
        Workshop(Workspace(REPOSITORY, "1439"), tmp_path / "progress"),
        Job(Behaviour.MIDTERM, "ca-mau", 2022, date(2022, 12, 12)),
    )

    assert not evidence.errors
    assert "TAB301" in {found.code for found in evidence.findings}


def test_what_goes_to_and_from_units_rests_on_the_plan_that_their_province_issued() -> None:
    workshop = Workshop(Workspace(REPOSITORY, "1439"))
    letter, report, of_the_province = (
        evidence_for(workshop, Job(kind, agency_id, 2024, date(2024, 12, 12))).plans
        for kind, agency_id in (
            (Behaviour.COLLECTION, "lao-cai.snv"),
            (Behaviour.ANNUAL, "lao-cai.sct"),
            (Behaviour.ANNUAL, "lao-cai"),
        )
    )

    assert any("Kế hoạch hành động" in row.subject for row in letter)
    assert report == letter
    assert of_the_province == ()


@pytest.mark.parametrize(
    ("kind", "day", "dated", "estimate", "told"),
    [
        (Behaviour.FINAL, date(2024, 12, 9), True, None, True),
        (Behaviour.ANNUAL, date(2024, 12, 9), True, None, True),
        (Behaviour.COVER, date(2024, 12, 9), True, None, True),
        (Behaviour.ANNUAL, date(2024, 12, 9), True, "x", False),
        (Behaviour.ANNUAL, date(2024, 12, 10), True, None, False),
        (Behaviour.ANNUAL, date(2024, 12, 9), False, None, False),
        (Behaviour.YEARLY_PLAN, date(2024, 12, 9), True, None, False),
    ],
    ids=["evaluation", "year", "cover", "an estimate", "on the day of the figures", "day left blank", "plan"],
)
def test_a_report_dated_before_its_figures_is_told_so_where_none_is_an_estimate(
    tmp_path: Path, kind: Behaviour, day: date, dated: bool, estimate: str | None, told: bool
) -> None:
    write_csv(tmp_path / "2024", "lao-cai", changed("indicators", 0, {7: estimate}))

    found = evidence_for(
        Workshop(Workspace(REPOSITORY, "1439"), tmp_path), Job(kind, "lao-cai", 2024, day, dated=dated)
    ).findings

    assert ("TAB221" in {finding.code for finding in found}) is told
