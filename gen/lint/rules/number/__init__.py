"""Rules on number and symbol."""

from gen.lint.rules.number import (
    letter_symbol_names_a_type,
    letter_symbol_with_type,
    number_blank,
    number_label_without_colon,
    number_line_missing,
    number_look,
    number_not_padded,
    number_repeated,
    number_size,
    symbol_issuer_mismatch,
    symbol_malformed,
    symbol_missing,
    symbol_type_mismatch,
    symbol_with_spaces,
    type_abbreviation_case,
    unit_not_listed,
)

RULES = (
    number_line_missing.RULE,
    number_not_padded.RULE,
    symbol_type_mismatch.RULE,
    letter_symbol_with_type.RULE,
    symbol_with_spaces.RULE,
    number_label_without_colon.RULE,
    number_blank.RULE,
    symbol_missing.RULE,
    symbol_malformed.RULE,
    type_abbreviation_case.RULE,
    number_size.RULE,
    number_look.RULE,
    letter_symbol_names_a_type.RULE,
    unit_not_listed.RULE,
    symbol_issuer_mismatch.RULE,
    number_repeated.RULE,
)
