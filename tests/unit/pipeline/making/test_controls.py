"""Control totals are told to whoever makes the report."""

from decimal import Decimal

from gen.domain.values import Value
from gen.pipeline.making.controls import told_of_controls
from gen.progress.nation_model import ControlBasis, ControlTotal


def control(whole: int, parts: int) -> ControlTotal:
    return ControlTotal(2024, "CT04", ControlBasis.BRANCHES, Value(Decimal(whole)), Value(Decimal(parts)))


def test_totals_that_agree_are_told_of_in_one_note() -> None:
    (found,) = told_of_controls([control(4, 4), control(5, 5)], "data/progress/2024")

    assert (found.code, "2 số liệu" in found.message) == ("SUM001", True)


def test_each_total_that_differs_is_a_warning_with_both_numbers() -> None:
    (found,) = told_of_controls([control(4, 4), control(5, 6)], "data/progress/2024")

    assert (found.code, "5" in found.message, "6" in found.message) == ("SUM002", True, True)


def test_without_totals_nothing_is_told() -> None:
    assert list(told_of_controls([], "data/progress/2024")) == []
