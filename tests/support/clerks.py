"""Workbooks as clerks hand them in: the program's own form, filled with the demo figures, then changed by a case.

A case changes cells. A cell is named as “Tập huấn!F+1”: the sheet, the column, and the row, counted from the sheet's
last filled row where it has a sign (“+1”: the first free row; “+0”: the last filled one), else as Excel shows it.
"""

import csv
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from gen.domain.schema import ColumnKind, Sheet
from gen.domain.workspace import Workspace
from gen.intake import ProgressFolder
from gen.intake.form.workbook import form_bytes
from gen.programme import load_programme
from gen.programme.forms.shared import shared_tables

ROOT = Path(__file__).resolve().parents[2]
AGENCY, YEAR = "lao-cai", 2024
_HEADING, _FIRST = 4, 5
_CELL = re.compile(r"(?P<sheet>[^!]+)!(?P<column>[A-Z]+)(?P<sign>\+?)(?P<row>-?\d+)")


@dataclass(frozen=True)
class Case:
    """What a clerk did to a workbook, and what must come of it.

    ``figures`` are those that must be read, by the name that ``gen trace`` knows; ``findings`` (severity and cell) must
    be told, besides others; ``clean`` says that there must be neither an error nor a warning.
    """

    name: str
    cells: Mapping[str, Any] = field(default_factory=dict)
    formats: Mapping[str, str] = field(default_factory=dict)
    merged: tuple[str, ...] = ()
    saved_as: str = "xlsx"
    figures: Mapping[str, float] = field(default_factory=dict)
    findings: tuple[str, ...] = ()
    clean: bool = False


def cases() -> list[Case]:
    """Return the cases of the corpus."""
    folder = ROOT / "tests/data/clerks"
    read = (tomllib.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.toml")))
    found = (case for data in read for case in data.get("case", []))
    return [
        Case(**{**case, **{key: tuple(case[key]) for key in ("findings", "merged") if key in case}}) for case in found
    ]


def filled_form() -> bytes:
    """Return the form of an agency, filled with its demo figures (synthetic)."""
    programme = load_programme(ROOT / "data", "1439")
    last = ProgressFolder(Workspace(ROOT, "1439").data / "progress", shared_tables()).read(AGENCY, YEAR - 1).tables
    agency = programme.agencies.get(AGENCY, date(YEAR, 12, 14))
    book = openpyxl.load_workbook(BytesIO(form_bytes(agency, YEAR, programme, last)))
    for sheet in shared_tables().sheets_of(YEAR):
        if not sheet.optional:
            _fill(book[sheet.name], sheet)
    for row in book["Nhiệm vụ"].iter_rows(min_row=_FIRST):
        status, result = row[7], row[8]
        if status.value == "Đã hoàn thành" and not result.value:  # the demo figures leave one out on purpose
            result.value = "Ban hành 01 văn bản hướng dẫn phối hợp"
    return _bytes_of(book)


def _fill(worksheet: Worksheet, sheet: Sheet) -> None:
    headings = {str(cell.value): cell.column or 0 for cell in worksheet[_HEADING]}
    kinds = {column.name: column.kind for column in sheet.columns}
    free = {row: worksheet.cell(row, 1).value for row in range(_FIRST, worksheet.max_row + 60)}
    for record in _rows_of(sheet):
        key = next(iter(record.values()))
        number = next(
            (row for row, value in free.items() if value == key), next(row for row, value in free.items() if not value)
        )
        del free[number]
        for heading, text in record.items():
            cell = worksheet.cell(number, headings[heading])
            if not str(cell.value or "").startswith("=") and text:
                cell.value = _typed(text, kinds[heading])


def _rows_of(sheet: Sheet) -> Iterator[dict[str, str]]:
    with (ROOT / f"data/progress/{YEAR}" / sheet.csv).open(encoding="utf-8-sig", newline="") as file:
        for record in csv.DictReader(file):
            if record.pop("Mã đơn vị") == AGENCY:
                yield record


def _typed(text: str, kind: ColumnKind) -> Any:
    if kind.is_number:
        return float(text.replace(".", "").replace(",", ".")) if "," in text else int(text)
    if kind.is_day:
        return datetime.strptime(text, "%d/%m/%Y")
    return text


def handed_in(case: Case, form: bytes) -> bytes:
    """Return the filled form with the case's changes, as an xlsx file."""
    book = openpyxl.load_workbook(BytesIO(form))
    last = {sheet.title: _last_row(sheet) for sheet in book.worksheets}
    for place, value in case.cells.items():
        sheet, address = _place(book, last, place)
        sheet[address] = value
    for place, look in case.formats.items():
        sheet, address = _place(book, last, place)
        LOOKS[look](sheet[address])
    for span in case.merged:
        first, _colon, end = span.partition(":")
        sheet, address = _place(book, last, first)
        sheet.merge_cells(f"{address}:{_place(book, last, f'{sheet.title}!{end}')[1]}")
    return _bytes_of(book)


def address_of(place: str, form: bytes) -> tuple[str, str]:
    """Return the sheet and the address that a place of a case means."""
    book = openpyxl.load_workbook(BytesIO(form))
    sheet, address = _place(book, {each.title: _last_row(each) for each in book.worksheets}, place)
    return sheet.title, address


def _place(book: Workbook, last: Mapping[str, int], place: str) -> tuple[Worksheet, str]:
    found = _CELL.fullmatch(place)
    assert found, place
    row = int(found["row"]) + (last[found["sheet"]] if found["sign"] else 0)
    return book[found["sheet"]], f"{found['column']}{row}"


def _last_row(sheet: Worksheet) -> int:
    rows = (cell.row for line in sheet.iter_rows() for cell in line if cell.value not in (None, ""))
    return max(rows, default=0)


def _font(**changes: Any) -> Any:
    def change(cell: Any) -> None:
        cell.font = Font(**changes)

    return change


def _number_format(text: str) -> Any:
    def change(cell: Any) -> None:
        cell.number_format = text

    return change


def _hide_row(cell: Any) -> None:
    cell.parent.row_dimensions[cell.row].hidden = True


def _hide_column(cell: Any) -> None:
    """Hide one column, as Excel does: openpyxl keeps neighbours of the same width together, and would hide them all."""
    widths = cell.parent.column_dimensions
    grouped = [each for each in widths.values() if each.min is not None and each.max is not None]
    for together in [each for each in grouped if each.min <= cell.column <= each.max]:
        first, last, width = together.min, together.max, together.width
        together.max = first
        for number in range(first + 1, last + 1):
            widths[get_column_letter(number)].width = width
    widths[cell.column_letter].hidden = True


def _centre(cell: Any) -> None:
    cell.alignment = Alignment(horizontal="center", wrap_text=True)


LOOKS = {
    "strike": _font(strike=True),
    "bold": _font(bold=True, italic=True, color="FF0000"),
    "superscript": _font(vertAlign="superscript"),
    "percent": _number_format("0%"),
    "thousands": _number_format("#,##0"),
    "in thousands": _number_format("0,"),
    "in nghìn đồng": _number_format('#,##0" nghìn đồng"'),
    "with zeros": _number_format('0"000"'),
    "a word": _number_format('"đã chuyển"'),
    "month": _number_format("mm/yyyy"),
    "day": _number_format("dd/mm/yyyy"),
    "invisible": _number_format(";;;"),
    "row hidden": _hide_row,
    "column hidden": _hide_column,
    "centred": _centre,
}


def _bytes_of(book: Workbook) -> bytes:
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()
