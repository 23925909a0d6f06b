"""Every figure of plans, estimates and letters about reports, computed once more from the CSV files by other code."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

from gen.domain.document import Behaviour
from gen.domain.workspace import Workspace
from gen.pipeline.jobs.model import Job
from gen.pipeline.making.maker import Maker
from gen.pipeline.reports.workshop import Workshop
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.record import read_record
from tests.functional.test_recomputed import assert_same, figures_of
from tests.support import recomputed as again
from tests.support.made import MadeOnce, usual_day
from tests.support.recomputed import Amount
from tests.support.workspaces import shipped, year_folder

PROVINCE, DEPARTMENT, MINISTRY = "lao-cai", "lao-cai.snv", "bgtvt"
WITHOUT_FIGURES = ("conference-plan", "invitation", "conclusion")
LAST_DAY = date(2024, 12, 5)
"""The last day for the units of a province."""


def planned(year: int, body: str, *, beyond: bool) -> pd.DataFrame:
    """What a body plans for a year, or beyond it: to be begun after it, or going on."""
    frame = again.rows(year, "ke-hoach", body)
    ends = [again.day_of(text) for text in frame["Kết thúc"]]
    return frame[[end is not None and (end.year > year) == beyond for end in ends]]


def costs(frame: pd.DataFrame) -> Amount:
    return again.added(again.amount(text) for text in frame["Kinh phí"])


def number(value: int) -> Amount:
    return Amount(Decimal(value))


def plan_figures(frame: pd.DataFrame) -> dict[str, Amount]:
    """Tasks by group, the whole cost and that of each source of funds."""
    groups = {f"plan.group-{group}": number(sum(frame["Mã"].str.startswith(str(group)))) for group in range(1, 6)}
    sources = [source for source in dict.fromkeys(frame["Nguồn"]) if costs(frame[frame["Nguồn"] == source]).number]
    lines = {f"plan.cost-{place}": costs(frame[frame["Nguồn"] == each]) for place, each in enumerate(sources, start=1)}
    return groups | {"plan.cost": costs(frame)} | lines


@pytest.mark.parametrize("body", [PROVINCE, MINISTRY])
def test_the_first_plan(made_once: MadeOnce, body: str) -> None:
    assert_same(figures_of(made_once, "plan", 2019, body), plan_figures(planned(2019, body, beyond=True)))


def test_the_supplement(made_once: MadeOnce) -> None:
    goals = again.goals(2022, (PROVINCE,), ())
    state = {id_: goals[id_] for id_ in goals if id_.startswith(("CT01", "CT02")) and "remaining" not in id_}

    computed = plan_figures(planned(2022, PROVINCE, beyond=True)) | state
    assert_same(figures_of(made_once, "plan", 2022, PROVINCE), computed)


@pytest.mark.parametrize("body", [PROVINCE, MINISTRY])
def test_the_plan_of_a_year(made_once: MadeOnce, body: str) -> None:
    frame = planned(2024, body, beyond=False)
    classes = again.added(again.amount(text) for text in frame.loc[frame["Đơn vị tính"] == "lớp", "Số lượng"])
    before = {f"{code}.before": again.rate_of(2023, (body,), code)[0] for code in again.TARGETS}

    computed = plan_figures(frame) | {"plan.classes": classes} | before
    assert_same(figures_of(made_once, "yearly-plan", 2024, body), computed)


@pytest.mark.parametrize(("issuer", "body"), [(DEPARTMENT, PROVINCE), (MINISTRY, MINISTRY)])
def test_the_estimate_of_a_year(made_once: MadeOnce, issuer: str, body: str) -> None:
    frame = planned(2024, body, beyond=False)
    groups = {group: frame[frame["Mã"].str.startswith(str(group))] for group in range(1, 6)}
    computed = {id_: one for id_, one in plan_figures(frame).items() if "group" not in id_}
    computed |= {f"budget.group-{group}": costs(own) for group, own in groups.items() if len(own)}

    assert_same(figures_of(made_once, "budget-plan", 2024, issuer), computed)


def received(ids: Sequence[str], on: date) -> list[date]:
    """The days on which reports of bodies had come in by a day."""
    frame = again.table(2024, "tiep-nhan")
    days = [again.day_of(text) for text in frame.loc[frame[again.ID].isin(ids), "Ngày nhận"]]
    return [day for day in days if day is not None and day <= on]


def units() -> list[str]:
    """The departments and districts of the province that report in 2024, one of which sent nothing."""
    roster = pd.read_csv(again.ROOT / "agencies/units.csv", dtype=str, keep_default_na=False, encoding="utf-8-sig")
    there = (roster["valid_from"] <= "2024-12-04") & ((roster["valid_to"] == "") | (roster["valid_to"] > "2024-12-04"))
    of_province = (roster["parent"] == PROVINCE) & (roster["id"] != DEPARTMENT)
    return sorted(set(roster.loc[of_province & there, "id"]))


def test_the_submission_of_a_report(made_once: MadeOnce) -> None:
    """The department of home affairs counts its own report as well."""
    ids = [*units(), DEPARTMENT]
    come = received(ids, usual_day("submission", 2024, DEPARTMENT))
    computed = {
        "reports.expected": number(len(ids)),
        "reports.received": number(len(come)),
        "reports.late": number(sum(each > LAST_DAY for each in come)),
    }

    assert_same(figures_of(made_once, "submission", 2024, DEPARTMENT, "report"), computed)


@pytest.mark.parametrize("issuer", ["bnv", DEPARTMENT])
def test_one_reminder_to_all_who_are_late(made_once: MadeOnce, issuer: str) -> None:
    ids = again.bodies(2024) if issuer == "bnv" else [*units(), DEPARTMENT]
    come = received(ids, usual_day("reminder-all", 2024, issuer))
    computed = {
        "reports.expected": number(len(ids)),
        "reports.received": number(len(come)),
        "reports.reminded": number(len(ids) - len(come)),
    }

    assert_same(figures_of(made_once, "reminder-all", 2024, issuer), computed)


def test_a_reminder_to_one_who_is_late() -> None:
    day, ids = usual_day("reminder", 2024, MINISTRY), again.bodies(2024)
    content = Maker(shipped())(Job(Behaviour.REMINDER, MINISTRY, 2024, day, subject_id="bgddt")).content
    assert content is not None
    stored = read_record(DocxArchive(content))
    assert stored is not None
    computed = {"reports.expected": number(len(ids)), "reports.received": number(len(received(ids, day)))}

    assert_same({figure.id: figure for figure in stored.record.figures}, computed)


def test_a_letter_that_returns_a_report_counts_its_errors(tmp_path: Path) -> None:
    folder = year_folder(tmp_path, 2024)
    for table in (again.ROOT / "progress" / "2024").glob("*.csv"):
        (folder / table.name).symlink_to(table)
    indicators = folder / "chi-tieu.csv"
    frame = pd.read_csv(indicators, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    wrong = (frame[again.ID] == PROVINCE) & frame["Mã"].isin(["CT01", "CT02"])
    frame.loc[wrong, "Tử số"] = [str(int(number_typed(text)) + 1) for text in frame.loc[wrong, "Mẫu số"]]
    indicators.unlink()
    frame.to_csv(indicators, index=False, encoding="utf-8-sig")
    workshop = Workshop(Workspace(tmp_path))

    content = Maker(workshop)(Job(Behaviour.RETURN, MINISTRY, 2024, date(2024, 12, 26), subject_id=PROVINCE)).content

    assert content is not None
    stored = read_record(DocxArchive(content))
    assert stored is not None
    assert_same({figure.id: figure for figure in stored.record.figures}, {"report.faults": number(int(wrong.sum()))})


def number_typed(text: str) -> str:
    return text.replace(".", "")


def test_the_report_of_a_department(made_once: MadeOnce) -> None:
    ids = (DEPARTMENT,)
    computed = again.goals(2024, ids, again.COUNTS) | again.activities(2024, ids)
    computed |= again.task_figures(again.tasks(2024, DEPARTMENT), again.closed_on(2024, DEPARTMENT))

    assert_same(figures_of(made_once, "annual", 2024, DEPARTMENT), computed)


@pytest.mark.parametrize("kind", WITHOUT_FIGURES)
def test_a_paper_of_a_conference_states_no_figure_of_the_tables(made_once: MadeOnce, kind: str) -> None:
    assert figures_of(made_once, kind, 2025, PROVINCE) == {}
