"""A line is drawn, not typed, and old programs draw it too."""

import re

from gen.wordml.writing.lines import drawn_line


def test_the_line_is_as_long_as_asked_in_both_forms() -> None:
    markup = drawn_line(50, 7, 3, "Đường kẻ")

    assert 'cx="635000"' in markup
    assert 'to="50.0pt,0"' in markup


def test_the_line_is_centred_and_hangs_below_the_top_of_its_paragraph() -> None:
    markup = drawn_line(50, 7, 3, "Đường kẻ")

    assert "<wp:align>center</wp:align>" in markup
    assert "<wp:posOffset>38100</wp:posOffset>" in markup


def test_the_line_is_marked_decorative_and_not_read_out() -> None:
    assert re.search(
        r'<wp:docPr id="7" name="Đường kẻ dưới: Tiêu ngữ" descr=""><a:extLst>.*<adec:decorative [^>]*val="1"/>',
        drawn_line(50, 7, 3, "Đường kẻ dưới: Tiêu ngữ"),
    )
