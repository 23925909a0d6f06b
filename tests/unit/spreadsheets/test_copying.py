"""A copy of somebody's workbook: texts stay texts, formulas stay except those that reach out."""

from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.worksheet import Worksheet

from gen.spreadsheets.copying import cut_off, link_within, put, sheet_title
from tests.support.hostile import TEXTS, obeyed_by_excel


def a_book() -> tuple[Workbook, Worksheet]:
    book = Workbook()
    return book, book.worksheets[0]


def saved(book: Workbook) -> bytes:
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("text", TEXTS)
def test_no_text_becomes_a_formula(text: str) -> None:
    book, sheet = a_book()

    put(sheet, 1, 1, text)

    assert obeyed_by_excel(saved(book)) == []


@pytest.mark.parametrize("text", ["#N/A", "TRUE", "1", "-5", "2024-12-14"])
def test_a_text_that_looks_like_something_else_is_a_text(text: str) -> None:
    book, sheet = a_book()

    put(sheet, 1, 1, text)

    cell = load_workbook(BytesIO(saved(book))).worksheets[0]["A1"]
    assert (cell.value, cell.data_type) == (text, "s")


@pytest.mark.parametrize("value", [-5, 2.5, True])
def test_a_number_stays_a_number(value: object) -> None:
    book, sheet = a_book()

    put(sheet, 1, 1, value)

    assert load_workbook(BytesIO(saved(book))).worksheets[0]["A1"].value == value


def test_formulas_within_the_workbook_stay_and_those_that_reach_out_become_text() -> None:
    book, sheet = a_book()
    sheet["A1"], sheet["A2"] = "=SUM(B1:B2)", '=HYPERLINK("http://x.test","y")'
    sheet["A3"] = ArrayFormula("A3:A3", "=[1]Sheet1!A1")
    book.defined_names["xa"] = DefinedName("xa", attr_text="[1]Sheet1!$A$1")
    for source in ("=[1]Sheet1!$A$1:$A$9", "=$B$1:$B$9"):
        sheet.add_data_validation(DataValidation("list", formula1=source, sqref="C1"))
    book.defined_names["gan"] = DefinedName("gan", attr_text="Sheet!$A$1")

    cut_off(book)

    copy = load_workbook(BytesIO(saved(book)))
    cells = [copy.worksheets[0][name] for name in ("A1", "A2", "A3")]
    assert [cell.data_type for cell in cells] == ["f", "s", "s"]
    assert [str(cell.value) for cell in cells] == ["=SUM(B1:B2)", '=HYPERLINK("http://x.test","y")', "=[1]Sheet1!A1"]
    assert list(copy.defined_names) == ["gan"]
    assert [each.formula1 for each in copy.worksheets[0].data_validations.dataValidation] == ["=$B$1:$B$9"]


def test_a_name_becomes_one_that_excel_allows_for_a_sheet() -> None:
    taken = frozenset({"Bao cao"})

    assert sheet_title("Chỉ tiêu", taken) == "Chỉ tiêu"
    assert sheet_title("a/b[c]:*?\\", taken) == "a_b_c_____"
    assert sheet_title("BAO CAO", taken) == "BAO CAO_2"
    assert sheet_title("'", taken) == "_"
    assert len(sheet_title("x" * 40, taken)) == 31
    assert len(sheet_title("x" * 40, frozenset({"x" * 31}))) == 31


def test_a_link_to_a_sheet_whose_name_has_an_apostrophe_stays_a_link_to_it() -> None:
    assert link_within("o'clock", "A1") == "'o''clock'!A1"
