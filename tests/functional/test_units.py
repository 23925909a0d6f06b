"""A province and its departments and districts, as a clerk of Sở Nội vụ works with them."""

import json
from pathlib import Path

from gen.wordml import read_document
from tests.support.cli import gen

PRINTED = {
    "lao-cai.svhtt": ("BC-SVHTT", "UBND TỈNH LÀO CAI", "KT. GIÁM ĐỐC", "kính gửi Sở Nội vụ tổng hợp"),
    "lao-cai.huyen-bat-xat": ("BC-UBND", "HUYỆN BÁT XÁT", "TM. ỦY BAN NHÂN DÂN", "kính gửi Sở Nội vụ tổng hợp"),
    "lao-cai.snv": ("BC-SNV", "kính báo cáo Ủy ban nhân dân tỉnh Lào Cai"),
}


def text_of(path: Path) -> str:
    return "\n".join(paragraph.text for paragraph in read_document(path, path.name).paragraphs)


def test_units_report_without_fault_to_whom_they_report(tmp_path: Path) -> None:
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
    assert "chênh lệch 131 (thiếu: Huyện Si Ma Cai)" in said.out.splitlines()[-1]


def test_every_figure_of_a_province_is_compared_at_once() -> None:
    said = gen("trace", "all", "--year", "2024", "--agency", "lao-cai", "--by-units", "--json")
    controls = {each["figure"]: each for each in json.loads(said.out)}
    assert said.code == 1
    assert controls["CT01.numerator"]["lacking"] == ["lao-cai.huyen-si-ma-cai"]


def test_comparing_without_a_body_is_answered_with_what_to_type() -> None:
    said = gen("trace", "CT01", "--year", "2024", "--by-units")
    assert said.code == 2
    assert "--agency lao-cai" in said.err


def test_the_board_of_units_is_that_of_the_fifth_of_december() -> None:
    said = gen("status", "--year", "2024", "--agencies", "units:lao-cai", "--date", "2024-12-08")
    assert said.code == 1
    assert "05/12/2024" in said.out
    assert "lao-cai.huyen-si-ma-cai" in said.out
