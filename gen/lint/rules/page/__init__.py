"""Rules on the page: paper, margins, font, colour, page number."""

from gen.lint.rules.page import (
    blank_page_at_end,
    font_not_times_new_roman,
    margin_out_of_range,
    page_number_at_wrong_edge,
    page_number_format,
    page_number_look,
    page_number_misaligned,
    page_number_missing,
    page_number_on_first_page,
    page_numbers_not_from_one,
    paper_not_a4,
    text_not_black,
    turned_without_table,
)

RULES = (
    paper_not_a4.RULE,
    margin_out_of_range.RULE,
    turned_without_table.RULE,
    font_not_times_new_roman.RULE,
    text_not_black.RULE,
    page_number_missing.RULE,
    page_number_at_wrong_edge.RULE,
    page_number_misaligned.RULE,
    page_number_on_first_page.RULE,
    page_number_look.RULE,
    page_number_format.RULE,
    page_numbers_not_from_one.RULE,
    blank_page_at_end.RULE,
)
