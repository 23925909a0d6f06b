"""A province and its departments and districts, as a clerk of Sở Nội vụ works with them."""

import json
from pathlib import Path

from gen.wordml.reading.document import read_document
from tests.support.cli import gen

PRINTED = {
    "lao-cai.svhtt": ("BC-SVHTT", "UBND TỈNH LÀO CAI", "KT. GIÁM ĐỐC", "kính gửi Sở Nội vụ tổng hợp"),
    "lao-cai.huyen-bat-xat": ("BC-UBND", "HUYỆN BÁT XÁT", "TM. ỦY BAN NHÂN DÂN", "kính gửi Sở Nội vụ tổng hợp"),
    "lao-cai.snv": ("BC-SNV", "kính báo cáo Ủy ban nhân dân tỉnh Lào Cai"),
}


def text_of(path: Path) -> str:
    return "\n".join(paragraph.text for paragraph in read_document(path, path.name).paragraphs)


def test_units_report_without_errors_to_whom_they_report(tmp_path: Path) -> None:
    selector = ",".join(PRINTED)
    made = gen("batch", "annual", "--year", "2024", "--agencies", selector, "-o", tmp_path)
    linted = gen("lint", tmp_path)
    absent = [
        (unit, text)
        for unit, texts in PRINTED.items()
        for text in texts
        if text not in text_of(tmp_path / f"annual/2024/{unit}.docx")
    ]
    assert (made.code, linted.code) == (0, 0)
    assert "0 lỗi, 0 cảnh báo" in linted.out
    assert absent == []


def test_a_figure_of_a_province_is_traced_through_its_units_and_compared() -> None:
    said = gen("trace", "CT01.numerator", "--year", "2024", "--agency", "lao-cai", "--by-units")
    assert said.code == 0
    assert "Huyện Bát Xát: " in said.out
    assert "2024/chi-tieu.csv!" in said.out
    assert "chênh lệch 122 (thiếu: Huyện Si Ma Cai)" in said.out.splitlines()[-1]


def test_the_form_of_a_province_is_filled_with_the_sums_of_its_units(tmp_path: Path) -> None:
    said = gen("form", "lao-cai", "--year", "2024", "--by-units", "-o", tmp_path)
    again = gen("form", "lao-cai", "--year", "2024", "--by-units", "-o", tmp_path)
    assert (said.code, again.code) == (0, 1)
    assert "Đã cộng 27/28 đơn vị cấp dưới." in said.out
    assert "lao-cai.xlsx" in again.err


def test_every_figure_of_a_province_is_compared_at_once() -> None:
    said = gen("trace", "all", "--year", "2024", "--agency", "lao-cai", "--by-units", "--json")
    controls = {each["figure"]: each for each in json.loads(said.out)}
    assert said.code == 1
    assert controls["CT01.numerator"]["lacking"] == ["lao-cai.huyen-si-ma-cai"]


def test_the_country_is_added_up_from_below_without_an_agency() -> None:
    said = gen("trace", "CT01.numerator", "--year", "2024", "--by-units")
    assert said.code == 0
    assert said.out.startswith("Cả nước: 156.068* (thiếu: lao-cai.huyen-si-ma-cai)")
    assert said.out.splitlines()[-1].endswith("chênh lệch 122 (thiếu: Huyện Si Ma Cai)")


def test_each_late_unit_gets_a_letter_of_its_department_of_home_affairs(tmp_path: Path) -> None:
    words = ("--year", "2024", "--agencies", "units:lao-cai", "--date", "2024-12-08")
    said = gen("status", *words, "--letters", "-o", tmp_path)
    linted = gen("lint", tmp_path)

    letters = {path.stem: text_of(path) for path in tmp_path.rglob("*.docx")}
    text = letters["lao-cai.huyen-si-ma-cai"]
    late = {line.split()[0] for line in said.out.splitlines() if "chưa gửi, quá hạn 3 ngày" in line}
    assert late == set(letters)
    assert (linted.code, "0 lỗi, 0 cảnh báo" in linted.out) == (0, True)
    for words_of_letter in (
        "Kính gửi: Ủy ban nhân dân huyện Si Ma Cai",
        "(Kế hoạch số 171/KH-UBND ngày 05 tháng 7 năm 2019 của Ủy ban nhân dân tỉnh Lào Cai)",
        "về Sở Nội vụ chậm nhất ngày 05 tháng 12 hằng năm",
        "đã quá hạn 03 ngày",
        "trước ngày 11/12/2024",
    ):
        assert words_of_letter in text


def test_a_letter_before_anything_has_come_in_does_not_count_nought_of_them(tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    words = ("--year", "2019", "--data", tmp_path / "nothing", "-o", tmp_path / "letter.docx")
    gen("make", "reminder", "lao-cai.syt", *words)

    text = text_of(tmp_path / "letter.docx")
    assert "Tính đến ngày 10/12/2019, Sở Nội vụ chưa nhận được báo cáo" in text
    assert "0/28" not in text


def test_a_single_reminder_and_a_batch_of_them_are_the_same_letters(tmp_path: Path) -> None:
    one, many = tmp_path / "one", tmp_path / "many"
    gen("make", "reminder", "lao-cai.huyen-si-ma-cai", "--year", "2024", "-o", one)
    gen("batch", "reminder", "--agencies", "units:lao-cai", "--year", "2024", "-o", many)

    path = "reminder/2024/lao-cai.huyen-si-ma-cai.docx"
    assert (one / path).read_bytes() == (many / path).read_bytes()
    assert "lao-cai.stp" not in {letter.stem for letter in many.rglob("*.docx")}


def test_a_letter_to_a_district_that_is_no_more_is_refused_and_the_way_on_is_told(tmp_path: Path) -> None:
    words = ("--year", "2024", "--agencies", "units:lao-cai", "--date", "2025-12-08")
    said = gen("status", *words, "--letters", "-o", tmp_path)

    assert list(tmp_path.rglob("*.docx")) == []
    assert "huyện Si Ma Cai” (lao-cai.huyen-si-ma-cai) không còn từ ngày 01/07/2025" in said.err
    assert "--date" in said.err


def test_after_the_districts_the_communes_are_on_the_board(tmp_path: Path) -> None:
    said = gen("status", "--year", "2025", "--agencies", "units:lao-cai", "--date", "2025-12-08")

    assert "lao-cai.xa-bat-xat" in said.out
    assert "lao-cai.huyen-" not in said.out


def test_the_board_of_units_is_that_of_the_fifth_of_december() -> None:
    said = gen("status", "--year", "2024", "--agencies", "units:lao-cai", "--date", "2024-12-08")
    assert said.code == 1
    assert "05/12/2024" in said.out
    assert "lao-cai.huyen-si-ma-cai" in said.out
