"""What goes wrong with one file becomes a sentence about that file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from gen.domain.errors import DocumentError, TableError
from gen.messages.one_file import Failure, attempted, required

FILE = Path("xa-a/bao-cao.docx")


class PanicException(BaseException):
    """What Rust code brings up: no Exception."""


def raising(error: BaseException) -> Callable[[], None]:
    def work() -> None:
        raise error

    return work


def failure(error: BaseException, file: Path | str = FILE) -> Failure:
    found = attempted(raising(error), file)
    assert isinstance(found, Failure)
    return found


def test_what_goes_well_is_returned() -> None:
    assert attempted(lambda: 7, FILE) == 7


@pytest.mark.parametrize("error", [IndexError("pop from empty list"), ZeroDivisionError(), PanicException("index")])
def test_what_nobody_foresaw_names_the_file_and_says_what_to_do(error: BaseException) -> None:
    found = failure(error)

    assert "“xa-a/bao-cao.docx”" in found.reason
    assert type(error).__name__ in found.reason
    assert "Hãy mở tệp bằng Word, lưu lại rồi chạy lại" in found.advice
    assert found.kind is type(error)
    assert "ngoài dự kiến" not in found.sentence


def test_a_table_is_opened_with_excel_and_what_is_to_be_made_is_checked() -> None:
    assert "Excel" in failure(KeyError("x"), "a.ods").advice
    assert "gen check" in failure(KeyError("x"), "annual/2024/lao-cai").advice


@pytest.mark.parametrize(("error", "words"), [(MemoryError(), "bộ nhớ"), (RecursionError(), "lồng nhau")])
def test_errors_with_one_meaning_are_said_in_words(error: Exception, words: str) -> None:
    assert words in failure(error).reason
    assert type(error).__name__ not in failure(error).reason


def test_our_own_errors_are_sentences_already() -> None:
    assert failure(TableError("Tệp trống.")) == Failure("Tệp trống.", kind=TableError)


def test_what_the_system_refuses_is_said_with_the_file() -> None:
    found = failure(PermissionError(13, "Permission denied"))

    assert found.sentence.startswith("Không đọc hoặc ghi được “xa-a/bao-cao.docx”: không có quyền")
    assert found.short.startswith("không có quyền")


def test_where_another_folder_is_refused_that_is_named_and_not_the_file() -> None:
    found = failure(PermissionError(13, "Permission denied", "/ban-sao/bao-cao-sao-y.docx"))

    assert found.sentence.startswith("Không đọc hoặc ghi được “/ban-sao/bao-cao-sao-y.docx”: không có quyền")
    assert found.beside_name == found.sentence


def test_what_is_written_beside_the_file_is_the_files_own_matter() -> None:
    found = failure(PermissionError(13, "Permission denied", "xa-a/.bao-cao.docx.part"))

    assert found.sentence.startswith("Không đọc hoặc ghi được “xa-a/bao-cao.docx”: không có quyền")


@pytest.mark.parametrize("stop", [KeyboardInterrupt, SystemExit])
def test_a_wish_to_stop_goes_through(stop: type[BaseException]) -> None:
    with pytest.raises(stop):
        attempted(raising(stop()), FILE)


def test_where_there_is_only_one_file_its_sentence_is_raised() -> None:
    with pytest.raises(DocumentError, match=r"bao-cao\.docx.*Hãy mở tệp bằng Word"):
        required(raising(IndexError()), FILE)
