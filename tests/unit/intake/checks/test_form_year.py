"""A form of another year than the report's is told by its mark, else by what it has printed."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from gen.domain.location import TableLocation
from gen.domain.schema import MARK_SHEET
from gen.intake.form.workbook import form_bytes
from gen.intake.report_reading import read_report_of
from gen.programme import Programme
from gen.programme.forms.shared import shared_tables
from tests.support.figures import count, publicity, tables

Change = Callable[[openpyxl.Workbook], object]


def form(programme: Programme, path: Path, year: int, *changes: Change) -> Path:
    """Write the form of a year with last year's figures beside, changed."""
    agency = next(each for each in programme.agencies.agencies if each.id == "cao-bang" and each.reports)
    before = tables("cao-bang", year - 1, indicators=(count("CT04", 3),), publicity=(publicity("Hội nghị", 1, 2),))
    path.write_bytes(form_bytes(agency, year, programme, before))
    book = openpyxl.load_workbook(path)
    for change in changes:
        change(book)
    book.save(path)
    return path


def set_year(book: openpyxl.Workbook) -> None:
    book["Thông tin"]["B7"] = "2025"


def drop_mark(book: openpyxl.Workbook) -> None:
    del book[MARK_SHEET]


def drop_titles(book: openpyxl.Workbook) -> None:
    for sheet in book.worksheets:
        sheet["A1"] = None


def places(path: Path, year: int = 2025) -> list[TableLocation]:
    findings = read_report_of(path, path.name, "cao-bang", year, shared_tables()).findings
    return [f.location for f in findings if f.code == "TAB194" and isinstance(f.location, TableLocation)]


def test_last_years_form_with_the_year_changed_is_an_error(programme: Programme, tmp_path: Path) -> None:
    path = form(programme, tmp_path / "a.xlsx", 2024, set_year)

    assert places(path) == [TableLocation("a.xlsx")]


def test_without_its_mark_it_is_told_by_its_titles(programme: Programme, tmp_path: Path) -> None:
    path = form(programme, tmp_path / "a.xlsx", 2024, set_year, drop_mark)

    assert places(path) == [TableLocation("a.xlsx", "Thông tin", "A1")]


def test_without_mark_and_titles_it_is_told_by_the_headings_of_the_year_before(
    programme: Programme, tmp_path: Path
) -> None:
    path = form(programme, tmp_path / "a.xlsx", 2024, set_year, drop_mark, drop_titles)

    assert places(path) == [TableLocation("a.xlsx", "Chỉ tiêu", "J4")]


@pytest.mark.parametrize("changes", [(), (drop_mark,), (drop_titles,)])
def test_the_form_of_the_year_has_no_finding(programme: Programme, tmp_path: Path, changes: tuple[Change, ...]) -> None:
    assert places(form(programme, tmp_path / "a.xlsx", 2025, *changes)) == []


def test_a_report_of_another_year_is_told_once(programme: Programme, tmp_path: Path) -> None:
    path = form(programme, tmp_path / "a.xlsx", 2024)

    codes = [finding.code for finding in read_report_of(path, path.name, "cao-bang", 2025, shared_tables()).findings]

    assert "TAB023" in codes
    assert "TAB194" not in codes
