"""The head of a document has room for the longest name and the longest place that the roster knows."""

import csv
from pathlib import Path

from gen.decree import ND30, Element
from gen.layout.blocks.header import column_widths
from gen.layout.context import Build
from gen.wordml.metrics import text_width

AGENCIES = Path(__file__).parents[3] / "data" / "agencies" / "agencies.csv"


def _rows() -> list[dict[str, str]]:
    with AGENCIES.open(encoding="utf-8-sig", newline="") as file:
        return [row for row in csv.DictReader(file) if row["reports"] == "yes"]


def test_no_line_of_an_issuer_that_reports_is_broken() -> None:
    left, _right = column_widths(Build(ND30))
    size = ND30.texts[Element.ISSUER].size.preferred
    lines = {line for row in _rows() for line in row["header_lines"].split(" / ")}

    assert {line for line in lines if text_width(line, size, bold=True) > left / 20} == set()


def test_place_and_date_stand_on_one_line() -> None:
    _left, right = column_widths(Build(ND30))
    size = ND30.texts[Element.PLACE_DATE].size.preferred
    places = {row["place"] for row in _rows()}

    assert {place for place in places if text_width(f"{place}, ngày 25 tháng 12 năm 2025", size) > right / 20} == set()


def test_the_columns_are_divided_as_in_the_official_forms() -> None:
    left, right = column_widths(Build(ND30))

    assert 0.39 <= left / (left + right) <= 0.42
