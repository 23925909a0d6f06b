"""The fonts of a theme: by the language of the theme, as Word chooses them."""

import pytest
from lxml import etree

from gen.wordml.reading.properties import Properties
from gen.wordml.reading.theme import ThemeFonts

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _group(kind: str, latin: str, viet: str, complex_script: str) -> str:
    return (
        f'<a:{kind}Font><a:latin typeface="{latin}"/><a:ea typeface=""/><a:cs typeface="{complex_script}"/>'
        f'<a:font script="Arab" typeface="Arial"/><a:font script="Viet" typeface="{viet}"/></a:{kind}Font>'
    )


_THEME = (
    f'<a:theme xmlns:a="{_A}"><a:themeElements><a:fontScheme>'
    + _group("major", "Calibri Light", "Times New Roman", "")
    + _group("minor", "Calibri", "Arial", "Tahoma")
    + "</a:fontScheme></a:themeElements></a:theme>"
)


def _fonts(language: str, attributes: str) -> Properties:
    element = etree.fromstring(f'<w:rFonts xmlns:w="{_W}" {attributes}/>')
    return ThemeFonts(etree.fromstring(_THEME), language).read(element)


@pytest.mark.parametrize(
    ("language", "slot", "font"),
    [
        ("vi-VN", "majorHAnsi", "Times New Roman"),
        ("vi-VN", "minorHAnsi", "Arial"),
        ("vi", "majorAscii", "Times New Roman"),
        ("en-US", "majorHAnsi", "Calibri Light"),
        ("", "minorHAnsi", "Calibri"),
        ("vi-VN", "majorBidi", "Times New Roman"),
        ("en-US", "minorBidi", "Tahoma"),
    ],
)
def test_a_theme_font_is_that_of_the_language_of_the_theme(language: str, slot: str, font: str) -> None:
    found = _fonts(language, f'w:asciiTheme="{slot}" w:hAnsiTheme="{slot}"')

    assert found == {"font": font, "high_font": font}


def test_a_name_beside_a_slot_that_no_theme_knows_is_taken() -> None:
    assert _fonts("vi-VN", 'w:asciiTheme="other" w:ascii="Times New Roman"') == {"font": "Times New Roman"}
