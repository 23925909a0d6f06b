"""Tables have fixed widths; rows do not split; header rows repeat."""

from gen.wordml.writing.tables import TableFormat, cell, row, table, tag_row


def test_the_width_of_a_table_is_that_of_its_columns() -> None:
    assert '<w:tblW w:w="300" w:type="dxa"/>' in table(TableFormat((100, 200)))


def test_borders_are_thin_and_single_or_none() -> None:
    assert 'w:val="single" w:sz="4"' in table(TableFormat((100,), borders=True))
    assert "single" not in table(TableFormat((100,)))


def test_every_row_stays_on_one_page() -> None:
    assert "<w:cantSplit/>" in row(cell(100, "<w:p/>"))


def test_only_header_rows_repeat() -> None:
    assert "<w:tblHeader/>" in row(header=True)
    assert "<w:tblHeader/>" not in row()


def test_a_wide_cell_says_how_many_columns_it_spans() -> None:
    assert '<w:gridSpan w:val="2"/>' in cell(100, "<w:p/>", span=2)


def test_a_row_for_a_tag_holds_nothing_else() -> None:
    assert tag_row("X") == "<w:tr><w:tc><w:p>X</w:p></w:tc></w:tr>"
