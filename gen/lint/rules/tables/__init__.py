"""Rules on tables: what happens to them at the end of a page, and what they hide."""

from gen.lint.rules.tables import (
    head_not_repeated,
    line_break_in_head,
    row_text_cut,
    rows_may_split,
)

RULES = (
    head_not_repeated.RULE,
    rows_may_split.RULE,
    row_text_cut.RULE,
    line_break_in_head.RULE,
)
