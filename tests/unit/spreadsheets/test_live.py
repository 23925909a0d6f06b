"""Which texts a program would calculate, and which formulas reach out of their workbook."""

import pytest

from gen.spreadsheets.live import is_live, reaches_outside
from tests.support.hostile import LIVE


@pytest.mark.parametrize(
    "text", [*LIVE, "-", "=", "- Tổ chức hội nghị", "-5+1", "+84 912 000 000", "\ufeff=1", "\u00a0-x"]
)
def test_a_text_that_a_program_may_calculate_is_live(text: str) -> None:
    assert is_live(text)


@pytest.mark.parametrize(
    "text", ["", "-5", "+3", "-12,5%", "-1.234,5", "-3 %", "Lào Cai", "1-2", "a=b", "–5", "−5", "x@y"]
)
def test_a_number_and_an_ordinary_text_are_not_live(text: str) -> None:
    assert not is_live(text)


@pytest.mark.parametrize(
    "formula",
    [
        "=cmd|'/c calc'!A0",
        "=MSEXCEL|'\\..\\..\\x.exe'!''",
        '=HYPERLINK("http://x.test","bấm")',
        '=hyperlink ("mailto:x@y.test")',
        "=HYPERLINK(A1)",
        '=1+_xlfn.WEBSERVICE("x")',
        "=[1]Sheet1!A1",
        "='[Số liệu.xlsx]Chỉ tiêu'!B5",
        "=SUM('C:\\x\\[a.xlsx]b c'!A1)",
        "=[2]!Ten",
        "=INDIRECT(\"'\\\\may\\x\\[a.xlsx]b'!A1\")",
        "='file:///etc/passwd'#$Sheet1.A1",
        '=IMPORTXML("x","y")',
        '=DDE("soffice";"x";"y")',
        '=RTD("a",,"b")',
    ],
)
def test_a_formula_that_starts_a_program_or_asks_elsewhere_reaches_outside(formula: str) -> None:
    assert reaches_outside(formula)


@pytest.mark.parametrize(
    "formula",
    [
        "=SUM(B2:B9)",
        "='Chỉ tiêu'!E6/Kinh_phí!B2",
        '=IF(A1="","",ROUND(100*D5/E5,1))',
        '=A1&"|"&B1',
        '=HYPERLINK("#\'Chỉ tiêu\'!A1","xem")',
        "=SUM(Bảng1[Tử số])+'Kinh phí'!A1",
        "=Bảng1[[#This Row],[Mẫu số]]*2",
        "=Bảng1[a]/Kinh_phí!A1",
        '="call (x)"',
    ],
)
def test_a_formula_within_the_workbook_does_not(formula: str) -> None:
    assert not reaches_outside(formula)
