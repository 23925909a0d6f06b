"""The guide for template authors tells the truth: every filter is in it, and every example gives what it says."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from jinja2 import Environment

from gen.domain.values import NOT_REPORTED, Value
from gen.vietnamese import filters

GUIDE = (Path(__file__).parents[2] / "docs" / "templates.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (?:`(\w+)` )?\| `(\{\{ .* \\\| .* \}\})` \| (.+) \|$", GUIDE, re.MULTILINE)
NAMES = {
    "spent": Decimal("1234.5"),
    "rate": Decimal("85.3"),
    "few": 5,
    "none": NOT_REPORTED,
    "partial": Value(Decimal(9), lacking=("yen-bai",)),
    "day": date(2020, 3, 5),
    "names": ("Hà Giang", "Tuyên Quang"),
}


def test_every_filter_is_in_the_guide() -> None:
    assert {name for name, _example, _result in ROWS if name} == set(filters())


@pytest.mark.parametrize(("example", "result"), [(example, result) for _name, example, result in ROWS])
def test_an_example_gives_what_the_guide_says(example: str, result: str) -> None:
    environment = Environment(autoescape=True)
    environment.filters.update(filters())
    assert environment.from_string(example.replace(r"\|", "|")).render(NAMES) == result
