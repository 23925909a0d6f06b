"""The blank form: what is filled in, what is locked, what Excel refuses, and the same bytes every time."""

from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from openxml_audit import FileFormat, OpenXmlValidator

from gen.domain.tables import AgencyTables
from gen.intake import ProgressFolder
from gen.intake.form.workbook import form_bytes
from gen.programme import Programme
from gen.programme.forms.shared import shared_tables
from tests.support.reported import write_workbook


@pytest.fixture
def previous(tmp_path: Path) -> AgencyTables:
    write_workbook(tmp_path / "last" / "2024" / "lao-cai.xlsx")
    return ProgressFolder(tmp_path / "last", shared_tables()).read("lao-cai", 2024).tables


def form(programme: Programme, previous: AgencyTables | None = None, year: int = 2024) -> Workbook:
    agency = programme.agencies.get("lao-cai", date(year, 12, 14))
    return openpyxl.load_workbook(BytesIO(form_bytes(agency, year, programme, previous)))


def headings(sheet: Worksheet) -> list[object]:
    return [cell.value for cell in sheet[4] if cell.value]


def test_form_has_the_sheets_and_columns_of_the_schema(programme: Programme) -> None:
    book = form(programme, year=2025)

    for sheet in shared_tables().sheets_of(2025):
        assert headings(book[sheet.name]) == [column.name for column in sheet.columns]


def test_identity_is_filled_in_and_locked(programme: Programme) -> None:
    sheet = form(programme)["Thông tin"]

    assert [sheet.cell(row, 2).value for row in (5, 6, 7)] == ["lao-cai", "Ủy ban nhân dân tỉnh Lào Cai", "2024"]
    assert sheet["B5"].protection.locked
    assert not sheet["B8"].protection.locked


def test_rate_is_computed_and_its_parts_are_open(programme: Programme) -> None:
    sheet = form(programme)["Chỉ tiêu"]

    assert str(sheet["F5"].value).startswith("=IF(")
    assert sheet["F5"].protection.locked
    assert not sheet["D5"].protection.locked


def test_count_is_open_where_a_rate_is_locked(programme: Programme) -> None:
    sheet = form(programme)["Chỉ tiêu"]

    count = next(row for row in range(5, 18) if sheet.cell(row, 1).value == "CT04")
    assert not sheet.cell(count, 6).protection.locked
    assert sheet.cell(count, 4).protection.locked


def test_last_years_values_stand_beside_and_are_locked(programme: Programme, previous: AgencyTables) -> None:
    sheet = form(programme, previous, 2025)["Chỉ tiêu"]

    assert sheet["J4"].value == "Năm trước (2024): Tử số"
    assert sheet["J5"].value == 1234
    assert sheet["J5"].protection.locked


def test_own_tasks_are_listed_with_their_codes(programme: Programme, previous: AgencyTables) -> None:
    sheet = form(programme, previous, 2025)["Nhiệm vụ"]

    assert [sheet.cell(row, 1).value for row in (5, 6, 7)] == ["1a", "2đ", None]
    assert sheet["B5"].value == "Tuyên truyền về Cộng đồng ASEAN"


def test_without_last_year_the_tasks_are_those_of_the_decision(programme: Programme) -> None:
    sheet = form(programme)["Nhiệm vụ"]

    codes = [sheet.cell(row, 1).value for row in range(5, 29)]
    assert codes == [task.code for task in programme.tasks]


def test_every_sheet_is_protected_and_frozen_below_its_heading(programme: Programme) -> None:
    book = form(programme, year=2025)

    for sheet in shared_tables().sheets_of(2025):
        assert book[sheet.name].protection.sheet
        assert book[sheet.name].freeze_panes == "A5"


def test_every_sheet_prints_on_a4_landscape_with_the_heading_on_each_page(programme: Programme) -> None:
    book = form(programme, year=2025)

    for sheet in shared_tables().sheets_of(2025):
        page = book[sheet.name]
        assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
        assert page.print_title_rows == "$4:$4"


def test_refusals_speak_vietnamese_and_fit_excel(programme: Programme) -> None:
    book = form(programme, year=2025)

    rules = [
        rule for sheet in shared_tables().sheets_of(2025) for rule in book[sheet.name].data_validations.dataValidation
    ]
    refusing = [rule for rule in rules if rule.type not in (None, "none")]
    assert len(refusing) > 15
    assert all(rule.error and len(rule.error) <= 255 and len(rule.errorTitle) <= 32 for rule in refusing)


def test_statuses_are_offered_in_a_list(programme: Programme) -> None:
    book = form(programme)

    rule = next(r for r in book["Nhiệm vụ"].data_validations.dataValidation if "H5" in r.sqref)
    column = str(rule.formula1).split("$")[1]
    offered = [cell.value for cell in book["_gen"][column] if cell.value]
    assert offered == list(shared_tables().sheet("tasks").column("status").values)


def test_mark_is_in_a_very_hidden_sheet(programme: Programme) -> None:
    mark = form(programme)["_gen"]

    assert mark.sheet_state == "veryHidden"
    assert [mark["B1"].value, mark["B2"].value] == [shared_tables().version, shared_tables().fingerprint]


def test_same_inputs_give_the_same_bytes(programme: Programme, previous: AgencyTables) -> None:
    agency = programme.agencies.get("lao-cai", date(2024, 12, 14))

    assert form_bytes(agency, 2025, programme, previous) == form_bytes(agency, 2025, programme, previous)


def test_blank_form_read_back_has_only_errors_of_what_is_still_empty(programme: Programme, tmp_path: Path) -> None:
    folder = tmp_path / "2024"
    folder.mkdir()
    form = form_bytes(programme.agencies.get("lao-cai", date(2024, 12, 14)), 2024, programme, None)
    (folder / "lao-cai.xlsx").write_bytes(form)

    findings = ProgressFolder(tmp_path, shared_tables()).read("lao-cai", 2024).findings

    assert {finding.code for finding in findings} == {"TAB020", "TAB025", "TAB116"}


def test_form_is_a_valid_workbook(programme: Programme, previous: AgencyTables, tmp_path: Path) -> None:
    path = tmp_path / "lao-cai.xlsx"
    path.write_bytes(form_bytes(programme.agencies.get("lao-cai", date(2025, 6, 1)), 2025, programme, previous))

    found = OpenXmlValidator(FileFormat.MICROSOFT_365).validate(path)

    assert found.is_valid, found.errors
