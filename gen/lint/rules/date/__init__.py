"""Rules on place and date."""

from gen.lint.rules.date import (
    date_blank,
    date_bold,
    date_impossible,
    date_in_figures,
    date_not_italic,
    date_size,
    date_spacing,
    day_not_padded,
    month_padding,
    place_abbreviated,
    place_date_missing,
    place_without_capitals,
    place_without_comma,
)

RULES = (
    place_date_missing.RULE,
    day_not_padded.RULE,
    month_padding.RULE,
    date_impossible.RULE,
    place_without_comma.RULE,
    date_blank.RULE,
    date_not_italic.RULE,
    date_size.RULE,
    date_bold.RULE,
    place_without_capitals.RULE,
    place_abbreviated.RULE,
    date_spacing.RULE,
    date_in_figures.RULE,
)
