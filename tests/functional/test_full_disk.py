"""The disk is full while numbers are given: no number is lost or given twice, the next run goes on."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from gen.register import EntryState, open_register
from gen.wordml.stamping import Draft
from tests.support.cli import gen
from tests.support.clock import StoppedClock
from tests.support.edits import another_copy
from tests.support.workspaces import linked

SIZE = 6 << 20
DOCUMENTS = 6
DAY = ("--date", "20/12/2024")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own."""
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(place)]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"a small disk cannot be mounted here (root on Linux is needed): {error}")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.fixture
def workspace(disk: Path, reports: Mapping[str, bytes]) -> Path:
    linked(disk)
    for number in range(DOCUMENTS):
        draft = another_copy(reports["lao-cai"], str(number))
        (disk / f"{number}.docx").write_bytes(draft)
    return disk


def fill(disk: Path, leave: int) -> Path:
    """Fill the disk but for so many bytes."""
    free = shutil.disk_usage(disk).free
    filler = disk / "filler"
    with filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(free - leave, 1))
    return filler


@pytest.mark.parametrize("leave", [0, 8 << 10, 40 << 10, 80 << 10, 120 << 10, 200 << 10, 400 << 10])
@pytest.mark.parametrize("begun", [False, True])
def test_a_full_disk_loses_and_doubles_no_number(workspace: Path, begun: bool, leave: int) -> None:
    if begun:
        assert gen("register", "list", workspace=workspace).code == 0
    drafts = [workspace / f"{number}.docx" for number in range(DOCUMENTS)]
    filler = fill(workspace, leave)

    full = gen("issue", *drafts, *DAY, workspace=workspace)
    for draft in drafts:
        Draft(draft.read_bytes(), draft.name)  # whole, numbered or not
    filler.unlink()
    again = gen("issue", *drafts, *DAY, workspace=workspace)

    assert "ngoài dự kiến" not in full.err
    assert (again.code, again.out.count("BC-UBND")) == (0, DOCUMENTS)
    book = open_register(str(workspace / "register.sqlite3"), StoppedClock())
    entries = book.entries()
    assert book.damages() == ()
    book.close()
    assert [entry.number for entry in entries] == list(range(1, DOCUMENTS + 1))
    assert {entry.state for entry in entries} == {EntryState.ISSUED}
    assert sorted(Draft(draft.read_bytes()).header.number or "" for draft in drafts) == [
        f"{number:02d}" for number in range(1, DOCUMENTS + 1)
    ]
    assert not list(workspace.glob(".*"))
