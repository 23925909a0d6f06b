"""Whoever asks a run to end is obeyed at once, and nothing goes on working behind its back."""

import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from gen.domain.workspace import Workspace
from gen.intake.form.workbook import form_bytes
from gen.pipeline.output.names import LOCK
from gen.pipeline.reports.workshop import Workshop
from tests.support.cli import ROOT
from tests.support.processes import AT_ONCE, PATIENCE, at_work, session, started, until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are looked for in /proc")
Running = Callable[[Path], "subprocess.Popen[str]"]
GO_ON = "chạy lại đúng lệnh này để làm tiếp"
LONG = ("batch", "midterm", "--year", "2022")
"""A run that takes seconds: reports on a period read the figures of four years each."""


def batch(folder: Path) -> "subprocess.Popen[str]":
    return started(*LONG, "--jobs", "2", "-o", folder / "out", "--force")


def lint(folder: Path) -> "subprocess.Popen[str]":
    document = ROOT / "tests/data/official/nd30-annex-iii-official-forms.docx"
    for number in range(120):
        shutil.copyfile(document, folder / f"{number:03d}.docx")
    return started("lint", folder, "--jobs", "2")


def check(folder: Path) -> "subprocess.Popen[str]":
    programme = Workshop(Workspace(ROOT, "1439")).programme
    content = form_bytes(programme.agencies.get("lao-cai", date(2024, 12, 14)), 2024, programme, None)
    for number in range(600):
        (folder / f"{number:03d}.xlsx").write_bytes(content)
    return started("check", folder, "--year", "2024", "--jobs", "2")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_batch_that_is_asked_to_end_says_how_to_go_on_and_ends_its_workers(tmp_path: Path, number: int) -> None:
    process = batch(tmp_path)
    assert at_work(process, 2)
    assert until(lambda: any((tmp_path / "out").rglob("*.docx")))

    asked = time.monotonic()
    process.send_signal(number)
    _out, said = process.communicate(timeout=PATIENCE)
    took = time.monotonic() - asked

    assert process.returncode == 2
    assert GO_ON in said
    assert took < AT_ONCE
    assert until(lambda: not session(process.pid), AT_ONCE)


def test_the_same_command_goes_on_where_a_batch_was_asked_to_end(tmp_path: Path) -> None:
    process = batch(tmp_path)
    assert until(lambda: any((tmp_path / "out").rglob("*.docx")))
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=PATIENCE)

    again = subprocess.run(
        [sys.executable, "-m", "gen", *LONG, "-o", str(tmp_path / "out")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert again.returncode == 0, again.stderr
    assert "giữ nguyên" not in again.stdout
    assert not list((tmp_path / "out").rglob("*.gen-tmp"))


@pytest.mark.parametrize("running", [batch, lint, check])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_no_worker_outlives_the_process_that_started_it(tmp_path: Path, running: Running, number: int) -> None:
    process = running(tmp_path)
    assert at_work(process, 2)

    process.send_signal(number)
    process.communicate(timeout=PATIENCE)

    assert process.returncode == (2 if number == signal.SIGTERM else -signal.SIGKILL)
    assert until(lambda: not session(process.pid), AT_ONCE)


def test_a_run_that_shall_not_hear_the_terminal_close_does_not(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "gen", "batch", "annual", "--year", "2024", "--agencies", "lao-cai,bng,bnv"]
    process = subprocess.Popen(
        ["nohup", *command, "-o", str(tmp_path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        text=True,
    )
    assert until((tmp_path / LOCK).exists)
    process.send_signal(signal.SIGHUP)
    out, _said = process.communicate(timeout=PATIENCE)

    assert process.returncode == 0
    assert "3 văn bản" in out
