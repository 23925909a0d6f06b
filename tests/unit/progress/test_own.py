"""Tables that a programme declares itself, added up over agencies: by name where rows go by one, else row after row."""

from decimal import Decimal

from gen.domain.schema import ColumnKind
from gen.domain.tables import AgencyTables, OwnCell, OwnRow, OwnTable
from gen.domain.values import Value
from gen.progress import merge_tables
from gen.progress.own import totals_of_table

Columns = tuple[tuple[str, ColumnKind], ...]
BY_NAME: Columns = (("field", ColumnKind.CHOICE), ("count", ColumnKind.WHOLE), ("rate", ColumnKind.MEASURE))
BY_ROW: Columns = (("name", ColumnKind.TEXT), ("count", ColumnKind.WHOLE))


def of(
    agency: str, *rows: tuple[str | int, ...], columns: tuple[tuple[str, ColumnKind], ...] = BY_NAME
) -> AgencyTables:
    cells = tuple(OwnRow(tuple(map(_cell, row))) for row in rows)
    return AgencyTables(agency, 2024, own=(OwnTable("overdue", columns, cells),))


def _cell(written: str | int) -> OwnCell:
    return Value(Decimal(written)) if isinstance(written, int) else written


def merged(*parts: AgencyTables) -> OwnTable:
    table = merge_tables("vn", 2024, parts).own_table("overdue")
    assert table is not None
    return table


def shown(table: OwnTable) -> list[tuple[object, ...]]:
    return [tuple(cell.number if isinstance(cell, Value) else cell for cell in row.cells) for row in table.rows]


def test_rows_of_one_name_are_added_and_rates_never() -> None:
    table = merged(of("a", ("Đất đai", 12, 90), ("Hộ tịch", 3, 80)), of("b", ("Đất đai", 8, 70)))

    assert shown(table) == [("Đất đai", Decimal(20), None), ("Hộ tịch", Decimal(3), None)]


def test_an_agency_that_handed_nothing_in_is_lacking_in_the_sums() -> None:
    table = merged(of("a", ("Đất đai", 12, 90)), AgencyTables("b", 2024, absent=("overdue",)))

    count = table.rows[0].cells[1]
    assert isinstance(count, Value)
    assert (count.number, count.lacking) == (Decimal(12), ("b",))


def test_rows_without_a_name_in_common_follow_one_another() -> None:
    table = merged(of("a", ("Vụ việc 1", 2), columns=BY_ROW), of("b", ("Vụ việc 1", 5), columns=BY_ROW))

    assert shown(table) == [("Vụ việc 1", Decimal(2)), ("Vụ việc 1", Decimal(5))]


def test_a_table_that_nobody_handed_in_is_absent_from_the_sum() -> None:
    parts = [AgencyTables(name, 2024, absent=("overdue",)) for name in "ab"]

    assert merge_tables("vn", 2024, parts).absent == ("overdue",)


def test_the_grouping_of_a_sum_does_not_matter() -> None:
    parts = [of("a", ("Đất đai", 12, 90)), of("b", ("Hộ tịch", 1, 1)), of("c", ("Đất đai", 8, 70))]
    grouped = merge_tables("ab", 2024, parts[:2])

    assert shown(merged(grouped, parts[2])) == shown(merged(*parts))


def test_only_columns_that_can_be_added_have_totals() -> None:
    (table,) = of("a", ("Đất đai", 12, 90), ("Hộ tịch", 3, 80)).own

    assert {key: value.number for key, value in totals_of_table(table).items()} == {"count": Decimal(15)}
