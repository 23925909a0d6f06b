"""Number and date lines of documents that were not made by this program."""

from collections.abc import Callable
from datetime import date
from unicodedata import normalize

import pytest
from lxml import etree

from gen.wordml.patching.lines import HeaderLine, day_of, fill, find_date_lines, find_number_lines
from gen.wordml.patching.markup import spliced
from tests.support.word import W, document, paragraph, run


def filled(xml: bytes, find: Callable[[bytes], tuple[HeaderLine, ...]], word: str, text: str) -> list[str]:
    edits = [edit for line in find(xml) for edit in fill(xml, line, word, text)]
    root = etree.fromstring(spliced(xml, edits))
    tags = (f"{{{W}}}t", f"{{{W}}}tab")
    found = [
        "".join((one.text or "") if one.tag == tags[0] else "\t" for one in p.iter(*tags))
        for p in root.iter(f"{{{W}}}p")
    ]
    return [text for text in found if text]


@pytest.mark.parametrize(
    "runs",
    [
        run("Số:      /QĐ-UBND"),
        run("Số:") + run("    ") + run(" /") + run("QĐ-UBND"),
        run("Số: ……./QĐ-UBND"),
        run("Số:/QĐ-UBND"),
        run("Số:") + "<w:r><w:tab/></w:r>" + run("/QĐ-UBND"),
        run("Số:") + "<w:r><w:tab/><w:t>..</w:t></w:r>" + run("/QĐ-UBND"),
        run(normalize("NFD", "Số: ") + "    /QĐ-UBND"),
    ],
)
def test_a_blank_number_is_filled_in(runs: str) -> None:
    texts = filled(document(paragraph(runs)), find_number_lines, "blank", " 05")

    assert [normalize("NFC", text) for text in texts] == ["Số: 05/QĐ-UBND"]


@pytest.mark.parametrize(
    ("text", "number", "symbol"),
    [
        ("Số:     /BC-UBND", "", "BC-UBND"),
        ("Số: 15/QĐ - SCT", "15", "QĐ - SCT"),
        ("Số: 12/2019/QĐ-TTg", "12", "2019/QĐ-TTg"),
        ("Số:     /UBND-VX", "", "UBND-VX"),
    ],
)
def test_number_and_symbol_are_read(text: str, number: str, symbol: str) -> None:
    (line,) = find_number_lines(document(paragraph(run(text))))

    assert (line.words["number"], line.words["symbol"]) == (number, symbol)


@pytest.mark.parametrize("text", ["Số người: 5/10", "Theo Công văn số: 5/BC", "Số liệu", "1. Số: "])
def test_other_lines_are_no_number_line(text: str) -> None:
    assert find_number_lines(document(paragraph(run(text)))) == ()


@pytest.mark.parametrize(
    "runs",
    [
        run("Lào Cai, ngày     tháng 12 năm 2024"),
        run("Lào Cai, ngày") + run("     ") + run("tháng     năm 2024"),
        run("Lào Cai, ngày ... tháng ... năm ....", "<w:i/>"),
        run("Lào Cai, ngày") + "<w:r><w:tab/></w:r>" + run("tháng 12 năm 2024"),
    ],
)
def test_a_blank_date_is_filled_in(runs: str) -> None:
    texts = filled(document(paragraph(runs)), find_date_lines, "date", "ngày 05 tháng 12 năm 2024")

    assert texts == ["Lào Cai, ngày 05 tháng 12 năm 2024"]


def test_a_date_in_a_sentence_is_no_date_line() -> None:
    text = "Quyết định số 1439/QĐ-TTg, ngày 29 tháng 10 năm 2018 của Thủ tướng Chính phủ"

    assert find_date_lines(document(paragraph(run(text)))) == ()


def test_a_text_box_is_filled_in_both_of_its_copies() -> None:
    box = paragraph(run("Số:    /BC"))
    both = f"<w:r><w:pict>{box}</w:pict></w:r><w:r><w:pict>{box}</w:pict></w:r>"

    assert filled(document(paragraph(both, run("x"))), find_number_lines, "blank", " 05")[-2:] == ["Số: 05/BC"] * 2


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("ngày 05 tháng 3 năm 2025", date(2025, 3, 5)),
        ("ngày      tháng 12 năm 2024", None),
        ("ngày 31 tháng 02 năm 2024", None),
        ("hôm nay", None),
    ],
)
def test_a_complete_date_is_understood(text: str, day: date | None) -> None:
    assert day_of(text) == day
