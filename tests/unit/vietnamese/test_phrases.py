from decimal import Decimal

import pytest

from gen.vietnamese import attainment, change, difference, ended, join, sentence


@pytest.mark.parametrize(
    ("difference", "unit", "text"),
    [
        (Decimal("12.5"), "%", "tăng 12,5% so với năm 2023"),
        (Decimal("-3"), "lớp", "giảm 03 lớp so với năm 2023"),
        (Decimal("3.2"), "điểm phần trăm", "tăng 3,2 điểm phần trăm so với năm 2023"),
        (Decimal(0), "%", "bằng năm 2023"),
        (Decimal("0.03"), "%", "tăng 0,03% so với năm 2023"),
        (Decimal("0.001"), "%", "xấp xỉ năm 2023"),
        (None, "%", "chưa có số liệu để so sánh với năm 2023"),
    ],
)
def test_a_change_is_said_in_words(difference: Decimal | None, unit: str, text: str) -> None:
    assert change(difference, 2023, unit) == text


@pytest.mark.parametrize(
    ("items", "mark", "text"),
    [
        (["Hà Giang"], ",", "Hà Giang"),
        (["Hà Giang", "Tuyên Quang"], ",", "Hà Giang và Tuyên Quang"),
        (["Đắk Nông", "Bình Thuận", "Lâm Đồng"], ",", "Đắk Nông, Bình Thuận và Lâm Đồng"),
        (["a, b", "c"], ";", "a, b; c"),
        (["Bộ Y tế", "Bộ Giáo dục và Đào tạo"], ",", "Bộ Y tế, Bộ Giáo dục và Đào tạo"),
        (["", "c"], ",", "c"),
        ([], ",", "…"),
    ],
)
def test_names_are_joined_as_in_a_sentence(items: list[str], mark: str, text: str) -> None:
    assert join(items, mark) == text


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("tổ chức 03 lớp;", "Tổ chức 03 lớp."),
        ("Đã xong.", "Đã xong."),
        ("  hai   dòng\n", "Hai dòng."),
        ("", "…"),
        ("…", "…"),
    ],
)
def test_a_cell_becomes_a_sentence(text: str, result: str) -> None:
    assert sentence(text) == result


@pytest.mark.parametrize(("text", "result"), [("a.", "a;"), ("a;", "a;"), ("a./.", "a;"), ("", "")])
def test_an_end_mark_replaces_the_one_that_was_there(text: str, result: str) -> None:
    assert ended(text, ";") == result


def test_an_unknown_standing_is_refused() -> None:
    assert attainment("met") == "đạt mục tiêu"
    with pytest.raises(KeyError):
        attainment("splendid")


@pytest.mark.parametrize(
    ("amount", "unit", "text"),
    [
        (Decimal(17), "lớp", "tăng 17 lớp"),
        (Decimal("-0.5"), "%", "giảm 0,5%"),
        (Decimal("0.001"), "%", "không thay đổi"),
    ],
)
def test_a_difference_is_said_by_itself(amount: Decimal, unit: str, text: str) -> None:
    assert difference(amount, unit) == text
