"""Whatever a cell, a template or a document holds, the time it takes grows with its length and no faster."""

import pytest
from _pytest.mark import ParameterSet

from tests.growth.functions import GROUPS, Group, slow
from tests.support.growth import said_by_child

SOON = ("cells", "one paragraph")
"""The groups that the usual run can afford."""


def _groups() -> list[ParameterSet]:
    return [pytest.param(group, marks=() if group in SOON else pytest.mark.long) for group in GROUPS]


@pytest.mark.parametrize("group", _groups())
def test_no_function_takes_more_than_linear_time_on_any_text(group: str) -> None:
    assert said_by_child("tests.growth.functions", group, limit=400) == []


def test_a_function_that_looks_through_the_rest_from_every_place_is_found_slow() -> None:
    def pairs(text: str) -> int:
        return sum(letter == "a" for start in range(0, len(text), 8) for letter in text[start:])

    group = Group(lambda: iter([("pairs", pairs)]), 2000, 0.02, pieces=("a",), tails=("",))

    assert list(slow(group))
