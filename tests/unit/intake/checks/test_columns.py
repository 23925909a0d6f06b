"""What a whole column says of its cells, and cells that were filled in but go into no document."""

import copy
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from gen.domain.diagnostic import Severity
from gen.domain.location import TableLocation
from gen.intake import Checker, Report
from gen.programme import Programme
from tests.support.reported import CORRECT, Rows, write_workbook

Found = set[tuple[str, str]]


def loud(tables: dict[str, Rows], folder: Path, programme: Programme, beside: dict[str, object] | None = None) -> Found:
    """Return code and place of the errors and warnings; ``beside`` holds more cells, by sheet and address."""
    path = write_workbook(folder / "2024" / "lao-cai.xlsx", tables)
    if beside:
        book = openpyxl.load_workbook(path)
        for place, value in beside.items():
            sheet, _mark, cell = place.partition("!")
            book[sheet][cell].value = value
        book.save(path)
    return {
        (finding.code, f"{finding.location.sheet}!{finding.location.cell}")
        for finding in Checker(programme).check(Report(folder / "2024", "lao-cai", 2024)).findings
        if finding.severity is not Severity.INFO and isinstance(finding.location, TableLocation)
    }


def with_rows(key: str, rows: Rows) -> dict[str, Rows]:
    return {**copy.deepcopy(CORRECT), key: rows}


def instruments(*days: date | str) -> dict[str, Rows]:
    return with_rows(
        "instruments",
        [[f"{n}/KH-UBND", day, "Ủy ban nhân dân tỉnh Lào Cai", f"Kế hoạch số {n}"] for n, day in enumerate(days, 1)],
    )


def budget(*amounts: object) -> dict[str, Rows]:
    sources = ["Ngân sách trung ương", "Ngân sách địa phương", "Đối tác, tài trợ", "Nguồn khác"]
    return with_rows("budget", [[source, amount, None, ""] for source, amount in zip(sources, amounts, strict=False)])


def publicity(*counts: object) -> dict[str, Rows]:
    forms = ["Hội nghị, hội thảo", "Tin, bài trên báo, đài", "Tài liệu, ấn phẩm", "Hình thức khác"]
    return with_rows("publicity", [[form, 2, count, ""] for form, count in zip(forms, counts, strict=False)])


def classes(*spans: tuple[date, date]) -> dict[str, Rows]:
    return with_rows(
        "trainings",
        [[f"Lớp {n}", "Ngoại ngữ", start, end, "Lào Cai", 40 + n, 40 + n] for n, (start, end) in enumerate(spans)],
    )


def test_days_later_than_the_figures_unless_turned_round_make_the_column_doubtful(
    tmp_path: Path, programme: Programme
) -> None:
    found = loud(instruments(date(2024, 12, 11), date(2024, 5, 3), date(2024, 4, 4)), tmp_path, programme)

    assert {("TAB126", "Văn bản!B2"), ("TAB126", "Văn bản!B3")} <= found
    assert ("TAB126", "Văn bản!B4") not in found


def test_classes_that_last_months_but_would_last_days_turned_round_are_doubtful(
    tmp_path: Path, programme: Programme
) -> None:
    spans = (date(2024, 6, 5), date(2024, 8, 5)), (date(2024, 2, 9), date(2024, 3, 9))

    found = loud(classes(*spans), tmp_path, programme)

    assert {("TAB126", f"Tập huấn!{cell}") for cell in ("C2", "D2", "C3", "D3")} <= found


def test_classes_of_days_are_not_doubted(tmp_path: Path, programme: Programme) -> None:
    spans = (
        (date(2024, 5, 6), date(2024, 5, 8)),
        (date(2024, 3, 4), date(2024, 3, 4)),
        (date(2024, 6, 5), date(2024, 8, 5)),
    )

    assert "TAB126" not in {code for code, _place in loud(classes(*spans), tmp_path, programme)}


@pytest.mark.parametrize(
    "days",
    [
        (date(2024, 2, 5), date(2024, 5, 3)),
        (date(2024, 2, 20), date(2025, 1, 2)),
        ("05/02/2024", "20/02/2024"),
        (date(2023, 12, 20), date(2024, 3, 1)),
    ],
)
def test_days_of_the_period_or_with_a_late_one_among_them_are_not_doubted(
    days: tuple[date | str, ...], tmp_path: Path, programme: Programme
) -> None:
    assert not [code for code, _place in loud(instruments(*days), tmp_path, programme) if code in ("TAB126", "TAB115")]


def test_mark_used_otherwise_than_in_the_rest_of_the_column_is_told(tmp_path: Path, programme: Programme) -> None:
    assert ("TAB179", "Tuyên truyền!C4") in loud(publicity("1.234", "2.500", "1,150"), tmp_path, programme)
    assert ("TAB179", "Kinh phí!B3") in loud(budget("350,5", "120.5", "1.290,5"), tmp_path / "money", programme)


@pytest.mark.parametrize(
    "tables",
    [
        budget("1.290,5", "350,5", "1.290.000"),
        budget("350 tr.đ", "120,5", 30.5),
        publicity("1.234", "12.500", 150),
        publicity(1234, 567, 89),
    ],
)
def test_marks_used_alike_are_not_told(tables: dict[str, Rows], tmp_path: Path, programme: Programme) -> None:
    assert not [code for code, _place in loud(tables, tmp_path, programme) if code == "TAB179"]


def test_amount_beside_one_with_three_decimals_is_asked_about(tmp_path: Path, programme: Programme) -> None:
    found = loud(budget(1.234, 1.29, 567), tmp_path, programme)

    assert {("TAB109", "Kinh phí!B2"), ("TAB125", "Kinh phí!B3")} <= found
    assert ("TAB125", "Kinh phí!B4") not in found


def test_amounts_with_a_decimal_are_usual(tmp_path: Path, programme: Programme) -> None:
    found = loud(budget(1.5, 290.25, 567), tmp_path, programme)

    assert not [code for code, _place in found if code in ("TAB109", "TAB125")]


def indicators(*changes: tuple[int, int, object]) -> dict[str, Rows]:
    tables: dict[str, Rows] = copy.deepcopy(CORRECT)
    for row, column, value in changes:
        tables["indicators"][row][column] = value
    return tables


@pytest.mark.parametrize(
    ("changes", "code", "cell"),
    [
        (((0, 3, None), (0, 4, None), (0, 5, 82.5)), "TAB175", "G2"),
        (((1, 3, 1),), "TAB176", "D3"),
        (((2, 4, 3),), "TAB176", "E4"),
        (((0, 6, 85),), "TAB177", "G2"),
        (((2, 6, 5),), "TAB177", "G4"),
    ],
)
def test_figure_that_goes_into_no_document_is_named(
    changes: tuple[tuple[int, int, object], ...], code: str, cell: str, tmp_path: Path, programme: Programme
) -> None:
    cells = {"TAB175": cell.replace("G", "F")}
    assert (code, f"Chỉ tiêu!{cells.get(code, cell)}") in loud(indicators(*changes), tmp_path, programme)


def test_cells_beside_a_table_are_named_once(tmp_path: Path, programme: Programme) -> None:
    found = loud(CORRECT, tmp_path, programme, {"Kinh phí!F2": 999, "Nhiệm vụ!L2": "đã sửa", "Nhiệm vụ!L3": 12})

    assert {("TAB178", "Kinh phí!F2"), ("TAB178", "Nhiệm vụ!L2")} <= found
    assert ("TAB178", "Nhiệm vụ!L3") not in found


@pytest.mark.parametrize(
    "beside",
    [
        {"Kinh phí!F1": "Năm trước (2023): Dự toán", "Kinh phí!F2": 300},
        {"Nhiệm vụ!L2": 1, "Nhiệm vụ!L3": 2},
        {"Kinh phí!F2": "  "},
        {"Kinh phí!F9": None},
    ],
)
def test_columns_for_comparison_and_numbers_of_rows_are_not_named(
    beside: dict[str, object], tmp_path: Path, programme: Programme
) -> None:
    assert not [code for code, _place in loud(CORRECT, tmp_path, programme, beside) if code == "TAB178"]
