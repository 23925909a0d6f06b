"""No finding points at a wrong cell: a wrong is planted in every column of every sheet, in a workbook and in CSV files,
and looked for at its very address.
"""

import copy
from pathlib import Path

import pytest

from gen.domain.diagnostic import Diagnostic
from gen.domain.location import TableLocation
from gen.intake import Checker, Report
from gen.intake.cells.raw import address
from gen.intake.checking import Checked
from gen.programme import Programme
from gen.programme.forms.shared import shared_tables
from tests.support.reported import CORRECT, write_csv, write_workbook

TCVN3 = "C«ng t¸c n¨m nay ®­îc triÓn khai"
Cells = set[tuple[str, str | None, str | None]]
FIRST_ROW = 4
"""Row of the heading in the workbooks: findings must count the rows above it."""

PLANTED: dict[tuple[str, str], tuple[object, str]] = {
    ("indicators", "code"): ("CT99", "TAB301"),
    ("indicators", "name"): (12345, "TAB123"),
    ("indicators", "unit"): ("tỷ đồng", "TAB310"),
    ("indicators", "numerator"): (1501, "TAB201"),
    ("indicators", "denominator"): ("12 34", "TAB101"),
    ("indicators", "value"): (45, "TAB203"),
    ("indicators", "target"): (0.8, "TAB108"),
    ("indicators", "estimated"): ("?", "TAB121"),
    ("indicators", "note"): (TCVN3, "TAB120"),
    ("tasks", "code"): ("7x", "TAB301"),
    ("tasks", "task"): ("", "TAB116"),
    ("tasks", "lead"): (7, "TAB123"),
    ("tasks", "partners"): (TCVN3, "TAB120"),
    ("tasks", "start"): ("32/01/2024", "TAB111"),
    ("tasks", "end"): ("01/01/2024", "TAB206"),
    ("tasks", "product"): (3, "TAB123"),
    ("tasks", "status"): ("Xong", "TAB117"),
    ("tasks", "result"): ("", "TAB211"),
    ("tasks", "cause"): (TCVN3, "TAB120"),
    ("trainings", "name"): ("", "TAB116"),
    ("trainings", "topic"): ("Nấu ăn", "TAB118"),
    ("trainings", "start"): ("hôm qua", "TAB111"),
    ("trainings", "end"): ("01/05/2024", "TAB206"),
    ("trainings", "place"): (TCVN3, "TAB120"),
    ("trainings", "people"): (96, "TAB205"),
    ("trainings", "attendances"): ("95,5", "TAB106"),
    ("instruments", "symbol"): ("", "TAB116"),
    ("instruments", "issued_on"): ("20/02/2014", "TAB207"),
    ("instruments", "issuer"): (TCVN3, "TAB120"),
    ("instruments", "subject"): (2024, "TAB123"),
    ("publicity", "form"): ("Thả bóng bay", "TAB118"),
    ("publicity", "quantity"): ("-2", "TAB107"),
    ("publicity", "audience"): ("đông", "TAB101"),
    ("publicity", "note"): (TCVN3, "TAB120"),
    ("budget", "funding"): ("", "TAB116"),
    ("budget", "planned"): ("1.234", "TAB102"),
    ("budget", "spent"): (351, "TAB213"),
    ("budget", "note"): (TCVN3, "TAB120"),
    ("paragraphs", "section"): ("Linh tinh", "TAB118"),
    ("paragraphs", "text"): (TCVN3, "TAB120"),
    ("plan", "code"): ("7x", "TAB301"),
    ("plan", "activity"): ("", "TAB116"),
    ("plan", "place"): (TCVN3, "TAB120"),
    ("plan", "quantity"): ("2,5", "TAB106"),
    ("plan", "unit"): (7, "TAB123"),
    ("plan", "lead"): (7, "TAB123"),
    ("plan", "partners"): (TCVN3, "TAB120"),
    ("plan", "start"): ("32/01/2024", "TAB111"),
    ("plan", "end"): ("01/01/2024", "TAB206"),
    ("plan", "product"): (3, "TAB123"),
    ("plan", "cost"): ("-2", "TAB107"),
    ("plan", "funding"): ("Vay ngân hàng", "TAB118"),
    ("path", "code"): ("CT99", "TAB301"),
    ("path", "year"): ("năm nay", "TAB101"),
    ("path", "target"): ("cao", "TAB101"),
    ("path", "note"): (TCVN3, "TAB120"),
    ("plan_texts", "section"): ("Linh tinh", "TAB118"),
    ("plan_texts", "text"): (TCVN3, "TAB120"),
    ("conference", "section"): ("Linh tinh", "TAB118"),
    ("conference", "text"): (TCVN3, "TAB120"),
}
PLANTED_INFO: dict[str, tuple[object, str]] = {
    "agency_id": ("ha-noi", "TAB022"),
    "agency_name": ("Ủy ban nhân dân tỉnh Hà Giang", "TAB312"),
    "year": ("2023", "TAB023"),
    "as_of": ("30/02/2024", "TAB111"),
    "prepared_by": ("", "TAB025"),
    "phone": (TCVN3, "TAB120"),
    "period": ("2024-Q1", "TAB263"),
}


def in_workbook(tables: dict[str, list[list[object]]], folder: Path, programme: Programme) -> Checked:
    write_workbook(folder / "2024" / "lao-cai.xlsx", tables, FIRST_ROW)
    return Checker(programme).check(Report(folder / "2024", "lao-cai", 2024))


def in_csv(tables: dict[str, list[list[object]]], folder: Path, programme: Programme) -> Checked:
    write_csv(folder / "2024", "lao-cai", tables)
    return Checker(programme).check(Report(folder / "2024", "lao-cai", 2024))


def cells_of(findings: tuple[Diagnostic, ...]) -> Cells:
    return {(f.code, f.location.sheet, f.location.cell) for f in findings if isinstance(f.location, TableLocation)}


@pytest.fixture(scope="module")
def correct(programme: Programme, tmp_path_factory: pytest.TempPathFactory) -> tuple[Cells, Cells]:
    """What is said of the correct report, as a workbook and as CSV files."""
    folder = tmp_path_factory.mktemp("correct")
    book, csv = in_workbook(CORRECT, folder / "book", programme), in_csv(CORRECT, folder / "csv", programme)
    return cells_of(book.findings), cells_of(csv.findings)


def planted(key: str, row: int, column: int, value: object) -> dict[str, list[list[object]]]:
    tables = copy.deepcopy(CORRECT)
    if (key, row) == ("info", len(tables["info"])):  # only a report on a part of the year has the last item
        tables[key].append([shared_tables().info["period"], None])
    tables[key][row][column] = value
    return tables


def test_every_column_of_every_sheet_of_the_year_has_a_planted_error() -> None:
    columns = {(sheet.key, column.key) for sheet in shared_tables().data_sheets_of(2024) for column in sheet.columns}

    assert set(PLANTED) == columns
    assert set(PLANTED_INFO) == set(shared_tables().info)


@pytest.mark.parametrize(("place", "wrong"), PLANTED.items(), ids=[".".join(place) for place in PLANTED])
def test_planted_error_is_found_at_its_cell(
    place: tuple[str, str],
    wrong: tuple[object, str],
    programme: Programme,
    correct: tuple[Cells, Cells],
    tmp_path: Path,
) -> None:
    sheet = shared_tables().sheet(place[0])
    column = [each.key for each in sheet.columns].index(place[1])
    tables = planted(sheet.key, 0, column, wrong[0])

    found = cells_of(in_workbook(tables, tmp_path / "bad", programme).findings) - correct[0]
    found_csv = cells_of(in_csv(tables, tmp_path / "bad-csv", programme).findings) - correct[1]

    assert (wrong[1], sheet.name, address(FIRST_ROW + 1, column)) in found
    assert (wrong[1], sheet.name, address(2, column + 1)) in found_csv


@pytest.mark.parametrize(("key", "wrong"), PLANTED_INFO.items(), ids=list(PLANTED_INFO))
def test_planted_error_of_identity_is_found_at_its_cell(
    key: str, wrong: tuple[object, str], programme: Programme, tmp_path: Path
) -> None:
    row = list(shared_tables().info).index(key)
    tables = planted("info", row, 1, wrong[0])

    found = cells_of(in_workbook(tables, tmp_path, programme).findings)
    found_csv = cells_of(in_csv(tables, tmp_path / "csv", programme).findings)

    assert (wrong[1], "Thông tin", f"B{FIRST_ROW + 1 + row}") in found
    assert (wrong[1], "Thông tin", f"C{2 + row}") in found_csv


def test_unknown_item_of_identity_is_found_at_its_cell(programme: Programme, tmp_path: Path) -> None:
    found = cells_of(in_workbook(planted("info", 2, 0, "Năm bc"), tmp_path, programme).findings)

    assert ("TAB030", "Thông tin", f"A{FIRST_ROW + 3}") in found


def test_all_errors_of_a_report_are_told_at_once(programme: Programme, tmp_path: Path) -> None:
    tables = copy.deepcopy(CORRECT)
    tables["trainings"][0][5:7] = ["nhiều", "đông"]
    tables["budget"][0][1] = "1.234"
    tables["tasks"][0][7] = "Xong"

    found = cells_of(in_workbook(tables, tmp_path, programme).findings)

    assert {
        ("TAB101", "Tập huấn", f"F{FIRST_ROW + 1}"),
        ("TAB101", "Tập huấn", f"G{FIRST_ROW + 1}"),
        ("TAB102", "Kinh phí", f"B{FIRST_ROW + 1}"),
        ("TAB117", "Nhiệm vụ", f"H{FIRST_ROW + 1}"),
    } <= found
