"""Which column is which: by name, by another known name, by likeness; what is missing, moved or unknown is said."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from gen.domain.diagnostic import Severity
from gen.domain.location import TableLocation
from gen.domain.schema import Column, ColumnKind
from gen.domain.tables import InputFile
from gen.intake.raw import RawSheet
from gen.intake.rows.headings import Heading, find_heading
from gen.programme.forms.shared import shared_tables

BUDGET = shared_tables().sheet("budget")
TRAININGS = shared_tables().sheet("trainings")
FILE = InputFile("lao-cai.xlsx", "")


def heading_of(*rows: list[str], sheet: str = "budget") -> Heading | None:
    raw = RawSheet(FILE, shared_tables().sheet(sheet).name, tuple(enumerate(rows, start=1)))
    return find_heading(shared_tables().sheet(sheet), raw)


def said(heading: Heading | None) -> list[tuple[str, str | None]]:
    assert heading is not None
    return [(f.code, f.location.cell) for f in heading.findings if isinstance(f.location, TableLocation)]


def test_exact_heading_has_no_finding() -> None:
    heading = heading_of(["Nguồn", "Dự toán", "Thực hiện", "Ghi chú"])

    assert said(heading) == []
    assert heading is not None
    assert heading.columns == {"funding": 0, "planned": 1, "spent": 2, "note": 3}


def test_heading_below_titles_is_found_at_its_row() -> None:
    heading = heading_of(["BIỂU 6. KINH PHÍ"], [], ["Nguồn", "Dự toán", "Thực hiện", "Ghi chú"], ["Ngân sách", "1"])

    assert heading is not None
    assert heading.row == 3


def test_capitals_accents_and_spaces_make_no_other_name() -> None:
    assert said(heading_of(["NGUON ", "dự  toán", "Thực hiện:", "ghi chú"])) == []


def test_other_known_name_is_taken_and_said() -> None:
    assert said(heading_of(["Nguồn kinh phí", "Kế hoạch vốn", "Đã chi", "Ghi chú"])) == [
        ("TAB011", "A1"),
        ("TAB011", "B1"),
        ("TAB011", "C1"),
    ]


def test_misspelt_name_is_taken_and_said() -> None:
    assert said(heading_of(["Nguồn", "Dụ toám", "Thực hiện", "Ghi chú"])) == [("TAB011", "B1")]


def test_moved_column_is_read_by_its_name_and_said() -> None:
    heading = heading_of(["Nguồn", "Thực hiện", "Dự toán", "Ghi chú"])

    assert heading is not None
    assert heading.columns["planned"] == 2
    assert said(heading) == [("TAB012", "B1")]


def test_missing_column_of_numbers_is_grave_and_names_the_unknown_one() -> None:
    heading = heading_of(["Nguồn", "Dự toán", "Abc", "Ghi chú"])

    assert ("TAB010", "A1") in said(heading)
    assert ("TAB013", "C1") in said(heading)
    assert heading is not None
    assert any("Abc" in finding.message for finding in heading.findings if finding.code == "TAB010")


def test_missing_column_of_notes_is_a_warning() -> None:
    assert said(heading_of(["Nguồn", "Dự toán", "Thực hiện"])) == [("TAB026", "A1")]


def test_missing_column_of_numbers_that_a_later_form_brought_is_only_said() -> None:
    later = Column("later", "Cột mới", ColumnKind.AMOUNT, since="2099.1")
    raw = RawSheet(FILE, "Kinh phí", ((1, tuple(column.name for column in BUDGET.columns)),))

    heading = find_heading(replace(BUDGET, columns=(*BUDGET.columns, later)), raw)

    assert heading is not None
    (finding,) = heading.findings
    assert (finding.code, finding.severity) == ("TAB036", Severity.INFO)
    assert "cột “Cột mới” (biểu mẫu từ phiên bản 2099.1 mới có)" in finding.message


def test_repeated_column_is_reported_and_the_first_is_read() -> None:
    heading = heading_of(["Nguồn", "Dự toán", "Dự toán", "Thực hiện", "Ghi chú"])

    assert heading is not None
    assert heading.columns["planned"] == 1
    assert said(heading) == [("TAB014", "C1")]


def test_reference_and_numbering_columns_are_passed_over() -> None:
    assert said(heading_of(["STT", "Nguồn", "Dự toán", "Thực hiện", "Ghi chú", "Năm trước (2023): Dự toán"])) == []


def test_columns_with_like_names_are_not_confused() -> None:
    names = ["Tên lớp", "Chủ đề", "Đến ngày", "Từ ngày", "Địa điểm", "Số lượt", "Số người"]

    heading = heading_of(names, sheet="trainings")

    assert heading is not None
    assert {key: names[index] for key, index in heading.columns.items()} == {
        column.key: column.name for column in TRAININGS.columns
    }


def test_sheet_without_a_heading_has_none() -> None:
    assert heading_of(["a", "b"], ["1", "2"]) is None


@pytest.mark.parametrize("name", ["Thực hiện %", "Dự toán (USD)"])
def test_column_in_no_unit_of_money_that_is_known_is_not_taken(name: str) -> None:
    heading = heading_of(["Nguồn", name, "Ghi chú"])

    assert ("TAB013", "B1") in said(heading)
    assert heading is not None
    assert 1 not in heading.columns.values()


@pytest.mark.parametrize(
    ("name", "worth"),
    [
        ("Thực hiện (tỷ)", "1000"),
        ("Thực hiện (nghìn đồng)", "0.001"),
        ("Thực hiện (đơn vị: đồng)", "0.000001"),
        ("Thực hiện, ĐVT: ngàn đồng", "0.001"),
        ("Đã chi [1.000đ]", "0.001"),
        ("THỰC HIỆN\n(Đồng)", "0.000001"),
    ],
)
def test_column_of_money_in_another_unit_is_converted_and_said(name: str, worth: str) -> None:
    heading = heading_of(["Nguồn", "Dự toán", name, "Ghi chú"])

    assert heading is not None
    assert heading.columns["spent"] == 2
    assert heading.worths == {"spent": Decimal(worth)}
    assert ("TAB154", "C1") in said(heading)


@pytest.mark.parametrize("line", ["ĐVT: nghìn đồng", "(Đơn vị tính: 1.000 đồng)", "Biểu 6 (ngàn đồng)"])
def test_line_above_the_table_converts_all_its_money(line: str) -> None:
    heading = heading_of(["Kinh phí", "", line], ["Nguồn", "Dự toán", "Thực hiện", "Ghi chú"])

    assert heading is not None
    assert heading.worths == {"planned": Decimal("0.001"), "spent": Decimal("0.001")}
    assert said(heading) == [("TAB154", "C1")]


@pytest.mark.parametrize(
    "line", ["ĐVT: triệu đồng", "BIỂU 6. KINH PHÍ (triệu đồng)", "Cộng đồng ASEAN", "Đơn vị: Sở Nội vụ"]
)
def test_line_in_the_unit_of_the_table_or_of_none_converts_nothing(line: str) -> None:
    heading = heading_of([line], ["Nguồn", "Dự toán", "Thực hiện", "Ghi chú"])

    assert heading is not None
    assert heading.worths == {}
    assert said(heading) == []


def test_lines_that_contradict_one_another_convert_nothing() -> None:
    heading = heading_of(["KINH PHÍ (triệu đồng)"], ["ĐVT: nghìn đồng"], ["Nguồn", "Dự toán", "Thực hiện", "Ghi chú"])

    assert heading is not None
    assert heading.worths == {}


def test_column_with_the_unit_of_the_table_is_taken() -> None:
    assert said(heading_of(["Nguồn", "Dự toán (triệu đồng)", "Thực hiện", "Ghi chú"])) == []
