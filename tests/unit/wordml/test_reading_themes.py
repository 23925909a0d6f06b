"""The fonts of a theme: by the language of the theme, as Word chooses them."""

import io
import zipfile

import pytest
from lxml import etree

from gen.wordml.reading.document import read_document
from gen.wordml.reading.properties import Properties
from gen.wordml.reading.theme import ThemeFonts
from tests.support.word_parts import OFFICE
from tests.support.word_text import build

_THEMED = 'w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"'
_RELATION = f'<Relationship Id="t1" Type="{OFFICE}/theme" Target="theme/theme1.xml"/>'
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


@pytest.mark.parametrize(("language", "font"), [("vi-VN", "Times New Roman"), ("en-US", "Calibri Light")])
def test_a_document_is_read_with_the_fonts_of_its_language(language: str, font: str) -> None:
    source = io.BytesIO(build(f"= settings themeFontLang val={language}\ncenter | Văn bản"))
    changed = io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            text = text.replace('w:ascii="Times New Roman" w:hAnsi="Times New Roman"', _THEMED)
            text = (
                text.replace("</Relationships>", f"{_RELATION}</Relationships>")
                if "document.xml.rels" in name
                else text
            )
            new.writestr(name, text)
        new.writestr("word/theme/theme1.xml", _THEME)

    look = read_document(changed.getvalue(), "a.docx").paragraphs[0].runs[0].format

    assert (look.font, look.high_font) == (font, font)
