"""Whatever a file does to the process that reads it, the run and the next file go on."""

import os
import pickle
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from gen.domain.errors import GenError, TableError
from gen.intake import ProgressFolder
from gen.intake.cells.limits import load_limits
from gen.intake.files.confinement import ReaderError, confined
from gen.intake.files.reader import receive, send
from gen.intake.files.starting import Reader, start_reader, started_afresh
from gen.programme.forms.shared import shared_tables
from tests.support.reported import write_workbook

DAMAGED = Path(__file__).parents[3] / "data" / "damaged"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of memory are of POSIX")


def take(size: int) -> int:
    return len(bytearray(size))


KEPT: list[bytearray] = []


def keep(size: int) -> None:
    KEPT.append(bytearray(size))


def fail(error: Exception) -> None:
    raise error


def hold(started: str) -> None:
    Path(started).write_text(str(os.getpid()))
    time.sleep(60)


def is_gone(pid: int, within: float) -> bool:
    """Tell whether the process ended, waiting so many seconds for it."""
    end = time.monotonic() + within
    while time.monotonic() < end:
        state = Path(f"/proc/{pid}/stat")
        if not state.exists() or state.read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.02)
    return False


def test_one_reader_serves_one_file_after_the_other() -> None:
    first, second = confined(10, os.getpid), confined(10, os.getpid)

    assert first == second != os.getpid()


def test_what_the_work_raises_is_raised_here() -> None:
    with pytest.raises(TableError, match="hỏng") as caught:
        confined(10, fail, TableError("hỏng"))

    assert not isinstance(caught.value, ReaderError)


def test_an_error_of_ours_keeps_its_words() -> None:
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        confined(10, fail, ZeroDivisionError("of ours"))


def test_a_reader_that_aborts_costs_its_file_alone() -> None:
    with pytest.raises(ReaderError, match="dừng đột ngột"):
        confined(10, os.abort)

    assert confined(10, len, "sau") == 3


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells how much memory a process has")
def test_a_reader_that_takes_too_much_memory_costs_its_file_alone() -> None:
    with pytest.raises(ReaderError, match="quá nhiều bộ nhớ"):
        confined(10, take, 2 * load_limits().file["reader_bytes"])

    assert confined(10, take, 1000) == 1000


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells how much memory a process has")
def test_a_reader_that_a_large_file_left_full_is_replaced() -> None:
    first = confined(10, os.getpid)
    confined(10, keep, load_limits().file["reader_bytes"] // 2)

    assert confined(10, os.getpid) != first


def test_a_reader_that_does_not_end_is_ended() -> None:
    with pytest.raises(ReaderError, match=r"quá 0\.2 giây"):
        confined(0.2, time.sleep, 60)

    assert confined(10, len, "sau") == 3


def test_a_reader_that_was_killed_between_two_files_costs_none() -> None:
    reader = confined(10, os.getpid)
    os.kill(reader, signal.SIGKILL)

    assert is_gone(reader, within=10)
    assert confined(10, len, "sau") == 3


def test_ctrl_c_while_a_file_is_read_ends_its_reader(tmp_path: Path) -> None:
    started = tmp_path / "started"

    def interrupt_once_it_reads(*_of: object) -> None:
        if started.exists() and started.read_text():
            signal.raise_signal(signal.SIGINT)

    before = signal.signal(signal.SIGALRM, interrupt_once_it_reads)
    interrupted = signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell ignores it in the background
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.1, 0.1)
        with pytest.raises(KeyboardInterrupt):
            confined(30, hold, str(started))
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        signal.signal(signal.SIGINT, interrupted)

    assert is_gone(int(started.read_text()), within=5)


def test_a_process_forked_from_this_one_has_a_reader_of_its_own() -> None:
    ours = confined(10, os.getpid)
    pid = os.fork()
    if pid == 0:
        os._exit(confined(10, os.getpid) == ours)

    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
    assert confined(10, os.getpid) == ours


READ_AND_WAIT = """
import os, sys, time
from gen.intake.files.confinement import confined
print(confined(10, os.getpid), flush=True)
{then}
"""


@pytest.mark.parametrize("then", ["time.sleep(60)", "confined(60, time.sleep, 2)"], ids=["idle", "busy"])
def test_a_reader_outlives_its_process_by_no_more_than_its_file(then: str) -> None:
    code = READ_AND_WAIT.format(then=then)
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        reader = int(process.stdout.readline())
        process.kill()

    assert is_gone(reader, within=10)


def test_nothing_is_left_of_a_process_that_ended() -> None:
    code = READ_AND_WAIT.format(then="")
    ended = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True)

    assert ended.stderr == ""
    assert is_gone(int(ended.stdout), within=5)


@pytest.fixture(params=[start_reader, started_afresh])
def reader(request: pytest.FixtureRequest) -> Iterator[Reader]:
    started: Reader = request.param()
    yield started
    started.end()


def test_readers_of_both_kinds_answer_however_they_are_waited_for(reader: Reader) -> None:
    for wait in (reader.message, reader.message_by_thread):
        send(reader.asks, pickle.dumps(("vi", 10, len, ("abc",))))

        message = wait(10)

        assert message
        assert pickle.loads(message[1]) == (True, 3)


def test_readers_of_both_kinds_are_late_however_they_are_waited_for(reader: Reader) -> None:
    send(reader.asks, pickle.dumps(("vi", 60, time.sleep, (60,))))

    with pytest.raises(TimeoutError):
        reader.message(0.2)
    with pytest.raises(TimeoutError):
        reader.message_by_thread(0.2)

    assert receive(reader.answers) is None


def test_reader_speaks_the_language_of_who_asks(reader: Reader) -> None:
    for code, said in (("vi", "tệp trống"), ("en", "the file is empty")):
        send(reader.asks, pickle.dumps((code, 10, _empty_file, (os.devnull,))))

        message = reader.message(10)

        assert message
        assert pickle.loads(message[1]) == (True, said)


def _empty_file(path: str) -> str:
    from gen.intake.files.workbooks import parse_workbook

    try:
        parse_workbook(Path(path), "x.xlsx")
    except GenError as error:
        return str(error)
    return ""


def messages(root: Path, agency: str) -> list[str]:
    return [finding.message for finding in ProgressFolder(root, shared_tables()).read(agency, 2024).findings]


def test_workbook_at_which_calamine_aborts_is_one_finding_and_the_next_is_read(tmp_path: Path) -> None:
    write_workbook(tmp_path / "2024" / "lao-cai.xlsx")
    shutil.copy(DAMAGED / "aborting.xls", tmp_path / "2024" / "ha-giang.xls")

    (said,) = messages(tmp_path, "ha-giang")

    assert said.startswith("Không đọc được tệp “ha-giang.xls”: chương trình đọc bị dừng đột ngột")
    assert ProgressFolder(tmp_path, shared_tables()).read("lao-cai", 2024).rows


def test_workbook_whose_reading_does_not_end_is_one_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(load_limits().file, "reader_seconds", 1)
    (tmp_path / "2024").mkdir()
    os.mkfifo(tmp_path / "2024" / "lao-cai.xlsx")

    assert messages(tmp_path, "lao-cai") == ["Không đọc được tệp “lao-cai.xlsx”: đọc quá 1 giây mà chưa xong."]
