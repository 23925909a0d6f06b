"""A table that a programme declares itself is read with all the judgement of a shared one, and carried in documents."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace

from gen.domain.errors import DocumentError
from gen.domain.location import TableLocation
from gen.domain.schema import ColumnKind
from gen.domain.tables import AgencyTables, InputFile, OwnRow, OwnTable
from gen.domain.values import NOT_REPORTED, Source, Value
from gen.intake.findings.forms import HIDDEN_ROW
from gen.intake.packed_tables.reading import unpack_tables
from gen.intake.packed_tables.writing import pack_tables
from gen.intake.report import Reading
from gen.intake.report_reading import read_report_of
from gen.intake.rereading import reread
from gen.programme.forms.shared import shared_tables
from tests.support.own_tables import OVERDUE, SCHEMA, workbook_with

LAND = ("Đất đai", 12, 5, 7, 91.5, date(2024, 11, 30), "x")
CIVIL = ("Hộ tịch", 3, 3, 0, None, None, None)


def reading_of(path: Path) -> Reading:
    return read_report_of(path, path.name, "lao-cai", 2024, SCHEMA)


def said_of(reading: Reading) -> set[tuple[str, str | None]]:
    """Return what is said of the table, by code and cell."""
    places = ((finding.code, finding.location) for finding in reading.findings)
    return {(code, place.cell) for code, place in places if isinstance(place, TableLocation) and place.sheet}


def rows_of(tables: AgencyTables) -> list[dict[str, object]]:
    table = tables.own_table("overdue")
    assert table is not None
    return [
        {key: cell.number if isinstance(cell, Value) else cell for key, cell in table.cells_of(row).items()}
        for row in table.rows
    ]


def test_every_kind_of_cell_is_read_with_the_cell_it_came_from(tmp_path: Path) -> None:
    workbook_with(tmp_path / "lao-cai.xlsx", LAND, CIVIL)

    tables = reading_of(tmp_path / "lao-cai.xlsx").tables

    land, civil = rows_of(tables)
    assert land == {
        "field": "Đất đai",
        "overdue": Decimal(12),
        "short": Decimal(5),
        "long": Decimal(7),
        "satisfied": Decimal("91.5"),
        "settled_on": date(2024, 11, 30),
        "urgent": True,
    }
    assert (civil["satisfied"], civil["settled_on"], civil["urgent"]) == (None, None, False)
    table = tables.own_table("overdue")
    assert table is not None
    assert isinstance(table.rows[0].cells[1], Value)
    assert str(table.rows[0].cells[1].source) == "lao-cai.xlsx!Hồ sơ quá hạn!B2"


def test_a_row_of_totals_is_no_row_and_is_compared_with_the_rows(tmp_path: Path) -> None:
    workbook_with(tmp_path / "lao-cai.xlsx", LAND, CIVIL, ("Tổng cộng", 16, 8, 7, None, None, None))

    reading = reading_of(tmp_path / "lao-cai.xlsx")

    assert [row["field"] for row in rows_of(reading.tables)] == ["Đất đai", "Hộ tịch"]
    assert ("TAB204", "B4") in said_of(reading)


def test_a_note_below_the_table_is_no_row(tmp_path: Path) -> None:
    workbook_with(tmp_path / "lao-cai.xlsx", LAND, ("Ghi chú: số liệu chưa gồm cấp xã",))

    assert [row["field"] for row in rows_of(reading_of(tmp_path / "lao-cai.xlsx").tables)] == ["Đất đai"]


def test_hidden_rows_and_parts_that_are_not_the_sum_are_found_at_their_cells(tmp_path: Path) -> None:
    book = workbook_with(tmp_path / "lao-cai.xlsx", ("Đất đai", 12, 5, 13), CIVIL)
    book[OVERDUE.name].row_dimensions[3].hidden = True
    book.save(tmp_path / "lao-cai.xlsx")

    said = said_of(reading_of(tmp_path / "lao-cai.xlsx"))

    assert {("TAB280", "B2"), ("TAB281", "D2"), (HIDDEN_ROW.code, "A3")} <= said


def test_parts_that_are_not_all_known_prove_nothing_while_they_are_less(tmp_path: Path) -> None:
    workbook_with(tmp_path / "lao-cai.xlsx", ("Đất đai", 12, 5, None))

    assert not {code for code, _cell in said_of(reading_of(tmp_path / "lao-cai.xlsx"))} & {"TAB280", "TAB281"}


def test_a_word_where_a_number_stands_is_an_error_at_its_cell(tmp_path: Path) -> None:
    workbook_with(tmp_path / "lao-cai.xlsx", ("Đất đai", "nhiều", 5, 7))

    assert any(cell == "B2" for _code, cell in said_of(reading_of(tmp_path / "lao-cai.xlsx")))


def test_a_table_that_says_none_is_there_without_rows(tmp_path: Path) -> None:
    workbook_with(tmp_path / "lao-cai.xlsx", ("Không",))

    tables = reading_of(tmp_path / "lao-cai.xlsx").tables

    assert (rows_of(tables), tables.absent) == ([], ())


def test_a_table_that_is_not_handed_in_is_absent_and_one_that_is_left_out_is_not(tmp_path: Path) -> None:
    workbook_with(tmp_path / "lao-cai.xlsx")

    tables = reading_of(tmp_path / "lao-cai.xlsx").tables

    assert (tables.absent, "trainings" in tables.not_asked) == (("overdue",), True)


@pytest.fixture
def reported(tmp_path: Path) -> AgencyTables:
    workbook_with(tmp_path / "lao-cai.xlsx", LAND, CIVIL)
    return reading_of(tmp_path / "lao-cai.xlsx").tables


def test_what_is_packed_is_read_back_as_it_was(reported: AgencyTables) -> None:
    back = unpack_tables(pack_tables(reported, SCHEMA), SCHEMA)

    assert back.tables == replace(reported, prepared_by="", phone="")
    assert back.aside == ()


def test_a_table_that_the_programme_no_longer_has_is_kept_by_its_columns(reported: AgencyTables) -> None:
    back = unpack_tables(pack_tables(reported, SCHEMA), shared_tables()).tables

    assert rows_of(back) == rows_of(reported)


def test_words_with_ends_of_lines_are_carried_whole() -> None:
    columns = (("name", ColumnKind.TEXT), ("count", ColumnKind.WHOLE))
    table = OwnTable("words", columns, (OwnRow(("Một\tdòng\nhai \\", NOT_REPORTED), Source("a.csv", "Bảng", "A2")),))
    tables = AgencyTables("lao-cai", 2024, own=(table,), not_asked=SCHEMA.not_asked, absent=("overdue",))

    assert unpack_tables(pack_tables(tables, SCHEMA), SCHEMA).tables == tables


def test_a_damaged_row_is_refused(reported: AgencyTables) -> None:
    text = pack_tables(reported, SCHEMA).replace("own.overdue\tHộ tịch", "own.overdue\tHộ tịch\t1")

    with pytest.raises(DocumentError):
        unpack_tables(text, SCHEMA)


def test_a_document_is_judged_by_the_same_checks(reported: AgencyTables) -> None:
    table = reported.own_table("overdue")
    assert table is not None
    wrong = OwnRow((*table.rows[0].cells[:3], Value(Decimal(13)), *table.rows[0].cells[4:]), table.rows[0].source)
    tables = replace(reported, own=(replace(table, rows=(wrong, table.rows[1])),))

    again = reread(tables, SCHEMA, InputFile("lao-cai.docx", "0"))

    assert ("TAB280", "B2") in said_of(again)
