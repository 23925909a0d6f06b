"""Files for the archive: what lies in which, and the lists of the annex."""

from datetime import date

import pytest

from gen.domain.errors import RegisterError
from gen.register.book import Register
from gen.register.dossiers.model import Dossier, Listed
from gen.register.dossiers.pages import catalogue, contents, transfer

REPORTS = Dossier(2024, "01.TCCB", "Báo cáo năm 2024", "20 năm", "Tổ chức cán bộ", "Cải cách hành chính", "Trần Thị B")
PLANS = Dossier(2024, "02.TCCB", "Kế hoạch năm 2024", "Vĩnh viễn", "Tổ chức cán bộ")
FINANCE = Dossier(2024, "01.TC", "Dự toán năm 2024", "10 năm", "Tài chính")
REPORT = Listed("15/BC-UBND", date(2024, 12, 18), "Báo cáo", "Kết quả năm 2024", "UBND tỉnh Lào Cai", "1-12")


def test_a_file_is_made_once(book: Register) -> None:
    book.dossiers.make(REPORTS)
    book.dossiers.make(REPORTS)

    assert book.dossiers.all() == (REPORTS,)


def test_another_file_of_the_same_code_and_year_is_refused(book: Register) -> None:
    book.dossiers.make(REPORTS)

    with pytest.raises(RegisterError, match=r"đã có hồ sơ 01\.TCCB: “Báo cáo năm 2024”"):
        book.dossiers.make(Dossier(2024, "01.TCCB", "Việc khác", "5 năm"))


@pytest.mark.parametrize(
    ("code", "title", "term", "said"),
    [
        ("TCCB.01", "Báo cáo", "5 năm", "số, ký hiệu hồ sơ"),
        ("01/TCCB", "Báo cáo", "5 năm", "số, ký hiệu hồ sơ"),
        ("01.TCCB", " ", "5 năm", "tiêu đề"),
        ("01.TCCB", "Báo cáo", "mãi mãi", "Thời hạn bảo quản"),
        ("01.TCCB", "Báo cáo", "0 năm", "Thời hạn bảo quản"),
    ],
)
def test_what_the_annex_does_not_know_is_refused(code: str, title: str, term: str, said: str) -> None:
    with pytest.raises(RegisterError, match=said):
        Dossier(2024, code, title, term)


def test_a_line_lies_in_a_file_once_and_its_pages_may_be_written_anew(book: Register) -> None:
    book.dossiers.make(REPORTS)

    put = [book.dossiers.put(2024, "01.TCCB", "lao-cai@2024#1", pages) for pages in ("1-12", "1-12", "1-14")]

    assert put == [True, False, True]
    assert [(item.line, item.pages) for item in book.dossiers.items()] == [("lao-cai@2024#1", "1-14")]
    assert book.damages() == ()


def test_a_line_is_taken_out_with_a_reason(book: Register) -> None:
    book.dossiers.make(REPORTS)
    book.dossiers.put(2024, "01.TCCB", "lao-cai@2024#1")
    with pytest.raises(RegisterError, match="lý do"):
        book.dossiers.take_out(2024, "01.TCCB", "lao-cai@2024#1", "")

    book.dossiers.take_out(2024, "01.TCCB", "lao-cai@2024#1", "Nhầm hồ sơ")

    assert book.dossiers.items() == ()
    assert book.damages() == ()


def test_a_file_that_is_not_there_is_told(book: Register) -> None:
    with pytest.raises(RegisterError, match="gen register file new"):
        book.dossiers.put(2024, "09.TCCB", "lao-cai@2024#1")
    with pytest.raises(RegisterError, match="gen register file new"):
        book.dossiers.find(2024, "09.TCCB")


def test_the_catalogue_numbers_large_headings_in_roman_and_small_ones_in_arabic() -> None:
    pages = catalogue([REPORTS, FINANCE, PLANS], 2024)

    assert [line.texts[1] for line in pages.lines] == [
        "I. TỔ CHỨC CÁN BỘ",
        "1. Cải cách hành chính",
        "Báo cáo năm 2024",
        "Kế hoạch năm 2024",
        "II. TÀI CHÍNH",
        "Dự toán năm 2024",
    ]
    assert [line.heading for line in pages.lines] == [True, True, False, False, True, False]
    assert pages.closing == (
        "Danh mục hồ sơ này có 03 hồ sơ, bao gồm:",
        "01 hồ sơ bảo quản vĩnh viễn;",
        "02 hồ sơ bảo quản có thời hạn.",
    )


def test_the_list_for_the_archive_tells_the_span_and_the_last_page_of_each_file() -> None:
    later = Listed("16/BC-UBND", date(2024, 12, 25), "Báo cáo", "Bổ sung", "UBND tỉnh Lào Cai", "13-20")

    pages = transfer([REPORTS, PLANS], {"01.TCCB": [later, REPORT]}, 2024)

    first, second = pages.lines
    assert first.texts == ("1", "01.TCCB", "Báo cáo năm 2024", "18/12/2024 - 25/12/2024", "20 năm", "20", "")
    assert second.texts[3:6] == ("", "Vĩnh viễn", "")
    assert pages.closing[1] == "Viết bằng chữ: Hai hồ sơ (đơn vị bảo quản)."


def test_the_list_of_a_file_has_the_seven_columns_of_the_annex() -> None:
    pages = contents(REPORTS, [REPORT])

    assert [column.heading for column in pages.form.columns] == [
        "STT",
        "Số, ký hiệu văn bản",
        "Ngày tháng năm văn bản",
        "Tên loại và trích yếu nội dung văn bản",
        "Tác giả văn bản",
        "Tờ số/ Trang số",
        "Ghi chú",
    ]
    assert pages.below == ("Số, ký hiệu hồ sơ: 01.TCCB", "Năm 2024")
    (line,) = pages.lines
    assert line.texts[:4] == ("1", "15/BC-UBND", "18/12/2024", "Báo cáo\nKết quả năm 2024")
