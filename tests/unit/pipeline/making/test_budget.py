"""A document that takes too long fails with its reason, and the others are made as ever."""

import ctypes
import re
import threading
import time
from datetime import date
from pathlib import Path

import pytest

from gen.domain.document import Behaviour
from gen.domain.workspace import Workspace
from gen.pipeline.jobs.model import Job, Outcome, State
from gen.pipeline.making import budget
from gen.pipeline.making.budget import Budget, OutOfTime, limited
from gen.pipeline.making.maker import Maker
from gen.pipeline.making.runners import ProcessRunner
from gen.pipeline.reports.workshop import Workshop
from gen.settings import read_settings
from tests.support.growth import ROOT
from tests.unit.pipeline.makers import Factory, copy_name, job

JOBS = [job(number) for number in range(20)]


def loop() -> None:
    while True:
        pass


def match_for_ages() -> None:
    re.fullmatch(r"(?:\S+(?: (?=\S))?)*", "x" * 60 + "  ")


def swallow() -> None:
    while True:
        try:
            loop()
        except Exception:
            continue


def hold_the_interpreter(asked: Job) -> Outcome:
    if asked.agency_id == "agency-7":
        ctypes.PyDLL(None).sleep(300)
    return copy_name(asked)


def say_late(asked: Job) -> Outcome:
    return Outcome(asked, State.FAILED, reason="quá giờ")


@pytest.mark.parametrize("endless", [loop, match_for_ages, swallow, lambda: time.sleep(300)])
def test_what_does_not_end_is_stopped(endless: object) -> None:
    begin = time.monotonic()

    with pytest.raises(OutOfTime), limited(0.2):
        endless()  # type: ignore[operator]

    assert time.monotonic() - begin < 30


def test_what_does_not_end_is_stopped_in_another_thread_too() -> None:
    stopped: list[bool] = []

    def work() -> None:
        try:
            with limited(0.2):
                loop()
        except OutOfTime:
            stopped.append(True)

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    thread.join(30)

    assert stopped == [True]


def test_nothing_is_stopped_after_its_work_is_done() -> None:
    with limited(0.1):
        pass

    time.sleep(0.3)


def test_a_worker_that_a_library_never_returns_from_costs_only_its_document(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "GRACE", 0.5)

    outcomes = {
        outcome.job: outcome
        for outcome in ProcessRunner(Factory(hold_the_interpreter), 2, hold_the_interpreter, Budget(1, say_late)).run(
            JOBS
        )
    }

    assert len(outcomes) == len(JOBS)
    assert {one.agency_id: told.reason for one, told in outcomes.items() if not told.made} == {"agency-7": "quá giờ"}


def test_the_reason_names_the_agency_and_the_limit_and_the_next_document_is_made_the_same() -> None:
    workspace = Workspace(ROOT, "1439")
    asked = Job(Behaviour.ANNUAL, "lao-cai", 2024, date(2024, 12, 14))

    late = Maker(Workshop(workspace), seconds=0.001)(asked)
    maker = Maker(Workshop(workspace), seconds=60)

    assert late.state is State.FAILED
    assert "Lào Cai chưa lập xong sau 0.001 giây" in late.reason
    assert maker(asked).content == Maker(Workshop(workspace))(asked).content


@pytest.mark.parametrize("seconds", [0.001, 60])
def test_what_was_prepared_or_not_in_time_makes_the_same_documents(seconds: float) -> None:
    workspace = Workspace(ROOT, "1439")
    asked = Job(Behaviour.ANNUAL, "lao-cai", 2024, date(2024, 12, 14))
    workshop = Workshop(workspace)

    Maker(workshop, seconds=seconds).prepare(asked)

    assert Maker(workshop)(asked).content == Maker(Workshop(workspace))(asked).content


def test_what_cannot_be_prepared_is_told_with_its_document() -> None:
    maker = Maker(Workshop(Workspace(ROOT, "1439"), ROOT / "data/progress"))
    unknown = Job(Behaviour.ANNUAL, "khong-co", 2024, date(2024, 12, 14))

    maker.prepare(unknown)

    assert maker(unknown).state is State.FAILED


def test_the_budget_is_read_from_the_settings_of_the_office(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)

    assert read_settings(workspace, {}).document_seconds == 60

    workspace.office_file.write_text("[general]\ndocument_seconds = 7\n", encoding="utf-8")

    assert read_settings(workspace, {}).document_seconds == 7
