"""What is torn, foreign, of a later version or made to do harm restores nothing."""

import shutil
import zipfile
from pathlib import Path

import pytest

from gen.domain.errors import GenError
from gen.domain.workspace import Workspace
from gen.pipeline.backup.packing import make_backup
from gen.pipeline.output.store import FileStore
from gen.register.snapshot import take_snapshot
from tests.support.backups import CLOCK, refused, restored, rezipped


def test_a_backup_cut_short_anywhere_restores_nothing(backup: Path, tmp_path: Path) -> None:
    content = backup.read_bytes()
    torn = tmp_path / "torn.zip"
    for size in range(0, len(content), len(content) // 25):
        torn.write_bytes(content[:size])

        assert "bị hỏng" in refused(torn, tmp_path / "moi")


def test_a_flipped_byte_anywhere_restores_nothing_or_the_same(office: Path, backup: Path, tmp_path: Path) -> None:
    content = backup.read_bytes()
    changed = tmp_path / "changed.zip"
    told = 0
    for place in range(0, len(content), len(content) // 40):
        changed.write_bytes(content[:place] + bytes([content[place] ^ 0x40]) + content[place + 1 :])
        target = tmp_path / f"moi-{place}"
        try:
            restored(changed, target)
        except GenError:
            told += 1
            assert not target.exists()
        else:
            assert (target / "gen.toml").read_bytes() == (office / "gen.toml").read_bytes()
            shutil.rmtree(target)
    assert told > 20


def test_a_zip_of_others_is_no_backup(tmp_path: Path) -> None:
    other = tmp_path / "other.zip"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("gen.toml", "")

    assert "không phải là bản sao lưu của gen" in refused(other, tmp_path / "moi")


def test_what_is_no_zip_is_no_backup(tmp_path: Path) -> None:
    other = tmp_path / "other.zip"
    other.write_bytes(b"%PDF-1.6")

    assert "không phải là bản sao lưu của gen" in refused(other, tmp_path / "moi")


def test_a_backup_of_a_later_format_asks_for_a_newer_program(backup: Path, tmp_path: Path) -> None:
    later = tmp_path / "later.zip"
    later.write_bytes(rezipped(backup, {}, lambda said: said.update(format=2)))

    assert "phiên bản mới hơn của gen" in refused(later, tmp_path / "moi")


def test_a_book_of_a_later_version_in_a_backup_asks_for_a_newer_program(office: Path, tmp_path: Path) -> None:
    def of_the_future(copy: Path) -> None:
        import sqlite3

        take_snapshot(str(office / "register.sqlite3"), copy, CLOCK.now())
        with sqlite3.connect(copy) as book:
            book.execute("INSERT INTO migration VALUES ('from_the_future', '2030-01-01')")
        book.close()

    made = make_backup(Workspace(office), tmp_path / "b.zip", of_the_future, CLOCK.now(), FileStore())

    assert "phiên bản mới hơn của gen" in refused(made.file, tmp_path / "moi")


@pytest.mark.parametrize(
    "name",
    [
        "../evil",
        "data/../../evil",
        "/etc/evil",
        "C:/evil",
        "data\\..\\evil",
        "data//evil",
        "data/evil:stream",
        "DATA/X",
    ],
)
def test_a_name_that_leads_outside_or_stands_twice_is_refused(backup: Path, tmp_path: Path, name: str) -> None:
    evil = tmp_path / "evil.zip"
    changes = {name: b"x"} if name != "DATA/X" else {"data/x": b"x", "DATA/X": b"x"}
    evil.write_bytes(rezipped(backup, changes))

    assert "không phải do gen tạo" in refused(evil, tmp_path / "moi")


def test_a_link_in_a_backup_is_refused(backup: Path, tmp_path: Path) -> None:
    evil = tmp_path / "evil.zip"
    shutil.copy(backup, evil)
    link = zipfile.ZipInfo("data/link")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(evil, "a") as archive:
        archive.writestr(link, "/etc")

    assert "không phải do gen tạo" in refused(evil, tmp_path / "moi")


def test_a_file_that_the_backup_does_not_name_is_refused(backup: Path, tmp_path: Path) -> None:
    evil = tmp_path / "evil.zip"
    evil.write_bytes(rezipped(backup, {"data/more": b"x"}))

    assert "không còn như khi được tạo" in refused(evil, tmp_path / "moi")


def test_a_bomb_never_unpacks_beyond_what_it_says(backup: Path, tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.zip"
    content = bytearray(rezipped(backup, {"gen.toml": b"\0" * 50_000_000}, _says_little))
    at = content.rindex(b"gen.toml")  # the central record of the entry: it lies about its size
    content[at - 46 + 24 : at - 46 + 28] = (4).to_bytes(4, "little")
    bomb.write_bytes(content)

    refused(bomb, tmp_path / "moi")


def _says_little(said: dict[str, object]) -> None:
    files = said["files"]
    assert isinstance(files, dict)
    files["gen.toml"] = {"size": 4, "sha256": "0" * 64}


def test_what_would_not_fit_on_the_disk_is_refused_before_anything_is_written(backup: Path, tmp_path: Path) -> None:
    huge = tmp_path / "huge.zip"
    content = bytearray(rezipped(backup, {"gen.toml": b"x"}, _says_much))
    at = content.rindex(b"gen.toml")
    content[at - 46 + 24 : at - 46 + 28] = (0xFFFF_FFF0).to_bytes(4, "little")
    huge.write_bytes(content)
    free = shutil.disk_usage(tmp_path).free

    if free < 0xFFFF_FFF0:
        assert "không đủ chỗ" in refused(huge, tmp_path / "moi")
    else:
        refused(huge, tmp_path / "moi")


def _says_much(said: dict[str, object]) -> None:
    files = said["files"]
    assert isinstance(files, dict)
    files["gen.toml"] = {"size": 0xFFFF_FFF0, "sha256": "0" * 64}
