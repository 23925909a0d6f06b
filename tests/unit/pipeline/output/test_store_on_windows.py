"""What Windows does to a rename that no other system does: it refuses one while somebody reads the file."""

import os
from pathlib import Path

import pytest

from gen.domain.errors import StorageError
from gen.pipeline.output import store
from gen.pipeline.output.store import FileStore


@pytest.fixture
def refusals(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How often renames will be refused from now on; a test puts a number in."""
    left = [0]
    usual = os.replace

    def refuse(source: Path, target: Path) -> None:
        if left[0]:
            left[0] -= 1
            raise PermissionError(13, "", str(source), None, str(target))
        usual(source, target)

    monkeypatch.setattr(os, "replace", refuse)
    monkeypatch.setattr(store, "_PAUSES", (0, 0))
    return left


def test_a_file_that_a_scanner_reads_for_a_moment_is_written_all_the_same(tmp_path: Path, refusals: list[int]) -> None:
    refusals[0] = 2

    FileStore().write(tmp_path / "plan.docx", b"new")

    assert (tmp_path / "plan.docx").read_bytes() == b"new"


def test_a_file_that_somebody_goes_on_holding_stays_and_nothing_is_left(tmp_path: Path, refusals: list[int]) -> None:
    (tmp_path / "plan.docx").write_bytes(b"old")
    refusals[0] = 3

    with pytest.raises(StorageError, match="đang mở ở chương trình khác"):
        FileStore().write(tmp_path / "plan.docx", b"new")

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"plan.docx": b"old"}


@pytest.mark.parametrize("name", ["aux.docx", "báo cáo .docx.", "a:b.docx"])
def test_a_name_that_windows_does_not_keep_is_refused_for_a_new_file(tmp_path: Path, name: str) -> None:
    with pytest.raises(StorageError, match="Windows không giữ được"):
        FileStore().write(tmp_path / name, b"new")

    assert not list(tmp_path.iterdir())


def test_a_file_that_has_such_a_name_already_can_be_written_again(tmp_path: Path) -> None:
    (tmp_path / "aux.docx").write_bytes(b"old")

    FileStore().write(tmp_path / "aux.docx", b"new")

    assert (tmp_path / "aux.docx").read_bytes() == b"new"
