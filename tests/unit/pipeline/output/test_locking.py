"""One run at a time in a folder: the others wait or say who is there, and nobody waits for the dead."""

import errno
import fcntl
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from gen.domain.errors import StorageError
from gen.pipeline.output.locking import Patience, alone_in, keeper_of
from gen.pipeline.output.names import HOLDER, LOCK
from gen.pipeline.output.processes import HOST
from tests.support.processes import until

AT_ONCE, LONG = Patience(0.0), Patience(30.0)
WITHOUT_LOCKS = """
import errno, fcntl
def refused(fd, operation):
    raise OSError(errno.{error}, "no locks here")
fcntl.flock = refused
"""
STAY = """
import sys, time
from pathlib import Path
from gen.pipeline.output.locking import BRIEFLY, alone_in
with alone_in(Path(sys.argv[1]), BRIEFLY):
    print("inside", flush=True)
    sys.stdin.read()
"""


@contextmanager
def another(folder: Path, before: str = "") -> "Iterator[subprocess.Popen[str]]":
    """Let another process stay in the folder until its input ends, or it is killed."""
    command = [sys.executable, "-c", before + STAY, str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        assert process.stdout.readline() == "inside\n"
        yield process
        process.stdin.close()


def test_a_second_run_is_told_who_is_there(tmp_path: Path) -> None:
    with another(tmp_path) as first, pytest.raises(StorageError) as told, alone_in(tmp_path, AT_ONCE):
        pass

    for part in (f"tiến trình {first.pid}", f"máy “{HOST}”", "Lệnh “gen", f"“{tmp_path}”", "--wait"):
        assert part in str(told.value)


def test_a_second_run_that_waits_says_so_and_goes_in_when_the_first_is_done(tmp_path: Path) -> None:
    said: list[str] = []
    with another(tmp_path) as first:
        assert first.stdin is not None
        threading.Timer(0.3, first.stdin.close).start()
        with alone_in(tmp_path, Patience(-1, said.append)):
            assert json.loads((tmp_path / HOLDER).read_bytes())["process"] == os.getpid()

    (sentence,) = said
    assert f"tiến trình {first.pid}" in sentence
    assert sentence.endswith("Đang chờ…")


@pytest.mark.parametrize("error", ["", "ENOLCK", "ENOSYS", "EOPNOTSUPP"])
def test_the_lock_of_a_process_that_was_killed_is_taken_over(
    tmp_path: Path, error: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if error:
        monkeypatch.setattr(fcntl, "flock", _refusing(getattr(errno, error)))
    with another(tmp_path, WITHOUT_LOCKS.format(error=error) if error else "") as first:
        with pytest.raises(StorageError, match=f"tiến trình {first.pid}"), alone_in(tmp_path, AT_ONCE):
            pass
        os.kill(first.pid, signal.SIGKILL)
        first.wait()

        with alone_in(tmp_path, LONG):
            assert json.loads((tmp_path / HOLDER).read_bytes())["process"] == os.getpid()


def _refusing(number: int) -> object:
    def flock(descriptor: int, operation: int) -> None:
        raise OSError(number, os.strerror(number))

    return flock


def test_to_enter_again_is_harmless(tmp_path: Path) -> None:
    with alone_in(tmp_path, AT_ONCE):
        with alone_in(tmp_path / "." / "", AT_ONCE):
            pass
        assert (tmp_path / LOCK).exists()
        assert _refused_elsewhere(tmp_path)
    assert not _refused_elsewhere(tmp_path)


def _refused_elsewhere(folder: Path) -> bool:
    program = (
        "import sys; from pathlib import Path; from gen.pipeline.output.locking import Patience, alone_in\n"
        "with alone_in(Path(sys.argv[1]), Patience(0.0)): pass"
    )
    return (
        subprocess.run([sys.executable, "-c", program, str(folder)], capture_output=True, check=False).returncode != 0
    )


def test_two_threads_of_one_process_wait_for_each_other(tmp_path: Path) -> None:
    inside: list[int] = []
    most: list[int] = []

    def stay() -> None:
        with alone_in(tmp_path, LONG):
            inside.append(1)
            most.append(len(inside))
            until(lambda: False, 0.05)
            inside.pop()

    threads = [threading.Thread(target=stay) for _number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert most == [1, 1, 1, 1]


def test_many_processes_are_never_in_a_folder_together(tmp_path: Path) -> None:
    program = """
import sys, time
from pathlib import Path
from gen.pipeline.output.locking import Patience, alone_in
folder = Path(sys.argv[1])
for _round in range(15):
    with alone_in(folder, Patience(-1)):
        mark = folder / "inside"
        mark.touch(exist_ok=False)
        time.sleep(0.002)
        mark.unlink()
"""
    running = [subprocess.Popen([sys.executable, "-c", program, str(tmp_path)]) for _number in range(6)]

    assert [process.wait() for process in running] == [0] * 6
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_people_is_left_as_it_was(tmp_path: Path) -> None:
    with alone_in(tmp_path, AT_ONCE):
        assert {path.name for path in tmp_path.iterdir()} == {LOCK, HOLDER}

    assert list(tmp_path.iterdir()) == []


def test_a_planted_link_in_place_of_the_note_is_not_followed(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(b"precious")
    (tmp_path / HOLDER).symlink_to(victim)

    with alone_in(tmp_path, AT_ONCE):
        pass

    assert victim.read_bytes() == b"precious"


def test_a_planted_link_in_place_of_the_lock_is_refused(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(b"precious")
    (tmp_path / LOCK).symlink_to(victim)

    with pytest.raises(StorageError, match="Không ghi được"), alone_in(tmp_path, AT_ONCE):
        pass

    assert victim.read_bytes() == b"precious"


def test_a_document_is_kept_by_the_nearest_folder_with_a_manifest(tmp_path: Path) -> None:
    below = tmp_path / "output/annual/2024"
    below.mkdir(parents=True)
    (tmp_path / "output/manifest.json").write_text("{}")
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters/link.docx").symlink_to(below / "lao-cai.docx")

    kept = [keeper_of(path) for path in (below / "lao-cai.docx", tmp_path / "letters/link.docx")]

    assert kept == [tmp_path / "output"] * 2
    assert keeper_of(tmp_path / "letters/own.docx") == tmp_path / "letters"
