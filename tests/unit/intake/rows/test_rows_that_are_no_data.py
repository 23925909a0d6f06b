"""Rows of totals, parts, headings, notes and signatures in a table never become figures without a word about it."""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from gen.domain.diagnostic import Severity
from gen.domain.location import TableLocation
from gen.domain.tables import InputFile
from gen.intake.raw import RawSheet
from gen.intake.reading import read_sheets
from gen.intake.report import Reading
from gen.programme.forms.shared import shared_tables

CASES = tomllib.loads((Path(__file__).parents[3] / "data" / "rows.toml").read_text(encoding="utf-8"))


Rows = list[list[object]]
GAPS: list[Rows] = [[], [[]], [[], []]]
BETWEEN: list[Rows] = [[[]], [[], []], [["Ghi chú: các dòng dưới là của cấp huyện"]]]


@dataclass(frozen=True)
class Read:
    """What was read of one table: its rows, the sums of its columns, and codes with the row they are said at."""

    rows: int
    sums: list[float]
    said: set[str]
    grave: set[str]
    """Those of what is said that are errors or warnings."""


def read(key: str, rows: list[list[object]]) -> Read:
    """Read a table whose heading is in row 4; an empty list is an empty row."""
    sheet = shared_tables().sheet(key)
    heading = tuple(column.name for column in sheet.columns)
    lines: list[tuple[int, Any]] = [(4, heading), *enumerate(map(tuple, rows), start=5)]
    raw = RawSheet(InputFile("a.xlsx", ""), sheet.name, tuple(lines))
    reading = read_sheets("lao-cai", 2024, {key: raw}, [], schema=shared_tables(), file="a.xlsx", sheets=(sheet,))
    return Read(
        len(_records(reading, key)),
        _sums(reading, key),
        _said(reading),
        _said(reading, Severity.ERROR, Severity.WARNING),
    )


def _records(reading: Reading, key: str) -> list[Any]:
    return reading.rows[key].records if key in reading.rows else []


def _sums(reading: Reading, key: str) -> list[float]:
    columns = [column.key for column in shared_tables().sheet(key).columns if column.kind.is_number]
    return [float(sum(r.numbers[c].number or 0 for r in _records(reading, key) if c in r.numbers)) for c in columns]


def _said(reading: Reading, *of: Severity) -> set[str]:
    places = [(f.code, f.location) for f in reading.findings if not of or f.severity in of]
    return {f"{code} {place.cell}" for code, place in places if isinstance(place, TableLocation)}


def laid_out(key: str, rows: list[list[object]]) -> list[list[object]]:
    """Lay short rows of a case out over the columns of the table: name, then numbers; full rows stay."""
    columns = shared_tables().sheet(key).columns
    return [row if len(row) in (0, len(columns)) else _short(key, row) for row in rows]


def _short(key: str, row: list[object]) -> list[object]:
    """Return the row with its name first and its numbers in the columns of numbers."""
    columns = shared_tables().sheet(key).columns
    numbers = [number for number, column in enumerate(columns) if column.kind.is_number]
    cells: list[object] = [None] * len(columns)
    cells[0] = row[0]
    for place, value in zip(numbers, row[1:], strict=False):
        cells[place] = value
    return cells


@pytest.mark.parametrize("case", CASES["left_out"], ids=[case["name"] for case in CASES["left_out"]])
def test_row_that_is_no_data_is_left_out(case: dict[str, Any]) -> None:
    found = read(case["table"], laid_out(case["table"], case["rows"]))

    assert (found.rows, found.sums) == (case["counted"], case["sums"])
    assert {one for one in found.said if not one.startswith("TAB118")} == set(case["said"])


@pytest.mark.parametrize("case", CASES["asked"], ids=[case["name"] for case in CASES["asked"]])
def test_row_that_may_be_none_is_asked_about(case: dict[str, Any]) -> None:
    found = read(case["table"], laid_out(case["table"], case["rows"]))

    assert set(case["said"]) <= found.said


@pytest.mark.parametrize("case", CASES["kept"], ids=[case["name"] for case in CASES["kept"]])
def test_row_of_data_stays_one(case: dict[str, Any]) -> None:
    rows = laid_out(case["table"], case["rows"])
    found = read(case["table"], rows)

    assert found.rows == len([row for row in rows if row])
    assert {one for one in found.said if not one.startswith("TAB118")} == set()


@pytest.mark.parametrize("words", CASES["wordings"]["totals"])
@pytest.mark.parametrize("column", [0, 1, 4])
def test_total_is_left_out_however_it_is_called(words: str, column: int) -> None:
    day = date(2024, 5, 6)
    rows: list[list[object]] = [
        ["Lớp kiến thức ASEAN", None, day, day, "Lào Cai", 80, 90],
        ["Lớp tiếng Anh", None, day, day, "Lào Cai", 120, 130],
        [None, None, None, None, None, 200, 220],
    ]
    rows[2][column] = words

    found = read("trainings", rows)

    assert (found.rows, found.sums) == (2, [200.0, 220.0])
    assert {code for code in found.said if not code.startswith("TAB130")} == set()


@pytest.mark.parametrize("words", CASES["wordings"]["totals"])
def test_total_that_is_not_the_sum_is_told_at_its_cell(words: str) -> None:
    found = read(
        "budget", [["Ngân sách trung ương", 100, 90, None], ["Nguồn khác", 20, 10, None], [words, 120, 99, None]]
    )

    assert found.sums == [120.0, 100.0]
    assert found.said & {"TAB204 C7", "TAB132 A7"}


@pytest.mark.parametrize("words", CASES["wordings"]["cumulative"])
def test_row_counted_on_from_earlier_years_is_left_out_with_a_warning(words: str) -> None:
    found = read(
        "budget", [["Ngân sách trung ương", 100, 90, None], ["Nguồn khác", 20, 10, None], [words, 500, 400, None]]
    )

    assert found.sums == [120.0, 100.0]
    assert found.said == {"TAB130 A7", "TAB146 B7", "TAB146 C7"}


@pytest.mark.parametrize("words", CASES["wordings"]["names"])
def test_name_that_sounds_like_a_total_stays_a_name(words: str) -> None:
    day = date(2024, 5, 6)
    rows: list[list[object]] = [["Lớp A", None, day, day, "Lào Cai", 80, 90], [words, None, day, day, "Sa Pa", 70, 75]]

    assert (read("trainings", rows).rows, read("trainings", rows).said) == (2, set())
    assert read("instruments", [["1/KH", day, "Sở Nội vụ", words]]).said == set()


@pytest.mark.parametrize(
    "key", ["trainings", "instruments", "publicity", "budget", "tasks", "indicators", "paragraphs"]
)
@pytest.mark.parametrize("words", CASES["wordings"]["notes"])
def test_note_below_any_table_is_reported_with_its_words(words: str, key: str) -> None:
    rows = CASES["tables"][key]
    noted = read(key, [*rows, [words]])

    assert (noted.rows, noted.sums) == (read(key, rows).rows, read(key, rows).sums)
    assert noted.said - read(key, rows).said in ({f"TAB138 A{5 + len(rows)}"}, {f"TAB139 A{5 + len(rows)}"})


@pytest.mark.parametrize(
    "key", ["trainings", "instruments", "publicity", "budget", "tasks", "indicators", "paragraphs"]
)
@pytest.mark.parametrize("block", CASES["wordings"]["signatures"])
def test_signature_block_below_any_table_is_no_data(block: list[list[object]], key: str) -> None:
    rows = CASES["tables"][key]
    for gap in GAPS:
        signed = read(key, [*rows, *gap, *block])

        assert signed == read(key, rows)


@pytest.mark.parametrize(
    "key", ["trainings", "instruments", "publicity", "budget", "tasks", "indicators", "paragraphs"]
)
@pytest.mark.parametrize("words", CASES["wordings"]["groups"])
def test_heading_of_a_group_in_any_table_is_no_data(words: str, key: str) -> None:
    rows = CASES["tables"][key]
    for place in range(len(rows)):
        found = read(key, [*rows[:place], [words], *rows[place:]])

        assert (found.rows, found.sums) == (read(key, rows).rows, read(key, rows).sums)
        assert f"TAB136 A{5 + place}" in found.said
        assert not {one for one in found.said if one.startswith(("TAB116", "TAB117", "TAB118", "TAB123", "TAB3"))}


@pytest.mark.parametrize(
    "key", ["trainings", "instruments", "publicity", "budget", "tasks", "indicators", "paragraphs"]
)
def test_rows_of_data_below_an_empty_row_or_a_note_are_read(key: str) -> None:
    rows = CASES["tables"][key]
    for between in BETWEEN:
        found = read(key, [*rows[:1], *between, *rows[1:]])

        assert (found.rows, found.sums) == (len(rows), read(key, rows).sums)


@pytest.mark.parametrize(
    "key", ["trainings", "instruments", "publicity", "budget", "tasks", "indicators", "paragraphs"]
)
def test_row_of_data_below_a_signature_is_an_error(key: str) -> None:
    rows = CASES["tables"][key]

    assert "TAB141 A7" in read(key, [rows[0], ["NGƯỜI LẬP BIỂU"], rows[1]]).said
