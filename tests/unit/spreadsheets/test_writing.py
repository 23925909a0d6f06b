"""A new workbook keeps text as text, whichever way it is written."""

from io import BytesIO

import openpyxl
import pytest

from gen.spreadsheets.writing import Book
from tests.support.hostile import TEXTS, obeyed_by_excel


def written(text: str) -> bytes:
    stream = BytesIO()
    with Book(stream) as book:
        sheet = book.add_worksheet("a")
        bold = book.add_format({"bold": True, "font_name": "Times New Roman"})
        sheet.write_string(0, 0, text, bold)
        sheet.write_string(1, 0, text)
        sheet.write("A3", text, bold)
        sheet.write_row(3, 0, [text, text])
        sheet.write_column(4, 0, [text, text])
        sheet.write_string(6, 0, "Lào Cai", bold)
        sheet.write_formula(7, 0, "=1+1")
    return stream.getvalue()


@pytest.mark.parametrize("text", TEXTS)
def test_no_text_becomes_a_formula_or_a_link(text: str) -> None:
    assert obeyed_by_excel(written(text)) == []


def test_the_mark_of_text_changes_nothing_else_of_the_look() -> None:
    sheet = openpyxl.load_workbook(BytesIO(written("=1+1")))["a"]

    assert (sheet["A1"].font.b, sheet["A1"].font.name, sheet["A1"].quotePrefix) == (True, "Times New Roman", True)
    assert (sheet["A7"].font.b, sheet["A7"].font.name, sheet["A7"].quotePrefix) == (True, "Times New Roman", False)


def test_a_formula_that_the_program_writes_is_one() -> None:
    assert openpyxl.load_workbook(BytesIO(written("x")))["a"]["A8"].data_type == "f"
