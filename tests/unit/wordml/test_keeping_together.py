"""In a finished body the last row of a table has another on its page, and who signs five lines of text."""

import re

from gen.wordml.keeping import keep_together

LINE = "một dòng chữ " * 6
SIGNED = (
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Nơi nhận:</w:t></w:r></w:p></w:tc><w:tc>"
    '<w:p><w:sdt><w:sdtPr><w:tag w:val="gen.signer"/></w:sdtPr></w:sdt></w:p></w:tc></w:tr></w:tbl>'
)


def paragraph(text: str, properties: str = "") -> str:
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def kept(body: str) -> list[str]:
    """The texts of the paragraphs that stay with the next, in order."""
    made = keep_together(body.encode()).decode()
    found = re.findall(r"<w:p>(<w:pPr>.*?</w:pPr>)?(.*?)</w:p>", made)
    return ["".join(re.findall(r">([^<]+)<", rest)) for properties, rest in found if "<w:keepNext/>" in properties]


def test_who_signs_has_five_lines_above_however_they_make_up_paragraphs() -> None:
    assert kept("".join(map(paragraph, "abcdefg")) + SIGNED) == list("cdefg")
    assert kept(paragraph("a") + paragraph(LINE * 3) + paragraph("b") + paragraph("c") + SIGNED) == [LINE * 3, "b", "c"]


def test_a_heading_is_no_line_of_text_and_keeps_itself() -> None:
    heading = paragraph("V. KIẾN NGHỊ", '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>')

    assert kept(paragraph("a") + paragraph(LINE * 4) + heading + paragraph("b") + SIGNED) == [LINE * 4, "b"]


def test_a_table_ends_what_goes_with_the_foot() -> None:
    assert kept(paragraph("a") + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>" + paragraph("b") + SIGNED) == ["b"]


def table(*rows: str) -> str:
    head = "<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p><w:r><w:t>STT</w:t></w:r></w:p></w:tc></w:tr>"
    return "<w:tbl>" + head * 2 + "".join(f"<w:tr><w:tc>{paragraph(row)}</w:tc></w:tr>" for row in rows) + "</w:tbl>"


def test_the_first_row_of_a_table_is_kept_with_nothing_even_where_it_heads_a_group() -> None:
    heading = paragraph("I", "<w:pPr><w:keepNext/></w:pPr>")
    body = table(*"1234").replace(paragraph("1"), heading)

    assert kept(body) == ["3"]
    assert kept(body.replace(paragraph("2"), heading)) == ["I", "3"]


def test_the_last_row_of_a_table_is_not_alone_on_a_page() -> None:
    assert kept(table(*"123")) == ["2"]
    assert kept(table(*"123456") + table(*"12345") + table(*"12")) == ["5", "4"]


def test_a_row_that_was_kept_is_marked_once_and_after_its_style() -> None:
    style = '<w:pStyle w:val="ChuBang"/>'
    body = table("1", "2", "3").replace("<w:p><w:r><w:t xml", f"<w:p><w:pPr>{style}<w:keepNext/></w:pPr><w:r><w:t xml")

    assert keep_together(body.encode()).decode().count(f"<w:pPr>{style}<w:keepNext/></w:pPr>") == 2


def test_a_body_without_tables_and_signer_stays_as_it_is() -> None:
    assert keep_together(paragraph("a").encode()) == paragraph("a").encode()
