from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given, settings
from hypothesis import strategies as st

from gen.domain.values import NOT_REPORTED, Value
from gen.vietnamese import count, counted, dong, number, percent, points
from gen.vietnamese.numbers import Figure


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (Decimal("1234.5"), "1.234,5"),
        (Decimal("1234567"), "1.234.567"),
        (Decimal("85.0"), "85"),
        (Decimal("0.25"), "0,3"),
        (Decimal("-0.01"), "0"),
        (Decimal("-12.5"), "-12,5"),
        (0, "0"),
        (Value(Decimal(0)), "0"),
        (NOT_REPORTED, "…"),
        (None, "…"),
    ],
)
def test_numbers_are_written_the_vietnamese_way(figure: Figure, text: str) -> None:
    assert number(figure) == text


@settings(max_examples=50)
@given(st.decimals(min_value=-(10**9), max_value=10**9, places=3))
def test_numbers_agree_with_babel(amount: Decimal) -> None:
    rounded = amount.quantize(Decimal("0.1"), rounding="ROUND_HALF_UP") + 0
    assert number(amount) == format_decimal(rounded, format="#,##0.#", locale="vi")


@pytest.mark.parametrize(
    ("figure", "text"),
    [(Decimal(5), "05"), (Decimal(12), "12"), (Decimal(0), "0"), (Decimal(1200), "1.200"), (None, "…"), (9, "09")],
)
def test_counts_in_a_sentence_have_a_zero_below_ten(figure: Decimal | int | None, text: str) -> None:
    assert count(figure) == text


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (Decimal("85.3"), "85,3%"),
        (Decimal(80), "80%"),
        (Decimal("79.96"), "79,96%"),
        (Decimal("99.999"), "99,99%"),
        (Decimal("79.998"), "79,99%"),
        (Decimal("80.004"), "80%"),
        (Decimal("85.30"), "85,3%"),
        (Decimal(0), "0%"),
        (NOT_REPORTED, "…"),
    ],
)
def test_a_percentage_is_never_rounded_up_to_a_goal_it_has_not_reached(figure: Decimal | Value, text: str) -> None:
    assert percent(figure) == text


@pytest.mark.parametrize(
    ("figure", "sign", "text"),
    [
        (Decimal("3.2"), True, "+3,2"),
        (Decimal("-3.25"), True, "-3,25"),
        (Decimal("0.04"), True, "+0,04"),
        (Decimal(0), True, "0"),
        (Decimal("3.2"), False, "3,2"),
        (None, True, "…"),
    ],
)
def test_a_difference_that_exists_is_not_written_as_nothing(figure: Decimal | None, sign: bool, text: str) -> None:
    assert points(figure, sign=sign) == text


def test_money_is_in_million_dong() -> None:
    assert dong(Value(Decimal("1234.5"))) == "1.234,5 triệu đồng"
    assert dong(NOT_REPORTED) == "… triệu đồng"


def test_a_sum_that_lacks_something_is_marked() -> None:
    partial = Value(Decimal(9), lacking=("yen-bai",))
    assert (number(partial), count(partial), percent(partial), points(partial)) == ("9*", "09*", "9%*", "9*")


def test_a_value_that_lacks_everything_is_missing() -> None:
    assert number(Value(None, lacking=("yen-bai",))) == "…"


@pytest.mark.parametrize(
    ("amount", "unit", "text"),
    [
        (5, "lớp", "05"),
        (0, "lớp", "0"),
        (12, "lớp", "12"),
        (5, "triệu đồng", "5"),
        (5, "điểm phần trăm", "5"),
        (Decimal("5.5"), "lớp", "5,5"),
        (Value(Decimal(5), lacking=("yen-bai",)), "lượt người", "05*"),
    ],
)
def test_what_is_counted_has_two_digits_and_what_is_measured_has_not(amount: Figure, unit: str, text: str) -> None:
    assert counted(amount, unit) == text
