"""Runs and paragraphs are written as Word expects them."""

from gen.wordml.writing.text import BOLD, ParagraphProperties, RunProperties, paragraph, run


def test_text_is_escaped() -> None:
    assert "A &amp; B &lt; C" in run("A & B < C")


def test_spaces_at_the_ends_are_kept() -> None:
    assert '<w:t xml:space="preserve"> a </w:t>' in run(" a ")


def test_tabs_and_line_feeds_become_words_own() -> None:
    assert run("a\tb\nc").count("<w:tab/>") == run("a\tb\nc").count("<w:br/>") == 1


def test_a_plain_run_leaves_all_to_its_style() -> None:
    assert "w:rPr" not in run("a")


def test_complex_script_is_formatted_like_latin() -> None:
    assert "<w:b/><w:bCs/>" in run("a", BOLD)


def test_sizes_are_written_in_half_points() -> None:
    assert '<w:sz w:val="25"/>' in run("a", RunProperties(size=12.5))


def test_a_property_switched_off_is_written_as_such() -> None:
    assert '<w:b w:val="0"/>' in run("a", RunProperties(bold=False))


def test_spacing_is_written_in_twentieths_and_lines_in_two_hundred_fortieths() -> None:
    written = paragraph("", ParagraphProperties(before=6, line=1.5))

    assert '<w:spacing w:before="120" w:line="360" w:lineRule="auto"/>' in written


def test_the_style_comes_first_among_the_properties() -> None:
    assert paragraph("", ParagraphProperties(style="A", keep_next=True)).startswith('<w:p><w:pPr><w:pStyle w:val="A"/>')
