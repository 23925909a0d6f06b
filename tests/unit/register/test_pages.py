"""The book of Annex IV."""

from datetime import UTC, date, datetime
from io import BytesIO

import openpyxl

from gen.register import BookEntry, EntryState, Particulars, Series, SeriesOpening
from gen.register.pages import pages_of
from gen.register.spreadsheet import to_workbook

LAO_CAI = Series("lao-cai")
SAID = Particulars("UBND tỉnh Lào Cai", "Báo cáo", "Kết quả năm 2024", "Nguyễn Văn A", "Bộ Nội vụ", "VT, NC", 3)


def entry(number: int, state: EntryState = EntryState.ISSUED, reason: str = "") -> BookEntry:
    day, made = date(2024, 12, number), datetime(2024, 12, 1, tzinfo=UTC)
    return BookEntry(number, LAO_CAI, 2024, number, "BC-UBND", day, state, "", "", SAID, made, reason=reason)


def test_the_columns_are_the_ten_of_the_decree() -> None:
    assert pages_of([], [], 2024).headings == (
        "Số, ký hiệu văn bản",
        "Ngày tháng văn bản",
        "Tên loại và trích yếu nội dung văn bản",
        "Người ký",
        "Nơi nhận văn bản",
        "Đơn vị, người nhận bản lưu",
        "Số lượng bản",
        "Ngày chuyển",
        "Ký nhận",
        "Ghi chú",
    )


def test_a_line_fills_what_is_known_and_leaves_what_is_signed_by_hand() -> None:
    (line,) = pages_of([entry(5)], [], 2024).lines

    assert line == (
        "05/BC-UBND",
        "05/12/2024",
        "Báo cáo\nKết quả năm 2024",
        "Nguyễn Văn A",
        "Bộ Nội vụ",
        "VT, NC",
        "03",
        "",
        "",
        "",
    )


def test_the_cover_says_from_when_to_when_and_from_which_to_which_number() -> None:
    pages = pages_of([entry(5), entry(9)], [], 2024, volume="01")

    assert pages.cover == ("Năm: 2024", "Từ ngày 05/12/2024 đến ngày 09/12/2024", "Từ số 05 đến số 09", "Quyển số: 01")


def test_voided_and_reserved_numbers_stay_in_the_book_with_a_remark() -> None:
    lines = pages_of([entry(1, EntryState.VOID, "Sai ngày"), entry(2, EntryState.RESERVED)], [], 2024).lines

    assert [line[9] for line in lines] == ["Hủy: Sai ngày", "Đã giữ số, chưa ghi vào văn bản"]


def test_numbers_kept_elsewhere_have_a_line_of_their_own() -> None:
    lines = pages_of([entry(8)], [SeriesOpening(LAO_CAI, 2024, 8, "Sổ giấy")], 2024).lines

    assert (lines[0][0], lines[0][9], lines[1][0]) == ("01 - 07", "Sổ giấy", "08/BC-UBND")


def test_the_workbook_holds_cover_and_lines() -> None:
    content = to_workbook(pages_of([entry(5), entry(6)], [], 2024, issuer="UBND tỉnh Lào Cai"))

    book = openpyxl.load_workbook(BytesIO(content))
    sheet = book["Văn bản đi"]
    assert [sheet.cell(1, column).value for column in (1, 10)] == ["Số, ký hiệu văn bản", "Ghi chú"]
    assert [sheet.cell(row, 1).value for row in (2, 3, 4)] == ["(1)", "05/BC-UBND", "06/BC-UBND"]
    assert "UBND TỈNH LÀO CAI" in [row[0].value for row in book["Bìa"].iter_rows(max_row=3)]


def test_the_same_book_makes_the_same_bytes() -> None:
    pages = pages_of([entry(5)], [], 2024)

    assert to_workbook(pages) == to_workbook(pages)
