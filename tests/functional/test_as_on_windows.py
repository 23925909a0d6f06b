"""What differs on Windows, as far as it can be tried elsewhere: how processes start, code pages, files held open."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.support.cli import ROOT, gen

STARTED_AFRESH = "import threading\nthreading.Thread(target=threading.Event().wait, daemon=True).start()\n"
"""A thread of its own in every process: then none may be forked, and all start afresh, as on Windows."""
EVERY_AGENCY = ("batch", "annual", "--year", "2024", "--jobs", "2")
"""Enough documents for two processes that start afresh."""
STRICT = {"PYTHONWARNDEFAULTENCODING": "1", "PYTHONWARNINGS": "error::EncodingWarning"}
"""Python complains of a file opened without its encoding: on Windows it would be read in code page 1258."""


def run(*words: str | Path, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    """Run ``gen`` in a process of its own; words before ``gen`` go to Python."""
    command = [sys.executable, "-m", "gen", *map(str, words)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=False, env=os.environ | environment)


def documents(folder: Path) -> Mapping[str, bytes]:
    """The documents below a folder, by the name of their agency."""
    return {path.stem: path.read_bytes() for path in folder.rglob("*.docx")}


@pytest.fixture(scope="module")
def afresh(tmp_path_factory: pytest.TempPathFactory) -> tuple["subprocess.CompletedProcess[bytes]", Path]:
    """All annual reports, made by processes that start afresh; no file may be opened in the machine's code page."""
    folder = tmp_path_factory.mktemp("afresh")
    (folder / "sitecustomize.py").write_text(STARTED_AFRESH, encoding="utf-8")
    paths = os.pathsep.join([str(folder), os.environ.get("PYTHONPATH", "")])
    return run(*EVERY_AGENCY, "-o", folder / "ra", PYTHONPATH=paths, **STRICT), folder / "ra"


def test_processes_that_start_afresh_make_the_same_bytes(
    afresh: tuple["subprocess.CompletedProcess[bytes]", Path], reports: Mapping[str, bytes]
) -> None:
    said, folder = afresh
    made = documents(folder)

    assert said.returncode == 0, said.stderr.decode()
    assert len(made) > 64
    assert {agency: made[agency] for agency in reports} == reports


@pytest.mark.long
@pytest.mark.parametrize("words", [("check", "--year", "2024"), ("lint", "khong-co.docx"), ("doctor",)], ids=str)
def test_a_console_of_another_code_page_does_not_change_what_is_said(words: tuple[str, ...]) -> None:
    usual = run(*words, PYTHONIOENCODING="utf-8")
    page = run(*words, PYTHONIOENCODING="cp1258", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")

    assert (page.returncode, page.stdout, page.stderr) == (usual.returncode, usual.stdout, usual.stderr)
    assert re.search("[ấẵ]", (page.stdout + page.stderr).decode("utf-8"))


@pytest.mark.long
def test_no_file_is_read_or_written_in_the_code_page_of_the_machine(
    afresh: tuple["subprocess.CompletedProcess[bytes]", Path], tmp_path: Path
) -> None:
    said, folder = afresh
    report = folder / "annual/2024/lao-cai.docx"
    commands = (("lint", report), ("read", report), ("status", "--year", "2024"), ("init", tmp_path / "x"), ("doctor",))

    assert [words for words in commands if b"EncodingWarning" in run(*words, **STRICT).stderr] == []
    assert b"EncodingWarning" not in said.stderr


def test_a_document_that_another_program_holds_fails_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows refuses to rename over an open file; no other system does, so its refusal is brought up here."""
    usual = os.replace

    def as_windows(source: Path, target: Path) -> None:
        if Path(target).name == "lao-cai.docx":
            error = PermissionError(13, "", str(source), None, str(target))
            vars(error)["winerror"] = 32
            raise error
        usual(source, target)

    monkeypatch.setattr(os, "replace", as_windows)
    command = ("batch", "annual", "--year", "2024", "--agencies", "lao-cai,ha-noi", "-o", tmp_path / "ra")

    said = gen(*command)

    assert said.code == 1
    assert list(documents(tmp_path / "ra")) == ["ha-noi"]
    assert "lao-cai.docx”: tệp đang mở ở chương trình khác" in said.out + said.err
    assert not list((tmp_path / "ra").rglob("*.gen-tmp"))
