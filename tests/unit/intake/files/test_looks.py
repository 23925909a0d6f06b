"""What the formatting of a cell says against its value is told at that cell; ordinary formatting says nothing."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Literal

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from gen.domain.diagnostic import Severity
from gen.domain.location import TableLocation
from gen.intake import ProgressFolder
from gen.intake.report import Reading
from gen.programme.forms.shared import shared_tables
from tests.support.libreoffice import convert, needs_libreoffice
from tests.support.reported import write_workbook

Change = Callable[[Worksheet], None]


def read(tmp_path: Path, name: str, change: Change) -> Reading:
    path = write_workbook(tmp_path / "2024" / "lao-cai.xlsx")
    book = openpyxl.load_workbook(path)
    change(book[name])
    book.save(path)
    return ProgressFolder(tmp_path, shared_tables()).read("lao-cai", 2024)


def loud(reading: Reading) -> set[tuple[str, str | None]]:
    """Return code and cell of the errors and warnings."""
    return {
        (finding.code, finding.location.cell)
        for finding in reading.findings
        if finding.severity is not Severity.INFO and isinstance(finding.location, TableLocation)
    }


def put(
    cell: str, value: str | float | date | CellRichText | None = None, code: str = "General", font: Font | None = None
) -> Change:
    def change(sheet: Worksheet) -> None:
        if value is not None:
            sheet[cell] = value
        sheet[cell].number_format = code
        if font:
            sheet[cell].font = font

    return change


def struck(text: str) -> TextBlock:
    return TextBlock(InlineFont(strike=True), text)


def raised(text: str, where: Literal["superscript", "subscript"] = "superscript") -> TextBlock:
    return TextBlock(InlineFont(vertAlign=where), text)


def strike_row(sheet: Worksheet) -> None:
    for cell in sheet[2]:
        cell.font = Font(strike=True)


def hide(column: str) -> Change:
    def change(sheet: Worksheet) -> None:
        sheet.column_dimensions[column].hidden = True

    return change


TOLD: dict[str, tuple[str, Change, tuple[str, str]]] = {
    "row struck out": ("Tập huấn", strike_row, ("TAB163", "A2")),
    "row of money struck out": ("Kinh phí", strike_row, ("TAB163", "A2")),
    "count struck out": ("Tập huấn", put("F2", font=Font(strike=True)), ("TAB164", "F2")),
    "name struck out": ("Nhiệm vụ", put("C2", font=Font(strike=True)), ("TAB164", "C2")),
    "old number beside the new": ("Tập huấn", put("F2", CellRichText(struck("90"), " 80")), ("TAB165", "F2")),
    "old amount before the new": ("Kinh phí", put("B2", CellRichText(struck("300"), "350,5")), ("TAB165", "B2")),
    "old words beside the new": ("Tập huấn", put("A2", CellRichText("Lớp ", struck("cũ"), " mới")), ("TAB165", "A2")),
    "note set high": ("Tập huấn", put("G2", CellRichText("95", raised("1"))), ("TAB166", "G2")),
    "note set low": ("Chỉ tiêu", put("D2", CellRichText("1234", raised("2", "subscript"))), ("TAB166", "D2")),
    "note set high with a bracket": ("Tuyên truyền", put("B2", CellRichText("2", raised("(3)"))), ("TAB166", "B2")),
    "nothing shown": ("Kinh phí", put("C2", code=";;;"), ("TAB167", "C2")),
    "white on white": ("Tập huấn", put("F2", font=Font(color="FFFFFFFF")), ("TAB167", "F2")),
    "hidden column": ("Tập huấn", hide("F"), ("TAB168", "F1")),
    "shown in thousands": ("Tuyên truyền", put("C2", 1234, "#,##0,"), ("TAB169", "C2")),
    "shown in millions": ("Kinh phí", put("B2", 1234567, '0.0,,"M"'), ("TAB169", "B2")),
    "digits in the format": ("Tập huấn", put("F2", code='0"00"'), ("TAB170", "F2")),
    "thousand million in the format": ("Kinh phí", put("B2", 1.2, '0.0 "tỷ"'), ("TAB171", "B2")),
    "thousands in the format of a count": ("Tuyên truyền", put("C2", 15, '0 "nghìn"'), ("TAB171", "C2")),
    "dollars": ("Kinh phí", put("B2", code="[$$-409]#,##0.00"), ("TAB171", "B2")),
    "đồng in the format": ("Kinh phí", put("B2", code='#,##0 "₫"'), ("TAB172", "B2")),
    "đồng of the system": ("Kinh phí", put("B2", code="_-* #,##0\\ [$₫-42A]_-"), ("TAB172", "B2")),
    "month before day": ("Văn bản", put("B2", date(2024, 2, 5), "m/d/yyyy"), ("TAB173", "B2")),
    "month before day in two digits": ("Nhiệm vụ", put("E2", date(2024, 3, 4), "mm/dd/yyyy;@"), ("TAB173", "E2")),
    "day not shown": ("Văn bản", put("B2", date(2024, 2, 20), "mm/yyyy"), ("TAB174", "B2")),
    "per cent for people": ("Tập huấn", put("F2", 0.8, "0%"), ("TAB110", "F2")),
    "hundred per cent for people": ("Tập huấn", put("F2", 1, "0.00%"), ("TAB110", "F2")),
    "per cent for money": ("Kinh phí", put("C2", 0.91, "0%"), ("TAB110", "C2")),
    "a year in a cell of dates": ("Nhiệm vụ", put("E2", 2024, "dd/mm/yyyy"), ("TAB111", "E2")),
}


@pytest.mark.parametrize(("name", "change", "expected"), TOLD.values(), ids=list(TOLD))
def test_look_that_speaks_against_a_value_is_told_at_its_cell(
    name: str, change: Change, expected: tuple[str, str], tmp_path: Path
) -> None:
    assert expected in loud(read(tmp_path, name, change))


CLEAN: dict[str, tuple[str, Change]] = {
    "bold, italic, coloured": ("Tập huấn", put("F2", font=Font(bold=True, italic=True, color="FFFF0000"))),
    "white on blue": ("Tập huấn", lambda sheet: _white_on_blue(sheet)),
    "underlined": ("Kinh phí", put("B2", font=Font(underline="single"))),
    "strike that is switched off": ("Tập huấn", put("F2", font=Font(strike=False))),
    "thousands": ("Tuyên truyền", put("C2", 12345, "#,##0")),
    "thousands in the style of the comma": (
        "Kinh phí",
        put("B2", code='_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'),
    ),
    "negative in red": ("Kinh phí", put("B2", code="#,##0.0;[Red]-#,##0.0")),
    "zero as a dash": ("Kinh phí", put("B2", code='#,##0;-#,##0;"-"')),
    "unit of the column": ("Kinh phí", put("B2", code='#,##0.0 "triệu đồng"')),
    "people": ("Tập huấn", put("F2", code='0 "người"')),
    "day, month, year": ("Văn bản", put("B2", date(2024, 2, 5), "dd/mm/yyyy")),
    "day and month with points": ("Văn bản", put("B2", date(2024, 2, 5), "d.m.yy")),
    "day in words": ("Văn bản", put("B2", date(2024, 2, 5), '"ngày" dd "tháng" mm "năm" yyyy')),
    "date of the system": ("Văn bản", put("B2", date(2024, 2, 5), "mm-dd-yy")),
    "international date": ("Văn bản", put("B2", date(2024, 2, 5), "yyyy-mm-dd")),
    "month first with a late day": ("Văn bản", put("B2", date(2024, 2, 20), "mm/dd/yyyy")),
    "month in words first": ("Văn bản", put("B2", date(2024, 2, 5), "mmm dd, yyyy")),
    "text": ("Tập huấn", put("A2", code="@")),
    "coloured part of a text": ("Tập huấn", put("A2", CellRichText("Lớp ", TextBlock(InlineFont(b=True), "mới")))),
    "square metres": ("Tập huấn", put("E2", CellRichText("Hội trường 200 m", raised("2")))),
    "hidden column of nobody": ("Tập huấn", hide("K")),
    "rate in per cent": ("Chỉ tiêu", put("G2", 0.8, "0%")),
}


def _white_on_blue(sheet: Worksheet) -> None:
    for cell in sheet[1]:
        cell.font, cell.fill = Font(color="FFFFFFFF"), PatternFill("solid", fgColor="FF1F4E79")
    sheet["F2"].font, sheet["F2"].fill = Font(color="FFFFFFFF"), PatternFill("solid", fgColor="FF1F4E79")


@pytest.mark.parametrize(("name", "change"), CLEAN.values(), ids=list(CLEAN))
def test_ordinary_formatting_says_nothing(name: str, change: Change, tmp_path: Path) -> None:
    plain = loud(read(tmp_path / "plain", name, lambda sheet: None))

    assert loud(read(tmp_path / "formatted", name, change)) == plain


def test_month_shown_as_a_month_ends_on_its_last_day(tmp_path: Path) -> None:
    reading = read(tmp_path, "Nhiệm vụ", put("F2", date(2024, 11, 1), "mm/yyyy"))

    assert reading.tables.tasks[0].end == date(2024, 11, 30)
    assert ("TAB112", "F2") in {
        (f.code, f.location.cell) for f in reading.findings if isinstance(f.location, TableLocation)
    }


def test_month_in_the_built_in_format_begins_on_its_first_day(tmp_path: Path) -> None:
    assert read(tmp_path, "Nhiệm vụ", put("E2", date(2024, 3, 1), "mmm-yy")).tables.tasks[0].start == date(2024, 3, 1)


def test_rate_shown_in_per_cent_is_read_as_it_is_shown(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        put("D2", 705)(sheet)
        put("E2", 1000)(sheet)
        put("F2", 0.705, "0.0%")(sheet)

    reading = read(tmp_path, "Chỉ tiêu", change)

    assert reading.tables.indicators[0].value.number == Decimal("70.5")
    assert loud(reading) == set()


def test_looks_in_texts_that_cells_share_are_told(tmp_path: Path) -> None:
    """openpyxl writes texts into their cells; Excel into a list of their own, as XlsxWriter does."""
    import xlsxwriter

    from tests.support.reported import CORRECT, headings

    path = tmp_path / "2024" / "lao-cai.xlsx"
    path.parent.mkdir(parents=True)
    book = xlsxwriter.Workbook(path)
    over, out = book.add_format({"font_script": 1}), book.add_format({"font_strikeout": True})
    sheet = book.add_worksheet("Tập huấn")
    sheet.write_row(0, 0, headings("trainings"))
    sheet.write_row(1, 0, [str(value) for value in CORRECT["trainings"][0]])
    sheet.write_rich_string(1, 5, "80", over, "1")
    sheet.write_rich_string(1, 6, out, "90", "  95")
    book.close()

    found = loud(ProgressFolder(tmp_path, shared_tables()).read("lao-cai", 2024))

    assert {("TAB166", "F2"), ("TAB165", "G2")} <= found


OF_LIBREOFFICE = (
    ("TAB163", "A2"),
    ("TAB165", "F3"),
    ("TAB166", "G3"),
    ("TAB110", "F4"),
    ("TAB164", "G4"),
    ("TAB167", "F5"),
)


@needs_libreoffice
def test_workbook_of_libreoffice_tells_its_looks_too(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "2024" / "lao-cai.xlsx")
    book = openpyxl.load_workbook(path)
    sheet = book["Tập huấn"]
    for row in (3, 4, 5, 6):
        for column, cell in enumerate(sheet[2], start=1):
            sheet.cell(row, column).value = cell.value
        sheet.cell(row, 1).value = f"Lớp số {row}"
    strike_row(sheet)
    put("F3", CellRichText(struck("90"), " 80"))(sheet)
    put("G3", CellRichText("95", raised("1")))(sheet)
    put("F4", 0.8, "0%")(sheet)
    put("G4", font=Font(strike=True))(sheet)
    put("F5", font=Font(color="FFFFFFFF"))(sheet)
    put("F6", font=Font(color="FFFF0000", bold=True))(sheet)
    put("F2", date(2024, 11, 1), "mm/yyyy")(book["Nhiệm vụ"])
    book.save(path)
    convert(path, "ods", tmp_path / "ods" / "2024")

    reading = ProgressFolder(tmp_path / "ods", shared_tables()).read("lao-cai", 2024)

    assert set(OF_LIBREOFFICE) <= loud(reading)
    assert not [cell for _code, cell in loud(reading) if cell == "F6"]
    assert reading.tables.tasks[0].end == date(2024, 11, 30)
