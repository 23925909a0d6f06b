"""The lists of Annex V, and the widths of what is printed."""

import pytest

from gen.decree.archiving import CATALOGUE, CONTENTS, TRANSFER, ListForm
from gen.decree.registers import INCOMING_COLUMNS, OUTGOING_COLUMNS, RegisterColumn


@pytest.mark.parametrize("form", [CATALOGUE, TRANSFER, CONTENTS])
def test_the_columns_of_a_list_fill_the_page(form: ListForm) -> None:
    assert sum(column.share for column in form.columns) == 100
    assert "Phụ lục V" in form.clause


@pytest.mark.parametrize("columns", [OUTGOING_COLUMNS, INCOMING_COLUMNS])
def test_the_columns_of_a_book_fill_the_page(columns: tuple[RegisterColumn, ...]) -> None:
    assert [column.number for column in columns] == list(range(1, 11))
    assert sum(column.share for column in columns) == 100
    assert all("Phụ lục IV" in column.clause for column in columns)
