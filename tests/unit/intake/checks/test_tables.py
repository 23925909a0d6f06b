"""Checks within one agency's tables, each on the smallest change of a correct report."""

import copy
from datetime import date
from pathlib import Path

import pytest

from gen.domain.location import TableLocation
from gen.intake import ProgressFolder
from gen.programme.forms.shared import shared_tables
from tests.support.reported import CORRECT, Rows, write_csv

Place = tuple[str, str]


def said(tables: dict[str, Rows], folder: Path, year: int = 2024) -> set[tuple[str, str | None]]:
    write_csv(folder / str(year), "lao-cai", tables)
    findings = ProgressFolder(folder, shared_tables()).read("lao-cai", year).findings
    return {(f.code, f.location.cell) for f in findings if isinstance(f.location, TableLocation)}


def changed(key: str, row: int, values: dict[int, object]) -> dict[str, Rows]:
    tables = copy.deepcopy(CORRECT)
    for column, value in values.items():
        tables[key][row][column] = value
    return tables


CASES: dict[str, tuple[str, int, dict[int, object], Place]] = {
    "numerator above denominator": ("indicators", 0, {3: 1501}, ("TAB201", "E2")),
    "denominator of zero": ("indicators", 0, {3: 0, 4: 0}, ("TAB212", "F2")),
    "numerator without denominator": ("indicators", 0, {4: None}, ("TAB214", "F2")),
    "rate that is not the division": ("indicators", 0, {5: "82,9"}, ("TAB203", "G2")),
    "rate above 100": ("indicators", 0, {3: None, 4: None, 5: 120}, ("TAB202", "G2")),
    "target above 100 per cent": ("indicators", 0, {6: 180}, ("TAB202", "H2")),
    "target typed as a fraction": ("indicators", 0, {6: "0,8"}, ("TAB108", "H2")),
    "rate alone typed as a fraction": ("indicators", 0, {3: None, 4: None, 5: "0,8"}, ("TAB108", "G2")),
    "repeated code": ("indicators", 1, {0: "CT01"}, ("TAB208", "B3")),
    "task given up without a cause": ("tasks", 1, {7: "Không thực hiện"}, ("TAB210", "K3")),
    "task done without a result": ("tasks", 1, {7: "Đã hoàn thành"}, ("TAB211", "J3")),
    "end before start": ("tasks", 0, {5: date(2024, 1, 1)}, ("TAB206", "G2")),
    "more people than attendances": ("trainings", 0, {5: 96}, ("TAB205", "G2")),
    "more spent than planned": ("budget", 0, {2: 351}, ("TAB213", "D2")),
}


@pytest.mark.parametrize(("key", "row", "values", "expected"), CASES.values(), ids=list(CASES))
def test_an_error_is_told_at_its_cell(
    key: str, row: int, values: dict[int, object], expected: Place, tmp_path: Path
) -> None:
    assert expected not in said(CORRECT, tmp_path / "correct")
    assert expected in said(changed(key, row, values), tmp_path / "faulty")


ALLOWED: dict[str, tuple[str, int, dict[int, object], str]] = {
    "rate rounded to one decimal": ("indicators", 0, {5: "82,3"}, "TAB203"),
    "rate as Excel keeps a percentage": ("indicators", 0, {5: "0,8227"}, "TAB203"),
    "numerator equal to denominator": ("indicators", 0, {3: 1500}, "TAB201"),
    "people equal to attendances": ("trainings", 0, {5: 95}, "TAB205"),
    "class of one day": ("trainings", 0, {3: date(2024, 5, 6)}, "TAB206"),
    "class over the edge of the period": ("trainings", 0, {2: "10/12/2024", 3: "20/12/2024"}, "TAB207"),
    "instrument on the first day of the period": ("instruments", 0, {1: "15/12/2023"}, "TAB207"),
    "instrument on the last day of the period": ("instruments", 0, {1: "14/12/2024"}, "TAB207"),
}


@pytest.mark.parametrize(("key", "row", "values", "code"), ALLOWED.values(), ids=list(ALLOWED))
def test_what_is_allowed_is_not_reported(
    key: str, row: int, values: dict[int, object], code: str, tmp_path: Path
) -> None:
    assert code not in {found for found, _cell in said(changed(key, row, values), tmp_path)}


def test_codes_that_differ_by_the_stroke_of_a_letter_are_two(tmp_path: Path) -> None:
    assert "TAB208" not in {code for code, _cell in said(changed("tasks", 0, {0: "2d"}), tmp_path)}


def test_class_reported_twice_is_told(tmp_path: Path) -> None:
    tables = copy.deepcopy(CORRECT)
    tables["trainings"].append(tables["trainings"][0])

    assert ("TAB209", "A3") in said(tables, tmp_path)
