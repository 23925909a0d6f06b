from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gen.domain.sums import total
from gen.domain.values import NOT_REPORTED, Source, Value
from gen.progress.arithmetic import growth, points, rate

values = st.builds(
    Value,
    number=st.none() | st.decimals(min_value=0, max_value=10**9, places=2),
    estimated=st.booleans(),
)


def number(text: str) -> Value:
    return Value(Decimal(text))


def test_a_missing_value_is_named_and_not_added_as_zero() -> None:
    result = total((("ha-noi", number("5")), ("hue", NOT_REPORTED)))

    assert (result.number, result.lacking, result.partial) == (Decimal(5), ("hue",), True)


def test_a_sum_of_which_nothing_was_reported_is_missing() -> None:
    result = total((("ha-noi", NOT_REPORTED), ("hue", NOT_REPORTED)))

    assert result.missing
    assert result.lacking == ("ha-noi", "hue")


def test_a_reported_zero_is_a_number() -> None:
    result = total((("ha-noi", number("0")),))

    assert result == Value(Decimal(0))


def test_a_sum_is_estimated_where_one_of_its_values_is() -> None:
    result = total((("a", number("1")), ("b", Value(Decimal(2), estimated=True))))

    assert result.estimated


def test_a_sum_keeps_every_cell_it_was_read_from() -> None:
    cells = (Source("a.xlsx", "Chỉ tiêu", "D2"), Source("b.xlsx", "Chỉ tiêu", "D2"))

    result = total((cell.file, Value(Decimal(1), source=cell)) for cell in cells)

    assert result.cells == cells


@settings(max_examples=50)
@given(st.lists(values, min_size=1, max_size=6), st.integers(0, 6))
def test_adding_by_groups_gives_the_same_as_adding_at_once(items: list[Value], cut: int) -> None:
    named = [(f"u{position}", item) for position, item in enumerate(items)]
    groups = [group for group in (named[:cut], named[cut:]) if group]

    at_once = total(named)
    by_groups = total((f"g{position}", total(group)) for position, group in enumerate(groups))

    assert by_groups == at_once


@settings(max_examples=50)
@given(st.lists(values, min_size=1, max_size=6))
def test_a_sum_lacks_exactly_those_not_reported(items: list[Value]) -> None:
    result = total((str(position), item) for position, item in enumerate(items))

    assert result.lacking == tuple(str(position) for position, item in enumerate(items) if item.missing)
    assert result.missing == all(item.missing for item in items)


@pytest.mark.parametrize(
    ("top", "bottom", "expected"),
    [("1", "3", "33.33"), ("2", "3", "66.67"), ("1", "8", "12.50"), ("0", "8", "0.00"), ("8", "8", "100.00")],
)
def test_a_rate_is_in_per_cent_with_two_decimals(top: str, bottom: str, expected: str) -> None:
    assert str(rate(number(top), number(bottom)).number) == expected


def test_rounding_never_says_that_all_were_reached_when_some_were_not() -> None:
    assert rate(number("99999"), number("100000")).number == Decimal("99.99")


def test_rounding_never_reaches_a_target_that_was_not_reached() -> None:
    assert rate(number("799999"), number("1000000"), Decimal(80)).number == Decimal("79.99")


@pytest.mark.parametrize(("top", "bottom"), [(None, "5"), ("5", None), ("0", "0")])
def test_there_is_no_rate_without_both_terms(top: str | None, bottom: str | None) -> None:
    numerator, denominator = (NOT_REPORTED if term is None else number(term) for term in (top, bottom))

    assert rate(numerator, denominator).missing


def test_rates_differ_by_points_and_have_no_relative_change() -> None:
    change = points(number("85.30"), number("80.10"), 2023)

    assert change is not None
    assert (change.absolute, change.relative, change.against_year) == (Decimal("5.20"), None, 2023)


def test_counts_grow_by_per_cent_of_the_earlier_one() -> None:
    change = growth(number("9"), number("8"), 2023)

    assert change is not None
    assert (change.absolute, change.relative) == (Decimal(1), Decimal("12.50"))


def test_growth_from_zero_has_no_per_cent() -> None:
    change = growth(number("9"), number("0"), 2023)

    assert change is not None
    assert (change.absolute, change.relative) == (Decimal(9), None)


def test_sums_that_lack_different_units_are_not_compared() -> None:
    complete, partial = number("9"), Value(Decimal(8), lacking=("hue",))

    assert growth(complete, partial, 2023) is None
