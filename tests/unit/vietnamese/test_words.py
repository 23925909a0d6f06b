import pytest

from gen.vietnamese import compose, first_lower, first_upper, letter, or_missing, roman, sort_names
from gen.vietnamese.filters import filters


def test_list_letters_follow_the_vietnamese_alphabet() -> None:
    assert "".join(letter(position) for position in range(1, 24)) == "abcdđeghiklmnopqrstuvxy"


@pytest.mark.parametrize("position", [0, 24])
def test_there_is_no_letter_outside_the_alphabet(position: int) -> None:
    with pytest.raises(ValueError, match=str(position)):
        letter(position)


@pytest.mark.parametrize(("value", "text"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (399, "CCCXCIX")])
def test_roman_numbers(value: int, text: str) -> None:
    assert roman(value) == text


def test_there_is_no_roman_zero() -> None:
    with pytest.raises(ValueError, match="0"):
        roman(0)


def test_provinces_sort_by_the_vietnamese_alphabet() -> None:
    ordered = [
        "An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bến Tre", "Cà Mau", "Cần Thơ",
        "Đà Nẵng", "Đắk Lắk", "Điện Biên", "Hà Nam", "Hà Nội", "Hải Dương", "Hòa Bình", "Yên Bái",
    ]  # fmt: skip
    assert sort_names(reversed(ordered)) == ordered


def test_tones_sort_after_letters_in_their_own_order() -> None:
    assert sort_names(["mạ", "má", "mã", "mả", "mà", "ma"]) == ["ma", "mà", "mả", "mã", "má", "mạ"]


def test_digits_sort_before_letters() -> None:
    assert sort_names(["b", "a", "2", "1"]) == ["1", "2", "a", "b"]


def test_text_is_composed() -> None:
    assert compose("Tie\u0302\u0301ng") == "Tiếng"


@pytest.mark.parametrize(
    ("text", "lower"),
    [
        ("Kế hoạch của tỉnh", "kế hoạch của tỉnh"),
        ("Ban hành kế hoạch", "ban hành kế hoạch"),
        ("Trường hợp của Sa Pa", "trường hợp của Sa Pa"),
        ("Tỉnh Kô Kông chưa trả lời", "tỉnh Kô Kông chưa trả lời"),
        ("Tiếng Anh còn yếu", "tiếng Anh còn yếu"),
        ("", ""),
    ],
)
def test_the_first_letter_is_lowered_within_a_sentence(text: str, lower: str) -> None:
    assert first_lower(text) == lower


@pytest.mark.parametrize(
    "text",
    [
        *("UBND tỉnh", "Cà Mau: thiếu người", "Huế: thiếu người", "Bà Rịa - Vũng Tàu: chưa có kinh phí"),
        *("Viện Quản lý Ma-lai-xi-a", "Học viện Hành chính", "Sở Nội vụ đổi người", "Ủy ban nhân dân huyện"),
        *("Ma-lai-xi-a hoãn đón đoàn", "Lào chưa trả lời", "Ban Tổ chức tỉnh ủy"),
    ],
)
def test_a_name_or_an_abbreviation_stays_as_it_is(text: str) -> None:
    assert first_lower(text) == text


def test_the_first_letter_is_raised_and_names_are_kept() -> None:
    assert first_upper("đề án của tỉnh Lào Cai") == "Đề án của tỉnh Lào Cai"


def test_an_empty_cell_is_shown_as_missing() -> None:
    assert (or_missing(None), or_missing("  "), or_missing(" Lào Cai ")) == ("…", "…", "Lào Cai")


def test_the_filters_are_handed_out_as_a_copy() -> None:
    filters().clear()
    assert filters()["number"](1234) == "1.234"
