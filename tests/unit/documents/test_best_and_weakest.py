"""A report on a period says in which years a goal moved most and least."""

from decimal import Decimal

import pytest

from gen.documents.series import best_and_weakest
from gen.domain.values import NOT_REPORTED, Value
from gen.progress.model import SeriesLine


def line(*rates: int | None) -> SeriesLine:
    values = [NOT_REPORTED if rate is None else Value(Decimal(rate)) for rate in rates]
    return SeriesLine("CT01", "", "%", tuple(enumerate(values, 2019)), values[-1])


@pytest.mark.parametrize(
    ("rates", "said"),
    [
        ((10, 15, 40), "tăng nhiều nhất năm 2021 (25 điểm phần trăm), ít nhất năm 2020 (5 điểm phần trăm)"),
        ((10, 30, 25), "tăng nhiều nhất năm 2020 (20 điểm phần trăm), giảm năm 2021 (5 điểm phần trăm)"),
        ((10, 20, 30), ""),
        ((10, None, 30), ""),
        ((10, 20), ""),
    ],
    ids=["rises", "a fall", "the same every year", "a year not reported", "two years"],
)
def test_the_best_and_the_weakest_year_are_told_where_they_differ(rates: tuple[int | None, ...], said: str) -> None:
    assert best_and_weakest(line(*rates)) == said
