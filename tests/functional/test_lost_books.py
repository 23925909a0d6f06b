"""The book of numbers is deleted, emptied or damaged: no number is given twice, and the clerk is told what to do."""

import json
import shutil
import sqlite3
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from gen.register import NumberRequest, Series, open_register
from tests.support.cli import Said, gen
from tests.support.clock import StoppedClock
from tests.support.edits import another_copy
from tests.support.postgres import find_binaries, server
from tests.support.workspaces import linked, year_folder

LOST = ("gen register new --reason", "bản sao lưu")
DAY = ("--date", "20/12/2024")
NEW = ("register", "new", "--reason", "Hỏng ổ đĩa")


@pytest.fixture
def workspace(tmp_path: Path, reports: Mapping[str, bytes]) -> Path:
    """A workspace with two drafts in its output and one elsewhere."""
    root = tmp_path / "van-thu"
    (root / "output").mkdir(parents=True)
    linked(root)
    (root / "output" / "a.docx").write_bytes(reports["lao-cai"])
    (root / "output" / "b.docx").write_bytes(reports["ha-noi"])
    return root


@pytest.fixture
def book(workspace: Path) -> Path:
    """The book of the workspace, in which the first draft has its number."""
    assert numbered(workspace, "a.docx").code == 0
    return workspace / "register.sqlite3"


def numbered(workspace: Path, *names: str) -> Said:
    return gen("issue", *(workspace / "output" / name for name in names), *DAY, workspace=workspace)


def refused(said: Said) -> bool:
    return (
        said.code == 2 and said.out == "" and all(words in said.err for words in LOST) and "Traceback" not in said.err
    )


def test_a_new_workspace_needs_no_extra_step(workspace: Path) -> None:
    assert gen("register", "list", workspace=workspace).code == 0
    assert "01/BC-UBND" in numbered(workspace, "a.docx").out


def test_a_deleted_book_is_not_begun_again_beside_an_issued_document(workspace: Path, book: Path) -> None:
    remove(book)
    workspace.joinpath("output", "a.json").unlink()

    said = numbered(workspace, "b.docx")

    assert refused(said)
    assert "a.docx" in said.err
    assert not book.exists()


def remove(book: Path) -> None:
    for path in book.parent.glob(f"{book.name}*"):
        path.unlink()


def test_a_deleted_book_is_not_begun_again_beside_a_sidecar(workspace: Path, book: Path) -> None:
    remove(book)
    (workspace / "output" / "a.docx").unlink()

    assert refused(numbered(workspace, "b.docx"))


def test_a_deleted_book_is_not_begun_again_beside_what_sqlite_left(workspace: Path, book: Path) -> None:
    book.unlink()
    for name in ("a.docx", "a.json"):
        (workspace / "output" / name).unlink()

    assert refused(numbered(workspace, "b.docx"))


def test_a_deleted_book_is_not_begun_again_beside_a_copy_under_any_name(workspace: Path, book: Path) -> None:
    (workspace / "sao-luu").mkdir()
    shutil.copy(book, workspace / "sao-luu" / "so 2024.bak")
    remove(book)
    for name in ("a.docx", "a.json"):
        (workspace / "output" / name).unlink()

    said = numbered(workspace, "b.docx")

    assert refused(said)
    assert "so 2024.bak" in said.err


def test_a_deleted_book_is_not_begun_again_for_a_draft_beside_an_issued_document_elsewhere(
    workspace: Path, book: Path, tmp_path: Path
) -> None:
    shutil.move(workspace / "output", tmp_path / "elsewhere")
    remove(book)

    assert refused(gen("issue", tmp_path / "elsewhere" / "b.docx", *DAY, workspace=workspace))


@pytest.mark.parametrize("command", [("list",), ("check",), ("export",), ("open", "5", "--series", "lao-cai")])
def test_no_command_begins_a_lost_book(workspace: Path, book: Path, command: tuple[str, ...]) -> None:
    remove(book)
    rest = ("--year", "2024", "--reason", "Sổ giấy") if command[0] == "open" else ()

    assert refused(gen("register", *command, *rest, workspace=workspace))
    assert not book.exists()


@pytest.mark.parametrize("content", [b"", b"\0" * 8192])
def test_an_emptied_book_is_refused_even_where_nothing_else_tells_of_it(workspace: Path, content: bytes) -> None:
    (workspace / "register.sqlite3").write_bytes(content)

    said = numbered(workspace, "a.docx")

    assert (said.code, said.out) == (2, "")
    assert "bản sao lưu" in said.err
    assert (workspace / "register.sqlite3").read_bytes() == content


def test_a_database_of_another_program_is_no_new_book(workspace: Path) -> None:
    with sqlite3.connect(workspace / "register.sqlite3") as other:
        other.execute("CREATE TABLE bookmarks (address TEXT)")
    other.close()

    assert refused(numbered(workspace, "a.docx"))


def test_a_link_to_a_book_that_is_out_of_reach_is_no_new_book(workspace: Path, tmp_path: Path) -> None:
    (workspace / "register.sqlite3").symlink_to(tmp_path / "share.sqlite3")

    said = numbered(workspace, "a.docx")

    assert said.code == 2
    assert "thư mục mạng" in said.err
    assert not (tmp_path / "share.sqlite3").exists()


def test_a_book_without_lines_is_refused_beside_an_issued_document(workspace: Path, book: Path, tmp_path: Path) -> None:
    remove(book)
    other = linked(tmp_path / "other")
    gen("register", "list", workspace=other)
    shutil.copy(other / "register.sqlite3", book)

    assert refused(numbered(workspace, "b.docx"))


def test_documents_that_others_issued_and_handed_in_do_not_tell_of_a_book_of_ours(
    workspace: Path, book: Path, tmp_path: Path, reports: Mapping[str, bytes]
) -> None:
    ministry = tmp_path / "bo"
    shutil.copy(workspace / "output" / "a.docx", year_folder(ministry, 2024) / "lao-cai.docx")
    (ministry / "b.docx").write_bytes(reports["ha-noi"])

    assert gen("issue", ministry / "b.docx", *DAY, workspace=ministry).code == 0


def test_a_new_book_goes_on_after_the_numbers_found_and_says_why(workspace: Path, book: Path) -> None:
    remove(book)

    said = gen(*NEW, workspace=workspace)
    issued = gen("issue", again(workspace), *DAY, workspace=workspace)

    assert said.code == 0
    assert "Hỏng ổ đĩa" in said.out
    assert "bắt đầu từ số 02" in said.out
    assert "02/BC-UBND" in issued.out
    assert "Hỏng ổ đĩa" in gen("register", "check", workspace=workspace).out


def again(workspace: Path) -> Path:
    """Another draft of the first agency."""
    draft = workspace / "output" / "c.docx"
    gen("make", "annual", "lao-cai", "--year", "2024", "-o", draft, workspace=workspace)
    draft.write_bytes(another_copy(draft.read_bytes(), "c"))
    return draft


def test_a_new_book_needs_a_reason(workspace: Path, book: Path) -> None:
    remove(book)

    assert gen("register", "new", workspace=workspace).code == 2
    assert gen("register", "new", "--reason", "  ", workspace=workspace).code == 2
    assert not book.exists()


@pytest.mark.parametrize("content", [b"", b"damaged" * 1000])
def test_what_is_there_is_kept_under_another_name(workspace: Path, book: Path, content: bytes) -> None:
    book.write_bytes(content)

    said = gen(*NEW, workspace=workspace)

    (kept,) = workspace.glob("register-*.sqlite3")
    assert (said.code, kept.read_bytes()) == (0, content)
    assert str(kept) in said.out
    assert json.loads(gen("register", "list", "--json", workspace=workspace).out) == []


def test_numbers_of_a_book_put_aside_are_not_given_again(workspace: Path, book: Path) -> None:
    draft = again(workspace)
    for name in ("a.docx", "a.json"):
        (workspace / "output" / name).unlink()

    assert gen(*NEW, workspace=workspace).code == 0

    assert "02/BC-UBND" in gen("issue", draft, *DAY, workspace=workspace).out


def test_documents_of_the_former_book_are_no_errors_of_the_new_one(workspace: Path, book: Path) -> None:
    remove(book)
    gen(*NEW, workspace=workspace)

    said = gen("register", "check", workspace / "output", workspace=workspace)

    assert said.code == 0
    assert "REG021" in said.out


def test_a_damaged_book_gives_no_number_and_the_check_names_the_line(workspace: Path, book: Path) -> None:
    content = book.read_bytes()
    assert content.count("tỉnh Lào Cai".encode()) > 0
    book.write_bytes(content.replace("tỉnh Lào Cai".encode(), "tỉnh Lào Cao".encode()))

    checked = gen("register", "check", workspace=workspace)
    said = numbered(workspace, "b.docx")

    assert refused(said)
    assert "lao-cai@2024#1" in said.err
    assert (checked.code, "REG020" in checked.out) == (1, True)
    assert "lao-cai@2024#1" in checked.out


@pytest.mark.parametrize("command", ["void", "open"])
def test_a_damaged_book_is_not_written_into(workspace: Path, book: Path, command: str) -> None:
    book.write_bytes(book.read_bytes().replace("tỉnh Lào Cai".encode(), "tỉnh Lào Cao".encode()))
    content = book.read_bytes()

    said = gen(
        "register", command, "7", "--series", "ha-noi", "--year", "2024", "--reason", "Nhầm", workspace=workspace
    )

    assert (said.code, book.read_bytes() == content) == (2, True)


def test_a_number_left_by_a_run_that_ended_is_told_whatever_is_numbered_next(workspace: Path, book: Path) -> None:
    register = open_register(str(book), StoppedClock())
    register.reserve([NumberRequest(Series("lao-cai"), "BC-UBND", date(2024, 12, 20), "f" * 64, "/x/mất.docx")])
    register.close()

    said = gen("issue", workspace / "output" / "b.docx", *DAY, "--json", workspace=workspace)

    assert (said.code, json.loads(said.out)[0]["number"]) == (0, 1)
    assert "REG013" in said.err
    assert "gen register void 2 --series lao-cai --year 2024" in said.err


@pytest.mark.postgres
@pytest.mark.skipif(find_binaries() is None, reason="PostgreSQL is not installed on this machine (no initdb found)")
def test_an_emptied_database_is_not_begun_again_beside_an_issued_document(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    binaries = find_binaries()
    assert binaries is not None
    with server(binaries) as running:
        monkeypatch.setenv("GEN_REGISTER_URL", running.database("first"))
        assert numbered(workspace, "a.docx").code == 0
        monkeypatch.setenv("GEN_REGISTER_URL", running.database("emptied"))
        lost = numbered(workspace, "b.docx")
        new = gen(*NEW, workspace=workspace)
        issued = gen("issue", again(workspace), *DAY, workspace=workspace)

    assert refused(lost)
    assert (new.code, "02/BC-UBND" in issued.out) == (0, True)
