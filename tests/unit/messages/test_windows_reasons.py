"""What Windows refuses is said by its own number where that tells more; the numbers are Windows' documented ones."""

import pytest

from gen.messages.reasons import reason_of


def refusal(number: int, winerror: int, *names: str) -> OSError:
    """An error as Python brings it up on Windows, where it carries the system's own number."""
    error = OSError(number, "", *names)
    vars(error)["winerror"] = winerror  # an attribute on Windows alone
    return error


@pytest.mark.parametrize("number", [32, 33])
def test_a_file_that_another_program_holds_open_is_said_to_be_open(number: int) -> None:
    assert "đang mở ở chương trình khác" in reason_of(refusal(13, number, "a.docx"))


def test_a_path_beyond_the_limit_is_not_said_to_be_missing() -> None:
    assert "dài quá 260 ký tự" in reason_of(refusal(2, 3, "C:\\" + "thư mục\\" * 40))


def test_a_path_that_is_missing_is_said_to_be_missing() -> None:
    assert reason_of(refusal(2, 3, "C:\\bao-cao")) == "không tìm thấy tệp hoặc thư mục"
