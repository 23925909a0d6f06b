"""No line ends within a name of a subject."""

import pytest

from gen.vietnamese.unbroken import kept_whole, unbroken, whole_ended


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("trong việc đạt được Tầm nhìn của Cộng đồng các nước” năm 2024", ["năm 2024"]),
        ("thực hiện Đề án 1439 giai đoạn 2019 - 2025", ["Đề án 1439", "giai đoạn 2019 - 2025"]),
        ("ban hành kèm theo Quyết định số 182/QĐ-BNV", ["Quyết định số 182/QĐ-BNV"]),
    ],
)
def test_names_are_kept_in_one_piece(text: str, whole: list[str]) -> None:
    broken_at = unbroken(text).split(" ")

    assert [name for name in whole if name.replace(" ", "\u00a0") not in "|".join(broken_at)] == []
    assert unbroken(text).replace("\u00a0", " ") == text


def test_names_that_are_given_are_kept_in_one_piece_too() -> None:
    kept = kept_whole("trong việc đạt được Tầm nhìn Cộng đồng ASEAN 2025", ["Cộng đồng ASEAN"])

    assert kept == "trong việc đạt được Tầm nhìn Cộng\u00a0đồng\u00a0ASEAN 2025"


def test_other_words_may_part() -> None:
    assert unbroken("Kết quả thực hiện nhiệm vụ") == "Kết quả thực hiện nhiệm vụ"


def test_the_last_two_words_stay_together_and_a_number_is_a_text() -> None:
    heading = "Tăng cường cơ chế chia sẻ thông tin, cơ chế phối hợp trong lĩnh vực hợp tác ASEAN"

    assert whole_ended(heading) == heading.removesuffix(" ASEAN") + "\u00a0ASEAN"
    assert whole_ended(2025) == "2025"


def test_what_fits_a_line_keeps_its_spaces() -> None:
    assert whole_ended("KINH PHÍ THỰC HIỆN") == "KINH PHÍ THỰC HIỆN"
    assert unbroken("Kế hoạch năm 2025") == "Kế hoạch năm 2025"
