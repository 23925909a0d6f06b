"""Rules on number and symbol."""

from gen.lint.rules.number import (
    issuer_mismatched,
    label_without_colon,
    letter_abbreviated,
    letter_with_type,
    number_blank,
    number_look,
    number_missing,
    number_repeated,
    number_size,
    number_unpadded,
    symbol_malformed,
    symbol_missing,
    symbol_spaced,
    type_letter_case,
    type_mismatched,
    unit_unlisted,
)

RULES = (
    number_missing.RULE,
    number_unpadded.RULE,
    type_mismatched.RULE,
    letter_abbreviated.RULE,
    symbol_spaced.RULE,
    label_without_colon.RULE,
    number_blank.RULE,
    symbol_missing.RULE,
    symbol_malformed.RULE,
    type_letter_case.RULE,
    number_size.RULE,
    number_look.RULE,
    letter_with_type.RULE,
    unit_unlisted.RULE,
    issuer_mismatched.RULE,
    number_repeated.RULE,
)
