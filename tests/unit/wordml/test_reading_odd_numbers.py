"""Lengths, levels and counts that are no numbers, or endless ones, are as if they were not there."""

import pytest

from gen.wordml.reading.document import read_document
from tests.support.word import W, document, docx, paragraph, run

ODD = ["²", "9" * 5000, "1e999", "nan", "-inf", "x", "", "1.2.3", "-1"]
SECTION = (
    '<w:sectPr><w:pgSz w:w="{0}" w:h="{0}"/><w:pgMar w:top="{0}" w:left="{0}" w:gutter="{0}cm"/>'
    '<w:cols w:num="{0}"/><w:pgNumType w:start="{0}"/></w:sectPr>'
)
LIST = (
    '<w:numbering xmlns:w="{w}"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="{0}"><w:start w:val="{0}"/></w:lvl>'
    '<w:lvl w:ilvl="0"><w:start w:val="{0}"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="{0}"><w:startOverride '
    'w:val="{0}"/></w:lvlOverride></w:num></w:numbering>'
)
LOOK = (
    '<w:pPr><w:numPr><w:ilvl w:val="{0}"/><w:numId w:val="1"/></w:numPr><w:ind w:left="{0}" w:hanging="{0}pt"/>'
    '<w:spacing w:before="{0}" w:line="{0}"/><w:outlineLvl w:val="{0}"/></w:pPr>'
)
DRAWN = (
    '<w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:line from="{0},{0}" to="{0}pt,{0}" style="width:{0}pt"/>'
    "</w:pict>"
)
RELATION = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>'
    "</Relationships>"
)


def odd(value: str) -> bytes:
    looks = paragraph(
        LOOK.format(value), run("Điều khoản", f'<w:sz w:val="{value}"/>'), f"<w:r>{DRAWN.format(value)}</w:r>"
    )
    parts = {"word/numbering.xml": LIST.format(value, w=W), "word/_rels/document.xml.rels": RELATION}
    return docx(document(looks, SECTION.format(value)), parts)


@pytest.mark.parametrize("value", ODD, ids=[value[:8] for value in ODD])
def test_a_document_with_odd_numbers_is_read(value: str) -> None:
    found = read_document(odd(value), "a.docx")

    assert "Điều khoản" in found.paragraphs[0].text
    assert abs(found.sections[0].width) < 300
    assert found.sections[0].columns == 1


def test_a_list_deeper_than_word_knows_and_one_that_counts_in_millions_are_read() -> None:
    assert "Điều khoản" in read_document(odd("12"), "a.docx").paragraphs[0].text
    assert len(read_document(odd("99999999"), "a.docx").paragraphs[0].numbered_text) < 100
