"""A section holds a sheet, margins and page numbers."""

from gen.wordml.writing.sections import PageSetup, SectionProperties, page_number_part, section_properties

UPRIGHT = PageSetup(width=11906, height=16838, top=1134, right=1135, bottom=1136, left=1701, edge_distance=567)


def test_a_sheet_lying_down_keeps_each_margin_at_its_edge() -> None:
    lying = UPRIGHT.landscape()

    assert (lying.width, lying.height) == (16838, 11906)
    assert (lying.top, lying.right, lying.bottom, lying.left) == (1134, 1135, 1136, 1701)


def test_the_text_width_is_what_the_margins_leave() -> None:
    assert UPRIGHT.text_width == 11906 - 1701 - 1135


def test_a_lying_section_says_so() -> None:
    assert 'w:orient="landscape"' in section_properties(
        SectionProperties(UPRIGHT.landscape(), "header", "rId1", "rId2")
    )
    assert "w:orient" not in section_properties(SectionProperties(UPRIGHT, "header", "rId1", "rId2"))


def test_a_section_that_goes_on_does_not_count_anew() -> None:
    assert "pgNumType" not in section_properties(SectionProperties(UPRIGHT, "header", "rId1", "rId2", restart=False))


def test_a_footer_is_written_as_a_footer() -> None:
    assert b"<w:ftr " in page_number_part("footer", "Footer")
