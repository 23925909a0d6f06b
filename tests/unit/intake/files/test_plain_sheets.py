"""A quick look at a sheet tells the same as going through its elements, or leaves it to that."""

from io import BytesIO
from itertools import product

import pytest

from gen.intake.files.plain_sheets import plain_sheet
from gen.intake.files.xlsx_sheets import XlsxSheet

_CELLS_ALLOWED = 2_000_000
_BEFORE, _AFTER = '<worksheet><sheetData><row r="5">', "</row></sheetData></worksheet>"
_OPENINGS = (
    '<c r="B5">',
    '<c r="B5" s="3">',
    '<c r="B5" s="3" t="str">',
    '<c r="B5" t="s">',
    '<c t="n" r="B5">',
    "<c>",
)
_FORMULAS = ("<f>A5+1</f>", '<f aca="false">A5&lt;1</f>', '<f t="shared" si="0"/>', "<f/>", "<f>1</f ><!-- -->", "")
_RESULTS = ("", "<v/>", "<v />", "<v></v>", "<v>12</v>", "<v> </v>", "<v>\n7</v>", "<v>0</v>")


@pytest.mark.parametrize(("opening", "formula", "result"), [*product(_OPENINGS, _FORMULAS, _RESULTS)])
def test_formulas_without_result_are_told_as_an_xml_parser_tells_them(opening: str, formula: str, result: str) -> None:
    xml = f'{_BEFORE}<c r="A5"><v>1</v></c>{opening}{formula}{result}</c>{_AFTER}'.encode()
    sheet = XlsxSheet()
    sheet.read(BytesIO(xml))

    plain = plain_sheet(xml, _CELLS_ALLOWED)

    assert plain is None or plain.empty_formulas == sheet.notes().empty_formulas


@pytest.mark.parametrize("cell", ['<c r="B5" s="3"><f>A5+1</f><v></v></c>', '<c r="B5" t="str"><f>A5</f><v>x</v></c>'])
def test_formulas_as_office_programs_write_them_need_no_xml_parser(cell: str) -> None:
    assert plain_sheet(f"{_BEFORE}{cell}{_AFTER}".encode(), _CELLS_ALLOWED) is not None
