"""Numbers as printed are read back."""

from decimal import Decimal

import pytest

from gen.vietnamese import number, parse_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.250", "1250"),
        ("82,51%", "82.51"),
        (" 0", "0"),
        ("-3,5 điểm phần trăm", "-3.5"),
        ("1.234.567,8 triệu đồng", "1234567.8"),
        ("12 lớp", "12"),
        ("100", "100"),
    ],
)
def test_a_printed_number_is_read(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize("text", ["…", "", "nhiều", "1.25", "12.3456", "1,2,3", "1.2345.678"])
def test_what_is_no_number_in_vietnamese_is_none(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize("value", ["0", "7", "1250", "12.5", "1234567", "-40"])
def test_what_is_printed_is_read_back(value: str) -> None:
    assert parse_number(number(Decimal(value))) == Decimal(value)
