"""Processes of LibreOffice end when the program does, with all that they started."""

import subprocess
import threading
import time
from pathlib import Path

import pytest

from gen.pipeline.making.office import OfficeEnded, OfficeProcesses

ASKED = 'echo $$ > "$0"; sleep 60 & echo $! >> "$0"; wait'
"""A program that starts another and waits for it, as LibreOffice does."""


def begun(note: Path) -> list[int]:
    while not note.exists() or len(note.read_text().split()) < 2:
        time.sleep(0.01)
    return [int(number) for number in note.read_text().split()]


def is_alive(number: int) -> bool:
    state = Path(f"/proc/{number}/stat")
    return state.exists() and state.read_text().split()[2] != "Z"


def gone(numbers: list[int]) -> bool:
    for _again in range(200):
        if not any(map(is_alive, numbers)):
            return True
        time.sleep(0.01)
    return False


pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked up in /proc")


def test_ending_ends_what_a_process_started_too(tmp_path: Path) -> None:
    note, office, told = tmp_path / "note", OfficeProcesses(), []

    def convert() -> None:
        with pytest.raises(OfficeEnded):
            office.run(["sh", "-c", ASKED, str(note)], 60)
        told.append("ended")

    thread = threading.Thread(target=convert)
    thread.start()
    numbers = begun(note)

    office.end()
    thread.join(5)

    assert told == ["ended"]
    assert gone(numbers)


def test_what_is_late_is_ended_with_all_it_started(tmp_path: Path) -> None:
    note = tmp_path / "note"

    with pytest.raises(subprocess.TimeoutExpired):
        OfficeProcesses().run(["sh", "-c", ASKED, str(note)], 0.3)

    assert gone(begun(note))


def test_nothing_is_begun_after_the_end() -> None:
    office = OfficeProcesses()
    office.end()

    with pytest.raises(OfficeEnded):
        office.run(["true"], 60)
