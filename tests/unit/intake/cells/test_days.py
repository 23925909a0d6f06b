"""Dates as Vietnamese offices write them: day before month, always."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gen.domain.schema import ColumnKind
from gen.intake.cells.days import read_day, spoken
from gen.intake.cells.raw import Raw

DAY, FROM, UNTIL = ColumnKind.DAY, ColumnKind.FROM, ColumnKind.UNTIL
days = st.dates(date(2000, 1, 1), date(2049, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "15/3/2024",
        "15/03/2024",
        "15-3-2024",
        "15.3.2024",
        "15 / 3 / 2024",
        "ngày 15/3/2024",
        "ngày 15 tháng 3 năm 2024",
        "Ngày 15 tháng 03 năm 2024",
        "15 tháng 3, 2024",
        "2024-03-15",
        "2024-03-15 00:00:00",
        " 15/3/2024 ",
    ],
)
def test_usual_forms_are_read(text: str) -> None:
    reading = read_day(text, DAY, 2024)

    assert reading.day == date(2024, 3, 15)
    assert reading.finding is None


@pytest.mark.parametrize("raw", [date(2024, 3, 15), datetime(2024, 3, 15, 8, 30)])
def test_real_dates_are_taken_as_they_are(raw: Raw) -> None:
    assert read_day(raw, DAY, 2024).day == date(2024, 3, 15)


@pytest.mark.parametrize(
    ("raw", "day", "code"),
    [
        ("15/3", date(2024, 3, 15), "TAB114"),
        ("15/3/24", date(2024, 3, 15), "TAB114"),
        (45366, date(2024, 3, 15), "TAB113"),
        (45366.0, date(2024, 3, 15), "TAB113"),
        ("45366", date(2024, 3, 15), "TAB113"),
    ],
)
def test_shortened_dates_are_read_and_said(raw: Raw, day: date, code: str) -> None:
    reading = read_day(raw, DAY, 2024)

    assert reading.day == day
    assert reading.finding is not None
    assert reading.finding.declared.code == code


@pytest.mark.parametrize(
    ("raw", "first", "last"),
    [
        ("tháng 2/2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("02/2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("tháng 2 năm 2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("Quý II/2024", date(2024, 4, 1), date(2024, 6, 30)),
        ("quý 4 năm 2024", date(2024, 10, 1), date(2024, 12, 31)),
        ("năm 2024", date(2024, 1, 1), date(2024, 12, 31)),
        (2024, date(2024, 1, 1), date(2024, 12, 31)),
    ],
)
def test_month_quarter_and_year_begin_and_end_a_task(raw: Raw, first: date, last: date) -> None:
    start, end = read_day(raw, FROM, 2024), read_day(raw, UNTIL, 2024)

    assert (start.day, end.day) == (first, last)
    assert start.finding is not None
    assert start.finding.declared.code == "TAB112"


@pytest.mark.parametrize("raw", ["31/2/2024", "3/15/2024", "hôm qua", "13/2024", "0/0/2024", True, 5, "15/3/20244"])
def test_what_is_no_date_is_reported(raw: Raw) -> None:
    reading = read_day(raw, DAY, 2024)

    assert reading.day is None
    assert reading.finding is not None
    assert reading.finding.declared.code == "TAB111"


def test_month_alone_is_no_date_of_issue() -> None:
    assert read_day("03/2024", DAY, 2024).day is None


@pytest.mark.parametrize("raw", ["", None, "…", "-"])
def test_empty_cell_has_no_date_and_no_remark(raw: Raw) -> None:
    assert read_day(raw, DAY, 2024) == read_day(None, DAY, 2024)


@settings(max_examples=50)
@given(
    days, st.sampled_from(["{0:%d/%m/%Y}", "{0.day}/{0.month}/{0.year}", "{0.day}-{0.month}-{0.year}", "{0:%Y-%m-%d}"])
)
def test_written_date_is_read_back(day: date, form: str) -> None:
    assert read_day(form.format(day), DAY, 2024).day == day


@settings(max_examples=50)
@given(days)
def test_words_and_excel_serials_mean_the_same_day(day: date) -> None:
    words = f"ngày {day.day} tháng {day.month} năm {day.year}"
    serial = (day - date(1899, 12, 30)) // timedelta(days=1)

    assert read_day(words, DAY, 2024).day == read_day(serial, DAY, 2024).day == day


@settings(max_examples=50)
@given(st.one_of(st.none(), st.text(max_size=20), st.integers(), st.floats(allow_nan=False, allow_infinity=False)))
def test_any_cell_is_read_without_an_exception(raw: Raw) -> None:
    reading = read_day(raw, UNTIL, 2024)

    assert reading.day is None or reading.day.year >= 1900


def test_date_is_spoken_with_two_digits_each() -> None:
    assert spoken(date(2024, 3, 5)) == "05/03/2024"
