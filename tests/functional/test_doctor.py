"""``gen doctor`` tells an administrator what is missing on a machine, and changes nothing."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from gen.domain.workspace import Workspace
from gen.pipeline.health.folders import folders
from gen.pipeline.output.store import FileStore
from tests.support.cli import ROOT, gen


@pytest.fixture
def numbered(workspace: Path, draft: Path) -> Path:
    """A workspace whose book has a number."""
    assert gen("issue", draft, "--date", "14/12/2024", "--force", "thử", workspace=workspace).code == 0
    return workspace


def codes(workspace: Path) -> dict[str, str]:
    """What is found about the workspace and its book: the sentence of each code."""
    record = json.loads(gen("doctor", "--json", workspace=workspace).out)
    return {said["code"]: said["message"] for one in record["examined"] for said in one["findings"]}


def written_in(workspace: Path) -> dict[Path, int]:
    """When each file was written last; of a folder, which a trial of writing touches, only that it is there."""
    return {path: path.stat().st_mtime_ns if path.is_file() else 0 for path in workspace.rglob("*")}


def test_a_sound_workspace_is_looked_at_without_being_changed(numbered: Path) -> None:
    before = written_in(numbered)

    said = gen("doctor", workspace=numbered)

    assert said.code == 0
    assert "Sổ đăng ký: 1 dòng, tại " in said.out
    assert written_in(numbered) == before


def test_a_book_that_lost_a_line_is_an_error(numbered: Path) -> None:
    with sqlite3.connect(numbered / "register.sqlite3") as book:
        book.execute("UPDATE entry SET subject = 'khác'")

    assert gen("doctor", workspace=numbered).code == 1
    assert "không còn như khi chương trình ghi" in codes(numbered)["SYS012"]


def test_a_file_that_is_no_book_is_an_error(numbered: Path) -> None:
    (numbered / "register.sqlite3").write_bytes(b"")

    assert "đã mất nội dung" in codes(numbered)["SYS013"]


def test_a_book_of_an_earlier_version_is_not_brought_up_to_date_by_looking(workspace: Path) -> None:
    earlier = sorted((ROOT / "tests/data/earlier").rglob("*.sqlite3"))[0].read_bytes()
    (workspace / "register.sqlite3").write_bytes(earlier)

    said = gen("doctor", workspace=workspace)

    assert said.code == 0, said.out
    assert (workspace / "register.sqlite3").read_bytes() == earlier


def test_a_book_on_a_server_that_does_not_answer_is_told_without_its_password(workspace: Path) -> None:
    (workspace / "gen.toml").write_text('[general]\nregister_url = "postgresql://so:bimat@127.0.0.1:1/so"\n')

    said = gen("doctor", workspace=workspace)

    assert said.code == 1
    assert "không kết nối được máy chủ PostgreSQL" in said.out
    assert "bimat" not in said.out


def test_settings_that_cannot_be_read_do_not_end_the_examination(workspace: Path) -> None:
    (workspace / "gen.toml").write_text("[general\n", encoding="utf-8")

    said = gen("doctor", workspace=workspace)

    assert said.code == 1
    assert "LibreOffice: " in said.out
    assert "SYS009" in said.out


def test_a_folder_that_is_no_workspace_is_told_how_to_become_one(tmp_path: Path) -> None:
    said = gen("doctor", workspace=tmp_path)

    assert said.code == 1
    assert "gen init" in said.out


def test_outside_every_workspace_the_machine_alone_is_looked_at(tmp_path: Path) -> None:
    asked = [sys.executable, "-m", "gen", "doctor"]
    said = subprocess.run(
        asked, cwd=tmp_path, capture_output=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )

    assert said.returncode == 0, said.stdout.decode()
    assert "Thư mục làm việc: chưa có" in said.stdout.decode()


class OnlyForReading(FileStore):
    """A disk that takes nothing."""

    def write(self, path: Path, content: bytes, ready: object = None) -> None:
        super().write(path.parent / "a-file" / path.name, content)


def test_a_folder_that_cannot_be_written_to_is_told_with_what_it_costs(tmp_path: Path) -> None:
    """A file in the place of a folder is refused by every system, to the superuser too."""
    (tmp_path / "a-file").touch()

    (said,) = folders(Workspace(tmp_path), OnlyForReading()).findings

    assert said.code == "SYS010"
    assert "không mở được sổ đăng ký" in said.message
