"""Rules on place and date."""

from gen.lint.rules.date import (
    comma_missing,
    date_blank,
    date_impossible,
    date_in_figures,
    date_size,
    date_slant,
    date_spaced,
    date_weight,
    day_unpadded,
    month_padding,
    place_abbreviated,
    place_date_missing,
    place_small,
)

RULES = (
    place_date_missing.RULE,
    day_unpadded.RULE,
    month_padding.RULE,
    date_impossible.RULE,
    comma_missing.RULE,
    date_blank.RULE,
    date_slant.RULE,
    date_size.RULE,
    date_weight.RULE,
    place_small.RULE,
    place_abbreviated.RULE,
    date_spaced.RULE,
    date_in_figures.RULE,
)
