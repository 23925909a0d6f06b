"""A file is written whole, at the place people mean, with the rights it had, and over nothing else."""

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from gen.domain.errors import StorageError
from gen.pipeline.output.partial import sweep_partial_files
from gen.pipeline.output.processes import HOST_MARK
from gen.pipeline.output.store import FileStore

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="rights and links as POSIX has them")
Write = Callable[[Path, bytes], None]
STORE = FileStore()


@pytest.fixture(params=["write", "write_flushed"])
def write(request: pytest.FixtureRequest) -> Write:
    found: Write = getattr(STORE, request.param)
    return found


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("rights", [0o600, 0o640, 0o660, 0o444])
def test_a_file_that_is_replaced_keeps_its_rights(tmp_path: Path, write: Write, rights: int) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(b"old")
    path.chmod(rights)

    write(path, b"new")

    assert (path.read_bytes(), mode(path)) == (b"new", rights)


def test_a_new_file_has_the_rights_that_new_files_have(tmp_path: Path, write: Write) -> None:
    (tmp_path / "other").write_bytes(b"")

    write(tmp_path / "plan.docx", b"new")

    assert mode(tmp_path / "plan.docx") == mode(tmp_path / "other")


@pytest.mark.skipif(os.name == "posix" and os.geteuid() != 0, reason="only root gives files away")
def test_a_file_that_is_replaced_keeps_its_owner(tmp_path: Path, write: Write) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(b"old")
    os.chown(path, 12345, 23456)

    write(path, b"new")

    assert (path.stat().st_uid, path.stat().st_gid) == (12345, 23456)


def test_a_link_stays_a_link_and_its_target_is_written(tmp_path: Path, write: Write) -> None:
    (tmp_path / "archive").mkdir()
    target = tmp_path / "archive/plan.docx"
    target.write_bytes(b"old")
    target.chmod(0o600)
    link, further = tmp_path / "plan.docx", tmp_path / "further.docx"
    link.symlink_to("archive/plan.docx")
    further.symlink_to(link)

    write(further, b"new")

    assert (link.is_symlink(), further.is_symlink()) == (True, True)
    assert (target.read_bytes(), mode(target)) == (b"new", 0o600)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["archive", "further.docx", "plan.docx"]


@pytest.mark.parametrize("leads_to", ["gone.docx", "plan.docx"])
def test_a_link_to_nothing_or_to_itself_is_told_and_not_followed(tmp_path: Path, write: Write, leads_to: str) -> None:
    link = tmp_path / "plan.docx"
    link.symlink_to(tmp_path / leads_to)

    with pytest.raises(StorageError, match="liên kết"):
        write(link, b"new")

    assert [path.name for path in tmp_path.iterdir()] == ["plan.docx"]


def test_what_is_no_ordinary_file_is_not_replaced(tmp_path: Path, write: Write) -> None:
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(StorageError, match="không phải là tệp thường"):
        write(tmp_path / "pipe", b"new")

    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_a_planted_link_at_the_temporary_name_of_before_is_not_written_through(tmp_path: Path, write: Write) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(b"precious")
    (tmp_path / ".plan.docx.gen-tmp").symlink_to(victim)

    write(tmp_path / "plan.docx", b"new")

    assert victim.read_bytes() == b"precious"


def test_a_planted_link_at_the_very_temporary_name_is_refused(
    tmp_path: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(b"precious")
    monkeypatch.setattr("gen.pipeline.output.partial.secrets.token_hex", lambda count: "0" * 2 * count)
    (tmp_path / f".{HOST_MARK}-{os.getpid()}-{'0' * 16}.gen-tmp").symlink_to(victim)

    with pytest.raises(StorageError):
        write(tmp_path / "plan.docx", b"new")

    assert victim.read_bytes() == b"precious"


def test_a_name_as_long_as_the_system_allows_can_be_written(tmp_path: Path, write: Write) -> None:
    path = tmp_path / f"{'k' * 250}.docx"

    write(path, b"new")

    assert path.read_bytes() == b"new"


def test_a_stop_in_the_middle_leaves_no_partial_file(tmp_path: Path) -> None:
    def stopped(partial: Path) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        STORE.write(tmp_path / "plan.docx", b"new", stopped)

    assert list(tmp_path.iterdir()) == []


def test_a_flushed_file_is_on_the_disk_before_it_takes_its_place(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from gen.pipeline.output.store import FileStore;"
        "getattr(FileStore(), sys.argv[1])(Path(sys.argv[2]), b'new')"
    )
    flushed = {}
    for method in ("write", "write_flushed"):
        told = tmp_path / f"{method}.log"
        spied = f"import os; real = os.fsync; log = open({str(told)!r}, 'w');"
        spied += "os.fsync = lambda fd: (log.write(os.readlink(f'/proc/self/fd/{fd}') + chr(10)), real(fd));"
        subprocess.run([sys.executable, "-c", spied + program, method, str(tmp_path / "plan.docx")], check=True)
        flushed[method] = told.read_text().splitlines()

    assert flushed["write"] == []
    assert [Path(name).suffix for name in flushed["write_flushed"]] == [".gen-tmp"]


def test_sweeping_takes_what_a_dead_process_left_and_nothing_that_a_living_one_writes(tmp_path: Path) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    left = tmp_path / f"annual/.{HOST_MARK}-{dead.pid}-{'a' * 16}.gen-tmp"
    living = tmp_path / f"annual/.{HOST_MARK}-{os.getpid()}-{'a' * 16}.gen-tmp"
    elsewhere = tmp_path / f"annual/.{'0' * 8}-{dead.pid}-{'a' * 16}.gen-tmp"
    ancient = tmp_path / "annual/.lao-cai.docx.gen-tmp"
    (tmp_path / "annual").mkdir()
    for path in (left, living, elsewhere, ancient):
        path.write_bytes(b"half")
    os.utime(ancient, (0, 0))

    sweep_partial_files(tmp_path)

    assert {path.name for path in (tmp_path / "annual").iterdir()} == {living.name, elsewhere.name}
