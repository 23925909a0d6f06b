"""What the system and the libraries say in English is said in Vietnamese, with the place and how to fix it."""

import errno
import os
import socket
import tomllib
from pathlib import Path

import pytest

from gen.messages.reasons import reason_of, sentence_of, unreadable_text

SYSTEM_ERRORS: tuple[int, ...] = (
    errno.ENOENT,
    errno.EACCES,
    errno.EPERM,
    errno.EROFS,
    errno.ENOSPC,
    errno.ENAMETOOLONG,
    errno.EINVAL,
    errno.EIO,
    errno.EMFILE,
    errno.EBUSY,
    errno.ECONNREFUSED,
    errno.ETIMEDOUT,
)


@pytest.mark.parametrize("number", SYSTEM_ERRORS, ids=errno.errorcode.__getitem__)
def test_a_refusal_of_the_system_is_said_in_vietnamese(number: int) -> None:
    error = OSError(number, os.strerror(number), "so-lieu.xlsx")

    assert not reason_of(error).isascii()
    assert os.strerror(number) not in sentence_of(error)
    assert "so-lieu.xlsx" in sentence_of(error)


def test_a_rare_refusal_is_told_by_its_number() -> None:
    assert reason_of(OSError(errno.EPROTO, "Protocol error")) == f"lỗi hệ thống số {errno.EPROTO}"


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (socket.gaierror(-2, "Name or service not known"), "không tìm thấy máy chủ có tên này"),
        (OSError("Timed out trying to connect to tcp://x:1 after 1 s"), "không có trả lời"),
        (TimeoutError("timed out"), "không có trả lời"),
    ],
)
def test_a_machine_that_does_not_answer_is_said_in_vietnamese(error: OSError, reason: str) -> None:
    assert reason_of(error) == reason


@pytest.mark.parametrize(
    ("text", "place"),
    [("[a]\nb = 1\nc == 2\n", "dòng 3, cột 4"), ("a = 1\nb = 2 3\n", "dòng 2, cột 7"), ("[a", "cuối tệp")],
)
def test_an_error_of_syntax_is_told_by_its_place(text: str, place: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as caught:
        tomllib.loads(text)

    assert unreadable_text(caught.value).startswith(f"sai cú pháp ở {place}")


def test_a_line_in_another_encoding_is_told() -> None:
    with pytest.raises(UnicodeDecodeError) as caught:
        b"a\nT\xf8nh\n".decode()

    assert unreadable_text(caught.value) == "dòng 2 không ở bảng mã UTF-8; hãy lưu lại tệp ở bảng mã UTF-8"


def test_a_file_that_cannot_be_opened_is_told_by_the_system(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="gone") as caught:
        (tmp_path / "gone").read_text()

    assert unreadable_text(caught.value) == "không tìm thấy tệp hoặc thư mục"
