"""Periods within a year: what they are called, their days, how they are written."""

from datetime import date

import pytest

from gen.domain.periods import WHOLE_YEAR, DatedPeriod, ReportingPeriod, read_dated

FIRST_QUARTER = ReportingPeriod("Q1", "Quý I", "12-15", "03-14")
FIRST_HALF = ReportingPeriod("H1", "6 tháng đầu năm", "01-01", "06-30")


def test_a_period_is_named_with_its_year_once() -> None:
    assert [each.named(2026) for each in (WHOLE_YEAR, FIRST_QUARTER, FIRST_HALF)] == [
        "năm 2026",
        "Quý I năm 2026",
        "6 tháng đầu năm 2026",
    ]


def test_a_period_that_would_end_before_it_begins_begins_in_the_year_before() -> None:
    assert FIRST_QUARTER.span_of(2026) == (date(2025, 12, 15), date(2026, 3, 14))
    assert FIRST_HALF.span_of(2026) == (date(2026, 1, 1), date(2026, 6, 30))


def test_what_is_due_before_the_end_of_a_period_is_due_in_the_next_year() -> None:
    last_quarter = ReportingPeriod("Q4", "Quý IV", "10-01", "12-31")

    assert last_quarter.is_after("01-05")
    assert not FIRST_QUARTER.is_after("03-20")


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("2026", DatedPeriod(2026)),
        ("2026-Q1", DatedPeriod(2026, "Q1")),
        ("2026-q1", None),
        ("2026-", None),
        ("26-Q1", None),
        ("2026-Q1/..", None),
    ],
)
def test_a_period_is_read_as_it_is_written(text: str, dated: DatedPeriod | None) -> None:
    assert read_dated(text) == dated
    assert dated is None or str(dated) == text
