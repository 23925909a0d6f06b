import pytest

from gen.rendering.listing import has_listing, resolve_listing

TEXT = '<w:t xml:space="preserve">'


def paragraph(text: str) -> str:
    return f"<w:p><w:pPr><w:jc/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\nb", f"a</w:t><w:br/>{TEXT}b"),
        ("a\tb", f"a</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:tab/></w:r><w:r><w:rPr><w:b/></w:rPr>{TEXT}b"),
        ("a\ab", f"a</w:t></w:r></w:p><w:p><w:pPr><w:jc/></w:pPr><w:r><w:rPr><w:b/></w:rPr>{TEXT}b"),
    ],
)
def test_a_special_character_becomes_what_it_means_in_word(text: str, expected: str) -> None:
    assert resolve_listing(paragraph(text)) == paragraph(expected)


def test_a_new_page_stands_in_a_paragraph_of_its_own() -> None:
    assert '</w:p><w:p><w:r><w:br w:type="page"/></w:r></w:p><w:p>' in resolve_listing(paragraph("a\fb"))


def test_other_paragraphs_are_left_alone() -> None:
    xml = paragraph("a") + paragraph("b\nc") + paragraph("d")

    assert resolve_listing(xml).startswith(paragraph("a"))
    assert resolve_listing(xml).endswith(paragraph("d"))


@pytest.mark.parametrize("xml", ["<a>\n</a>", "\n<w:p>x</w:p>\n", "<w:p><w:pPr>\n</w:pPr></w:p>", "<w:p>x</w:p>\n<b/>"])
def test_a_line_break_outside_of_text_stays(xml: str) -> None:
    assert resolve_listing(xml) == xml


def test_text_without_special_characters_is_not_looked_at() -> None:
    assert not has_listing(paragraph("Đề án"))
