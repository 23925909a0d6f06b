"""Documents stay readable when columns change: whatever columns a text has, in whatever order, it is read."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from gen.domain.errors import NewerDocument
from gen.domain.tables import AgencyTables, BudgetRow, IndicatorRow, ParagraphRow, TaskRow, TaskStatus
from gen.domain.values import NOT_REPORTED, Source, Value
from gen.intake.packed_tables.columns import FIRST_COLUMNS, FORMAT, ROWS, columns_of
from gen.intake.packed_tables.reading import KeptAside, unpack_tables
from gen.intake.packed_tables.writing import pack_tables
from gen.programme.forms.shared import shared_tables
from tests.support import province

CELL = Source("2024/lao-cai.xlsx", "Kinh phí", "C5", "ab" * 32)
TABLES = replace(province.tables(2024), absent=("instruments",), instruments=())
FIRST_TEXT = """\
gen.tables.1	lao-cai	2024	2024-12-10
file	2024/lao-cai.xlsx	abab
input	2024/lao-cai.xlsx	abab
absent	budget
lacking	publicity	yen-bai
indicators	CT01	Tỷ lệ	%	12.50~@0:Chỉ tiêu:D5;0:Chỉ tiêu:D6|yen-bai				1	chú\\ný
tasks	1a	Việc	Sở		2024-01-15		Báo cáo	Đã hoàn thành	Đạt		0:Nhiệm vụ:A5"""
"""A text as version 0.1.0 wrote it."""


class WiderBudgetRow(BudgetRow, frozen=True):
    """A budget row of a program to come: with two columns more."""

    later_lent: Value = NOT_REPORTED
    later_day: date | None = None


WIDER: Mapping[str, type] = {**ROWS, "budget": WiderBudgetRow}


def parted(text: str) -> tuple[list[str], dict[str, list[str]], dict[str, list[list[str]]]]:
    """Return the lines of a text that are no rows, the columns of each table, and its rows."""
    lines = [line.split("\t") for line in text.split("\n")]
    columns = {line[1]: line[2:] for line in lines if line[0] == "columns"}
    rows = {table: [line[1:] for line in lines if line[0] == table] for table in columns}
    rest = ["\t".join(line) for line in lines if line[0] != "columns" and line[0] not in columns]
    return rest, columns, rows


def laid_out(text: str, names: Mapping[str, Sequence[str]], cell: str) -> str:
    """Return the text with these columns, and with this cell in every column that it did not have."""
    rest, columns, rows = parted(text)
    for table, wanted in names.items():
        cells = [dict(zip(columns[table], row, strict=True)) for row in rows[table]]
        rest.append("\t".join(("columns", table, *wanted)))
        rest += ["\t".join((table, *(row.get(name, cell) for name in wanted))) for row in cells]
    return "\n".join(rest)


def expected(tables: AgencyTables, names: Mapping[str, Sequence[str]]) -> AgencyTables:
    """Return the tables with the default in every column that is not named."""
    made: dict[str, Any] = {}
    for table, wanted in names.items():
        left_out = {column.name: column.default for column in columns_of(ROWS[table]) if column.name not in wanted}
        made[table] = tuple(replace(row, **left_out) for row in getattr(tables, table))
    return replace(tables, **made)


def columns_by_table() -> dict[str, list[str]]:
    return parted(pack_tables(TABLES, shared_tables()))[1]


@settings(max_examples=200)
@given(st.data())
def test_columns_in_any_order_any_of_them_missing_others_unknown_are_never_refused(data: st.DataObject) -> None:
    unknown = st.lists(st.sampled_from(["later_lent", "later_day", "người_duyệt", "x"]), unique=True, max_size=3)
    subsets = {
        table: data.draw(st.lists(st.sampled_from(names), unique=True)) + data.draw(unknown)
        for table, names in columns_by_table().items()
    }
    names = {table: data.draw(st.permutations(subset)) for table, subset in subsets.items()}
    cell = data.draw(st.sampled_from(["", "gì đó", "12~@0:B5", "2031-02-30", "\\"]))

    unpacked = unpack_tables(laid_out(pack_tables(TABLES, shared_tables()), names, cell), shared_tables())

    assert unpacked.tables == expected(TABLES, names)
    assert {(one.table, one.column) for one in unpacked.aside} == {
        (table, name) for table, wanted in names.items() for name in wanted if name not in columns_by_table()[table]
    }


def test_a_text_of_version_0_1_0_is_read() -> None:
    unpacked = unpack_tables(FIRST_TEXT, shared_tables())

    place = Source("2024/lao-cai.xlsx", "Chỉ tiêu", "D5", "abab")
    rate = Value(Decimal("12.50"), True, parts=(place, replace(place, cell="D6")), lacking=("yen-bai",))
    task = TaskRow("1a", "Việc", "Sở", "", date(2024, 1, 15), None, "Báo cáo", TaskStatus.DONE, "Đạt", "")
    assert unpacked.aside == ()
    assert unpacked.tables.indicators == (IndicatorRow("CT01", "Tỷ lệ", "%", rate, estimated=True, note="chú\ný"),)
    assert unpacked.tables.tasks == (replace(task, source=Source("2024/lao-cai.xlsx", "Nhiệm vụ", "A5", "abab")),)
    assert (unpacked.tables.agency_id, unpacked.tables.year) == ("lao-cai", 2024)
    assert (unpacked.tables.absent, unpacked.tables.lacking) == (("budget",), (("publicity", "yen-bai"),))


def test_a_text_of_version_0_1_0_has_not_reported_in_a_column_added_since() -> None:
    text = f"{FIRST_TEXT}\nbudget\tNgân sách địa phương\t150@0:Kinh phí:B5\t\t"

    (row,) = unpack_tables(text, shared_tables(), kinds=WIDER).tables.budget

    assert row == WiderBudgetRow(
        "Ngân sách địa phương", Value(Decimal(150), source=replace(CELL, cell="B5", sha256="abab"))
    )
    assert (row.later_lent, row.later_day) == (NOT_REPORTED, None)


def test_columns_added_are_carried() -> None:
    later_lent = Value(Decimal(12), source=CELL)
    tables = replace(TABLES, budget=(WiderBudgetRow("Vốn vay", later_lent=later_lent, later_day=date(2024, 3, 1)),))

    assert unpack_tables(pack_tables(tables, shared_tables(), WIDER), shared_tables(), kinds=WIDER).tables == tables


def test_a_column_of_a_later_version_is_kept_aside_and_the_rest_is_read() -> None:
    budget = tuple(WiderBudgetRow(row.funding, row.planned, row.spent) for row in TABLES.budget)
    later = replace(TABLES, budget=(replace(budget[0], later_lent=Value(Decimal(12))), *budget[1:]))

    unpacked = unpack_tables(pack_tables(later, shared_tables(), WIDER), shared_tables())

    assert unpacked.tables == TABLES
    assert unpacked.aside == (KeptAside("budget", "later_lent", ("12", "")), KeptAside("budget", "later_day", ("", "")))
    assert [one.filled for one in unpacked.aside] == [1, 0]


def test_a_table_of_a_later_version_is_kept_aside() -> None:
    of_loans = "absent\tloans\nlacking\tloans\tyen-bai"
    of_guests = "columns\tguests\tname\nguests\tĐoàn một\nguests\t"

    unpacked = unpack_tables(f"{pack_tables(TABLES, shared_tables())}\n{of_loans}\n{of_guests}", shared_tables())

    assert unpacked.tables == TABLES
    assert KeptAside("guests", "", ("Đoàn một", "")) in unpacked.aside


def test_a_table_that_the_text_does_not_speak_of_was_not_handed_in() -> None:
    rest, columns, _rows = parted(pack_tables(TABLES, shared_tables()))
    without = laid_out(
        pack_tables(TABLES, shared_tables()),
        {table: names for table, names in columns.items() if table != "budget"},
        "",
    )

    assert rest
    assert unpack_tables(without, shared_tables()).tables == replace(
        TABLES, budget=(), absent=("instruments", "budget")
    )


def test_an_empty_table_was_handed_in_with_nothing_in_it() -> None:
    tables = replace(TABLES, budget=())

    assert unpack_tables(pack_tables(tables, shared_tables()), shared_tables()).tables.absent == TABLES.absent


def test_a_later_format_is_refused_with_the_file_its_version_and_what_to_do() -> None:
    with pytest.raises(NewerDocument) as caught:
        unpack_tables(f"gen.tables.{FORMAT + 1}\nđiều chưa biết", shared_tables(), "lao-cai.docx")

    assert str(caught.value) == (
        f"“lao-cai.docx” do phiên bản mới hơn của gen ghi (định dạng {FORMAT + 1}, bản này chỉ đọc được đến {FORMAT}); "
        "hãy cập nhật gen rồi chạy lại."
    )


@pytest.mark.parametrize("table", FIRST_COLUMNS)
def test_every_column_of_version_0_1_0_still_has_its_name(table: str) -> None:
    assert set(FIRST_COLUMNS[table]) <= {column.name for column in columns_of(ROWS[table])}


@pytest.mark.parametrize("table", ROWS)
def test_every_column_can_be_carried(table: str) -> None:
    row = ROWS[table](**{column.name: column.default for column in columns_of(ROWS[table])})
    rows: dict[str, Any] = {table: (row,)}
    tables = AgencyTables("lao-cai", 2024, **rows)

    assert unpack_tables(pack_tables(tables, shared_tables()), shared_tables()).tables == tables


def test_what_a_document_carries_are_all_tables_of_figures() -> None:
    whose = {"agency_id", "year", "of_period", "as_of", "prepared_by", "phone"}
    beside = {"files", "absent", "lacking", "members", "spending", "own", "not_asked"}

    assert set(ROWS) == set(AgencyTables.__struct_fields__) - whose - beside
    assert ROWS["paragraphs"] is ParagraphRow
