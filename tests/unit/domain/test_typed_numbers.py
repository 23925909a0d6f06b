"""Numbers that others wrote: a number, or None, and never an exception."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gen.domain.typed_numbers import exact, measure, whole

WRITTEN = st.one_of(
    st.text(max_size=80),
    st.text(alphabet="0123456789²①٣_-+eE.nNaAsSiIfF ", max_size=40),
    st.integers().map(str),
    st.floats().map(str),
)
ENDLESS = "9" * 5000


@pytest.mark.parametrize("text", ["²", "①", "-1", "1.0", "1_000", " 7", "", None, ENDLESS, "1" * 10])
def test_what_is_no_whole_number_is_none(text: str | None) -> None:
    assert whole(text) is None


@pytest.mark.parametrize(("text", "number"), [("0", 0), ("007", 7), ("2024", 2024), ("٣", 3)])
def test_digits_are_a_whole_number(text: str, number: int) -> None:
    assert whole(text) == number


@pytest.mark.parametrize("text", ["nan", "inf", "-inf", "1e99999", "1e10", "", None, "12cm", ENDLESS])
def test_what_is_no_measure_is_none(text: str | None) -> None:
    assert measure(text) is None


@pytest.mark.parametrize(("text", "number"), [("1.5", 1.5), ("-567", -567.0), ("1e3", 1000.0)])
def test_lengths_are_measures(text: str, number: float) -> None:
    assert measure(text) == number


@pytest.mark.parametrize("text", ["NaN", "sNaN", "Infinity", "1E+99999999", "1E-99999999", ENDLESS, "1,5", "", None])
def test_what_no_report_can_hold_is_no_exact_number(text: str | None) -> None:
    assert exact(text) is None


@pytest.mark.parametrize("text", ["0", "1250", "82.51", "-3.5", "33.33333333333333333333333333"])
def test_figures_are_exact_numbers(text: str) -> None:
    assert exact(text) == Decimal(text)


@given(WRITTEN)
def test_nothing_that_is_written_raises_or_is_endless(text: str) -> None:
    found = exact(text)

    assert found is None or (found.is_finite() and len(f"{found:f}") < 70)
    assert (whole(text) or 0) < 10**9
    assert abs(measure(text) or 0) <= 1e9
