"""The book of Annex IV and the patterns for numbers and symbols."""

import re

import pytest

from gen.decree.numbering import SYMBOL_PATTERN
from gen.decree.registers import OUTGOING_COLUMNS


def test_the_outgoing_book_has_the_ten_columns_of_the_annex_in_order() -> None:
    assert [column.number for column in OUTGOING_COLUMNS] == list(range(1, 11))
    assert OUTGOING_COLUMNS[8].heading == "Ký nhận"


@pytest.mark.parametrize("symbol", ["QĐ-BNV", "BNV-VP", "UBND-VX", "BC-UBND", "QyĐ-UBND", "BC-VPCP", "TTr-SNV"])
def test_lawful_symbols_fit_the_pattern(symbol: str) -> None:
    assert re.match(SYMBOL_PATTERN.value, symbol)


@pytest.mark.parametrize("symbol", ["QĐ - SCT", "QĐ", "-UBND", "BC_UBND"])
def test_symbols_with_spaces_or_a_single_group_do_not(symbol: str) -> None:
    assert not re.match(SYMBOL_PATTERN.value, symbol)
