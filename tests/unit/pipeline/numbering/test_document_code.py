"""The code of a document and the name of its file."""

from datetime import date

import pytest

from gen.decree.document_codes import TYPE_CODES
from gen.decree.types import ND30_TYPES
from gen.pipeline.numbering.document_code import document_code, organ_symbol, type_code

_DAY = date(2026, 8, 25)


def test_the_codes_run_from_01_to_32_without_a_gap() -> None:
    assert [one.code for one in TYPE_CODES] == [f"{number:02d}" for number in range(1, 33)]


def test_every_type_of_the_decree_has_a_code_of_its_own() -> None:
    codes = [type_code(kind.name) for kind in ND30_TYPES]

    assert "" not in codes
    assert "32" not in codes
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize(
    ("symbol", "organ"),
    [("BC-UBND", "UBND"), ("UBND-TH", "UBND"), ("TTr-SNV", "SNV"), ("BNV-HTQT", "BNV"), ("QĐ", ""), ("", "")],
)
def test_the_symbol_tells_the_abbreviation_of_the_body(symbol: str, organ: str) -> None:
    assert organ_symbol(symbol) == organ


@pytest.mark.parametrize(
    ("organ", "number", "symbol", "kind", "code"),
    [
        ("H01.151", 125, "UBND-TH", "Công văn", "H01.151.2026.08.25.125.UBND.22"),
        ("H01.151", 5, "GM-UBND", "GIẤY MỜI", "H01.151.2026.08.25.05.UBND.26"),
        ("G09", 15, "BC-BNV", "Báo cáo", "G09.2026.08.25.15.BNV.14"),
        ("G09", 15, "CK-BNV", "Bản cam kết", "G09.2026.08.25.15.BNV.32"),
    ],
)
def test_a_code_names_body_day_number_abbreviation_and_type(
    organ: str, number: int, symbol: str, kind: str, code: str
) -> None:
    made = document_code(organ, _DAY, number, symbol, kind)

    assert (made.text, made.file_name) == (code, f"{code}.pdf")


@pytest.mark.parametrize(
    ("organ", "symbol", "kind"), [("", "BC-UBND", "Báo cáo"), ("H38", "", "Báo cáo"), ("H38", "BC-UBND", "Thư ngỏ")]
)
def test_without_one_of_its_parts_there_is_no_code(organ: str, symbol: str, kind: str) -> None:
    made = document_code(organ, _DAY, 5, symbol, kind)

    assert (made.text, made.file_name) == ("", "")
