"""Numbers as clerks write them: one meaning or a finding, never a wrong figure."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gen.domain.location import TableLocation
from gen.domain.schema import ColumnKind
from gen.intake.cells.digits import parse_digits, plain
from gen.intake.cells.numbers import read_number
from gen.intake.cells.raw import Raw

WHOLE, AMOUNT, MEASURE = ColumnKind.WHOLE, ColumnKind.AMOUNT, ColumnKind.MEASURE
counts = st.integers(min_value=0, max_value=10**9 - 1)


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("1234", WHOLE, "1234"),
        ("1.234", WHOLE, "1234"),
        ("1,234", WHOLE, "1234"),
        ("1.234.567", WHOLE, "1234567"),
        ("1 234 567", WHOLE, "1234567"),
        ("1\u00a0234", WHOLE, "1234"),
        ("\u202f12\u202f345", WHOLE, "12345"),
        ("'1234", WHOLE, "1234"),
        ("１２", WHOLE, "12"),
        ("12,0", WHOLE, "12"),
        ("0", WHOLE, "0"),
        ("1.234,5", AMOUNT, "1234.5"),
        ("1,234.5", AMOUNT, "1234.5"),
        ("1.234.567,25", AMOUNT, "1234567.25"),
        ("12,5", AMOUNT, "12.5"),
        ("12.5", AMOUNT, "12.5"),
        ("0,125", AMOUNT, "0.125"),
        ("1234,567", AMOUNT, "1234.567"),
        ("80 %", MEASURE, "80"),
        ("80%", MEASURE, "80"),
        ("82,25%", MEASURE, "82.25"),
    ],
)
def test_usual_ways_of_writing_are_read(text: str, kind: ColumnKind, number: str) -> None:
    reading = read_number(text, kind)

    assert reading.number == Decimal(number)
    assert reading.finding is None


@pytest.mark.parametrize("text", ["", "  ", "-", "–", "…", "...", "[...]", "chưa có số liệu", "Chưa có", "x", "N/A"])
def test_signs_of_no_figure_mean_not_reported(text: str) -> None:
    reading = read_number(text, WHOLE)

    assert reading.number is None
    assert reading.finding is None


@pytest.mark.parametrize(
    ("raw", "kind", "code"),
    [
        ("nhiều", WHOLE, "TAB101"),
        ("12 34", WHOLE, "TAB101"),
        ("1.23.4", WHOLE, "TAB101"),
        ("1.2345,6", AMOUNT, "TAB101"),
        ("1O0", WHOLE, "TAB101"),
        ("5 đấu", AMOUNT, "TAB101"),
        ("2 triệu", WHOLE, "TAB101"),
        ("120 người", AMOUNT, "TAB101"),
        ("12/15", WHOLE, "TAB101"),
        ("không", WHOLE, "TAB101"),
        (True, WHOLE, "TAB101"),
        ("1.234", AMOUNT, "TAB102"),
        ("1,234", AMOUNT, "TAB102"),
        ("100.000", MEASURE, "TAB102"),
        (date(2024, 5, 12), WHOLE, "TAB105"),
        ("12,5", WHOLE, "TAB106"),
        (12.5, WHOLE, "TAB106"),
        ("-5", WHOLE, "TAB107"),
        ("(5)", AMOUNT, "TAB107"),
        (-5, WHOLE, "TAB107"),
        ("82 %", WHOLE, "TAB110"),
        ("0912345678901", WHOLE, "TAB124"),
        (1e28, AMOUNT, "TAB124"),
    ],
)
def test_what_is_no_figure_is_reported_and_not_read(raw: Raw, kind: ColumnKind, code: str) -> None:
    reading = read_number(raw, kind)

    assert reading.number is None
    assert reading.finding is not None
    assert reading.finding.declared.code == code


@pytest.mark.parametrize(
    ("text", "number", "code"),
    [("120 người", 120, "TAB122"), ("1.200 lượt", 1200, "TAB122"), ("ước 120", 120, "TAB104"), ("~120", 120, "TAB104")],
)
def test_unit_or_estimate_beside_a_number_is_read_and_said(text: str, number: int, code: str) -> None:
    reading = read_number(text, WHOLE)

    assert reading.number == number
    assert reading.finding is not None
    assert reading.finding.declared.code == code


def test_estimate_in_words_marks_the_value() -> None:
    assert read_number("khoảng 1.200 người", WHOLE).estimated


def test_ambiguous_number_names_both_meanings() -> None:
    finding = read_number("1.234", AMOUNT).finding

    assert finding is not None
    assert (finding.values["first"], finding.values["second"]) == ("1234", "1,234")


def test_noise_of_binary_fractions_is_dropped() -> None:
    assert read_number(0.1 + 0.2, AMOUNT).number == Decimal("0.3")


def test_real_number_with_three_decimals_is_doubted_but_kept() -> None:
    reading = read_number(1.234, AMOUNT)

    assert reading.number == Decimal("1.234")
    assert reading.finding is not None
    assert reading.finding.declared.code == "TAB109"


def grouped(number: int, mark: str) -> str:
    return f"{number:,}".replace(",", mark)


@settings(max_examples=50)
@given(counts, st.sampled_from([".", ",", "'", "\u00a0"]))
def test_whole_number_survives_any_mark_between_thousands(number: int, mark: str) -> None:
    assert read_number(grouped(number, mark), WHOLE).number == number


@settings(max_examples=50)
@given(counts, st.integers(0, 99), st.sampled_from([(".", ","), (",", "."), (" ", ","), ("", ",")]))
def test_amount_survives_any_usual_pair_of_marks(number: int, cents: int, marks: tuple[str, str]) -> None:
    text = f"{grouped(number, marks[0])}{marks[1]}{cents:02}"

    assert read_number(text, AMOUNT).number == Decimal(f"{number}.{cents:02}")


@settings(max_examples=50)
@given(st.text(alphabet="0123456789., '%-()ước người", max_size=14), st.sampled_from([WHOLE, AMOUNT, MEASURE]))
def test_number_that_is_read_has_the_digits_that_were_written(text: str, kind: ColumnKind) -> None:
    number = read_number(text, kind).number

    if number is not None:
        digits = "".join(char for char in text if char.isdigit())
        assert plain(number).replace(",", "").strip("0") in digits


@settings(max_examples=50)
@given(st.text(alphabet="0123456789.,", max_size=10))
def test_text_of_digits_and_marks_has_at_most_two_meanings(text: str) -> None:
    found = parse_digits(text, whole=False)

    assert len(found) <= 2
    assert len(set(found)) == len(found)


@given(st.one_of(st.none(), st.text(max_size=20), st.integers(), st.floats(allow_nan=False, allow_infinity=False)))
@settings(max_examples=50)
def test_any_cell_is_read_without_an_exception_and_never_as_a_negative_figure(raw: Raw) -> None:
    reading = read_number(raw, AMOUNT)

    assert reading.number is None or reading.number >= 0


@pytest.mark.parametrize("text", ["không", "Không có", "ko", "không phát sinh", "hai nghìn"])
def test_words_in_a_number_cell_are_answered_with_both_readings_of_none(text: str) -> None:
    finding = read_number(text, WHOLE).finding

    assert finding is not None
    advice = finding.declared.at(TableLocation("x.xlsx"), column="Số người", **finding.values).fix or ""
    assert "nếu bằng không, ghi 0" in advice
    assert "nếu chưa có số liệu, để trống" in advice
