"""Effective formatting: defaults, styles, tables, runs, in the order in which Word applies them."""

import pytest

from gen.wordml.model import Alignment
from tests.support.word_xml import paragraph_of, read_body

_STYLES = (
    "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='22'/></w:rPr></w:rPrDefault>"
    "<w:pPrDefault><w:pPr><w:spacing w:after='160'/></w:pPr></w:pPrDefault></w:docDefaults>"
    "<w:style w:type='paragraph' w:default='1' w:styleId='N'><w:name w:val='Normal'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='A'><w:name w:val='Alpha'/><w:basedOn w:val='N'/>"
    "<w:pPr><w:jc w:val='center'/></w:pPr><w:rPr><w:b/><w:sz w:val='28'/></w:rPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='B'><w:name w:val='Beta'/><w:basedOn w:val='A'/>"
    "<w:rPr><w:i/></w:rPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='L'><w:name w:val='Loop'/><w:basedOn w:val='L'/></w:style>"
    "<w:style w:type='character' w:styleId='C'><w:name w:val='Strong'/><w:rPr><w:b/></w:rPr></w:style>"
    "<w:style w:type='table' w:styleId='T'><w:name w:val='Table'/><w:rPr><w:sz w:val='20'/></w:rPr></w:style>"
)


def _paragraph(properties: str, run: str) -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>x</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("properties", "run", "size", "bold", "italic"),
    [
        ("", "", 11.0, False, False),
        ("<w:pStyle w:val='A'/>", "", 14.0, True, False),
        ("<w:pStyle w:val='B'/>", "", 14.0, True, True),
        ("<w:pStyle w:val='B'/>", "<w:sz w:val='26'/><w:b w:val='0'/>", 13.0, False, True),
        ("<w:pStyle w:val='A'/>", "<w:rStyle w:val='C'/>", 14.0, False, False),
        ("", "<w:rStyle w:val='C'/>", 11.0, True, False),
        ("<w:pStyle w:val='L'/>", "", 11.0, False, False),
        ("<w:pStyle w:val='unknown'/>", "", 11.0, False, False),
    ],
)
def test_a_run_is_formatted_by_the_nearest_that_says_so(
    properties: str, run: str, size: float, bold: bool, italic: bool
) -> None:
    look = paragraph_of(_paragraph(properties, run), _STYLES).runs[0].format

    assert (look.size, look.bold, look.italic) == (size, bold, italic)


def test_a_paragraph_takes_alignment_from_its_style_and_gaps_from_the_defaults() -> None:
    look = paragraph_of(_paragraph("<w:pStyle w:val='B'/><w:spacing w:before='120' w:line='360'/>", ""), _STYLES).format

    assert (look.style, look.alignment) == ("Beta", Alignment.CENTRE)
    assert (look.before, look.after, look.line) == (6.0, 8.0, 1.5)


def test_a_table_style_yields_to_the_style_of_the_paragraph() -> None:
    cell = "<w:tbl><w:tblPr><w:tblStyle w:val='T'/></w:tblPr><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>"

    plain = read_body(cell.format(_paragraph("", "")), _STYLES).paragraphs[0]
    styled = read_body(cell.format(_paragraph("<w:pStyle w:val='A'/>", "")), _STYLES).paragraphs[0]

    assert (plain.runs[0].format.size, styled.runs[0].format.size) == (10.0, 14.0)


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        ("<w:ind w:firstLine='720'/>", (0.0, 12.7)),
        ("<w:ind w:left='567' w:hanging='284'/>", (10.0, -5.0)),
        ("<w:ind w:start='1cm'/>", (10.0, 0.0)),
    ],
)
def test_indents_are_read_in_millimetres(xml: str, expected: tuple[float, float]) -> None:
    look = paragraph_of(f"<w:p><w:pPr>{xml}</w:pPr></w:p>", _STYLES).format

    assert (round(look.left, 1), round(look.first_line, 1)) == expected


def test_exact_spacing_is_read_in_points() -> None:
    look = paragraph_of("<w:p><w:pPr><w:spacing w:line='340' w:lineRule='exact'/></w:pPr></w:p>", _STYLES).format

    assert (look.line, look.line_rule) == (17.0, "exact")


def test_theme_fonts_are_looked_up_in_the_theme() -> None:
    theme = (
        "<a:theme xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'><a:themeElements><a:fontScheme>"
        "<a:minorFont><a:latin typeface='Calibri'/></a:minorFont></a:fontScheme></a:themeElements></a:theme>"
    )
    run = "<w:rFonts w:asciiTheme='minorHAnsi' w:ascii='Arial' w:hAnsi='Arial'/>"

    look = paragraph_of(_paragraph("", run), _STYLES, theme=theme).runs[0].format

    assert (look.font, look.high_font) == ("Calibri", "Arial")
