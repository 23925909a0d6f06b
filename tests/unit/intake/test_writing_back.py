"""A number goes into its cell of a CSV file, and every other byte stays."""

from decimal import Decimal
from pathlib import Path

import pytest

from gen.domain.errors import TableError
from gen.intake.writing_back import NewNumber, with_numbers

FILE = Path("chi-tieu.csv")
TEXT = '\ufeffMã đơn vị,Mã,Tên,Tử số\r\nlao-cai,CT01,"Tỷ lệ, ""A""\r\ndòng hai",1708\r\nha-noi,CT01,B,\r\n'.encode()


def number(cell: str, old: str | None, new: str) -> NewNumber:
    return NewNumber("Chỉ tiêu", cell, None if old is None else Decimal(old), Decimal(new))


def test_only_the_cell_changes() -> None:
    assert with_numbers(TEXT, FILE, [number("D2", "1708", "1808")]) == TEXT.replace(b"1708", b"1808")


def test_a_decimal_comma_is_quoted_where_commas_part_cells() -> None:
    assert with_numbers(TEXT, FILE, [number("D2", "1708", "12.5")]) == TEXT.replace(b"1708", b'"12,5"')


def test_an_empty_cell_is_filled() -> None:
    assert with_numbers(TEXT, FILE, [number("D3", None, "5")]).endswith(b"CT01,B,5\r\n")


@pytest.mark.parametrize("wrong", [number("D2", "1", "2"), number("D9", "1", "2"), number("Z2", "1", "2")])
def test_a_cell_that_does_not_hold_what_it_held_is_refused(wrong: NewNumber) -> None:
    with pytest.raises(TableError, match="không còn là 1"):
        with_numbers(TEXT, FILE, [wrong])


def test_a_file_of_another_form_is_refused() -> None:
    with pytest.raises(TableError, match="sửa tay"):
        with_numbers(b"", Path("a.ods"), [number("D2", "1", "2")])
