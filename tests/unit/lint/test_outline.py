"""The outline: what each paragraph of the text is, and which numbers are out of order."""

import pytest

from gen.lint.anatomy.outline import OutlineLevel, out_of_order, outline_of, roman_value
from gen.wordml.model import CellRef, Paragraph, ParagraphFormat, Run, RunFormat


def _paragraphs(*texts: str, bold: bool = False) -> list[Paragraph]:
    return [
        Paragraph(number, "body", text, (Run(text, RunFormat(bold=bold)),), ParagraphFormat())
        for number, text in enumerate(texts, start=1)
    ]


@pytest.mark.parametrize(
    ("text", "level", "label", "value"),
    [
        ("Phần I. MỞ ĐẦU", OutlineLevel.PART, "I", 1),
        ("Phần thứ hai", OutlineLevel.PART, "hai", 2),
        ("Chương IV", OutlineLevel.CHAPTER, "IV", 4),
        ("Mục 2", OutlineLevel.SECTION, "2", 2),
        ("Tiểu mục 1", OutlineLevel.SUBSECTION, "1", 1),
        ("Điều 12. Phạm vi", OutlineLevel.ARTICLE, "12", 12),
        ("II. KẾT QUẢ", OutlineLevel.ROMAN, "II", 2),
        ("II/ KẾT QUẢ", OutlineLevel.ROMAN, "II", 2),
        ("3. Sở Nội vụ", OutlineLevel.CLAUSE, "3", 3),
        ("1.2. Nhiệm vụ", OutlineLevel.DECIMAL, "1.2", 0),
        ("đ) Tổ chức", OutlineLevel.POINT, "đ", 5),
        ("- Tổ chức", OutlineLevel.DASH, "", 0),
        ("Tổ chức", OutlineLevel.TEXT, "", 0),
    ],
)
def test_a_paragraph_is_known_by_its_number(text: str, level: OutlineLevel, label: str, value: int) -> None:
    (item,) = outline_of(_paragraphs(text))

    assert (item.level, item.label, item.value) == (level, label, value)


@pytest.mark.parametrize(
    "text",
    [
        "Điều 5 Luật Cán bộ, công chức quy định rõ",
        "Phần mềm quản lý văn bản",
        "Mục tiêu chung",
        "V/v báo cáo kết quả",
        "1.708 công chức",
        "12 lớp tập huấn",
        "3/2 là ngày thành lập Đảng",
        "Chương trình hành động",
    ],
)
def test_a_sentence_that_begins_with_such_a_word_or_figure_is_text(text: str) -> None:
    (item,) = outline_of(_paragraphs(text))

    assert item.level is OutlineLevel.TEXT


def test_an_article_without_a_mark_is_known_by_its_bold_letters() -> None:
    (item,) = outline_of(_paragraphs("Điều 5 Hiệu lực", bold=True))

    assert item.level is OutlineLevel.ARTICLE


def test_paragraphs_of_tables_are_left_out() -> None:
    (paragraph,) = _paragraphs("1. Sở Nội vụ")

    assert outline_of([paragraph._replace(cell=CellRef(1, 1, 1, 2, 1))]) == ()


@pytest.mark.parametrize(
    ("texts", "wrong"),
    [
        (("1. A", "2. B", "3. C"), []),
        (("1. A", "2. B", "4. C"), ["4"]),
        (("1. A", "2. B", "2. C", "3. D"), ["2"]),
        (("2. A", "3. B"), ["2"]),
        (("1. A", "1. X", "2. Y", "2. B", "3. C"), []),
        (("1. A", "1. X", "2. Y", "3. Z", "2. B"), []),
    ],
)
def test_a_list_within_a_list_is_in_order_but_no_gap_and_no_repetition(
    texts: tuple[str, ...], wrong: list[str]
) -> None:
    items = outline_of(_paragraphs(*texts))

    assert [error.item.label for error in out_of_order(items, OutlineLevel.CLAUSE, ())] == wrong


def test_articles_quoted_from_the_text_that_is_amended_are_plain_text() -> None:
    items = outline_of(_paragraphs("Điều 1. Sửa đổi Điều 5:", "“Điều 5. A", "Điều 6. B”.", "Điều 2. C"))

    assert [item.level for item in items] == [
        OutlineLevel.ARTICLE,
        OutlineLevel.TEXT,
        OutlineLevel.TEXT,
        OutlineLevel.ARTICLE,
    ]


def test_a_quote_never_closed_hides_nothing() -> None:
    items = outline_of(_paragraphs("Điều 1. Sửa đổi “Đề án:", "Điều 2. B"))

    assert [item.level for item in items] == [OutlineLevel.ARTICLE, OutlineLevel.ARTICLE]


def test_a_heading_begins_a_new_count() -> None:
    items = outline_of(_paragraphs("I. A", "1. B", "2. C", "II. D", "1. E", "3. F"))

    (found,) = out_of_order(items, OutlineLevel.CLAUSE, (OutlineLevel.ROMAN,))

    assert (found.item.label, found.expected) == ("3", 2)


@pytest.mark.parametrize(("label", "value"), [("IV", 4), ("IX", 9), ("XIV", 14), ("IIII", 0), ("VX", 0)])
def test_only_well_formed_roman_numbers_count(label: str, value: int) -> None:
    assert roman_value(label) == value
