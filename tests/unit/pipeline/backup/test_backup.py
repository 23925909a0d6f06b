"""A backup holds all that an office needs; what is restored is whole, or nothing is."""

import json
import os
import shutil
import sqlite3
import zipfile
from pathlib import Path

import pytest

from gen.domain.errors import RegisterError, StorageError
from gen.pipeline.backup.model import MANIFEST
from gen.register import open_register
from tests.support.backups import ARRIVING, CLOCK, LAO_CAI, backed_up, number, restored, tree
from tests.support.postgres import find_binaries, server


def test_after_the_loss_of_a_disk_the_next_number_continues_and_the_book_is_sound(office: Path, backup: Path) -> None:
    whole = tree(office)
    shutil.rmtree(office)

    done = restored(backup, office)

    unfinished = {"output/.gen.lock", "output/annual/2024/~$lao-cai.docx", "data/.ab-1-0.gen-tmp"}
    assert tree(office) == {name: content for name, content in whole.items() if name not in unfinished}
    assert done.next_numbers == {(LAO_CAI, 2024): 3, (ARRIVING, 2024): 2}
    assert done.former is None
    book = open_register(str(office / "register.sqlite3"), CLOCK)
    assert (book.damages(), len(book.incoming.lines())) == ((), 1)
    book.close()
    assert number(office / "register.sqlite3", "c") == 3


def test_a_backup_names_its_files_with_their_checksums(backup: Path) -> None:
    with zipfile.ZipFile(backup) as archive:
        manifest = json.loads(archive.read(MANIFEST))
        names = set(archive.namelist()) - {MANIFEST}

    assert (manifest["kind"], manifest["format"], manifest["made"]) == ("gen-backup", 1, "2024-12-20T09:30:00+00:00")
    assert set(manifest["files"]) == names
    assert {"register.sqlite3", "gen.toml", "van-ban-den/chung+den/2024/0001.pdf"} <= names


def test_documents_are_left_out_when_asked(office: Path, tmp_path: Path) -> None:
    made = backed_up(office, tmp_path / "b.zip", documents=False)

    assert not any(name.startswith("output/") for name in zipfile.ZipFile(made.file).namelist())


def test_a_folder_gets_a_backup_of_the_moment_and_no_backup_is_overwritten(office: Path, tmp_path: Path) -> None:
    made = backed_up(office, tmp_path)

    assert made.file == tmp_path / "gen-20241220T093000.zip"
    with pytest.raises(StorageError, match="đã có"):
        backed_up(office, made.file)


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_a_backup_is_for_its_owner_alone(backup: Path) -> None:
    assert backup.stat().st_mode & 0o077 == 0


def test_a_link_to_a_folder_is_told(office: Path, tmp_path: Path) -> None:
    (office / "data/khac").symlink_to(tmp_path, target_is_directory=True)

    assert backed_up(office, tmp_path / "b.zip").left_out == (office / "data/khac",)


def test_a_workspace_with_anything_in_it_is_not_overwritten(office: Path, backup: Path) -> None:
    before = tree(office)

    with pytest.raises(StorageError, match="--replace"):
        restored(backup, office)

    assert tree(office) == before


def test_a_workspace_put_aside_is_kept(office: Path, backup: Path) -> None:
    (office / "gen.toml").write_text("# đã sửa\n", encoding="utf-8")

    done = restored(backup, office, replace=True)

    assert done.former == office.with_name("van-thu-truoc-20241220T093000")
    assert (done.former / "gen.toml").read_text(encoding="utf-8") == "# đã sửa\n"
    assert "language" in (office / "gen.toml").read_text(encoding="utf-8")


def test_a_living_book_that_is_ahead_goes_on(office: Path, backup: Path) -> None:
    number(office / "register.sqlite3", "c")

    done = restored(backup, office, replace=True)

    assert done.kept_book is True
    assert number(office / "register.sqlite3", "d") == 4


def test_a_living_book_that_is_ahead_and_damaged_is_not_overwritten(office: Path, backup: Path) -> None:
    number(office / "register.sqlite3", "c")
    with sqlite3.connect(office / "register.sqlite3") as book:
        book.execute("UPDATE entry SET subject = 'khác' WHERE number = 2")
    book.close()
    before = tree(office)

    with pytest.raises(RegisterError, match="bị hỏng"):
        restored(backup, office, replace=True)

    assert tree(office) == before


def test_an_empty_folder_takes_the_workspace(backup: Path, tmp_path: Path) -> None:
    (tmp_path / "moi").mkdir()

    assert restored(backup, tmp_path / "moi").former is None
    assert (tmp_path / "moi/gen.toml").is_file()


@pytest.mark.postgres
@pytest.mark.skipif(find_binaries() is None, reason="PostgreSQL is not installed on this machine (no initdb found)")
def test_the_book_of_a_server_is_backed_up_and_restored_onto_an_empty_one(office: Path, tmp_path: Path) -> None:
    binaries = find_binaries()
    assert binaries is not None
    with server(binaries) as running:
        first, second = running.database("first"), running.database("second")
        for draft in ("a", "b", "c", "d"):
            number(first, draft)
        made = backed_up(office, tmp_path / "b.zip", location=first)

        done = restored(made.file, tmp_path / "moi", server_of=lambda _workspace: second)
        again = restored(made.file, tmp_path / "nua", server_of=lambda _workspace: second)

        assert done.server == "đã ghi sổ vào máy chủ"
        assert again.server == "sổ trên máy chủ vẫn còn nên giữ nguyên"
        assert not (tmp_path / "moi/register.sqlite3").exists()
        assert number(second, "e") == 5
