"""Where the register lies."""

from pathlib import Path

import pytest

from gen.domain.errors import RegisterError
from gen.register import open_register
from tests.support.clock import StoppedClock
from tests.unit.register.asking import ask, take


@pytest.mark.parametrize("location", ["mysql://localhost/x", "://", "oracle://x"])
def test_another_database_is_refused(location: str) -> None:
    with pytest.raises(RegisterError):
        open_register(location, StoppedClock())


def test_a_server_that_does_not_answer_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match="Không dùng được sổ đăng ký"):
        open_register(f"postgresql://gen@/x?host={tmp_path}", StoppedClock())


def test_a_file_that_is_no_register_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite"
    path.write_text("not a database " * 100)

    with pytest.raises(RegisterError, match="Không dùng được sổ đăng ký"):
        open_register(str(path), StoppedClock())


def test_a_workspace_without_register_gets_one(tmp_path: Path) -> None:
    book = open_register(str(tmp_path / "new" / "register.sqlite"), StoppedClock())

    assert take(book, ask("report")).entry.number == 1
    book.close()
