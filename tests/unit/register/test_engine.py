"""Where the register is."""

from pathlib import Path

import pytest
from psycopg.errors import InsufficientPrivilege, TooManyConnections

from gen.domain.errors import RegisterError
from gen.register import open_register
from gen.register.failures import reason_of
from tests.support.clock import StoppedClock
from tests.unit.register.asking import ask, take


@pytest.mark.parametrize("location", ["mysql://localhost/x", "://", "oracle://x"])
def test_another_database_is_refused(location: str) -> None:
    with pytest.raises(RegisterError):
        open_register(location, StoppedClock())


def test_a_server_that_does_not_answer_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match="Không dùng được sổ đăng ký") as caught:
        open_register(f"postgresql://gen:mat-khau@/x?host={tmp_path}", StoppedClock())

    assert "không kết nối được máy chủ PostgreSQL" in str(caught.value)
    assert "mat-khau" not in str(caught.value)


def test_a_file_that_is_no_register_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite"
    path.write_text("not a database " * 100)

    with pytest.raises(RegisterError, match="tệp không phải là sổ đăng ký") as caught:
        open_register(str(path), StoppedClock())

    assert "register.sqlite" in str(caught.value)


def test_a_damaged_book_is_not_to_be_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite"
    open_register(str(path), StoppedClock()).close()
    content = path.read_bytes()
    path.write_bytes(content[:100] + b"?" * (len(content) - 100))

    with pytest.raises(RegisterError, match="hãy lấy lại bản sao lưu"):
        open_register(str(path), StoppedClock())


@pytest.mark.parametrize("bit", [0, 7], ids=["another letter", "no letter"])
def test_a_damaged_table_is_one_sentence_whatever_sqlite_says_of_it(tmp_path: Path, bit: int) -> None:
    path = tmp_path / "register.sqlite"
    open_register(str(path), StoppedClock()).close()
    content = bytearray(path.read_bytes())
    content[content.index(b"symbol ")] ^= 1 << bit
    content[content.index(b"TABLE entry") + 3] ^= 1 << bit
    path.write_bytes(content)

    with pytest.raises(RegisterError, match="hãy lấy lại bản sao lưu"):
        open_register(str(path), StoppedClock())


def test_a_folder_in_the_place_of_the_book_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match="không mở được tệp sổ"):
        open_register(str(tmp_path), StoppedClock())


def test_a_user_of_the_server_without_rights_is_told_to_ask_for_them() -> None:
    assert "cấp quyền" in reason_of(InsufficientPrivilege("permission denied for schema public"))


def test_a_rare_failure_of_the_server_is_told_by_its_code() -> None:
    assert "53300" in reason_of(TooManyConnections("sorry, too many clients already"))


def test_a_workspace_without_register_gets_one(tmp_path: Path) -> None:
    book = open_register(str(tmp_path / "new" / "register.sqlite"), StoppedClock())

    assert take(book, ask("report")).entry.number == 1
    book.close()
