"""Forms filled by other programs and by careless hands: correct figures or a finding, never a wrong figure silently."""

import random
import unicodedata
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from gen.domain.diagnostic import Severity
from gen.domain.location import TableLocation
from gen.domain.schema import INSTRUCTIONS_SHEET
from gen.domain.tables import AgencyTables
from gen.domain.values import Value
from gen.intake import ProgressFolder, Reading
from gen.intake.checks.programme import ProgrammeChecks
from gen.intake.form.workbook import form_bytes
from gen.programme import Programme, load_programme
from gen.programme.forms.shared import shared_tables
from tests.support.libreoffice import convert, needs_libreoffice

DATA = Path(__file__).resolve().parents[3] / "data"
HEADING_ROW = 4
ROWS: dict[str, list[list[str | float | date | None]]] = {
    "Thông tin": [["lao-cai"], [None], ["2024"], [date(2024, 12, 10)], ["Người thử"], ["0214"]],
    "Tập huấn": [
        ["Lớp một", "Khác", date(2024, 5, 6), date(2024, 5, 8), "Sa Pa", 80, 1095],
        ["Lớp hai", "Ngoại ngữ", date(2024, 9, 16), date(2024, 9, 20), "Lào Cai", 1030, 2030],
    ],
    "Văn bản": [["45/KH-UBND", date(2024, 2, 20), "Ủy ban nhân dân tỉnh Lào Cai", "Kế hoạch năm 2024"]],
    "Tuyên truyền": [["Hội nghị, hội thảo", 2, 150, None], ["Tài liệu, ấn phẩm", 12000, 0, None]],
    "Kinh phí": [["Ngân sách địa phương", 350.5, 320.25, None], ["Đối tác, tài trợ", 0, 0, None]],
}
FIGURES = {
    "CT01": (1234, 1500),
    "CT02": (1000, 1500),
    "CT09": (95, 120),
}


@pytest.fixture(scope="module")
def programme() -> Programme:
    return load_programme(DATA, "1439")


@pytest.fixture(scope="module")
def blank(programme: Programme) -> bytes:
    return form_bytes(programme.agencies.get("lao-cai", date(2024, 12, 14)), 2024, programme, None)


def fill(blank: bytes) -> Workbook:
    book = openpyxl.load_workbook(BytesIO(blank))
    for name, rows in ROWS.items():
        for number, row in enumerate(rows, start=HEADING_ROW + 1):
            start = 2 if name == "Thông tin" else 1
            for column, value in enumerate(row, start=start):
                if value is not None:
                    book[name].cell(number, column).value = value
    indicators = book["Chỉ tiêu"]
    for number in range(HEADING_ROW + 1, HEADING_ROW + 14):
        code = str(indicators.cell(number, 1).value)
        if code in FIGURES:
            indicators.cell(number, 4).value, indicators.cell(number, 5).value = FIGURES[code]
        else:
            indicators.cell(number, 6).value = number
    for number in range(HEADING_ROW + 1, HEADING_ROW + 25):
        book["Nhiệm vụ"].cell(number, 8).value = "Đang triển khai"
    return book


def save(book: Workbook, root: Path) -> Path:
    path = root / "2024" / "lao-cai.xlsx"
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)
    return path


def figures(tables: AgencyTables) -> dict[str, Decimal | None]:
    values: dict[str, Value] = {}
    for row in tables.indicators:
        values |= {f"{row.code} numerator": row.numerator, f"{row.code} denominator": row.denominator}
        if row.code not in FIGURES:
            values[f"{row.code} value"] = row.value
    for training in tables.trainings:
        values |= {f"{training.name} people": training.people, f"{training.name} attendances": training.attendances}
    for line in tables.publicity:
        values |= {f"{line.form} quantity": line.quantity, f"{line.form} audience": line.audience}
    for fund in tables.budget:
        values |= {f"{fund.funding} planned": fund.planned, f"{fund.funding} spent": fund.spent}
    return {key: value.number for key, value in values.items()}


def read(root: Path) -> Reading:
    return ProgressFolder(root, shared_tables()).read("lao-cai", 2024)


@pytest.fixture(scope="module")
def meant(blank: bytes, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Decimal | None]:
    root = tmp_path_factory.mktemp("meant")
    save(fill(blank), root)
    return figures(read(root).tables)


def tables_of(book: Workbook) -> list[Worksheet]:
    return [sheet for sheet in book.worksheets if sheet.title not in (INSTRUCTIONS_SHEET, "_gen")]


def swap_columns(book: Workbook) -> None:
    chance = random.Random(1439)
    for sheet in tables_of(book):
        order = list(range(1, sheet.max_column + 1))
        chance.shuffle(order)
        rows = [[sheet.cell(row, column).value for column in order] for row in range(HEADING_ROW, sheet.max_row + 1)]
        for number, row in enumerate(rows, start=HEADING_ROW):
            for column, value in enumerate(row, start=1):
                text = str(value)
                sheet.cell(number, column).value = None if text.startswith("=") else value


OTHER_NAMES = {
    "Tử số": "Số đã đạt",
    "Mẫu số": "Tổng số",
    "Giá trị": "Giá  trị:",
    "Số người": "Số học viên",
    "Số lượt": "SỐ LƯỢT NGƯỜI",
    "Số lượng": "So luong",
    "Dự toán": "dự toán  (triệu đồng)",
    "Thực hiện": "Đã chi",
}


def rename_columns(book: Workbook) -> None:
    for sheet in tables_of(book):
        for cell in sheet[HEADING_ROW]:
            cell.value = OTHER_NAMES.get(str(cell.value), cell.value)


def decompose(book: Workbook) -> None:
    for sheet in tables_of(book):
        sheet.title = unicodedata.normalize("NFD", sheet.title)
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str):
                    cell.value = unicodedata.normalize("NFD", cell.value)


def write_numbers_as_text(book: Workbook) -> None:
    for sheet in tables_of(book):
        for row in sheet.iter_rows(min_row=HEADING_ROW + 1):
            for cell in row:
                if isinstance(cell.value, int | float):
                    marks = str.maketrans(",.", ".,")
                    cell.value = f"{cell.value:,}".translate(marks) if cell.value >= 1000 else str(cell.value)


def write_dates_as_text(book: Workbook) -> None:
    for sheet in tables_of(book):
        for row in sheet.iter_rows(min_row=HEADING_ROW + 1):
            for cell in row:
                if isinstance(cell.value, date):
                    cell.value = f"{cell.value.day}.{cell.value.month}.{cell.value.year}"


CARELESS: dict[str, Callable[[Workbook], None]] = {
    "columns swapped": swap_columns,
    "columns renamed": rename_columns,
    "decomposed Unicode": decompose,
    "numbers as text": write_numbers_as_text,
    "dates as text": write_dates_as_text,
}


def test_form_filled_by_openpyxl_has_no_error(blank: bytes, tmp_path: Path) -> None:
    save(fill(blank), tmp_path)

    reading = read(tmp_path)

    assert [f for f in reading.findings if f.severity is Severity.ERROR] == []
    assert reading.tables.as_of == date(2024, 12, 10)
    assert figures(reading.tables)["CT01 numerator"] == 1234


@pytest.mark.parametrize("change", CARELESS.values(), ids=list(CARELESS))
def test_careless_form_gives_the_figures_meant(
    change: Callable[[Workbook], None], blank: bytes, meant: dict[str, Decimal | None], tmp_path: Path
) -> None:
    book = fill(blank)
    change(book)
    save(book, tmp_path)

    assert figures(read(tmp_path).tables) == meant


@pytest.mark.parametrize("change", CARELESS.values(), ids=list(CARELESS))
def test_careless_form_keeps_its_dates(change: Callable[[Workbook], None], blank: bytes, tmp_path: Path) -> None:
    book = fill(blank)
    change(book)
    save(book, tmp_path)

    tables = read(tmp_path).tables

    assert [training.start for training in tables.trainings] == [date(2024, 5, 6), date(2024, 9, 16)]
    assert tables.instruments[0].issued_on == date(2024, 2, 20)


@pytest.mark.office
@needs_libreoffice
@pytest.mark.parametrize("extension", ["ods", "xls", "xlsx"])
def test_form_saved_by_libreoffice_gives_the_figures_meant(
    extension: str, blank: bytes, meant: dict[str, Decimal | None], tmp_path: Path
) -> None:
    path = save(fill(blank), tmp_path / "openpyxl")

    convert(path, extension, tmp_path / "office" / "2024")

    reading = read(tmp_path / "office")
    assert figures(reading.tables) == meant
    assert [f for f in reading.findings if f.severity is Severity.ERROR] == []


@pytest.mark.office
@needs_libreoffice
def test_libreoffice_computes_the_rate_of_the_form(blank: bytes, tmp_path: Path) -> None:
    path = save(fill(blank), tmp_path / "openpyxl")

    convert(path, "xlsx", tmp_path / "office" / "2024")

    rates = {row.code: row.value.number for row in read(tmp_path / "office").tables.indicators}
    assert rates["CT01"] == Decimal("82.3")


TEN_ERRORS: dict[tuple[str, str], tuple[object, str]] = {
    ("Chỉ tiêu", "D5"): (1600, "TAB201"),
    ("Chỉ tiêu", "E6"): ("một nghìn", "TAB101"),
    ("Chỉ tiêu", "G5"): (0.8, "TAB108"),
    ("Nhiệm vụ", "H7"): ("Xong rồi", "TAB117"),
    ("Nhiệm vụ", "F8"): ("31/02/2024", "TAB111"),
    ("Tập huấn", "F5"): (2000, "TAB205"),
    ("Tập huấn", "D6"): (date(2024, 9, 1), "TAB206"),
    ("Văn bản", "B5"): (date(2021, 2, 20), "TAB207"),
    ("Tuyên truyền", "B6"): (-5, "TAB107"),
    ("Kinh phí", "B5"): ("1.234", "TAB102"),
}


def test_ten_errors_of_ten_kinds_are_told_at_their_cells_and_gone_once_fixed(
    blank: bytes, programme: Programme, tmp_path: Path
) -> None:
    book = fill(blank)
    meant_values = {place: book[place[0]][place[1]].value for place in TEN_ERRORS}
    for (sheet, cell), (value, _code) in TEN_ERRORS.items():
        book[sheet][cell].value = value
    save(book, tmp_path / "broken")
    for (sheet, cell), value in meant_values.items():
        book[sheet][cell].value = value
    save(book, tmp_path / "fixed")

    checks = ProgrammeChecks(programme)
    broken, fixed = (checks.check(read(tmp_path / name)) for name in ("broken", "fixed"))

    told = {(f.location.sheet, f.location.cell, f.code) for f in broken if isinstance(f.location, TableLocation)}
    assert {(*place, code) for place, (_value, code) in TEN_ERRORS.items()} - told == set()
    assert [f for f in fixed if f.severity is Severity.ERROR] == []
