"""Rules on the page: paper, margins, font, colour, page number."""

from gen.lint.rules.page import (
    font_not_allowed,
    margin_out_of_range,
    page_number_edge,
    page_number_format,
    page_number_misaligned,
    page_number_missing,
    page_number_on_first_page,
    page_number_size,
    page_number_start,
    paper_not_a4,
    text_not_black,
    turned_without_table,
)

RULES = (
    paper_not_a4.RULE,
    margin_out_of_range.RULE,
    turned_without_table.RULE,
    font_not_allowed.RULE,
    text_not_black.RULE,
    page_number_missing.RULE,
    page_number_edge.RULE,
    page_number_misaligned.RULE,
    page_number_on_first_page.RULE,
    page_number_size.RULE,
    page_number_format.RULE,
    page_number_start.RULE,
)
